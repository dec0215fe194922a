import { daysBetween, yearOf } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { WorkingCalendar } from "@/lib/kernel/working-days";
import { addWorkingDays } from "@/lib/kernel/working-days";
import type { Matter, Todo, TodoFact, Urgency, Warning, WarningFact } from "../types";

/** Days ahead that count as soon. */
const soonDays = 10;

/** To-dos with their deadline, earliest first; those without a day last, oldest first. */
export function todosOn(facts: readonly TodoFact[], today: LegalDate, calendar: WorkingCalendar): readonly Todo[] {
  return facts
    .map((fact) => ({ fact, ...dueOf(fact, calendar) }))
    .toSorted((a, b) => compareText(a.dueOn ?? "9", b.dueOn ?? "9") || compareText(a.fact.asOf ?? "9", b.fact.asOf ?? "9"))
    .map(({ fact: { kind, id, about, count, ...place }, dueOn, provisional }) => {
      const daysLeft = dueOn === null ? null : daysBetween(today, dueOn);
      return { kind, id, about, count, dueOn, provisional, daysLeft, urgency: urgencyOf(daysLeft), href: placeOf({ kind, id, about, ...place }) };
    });
}

type Due = Pick<Todo, "dueOn" | "provisional">;

/** The day a to-do is due: the one it has, or so many working days after it began, provisional where a year has no calendar. */
function dueOf(fact: Pick<TodoFact, "dueOn" | "asOf" | "workingDays">, calendar: WorkingCalendar): Due {
  if (fact.dueOn !== null || fact.asOf === null || fact.workingDays === null) return { dueOn: fact.dueOn, provisional: false };
  const { day, provisional } = addWorkingDays(fact.asOf, fact.workingDays, calendar);
  return { dueOn: day, provisional };
}

/** `daysLeft`: 0 on the day itself, which is not over yet. */
export function urgencyOf(daysLeft: number | null): Urgency {
  if (daysLeft === null) return "open";
  if (daysLeft < 0) return "overdue";
  return daysLeft <= soonDays ? "soon" : "later";
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Where a to-do is done. */
function placeOf({ kind, id, motionId, caseId, meetingId, stage, about }: Pick<TodoFact, "kind" | "id" | "motionId" | "caseId" | "meetingId" | "stage" | "about">): string {
  switch (kind) {
    case "round.count":
    case "round.second-count":
      return `/motions/${motionId}/recommendation`;
    case "meeting.hold":
    case "meeting.conclude":
      return `/meetings/${meetingId}`;
    case "meeting.close":
      return "/meetings?state=held";
    case "notice.publish":
    case "notice.close":
      return `/motions/${motionId}/notice`;
    case "paper.issue":
      return `/motions/${motionId}/appointment`;
    case "recommendation.answer":
    case "matter.due":
      return `/motions/${motionId}`;
    case "fact.confirm":
      return `/people/${id}/facts`;
    case "archiveEntry.verify":
      return `/people/${id}/entries`;
    case "sanction.confirm":
      return `/people/${id}/sanctions`;
    case "clearing.confirm":
      return `/people/${id}/clearings`;
    case "departure.step":
    case "departure.carryOut":
      return `/programmes/departures/${id}`;
    case "calendar.confirm":
      return `/system/calendar?year=${about}`;
    case "amendment.answer":
      return `/people/${id}/amendments`;
    case "override.answer":
    case "correction.confirm":
      return caseId === null ? `/motions/${motionId}` : `/cases/${caseId}`;
    case "letter.take":
      return `/clearance/letters/${id}`;
    case "votes.sign-off":
      return `/sign-offs/${id}`;
    case "poll.count":
    case "poll.second-count":
    case "assessment.count":
    case "assessment.second-count":
    case "signature.check":
    case "check.reply":
    case "objection.close":
    case "vote.resume":
    case "probation.conclude":
    case "appointment.tasks":
      return caseId === null ? `/motions/${motionId}` : caseStageHref(caseId, stage);
  }
}

function caseStageHref(caseId: string, stage: Matter["stage"] | null): string {
  return stage === null ? `/cases/${caseId}` : `/cases/${caseId}/${stage}`;
}

/** Where a line of the list is worked on. */
export function matterHref(matter: Pick<Matter, "type" | "id" | "motionId" | "stage">): string {
  switch (matter.type) {
    case "motion":
      return `/motions/${matter.motionId}`;
    case "post":
      return `/motions/${matter.motionId}/recommendation`;
    case "case":
      return `/cases/${matter.id}`;
  }
}

/** Warnings with their places, earliest first; from October on also that the next year has no calendar. */
export function warningsOn(
  facts: readonly WarningFact[],
  today: LegalDate,
  calendar: WorkingCalendar,
  mayKeepCalendar: boolean,
): readonly Warning[] {
  const next = yearOf(today) + 1;
  const late = today.slice(5, 7) >= "10";
  const missing: readonly Warning[] =
    mayKeepCalendar && late && !calendar.years.has(next)
      ? [{ kind: "calendar.missing", id: String(next), about: String(next), on: null, href: "/system/calendar" }]
      : [];
  return [...missing, ...facts.map((fact) => ({ ...fact, href: warningHref(fact) }))];
}

function warningHref({ kind, motionId }: WarningFact): string {
  switch (kind) {
    case "notice.running":
      return `/motions/${motionId}/notice`;
    case "recommendation.expires":
      return `/motions/${motionId}/recommendation`;
    case "announcement.closes":
      return `/motions/${motionId}`;
  }
}
