import { formatHundredths } from "../../kernel/ratio";
import type { TargetLine } from "../../posts/rules/team-structure";
import type { TenureGroup } from "../../programmes/team-scheme/rules";
import { teamDimensionNames } from "./posts-words";

export const tenureGroupNames: Readonly<Record<TenureGroup, string>> = {
  under2: "不满 2 年",
  from2: "2 年以上不满 5 年",
  from5: "5 年以上不满 10 年",
  over10: "10 年以上",
  unknown: "未登记",
};

/** What a target asks for, in words: 年轻干部（45 岁及以下）不少于 1 人. */
export function targetWords({ target }: Pick<TargetLine, "target">): string {
  const { dimension, value, ageLimit, words } = target;
  if (dimension === "averageAge") return `平均年龄不高于 ${value} 岁`;
  const more = ageLimit !== null ? `（${ageLimit} 岁及以下）` : words !== null && words !== "" ? `（${words}）` : "";
  return `${teamDimensionNames[dimension]}${more}不少于 ${value} 人`;
}

/** What there is of a target: 2 人, 48.50 岁, or that it is not counted. */
export function actualWords({ target, actual }: Pick<TargetLine, "target" | "actual">): string {
  if (actual === null) return "不统计";
  return target.dimension === "averageAge" ? `${formatHundredths(actual)} 岁` : `${actual} 人`;
}

/** Said on every comparison of a team before and after a batch. */
export const schemeCaution =
  "只统计人数并列出配备要求的文件：不计分、不排名，不表示推荐或者排除任何人。计入哪一名人选由您选择，系统不代为选择，也不保存。";
