/**
 * What a file may belong to; the object guards it. `cadreFile`, `closedFile` and `ownFile` belong to a cadre (id of the cadre): the first is
 * for who may see protected columns, the second for who may see closed ones, the third for the cadre himself too. `letterLine` is a reply about one
 * person of a letter: for the department that wrote it, and for who may see closed columns.
 */
export const guardKinds = ["motion", "case", "cadre", "cadreFile", "closedFile", "ownFile", "unitRecommendation", "letterLine"] as const;

export type GuardKind = (typeof guardKinds)[number];

export type FieldClass = "open" | "internal" | "protected" | "closed";

export type NewFile = {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly objectKind: GuardKind;
  readonly objectId: string;
  /** what the file is, a code with a word in lib/messages: scan, analysis, report, checkReply, photo … */
  readonly purpose: string;
  readonly fieldClass: FieldClass;
};

/** 20 MB. */
export const largestFile = 20 * 1024 * 1024;

export type AttachmentsRefusal =
  | "attachments.empty"
  | "attachments.too-large"
  | "attachments.wrong-type"
  | "attachments.not-found"
  | "signature.same-person"
  | "signature.already-checked"
  | "signature.no-scan"
  | "signature.not-found"
  | "signature.in-future";
