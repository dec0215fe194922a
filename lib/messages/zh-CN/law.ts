import type { EvidenceClass } from "../../law/citation";
import type { Force } from "../../law/finding";

/** What follows when a rule is not met. */
export const forceNames: Readonly<Record<Force, string>> = {
  block: "不得通过",
  gate: "须办结",
  warn: "提示",
  calc: "计算",
};

/** How far the text behind a rule has been read. */
export const evidenceNames: Readonly<Record<EvidenceClass, string>> = {
  A: "已核原文",
  B: "据二手资料",
  C: "待核",
};

/** Where rules act, by the folder of their functions. */
export const placeNames: Readonly<Record<string, string>> = {
  "lib/people": "人选审核",
  "lib/case": "各环节共用",
  "lib/stages/motion": "动议",
  "lib/stages/recommendation": "民主推荐",
  "lib/stages/inspection": "考察",
  "lib/stages/deliberation": "酝酿",
  "lib/stages/decision": "讨论决定",
  "lib/stages/notice": "公示",
  "lib/stages/appointment": "任职",
  "lib/stages/probation": "试用期",
};
