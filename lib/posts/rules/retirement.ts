import type { Level } from "@/lib/access/actor";
import { addMonths, type LegalDate, monthsIn } from "@/lib/kernel/dates";
import { computed, type Finding } from "@/lib/law/finding";
import { parameter } from "@/lib/law/parameters";
import { isBureauLevel, isCountyLevel } from "@/lib/people/rules/level-groups";
import { retirementDelayMonths } from "@/lib/people/rules/retirement-delay";

/** What the age of retirement follows from. */
export type Retiree = { readonly birth: LegalDate; readonly sex: "male" | "female"; readonly level: Level };

/** `before`: the day under the rules before 2025; `on`: the day with the delay of the reform. Both name a month (到龄年月). */
export type Retirement = { readonly before: LegalDate; readonly delayMonths: number; readonly on: LegalDate };

/** The day of retirement under the numbers in force on `today`. */
export function retirementOf(person: Retiree, today: LegalDate): Retirement {
  const ageLimit = ageLimitOf(person, today);
  const before = addMonths(person.birth, monthsIn(ageLimit));
  const delayMonths = retirementDelayMonths(ageLimit.years, before, today);
  return { before, delayMonths, on: addMonths(before, delayMonths) };
}

/** RET-01, 释义：改革前男六十周岁、女五十五周岁（县处级以上女干部六十周岁）退休。 The day and month of that birthday. */
export function computeAgeLimit(person: Retiree, today: LegalDate): Finding {
  const { before } = retirementOf(person, today);
  return computed("RET-01", "calc", { level: person.level }, { on: before });
}

/** RET-02, 释义：二〇二五年起每四个月延迟一个月，最多延迟三十六个月。 Rests on a single source: shown as 待核. */
export function computeRetirement(person: Retiree, today: LegalDate): Finding {
  const { before, delayMonths, on } = retirementOf(person, today);
  return computed("RET-02", "calc", { before }, { delayMonths, on });
}

/** The latest birthday of somebody who can reach his retirement by `until`: a bound for reading, before the exact day is computed. */
export function bornByToRetire(sex: Retiree["sex"], today: LegalDate, until: LegalDate): LegalDate {
  const { men, women } = parameter("retirementAge", today);
  return addMonths(until, -monthsIn(sex === "male" ? men : women));
}

function ageLimitOf({ sex, level }: Retiree, today: LegalDate): { readonly years: number } {
  const { men, women, womenFromCountyLevel } = parameter("retirementAge", today);
  if (sex === "male") return men;
  return isCountyLevel(level) || isBureauLevel(level) ? womenFromCountyLevel : women;
}
