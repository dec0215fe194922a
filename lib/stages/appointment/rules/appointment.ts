import type { Outcome, Outcomes } from "@/lib/case/outcomes";
import { stageConditionsOf } from "@/lib/case/rules/step";
import { traitsOf } from "@/lib/case/rules/kinds";
import { nextStage, whyWithout } from "@/lib/case/stage-order";
import type { CaseAt } from "@/lib/case/types";
import { addMonths, isAfter, isBefore, lastDayOfPeriod, legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import { computed, judged, met, notApplicable, notMet, unknown } from "@/lib/law/finding";
import { parameter } from "@/lib/law/parameters";
import type { RuleSetValues } from "@/lib/law/scheme";
import { judgeBarsOf } from "@/lib/people/rules/person";
import type { CandidateFacts } from "@/lib/people/types";
import type { AppointmentWay } from "@/lib/people/types";
import type { NominationAt } from "../types";
import { judgeElected } from "./election";
import { judgeExam } from "./exam";

/** The rules of this stage, for the rule index. */
export const appointmentRules = ["PUB-01", "APT-01", "APT-02", "APT-03", "APT-04", "PRB-01", "PRB-02", "ELG-11", "SED-29"] as const;
export type AppointmentRule = (typeof appointmentRules)[number];

/**
 * 「提拔担任厅局级以下领导职务的，除特殊岗位和在换届考察时已进行过公示的人选外，在党委（党组）讨论决定后、下发任职通知前，应当在一定范围内公示。」
 * The notice was closed before, or the exemption has its reason; the paper is of a day after the last of the notice. `without`: why the
 * case has no notice at all, null when it has one. `issuedOn`: earliest day the paper bears, null while there is none.
 */
export function judgePublicised(
  notice: Outcome<"notice"> | undefined,
  without: ReturnType<typeof whyWithout>,
  issuedOn: LegalDate | null,
): Finding {
  if (without !== null) return notApplicable("PUB-01", "block", without === "kind" ? "kind-without-notice" : without);
  if (notice === undefined) return notMet("PUB-01", "block", { noticeClosed: false, exempted: false });
  if (issuedOn !== null && isDuring(notice, issuedOn)) return judgePaperDay(issuedOn, notice.until);
  return met("PUB-01", "block", { noticeClosed: notice.exempted === null, exempted: notice.exempted !== null });
}

/** Whether a paper is of a day of the notice or of one before it. */
export function isDuring({ until }: Pick<Outcome<"notice">, "until">, issuedOn: string): boolean {
  return until !== null && issuedOn <= until;
}

function judgePaperDay(issuedOn: string, noticeUntil: string | null): Finding {
  const judge = isDuring({ until: noticeUntil }, issuedOn) ? notMet : met;
  return judge("PUB-01", "block", { issuedOn, noticeUntil });
}

/** APT-01, 释义：任职前由党委（党组）指定专人谈话。 The talk took place on the day of taking effect at the latest. */
export function judgeTalk(talkOn: LegalDate | null, effectiveOn: LegalDate): Finding {
  if (talkOn === null) return notMet("APT-01", "gate", { talkOn: null, effectiveOn });
  return judged("APT-01", "gate", !isAfter(talkOn, effectiveOn), { talkOn, effectiveOn });
}

/**
 * APT-02, 释义：党委（党组）决定任职的自决定之日起算；选举产生的自当选之日起算；由人大常委会等任命的自任命之日起算；提名由政府任命的自政府任命之日起算。
 * Null while the day of the election or of the other organ's act is not known.
 */
export function startOfTimeInPost(way: AppointmentWay, decidedOn: LegalDate, actOn: LegalDate | null): LegalDate | null {
  return way === "committeeDecision" ? decidedOn : actOn;
}

/** The same as a finding: the day from which the time in post counts. */
export function judgeStartOfTimeInPost(way: AppointmentWay, decidedOn: LegalDate, actOn: LegalDate | null): Finding {
  const since = startOfTimeInPost(way, decidedOn, actOn);
  return since === null
    ? unknown("APT-02", "calc", "actOn")
    : computed("APT-02", "calc", { way, decidedOn, actOn }, { since });
}

/** 「本规定适用于提拔担任下列非选举产生的司厅局级以下（含司厅局级）领导职务的干部」: the post's flag and the kind decide. */
export function judgeProbationApplies(at: Pick<CaseAt, "kind" | "probationApplies" | "rises" | "ruleSet">): Finding {
  return computed("PRB-01", "calc", { kind: at.kind, probationApplies: at.probationApplies }, { starts: startsProbation(at) });
}

/** Whether a probation follows this appointment. */
export function startsProbation(at: Pick<CaseAt, "kind" | "probationApplies" | "rises" | "ruleSet">): boolean {
  return nextStage(at.kind, "appointment", stageConditionsOf(at)) === "probation";
}

/** 「领导干部任职试用期为一年，从任免机关发出试用任职通知时计算。」 First and last day (worked example 11). */
export function probationDates(noticeIssuedOn: LegalDate): { readonly from: LegalDate; readonly until: LegalDate } {
  return { from: noticeIssuedOn, until: lastDayOfPeriod(noticeIssuedOn, parameter("probationLength", noticeIssuedOn)) };
}

/**
 * 「按干部管理权限，需要办理备案手续的，应在发出试用任职通知前一个月办理备案手续。」 Filed on 2 March at the latest for a notice of
 * 2 April.
 */
export function judgeFiling(
  filing: { readonly required: boolean; readonly filedOn: LegalDate | null },
  noticeIssuedOn: LegalDate | null,
): Finding {
  if (noticeIssuedOn === null) return notApplicable("PRB-02", "gate", "no-probation");
  const dates = probationDates(noticeIssuedOn);
  const outputs = { probationFrom: dates.from, probationUntil: dates.until };
  if (!filing.required) return met("PRB-02", "gate", { filingRequired: false, noticeIssuedOn }, outputs);
  const lead = parameter("probationFilingLead", noticeIssuedOn).months;
  const inputs = { filingRequired: true, filedOn: filing.filedOn, noticeIssuedOn };
  const earliest = filing.filedOn === null ? null : addMonths(filing.filedOn, lead);
  return judged("PRB-02", "gate", !(earliest === null || isBefore(noticeIssuedOn, earliest)), inputs, { ...outputs, earliest });
}

/** People in posts of one unit, level and head/deputy before and after the paper. `approved` null: no number was ever fixed. */
export type QuotaAfter = {
  readonly counts: boolean;
  readonly approved: number | null;
  readonly inPost: number;
  readonly leaving: number;
  readonly coming: number;
};

/** ELG-11, 释义：不得超职数配备领导干部。 Counted once more on the day the appointment takes effect. */
export function judgeQuotaAfter({ counts, approved, inPost, leaving, coming }: QuotaAfter): Finding {
  if (!counts) return notApplicable("ELG-11", "block", "post-outside-quota");
  if (approved === null) return unknown("ELG-11", "block", "quota");
  const after = inPost - leaving + coming;
  const inputs = { approved, inPost, leaving, coming };
  const outputs = { after, over: Math.max(0, after - approved) };
  return judged("ELG-11", "block", after <= approved, inputs, outputs);
}

/** Whether the paper has as many lines as it says (count stated = count entered). */
export function countsAgree(
  stated: { readonly appoint: number; readonly remove: number },
  lines: readonly { readonly kind: "appoint" | "remove" }[],
): boolean {
  const appoint = lines.filter((line) => line.kind === "appoint").length;
  return stated.appoint === appoint && stated.remove === lines.length - appoint;
}

/** What is known about one case on the day its paper is issued. */
export type AppointmentFacts = {
  readonly decidedOn: LegalDate;
  /** earliest day the paper bears: its own or the probation notice's; null while there is no paper */
  readonly issuedOn: LegalDate | null;
  readonly talkOn: LegalDate | null;
  readonly way: AppointmentWay;
  readonly actOn: LegalDate | null;
  /** filing required and made; the day of the probation notice is null when none is due */
  readonly filing: { readonly required: boolean; readonly filedOn: LegalDate | null };
  readonly probationNoticeOn: LegalDate | null;
  /** null for a removal: nobody comes */
  readonly quota: QuotaAfter | null;
  /** null for a removal */
  readonly person: CandidateFacts | null;
  /** nominations for an elected post, in order */
  readonly nominations: readonly NominationAt[];
};

/** Everything that must hold before a person takes (or leaves) the post, met and unmet alike; bars once more on this day. */
export function judgeAppointment(at: CaseAt, facts: AppointmentFacts, today: LegalDate): readonly Finding[] {
  const publicised = judgePublicised(at.outcomes.notice, whyWithout(at.kind, "notice", stageConditionsOf(at)), facts.issuedOn);
  const { move, elected } = traitsOf(at.kind, at.ruleSet.values);
  if (facts.quota === null) return [publicised];
  const { preAppointmentExamMonths: months } = at.ruleSet.values;
  return [
    publicised,
    ...(facts.person === null || move === null ? [] : judgeBarsOf(move, facts.person, today, at.ruleSet.values)),
    judgeElected(elected, facts.nominations),
    ...(facts.person === null || months === null ? [] : [judgeExam(facts.person.exams, months, today)]),
    judgeTalk(facts.talkOn, today),
    judgeStartOfTimeInPost(facts.way, facts.decidedOn, facts.actOn),
    judgeProbationApplies(at),
    judgeFiling(facts.filing, startsProbation(at) ? facts.probationNoticeOn : null),
    judgeQuotaAfter(facts.quota),
  ];
}

/** Judges a stored appointment again after an earlier stage was corrected. `ruleSet` has no say in these rules. */
export function rejudgeAppointment(own: Outcome<"appointment">, before: Outcomes, _ruleSet: RuleSetValues): readonly Finding[] {
  const findings: Finding[] = [];
  if (own.holdingId !== null && before.notice !== undefined) {
    findings.push(judgePaperDay(own.issuedOn, before.notice.until));
  }
  const decidedOn = before.decision?.on;
  if (own.inPostSince !== null && decidedOn !== undefined) {
    const judge = own.inPostSince < decidedOn ? notMet : computed;
    findings.push(judge("APT-02", "calc", { decidedOn }, { since: own.inPostSince }));
  }
  if (own.probationFrom !== null) {
    const { until } = probationDates(legalDate(own.probationFrom));
    const judge = until === own.probationUntil ? met : notMet;
    findings.push(judge("PRB-02", "gate", { noticeIssuedOn: own.probationFrom, stored: own.probationUntil }, { probationUntil: until }));
  }
  return findings;
}
