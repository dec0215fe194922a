import type { CaseRefusal } from "../../case/types";

export const caseRefusals = {
  "case.not-found": "没有找到这个选任事项，请返回列表重新选择。",
  "case.stale": "这一事项刚被他人更新，请刷新页面核对后再办理；您填写的内容仍在页面上。",
  "case.not-running": "这一事项目前不在办理中（缓议、暂停、终止或办结），请先由经办人恢复办理。",
  "case.wrong-stage": "这一事项目前不在本环节，请先完成前一环节，或刷新页面查看所处环节。",
  "case.rule-stops": "有审核结论未通过，请按提示办理后再提交。",
  "case.reason-missing": "请写明理由。",
  "case.already-open": "该同志就同一职务已有在办事项，请先办结或终止原事项。",
  "case.nothing-held": "这一事项没有处于暂停或缓议，无需恢复。",
  "override.not-allowed": "这一规定不允许特批，请按规定补齐后再办理。",
  "override.same-person": "特批须由另一人批准，请由部长办理。",
  "override.analysis-missing": "请逐项填写票数分析：征询了哪些人、票数怎样分布、本人是否因坚持原则失分、谈话与票数是否一致。",
  "override.nothing-below": "民意征询没有低于方案规定的比例，或者还没有两人一致的票数，无须也不能特批。",
  "override.not-requested": "没有待批准的特批申请，请刷新页面。",
} as const satisfies Record<CaseRefusal, string>;
