import type { LegalDate } from "@/lib/kernel/dates";
import { isBefore } from "@/lib/kernel/dates";
import type { WorkingCalendar } from "@/lib/kernel/working-days";
import { workingDaysBetween } from "@/lib/kernel/working-days";
import { addDays } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import { judged, provisional } from "@/lib/law/finding";
import { parameter } from "@/lib/law/parameters";
import type { RuleSetValues } from "@/lib/law/scheme";
import type { CaseState } from "@/lib/case/types";
import type { Stage } from "@/lib/case/stage-order";
import type { InspectionState } from "../types";

/** INS-04 《条例》第三十三条: the team has at least two members. */
export function judgeTeamSize(members: number, on: LegalDate): Finding {
  const minimum = parameter("inspectionTeamMinimum", on);
  const inputs = { members, minimum };
  return judged("INS-04", "block", members >= minimum, inputs);
}

/**
 * INS-09 local: the notice stands 1 to 3 working days before the inspection starts. The day of the notice counts, the first
 * day of the inspection does not.
 */
export function judgeNoticeTiming(
  noticeOn: LegalDate,
  startsOn: LegalDate,
  calendar: WorkingCalendar,
  values: Pick<RuleSetValues, "inspectionNoticeWorkingDays">,
): Finding {
  const { min, max } = values.inspectionNoticeWorkingDays;
  const counted = isBefore(noticeOn, startsOn)
    ? workingDaysBetween(noticeOn, addDays(startsOn, -1), calendar)
    : { count: 0, provisional: false };
  const inputs = { noticeOn, startsOn, min, max };
  const outputs = { workingDays: counted.count };
  if (counted.provisional) return provisional("INS-09", "warn", inputs, outputs);
  return judged("INS-09", "warn", counted.count >= min && counted.count <= max, inputs, outputs);
}

/**
 * Whether a team still reads and writes by virtue of its task: until somebody ends the task, and only while one of its cases is in
 * inspection and not over. A case that comes back to inspection opens it again. The database asks the same in `in_team`.
 */
export function teamRightsRun(state: InspectionState, cases: readonly { readonly stage: Stage; readonly state: CaseState }[]): boolean {
  return state !== "closed" && someInInspection(cases);
}

/** Whether one of the cases is in inspection and not over; a task whose cases are all past it cannot be taken up again. */
export function someInInspection(cases: readonly { readonly stage: Stage; readonly state: CaseState }[]): boolean {
  return cases.some(({ stage, state }) => stage === "inspection" && ["running", "deferred", "suspended"].includes(state));
}
