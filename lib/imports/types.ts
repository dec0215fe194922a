import type { z } from "zod";
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
  /** what became of corrections of sanctions: taken back with the batch, or asked for to undo what it said of a sanction */
  readonly corrections: { readonly withdrawn: number; readonly proposed: number };
};

export const mostNamedKept = 500;

export type ImportsRefusal =
  AccessRefusal | "imports.not-found" | "imports.already-undone" | "imports.nothing-noted" | "imports.only-corrections" | "imports.nothing-to-undo";

/** Hours an upload with its dry run waits for its confirmation. */
export const uploadHours = 24;

/** A kind of upload: the purpose it is kept under, and the shape of its dry run as it was stored. */
export type UploadKind<D> = { readonly purpose: string; readonly schema: z.ZodType<D, unknown> };

export type UploadHead = {
  readonly id: string;
  readonly fileName: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
};

export type Upload<D> = UploadHead & { readonly dryRun: D };

/** An upload as the page of an import lists it; `confirmed`: the number of its batch, null while it waits. */
export type ListedUpload = UploadHead & { readonly confirmed: string | null };

/** How far the reading of an upload is; `interrupted` is what an active one becomes when its process gives no sign of life. */
export const readingPhases = ["waiting", "reading", "comparing", "questions", "done", "failed", "stopped"] as const;
export type ReadingPhase = (typeof readingPhases)[number];
export const activePhases: readonly ReadingPhase[] = ["waiting", "reading", "comparing"];
export type ShownPhase = ReadingPhase | "interrupted";

/** Seconds between two signs of life of a reading, and without one after which it counts as interrupted. */
export const beatSeconds = 2;
export const silentSeconds = 20;

/** Files of one user that are being read at the same time. */
export const mostActiveReadings = 2;

/** Rows read so far of all; 0 of 0 until they are counted. */
export type ReadingProgress = { readonly rowsRead: number; readonly rowsTotal: number };

/** The reading of an upload as its page shows it. */
export type ReadingAt = ReadingProgress & {
  readonly uploadId: string;
  readonly authorityId: string;
  readonly fileName: string;
  readonly expiresAt: Date;
  readonly phase: ShownPhase;
  /** refusal codes, when it failed */
  readonly faults: readonly string[];
  /** as they were stored; null when nothing was asked or answered */
  readonly questions: unknown;
  readonly answers: unknown;
};
