import type { AgeBand } from "../../case/rules/age-bands";
import type { MatterStateFilter } from "../../programmes/desk/schema";
import type { Missing, MissingCode, TodoKind, Urgency, WarningKind } from "../../programmes/desk/types";
import { fillIn } from "../fill-in";

/** What is missing, or waited for, in few words. */
const missingWords: Readonly<Record<MissingCode, string>> = {
  "motion.analysis": "班子分析研判",
  "motion.fields": "动议要素 {n} 项",
  "motion.posts": "拟调整的职位",
  "motion.conditions": "{n} 个职位的资格条件",
  "motion.freeze": "职位条件定稿",
  "motion.plan": "工作方案",
  "motion.agenda": "工作方案待提交会议审定",
  "motion.meeting": "待 {on} 会议审定",
  "post.names": "参考人选",
  "post.interview": "谈话调研推荐结果",
  "post.meeting": "会议推荐结果",
  "post.uncounted": "{n} 轮计票结果未录入",
  "post.second-count": "{n} 轮待第二人录入",
  "post.expired": "推荐结果 {on} 已失效，须重新推荐",
  "post.agenda": "确定考察对象待列入会议",
  "post.fix": "待 {on} 会议确定考察对象",
  "inspection.task": "考察组和考察方案",
  "inspection.notice": "考察预告",
  "inspection.assessment": "民主测评结果",
  "inspection.interviews": "个别谈话情况",
  "inspection.subject-talk": "同考察对象面谈",
  "inspection.heard": "{n} 个方面的意见未听取",
  "inspection.unasked": "{n} 项核查未发函",
  "inspection.unanswered": "{n} 项核查未回复",
  "inspection.adverse": "{n} 项核查有问题",
  "inspection.audit": "经济责任审计结论",
  "inspection.poll": "民意征询（两人录入票数）",
  "inspection.conclusion": "廉洁自律结论性意见",
  "inspection.signatures": "双签字（已核对 {n}／{needed}）",
  "inspection.sections": "考察材料 {n} 个部分",
  "inspection.deficiencies": "缺点和不足",
  "inspection.proposal": "待提出任用建议{on}",
  "deliberation.leaders": "征求领导成员意见",
  "deliberation.replies": "{n} 项意见未答复",
  "deliberation.pre-report": "{n} 件任前报告未批复",
  "deliberation.checklist": "会前核对 {n} 项",
  "deliberation.clear": "待办结酝酿",
  "decision.agenda": "待列入会议议程",
  "decision.meeting": "待 {on} 会议讨论决定",
  "notice.draft": "公示文稿",
  "notice.publish": "公示待另一人核对发布（{on} 起）",
  "notice.runs": "公示至 {on}",
  "notice.objections": "{n} 件反映未办结",
  "notice.close": "公示期满，待办结",
  "appointment.nominate": "依法提名",
  "appointment.election": "选举结果",
  "appointment.talk": "任前谈话",
  "appointment.paper": "任免文件",
  "appointment.issue": "任免文件待另一人核对印发",
  "probation.not-started": "试用期登记",
  "probation.runs": "试用期至 {on}",
  "probation.report": "试用期总结和单位意见",
  "probation.progress": "{n} 项不足的改进情况",
  "probation.assessment": "试用期满考核测评",
  "probation.conclude": "待办理试用期满任职",
  held: "须先恢复办理",
};

/** One line for each thing that is missing. */
export function missingLine(missing: Missing): string {
  return fillIn(missingWords[missing.code], missing.params);
}

/** Codes that are waited for and not missing: nobody has to bring anything today. */
export const waitedFor: readonly MissingCode[] = [
  "motion.meeting",
  "motion.agenda",
  "post.fix",
  "post.agenda",
  "inspection.proposal",
  "deliberation.clear",
  "decision.agenda",
  "decision.meeting",
  "notice.runs",
  "notice.close",
  "notice.publish",
  "probation.runs",
  "probation.conclude",
  "appointment.issue",
  "held",
];

/** What is to be done; {n} is how many. */
export const todoWords: Readonly<Record<TodoKind, string>> = {
  "round.count": "录入推荐计票结果",
  "round.second-count": "作为第二人录入推荐计票结果",
  "assessment.count": "录入民主测评结果",
  "assessment.second-count": "作为第二人录入民主测评结果",
  "poll.count": "录入民意征询票数",
  "poll.second-count": "作为第二人录入民意征询票数",
  "signature.check": "核对 {n} 处签名与扫描件",
  "override.answer": "答复 {n} 件特批申请",
  "votes.sign-off": "签批民意征询低于比例的事项",
  "correction.confirm": "确认 {n} 件更正申请",
  "recommendation.answer": "答复 {n} 件单位推荐",
  "check.reply": "{n} 项核查等待回复",
  "letter.take": "核对并接收会审单位对 {n} 人的答复",
  "notice.publish": "核对并发布公示",
  "notice.close": "办结 {n} 人的公示",
  "objection.close": "查核 {n} 件反映",
  "meeting.hold": "登记到会情况（{n} 项议题）",
  "meeting.conclude": "办理 {n} 项议题",
  "meeting.close": "办结 {n} 次议题已议完的会议",
  "vote.resume": "暂缓表决到期，重新上会",
  "paper.issue": "核对并印发任免文件",
  "probation.conclude": "试用期满考核",
  "appointment.tasks": "办理 {n} 项任后事项",
  "matter.due": "本批次办理期限",
  "fact.confirm": "作为第二人确认 {n} 项认定",
  "archiveEntry.verify": "核实 {n} 条纪实或者实绩",
  "amendment.answer": "审核 {n} 件本人更正申请",
  "sanction.confirm": "作为第二人确认 {n} 项处分更正",
  "clearing.confirm": "作为第二人确认 {n} 项澄清或者容错决定",
  "departure.step": "办理辞职、调整的下一步",
  "departure.carryOut": "核对并落实免职",
  "calendar.confirm": "作为第二人确认工作日历的修改",
};

export const urgencyWords: Readonly<Record<Urgency, string>> = {
  overdue: "已超期",
  soon: "临近",
  later: "未到期",
  open: "待办",
};

export const warningWords: Readonly<Record<WarningKind, string>> = {
  "notice.running": "公示进行中，最后一日",
  "recommendation.expires": "推荐结果将失效，最后一日",
  "announcement.closes": "单位推荐将截止，最后一日",
  "calendar.missing": "年的工作日历还没有录入，跨年的期限只能暂定",
};

export const matterStateWords: Readonly<Record<MatterStateFilter, string>> = {
  open: "在办（含缓议、暂停、退回）",
  running: "办理中",
  deferred: "缓议",
  suspended: "暂停",
  returned: "退回",
  finished: "办结",
  stopped: "终止",
};

export const ageBandWords: Readonly<Record<AgeBand["id"], string>> = {
  "0-7": "7 天以内",
  "8-30": "8—30 天",
  "31-60": "31—60 天",
  "61-90": "61—90 天",
  "91": "91 天以上",
};

export const unitRecommendationStateWords = { submitted: "已提交", admitted: "已采纳", notAdmitted: "未采纳" } as const;
