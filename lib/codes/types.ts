import type { LocalCode } from "@/lib/formats/code-tables/code-table";
import type { LegalDate } from "@/lib/kernel/dates";

/** `proposed`: waits for a second person and is not understood yet; `inForce`; `ended`: withdrawn or retired. */
export type LocalCodeState = "proposed" | "inForce" | "ended";

/** A local code with who did what to it, as its page shows it. */
export type LocalCodeAt = LocalCode & {
  readonly id: string;
  readonly state: LocalCodeState;
  /** where the word comes from */
  readonly basis: string;
  readonly proposedById: string;
  /** names and days; a name is empty for what the installation was founded with */
  readonly proposed: { readonly by: string; readonly on: LegalDate };
  readonly confirmed: { readonly by: string; readonly on: LegalDate } | null;
  readonly ended: { readonly by: string; readonly on: LegalDate; readonly reason: string } | null;
  readonly version: number;
};

export type CodesRefusal =
  | "codes.unknown-table"
  | "codes.empty-word"
  | "codes.word-shipped"
  | "codes.word-taken"
  | "codes.means-unknown"
  | "codes.code-taken"
  | "codes.region-code"
  | "codes.not-found"
  | "codes.stale"
  | "codes.own-proposal"
  | "codes.already-confirmed"
  | "codes.already-ended";
