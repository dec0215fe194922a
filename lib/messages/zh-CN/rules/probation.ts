import type { ProbationRule } from "../../../stages/probation/rules";
import type { RuleSentence } from "./sentence";

/** Rules of the probation in the user's words; PRB-02 and PRB-04 stand with the appointment and the people. */
export const probationRuleSentences = {
  "PRB-05": {
    title: "延长和提前结束",
    todo: "请核对后再办理：离岗超过 {months} 个月并且本级方案允许的，才可以延长试用期；试用期（至 {probationUntil}）未满，有严重过失的才可以提前结束。",
  },
  "PRB-06": {
    title: "期满测评提示线",
    todo: "请考核办会同干部科分析研判后写明意见：期满测评触及本级提示线 {count} 项。票数只作提示。",
    without: "请考核办登记期满测评：还没有测评结果，未与本级提示线对照。票数只作提示。",
  },
  "PRB-07": {
    title: "不足的跟踪和期满公示",
    todo: "请干部科补记整改情况：任前指出的不足共 {named} 条，{missing} 条没有整改记录。本级方案要求试用期满公示的，先公示期满并办结反映。",
  },
} as const satisfies Record<Exclude<ProbationRule, "PRB-02" | "PRB-04">, RuleSentence>;
