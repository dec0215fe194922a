import { fullMonthsBetween, isBefore, type LegalDate } from "@/lib/kernel/dates";
import { ratio, smallestAtLeast } from "@/lib/kernel/ratio";
import { parameter } from "@/lib/law/parameters";

/**
 * Months by which the reform of 2025 moves a retirement, under the numbers in force on `today` (RET-02).
 *
 * @param ageLimit years of age at which somebody retired before the reform; limits the reform does not name (63, 65, 66) stay
 * @param before the day he would have retired then; only its month counts
 *
 * 释义（单一来源，待核）：n 为自改革首月（计为第 1 个月）至原到龄月的月数；原年龄界限六十、五十五周岁的延迟 n 除以四向上取整个月，最多三十六个月；
 * 五十周岁的延迟 n 除以二向上取整个月，最多六十个月；改革前已到龄的不延迟。
 */
export function retirementDelayMonths(ageLimit: number, before: LegalDate, today: LegalDate): number {
  const { firstMonth, steps } = parameter("retirementDelay", today);
  const step = steps.find((one) => one.ageLimit === ageLimit);
  if (step === undefined || isBefore(before, firstMonth)) return 0;
  const n = fullMonthsBetween(firstMonth, before) + 1;
  return Math.min(step.maximumMonths, smallestAtLeast(n, ratio(1, step.stepMonths)));
}
