import type { Level } from "@/lib/access/actor";
import { levels } from "@/lib/access/actor";
import { addYears, isAfter, isBefore, isOnOrBefore, legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import { judged, met, notApplicable, notMet } from "@/lib/law/finding";
import { parameter } from "@/lib/law/parameters";
import { mayRise, takesPost } from "./kinds";
import type { Outcomes } from "../outcomes";
import type { Kind } from "../stage-order";

/*
 * Pre-reports to the superior organization department (任前事项报告). They stand here because deliberation and decision both
 * judge them, each on its own day, and no stage imports another.
 */

/** Matters to be reported beforehand (RPT-01), as a code table. */
export const preReportGrounds = [
  "manyAtOnce",
  "bodyReorganized",
  "exceptional",
  "skipLevel",
  "leaderRelative",
  "reuseAfterBar",
  "shortTenureHead",
  "beyondAge",
  "overQuota",
  "noRecommendation",
] as const;

export type PreReportGround = (typeof preReportGrounds)[number];

export type PreReportAt = {
  readonly id: string;
  readonly caseId: string | null;
  readonly ground: PreReportGround;
  readonly sentOn: LegalDate;
  readonly number: string;
  readonly repliedOn: LegalDate | null;
  /** null until the superior has answered: no answer is no (RPT-02) */
  readonly approved: boolean | null;
  readonly reply: string;
  readonly version: number;
};

/** Data of case, person and post from which the grounds of a pre-report are read. */
export type GroundFacts = {
  readonly kind: Kind;
  readonly exceptionalGround: string | null;
  readonly presentLevel: Level;
  readonly level: Level;
  /** a relative holds a principal post of the unit */
  readonly relativeLeads: boolean;
  /** a measure or sanction that took a post is on file */
  readonly hadBar: boolean;
  /** people in the motion */
  readonly motionCases: number;
  readonly manyAtOnce: number | null;
  /** first day as head of the Party committee or government of a county or township, which he leaves or may leave; null: is none */
  readonly headSince: LegalDate | null;
  /** day of retirement (RET-02); null: not asked */
  readonly retiresOn: LegalDate | null;
  readonly on: LegalDate;
  readonly outcomes: Outcomes;
};

/**
 * Grounds of a pre-report that the data show by themselves. The rest of the list (reorganization, over quota by special approval) is for
 * a person to see. Three years as head are reached on the anniversary.
 */
export function groundsOf(facts: GroundFacts): readonly PreReportGround[] {
  const { headSince, retiresOn, on } = facts;
  const shortTenureHead = headSince !== null && isBefore(on, addYears(headSince, parameter("headsTenure", on).years));
  if (!takesPost(facts.kind)) return shortTenureHead ? ["shortTenureHead"] : [];
  const promoted = mayRise(facts.kind);
  const before = groundsBeforeInspection(facts);
  const found: Readonly<Partial<Record<PreReportGround, boolean>>> = {
    exceptional: facts.exceptionalGround !== null,
    skipLevel: before.includes("skipLevel"),
    leaderRelative: promoted && facts.relativeLeads,
    reuseAfterBar: facts.hadBar,
    shortTenureHead,
    beyondAge: retiresOn !== null && isOnOrBefore(retiresOn, on),
    manyAtOnce: facts.manyAtOnce !== null && facts.motionCases > facts.manyAtOnce,
    noRecommendation: before.includes("noRecommendation"),
  };
  return (Object.keys(found) as PreReportGround[]).filter((ground) => found[ground] === true);
}

/** What the grounds that need approval before the inspection are read from. */
export type BeforeInspection = Pick<GroundFacts, "kind" | "presentLevel" | "level" | "outcomes">;

function groundsBeforeInspection({ kind, presentLevel, level, outcomes: { recommendation } }: BeforeInspection): readonly PreReportGround[] {
  if (!takesPost(kind)) return [];
  const skips = levels.indexOf(presentLevel) - levels.indexOf(level) > 1;
  const recommended = recommendation !== undefined && (recommendation.interview !== null || recommendation.meeting !== null);
  return [...(skips ? (["skipLevel"] as const) : []), ...(mayRise(kind) && !recommended ? (["noRecommendation"] as const) : [])];
}

/**
 * EXC-06 as a gate of the first day of the inspection: a skipped level or a promotion without recommendation approved by that day. An
 * exception alone may still be approved until the meeting.
 *
 * @param startsOn - first day of the inspection
 */
export function judgeBeforeInspection(facts: BeforeInspection, reports: readonly PreReportAt[], startsOn: LegalDate): Finding {
  return judgeExceptionalApproval(groundsBeforeInspection(facts), reports, startsOn);
}

/** Grounds whose approval the texts themselves demand before the meeting, whoever reads the list of RPT-01. */
const needApproval: readonly PreReportGround[] = ["exceptional", "skipLevel", "noRecommendation"];

/**
 * EXC-06 《条例》第三十五条，释义：破格提拔须在讨论决定前、越级提拔或者不经民主推荐的须在考察前报上级组织部门同意；未答复的不得上会。
 *
 * @param grounds - grounds found in the data of the case
 * @param on - the day of the meeting (or today, before it)
 * @param inspected - first day of the inspection; null while there was none
 */
export function judgeExceptionalApproval(
  grounds: readonly PreReportGround[],
  reports: readonly PreReportAt[],
  on: LegalDate,
  inspected: LegalDate | null = null,
): Finding {
  const concerned = grounds.filter((ground) => needApproval.includes(ground));
  if (concerned.length === 0) return notApplicable("EXC-06", "block", "nothing-exceptional");
  const open = concerned.filter((ground) => !isApprovedInTime(ground, reports, on, inspected));
  const inputs = { grounds: concerned.join(","), open: open.length, on };
  return open.length === 0
    ? met("EXC-06", "block", inputs)
    : notMet("EXC-06", "block", inputs, { missing: open.join(",") });
}

/** First day of the inspection that stands; null while there was none. */
export function inspectedFrom({ inspection }: Outcomes): LegalDate | null {
  return inspection === undefined ? null : legalDate(inspection.startsOn);
}

/** Whether the superior agreed by the day that counts for the ground: the meeting for an exception, the first day of the inspection for the others. */
export function isApprovedInTime(
  ground: PreReportGround,
  reports: readonly PreReportAt[],
  on: LegalDate,
  inspected: LegalDate | null,
): boolean {
  const by = ground !== "exceptional" && inspected !== null && isBefore(inspected, on) ? inspected : on;
  return reports.some((report) => report.ground === ground && isApprovedBy(report, by));
}

/**
 * RPT-03, 释义：应事先报告而未经答复的不得提交会议讨论决定。 Every report that was sent must have been approved by the day; silence
 * is no (unlike DEL-04).
 */
export function judgePreReports(reports: readonly PreReportAt[], on: LegalDate): Finding {
  if (reports.length === 0) return notApplicable("RPT-03", "block", "nothing-reported");
  const approved = reports.filter((report) => isApprovedBy(report, on)).length;
  const refused = reports.filter((report) => report.approved === false).length;
  const inputs = { reports: reports.length, approved, refused, unanswered: reports.length - approved - refused, on };
  return judged("RPT-03", "block", approved === reports.length, inputs);
}

function isApprovedBy(report: PreReportAt, on: LegalDate): boolean {
  return report.approved === true && report.repliedOn !== null && !isAfter(report.repliedOn, on);
}
