import type { Level } from "@/lib/access/actor";
import { addMonths, fullMonthsBetween, isBefore, type LegalDate, monthsIn } from "@/lib/kernel/dates";
import { ratio, smallestAtLeast } from "@/lib/kernel/ratio";
import { cite } from "@/lib/law/citations";
import { computed, type Finding } from "@/lib/law/finding";
import { parameter } from "@/lib/law/parameters";
import { isBureauLevel, isCountyLevel } from "@/lib/people/rules/level-groups";

/** What the age of retirement follows from. */
export type Retiree = { readonly birth: LegalDate; readonly sex: "male" | "female"; readonly level: Level };

/** `before`: the day under the rules before 2025; `on`: the day with the delay of the reform. Both name a month (到龄年月). */
export type Retirement = { readonly before: LegalDate; readonly delayMonths: number; readonly on: LegalDate };

/**
 * The day of retirement under the numbers in force on `today`.
 *
 * 释义（单一来源，待核）：n 为自改革首月（计为第 1 个月）至原到龄月的月数，延迟 n 除以四向上取整个月，最多三十六个月；改革前已到龄的不延迟。
 */
export function retirementOf(person: Retiree, today: LegalDate): Retirement {
  const before = addMonths(person.birth, ageLimitMonths(person, today));
  const { firstMonth, stepMonths, maximumMonths } = parameter("retirementDelay", today);
  const n = isBefore(before, firstMonth) ? 0 : fullMonthsBetween(firstMonth, before) + 1;
  const delayMonths = Math.min(maximumMonths, smallestAtLeast(n, ratio(1, stepMonths)));
  return { before, delayMonths, on: addMonths(before, delayMonths) };
}

/** RET-01, 释义：改革前男六十周岁、女五十五周岁（县处级以上女干部六十周岁）退休。 The day and month of that birthday. */
export function computeAgeLimit(person: Retiree, today: LegalDate): Finding {
  const { before } = retirementOf(person, today);
  return computed("RET-01", cite("RET-01"), "calc", { level: person.level }, { on: before });
}

/** RET-02, 释义：二〇二五年起每四个月延迟一个月，最多延迟三十六个月。 Rests on a single source: shown as 待核. */
export function computeRetirement(person: Retiree, today: LegalDate): Finding {
  const { before, delayMonths, on } = retirementOf(person, today);
  return computed("RET-02", cite("RET-02"), "calc", { before }, { delayMonths, on });
}

/** The latest birthday of somebody who can reach his retirement by `until`: a bound for reading, before the exact day is computed. */
export function bornByToRetire(sex: Retiree["sex"], today: LegalDate, until: LegalDate): LegalDate {
  const { men, women } = parameter("retirementAge", today);
  return addMonths(until, -monthsIn(sex === "male" ? men : women));
}

function ageLimitMonths({ sex, level }: Retiree, today: LegalDate): number {
  const { men, women, womenFromCountyLevel } = parameter("retirementAge", today);
  if (sex === "male") return monthsIn(men);
  return monthsIn(isCountyLevel(level) || isBureauLevel(level) ? womenFromCountyLevel : women);
}
