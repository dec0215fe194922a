import type { CaseEvent } from "@/lib/case/types";

/** An event with the chain it stands in. */
export type RecordEventAt = CaseEvent & { readonly stream: string };

/** What a chain is about, in words, and where it is shown; null: no page of its own. */
export type StreamLabel = { readonly words: string; readonly href: string | null };

/** Where the chains stand: what can be compared with a print or with the file of a checkpoint. */
export type RecordState = {
  /** of the newest event of the installation */
  readonly newestHash: string | null;
  readonly streams: number;
  /** chains that grew since the last checkpoint */
  readonly moved: number;
  readonly checkpoint: { readonly number: number; readonly at: string; readonly cause: string; readonly hash: string } | null;
};
