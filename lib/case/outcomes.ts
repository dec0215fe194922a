import { z } from "zod";
import type { Kind, Stage, stagesOf } from "./stage-order";

/**
 * What each completed stage leaves behind for the stages after it: the whole process in types.
 * Days are "yyyy-mm-dd" in Asia/Shanghai. Later judgements read these values and nothing else of an earlier stage,
 * so that a correction of one stage can judge the later ones again.
 */

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const count = z.number().int().nonnegative();
const id = z.uuid();

const motion = z.object({
  motionId: id,
  motionPostId: id.nullable(),
  startedOn: day,
  conditionsFrozenOn: day.nullable(),
  planAdoptedOn: day,
  planItemId: id,
  /** quota of the post's unit, level and head/deputy over the whole batch (ELG-11); null for a removal */
  quota: z
    .object({ approved: count, inPost: count, leaving: count, coming: count, result: z.number().int() })
    .nullable(),
});

const roundResult = z.object({ roundId: id, heldOn: day, shouldAttend: count, present: count, valid: count, agree: count });

const recommendation = z.object({
  interview: roundResult.nullable(),
  meeting: roundResult.nullable(),
  meetingOmitted: z.boolean(),
  /** last day on which the result may be used (REC-02) */
  validUntil: day.nullable(),
});

const inspection = z.object({
  fixedOn: day,
  fixItemId: id,
  reason: z.string(),
  /** first by votes in the meeting round; null when there was none. Never a ground by itself (REC-10) */
  firstByVotes: z.boolean().nullable(),
  taskId: id,
  /** checks: a lateral move, with no team, notice, assessment or report */
  extent: z.enum(["full", "checks"]).default("full"),
  teamSize: count,
  noticeOn: day.nullable(),
  startsOn: day,
  evaluationId: id.nullable(),
  checks: z.array(z.object({ kind: z.string(), answer: z.string(), repliedOn: day })),
  /** cadre ids or names' digests of the signers of the integrity conclusion (CHK-6) */
  signers: z.array(z.string()),
  signedOn: day.nullable(),
  deficiencies: count,
  proposalItemId: id,
  proposedOn: day,
});

const deliberation = z.object({
  consulted: count,
  clearedOn: day,
  dualConsent: z.enum(["notNeeded", "agreed", "deemed", "headMediated", "mainSideDecided"]),
  preReportId: id.nullable(),
  checklistOpen: count,
});

const decision = z.object({
  meetingId: id,
  itemId: id,
  on: day,
  shouldAttend: count,
  present: count,
  withdrawn: count,
  principalLast: z.boolean(),
  form: z.enum(["oral", "showOfHands", "secretBallot"]),
  agree: count,
  disagree: count,
  defer: count,
  abstain: count,
  passed: z.boolean(),
});

const notice = z.object({
  noticeId: id.nullable(),
  from: day.nullable(),
  until: day.nullable(),
  workingDays: count,
  provisional: z.boolean(),
  objections: count,
  /** reason for going without (PUB-01), null when publicised */
  exempted: z.string().nullable(),
});

const appointment = z.object({
  paperId: id,
  paperNumber: z.string(),
  issuedOn: day,
  talkOn: day.nullable(),
  /** day of the election, for an elected post */
  electedOn: day.nullable().default(null),
  holdingId: id.nullable(),
  /** start of the time in post (APT-02) */
  inPostSince: day.nullable(),
  probationFrom: day.nullable(),
  probationUntil: day.nullable(),
});

const probation = z.object({
  probationId: id,
  endedOn: day,
  concludedOn: day,
  conclusion: z.enum(["confirmed", "returned"]),
  evaluationId: id.nullable(),
});

/** The shape of every stage's outcome, checked when read from and written to the database. */
export const outcomeSchemas = {
  motion,
  recommendation,
  inspection,
  deliberation,
  decision,
  notice,
  appointment,
  probation,
} as const satisfies Record<Stage, z.ZodType>;

export type Outcome<S extends Stage> = z.infer<(typeof outcomeSchemas)[S]>;

/** All outcomes there are, by stage. */
export type Outcomes = { readonly [S in Stage]?: Outcome<S> };

type Before<T extends readonly unknown[], S> = T extends readonly [infer First, ...infer Rest]
  ? First extends S
    ? never
    : First | Before<Rest, S>
  : never;

type Conditional = "recommendation" | "notice" | "probation";

/**
 * Outcomes that must exist before stage S of kind K: deciding a promotion without its inspection does not compile.
 * Stages that a condition may leave out are required only of promotions, where recommendation and notice always take place.
 */
export type OutcomesBefore<K extends Kind, S extends Stage> = {
  readonly [P in Before<(typeof stagesOf)[K], S> & Stage as K extends "promotion"
    ? P
    : P extends Conditional
      ? never
      : P]: Outcome<P>;
};

/** Reads a stored outcome; throws when the stored value has another shape (a bug, not user input). */
export function parseOutcome<S extends Stage>(stage: S, value: unknown): Outcome<S> {
  return outcomeSchemas[stage].parse(value) as Outcome<S>;
}
