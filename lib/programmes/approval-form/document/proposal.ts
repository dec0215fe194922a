import type { LegalDate } from "@/lib/kernel/dates";
import type { FormProposal } from "../types";

/** What a case proposes, as far as the form prints it. */
export type ProposedPosts = {
  readonly kind: "promotion" | "advancement" | "lateralMove" | "removal" | "electedPost";
  readonly post: string;
  readonly leaves: readonly string[];
  /** words of the ground of a removal, empty: none */
  readonly ground: string;
};

export type FilledIn = {
  readonly reportedBy: string;
  readonly filledBy: string;
  readonly agesOn: LegalDate | null;
  readonly today: LegalDate;
};

const ordinaryReason = "工作需要";

/** The proposal of the form: of a case the posts to take and to leave with the reason, without one three empty cells. */
export function proposalOf(proposed: ProposedPosts | null, filled: FilledIn): FormProposal {
  const frame = { ...filled, filledOn: null };
  if (proposed === null) return { ...frame, appoint: "", remove: "", reason: "" };
  if (proposed.kind === "removal") {
    return { ...frame, appoint: "", remove: proposed.post, reason: proposed.ground || ordinaryReason };
  }
  return { ...frame, appoint: proposed.post, remove: proposed.leaves.join("，"), reason: ordinaryReason };
}
