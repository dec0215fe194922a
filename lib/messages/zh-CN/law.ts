import type { EvidenceClass } from "../../law/citation";
import type { Force } from "../../law/finding";
import type { RuleClass, RuleSection, Verb } from "../../law/register";
import type { RuleState, TextState } from "../../stages/rule-lines";

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

/** Evidence A for words that are no law's, or of which only an official explanation was read. */
export const readElsewhere = "已核来源";

/** Where rules act, by the folder of their functions. */
export const placeNames: Readonly<Record<string, string>> = {
  "lib/people": "人选审核",
  "lib/posts": "职位与任期预测",
  "lib/law": "影响期计算",
  "lib/case": "各环节共用",
  "lib/stages/motion": "动议",
  "lib/stages/recommendation": "民主推荐",
  "lib/stages/inspection": "考察",
  "lib/stages/deliberation": "酝酿",
  "lib/stages/decision": "讨论决定",
  "lib/stages/notice": "公示",
  "lib/stages/appointment": "任职",
  "lib/stages/probation": "试用期",
  "lib/programmes/supervision": "监督",
  "lib/programmes/departures": "辞职、免职和下",
  "lib/programmes/reserve-pool": "后备队伍",
  "lib/programmes/ranks": "职级",
  "lib/programmes/audits": "经济责任审计",
};

/** What a rule asks of the product. */
export const verbNames: Readonly<Record<Verb, string>> = {
  BLOCK: "应当阻止",
  GATE: "应当办结",
  WARN: "应当提示",
  CALC: "应当计算",
  REC: "应当登记",
};

/** How binding a rule is, and where it comes from. */
export const ruleClassNames: Readonly<Record<RuleClass, string>> = {
  N: "全国规定",
  L: "本地参数",
  S: "经验材料参数",
};

/** What the product does about a rule today. */
export const ruleStateNames: Readonly<Record<RuleState, string>> = {
  acting: "自动审核",
  "recorded-only": "只登记未审核",
  held: "登记承载",
  planned: "未实现",
  scores: "在测评计分中",
};

export const textStateNames: Readonly<Record<TextState, string>> = {
  quoted: "原文",
  awaiting: "原文待补（释义）",
  "no-law": "不属于法规（释义）",
};

export const sectionNames: Readonly<Record<RuleSection, string>> = {
  eligibility: "任职资格与破格",
  bars: "限制情形与影响期",
  motion: "分析研判与动议",
  recommendation: "民主推荐",
  inspection: "考察与四必查",
  deliberation: "酝酿与事先报告",
  decision: "讨论决定",
  appointment: "公示、任职与试用期",
  termsRotationAvoidance: "任期、交流、退休与回避",
  removalAndResignation: "免职与辞职",
  stepDown: "能上能下",
  yearlyAssessment: "年度考核",
  ballots: "测评与计分",
  ranks: "职务与职级并行",
  personalMatters: "个人有关事项",
  filesAndTraining: "干部档案与培训",
  reservePool: "后备干部",
  supervision: "监督与纪实",
  localReports: "各地经验材料",
};
