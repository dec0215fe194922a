import type { RuleSentence } from "./sentence";

/** Ranks in the user's words. */
export const rankRuleSentences = {
  "RNK-01": { title: "职级晋升的任职年限", todo: "请届满后再办理：在下一级职级（或者对应领导职务）任职应满 {years} 年，{on} 届满；每个优秀等次从确定之日起缩短半年。" },
  "RNK-02": { title: "职级与级别的对应", todo: "请核对级别：{payGrade} 级不在 {low} 级至 {high} 级之间。" },
  "RNK-03": { title: "职级职数", todo: "请先核对职数，超过职数的不得办理：变动后 {after} 人，职数 {limit} 名；显示“—”的，先在单位页面登记公务员数。" },
  "RNK-05": { title: "不再设非领导职务", todo: "请核对日期：职级自 {from} 起实行，此前的非领导职务不按职级登记。" },
} as const satisfies Readonly<Record<string, RuleSentence>>;
