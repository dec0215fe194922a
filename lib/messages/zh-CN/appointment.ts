import { formatDots } from "../../kernel/dates";
import type { AppointmentWay } from "../../people/types";
import type { AppointmentRefusal, LineKind, NominationAt, TaskKind } from "../../stages/appointment/types";

export const appointmentRefusals = {
  "appointment.paper-not-found": "没有找到这份任免文件，请返回任职页面重新选择。",
  "appointment.paper-stale": "这份任免文件刚被他人更新，请刷新页面核对后再办理。",
  "appointment.already-issued": "这份任免文件已经印发，不能再改；确有错误请办理更正。",
  "appointment.number-taken": "这个文号已经用过，请核对后换一个文号。",
  "appointment.nobody-left": "所选人员都不能列入这份任免文件，请按各人的提示处理后再拟文。",
  "appointment.on-another-paper": "该同志已列入另一份任免文件，请在原文件中办理。",
  "appointment.count-differs":
    "文件载明任职 {appointStated} 条、免职 {removeStated} 条，录入任职 {appoint} 条、免职 {remove} 条，请逐条核对后再提交。",
  "appointment.same-person": "任免文件须由拟稿人以外的人核发，请由另一位同志核对后印发。",
  "appointment.in-future": "日期还没有到，请核对日期或到期后再办理。",
  "appointment.before-notice-end": "请把日期改为公示期满之后：公示到 {until} 为止，任职通知须在期满之后下发。",
  "appointment.before-decision": "日期不能早于讨论决定之日（{decidedOn}），请核对。",
  "appointment.no-decision": "没有讨论决定的结果，不能办理任免手续，请先完成讨论决定。",
  "appointment.act-day-missing": "该职务须经选举或由其他机关任命，请填写当选或任命日期。",
  "appointment.act-day-impossible": "当选或任命日期不能早于讨论决定之日（{decidedOn}），请核对。",
  "appointment.probation-day-missing": "有人员须实行试用期，请填写发出试用任职通知的日期。",
  "appointment.task-too-early": "请在任免文件印发生效后再安排任后事项。",
  "appointment.task-before-effect": "日期不能早于任免文件的成文日期（{issuedOn}），请核对。",
  "appointment.task-done": "这一事项已经办结，不再改动，请刷新页面。",
  "appointment.task-stale": "这一事项刚被他人更新，请刷新页面核对后再提交；您填写的内容仍在页面上。",
  "appointment.task-owner-unknown": "所选经办人没有本单位可以查看这件事的账号，请重新选择，或者不选。",
  "appointment.task-not-found": "没有找到这一事项，请刷新页面。",
  "appointment.not-in-post": "该同志目前不担任要免去的职务，请核对干部档案中的任职情况。",
  "appointment.already-in-post": "该同志已经担任这一职务，请核对干部档案中的任职情况。",
  "election.kind-without": "这一类任免没有提名和选举，请核对事项类别。",
  "election.already-elected": "该同志已经当选，无需再次提名，请拟任免文件。",
  "election.result-missing": "上一次提名的选举结果还没有登记，请先登记。",
  "election.not-nominated": "还没有登记提名，请先登记提名，再登记选举结果。",
  "election.not-elected": "该同志还没有当选，不能列入任免文件，请先登记提名和选举结果。",
  "election.reason-missing": "该同志本届内就同一职务两次未当选，一般不再提名；确需再次提名的，请写明理由。",
  "election.before-last": "提名日期不能早于上一次选举之日（{last}），请核对。",
  "election.before-nomination": "选举日期不能早于提名之日（{nominatedOn}），请核对。",
  "election.paper-before": "任免文件的日期不能早于当选之日（{electedOn}），请核对。",
} as const satisfies Record<AppointmentRefusal, string>;

/** Where nomination and election stand, in a few words. */
export function electionWords(nominations: readonly NominationAt[]): string {
  const last = nominations.at(-1);
  if (last === undefined) return "待提名";
  if (last.result === null) return `${formatDots(last.nominatedOn)} 提名，待选举`;
  return `${last.heldOn === null ? "" : formatDots(last.heldOn)} ${electionResultNames[last.result]}`.trim();
}

export const electionResultNames = { elected: "当选", notElected: "未当选" } as const;

export const paperStateNames = { draft: "草稿", issued: "已印发" } as const;

export const lineKindNames: Readonly<Record<LineKind, string>> = { appoint: "任", remove: "免" };

export const appointmentWayNames: Readonly<Record<AppointmentWay, string>> = {
  committeeDecision: "党委（党组）决定任职",
  congressElection: "代表大会等选举",
  standingCommitteeOfCongress: "人大常委会等任命",
  governmentAppointment: "政府任命",
};

export const taskKindNames: Readonly<Record<TaskKind, string>> = {
  pay: "调整工资待遇",
  passportFiling: "因私出国（境）证件集中保管",
  exitControl: "出国（境）人员登记备案",
  filingAbove: "报上级组织部门备案",
  accounts: "调整信息系统账号和权限",
};
