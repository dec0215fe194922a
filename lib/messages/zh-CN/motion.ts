import type { MotionState } from "../../case/types";
import type { LeaverGround, MotionRefusal, NomineeSource, ProposalField, SpecialGround } from "../../stages/motion/types";

export const motionRefusals = {
  "motion.not-found": "没有找到这个动议批次，请返回列表重新选择。",
  "motion.stale": "这个批次刚被他人更新，请刷新页面核对后再办理；您填写的内容仍在页面上。",
  "motion.wrong-state": "批次目前所处的步骤不能办理这一项，请刷新页面，按页面上方的提示办理。",
  "motion.no-rule-set": "本管理机关还没有经确认的方案参数，请先由部长确认一套参数后再启动动议。",
  "motion.day-in-future": "日期不能晚于今天，请核对。",
  "motion.due-before-start": "完成期限不能早于启动日期，请核对。",
  "motion.post-not-found": "没有找到这个职位，请刷新页面重新选择。",
  "motion.post-not-managed": "这一职位不由本管理机关管理，不能在本批次启动，请联系主管该职位的党委组织部门。",
  "motion.post-twice": "这一职位已在本批次中，无需重复加入。",
  "motion.post-abolished": "这一职位已经撤销，请另选职位。",
  "motion.conditions-missing": "请先写明“{post}”的资格条件，再冻结。",
  "motion.conditions-frozen": "资格条件已经冻结，不能再改；确需调整的，请另立批次。",
  "motion.nothing-in-batch": "批次中还没有职位，也没有免职人员，请先加入。",
  "motion.names-need-frozen-conditions": "请先冻结全部职位的资格条件，再提出人选：条件应当先于人选确定。",
  "motion.leaver-not-found": "没有找到这位离任人员，请刷新页面。",
  "motion.leaver-not-holding": "该同志目前不担任这一职务，请重新选择。",
  "motion.leaver-twice": "该同志离任这一职务已在本批次中，不需要重复加入。",
  "motion.leaver-note-missing": "请在“说明”中写明事实和时间，例如离岗学习或者因健康原因不能履职的起止时间。",
  "motion.leaver-elsewhere-with-case": "随另有任用一并免职的，不单独立免职事项，请去掉“单独办理免职”的勾。",
  "motion.cadre-not-found": "没有找到这位干部，请到干部名册核对。",
  "motion.cadre-not-in-post": "请改选他人：该同志已退休或者离开，不能提出为人选。",
  "motion.nominee-twice": "该同志已是这一职位的人选，不需要重复提出。",
  "motion.nominee-not-found": "没有找到这位人选，请刷新页面。",
  "motion.nominee-withdrawn": "这位人选已经撤回，请刷新页面。",
  "motion.nominee-holds-post": "请改选他人：该同志现任这一职务，不能再提出为人选。",
  "motion.selection-gone": "选定的人员已更换或者已过期，请回到干部列表或者人员名单重新勾选。",
  "motion.round-running": "这一职位正在进行推荐，名单不能变动；请在本轮计票确认后再办理。",
  "motion.pool-member-unknown": "该同志不在本管理机关的后备队伍中（或者不是正常在库），请改选来源。",
  "motion.recommendation-not-admitted": "请先采纳该同志的单位推荐，再列为人选。",
  "motion.post-closed": "这一职位已确定考察对象或者已终止，不能再变动人选，请刷新页面。",
  "motion.meeting-before-freezing": "会议日期早于启动动议或者冻结条件的日期，请选择此后召开的会议。",
  "motion.not-finished": "还有 {posts} 个职位没有确定考察对象、{cases} 个选任事项没有办结，请办结后再结束批次。",
  "motion.move-needs-one-name": "平级交流不作比选：“{post}”须有且只有一名拟任人选（现有 {names} 名），请补充或者撤回后再审定方案。",
  "motion.post-not-elected": "这一职务不是选举产生的，不能按“推荐提名”办理；请改选类别，或者先在职位资料中登记任职方式。",
  "announcement.days": "请修改公布期限：开始日期为今天或者以后，截止日期不早于开始日期。",
  "announcement.already-open": "这一职位已有正在公布的推荐通知，请等其截止后再发。",
  "unitRecommendation.not-found": "没有找到这份单位推荐，请刷新页面。",
  "unitRecommendation.answered": "这份单位推荐已经答复，无需重复办理。",
} as const satisfies Record<MotionRefusal, string>;

/** Said when a post was put into a batch whose vacancy other open batches, by number, claim already. */
export function postAlsoClaimed(numbers: readonly string[]): string {
  return `职位已加入批次。注意：同一空缺已列入在办批次 ${numbers.join("、")}，合并计算将超职数；该批次先冻结条件的，本批次不能冻结，请先协调。`;
}

export const motionStateNames: Readonly<Record<MotionState, string>> = {
  draft: "起草",
  conditionsFrozen: "条件已冻结",
  planAdopted: "方案已审定",
  closed: "办结",
};

export const leaverGroundNames: Readonly<Record<LeaverGround, string>> = {
  ageLimit: "达到任职年龄界限或者退休年龄界限",
  accountability: "受到责任追究应当免职",
  unfit: "不适宜担任现职",
  violation: "违纪违法应当免职",
  resignedOrMoved: "辞职或者调出",
  studyLeave: "个人申请离职学习期限超过一年",
  health: "因健康原因无法正常履职一年以上",
  workNeed: "工作需要或者其他原因",
  retirement: "到龄退休",
  appointedElsewhere: "另有任用（随任职免去）",
};

export const nomineeSourceNames: Readonly<Record<NomineeSource, string>> = {
  signedNomination: "个人署名推荐",
  unitRecommendation: "单位推荐",
  reservePool: "后备队伍",
  departmentProposal: "组织部门提出",
};

export const specialGroundNames: Readonly<Record<SpecialGround, string>> = {
  openSelection: "公开选拔",
  internalCompetition: "竞争上岗",
};

/** The six contents of a proposal beside the post itself; conditions stand at each post. */
export const proposalFieldNames: Readonly<Record<ProposalField, string>> = {
  scope: "选拔范围",
  method: "产生方式",
  procedure: "工作程序",
  source: "人选来源",
  intention: "人选意向",
};
