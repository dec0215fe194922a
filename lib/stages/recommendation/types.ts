import type { HeaderFault } from "@/lib/ballot/box/rules/header";
import type { LegalDate } from "@/lib/kernel/dates";

export const roundForms = ["interview", "meeting"] as const;
export type RoundForm = (typeof roundForms)[number];

/**
 * Groups of participants a round starts from. At the election of a local team the seven of 《条例》第十九条 (REC-05), at a single
 * promotion those of REC-08 (待核). A group may be relabelled, left out or added to.
 */
export const participantTemplates = {
  election: ["committeeMembers", "fourTeams", "discipline", "courts", "departmentHeads", "lowerHeads", "representatives"],
  single: ["teamMembers", "internalHeads", "subordinateHeads", "representatives"],
} as const;

export type ParticipantGroup = (typeof participantTemplates)["election" | "single"][number];

/** The three conditions under which the meeting round may be left out (REC-07); all must hold. */
export const omissionTicks = ["fewPeople", "sameCircle", "concentrated"] as const;
export type OmissionTicks = Readonly<Record<(typeof omissionTicks)[number], boolean>>;

/** What judges the opening of a round. */
export type RoundPlan = {
  readonly form: RoundForm;
  readonly heldOn: LegalDate;
  readonly targeted: boolean;
  /** template codes of the groups that were kept */
  readonly groupCodes: readonly string[];
};

/** One number two entries disagree on, with the name of the form field it was typed into. Never the other's number. */
export type ShownDifference = {
  readonly field: string;
  /** null: the header */
  readonly cadreId: string | null;
  readonly groupId: string | null;
  /** field of the header or option of the line */
  readonly option: string;
};

export type EntryAnswer =
  | { readonly kind: "first" }
  | { readonly kind: "different"; readonly differences: readonly ShownDifference[] }
  | { readonly kind: "confirmed"; readonly closed: boolean }
  | { readonly kind: "void" };

export type RecommendationRefusal =
  | "round.not-found"
  | "round.stale"
  | "round.post-not-ready"
  | "round.kind-without"
  | "round.other-running"
  | "round.already-held"
  | "round.no-names"
  | "round.before-plan"
  | "round.not-yet-held"
  | "round.group-without-people"
  | "round.group-twice"
  | "round.finished"
  | "round.same-person"
  | "round.two-have-entered"
  | "round.incomplete"
  | "round.line-sum"
  | `round.header-${Exclude<HeaderFault["code"], "returned-over-issued">}`
  | "recommendation.interview-first"
  | "recommendation.meeting-stands"
  | "recommendation.already-omitted"
  | "recommendation.not-on-list";
