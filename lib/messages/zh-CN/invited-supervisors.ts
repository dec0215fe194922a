import type { AttendedAct, SupervisorCapacity, SupervisorRefusal } from "../../programmes/invited-supervisors/types";

export const supervisorRefusals = {
  "supervisor.not-found": "没有找到这次会议或这个选任事项，请返回列表重新选择。",
  "supervisor.stale": "页面内容刚被他人更新，请刷新页面核对后再提交；您填写的内容仍在页面上。",
  "supervisor.not-open": "只能在会议登记到会以后、办结以前，或者事项处在这一环节时登记、撤回；请写入会议记录或环节材料。",
  "supervisor.in-future": "列席日期还没有到，请在列席当天或以后登记。",
  "supervisor.too-early": "列席日期早于{from}，请核对。",
  "supervisor.other-day": "会议于{on}召开，列席日期须是当天。",
  "supervisor.capacity-words": "请在备注中写明是什么身份。",
  "supervisor.already": "这一天已经登记过这名特邀监督员，不必重复登记。",
  "supervisor.is-member": "此人是会议组成人员，不能作为特邀监督员列席；同名的，请核对后勾选“同名不同人”。",
  "supervisor.concerned": "此人与所议人选有利害关系（本人或申报的亲属），不能列席，请另请他人；同名的，请核对后勾选“同名不同人”。",
  "supervisor.entry-not-found": "没有找到这条登记，请刷新页面。",
  "supervisor.withdrawn": "这条登记已经撤回，请刷新页面查看。",
} as const satisfies Record<SupervisorRefusal, string>;

export const supervisorCapacityNames: Readonly<Record<SupervisorCapacity, string>> = {
  partyDelegate: "党代表",
  peoplesDeputy: "人大代表",
  consultativeMember: "政协委员",
  massRepresentative: "群众代表",
  other: "其他",
};

export const attendedActNames: Readonly<Record<AttendedAct, string>> = { meeting: "会议", consultation: "酝酿征求意见", inspection: "考察" };
