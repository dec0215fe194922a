import type { Finding } from "../../law/finding";
import type { CoverageView } from "../../programmes/principal-review/schema";
import type { Measure, PaperField, PrincipalReviewRefusal } from "../../programmes/principal-review/types";
import type { ReviewProposal } from "../../scoring/schemes/principal-review";

export const principalReviewRefusals = {
  "review.not-found": "没有找到这位同志的评议，请返回评议批次重新选择。",
  "review.round-not-found": "没有找到这次评议，请返回列表重新选择。",
  "review.in-future": "日期不能晚于今天，请核对。",
  "review.source-missing": "请选择全委会会议，或者填写安排评议的文件；两项至少填一项。",
  "review.meeting-not-found": "请选择本级已经召开、不晚于评议日期的全委会会议。",
  "review.nobody-chosen": "请勾选至少一名党政主要负责人。",
  "review.not-a-head": "所选人员中有人在评议当日不是本级管理的党政主要负责人，请刷新名单重新勾选。",
  "review.already-in-round": "所选人员中有人已在本次评议中，请刷新名单。",
  "review.withdrawn": "这位同志已从本次评议中撤回，不能再登记。",
  "review.counted-already": "请完成计票：已有人清点过，不能撤回；票数有误的请重新清点。",
  "review.stale": "刚有他人更新了这项评议，请刷新页面核对后再提交；您填写的内容仍在页面上。",
  "review.does-not-add-up": "票数不相符：收回不能多于发出，满意、基本满意、不满意与无效票之和应等于收回票数（未填的计入无效票）。",
  "review.no-valid-paper": "没有有效票，不能形成评议结果，请核对票数。",
  "review.same-person": "您已经清点过这一轮，第二次清点须由另一人独立完成。",
  "review.reason-missing": "已有一致的计票结果，重新清点请写明理由。",
  "review.not-standing": "两人计票一致以后才能登记，请先完成计票。",
  "review.count-under-way": "正在重新清点，请在两人计票一致以后再作决定；不再清点的，请部长写明理由停止重新清点。",
  "review.no-count-under-way": "没有正在进行的重新清点，请刷新页面。",
  "review.before-review": "日期不能早于评议日期，请核对。",
  "review.before-last-check": "日期不能早于上一次评估的日期，请核对。",
  "review.contradicts": "整改见效的不应同时勾选“问题仍然严重”，请核对。",
  "review.nothing-to-decide": "票数和整改情况都没有达到提出建议的线，无须作出决定。",
} as const satisfies Record<PrincipalReviewRefusal, string>;

export const reviewProposalNames: Readonly<Record<ReviewProposal, string>> = {
  admonition: "建议诫勉谈话",
  removalProposal: "建议按规定降职或者免职",
};

export const measureNames: Readonly<Record<Measure, string>> = {
  admonitionTalk: "进行诫勉谈话",
  demotionOrRemoval: "按规定程序研究降职或者免职",
  furtherCorrection: "继续整改，不采取组织措施",
  noMeasure: "不采取组织措施",
};

export const paperFieldNames: Readonly<Record<PaperField, string>> = {
  issued: "发出票",
  returned: "收回票",
  invalid: "无效票",
  satisfied: "满意",
  basicallySatisfied: "基本满意",
  dissatisfied: "不满意",
};

export const coverageViewNames: Readonly<Record<CoverageView, string>> = {
  overdue: "逾期未评议",
  soon: "一年内到期",
  reviewed: "已评议",
  waiting: "任职未满年限",
  all: "全部主要负责人",
};

const titles: Readonly<Record<string, string>> = { votes: "评议票数", first: "整改第一次评估", second: "整改第二次评估" };

/** A finding of SED-03 in words: which of its three questions, and the sentence where the usual one does not fit. */
export function reviewWords({ outcome, inputs }: Finding, index: number): { readonly title: string; readonly sentence?: string; readonly word?: string } {
  const title = titles[["votes", "first", "second"][index] ?? ""] ?? "";
  switch (outcome) {
    case "unknown":
      return { title, sentence: "已过评估日，还没有登记整改情况；请核实后登记。" };
    case "not-applicable":
      return { title, sentence: inputs["reason"] === "corrected" ? "整改已见效，不再评估。" : "还没有到评估日。" };
    case "computed":
      return { title, sentence: "没有达到提出建议的线。", word: "未达到" };
    case "met":
    case "not-met":
    case "provisional":
    case "overridden":
      return { title };
  }
}

/** What a finding of SED-03 was judged on, to be read: the count, or the check of the correction. */
export function reviewFacts({ inputs, outputs }: Finding): readonly { readonly label: string; readonly value: string }[] {
  const { of, valid, dissatisfied, months, effective, stillSerious } = inputs;
  const words = (value: unknown): string => String(value);
  if (of === "votes") {
    return [
      { label: "不满意", value: `${words(dissatisfied)} 票，有效票 ${words(valid)} 票` },
      { label: "线", value: `超过 ${words(inputs["admonitionAbove"])} 诫勉谈话，超过 ${words(inputs["removalAbove"])} 降职或者免职` },
    ];
  }
  if (of !== "first" && of !== "second") return [];
  return [
    { label: "评议后", value: `满 ${words(months)} 个月` },
    { label: "整改", value: effective === true ? "已见效" : stillSerious === true ? "不见效，问题仍然严重" : "不见效" },
    ...(typeof outputs["due"] === "string" ? [{ label: "应评估日", value: outputs["due"].replaceAll("-", ".") }] : []),
  ];
}
