import type { RuleSentence } from "./sentence";

/** Terms, rotation and retirement in the user's words. */
export const postsRuleSentences = {
  "TRM-01": { title: "任期届满", todo: "请提前研究换届或者续任人选：任期于 {on} 届满。" },
  "ROT-04": { title: "年轻干部的基层锻炼", todo: "请有计划地安排到基层或者艰苦地区锻炼：{age} 岁，任职单位 {units} 个，请核对有无基层经历。" },
  "TRM-03": {
    title: "同一职位连任不超过两个任期",
    todo: "请提前研究去向：届满时已任满 {terms} 个任期，不再推荐、提名同一职务。",
  },
  "TRM-04": {
    title: "同一层次累计任职",
    todo: "请按规定另作安排：同一层次领导职务累计已满十五年（{months} 个月）。",
  },
  "TRM-05": { title: "实行任期制的职务", todo: "请核对该职务是否在任期制适用范围内。" },
  "ROT-01": { title: "同一职位满十年必须交流", todo: "请列入调整计划：自 {since} 任现职，已满十年，必须交流。" },
  "ROT-02": { title: "同一班子同一层次满十年应当交流", todo: "请安排交流：在本地班子同一层次累计 {months} 个月，已满十年，应当交流。" },
  "ROT-05": { title: "重点岗位轮岗", todo: "请安排轮岗：自 {since} 任现职，已到本单位方案规定的轮岗年限。" },
  "RET-01": { title: "到龄（改革前）", todo: "请核对出生日期：按改革前规定于 {on} 到龄。" },
  "RET-02": { title: "到龄退休", todo: "请与社保部门核对到龄月份：按渐进延迟办法于 {on} 到龄，算法只有一个来源（待核）。" },
} as const satisfies Readonly<Record<string, RuleSentence>>;
