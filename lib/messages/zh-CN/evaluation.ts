import type { EvaluationRefusalCode } from "../../evaluation/types";

export const evaluationRefusals = {
  "evaluation.sheet-not-found": "没有找到这场测评，请刷新页面。",
  "evaluation.already-confirmed": "这场测评的两次录入已经一致并确认，如有错误请办理更正。",
  "evaluation.already-open": "这一事项已有一场测评正在录入，请先完成录入。",
  "evaluation.in-future": "测评日期晚于今天，请核对。",
  "evaluation.count-wrong": "“{group}”的人数或票数对不上：实到不多于应到，发出不多于实到，收回＝有效＋作废，各等次与未填之和＝有效。请对照测评表核对。",
  "evaluation.more-returned-than-issued": "“{group}”收回票数大于发出票数，本场测评作废，请重新组织。",
  "evaluation.group-empty": "“{group}”没有有效票，按本单位方案不能计分，请核对或重新组织。",
} as const satisfies Record<EvaluationRefusalCode, string>;
