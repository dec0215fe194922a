import type { ProbationRefusal, ProbationState } from "../../stages/probation/types";

export const probationRefusals = {
  "probation.not-found": "该同志没有试用期，请核对任职结果。",
  "probation.stale": "试用期的内容刚被他人更新，请刷新页面核对后再办理；您填写的内容仍在页面上。",
  "probation.deficiency-unknown": "没有找到这条任前指出的不足，请刷新页面后重新选择。",
  "probation.day-impossible": "日期应在 {from} 至 {to} 之间，请核对。",
  "probation.item-needed": "免去试任职务须经会议研究，请先列入部务会或常委会议题，会后选择该议题再办理。",
  "probation.item-of-another": "所选议题不是这位同志的试用期事项，请重新选择。",
  "probation.placement-missing": "请填写免去试任职务后的安排（一般按试任前职务层次安排）。",
} as const satisfies Record<ProbationRefusal, string>;

/** What is said of a check of the conclusion whose day has not come. */
export const notYetDueWords = "{from}起办理，现在不用处理。";

export const probationStateNames: Readonly<Record<ProbationState, string>> = {
  running: "试用中",
  confirmed: "已转正",
  extended: "已延长",
  returned: "免去试任职务",
};
