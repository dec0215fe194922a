import type { VoteAnalysis } from "../../case/types";
import type { PollEntryAnswer } from "../../stages/inspection/types";

/** What an entry led to, in words. */
export function pollMessage(answer: PollEntryAnswer): string {
  switch (answer.state) {
    case "first":
      return "录入已保存，请由另一名工作人员对照原票再录入一次。";
    case "differs":
      return "两次录入不一致，请两人各自对照原票复核；可更正一次，仍不一致的须重新清点录入。";
    case "anew":
      return "两次录入仍不一致，本轮录入作废，请两人重新清点原票、分别重新录入。";
    case "confirmed":
      return "两次录入一致，已对照方案规定的比例。";
  }
}

/** Numbers typed for each group, from left to right. */
export const pollFields = ["issued", "returned", "agree", "disagree", "abstain", "invalid"] as const;
export type PollField = (typeof pollFields)[number];

export const pollFieldNames = {
  issued: "发出",
  returned: "收回",
  agree: "赞成",
  disagree: "不赞成",
  abstain: "弃权",
  invalid: "作废",
} as const satisfies Record<PollField, string>;

/** What an analysis of votes has to answer. */
export const analysisWords = {
  asked: { label: "征询了哪些人", hint: "范围、人数、代表性，有无不熟悉本人工作的。" },
  spread: { label: "票数怎样分布", hint: "各类人员赞成与不赞成的情况，集中在哪里。" },
  standing: { label: "是否因坚持原则失分", hint: "有无因敢抓敢管、坚持原则得罪人的具体事例；没有的写明没有。" },
  talks: { label: "谈话与票数是否一致", hint: "个别谈话反映的意见与票数不一致的，写明差在哪里、怎样核实。" },
} as const satisfies Record<keyof VoteAnalysis, { readonly label: string; readonly hint: string }>;

/** The counter-rule, said wherever votes of a poll stand. */
export const votesPickNobody = "票数只用来发现问题、决定是否停下：达到比例不等于应当使用，系统不按票数排序或者挑选人。";
