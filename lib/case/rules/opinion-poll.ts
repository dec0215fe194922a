import { judgeHeader } from "@/lib/ballot/box/rules/header";
import { judgeLines } from "@/lib/ballot/box/rules/lines";
import type { RecommendationOption, Tally, TallyHeader } from "@/lib/ballot/box/types";
import { headerFields, recommendationOptions } from "@/lib/ballot/box/types";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import { judged, notApplicable, unknown } from "@/lib/law/finding";
import type { RuleSetValues } from "@/lib/law/scheme";
import { readGates } from "@/lib/scoring/gates";
import { opinionPollFrom, pollNode } from "@/lib/scoring/schemes/opinion-poll";
import type { CaseAt } from "../types";

/*
 * The opinion poll (民意征询) on a person proposed for promotion. It stands here because the inspection judges it and an override (特批)
 * of its line is asked for in the case.
 */

export type PollGroup = { readonly id: string; readonly label: string };

/** A poll in force. `tally` is there only when two people's entries agreed. */
export type PollAt = {
  readonly id: string;
  readonly caseId: string;
  readonly heldOn: LegalDate;
  readonly place: string;
  readonly groups: readonly PollGroup[];
  readonly state: "open" | "enteredOnce" | "confirmed";
  /** of the attempt under way, at most two */
  readonly entries: readonly { readonly enteredById: string; readonly tally: PollTally }[];
  /** from 1; the next begins when two comparisons of one failed */
  readonly attempt: number;
  /** comparisons that failed, over all attempts */
  readonly mismatches: number;
  readonly tally: PollTally | null;
  readonly version: number;
};

export type PollTally = Tally<RecommendationOption>;

/** Papers of one group as typed: given, returned, and what stood on them. */
export type PollGroupEntry = Readonly<Record<"issued" | "returned" | "invalid" | RecommendationOption, number>>;

/** Papers over all groups. */
export type PollCounts = Readonly<Record<"issued" | "returned" | "valid" | "invalid" | RecommendationOption, number>>;

/** Comparisons that may fail before both people count and enter anew. */
const mismatchesOfAttempt = 2;

/** The attempt after one more comparison failed: nobody tries figures until they fit the other person's. */
export function attemptAfterMismatch({ attempt, mismatches }: Pick<PollAt, "attempt" | "mismatches">): number {
  return mismatches + 1 >= attempt * mismatchesOfAttempt ? attempt + 1 : attempt;
}

/** Whether the case is a promotion: by name, or by election to a higher post. Who moves on the same level is not polled about. */
export function isPromotion({ kind, rises }: Pick<CaseAt, "kind" | "rises">): boolean {
  return kind === "promotion" || (kind === "electedPost" && rises);
}

/**
 * SED-02, 释义：拟提拔人选经民意征询，赞成比例低于方案规定的，不提交讨论；同时冷静分析票数，例外须经集体研究并写明理由。 Agreeing papers
 * of the valid ones; "below" is strict, exactly at the share passes. The poll only stops or does not stop: nobody is picked by it.
 *
 * @param poll - null: none was entered
 * @param values - of the rule set pinned to the motion; without a share the rule does not apply
 */
export function judgeOpinionPoll(
  { kind, rises }: Pick<CaseAt, "kind" | "rises">,
  poll: Pick<PollAt, "tally"> | null,
  values: Pick<RuleSetValues, "opinionVetoBelow">,
): Finding {
  const line = values.opinionVetoBelow;
  if (!isPromotion({ kind, rises })) return notApplicable("SED-02", "block", "not-a-promotion");
  if (line === null) return notApplicable("SED-02", "block", "no-share-in-scheme");
  if (poll === null) return unknown("SED-02", "gate", "no-poll");
  if (poll.tally === null) return unknown("SED-02", "gate", "poll-not-confirmed");
  const counts = pollCountsOf(poll.tally);
  const inputs = { agree: counts.agree, valid: counts.valid, disagree: counts.disagree, abstain: counts.abstain, lineNum: line.num, lineDen: line.den };
  return judged("SED-02", "block", !isBelow(counts, values), inputs);
}

/** Whether the gate of the method says veto. An abstention is a valid paper without a grade, so it counts in the base. */
function isBelow({ agree, disagree, abstain, issued, returned, valid }: PollCounts, values: Pick<RuleSetValues, "opinionVetoBelow">): boolean {
  const scheme = opinionPollFrom(values, { version: "pinned", exampleOnly: false });
  const all = { shouldAttend: issued, present: issued, returned, valid, counts: { AGREE: agree, DISAGREE: disagree }, unfilled: abstain };
  return readGates(scheme.gates, { [pollNode]: { groups: { all } } }).some(({ fires, effect }) => fires && effect === "veto");
}

/** The papers of a tally over all groups. */
export function pollCountsOf(tally: PollTally): PollCounts {
  const { issued, returned, valid, invalid } = tally.header;
  const sum = (option: RecommendationOption) => tally.lines.reduce((total, line) => total + line.counts[option], 0);
  return { issued, returned, valid, invalid, agree: sum("agree"), disagree: sum("disagree"), abstain: sum("abstain") };
}

/** The tally of the papers typed for each group, in the order of the groups. Who was given a paper was there; valid is returned less invalid. */
export function pollTallyOf(groups: readonly PollGroup[], entries: readonly PollGroupEntry[], subjectId: string): PollTally {
  const counted = groups.map((group, index) => ({ group, entry: entries[index] ?? noPapers }));
  const headers = counted.map(({ entry }) => headerOf(entry));
  const header = Object.fromEntries(headerFields.map((field) => [field, headers.reduce((sum, one) => sum + one[field], 0)])) as TallyHeader;
  return {
    header,
    groups: counted.map(({ group, entry }) => ({ ...group, header: headerOf(entry) })),
    lines: counted.map(({ group, entry: { agree, disagree, abstain } }) => ({ subjectId, groupId: group.id, counts: { agree, disagree, abstain } })),
  };
}

const noPapers: PollGroupEntry = { issued: 0, returned: 0, invalid: 0, agree: 0, disagree: 0, abstain: 0 };

function headerOf({ issued, returned, invalid }: PollGroupEntry): TallyHeader {
  return { shouldAttend: issued, present: issued, issued, returned, valid: returned - invalid, invalid, blank: 0 };
}

/** Labels of the groups whose papers cannot be: more returned than given, or what stood on them does not add up. Empty when all hold. */
export function impossibleGroups(tally: PollTally): readonly string[] {
  const wrong = new Set<string | null>([
    ...tally.groups.flatMap(({ id, header }) => (header === undefined ? [] : judgeHeader(header, true, id).map((fault) => fault.groupId))),
    ...judgeLines(tally, recommendationOptions).map((fault) => fault.groupId),
  ]);
  return tally.groups.filter(({ id }) => wrong.has(id)).map(({ label }) => label);
}
