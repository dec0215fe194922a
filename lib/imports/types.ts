import type { AccessRefusal } from "@/lib/access/policy";

/** What an undo is about: a unit with its posts and quotas, or a person with his rows. They are put back as a whole or not at all. */
export type UndoItem = { readonly kind: "unit" | "cadre"; readonly id: string };

/** Why an item of a batch stays as it is. */
export const undoFaults = ["changed-since", "used-since", "needed-by-kept", "closed-to-you"] as const;
export type UndoFault = (typeof undoFaults)[number];

export type KeptItem = UndoItem & { readonly name: string; readonly fault: UndoFault };

/** What an undo did, as it stands in the batch. */
export type UndoOutcome = {
  readonly units: number;
  readonly people: number;
  /** at most 500 are named */
  readonly kept: readonly KeptItem[];
  readonly keptCount: number;
};

export const mostNamedKept = 500;

export type ImportsRefusal =
  AccessRefusal | "imports.not-found" | "imports.already-undone" | "imports.nothing-noted" | "imports.nothing-to-undo";
