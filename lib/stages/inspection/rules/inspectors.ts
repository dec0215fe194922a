import { addYears, isAfter, isBefore } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import { computed, judged, notApplicable } from "@/lib/law/finding";
import { parameter } from "@/lib/law/parameters";
import type { RuleSetValues } from "@/lib/law/scheme";
import type { ExtendedAt, InspectorAt } from "../types";

type Scheme = Pick<RuleSetValues, "inspectorTrainingYears" | "inspectorUsesInYear">;

/** What speaks against an inspector on a day: not on the register, training out of date, used often enough to be spared. */
export type InspectorDoubt = "notRegistered" | "trainingLapsed" | "usedOften";

export function doubtsAbout(inspector: InspectorAt | undefined, on: LegalDate, scheme: Scheme): readonly InspectorDoubt[] {
  if (inspector === undefined || inspector.endedOn !== null || isAfter(inspector.qualifiedOn, on)) return ["notRegistered"];
  const lapsed = isBefore(addYears(inspector.trainedOn, scheme.inspectorTrainingYears), on);
  const often = inspector.usesInYear >= scheme.inspectorUsesInYear;
  return [...(lapsed ? (["trainingLapsed"] as const) : []), ...(often ? (["usedOften"] as const) : [])];
}

/**
 * INS-04 《条例》第三十三条，释义：考察组由具有较高素质的人员组成。 Local register: every member qualified, trained within the years of the scheme and not used more
 * often than it says; warns. An authority that keeps no register is not asked.
 */
export function judgeTeamFit(members: readonly string[], register: readonly InspectorAt[], on: LegalDate, scheme: Scheme): Finding {
  if (register.every((inspector) => inspector.endedOn !== null)) return notApplicable("INS-04", "warn", "no-register");
  const doubts = members.flatMap((cadreId) => doubtsAbout(register.find((inspector) => inspector.cadreId === cadreId), on, scheme));
  const of = (doubt: InspectorDoubt) => doubts.filter((one) => one === doubt).length;
  const inputs = { members: members.length, minimum: parameter("inspectionTeamMinimum", on), notRegistered: of("notRegistered"), trainingLapsed: of("trainingLapsed"), usedOften: of("usedOften") };
  return judged("INS-04", "warn", doubts.length === 0, inputs);
}

/** INS-12 方案示例，释义：延伸考察听取原任职单位、上级主管部门、服务对象和社区的意见。 As needed: counts what was done. */
export function judgeExtended(visits: readonly ExtendedAt[]): Finding {
  if (visits.length === 0) return notApplicable("INS-12", "calc", "as-needed");
  const places = new Set(visits.map(({ place }) => place)).size;
  return computed("INS-12", "calc", { visits: visits.length }, { places, people: visits.reduce((sum, visit) => sum + visit.people, 0) });
}
