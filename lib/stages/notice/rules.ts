import type { Outcome, Outcomes } from "@/lib/case/outcomes";
import type { CaseAt } from "@/lib/case/types";
import { present } from "@/lib/kernel/assert";
import { addDays, isAfter, isBefore, legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { lastWorkingDay } from "@/lib/kernel/working-days";
import type { CountedDay, WorkingCalendar } from "@/lib/kernel/working-days";
import type { Finding } from "@/lib/law/finding";
import { judged, met, notApplicable, notMet, provisional, unknown } from "@/lib/law/finding";
import { parameter } from "@/lib/law/parameters";
import type { RuleSetValues } from "@/lib/law/scheme";
import type { ExemptionGround, NoticeAt, NoticeState, ObjectionAt, ObjectionConclusion, PublicView, PublishedPerson } from "./types";

/** The rules of this stage, for the rule index. */
export const noticeRules = ["PUB-01", "PUB-02", "PUB-03", "PUB-04", "PUB-05", "EXC-07"] as const;
export type NoticeRule = (typeof noticeRules)[number];

/** Fewest working days of a notice on that day: the national five, or more where the local scheme says so. */
export function noticeMinimum(ruleSet: Pick<RuleSetValues, "noticeWorkingDays">, on: LegalDate): number {
  return Math.max(parameter("noticeWorkingDays", on), ruleSet.noticeWorkingDays);
}

/** Last day of a notice that starts on `from` and runs for `workingDays`; provisional where a year has no calendar. */
export function lastDayOfNotice(
  from: LegalDate,
  workingDays: number,
  calendar: WorkingCalendar,
  ruleSet: Pick<RuleSetValues, "firstNoticeDayCounted">,
): CountedDay {
  return lastWorkingDay(from, workingDays, calendar, { firstDayCounted: ruleSet.firstNoticeDayCounted });
}

/**
 * 「提拔担任厅局级以下领导职务的，除特殊岗位和在换届考察时已进行过公示的人选外，在党委（党组）讨论决定后、下发任职通知前，应当在一定范围内公示。」
 * Going without needs one of these two grounds and a reason.
 */
export function judgeExemption(ground: ExemptionGround | null, reason: string): Finding {
  const inputs = { ground, reasonGiven: reason.trim() !== "" };
  return judged("PUB-01", "block", ground !== null && inputs.reasonGiven, inputs);
}

/** The same clause: the notice starts after the committee decided, not before. Same day counts as after. */
export function judgeNoticeAfterDecision(from: LegalDate, decidedOn: LegalDate | null): Finding {
  if (decidedOn === null) return unknown("PUB-01", "block", "decision");
  return judged("PUB-01", "block", !isAfter(decidedOn, from), { decidedOn, from });
}

/** 「公示期不少于五个工作日。」 A year without its calendar makes the last day provisional, which does not pass. */
export function judgeNoticeLength(
  facts: { readonly from: LegalDate; readonly workingDays: number; readonly calendar: WorkingCalendar },
  ruleSet: Pick<RuleSetValues, "noticeWorkingDays" | "firstNoticeDayCounted">,
): Finding {
  const { from, workingDays, calendar } = facts;
  const minimum = noticeMinimum(ruleSet, from);
  const inputs = { from, workingDays, minimum, firstDayCounted: ruleSet.firstNoticeDayCounted };
  if (workingDays < 1) return notMet("PUB-02", "block", inputs);
  const last = lastDayOfNotice(from, workingDays, calendar, ruleSet);
  const outputs = { until: last.day };
  if (workingDays < minimum) return notMet("PUB-02", "block", inputs, outputs);
  return last.provisional
    ? provisional("PUB-02", "block", inputs, outputs)
    : met("PUB-02", "block", inputs, outputs);
}

/**
 * The notice has run its length: today is after the day stated, and after the day the calendar of today gives. On the last
 * day it still runs. 释义: PUB-02 applied to the end of the notice.
 */
export function judgeNoticeRun(
  facts: {
    readonly from: LegalDate;
    readonly until: LegalDate;
    readonly workingDays: number;
    readonly calendar: WorkingCalendar;
    readonly today: LegalDate;
  },
  ruleSet: Pick<RuleSetValues, "noticeWorkingDays" | "firstNoticeDayCounted">,
): Finding {
  const { from, until, workingDays, today } = facts;
  const length = judgeNoticeLength(facts, ruleSet);
  if (length.outcome !== "met") return length;
  const counted = lastDayOfNotice(from, workingDays, facts.calendar, ruleSet).day;
  const last = isAfter(counted, until) ? counted : until;
  const inputs = { ...length.inputs, today };
  const outputs = { until: last };
  return judged("PUB-02", "block", isAfter(today, last), inputs, outputs);
}

/** 「公示内容应当真实准确，便于监督」 Every prescribed field of the person and every way to report is filled in. */
export function judgeNoticeContent(
  person: PublishedPerson,
  frame: { readonly phone: string; readonly address: string; readonly supervisingOffice: string },
): Finding {
  const { name, birthMonth, nativePlace, education, politicalStatus, career, presentDuties, intendedDuties } = person;
  const { phone, address, supervisingOffice } = frame;
  const required = {
    name, birthMonth, nativePlace, education, politicalStatus, career, presentDuties, intendedDuties,
    phone, address, supervisingOffice,
  };
  const missing = Object.entries(required).filter(([, text]) => text.trim() === "").map(([field]) => field);
  const inputs = { fields: Object.keys(required).length };
  return missing.length === 0
    ? met("PUB-03", "gate", inputs)
    : notMet("PUB-03", "gate", inputs, { missing: missing.join(",") });
}

/** 「涉及破格提拔的还应当说明破格的具体情形和理由。」 */
export function judgeExceptionalGroundShown(exceptional: boolean, shownReason: string): Finding {
  if (!exceptional) return notApplicable("EXC-07", "block", "no-exceptional-promotion");
  return judged("EXC-07", "block", shownReason.trim() !== "", { exceptional });
}

/** 「公示结果不影响任职的，办理任职手续。」 Every report is checked and closed with a conclusion before the case goes on. */
export function judgeObjectionsClosed(objections: readonly { readonly closed: boolean }[]): Finding {
  const open = objections.filter((objection) => !objection.closed).length;
  const inputs = { registered: objections.length, open };
  return judged("PUB-04", "gate", open === 0, inputs);
}

/** 「公示结果不影响任职的，办理任职手续。」 A report whose result affects the appointment keeps the case suspended or ends it. */
export function judgeObjectionResults(conclusions: readonly (ObjectionConclusion | null)[]): Finding {
  const affecting = conclusions.filter((conclusion) => conclusion === "suspend" || conclusion === "cancel").length;
  const inputs = { registered: conclusions.length, affecting };
  return judged("PUB-05", "block", affecting === 0, inputs);
}

/** Every rule of publication for every person of the notice, met and unmet alike. `exceptional`: ids of cases with such a ground. */
export function judgePublication(
  notice: NoticeAt,
  facts: {
    readonly decidedOn: LegalDate | null;
    readonly exceptional: ReadonlySet<string>;
    readonly calendar: WorkingCalendar;
  },
  ruleSet: RuleSetValues,
): readonly Finding[] {
  const { from, workingDays, people } = notice;
  return [
    judgeNoticeAfterDecision(from, facts.decidedOn),
    judgeNoticeLength({ from, workingDays, calendar: facts.calendar }, ruleSet),
    ...people.map((person) => judgeNoticeContent(person, notice)),
    ...people.map((person) => judgeExceptionalGroundShown(facts.exceptional.has(person.caseId), person.exceptionalReason)),
  ];
}

/** Everything that must hold before a case leaves this stage with a notice behind it. */
export function judgeClosing(
  at: Pick<CaseAt, "outcomes" | "ruleSet">,
  notice: NoticeAt,
  objections: readonly Pick<ObjectionAt, "closedOn" | "conclusion">[],
  calendar: WorkingCalendar,
  today: LegalDate,
): readonly Finding[] {
  return [
    judgeNoticeAfterDecision(notice.from, lastDecisionOf([at])),
    judgeNoticeRun({ ...notice, calendar, today }, at.ruleSet.values),
    judgeObjectionsClosed(objections.map((objection) => ({ closed: objection.closedOn !== null }))),
    judgeObjectionResults(objections.map((objection) => objection.conclusion)),
  ];
}

/** Day of the latest decision on these cases; null when one is missing: then nobody knows whether the notice lies after it. */
export function lastDecisionOf(cases: readonly Pick<CaseAt, "outcomes">[]): LegalDate | null {
  const days = cases.map((at) => at.outcomes.decision?.on ?? null);
  if (days.includes(null)) return null;
  const last = days.flatMap((day) => day ?? []).toSorted().at(-1);
  return last === undefined ? null : legalDate(last);
}

/** Local numbers for a notice: all cases of a motion are pinned to one rule set. */
export function rulesOf(cases: readonly Pick<CaseAt, "ruleSet">[]): RuleSetValues {
  return present(cases[0], "a case on the notice").ruleSet.values;
}

/** The state of a notice on the day: a published one has ended the day after its last, whether a sweep has said so or not. */
export function stateOn(notice: Pick<NoticeAt, "state" | "until">, today: LegalDate): NoticeState {
  return notice.state === "published" && isAfter(today, notice.until) ? "ended" : notice.state;
}

/** Whether there is a poster and a card of it: once it was published, until it is withdrawn. */
export function isOnPaper({ state }: Pick<NoticeAt, "state">): boolean {
  return state === "published" || state === "ended";
}

/** A notice is shown from its first to its last day, both included; then it is gone, also when it was withdrawn. */
export function publicViewOn(
  notice: { readonly state: NoticeState; readonly wasPublished: boolean; readonly from: LegalDate; readonly until: LegalDate },
  today: LegalDate,
): PublicView {
  if (!notice.wasPublished || notice.state === "draft") return "unknown";
  if (notice.state === "withdrawn") return "gone";
  if (isAfter(notice.from, today)) return "unknown";
  return isAfter(today, notice.until) ? "gone" : "shown";
}

/** First day on which the notice may be closed for a case: the day after its last. */
export function firstDayAfter(until: LegalDate): LegalDate {
  return addDays(until, 1);
}

/** The day from which people whose notices end on these days can be closed at the earliest; null when one of them can be closed today. */
export function closingOpensOn(untils: readonly LegalDate[], today: LegalDate): LegalDate | null {
  const first = untils.map(firstDayAfter).toSorted().at(0);
  return first === undefined || !isBefore(today, first) ? null : first;
}

/** Judges a stored notice again after an earlier stage was corrected: it must still lie after the decision and be long enough. */
export function rejudgeNotice(own: Outcome<"notice">, before: Outcomes, ruleSet: RuleSetValues): readonly Finding[] {
  if (own.exempted !== null) return [met("PUB-01", "block", { exempted: true })];
  if (own.from === null || own.until === null) return [unknown("PUB-01", "block", "notice")];
  const from = legalDate(own.from);
  const decidedOn = before.decision === undefined ? null : legalDate(before.decision.on);
  const minimum = noticeMinimum(ruleSet, from);
  const inputs = { from, workingDays: own.workingDays, minimum, firstDayCounted: ruleSet.firstNoticeDayCounted };
  const judgeLength = own.workingDays < minimum ? notMet : own.provisional ? provisional : met;
  return [
    judgeNoticeAfterDecision(from, decidedOn),
    judgeLength("PUB-02", "block", inputs, { until: own.until }),
  ];
}
