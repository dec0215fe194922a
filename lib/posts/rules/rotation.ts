import { addMonths, isOnOrBefore, type LegalDate, monthsIn } from "@/lib/kernel/dates";
import { type Finding, judged, notApplicable, unknown } from "@/lib/law/finding";
import { parameter } from "@/lib/law/parameters";
import type { RuleId } from "@/lib/law/rule-id";
import type { RuleSetValues } from "@/lib/law/scheme";
import type { Span } from "@/lib/people/rules/spans";
import type { RotationDuty } from "../types";
import { type Clock, cumulativeClock, unbrokenClock } from "./tenure";

/** ROT-01, 释义：县级以上党委、政府领导成员同一职位满十年必须交流。 `inPost`: the holder's times in the post. */
export function judgeRotationInPost(duty: RotationDuty | null, inPost: readonly Span[], today: LegalDate): Finding {
  if (duty !== "areaLeader") return notApplicable("ROT-01", "warn", "noDuty");
  return dueOnceReached("ROT-01", unbrokenClock(inPost, today), monthsIn(parameter("rotationInPost", today)), today);
}

/** ROT-02, 释义：同一地区领导班子同一层次满十年应当交流。 `inTeam`: all times at the level in the area's leading teams. */
export function judgeRotationInTeam(duty: RotationDuty | null, inTeam: readonly Span[], today: LegalDate): Finding {
  if (duty !== "areaLeader") return notApplicable("ROT-02", "warn", "noDuty");
  const neededMonths = monthsIn(parameter("rotationInTeam", today));
  return dueOnceReached("ROT-02", cumulativeClock(inTeam, neededMonths, today), neededMonths, today);
}

/** ROT-05, 释义：重点岗位任满本单位规定年限应当轮岗；年限为本单位方案的数字。 */
export function judgeKeyPostRotation(
  duty: RotationDuty | null,
  inPost: readonly Span[],
  today: LegalDate,
  values: Pick<RuleSetValues, "keyPostRotationYears">,
): Finding {
  if (duty !== "keyPost") return notApplicable("ROT-05", "warn", "noDuty");
  return dueOnceReached("ROT-05", unbrokenClock(inPost, today), monthsIn({ years: values.keyPostRotationYears }), today);
}

/** ROT-03, 释义：同一地方党政正职一般不同时易地交流。 `places`: of each principal who leaves together, the place he leads. */
export function judgeHeadsTogether(places: readonly string[]): Finding {
  if (places.length === 0) return notApplicable("ROT-03", "warn", "noPrincipal");
  const together = places.filter((place, index) => places.indexOf(place) !== index).length;
  const inputs = { principals: places.length, together };
  return judged("ROT-03", "warn", together === 0, inputs);
}

/**
 * ROT-04, 释义：经历单一或者缺少基层工作经历的年轻干部，有计划地安排到基层、艰苦地区锻炼。 Warns of a young person with no grassroots work, or with all
 * his posts in one unit; the age is the scheme's.
 */
export function judgeSingleCareer(
  person: { readonly age: number; readonly units: number; readonly grassroots: boolean },
  { youngCadreAgeAtMost }: Pick<RuleSetValues, "youngCadreAgeAtMost">,
): Finding {
  const { age, units, grassroots } = person;
  if (age > youngCadreAgeAtMost) return notApplicable("ROT-04", "warn", "notYoung");
  if (units === 0) return unknown("ROT-04", "warn", "career");
  const inputs = { age, units, grassroots };
  return judged("ROT-04", "warn", grassroots && units > 1, inputs);
}

/** Reached on the anniversary itself; `on` in the outputs is that day. */
function dueOnceReached(
  rule: RuleId,
  clock: (Clock & { readonly reachedOn?: LegalDate }) | null,
  neededMonths: number,
  today: LegalDate,
): Finding {
  if (clock === null) return notApplicable(rule, "warn", "notInPost");
  const on = clock.reachedOn ?? addMonths(clock.since, neededMonths);
  const inputs = { since: clock.since, months: clock.months };
  return judged(rule, "warn", !isOnOrBefore(on, today), inputs, { neededMonths, on });
}
