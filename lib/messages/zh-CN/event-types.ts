import type { EventValue } from "../../record/event";
import type { EventType } from "../../record/event-types";
import { fillIn } from "../fill-in";
import { standingNames } from "./corrections";
import { ruleTitle } from "./rules";
import { caseStateNames, stageNames } from "./words";

/** What was done, in words, for every type of event the record knows. */
export const eventNames: Readonly<Record<EventType, string>> = {
  "installation.seeded": "写入示例数据",
  "authority.founded": "登记管理机关",
  "ruleSet.confirmed": "确认方案参数",
  "ruleSet.drafted": "起草方案参数",
  "ruleSet.refused": "退回方案参数草案",
  "whatIf.run": "推演方案参数",
  "ruleSet.withdrawn": "撤回方案参数草案",
  "calendar.changed": "修改工作日历",
  "localCode.proposed": "提出代码表补充",
  "localCode.confirmed": "确认代码表补充",
  "localCode.ended": "停用代码表补充",
  "reminder.raised": "发出期限提醒",
  "reminder.read": "阅知期限提醒",
  "calendar.proposed": "提出工作日历修改",
  "calendar.refused": "退回工作日历修改",
  "calendar.withdrawn": "撤回工作日历修改",
  "user.created": "新建用户",
  "user.disabled": "停用用户",
  "user.enabled": "恢复启用用户",
  "user.passwordChanged": "修改密码",
  "user.passwordReset": "重置密码",
  "user.signedIn": "登录",
  "user.signedOut": "退出",
  "user.sessionRevoked": "注销会话",
  "role.granted": "授予岗位",
  "role.ended": "终止岗位",
  "rosterLayout.saved": "保存名册格式",
  "rosterLayout.removed": "删除名册格式",
  "unit.founded": "登记单位",
  "unit.changed": "修改单位",
  "study.entered": "登记班子研判或者调研",
  "study.withdrawn": "撤回班子研判或者调研",
  "post.changed": "修改职位",
  "quota.changed": "修改职数",
  "cadre.imported": "导入干部",
  "cadre.importUndone": "撤销导入干部",
  "cadre.changed": "修改干部档案",
  "cadre.rowsEdited": "编辑档案表格",
  "cadre.idNumberRevealed": "查看身份证号",
  "cadre.readingCorrected": "更正姓名读音或笔画",
  "search.saved": "保存干部查询条件",
  "search.shared": "共享或收回查询条件",
  "search.removed": "删除查询条件",
  "people.exported": "导出干部名单",
  "cadre.exported": "输出干部表格",
  "kinship.declared": "登记亲属关系",
  "archive.itemRequested": "催办档案缺项",
  "cadre.foundDistinct": "核实为不同人",
  "statistics.kept": "存档统计表",
  "import.confirmed": "确认导入",
  "import.undone": "撤销导入批次",
  "importMapping.saved": "记住表头对应",
  "importMapping.removed": "忘记表头对应",
  "pool.opened": "建立后备队伍",
  "pool.memberEntered": "列入后备队伍",
  "pool.memberChanged": "调整后备队伍人员",
  "clearing.proposed": "提出澄清正名",
  "clearing.confirmed": "确认澄清正名",
  "clearing.refused": "退回澄清正名",
  "clearing.withdrawn": "撤回澄清正名",
  "tolerance.proposed": "提出容错决定",
  "tolerance.confirmed": "确认容错决定",
  "tolerance.refused": "退回容错决定",
  "tolerance.withdrawn": "撤回容错决定",
  "sanction.correctionProposed": "提出处分更正",
  "sanction.correctionConfirmed": "确认处分更正",
  "sanction.correctionRefused": "退回处分更正",
  "sanction.correctionWithdrawn": "撤回处分更正",
  "determination.proposed": "提出三龄两历一身份认定",
  "determination.confirmed": "确认三龄两历一身份认定",
  "determination.returned": "退回三龄两历一身份认定",
  "amendment.requested": "本人申请更正档案",
  "amendment.answered": "答复本人更正申请",
  "amendment.withdrawn": "本人撤回更正申请",
  "archiveEntry.entered": "登记纪实或者实绩",
  "archiveEntry.verified": "核实纪实或者实绩",
  "archiveEntry.returned": "退回纪实或者实绩",
  "archiveEntry.answered": "本人对纪实或者实绩的说明",
  "cadre.rankChanged": "变动职级",
  "departure.opened": "启动辞职或者调整",
  "departure.stepEntered": "登记辞职或者调整的步骤",
  "departure.carriedOut": "辞职或者调整落实，免去职务",
  "peopleList.created": "建立人员名单",
  "peopleList.changed": "修改人员名单",
  "peopleList.membersChanged": "增减名单人员",
  "peopleList.merged": "合并人员名单",
  "peopleList.shared": "共享人员名单",
  "attachment.stored": "保存材料",
  "signature.entered": "录入签字",
  "signature.scanAdded": "补附签字扫描件",
  "signature.checked": "核对签字",
  "motion.opened": "启动动议",
  "motion.changed": "修改动议",
  "motion.postAdded": "加入职位",
  "motion.postRemoved": "移除职位",
  "motion.leaverAdded": "加入离任人员",
  "motion.leaverRemoved": "移除离任人员",
  "motion.opinionEntered": "登记动议前意见",
  "motion.opinionWithdrawn": "撤回动议前意见",
  "motion.conditionsFrozen": "冻结资格条件",
  "motion.planAdopted": "审定工作方案",
  "motion.closed": "办结批次",
  "motion.postStopped": "终止职位",
  "nominee.put": "提出人选",
  "nominee.withdrawn": "撤回人选",
  "nominee.barFindingRecorded": "登记不得列为考察对象的认定",
  "announcement.published": "公布职位",
  "unitRecommendation.submitted": "单位推荐",
  "unitRecommendation.answered": "答复单位推荐",
  "preReport.sent": "事先报告",
  "preReport.replied": "登记事先报告的答复",
  "round.opened": "设置推荐轮次",
  "round.entered": "录入计票",
  "round.confirmed": "两人计票一致",
  "round.voided": "轮次作废",
  "recommendation.referenceChosen": "确定参考人选",
  "recommendation.meetingOmitted": "不再进行会议推荐",
  "recommendation.closed": "完成民主推荐",
  "case.opened": "立项",
  "case.stageCompleted": "完成环节",
  "case.held": "暂停办理",
  "case.resumed": "恢复办理",
  "case.stopped": "终止",
  "case.returned": "退回",
  "override.requested": "申请特批",
  "override.approved": "批准特批",
  "override.refused": "不予特批",
  "correction.requested": "申请更正",
  "correction.confirmed": "确认更正",
  "correction.refused": "退回更正申请",
  "subject.fixed": "确定考察对象",
  "inspection.planned": "组成考察组",
  "inspection.noticed": "发布考察预告",
  "inspection.started": "开展考察",
  "inspection.ended": "结束考察任务",
  "inspection.reopened": "重新开展考察",
  "inspection.reported": "登记考察材料",
  "check.asked": "发函核查",
  "check.answered": "登记核查结果",
  "letter.sent": "发出核查函件",
  "letter.answered": "登记函件回复",
  "letter.superseded": "函件由新函件代替",
  "letter.taken": "输出函件",
  "letter.replyGiven": "会审单位答复函件",
  "letter.replyTaken": "接收会审单位答复",
  "check.replyGiven": "会审单位答复",
  "performance.analysed": "书写实绩分析",
  "performance.signed": "签署实绩分析",
  "interview.planned": "安排谈话",
  "interview.held": "登记谈话",
  "interview.noted": "录入谈话记录",
  "extendedVisit.entered": "登记延伸考察",
  "inspector.entered": "列入考察员名录",
  "inspector.trained": "登记考察员培训",
  "inspector.ended": "退出考察员名录",
  "audit.requested": "提请经济责任审计",
  "audit.carriedOut": "登记审计实施",
  "audit.concluded": "登记审计结论",
  "audit.rectified": "登记审计整改",
  "principalReview.opened": "登记全委会监督评议",
  "principalReview.added": "列为评议对象",
  "principalReview.withdrawn": "撤回评议对象",
  "principalReview.counted": "录入评议计票",
  "principalReview.differs": "两人计票不一致，重新清点",
  "principalReview.stands": "两人计票一致",
  "principalReview.countGivenUp": "部长停止重新清点",
  "principalReview.demanded": "提出整改要求",
  "principalReview.checked": "登记整改评估",
  "principalReview.decided": "部长作出决定",
  "trail.viewed": "查看责任链",
  "opinion.heard": "听取意见",
  "integrity.concluded": "登记廉洁自律结论性意见",
  "assessment.opened": "设置民主测评",
  "assessment.entered": "录入测评计票",
  "assessment.confirmed": "两人测评计票一致",
  "opinionPoll.opened": "登记民意征询",
  "opinionPoll.entered": "录入民意征询计票",
  "opinionPoll.confirmed": "两人民意征询计票一致",
  "opinionPoll.givenUp": "民意征询作废",
  "evaluation.recorded": "形成评价记录",
  "inspection.proposed": "部务会提出任用建议",
  "consultation.recorded": "登记酝酿",
  "consultation.replied": "登记酝酿答复",
  "checklist.answered": "核对会前清单",
  "deliberation.cleared": "完成酝酿",
  "meeting.planned": "安排会议",
  "meeting.attendanceFixed": "确认到会",
  "meeting.itemAdded": "列入议题",
  "meeting.itemsReordered": "调整议题顺序",
  "meeting.itemConcluded": "议题办结",
  "meeting.closed": "会议办结",
  "supervisor.entered": "登记特邀监督员列席",
  "supervisor.withdrawn": "撤回特邀监督员登记",
  "decision.recorded": "讨论决定",
  "decision.deferred": "缓议",
  "decision.suspended": "暂缓表决",
  "decision.reconsidered": "表决是否复议",
  "notice.drafted": "拟公示",
  "notice.exempted": "登记免予公示",
  "notice.published": "发布公示",
  "notice.ended": "公示期满",
  "notice.withdrawn": "撤下公示",
  "notice.taken": "输出公示张贴件、登记卡",
  "objection.registered": "登记反映",
  "objection.suspends": "反映需查核，暂停办理",
  "objection.closed": "反映办结",
  "paper.drafted": "拟任免文件",
  "paper.issued": "印发任免文件",
  "appointment.filed": "登记备案",
  "appointment.talked": "任职谈话",
  "appointment.taskSet": "安排任后事项",
  "appointment.taskDone": "办结任后事项",
  "election.nominated": "依法提名",
  "election.held": "登记选举结果",
  "appointment.tookEffect": "任免生效",
  "committee.seatEnded": "委员职务终止",
  "probation.started": "试用期开始",
  "probation.reported": "登记试用期述职",
  "probation.progressNoted": "登记不足的整改情况",
  "probation.extended": "延长试用期",
  "probation.confirmed": "期满正式任职",
  "probation.returned": "期满不予任职",
};

type EventData = Readonly<Record<string, EventValue>>;

const voteLine =
  "应到 {shouldAttend} 人，本项实到 {present} 人，回避 {withdrawn} 人；同意 {agree} 票，不同意 {disagree} 票，缓议 {defer} 票，弃权 {abstain} 票";

const ruleDetail = ({ rule }: EventData): string => (typeof rule === "string" ? ruleWords(rule) : "");
const stageDetail = ({ stage }: EventData): string => `环节：${stageWord(stage)}`;
const stateDetail = ({ from, to, stage }: EventData): string =>
  typeof from === "string" && typeof to === "string" ? `${stateWord(from)} → ${stateWord(to)}` : stageWord(stage);

const exportedForms = new Map<EventValue | undefined, string>([
  ["approvalForm", "任免审批表"],
  ["caseFile", "选任案卷"],
  ["roster", "名册"],
  ["formFile", "任免审批表文件"],
  ["peopleList", "干部名单"],
  ["forecast", "空缺预测"],
  ["due", "到期提醒"],
]);
const exportFormats = new Map<EventValue | undefined, string>([
  ["pdf", "PDF"],
  ["xlsx", "Excel"],
  ["lrmx", "编辑器文件"],
  ["zip", "压缩包"],
  ["page", "页面显示处分情况"],
]);

const exportDetail = ({ document, format, together }: EventData): string =>
  `${exportedForms.get(document) ?? "表格"}，${exportFormats.get(format) ?? "Word"}${typeof together === "number" && together > 1 ? `，同批 ${together} 人` : ""}`;

/** Parts everybody who reads the record may see named; of the others only that something was edited. */
const editedParts = new Map<EventValue | undefined, string>([
  ["career", "简历"],
  ["education", "学历学位"],
  ["grades", "年度考核"],
  ["experience", "工作经历类型"],
  ["training", "培训"],
  ["honours", "奖励"],
]);

function rowsDetail({ part, added, changed, removed }: EventData): string {
  const count = (list: EventValue | undefined): number => (Array.isArray(list) ? list.length : 0);
  const words = editedParts.get(part);
  return words === undefined
    ? ""
    : `${words}：增加 ${count(added)} 行，修改 ${count(changed)} 行，删除 ${count(removed)} 行`;
}

const details: Readonly<Partial<Record<EventType, (data: EventData) => string>>> = {
  "cadre.exported": exportDetail,
  "cadre.rowsEdited": rowsDetail,
  "override.requested": ruleDetail,
  "override.approved": ruleDetail,
  "override.refused": ruleDetail,
  "case.stageCompleted": ({ stage, next }) =>
    `完成「${stageWord(stage)}」${stageWord(next) === "" ? "，本事项办结" : `，进入「${stageWord(next)}」`}`,
  "case.held": stateDetail,
  "case.stopped": stateDetail,
  "case.returned": stateDetail,
  "case.resumed": ({ from }) => (typeof from === "string" ? `原为${stateWord(from)}` : ""),
  "decision.deferred": stateDetail,
  "decision.recorded": (data) => `${fillIn(voteLine, numbersOf(data))}，${data.passed === true ? "通过" : "未通过"}`,
  "decision.reconsidered": (data) =>
    `${fillIn("成员 {members} 人，同意复议 {inFavour} 人", numbersOf(data))}，${data.allowed === true ? "同意复议" : "不予复议"}`,
  "correction.requested": stageDetail,
  "correction.refused": stageDetail,
  "correction.confirmed": (data) => `${stageDetail(data)}；重新审核：${affectedWords(data.affected)}`,
};

/** The figures of an event that a reader of the record asks for; empty where the words of its type say it all. */
export function eventDetail(type: EventType, data: EventData): string {
  return details[type]?.(data) ?? (typeof data.on === "string" ? `日期 ${data.on}` : "");
}

function stageWord(value: EventValue | undefined): string {
  return Object.entries(stageNames).find(([stage]) => stage === value)?.[1] ?? "";
}

function stateWord(value: string): string {
  return Object.entries(caseStateNames).find(([state]) => state === value)?.[1] ?? value;
}

function ruleWords(rule: string): string {
  return `${ruleTitle(rule as Parameters<typeof ruleTitle>[0])}（${rule}）`;
}

/** "notice:holds" → 公示仍成立 */
function affectedWords(value: EventValue | undefined): string {
  const list: readonly string[] = Array.isArray(value) ? value : [];
  return list
    .map((entry) => {
      const [stage = "", standing = ""] = entry.split(":");
      const words = Object.entries(standingNames).find(([key]) => key === standing)?.[1] ?? "";
      return `${stageWord(stage)}${words}`;
    })
    .join("、");
}

function numbersOf(data: EventData): Record<string, string | number> {
  return Object.fromEntries(Object.entries(data).flatMap(([key, value]) => (typeof value === "number" || typeof value === "string" ? [[key, value]] : [])));
}
