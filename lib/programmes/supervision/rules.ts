import { ageBandOf, ageBands } from "@/lib/case/rules/age-bands";
import type { Stage } from "@/lib/case/stage-order";
import { stages } from "@/lib/case/stage-order";
import { daysBetween, isAfter } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { WorkingCalendar } from "@/lib/kernel/working-days";
import { addWorkingDays } from "@/lib/kernel/working-days";
import type { Overdue, OverdueFact, StageAges } from "./types";

/** Open matters counted by stage and by how long they have stood there. */
export function agesOf(matters: readonly { readonly stage: Stage; readonly since: LegalDate; readonly count: number }[], today: LegalDate): readonly StageAges[] {
  return stages.map((stage) => ({
    stage,
    counts: ageBands.map((band) =>
      matters
        .filter((matter) => matter.stage === stage && ageBandOf(daysBetween(matter.since, today)).id === band.id)
        .reduce((sum, matter) => sum + matter.count, 0),
    ),
  }));
}

/** Matters over their day on `today`, longest first. On its day a matter is not over yet. */
export function overdueOn(facts: readonly OverdueFact[], today: LegalDate, calendar: WorkingCalendar): readonly Overdue[] {
  return facts
    .flatMap(({ dueOn, asOf, workingDays, motionId, caseId, ...fact }) => {
      const counted = asOf === null || workingDays === null ? null : addWorkingDays(asOf, workingDays, calendar);
      const due = dueOn ?? counted?.day ?? null;
      if (due === null || !isAfter(today, due)) return [];
      const provisional = dueOn === null && counted?.provisional === true;
      return [{ ...fact, dueOn: due, provisional, days: daysBetween(due, today), href: placeOf(fact, motionId, caseId) }];
    })
    .toSorted((a, b) => b.days - a.days || (a.number < b.number ? -1 : 1));
}

function placeOf(fact: Pick<OverdueFact, "kind" | "stage">, motionId: string, caseId: string | null): string {
  if (caseId === null) return `/motions/${motionId}`;
  return fact.kind === "matter" ? `/cases/${caseId}` : `/cases/${caseId}/${fact.stage}`;
}
