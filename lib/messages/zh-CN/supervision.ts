import type { OverdueKind } from "../../programmes/supervision/types";
import type { PromotedBy } from "../../scoring/schemes/front-line-share";
import type { CoverageSubject } from "../../programmes/supervision/rules";
import type { View } from "../../programmes/supervision/schema";

export const supervisionViewWords: Readonly<Record<View, string>> = {
  overview: "概况",
  overdue: "超期",
  overrides: "特批",
  corrections: "更正",
  objections: "公示反映",
  holds: "缓议、暂停和退回",
  frontLine: "一线经历占比",
};

/** Whose promotions are counted. */
export const promotedByWords: Readonly<Record<PromotedBy, string>> = { cityCommittee: "提拔", county: "提拔", cityDepartments: "市直部门乡科级职务提拔" };

/** What is over its day; {n} is how many. */
export const overdueWords: Readonly<Record<OverdueKind, string>> = {
  matter: "办理期限已过",
  vote: "暂缓表决到期未重新上会",
  check: "{n} 项核查超过约定的工作日仍未回复",
  notice: "公示期满未办结",
  probation: "试用期满未办理任职",
};

export const answerStateWords = { all: "全部", open: "未办结", done: "已办结" } as const;

/** Work that is owed to every team, head or time in post, what it is counted in, and the page that says who is left. */
export const coverageWords: Readonly<Record<CoverageSubject, { readonly title: string; readonly unit: string; readonly href: string }>> = {
  analysis: { title: "班子分析研判", unit: "个班子", href: "/posts/studies?missing=analysis" },
  visit: { title: "无任用调研", unit: "个班子", href: "/posts/studies?missing=visit" },
  principalReview: { title: "主要负责人监督评议", unit: "人", href: "/supervision/principal-reviews" },
  audit: { title: "经济责任审计", unit: "段任职", href: "/clearance/audits" },
};
