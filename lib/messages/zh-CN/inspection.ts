import type { InspectorDoubt } from "../../stages/inspection/rules/inspectors";
import type { AnalysisQuestion, Addressee, CheckAnswer, CheckKind, ExtendedPlace, InspectionRefusal, InterviewStance, ReportSection } from "../../stages/inspection/types";

export const inspectionRefusals = {
  "inspection.post-not-found": "没有找到这个拟任职位，请返回动议批次重新选择。",
  "inspection.plan-not-adopted": "工作方案尚未经会议通过，请先在动议环节提请会议通过工作方案。",
  "inspection.already-fixed": "该职位的考察对象已经确定，请刷新页面。",
  "inspection.kind-without-subjects": "这一类任免不确定考察对象，审定工作方案时已经立项，请到事项中办理。",
  "inspection.no-exception-for-kind": "进一步使用和平级交流不存在破格，请去掉破格情形；确属提拔的，请按提拔任职另立职位。",
  "inspection.nobody-chosen": "请至少选择一名考察对象。",
  "inspection.not-a-nominee": "所选人员不在该职位的参考人选中，请先按程序提名。",
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
  "inspection.valid-until-early": "请核对有效期：不能早于答复日期；没有答复的不填有效期。",
  "inspection.reply-without-end": "请只选答复有有效期的部门：考察已经结束，只有写明有效期或者本单位方案设有有效天数的答复才重新征求，其他答复继续有效。",
  "inspection.letter-number-used": "该函号已用于另一份函件，请核对函号。",
  "inspection.letter-number-twice": "两个部门填了同一个函号，请逐函编号。",
  "inspection.no-department": "请至少勾选一个部门，并填写函号和收函单位。",
  "inspection.several-authorities": "所选人员不属于同一管理机关，请分别发函。",
  "inspection.not-in-scheme": "所选部门不在本地联审名单中，请先由组织部门在本地方案中列入。",
  "inspection.letter-not-found": "没有找到这份函件，请从函件列表重新打开。",
  "inspection.nothing-replied": "请至少登记一名人员的回复。",
  "inspection.reply-incomplete": "请填写回复日期；除“未发现影响使用的问题”外，还须写明回复内容。",
  "inspection.unsuitable-by-body": "请由纪检监察机关联系人登记：纪检监察机关曾答复“不宜”，只能由该机关对新的函件作出的答复改变。",
  "inspection.unsuitable-stands": "回复为“不宜”的，不在原函上更改；情况有变化的，请另行发函，按新的回复登记。",
  "inspection.line-answered": "其中有人的回复已经登记或已另行发函，请刷新页面核对。",
  "inspection.reply-waits": "其中有人已由会审单位在系统内答复，请核对后接收，不再另行登记。",
  "inspection.reply-taken": "其中有人的答复已由组织部门接收，需要更正的请联系组织部门。",
  "inspection.reply-not-waiting": "所选的答复已被接收或者已变动，请刷新页面核对。",
  "inspection.reply-own": "答复须由答复人以外的人接收，请交由另一名工作人员办理。",
  "inspection.reply-document": "请填写复函文号、复函日期和答复责任人，并附复函扫描件。",
  "inspection.letter-over": "其中有人已不需要在这份函上答复，请刷新页面；有疑问的请联系组织部门。",
  "inspection.no-answer-early": "答复期限未满，不能登记为“到期未答复”。",
  "inspection.verdict-missing": "请选择查核或审核的认定结果。",
  "inspection.not-staff": "请选择本级组织部门或派驻机构的在职工作人员。",
  "inspection.inspector-not-found": "没有找到这名考察员或其信息已变动，请刷新页面。",
  "inspection.too-many-interviews": "一次请安排 1 至 60 人谈话。",
  "inspection.not-in-team": "谈话记录由考察组成员录入，请由组内人员办理。",
  "inspection.task-ended": "考察任务已经结束，考察组成员不能再凭考察组身份查看和录入；确需补办的，请干部科先重新开展考察。",
  "inspection.task-not-ended": "这项考察任务没有结束，不需要重新开展。",
  "inspection.task-not-running": "考察开始后才能结束，请先开始考察。",
  "inspection.ended-before-start": "结束日期早于考察开始日期，请核对。",
  "inspection.nobody-in-inspection": "考察对象都已离开考察环节，不能重新开展。",
  "inspection.two-of-the-team": "请选择考察组内两名不同的谈话人。",
  "inspection.interview-noted": "该编号的谈话已经登记，请刷新页面。",
  "inspection.analysis-not-in-team": "实绩分析由考察组成员书写和签署，请由组内人员办理。",
  "inspection.analysis-missing": "还没有实绩分析，请先由一名考察组成员书写。",
  "inspection.analysis-signed": "这份分析已由二人签署，需要改动的请重新书写。",
  "inspection.analysis-same-signer": "书写人已经签署，请由考察组另一名成员签署。",
  "inspection.analysis-scores": "请改写：实绩分析只写事实和依据，不打分、不排名。",
  "inspection.entry-not-verified": "所选实绩中有未经核实或者不属于该同志的，请刷新页面重新勾选。",
  "inspection.poll-not-needed": "民意征询只用于拟提拔人选，本事项不需要登记。",
  "inspection.poll-too-early": "征询日期早于确定考察对象的日期，请核对。",
  "inspection.poll-there": "本事项已登记民意征询：一次考察只征询一次，不得反复征询。",
  "inspection.poll-not-found": "没有找到这次民意征询或者已经作废，请刷新页面。",
  "inspection.poll-counted": "请由两人完成录入：已有人录入票数，不能作废重来。",
  "inspection.poll-two-have-entered": "请由已经录入的两人更正：这一轮已有两人录入。",
  "inspection.poll-confirmed": "两人的录入已经一致并确认，不能再改。",
  "inspection.poll-counts": "请核对“{group}”的票数：收回不多于发出，赞成、不赞成、弃权与作废之和等于收回。",
  "inspection.poll-empty": "请核对票数：没有有效票的征询不能作为依据；确实如此的，请作废后重新组织。",
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

export const interviewStanceNames = { agree: "赞成", disagree: "不赞成", reserve: "保留" } as const satisfies Record<InterviewStance, string>;

export const extendedPlaceNames = {
  formerUnit: "原任职单位",
  superiorDept: "上级主管部门",
  servedUnit: "服务对象",
  community: "居住社区",
} as const satisfies Record<ExtendedPlace, string>;

export const inspectorDoubtWords = {
  notRegistered: "未列入名录",
  trainingLapsed: "培训过期",
  usedOften: "使用较多，建议轮换",
} as const satisfies Record<InspectorDoubt, string>;

export const taskStateNames = {
  planned: "已安排",
  noticed: "已预告",
  running: "考察中",
  reported: "已报告",
  closed: "已结束",
} as const;

/** The fixed questions of the analysis of results; EVA-21 释义：兼看主观努力与客观条件、前任基础与现任成绩、个人与集体、一贯与一时。 */
export const analysisQuestionWords = {
  task: { label: "承担了什么任务", hint: "时间、任务来源和目标，如年度目标、重点项目。" },
  ownPart: { label: "本人做了什么", hint: "本人提出、组织、落实的部分；集体所做的写明各人的分工。" },
  conditions: { label: "前任基础和客观条件", hint: "接手时的情况，有利和不利的条件；一时的还是一贯的。" },
  evidence: { label: "依据是什么", hint: "文件、数据、验收、审计结论及查证方式；没有查证到的也写明。" },
} as const satisfies Record<AnalysisQuestion, { readonly label: string; readonly hint: string }>;
