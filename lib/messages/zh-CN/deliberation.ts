import type { PreReportGround } from "../../case/rules/pre-reports";
import type { ChecklistItem, ConsultationKind, ConsultationWay, DeliberationRefusal, DualConsent } from "../../stages/deliberation/types";

export const deliberationRefusals = {
  "deliberation.stance-missing": "填了答复日期，请同时选择对方的意见。",
  "deliberation.day-missing": "选了对方的意见，请同时填写答复日期。",
  "deliberation.asked-in-future": "日期在今天之后，请填写实际发生的日期。",
  "deliberation.asked-before-case": "日期早于本事项立项之日（{openedOn}），请核对。",
  "deliberation.replied-before-asked": "答复日期早于征求意见的日期（{askedOn}），请核对。",
  "deliberation.replied-in-future": "答复日期在今天之后，请收到答复后再登记。",
  "deliberation.letter-number-missing": "书面征求意见须填写函件文号。",
  "deliberation.not-needed": "该同志和该职务都不是双重管理，不需要征求协管方意见；如名册有误，请先更正管理权限。",
  "deliberation.not-found": "没有找到这条征求意见的记录，请刷新页面。",
  "deliberation.already-replied": "这条征求意见已登记答复，不再改动；如对方又有新的意见，请另记一条。",
  "deliberation.report-not-found": "没有找到本事项的这份事先报告；整批的报告请在动议页面登记答复。",
  "deliberation.report-stale": "这份报告刚被他人更新，请刷新页面核对后再提交。",
  "deliberation.report-answered": "这份报告已登记上级答复，不再改动。",
  "deliberation.nothing-answered": "请至少选择一项的核对结果。",
  "deliberation.note-missing": "存在这种情形的，请写明是什么情况、如何处理。",
  "deliberation.warnings-need-reason": "还有{warnings}项待核提示，请逐项核对；确认可以上会的，请写明理由后再提交。",
} as const satisfies Record<DeliberationRefusal, string>;

export const consultationKindNames = {
  leader: "有关领导成员",
  superiorInCharge: "上级分管领导",
  unitedFront: "统战部门和民主党派、工商联、无党派代表人士",
  dualManagement: "双重管理的协管方",
} as const satisfies Record<ConsultationKind, string>;

export const consultationWayNames = {
  talk: "当面",
  meeting: "会议",
  letter: "书面",
  phone: "电话",
  mediation: "上级协调",
} as const satisfies Record<ConsultationWay, string>;

export const preReportGroundNames = {
  manyAtOnce: "一次集中调整人数较多",
  bodyReorganized: "机构变动或者主要负责人即将离任",
  exceptional: "破格提拔",
  skipLevel: "越级提拔",
  leaderRelative: "领导干部近亲属或者秘书在其单位、系统内提拔",
  reuseAfterBar: "影响期满后重新使用",
  shortTenureHead: "县、乡党政正职任职不满三年调整",
  beyondAge: "超过任职年龄继续留任",
  overQuota: "特殊需要超职数配备",
  noRecommendation: "不经民主推荐直接提名",
} as const satisfies Record<PreReportGround, string>;

/** 释义: the list was not read in the original. */
export const checklistItemNames = {
  1: "没有按规定进行民主推荐、考察的",
  2: "没有廉洁自律结论性意见，或者纪检监察机关未答复、有不同意见的",
  3: "个人有关事项报告未查核清楚的",
  4: "有具体线索的信访举报未核清的",
  5: "档案中身份、年龄、工龄、党龄、学历、经历存疑未核实的",
  6: "巡视、审计等发现重大问题尚未结论的",
  7: "应当事先报告而未报告或者未获批复的",
  8: "其他不宜提交会议的情形",
} as const satisfies Record<ChecklistItem, string>;

export const dualConsentNames = {
  notNeeded: "不涉及双重管理",
  agreed: "协管方同意",
  deemed: "逾期未答复，视为同意",
  headMediated: "经上级协调一致",
  mainSideDecided: "意见不一致，副职由主管方决定",
} as const satisfies Record<DualConsent, string>;
