import { parsePartialDate } from "@/lib/formats/dates";
import { ageOnForm } from "@/lib/formats/lrmx/age";
import { addMonths, formatMonthDots, legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { wholeQuotient } from "@/lib/kernel/ratio";
import { partyText } from "@/lib/people/document/archive-texts";
import { retirementDelayMonths } from "@/lib/people/rules/retirement-delay";
import type { FormFacts, FormProposal, RetirementAge } from "../types";

/** Age in completed years as the form counts it; 0 before birth. */
export function yearsOnForm(birth: LegalDate, on: LegalDate): number {
  return ageOnForm({ precision: "day", value: birth }, { precision: "day", value: on })?.years ?? 0;
}

/** The day ages are counted at: 计算年龄时间, without it 填表时间, without both today. */
export function agesDayOf(proposal: Pick<FormProposal, "agesOn" | "filledOn" | "today">): LegalDate {
  return proposal.agesOn ?? proposal.filledOn ?? proposal.today;
}

/** A month that a file said, `2004.07` for 200407; words that are no month stay as they are. */
export function statedMonth(text: string): string {
  const date = /^\d/u.test(text) ? parsePartialDate(text) : null;
  return date === null ? text : date.value.slice(0, 7).replace("-", ".");
}

/** 出生年月 on two lines, `1981.04` and `（45岁）`. */
export function birthText(birth: LegalDate, on: LegalDate): string {
  return `${formatMonthDots(birth)}\n（${yearsOnForm(birth, on)}岁）`;
}

/** 入党时间: stated words as they are, a month in them as `2002.06` (`199306；九三学社` prints as `1993.06；九三学社`). */
export function partyCell(facts: Pick<FormFacts, "stated" | "partyJoined" | "politicalStatus">): string {
  const stated = (facts.stated.partyJoined ?? "").trim();
  if (stated !== "") return stated.replaceAll(/(?<!\d)(\d{4})(0[1-9]|1[0-2])(?!\d)/gu, "$1.$2");
  return partyText(facts, formatMonthDots);
}

/**
 * 到龄时间 of the newer layout, `2029.01（60岁10个月）`: the month of retirement under the reform of 2025 for the age that
 * held before it. Single source: the field is known from one editor only.
 */
export function retirementText(birth: LegalDate, age: RetirementAge | null, today: LegalDate): string {
  if (age === null) return "";
  const before = addMonths(legalDate(`${birth.slice(0, 7)}-01`), age * 12);
  const delay = retirementDelayMonths(age, before, today);
  const years = age + wholeQuotient(delay, 12);
  const months = delay - wholeQuotient(delay, 12) * 12;
  const exact = months === 0 ? `${years}岁` : `${years}岁${months}个月`;
  return `${formatMonthDots(addMonths(before, delay))}\n（${exact}）`;
}
