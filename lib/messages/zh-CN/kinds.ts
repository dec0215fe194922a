import type { Kind, whyWithout } from "../../case/stage-order";
import { kindNames } from "./words";

/** What a kind of appointment is called on its way, and how it goes: one table for pages, agendas and notices. */

/** How the kind goes, for whoever chooses it. */
export const kindHints: Readonly<Record<Kind, string>> = {
  removal: "随离任人员立项，不推荐、不考察、不公示",
  promotion: "拟任职务高于现任职级：推荐、考察、公示，按规定实行试用期",
  advancement: "同一职级内担任更重要的职务：全面考察，是否推荐、公示按本单位方案",
  lateralMove: "同一职级内转任：每个职位一名拟任人选，审定方案时立项，只做核查和回避审核",
  electedPost: "选举产生的职务：定向推荐、全面考察，决定后依法提名，自当选之日起任职",
};

/** The post a case is about. */
export const intendedPostLabels: Readonly<Record<Kind, string>> = {
  promotion: "拟任职务",
  advancement: "拟任职务",
  lateralMove: "拟任职务",
  removal: "拟免职务",
  electedPost: "拟提名职务",
};

/** What is proposed, before the post; `…` in agendas and notices. */
export const intendedVerbs: Readonly<Record<Kind, string>> = {
  promotion: "拟任",
  advancement: "拟任",
  lateralMove: "拟任",
  removal: "免去",
  electedPost: "拟提名为候选人：",
};

/** Why a stage does not take place. */
export function withoutStage(kind: Kind, why: NonNullable<ReturnType<typeof whyWithout>>): string {
  return why === "kind" ? `${kindNames[kind]}没有这一环节` : withoutWords[why];
}

const withoutWords: Readonly<Record<Exclude<NonNullable<ReturnType<typeof whyWithout>>, "kind">, string>> = {
  recommendationForAdvancement: "按本单位方案，进一步使用不再推荐",
  noticeForAdvancement: "按本单位方案，进一步使用不公示",
  noticeForLateralMove: "平级交流不是提拔，不公示",
  probationForAdvancement: "按本单位方案，进一步使用不设试用期",
  probationApplies: "本职位不实行试用期",
  rises: "拟提名职务不高于现任职级，不是提拔，不公示",
};
