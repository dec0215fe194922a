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
};

export const mostNamedKept = 500;

export type ImportsRefusal =
  AccessRefusal | "imports.not-found" | "imports.already-undone" | "imports.nothing-noted" | "imports.nothing-to-undo";

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
