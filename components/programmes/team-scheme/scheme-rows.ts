import { formatHundredths } from "@/lib/kernel/ratio";
import { ageGroupNames, teamEducationNames } from "@/lib/messages/zh-CN/posts-words";
import { actualWords, targetWords, tenureGroupNames } from "@/lib/messages/zh-CN/team-scheme";
import type { TeamSums } from "@/lib/posts/types";
import type { SchemeComparison, SchemeSide } from "@/lib/programmes/team-scheme/rules";
import { tenureGroups } from "@/lib/programmes/team-scheme/rules";

/** A line of the comparison. */
export type SchemeRow = {
  readonly key: string;
  readonly group: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
};

/** What a document asks for, beside what there is before and after. */
export type SchemeTargetRow = Omit<SchemeRow, "group"> & { readonly result: string; readonly document: string };

const sumNames: Readonly<Record<keyof TeamSums, readonly [string, string]>> = {
  men: ["性别", "男"],
  women: ["性别", "女"],
  minority: ["民族", "少数民族"],
  party: ["党派", "中共党员（含预备）"],
  otherParties: ["党派", "民主党派"],
  nonParty: ["党派", "无党派"],
};

/** The numbers of both sides; lines with nobody on either side are left out. */
export function schemeRows({ before, after }: SchemeComparison): readonly SchemeRow[] {
  return [
    plain("班子", "人数", before.structure.members, after.structure.members),
    { ...plain("年龄", "平均年龄", 0, 0), before: meanAge(before), after: meanAge(after) },
    ...before.structure.ages.map(({ key, people }, place) =>
      plain("年龄", ageGroupNames[key], people.length, after.structure.ages[place]?.people.length ?? 0),
    ),
    ...sumRows(before, after),
    ...before.structure.educations.map(({ key, people }, place) =>
      plain("最高学历", teamEducationNames[key], people.length, after.structure.educations[place]?.people.length ?? 0),
    ),
    ...tenureGroups.map((group) => plain("任现职务层次", tenureGroupNames[group], before.tenure[group], after.tenure[group])),
    plain("工作经历", "有基层经历", before.grassroots, after.grassroots),
    plain("工作经历", "有一线经历", before.frontLine, after.frontLine),
  ].filter((row) => row.before !== "0" || row.after !== "0");
}

/** Every target of the team with both sides; a gap is shown with its document and ranks nobody. */
export function schemeTargetRows({ before, after }: SchemeComparison): readonly SchemeTargetRow[] {
  return before.targets.map((line, place) => {
    const later = after.targets[place] ?? line;
    return {
      key: line.target.targetId,
      label: targetWords(line),
      before: actualWords(line),
      after: actualWords(later),
      result: later.met === null ? "不对照" : later.met ? "符合" : shortOf(later.missing),
      document: line.target.document,
    };
  });
}

function shortOf(missing: number | null): string {
  return missing === null ? "偏高" : `缺 ${missing} 人`;
}

function sumRows(before: SchemeSide, after: SchemeSide): readonly SchemeRow[] {
  const [first, second] = [before.structure.sums, after.structure.sums];
  if (first === null || second === null) return [];
  const keys: readonly (keyof TeamSums)[] = ["men", "women", "minority", "party", "otherParties", "nonParty"];
  return keys.map((key) => plain(sumNames[key][0], sumNames[key][1], first[key], second[key]));
}

function meanAge({ structure }: SchemeSide): string {
  return structure.averageAge === null ? "—" : `${formatHundredths(structure.averageAge)} 岁`;
}

function plain(group: string, label: string, before: number, after: number): SchemeRow {
  return { key: `${group}-${label}`, group, label, before: String(before), after: String(after) };
}
