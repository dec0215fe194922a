import { addMonths, isOnOrBefore, type LegalDate, monthsIn } from "@/lib/kernel/dates";
import { cite } from "@/lib/law/citations";
import { met, notApplicable, notMet, type Finding } from "@/lib/law/finding";
import { parameter } from "@/lib/law/parameters";
import type { RuleId } from "@/lib/law/rule-id";
import type { RuleSetValues } from "@/lib/law/scheme";
import type { Span } from "@/lib/people/rules/spans";
import type { RotationDuty } from "../types";
import { type Clock, cumulativeClock, unbrokenClock } from "./tenure";

/** ROT-01, 释义：县级以上党委、政府领导成员同一职位满十年必须交流。 `inPost`: the holder's times in the post. */
export function judgeRotationInPost(duty: RotationDuty | null, inPost: readonly Span[], today: LegalDate): Finding {
  if (duty !== "areaLeader") return notApplicable("ROT-01", cite("ROT-01"), "warn", "noDuty");
  return judged("ROT-01", unbrokenClock(inPost, today), monthsIn(parameter("rotationInPost", today)), today);
}

/** ROT-02, 释义：同一地区领导班子同一层次满十年应当交流。 `inTeam`: all times at the level in the area's leading teams. */
export function judgeRotationInTeam(duty: RotationDuty | null, inTeam: readonly Span[], today: LegalDate): Finding {
  if (duty !== "areaLeader") return notApplicable("ROT-02", cite("ROT-02"), "warn", "noDuty");
  const neededMonths = monthsIn(parameter("rotationInTeam", today));
  return judged("ROT-02", cumulativeClock(inTeam, neededMonths, today), neededMonths, today);
}

/** ROT-05, 释义：重点岗位任满本单位规定年限应当轮岗；年限为本单位方案的数字。 */
export function judgeKeyPostRotation(
  duty: RotationDuty | null,
  inPost: readonly Span[],
  today: LegalDate,
  values: Pick<RuleSetValues, "keyPostRotationYears">,
): Finding {
  if (duty !== "keyPost") return notApplicable("ROT-05", cite("ROT-05"), "warn", "noDuty");
  return judged("ROT-05", unbrokenClock(inPost, today), monthsIn({ years: values.keyPostRotationYears }), today);
}

/** Reached on the anniversary itself; `on` in the outputs is that day. */
function judged(
  rule: RuleId,
  clock: (Clock & { readonly reachedOn?: LegalDate }) | null,
  neededMonths: number,
  today: LegalDate,
): Finding {
  if (clock === null) return notApplicable(rule, cite(rule), "warn", "notInPost");
  const on = clock.reachedOn ?? addMonths(clock.since, neededMonths);
  const inputs = { since: clock.since, months: clock.months };
  return isOnOrBefore(on, today)
    ? notMet(rule, cite(rule), "warn", inputs, { neededMonths, on })
    : met(rule, cite(rule), "warn", inputs, { neededMonths, on });
}
