import type { z } from "zod";
import { outcomeSchemas } from "@/lib/case/outcomes";
import type { Outcome } from "@/lib/case/outcomes";
import { recommendationValidUntil } from "@/lib/case/rules/recommendation";
import type { Stage } from "@/lib/case/stage-order";
import { legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Refusal } from "@/lib/law/refusal";
import type { RuleSetValues } from "@/lib/law/scheme";
import { judgeMajority, judgeQuorum } from "@/lib/case/rules/sitting";
import { quotaResult } from "@/lib/stages/motion/rules";
import type { afterSchemas } from "../schema";
import type { CorrectionRefusal } from "../types";

export type After<S extends Stage> = z.output<(typeof afterSchemas)[S]>;

type Correct = { readonly [S in Stage]: (before: Outcome<S>, after: After<S>, values: RuleSetValues) => Outcome<S> };

type Round = NonNullable<Outcome<"recommendation">["meeting"]>;

/** Entered values over the stored ones; what a rule computes is computed again. */
const correct: Correct = {
  motion: (before, { quota, ...days }) => ({
    ...before,
    ...days,
    quota: before.quota === null || quota === undefined ? before.quota : { ...quota, result: quotaResult(quota) },
  }),
  recommendation: (before, after, values) => {
    const interview = roundWith(before.interview, after.interview);
    const meeting = roundWith(before.meeting, after.meeting);
    const ends = [interview, meeting].flatMap((round) =>
      round === null ? [] : [recommendationValidUntil(legalDate(round.heldOn), values)],
    );
    return { ...before, interview, meeting, validUntil: ends.toSorted()[0] ?? null };
  },
  inspection: (before, { checks, ...after }) => ({
    ...before,
    ...after,
    checks: before.checks.map((check, index) => ({ ...check, ...checks[index] })),
  }),
  deliberation: (before, after) => ({ ...before, ...after }),
  decision: (before, after) => {
    const quorum = judgeQuorum(after, after.on);
    const majority = judgeMajority(after.agree, after.shouldAttend, after.on);
    return { ...before, ...after, passed: quorum.outcome === "met" && majority.outputs.passed === true };
  },
  notice: (before, after) => ({ ...before, ...after }),
  appointment: (before, after) => ({ ...before, ...after }),
  probation: (before, after) => ({ ...before, ...after }),
};

function roundWith(before: Round | null, after: After<"recommendation">["meeting"]): Round | null {
  return before === null || after === undefined ? before : { ...before, ...after };
}

/** The stage's value with the entered ones in it and everything that follows from them computed anew (DEC-01, DEC-04, REC-02, ELG-11). */
export function correctedOutcome<S extends Stage>(
  stage: S,
  before: Outcome<S>,
  after: After<S>,
  values: RuleSetValues,
): Outcome<S> {
  return correct[stage](before, after, values);
}

/**
 * Whether a correction of an inspection would take back that the discipline body found the person unsuitable: that is changed by a reply of
 * the body to another letter, never by the department that asked it.
 */
export function takesBackUnsuitable(before: Outcome<Stage>, after: Outcome<Stage>): boolean {
  const answerOf = (value: Outcome<Stage>) => ("checks" in value ? value.checks.find(({ kind }) => kind === "discipline")?.answer : undefined);
  return answerOf(before) === "unsuitable" && answerOf(after) !== "unsuitable";
}

/** Whether two versions of a stage say the same. */
export function saysTheSame<S extends Stage>(stage: S, before: Outcome<S>, after: Outcome<S>): boolean {
  const text = (value: Outcome<S>) => JSON.stringify(outcomeSchemas[stage].parse(value));
  return text(before) === text(after);
}

/** A part that is not above its whole, both in persons or papers; `part` is the field that is told. */
export type Bound = { readonly part: string; readonly count: number; readonly whole: number };

type Plausible = {
  readonly bounds: readonly Bound[];
  /** days that have happened, by field, in the order in which they must follow each other; null: not entered */
  readonly days: readonly (readonly [field: string, day: string | null])[];
  /** pairs of fields of which the second may not lie before the first */
  readonly ordered?: readonly (readonly [first: string, second: string])[];
};

const plausible: { readonly [S in Stage]: (value: Outcome<S>) => Plausible } = {
  motion: ({ startedOn, conditionsFrozenOn, planAdoptedOn, quota }) => ({
    bounds: quota === null ? [] : [{ part: "quota.leaving", count: quota.leaving, whole: quota.inPost }],
    days: [
      ["startedOn", startedOn],
      ["conditionsFrozenOn", conditionsFrozenOn],
      ["planAdoptedOn", planAdoptedOn],
    ],
    ordered: [
      ["startedOn", "conditionsFrozenOn"],
      ["startedOn", "planAdoptedOn"],
    ],
  }),
  recommendation: ({ interview, meeting }) => ({
    bounds: [...boundsOf("interview", interview), ...boundsOf("meeting", meeting)],
    days: [
      ["interview.heldOn", interview?.heldOn ?? null],
      ["meeting.heldOn", meeting?.heldOn ?? null],
    ],
  }),
  inspection: ({ fixedOn, noticeOn, startsOn, checks, signedOn, proposedOn }) => ({
    bounds: [],
    days: [
      ["fixedOn", fixedOn],
      ["noticeOn", noticeOn],
      ["startsOn", startsOn],
      ["signedOn", signedOn],
      ["proposedOn", proposedOn],
      ...checks.map((check, index) => [`checks.${index}.repliedOn`, check.repliedOn] as const),
    ],
    ordered: [
      ["fixedOn", "proposedOn"],
      ["startsOn", "proposedOn"],
    ],
  }),
  deliberation: ({ clearedOn }) => ({ bounds: [], days: [["clearedOn", clearedOn]] }),
  decision: ({ on, shouldAttend, present, withdrawn, agree, disagree, defer, abstain }) => ({
    bounds: [
      { part: "present", count: present, whole: shouldAttend },
      { part: "withdrawn", count: withdrawn, whole: shouldAttend },
      { part: "agree", count: agree + disagree + defer + abstain, whole: present },
    ],
    days: [["on", on]],
  }),
  notice: ({ from, until }) => ({
    bounds: [],
    days: [
      ["from", from],
      ["until", until],
    ],
    ordered: [["from", "until"]],
  }),
  appointment: ({ issuedOn, talkOn }) => ({
    bounds: [],
    days: [
      ["issuedOn", issuedOn],
      ["talkOn", talkOn],
    ],
  }),
  probation: ({ endedOn, concludedOn }) => ({
    bounds: [],
    days: [
      ["endedOn", endedOn],
      ["concludedOn", concludedOn],
    ],
  }),
};

function boundsOf(form: string, round: Round | null): readonly Bound[] {
  if (round === null) return [];
  return [
    { part: `${form}.present`, count: round.present, whole: round.shouldAttend },
    { part: `${form}.valid`, count: round.valid, whole: round.present },
    { part: `${form}.agree`, count: round.agree, whole: round.valid },
  ];
}

/**
 * DEL-07 地方做法，释义：差额票决时每人同意的人数不超过职数。 The papers of one ballot bear one agreement each, for the post to be filled: to this
 * person and, `others`, to those voted on with him.
 */
export function boundOfBallot({ agree, disagree, defer, abstain }: Outcome<"decision">, others: number): Bound {
  return { part: "agree", count: agree + others, whole: agree + disagree + defer + abstain };
}

/**
 * Whether the corrected values can have been so: parts not above their wholes (all in persons or papers), no day in the future, days
 * in their order. Fields are named as the form names them.
 *
 * @param further - bounds that come from outside the stage's value
 */
export function judgePlausible<S extends Stage>(
  stage: S,
  value: Outcome<S>,
  today: LegalDate,
  further: readonly Bound[] = [],
): readonly Refusal<CorrectionRefusal>[] {
  const { bounds: own, days, ordered = [] } = plausible[stage](value);
  const bounds = [...own, ...further];
  const dayOf = new Map(days);
  const at = (field: string) => ({ field: `after.${field}` });
  return [
    ...bounds.flatMap(({ part, count, whole }): Refusal<CorrectionRefusal>[] =>
      count > whole
        ? [{ code: "correction.more-than", ...at(part), params: { field: part, given: count, limit: whole } }]
        : [],
    ),
    ...days.flatMap(([field, day]): Refusal<CorrectionRefusal>[] =>
      day !== null && day > today ? [{ code: "correction.day-in-future", ...at(field), params: { field } }] : [],
    ),
    ...ordered.flatMap(([first, second]): Refusal<CorrectionRefusal>[] => {
      const [earlier, later] = [dayOf.get(first) ?? null, dayOf.get(second) ?? null];
      const reversed = earlier !== null && later !== null && later < earlier;
      return reversed
        ? [{ code: "correction.days-reversed", ...at(second), params: { field: second, on: earlier } }]
        : [];
    }),
  ];
}
