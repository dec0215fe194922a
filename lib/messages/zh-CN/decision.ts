import type { VoteForm } from "../../case/rules/sitting";
import type { DecisionRefusal, NotPassedChoice, SuspensionGround } from "../../stages/decision/types";

export const decisionRefusals = {
  "decision.opinion-of-stranger": "表态名单与到会成员不一致，请刷新页面后重新登记。",
  "decision.meeting-before-deliberation": "会议日期（{on}）早于酝酿完成之日（{clearedOn}），未经酝酿不得上会，请核对会议日期或改列以后的会议。",
  "decision.choice-missing": "同意票没有超过应到会成员的半数，不通过；请选择缓议、退回还是终止。",
  "decision.choice-reason-missing": "未通过的，请写明会议意见和处理理由。",
  "decision.due-before-meeting": "请把再次提交的期限改到本次会议之后。",
  "decision.due-too-late": "再次提交的期限不得晚于{latest}（本级方案规定的天数），请提前。",
  "decision.nothing-to-reconsider": "这一事项还没有形成决定，请先讨论决定，再提请复议。",
  "decision.already-appointed": "这一事项已列入任免文件或已任职，不能再复议；如需调整，请按免职或者更正办理。",
  "decision.notice-running": "这一事项正在公示或已拟公示，请先撤下公示，再办理复议。",
  "decision.favour-exceeds-present": "同意与不同意的人数之和超过实到{present}人，请核对。",
  "decision.contested-together": "请到差额票决页面一并登记：这一议题与同一职位的其他人选一起表决；本组只剩一人的，请在会议页面注明未上会，再单独列入议程。",
  "decision.contested-changed": "请刷新页面后重新登记：本组议题有变动，须与会议议程上未表决的各项一致。",
  "decision.contested-other-post": "请只选同一动议、同一职位的人选：不同职位不能并为一组差额票决。",
  "decision.contested-post-filled": "请选择退回或者终止：这一职位已有人选通过，未通过的不能再缓议。",
  "decision.post-filled": "请把这一人选退回、终止，或者在会议页面注明未上会：方案实行差额票决，这一职位已有人选通过。",
} as const satisfies Record<DecisionRefusal, string>;

export const voteFormNames = { oral: "口头表决", showOfHands: "举手表决", secretBallot: "无记名投票" } as const satisfies Record<VoteForm, string>;

export const notPassedChoiceNames = { deferred: "缓议", returned: "退回", stopped: "终止" } as const satisfies Record<NotPassedChoice, string>;

export const suspensionGroundNames = {
  opinionsDiverge: "意见分歧较大",
  majorQuestionUnclear: "有重大问题不清楚",
} as const satisfies Record<SuspensionGround, string>;
