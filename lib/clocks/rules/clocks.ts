import type { Level, Role } from "@/lib/access/actor";
import { actRule } from "@/lib/access/acts";
import { daysBetween, isAfter, isBefore, type LegalDate } from "@/lib/kernel/dates";
import type { WorkingCalendar } from "@/lib/kernel/working-days";
import { addWorkingDays } from "@/lib/kernel/working-days";
import type { RuleSetValues } from "@/lib/law/scheme";
import { barsOf } from "@/lib/people/rules/sanction-bars";
import type { SanctionFact } from "@/lib/people/types";
import type { Cause, SeatComing } from "@/lib/posts/rules/coming";
import { consentDeemedAfter } from "@/lib/stages/deliberation/rules/consultations";
import type { Clock, ClockDuty, ClockFact, ClockKind } from "../types";
import { departureOf } from "./departures";

/** The rule a kind of clock rests on, and the acts of those who have to do something by its day. */
export const clockDuties: Readonly<Record<ClockKind, ClockDuty>> = {
  recommendationValidity: { rule: "REC-02", acts: ["inspection.fixSubject"] },
  disciplineReply: { rule: "INS-14", acts: ["inspection.check"] },
  reviewReply: { rule: "INS-10", acts: ["inspection.check"] },
  assistingConsent: { rule: "DEL-04", acts: ["deliberation.record"] },
  preReportReply: { rule: "RPT-02", acts: ["deliberation.record"] },
  suspendedVote: { rule: "DEC-05", acts: ["decision.record"] },
  noticeEnd: { rule: "PUB-02", acts: ["notice.publish"] },
  probationEnd: { rule: "PRB-04", acts: ["probation.record", "probation.conclude"] },
  effectPeriod: { rule: "DSQ-06", acts: [] },
  matterDue: { rule: null, acts: ["motion.open"] },
  auditRectification: { rule: null, acts: ["audit.record"] },
  appointmentTask: { rule: null, acts: ["appointment.prepare"] },
  retirement: { rule: "RET-02", acts: ["motion.open"] },
  termEnd: { rule: "TRM-01", acts: ["motion.open"] },
  yearsAtLevel: { rule: "TRM-04", acts: ["motion.open"] },
  rotationInPost: { rule: "ROT-01", acts: ["motion.open"] },
  rotationInTeam: { rule: "ROT-02", acts: ["motion.open"] },
  keyPostRotation: { rule: "ROT-05", acts: ["motion.open"] },
  secondmentEnd: { rule: null, acts: ["motion.open"] },
  principalReviewDue: { rule: "SED-03", acts: ["principalReview.record"] },
  reviewCorrectionFirst: { rule: "SED-03", acts: ["principalReview.record"] },
  reviewCorrectionSecond: { rule: "SED-03", acts: ["principalReview.record"] },
  officialResignation: { rule: "RSG-01", acts: ["departure.record"] },
  voluntaryResignation: { rule: "RSG-02", acts: ["departure.record"] },
  orderedResignation: { rule: "RSG-04", acts: ["departure.record"] },
  resignationAppeal: { rule: "RSG-04", acts: ["departure.record"] },
  appealDecision: { rule: "RSG-04", acts: ["departure.record"] },
};

/** The clock of a fact: a day that stands, a month of silence (DEL-04), or working days by the calendar. Null where nothing is counted. */
export function clockOf(fact: ClockFact, calendar: WorkingCalendar): Clock | null {
  const { dueOn, workingDays, ...place } = fact;
  const { rule } = clockDuties[fact.kind];
  if (dueOn !== null) return { ...place, rule, dueOn, provisional: false };
  if (fact.from === null) return null;
  if (fact.kind === "assistingConsent") return { ...place, rule, dueOn: consentDeemedAfter(fact.from), provisional: false };
  if (workingDays === null) return null;
  const { day, provisional } = addWorkingDays(fact.from, workingDays, calendar);
  return { ...place, rule, dueOn: day, provisional };
}

/** Causes of the list of who is due that are told once here: a probation has its own clock with its case. */
const kindOfCause: Readonly<Record<Cause, ClockKind | null>> = {
  retirement: "retirement",
  termEnd: "termEnd",
  yearsAtLevel: "yearsAtLevel",
  rotationInPost: "rotationInPost",
  rotationInTeam: "rotationInTeam",
  keyPostRotation: "keyPostRotation",
  secondmentEnd: "secondmentEnd",
  probationEnd: null,
};

/** The clock of somebody's post: retirement, term, tenure, rotation, secondment, as the list of who is due has them. */
export function clockOfSeat({ seat, coming }: SeatComing, authorityId: string): Clock | null {
  const kind = kindOfCause[coming.cause];
  if (kind === null) return null;
  return {
    kind,
    subject: `${seat.postId}:${seat.cadreId}`,
    authorityId,
    level: seat.level,
    cadreId: seat.cadreId,
    caseId: null,
    motionId: null,
    postId: seat.postId,
    unitId: seat.unitId,
    name: seat.name,
    about: seat.title.startsWith(seat.unitName) ? seat.title : `${seat.unitName}${seat.title}`,
    rule: coming.rule,
    from: kind === "retirement" ? null : seat.from,
    dueOn: coming.on,
    provisional: false,
  };
}

type DueHead = { readonly cadreId: string; readonly postId: string; readonly unitId: string; readonly level: Level; readonly name: string; readonly postName: string } & Pick<Clock, "from" | "dueOn">;

/** The clock of a head who has to be reviewed by the full committee (SED-03), from his last review or from having become a head. */
export function clockOfHead({ cadreId, postId, unitId, level, name, postName, from, dueOn }: DueHead, authorityId: string): Clock {
  const kind = "principalReviewDue";
  const { rule } = clockDuties[kind];
  return { kind, subject: cadreId, authorityId, level, cadreId, caseId: null, motionId: null, postId, unitId, name, about: postName, rule, from, dueOn, provisional: false };
}

/** A person of a running case with his sanctions: closed data, for visitors who may see it. */
export type SanctionedFact = ClockFact & { readonly sanctions: readonly SanctionFact[]; readonly values: RuleSetValues };

/** The last day of the effect period that runs longest on the day (DSQ-06, SAN-*); null when none runs. */
export function clockOfEffect({ sanctions, values, workingDays: _days, dueOn: _due, ...place }: SanctionedFact, today: LegalDate): Clock | null {
  const running = barsOf(sanctions, values).filter(({ lastDay }) => !isBefore(lastDay, today));
  const [first, ...rest] = running;
  if (first === undefined) return null;
  const longest = rest.reduce((a, b) => (isAfter(b.lastDay, a.lastDay) ? b : a), first);
  return { ...place, rule: longest.rule, from: longest.firstDay, dueOn: longest.lastDay, provisional: longest.latestLastDay !== longest.lastDay };
}

/** Earliest day first; of one day in the order of the kinds' names. */
export function inOrder(clocks: readonly Clock[]): readonly Clock[] {
  return clocks.toSorted((a, b) => compare(a.dueOn, b.dueOn) || compare(a.kind, b.kind) || compare(a.subject, b.subject));
}

/** Days until the last day, negative when it is over. */
export function daysLeftOf({ dueOn }: Pick<Clock, "dueOn">, today: LegalDate): number {
  return daysBetween(today, dueOn);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Where what a clock waits for is done. */
export function clockHref(clock: Pick<Clock, "kind" | "subject" | "caseId" | "motionId" | "postId" | "unitId">): string {
  const { kind, subject, caseId, motionId, postId, unitId } = clock;
  switch (kind) {
    case "recommendationValidity":
      return `/motions/${motionId}/recommendation`;
    case "noticeEnd":
      return `/motions/${motionId}/notice`;
    case "disciplineReply":
      return `/cases/${caseId}/inspection`;
    case "reviewReply":
      return `/clearance/letters/${subject}`;
    case "auditRectification":
      return "/clearance/audits";
    case "appointmentTask":
      return `/cases/${caseId}/appointment`;
    case "assistingConsent":
      return `/cases/${caseId}/deliberation`;
    case "preReportReply":
      return caseId === null ? `/motions/${motionId}` : `/cases/${caseId}/deliberation`;
    case "suspendedVote":
      return `/cases/${caseId}/decision`;
    case "probationEnd":
      return `/cases/${caseId}/probation`;
    case "effectPeriod":
    case "matterDue":
      return caseId === null ? `/motions/${motionId}` : `/cases/${caseId}`;
    case "retirement":
    case "termEnd":
    case "yearsAtLevel":
    case "rotationInPost":
    case "rotationInTeam":
    case "keyPostRotation":
    case "secondmentEnd":
      return `/posts/${unitId}/${postId}`;
    case "principalReviewDue":
      return "/supervision/principal-reviews";
    case "reviewCorrectionFirst":
    case "reviewCorrectionSecond":
      return `/supervision/principal-reviews/${subject}`;
    case "officialResignation":
    case "voluntaryResignation":
    case "orderedResignation":
    case "resignationAppeal":
    case "appealDecision":
      return `/programmes/departures/${departureOf(clock)}`;
  }
}

/** Offices that do what a clock waits for, as the policy has them. */
export function dutyRoles(kind: ClockKind): readonly Role[] {
  return [...new Set(clockDuties[kind].acts.flatMap((act) => actRule(act).roles))];
}
