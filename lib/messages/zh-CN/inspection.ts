import type { Addressee, CheckAnswer, CheckKind, InspectionRefusal, ReportSection } from "../../stages/inspection/types";

export const inspectionRefusals = {
  "inspection.post-not-found": "没有找到这个拟任职位，请返回动议批次重新选择。",
  "inspection.plan-not-adopted": "工作方案尚未经会议通过，请先在动议环节提请会议通过工作方案。",
  "inspection.already-fixed": "该职位的考察对象已经确定，请刷新页面。",
  "inspection.kind-without-subjects": "这一类任免不确定考察对象，审定工作方案时已经立项，请到事项中办理。",
  "inspection.no-exception-for-kind": "进一步使用和平级交流不存在破格，请去掉破格情形；确属提拔的，请按提拔任职另立职位。",
  "inspection.nobody-chosen": "请至少选择一名考察对象。",
  "inspection.not-a-nominee": "所选人员不在该职位的参考人选中，请先按程序提名。",
  "inspection.reason-missing": "请写明确定每名考察对象的理由，得票居首的也须写明。",
  "inspection.task-not-found": "没有找到这项考察任务，请刷新页面。",
  "inspection.case-not-in-motion": "所选事项不属于本批次或不在考察环节，请重新选择。",
  "inspection.already-in-task": "所选人员中有人已列入另一项考察任务，请核对。",
  "inspection.one-leader": "请指定一名考察组组长。",
  "inspection.notice-after-start": "考察预告日期晚于考察开始日期，请核对。",
  "inspection.not-noticed": "请先登记考察预告，再开始考察。",
  "inspection.not-started": "考察尚未开始，请先由考察组开始考察。",
  "inspection.subject-not-found": "请先把该同志列入考察任务，再办理本项。",
  "inspection.reply-before-letter": "回复日期早于发函日期，请核对。",
  "inspection.in-future": "日期晚于今天，请核对。",
  "inspection.check-not-asked": "请先登记发函，再登记回复。",
  "inspection.letter-answered": "该函号已有回复。需要再次核查的，请另行发函，填写新的函号。",
  "inspection.meeting-before-inspection": "请另选会议：这次会议早于考察开始，会上还没有考察情况可研究。",
  "inspection.letter-before-reply": "发函日期早于上一份函件的回复日期，请核对。",
  "inspection.result-missing": "请填写核查结果和责任人。",
} as const satisfies Record<InspectionRefusal, string>;

export const checkKindNames = {
  file: "干部档案审核",
  personalMatters: "个人有关事项报告核查",
  discipline: "纪检监察机关意见",
  letters: "信访举报核查",
  audit: "经济责任审计",
} as const satisfies Record<CheckKind, string>;

export const checkAnswerNames = {
  nothingFound: "未发现影响使用的问题",
  suspend: "暂缓，待查清",
  unsuitable: "不宜使用",
} as const satisfies Record<CheckAnswer, string>;

export const addresseeNames = {
  unitOrganizationDept: "所在单位组织（人事）部门",
  disciplineBody: "纪检监察机关",
  officePartyBody: "机关党组织",
  disciplineTour: "巡视巡察机构",
  audit: "审计机关",
  other: "其他",
} as const satisfies Record<Addressee, string>;

export const sectionNames = {
  virtue: "德",
  ability: "能",
  diligence: "勤",
  achievement: "绩",
  integrity: "廉",
  strengths: "主要特点",
  figures: "推荐、测评、谈话情况",
  conclusions: "审核核查结论",
} as const satisfies Record<ReportSection, string>;

export const taskStateNames = {
  planned: "已安排",
  noticed: "已预告",
  running: "考察中",
  reported: "已报告",
  closed: "已结束",
} as const;
