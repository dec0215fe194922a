import { judgeHeader } from "@/lib/ballot/box/rules/header";
import { judgeLines } from "@/lib/ballot/box/rules/lines";
import { ranksOf } from "@/lib/ballot/box/rules/ranks";
import { countsBySubject, ratesOf } from "@/lib/ballot/box/rules/rates";
import type { EntryDifference } from "@/lib/ballot/box/rules/double-entry";
import { recommendationOptions } from "@/lib/ballot/box/types";
import type { RecommendationOption, Tally } from "@/lib/ballot/box/types";
import type { Outcome, Outcomes } from "@/lib/case/outcomes";
import { judgeAttendance, standingRound } from "@/lib/case/rules/recommendation";
import type { NomineeAt, RecommendationFacts, RoundAt } from "@/lib/case/types";
import type { Finding } from "@/lib/law/finding";
import { computed, judged, met, notApplicable, notMet } from "@/lib/law/finding";
import type { Refusal } from "@/lib/law/refusal";
import type { RuleSetValues } from "@/lib/law/scheme";
import type { OmissionTicks, RecommendationRefusal, RoundPlan, ShownDifference } from "./types";
import { omissionTicks, participantTemplates } from "./types";

/** Rules this stage speaks about; each has a sentence. */
export const recommendationRules = [
  "REC-01",
  "REC-02",
  "REC-03",
  "REC-04",
  "REC-05",
  "REC-06",
  "REC-07",
  "REC-08",
  "REC-09",
  "BAL-13",
] as const;
export type RecommendationRule = (typeof recommendationRules)[number];

/** REC-03 《条例》第十七条（条号为推定），释义：换届按职位设置定向推荐；个别提拔可以定向，也可以不定向。 */
export function judgeTargeted(kind: RecommendationFacts["kind"], targeted: boolean): Finding {
  const inputs = { kind, targeted };
  return judged("REC-03", "block", !(kind === "electedPost" && !targeted), inputs);
}

/**
 * REC-04 《条例》第十八条第二项 “参考人选应当差额提出”, REC-06 第二十条 “先进行谈话调研推荐的，可以提出会议推荐参考人选，参考人选
 * 应当差额提出”: reference nominees of one post are more than one. At an election the talk round comes first and reference
 * nominees must be put; at a single promotion they may be left out, and the meeting may come first.
 *
 * @param reference names marked as reference nominees of the post
 */
export function judgeReferenceNominees(facts: RecommendationFacts, form: RoundPlan["form"], reference: number): Finding {
  const election = facts.kind === "electedPost";
  const rule = election ? "REC-04" : "REC-06";
  if (form === "interview") return notApplicable(rule, "block", "talk-round");
  const inputs = { interviewsFirst: standingRound(facts.rounds, "interview") !== null, reference, posts: 1 };
  if (election) {
    return judged(rule, "block", inputs.interviewsFirst && reference > inputs.posts, inputs);
  }
  if (reference === 0) return notApplicable(rule, "block", "no-reference-nominees");
  return judged(rule, "block", inputs.interviewsFirst && reference > inputs.posts, inputs);
}

/**
 * REC-05 《条例》第十九条 “地方领导班子换届，谈话调研推荐一般由下列人员参加” (seven groups), REC-08 释义 (single promotion, 待核):
 * a group left out warns; 一般 leaves room.
 */
export function judgeParticipants(kind: RecommendationFacts["kind"], groupCodes: readonly string[]): Finding {
  const rule = kind === "electedPost" ? "REC-05" : "REC-08";
  const template: readonly string[] = kind === "electedPost" ? participantTemplates.election : participantTemplates.single;
  const missing = template.filter((code) => !groupCodes.includes(code));
  const inputs = { groups: groupCodes.length, template: template.length, missing: missing.length };
  return missing.length === 0
    ? met(rule, "warn", inputs)
    : notMet(rule, "warn", inputs, { missingCodes: missing.join(",") });
}

/**
 * REC-07 《条例》第二十条 “单位人数较少、参加会议推荐人员范围与谈话调研推荐人员范围基本相同，且谈话调研推荐意见集中的，根据实际情况，可以不再
 * 进行会议推荐”: only after the talk round, with all three conditions.
 */
export function judgeOmission(facts: RecommendationFacts, ticks: OmissionTicks): Finding {
  const inputs = { interview: standingRound(facts.rounds, "interview") !== null, ...ticks };
  return judged("REC-07", "block", inputs.interview && omissionTicks.every((tick) => ticks[tick]), inputs);
}

/** Everything the opening of a round rests on apart from the bars of the people on it. */
export function judgeRoundPlan(facts: RecommendationFacts, plan: RoundPlan, reference: number): readonly Finding[] {
  return [
    judgeTargeted(facts.kind, plan.targeted),
    judgeReferenceNominees(facts, plan.form, reference),
    judgeParticipants(facts.kind, plan.groupCodes),
  ];
}

/**
 * The names a round is about, in official order: everybody put and not withdrawn; at the meeting only the reference nominees
 * where there are any.
 */
export function namesOnList(nominees: readonly NomineeAt[], form: RoundPlan["form"]): readonly NomineeAt[] {
  const standing = nominees.filter((nominee) => !nominee.withdrawn);
  const reference = standing.filter((nominee) => nominee.reference);
  return form === "meeting" && reference.length > 0 ? reference : standing;
}

/**
 * What cannot be in an entry: the equation of the header, and the counts of a name that do not add to the valid papers. More
 * papers returned than issued is no slip of the pen: it makes the round void once both entries say so (BAL-13).
 */
export function judgeEntry(tally: Tally<RecommendationOption>, blankCountsAsValid: boolean): readonly Refusal<RecommendationRefusal>[] {
  const header = judgeHeader(tally.header, blankCountsAsValid).flatMap((fault): readonly Refusal<RecommendationRefusal>[] =>
    fault.code === "returned-over-issued"
      ? []
      : [
          {
            code: `round.header-${fault.code}` as const,
            field: `header.${fault.field === "shouldAttend" ? "present" : fault.field}`,
            params: { given: fault.given, limit: fault.limit },
          },
        ],
  );
  const lines = judgeLines(tally, recommendationOptions).map((fault): Refusal<RecommendationRefusal> => {
    const place = tally.lines.findIndex((line) => line.subjectId === fault.subjectId && (fault.groupId === null || line.groupId === fault.groupId));
    if (fault.code !== "not-equal-to-base") return { code: "round.incomplete" };
    return { code: "round.line-sum", field: `lines.${place}.agree`, params: { given: fault.given ?? 0, limit: fault.limit ?? 0 } };
  });
  return [...header, ...lines];
}

/** Differences of two entries by the form field they were typed into: where to look again, never what the other typed. */
export function shownDifferences(tally: Tally<RecommendationOption>, differences: readonly EntryDifference[]): readonly ShownDifference[] {
  return differences.map(({ groupId, subjectId, field }) => {
    const place = tally.lines.findIndex((line) => line.subjectId === subjectId && line.groupId === groupId);
    return { field: subjectId === null ? `header.${field}` : `lines.${place}.${field}`, cadreId: subjectId, groupId, option: field };
  });
}

/** One name's result in one round. `rateTenths`: agreement in tenths of a percent of the named base. */
export type RoundFigures = {
  readonly agree: number;
  readonly disagree: number;
  readonly abstain: number;
  readonly rateTenths: number | null;
  /** equal counts share a rank; information only (REC-10) */
  readonly rank: number;
};

/** Figures of a confirmed round by cadre; empty when there is none. */
export function roundFigures(round: RoundAt | null): ReadonlyMap<string, RoundFigures> {
  if (round === null || round.tally === null) return new Map();
  const { header } = round.tally;
  const counts = countsBySubject(round.tally, recommendationOptions);
  const ranks = new Map(ranksOf(counts.map(({ subjectId, counts: of }) => ({ subjectId, count: of.agree }))).map((one) => [one.subjectId, one.rank]));
  return new Map(
    counts.map(({ subjectId, counts: of }) => {
      const table = ratesOf(of, recommendationOptions, header, round.rateBase);
      const rateTenths = table?.rates.find((rate) => rate.id === "agree")?.tenths ?? null;
      return [subjectId, { ...of, rateTenths, rank: ranks.get(subjectId) ?? counts.length }] as const;
    }),
  );
}

/** Judges a stored outcome of the stage again, after a correction. */
export function rejudgeRecommendation(own: Outcome<"recommendation">, _before: Outcomes, values: RuleSetValues): readonly Finding[] {
  const inputs = { interview: own.interview !== null, meeting: own.meeting !== null, meetingOmitted: own.meetingOmitted };
  const complete = inputs.interview && (inputs.meeting || inputs.meetingOmitted);
  const attended = (["interview", "meeting"] as const).flatMap((form) => {
    const round = own[form];
    return round === null ? [] : [judgeAttendance({ roundId: round.roundId, form, shouldAttend: round.shouldAttend, present: round.present }, values)];
  });
  return [
    judged("REC-01", "block", complete, inputs),
    computed("REC-02", "calc", {}, { validUntil: own.validUntil }),
    ...attended,
  ];
}
