import type { StudyKind, StudyRefusal } from "../../programmes/team-studies/types";

export const studyRefusals = {
  "study.not-found": "没有找到这个班子或者这条记录，请返回职数与班子重新选择。",
  "study.in-future": "请填写已经开展的日期，不能晚于今天。",
  "study.visit-needs-talked": "请填写谈话人数；没有谈话的填 0。",
  "study.withdrawn": "这条记录已经撤回，请刷新页面。",
} as const satisfies Record<StudyRefusal, string>;

export const studyKindNames: Readonly<Record<StudyKind, string>> = { analysis: "分析研判", visit: "无任用调研" };
