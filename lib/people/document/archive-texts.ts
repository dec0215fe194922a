import { formatMonthDots } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { SanctionKind } from "@/lib/law/sanction-periods";
import { sanctionName } from "@/lib/messages/zh-CN/people-words";
import { gradeNames, politicalStatusNames } from "@/lib/messages/zh-CN/words";
import type { PersonalGrade, PoliticalStatus } from "../types";

/**
 * 籍贯 and 出生地 as the form writes them: province and county or city without their suffixes, 云岭松屏 for 云岭省松屏县;
 * of a municipality its name only. Autonomous areas and names of one character keep theirs.
 */
export function placeText(place: string): string {
  const text = place.trim();
  if (text.includes("自治")) return text;
  const parts = [...text.matchAll(/(.{2,}?)[省市县区旗盟州]/gu)];
  if (parts.map(([part]) => part).join("") !== text) return text;
  const names = parts.map(([, name = ""]) => name);
  const [province = text] = names;
  return names.length > 1 ? `${province}${names.at(-1) ?? ""}` : province;
}

/**
 * 入党时间: the month of joining as `monthOf` writes it; for who is outside the Party his political status; empty for a
 * member whose day is not recorded.
 */
export function partyText(
  {
    partyJoined,
    politicalStatus,
  }: { readonly partyJoined: LegalDate | null; readonly politicalStatus: PoliticalStatus },
  monthOf: (day: LegalDate) => string,
): string {
  if (partyJoined !== null) return monthOf(partyJoined);
  const member = politicalStatus === "partyMember" || politicalStatus === "probationaryPartyMember";
  return member ? "" : politicalStatusNames[politicalStatus];
}

/** 健康状况: only what was found good is written; anything else is for the person who fills in the form. */
export function healthText(healthFit: boolean | null): string {
  return healthFit === true ? "健康" : "";
}

/** Whether a sanction is disciplinary, of the Party or of the service: only such stand on the form. */
export function isDisciplinary(kind: SanctionKind): boolean {
  return /^(?:party|government)/u.test(kind);
}

/** What 奖惩情况 is written from. */
export type Rewarded = {
  readonly honours: readonly { readonly name: string; readonly body: string; readonly on: LegalDate }[];
  readonly sanctions: readonly {
    readonly kind: SanctionKind;
    readonly body: string;
    readonly effectiveOn: LegalDate;
  }[];
};

/** 奖惩情况: honours and disciplinary sanctions by day, one a line; 无 when there are none. */
export function rewardsText({ honours, sanctions }: Rewarded): string {
  const entries = [
    ...honours.map(({ on, name, body }) => ({ on, text: `${name}（${body}）` })),
    ...sanctions
      .filter(({ kind }) => isDisciplinary(kind))
      .map(({ effectiveOn, kind, body }) => ({ on: effectiveOn, text: `${sanctionName(kind)}（${body}）` })),
  ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return entries.length === 0 ? "无" : entries.map(({ on, text }) => `${formatMonthDots(on)}，${text}`).join("\n");
}

/** The grade of a year as it is written. */
export type Graded = { readonly year: number; readonly grade: PersonalGrade };

const yearsWritten = 3;

/** The last three years that have a grade, earliest first. */
export function latestGrades(grades: readonly Graded[]): readonly Graded[] {
  return grades.toSorted((a, b) => a.year - b.year).slice(-yearsWritten);
}

/** 年度考核结果 as the form and its files write it: `2024年度考核优秀；2025年度考核称职`. */
export function gradesText(grades: readonly Graded[]): string {
  return latestGrades(grades)
    .map(({ year, grade }) => `${year}年度考核${gradeNames[grade]}`)
    .join("；");
}
