import type { MeetingsRefusal } from "../../meetings/types";

export const meetingsRefusals = {
  "meeting.not-found": "没有找到这次会议，请返回会议列表重新选择。",
  "meeting.stale": "这次会议刚被他人更新，请刷新页面核对后再提交；您填写的内容仍在页面上。",
  "meeting.no-roster": "{on}没有登记这一会议的组成人员，请先由系统管理员核对班子成员名册。",
  "meeting.too-old": "会议日期早于一年以前，请核对年份。",
  "meeting.in-future": "会议定于{on}召开，尚未到日，请在会议当天或之后登记到会情况。",
  "meeting.not-planned-or-held": "这次会议已经办结，请选择未办结的会议，或另行安排一次会议。",
  "meeting.not-held": "{number}还没有登记到会情况，请先在会议页面登记应到、实到和缺席。",
  "meeting.closed": "这次会议已经办结，内容不再改动。",
  "meeting.attendance-used": "已有议题按现有到会人数形成结论，到会情况不能再改；确有错误的，请申请更正。",
  "meeting.member-unknown": "到会名单与会议组成人员不一致，请刷新页面后重新填写。",
  "meeting.nobody-present": "没有人到会，请至少勾选一名到会成员。",
  "meeting.chair-absent": "主持人须是到会成员，请重新选择主持人。",
  "meeting.absence-missing": "请写明缺席原因。",
  "meeting.items-open": "还有{open}项议题没有结论，请先逐项办理，或注明未上会。",
  "meeting.no-items": "这次会议没有议题，请先列入议题。",
  "meeting.item-not-found": "没有找到这项议题，请刷新会议页面。",
  "meeting.item-stale": "这项议题刚被他人办理，请刷新页面核对后再提交；您填写的内容仍在页面上。",
  "meeting.item-concluded": "这项议题已有结论，请刷新页面查看。",
  "meeting.item-wrong-kind": "这项议题不是办理本步骤的议题，请重新选择。",
  "meeting.item-elsewhere": "这项议题说的是另一事项，请重新选择。",
  "meeting.wrong-body": "这类议题不能由这种会议研究，请选择有权研究的会议；任免事项须由党委（党组）会议集体讨论决定。",
  "meeting.wrong-authority": "这次会议属于另一党委，请选择本级的会议。",
  "meeting.subject-not-found": "没有找到要上会的事项，请返回列表重新选择。",
  "meeting.matter-not-ready": "这一事项还没有办到可以上会的一步，请先完成前面的环节；缓议、暂缓表决的事项请在“讨论决定”页面重新提交，辞职与调整请在该事项页面列入。",
  "meeting.already-listed": "这一事项已列入{number}的议程，不必重复列入。",
  "meeting.supervisor-concerned": "已登记列席的特邀监督员{who}与这一事项的人选有利害关系（本人或申报的亲属），请列入其他会议，或者先撤回登记。",
  "meeting.order-incomplete": "议题有增减，请刷新页面后重新排序。",
} as const satisfies Record<MeetingsRefusal, string>;

export const meetingStateNames = { planned: "待召开", held: "办理中", closed: "已办结" } as const;

export const itemKindNames = {
  adoptPlan: "审定动议方案",
  fixSubject: "确定考察对象",
  proposal: "提出任用建议",
  decision: "讨论决定",
  reconsideration: "复议",
  confirmation: "试用期满任职",
  departure: "辞职与调整",
} as const;

export const itemStateNames = { open: "待议", decided: "已有结论", deferred: "缓议", suspended: "暂缓表决", withdrawn: "未上会" } as const;
