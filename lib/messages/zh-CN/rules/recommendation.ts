import type { RecommendationRule } from "../../../stages/recommendation/rules";
import type { RuleSentence } from "./sentence";

export const recommendationRuleSentences = {
  "REC-01": {
    title: "谈话调研推荐和会议推荐",
    todo: "请干部科补做推荐：谈话调研推荐和会议推荐还不齐。符合条件不再进行会议推荐的，在民主推荐环节登记三项条件和理由。",
  },
  "REC-02": {
    title: "推荐结果有效期",
    todo: "请重新进行民主推荐：推荐结果自 {heldOn} 起一年内有效，有效期至 {until}，已经过期。",
  },
  "REC-03": { title: "定向推荐", todo: "请勾选“定向推荐”：换届推荐须按职位定向进行。" },
  "REC-04": {
    title: "换届推荐的次序和参考人选",
    todo: "请补齐参考人选后再进行会议推荐：换届须先谈话调研推荐，再提出多于职位数的会议推荐参考人选（现有 {reference} 名，职位 {posts} 个）。",
  },
  "REC-05": { title: "换届推荐参加人员", todo: "请核对参加人员：一般应有 {template} 类人员参加，缺 {missing} 类；确实不需要的，写明理由后继续。" },
  "REC-06": {
    title: "会议推荐参考人选",
    todo: "请增加参考人选，或者不提参考人选：参考人选应在谈话调研推荐之后提出，并多于职位数（现有 {reference} 名，职位 {posts} 个）。",
  },
  "REC-07": {
    title: "不再进行会议推荐",
    todo: "请逐项核对后勾选：谈话调研推荐已经确认，并且人数较少、两种方式参加人员范围基本相同、推荐意见集中三项同时具备，才可以不再进行会议推荐。",
  },
  "REC-08": { title: "个别提拔推荐参加人员", todo: "请按职位情况核对参加人员：一般有 {template} 类人员参加，缺 {missing} 类。" },
  "REC-09": {
    title: "推荐到会人数",
    todo: "请重新组织推荐：应到 {shouldAttend} 人，实到 {present} 人，须有 {needed} 人以上参加。确有特殊情况的，由干部科申请、部长特批。",
  },
  "BAL-13": {
    title: "收回票数不多于发出票数",
    todo: "请重新进行推荐，本轮作废：发出 {issued} 票，收回 {returned} 票，多出 {surplus} 票。",
  },
} as const satisfies Record<RecommendationRule, RuleSentence>;
