import type { RecommendationOption, TallyHeader } from "../../ballot/box/types";
import type { RateBase } from "../../scoring/scheme";
import type { ParticipantGroup, RecommendationRefusal, RoundForm } from "../../stages/recommendation/types";

export const recommendationRefusals = {
  "round.not-found": "没有找到这一轮推荐，请刷新页面。",
  "round.stale": "这一职位刚被他人更新，请刷新页面核对后再办理；您填写的内容仍在页面上。",
  "round.post-not-ready": "这一职位目前不在民主推荐环节：请先审定工作方案；已确定考察对象的不能再推荐。",
  "round.kind-without": "这一类任免不进行民主推荐，请办理后面的环节。",
  "round.other-running": "这一职位还有一轮推荐没有计票确认，请先完成或者作废该轮。",
  "round.already-held": "这一方式的推荐结果仍在有效期内，无需重复进行。",
  "round.no-names": "这一职位还没有人选，请先到动议环节提出人选。",
  "round.before-plan": "推荐日期不能早于审定工作方案的会议日期，请核对。",
  "round.not-yet-held": "推荐尚未举行，请在举行当日或者以后录入计票结果。",
  "round.group-without-people": "请为参加的每一类人员写明名称和应到人数，至少一类。",
  "round.group-twice": "参加人员类别的名称不能重复，请核对。",
  "round.finished": "这一轮已经确认或者作废，不能再录入，请刷新页面。",
  "round.same-person": "第一次录入由您完成，第二次须由另一人录入，请另一位计票人员登录后录入。",
  "round.two-have-entered": "已有两人录入这一轮，请由其中一人核对更正。",
  "round.incomplete": "录入表与本轮名单不一致，请刷新页面后按名单逐项录入。",
  "round.line-sum": "这位人选的同意、不同意、弃权合计 {given} 票，应等于有效票 {limit} 票，请核对。",
  "round.header-not-a-count": "请录入不带小数的人数或者票数。",
  "round.header-present-over-should-attend": "实到人数（{given}）大于应到人数（{limit}），请核对后再提交。",
  "round.header-issued-over-present": "发出票数（{given}）大于实到人数（{limit}），请核对后再提交。",
  "round.header-returned-not-sum": "收回票数（{given}）应等于有效票、作废票之和（{limit}；空白票不计为有效票的还要加上空白票），请核对后再提交。",
  "round.header-blank-over-valid": "空白票（{given}）计为有效票，不能多于有效票（{limit}），请核对。",
  "round.header-groups-do-not-sum": "各类票数之和（{given}）与总数（{limit}）不一致，请核对。",
  "recommendation.interview-first": "请先完成谈话调研推荐。",
  "recommendation.meeting-stands": "会议推荐结果已经确认，不能再改名单或者略去会议推荐。",
  "recommendation.already-omitted": "已经登记不再进行会议推荐，不需要重复登记。",
  "recommendation.not-on-list": "所选参考人选不在人选名单中，请刷新页面重新选择。",
} as const satisfies Record<RecommendationRefusal, string>;

export const roundFormNames: Readonly<Record<RoundForm, string>> = { interview: "谈话调研推荐", meeting: "会议推荐" };

export const roundStateNames = { open: "待录入", enteredOnce: "待复录", confirmed: "已确认", void: "作废" } as const;

export const optionNames: Readonly<Record<RecommendationOption, string>> = { agree: "同意", disagree: "不同意", abstain: "弃权" };

export const headerFieldNames: Readonly<Record<keyof TallyHeader, string>> = {
  shouldAttend: "应到",
  present: "实到",
  issued: "发出",
  returned: "收回",
  valid: "有效",
  invalid: "作废",
  blank: "空白",
};

export const rateBaseNames: Readonly<Record<RateBase, string>> = {
  shouldAttend: "应到人数",
  present: "实到人数",
  returned: "收回票数",
  valid: "有效票数",
};

export const participantGroupNames: Readonly<Record<ParticipantGroup, string>> = {
  committeeMembers: "党委成员",
  fourTeams: "人大常委会、政府、政协领导成员",
  discipline: "纪委监委领导成员",
  courts: "法院、检察院主要领导成员",
  departmentHeads: "党委、政府工作部门和群团组织主要领导成员",
  lowerHeads: "下一级党委、政府主要领导成员",
  representatives: "其他需要参加的人员",
  teamMembers: "本单位领导班子成员",
  internalHeads: "内设机构主要负责人",
  subordinateHeads: "直属单位主要负责人",
};
