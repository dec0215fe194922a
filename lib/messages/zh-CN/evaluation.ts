import type { EntryAnswer, EvaluationRefusalCode } from "../../evaluation/types";

export const evaluationRefusals = {
  "evaluation.sheet-not-found": "没有找到这场测评，请刷新页面。",
  "evaluation.already-confirmed": "这场测评的两次录入已经一致并确认，如有错误请办理更正。",
  "evaluation.already-open": "这一事项已有一场测评正在录入，请先完成录入。",
  "evaluation.in-future": "测评日期晚于今天，请核对。",
  "evaluation.count-wrong": "“{group}”的人数或票数对不上：实到不多于应到，发出不多于实到，收回＝有效＋作废，各等次与未填之和＝有效。请对照测评表核对。",
  "evaluation.more-returned-than-issued": "“{group}”收回票数大于发出票数，本场测评作废，请重新组织。",
  "evaluation.group-empty": "“{group}”没有有效票，按本单位方案不能计分，请核对或重新组织。",
} as const satisfies Record<EvaluationRefusalCode, string>;

/** What an entry led to, in words. */
export function entryMessage(answer: EntryAnswer): string {
  switch (answer.state) {
    case "first":
      return "第一次录入已保存，请由另一名工作人员再录入一次。";
    case "differs":
      return `两次录入有 ${String(answer.differences.length)} 处不一致，已在页面列出，请对照测评表更正。`;
    case "confirmed":
      return "两次录入一致，已计分并形成评价记录。";
  }
}

/** Names of the counts of a sitting, by field. */
export const countNames: Readonly<Record<string, string>> = {
  shouldAttend: "应到",
  present: "实到",
  issued: "发出",
  returned: "收回",
  valid: "有效",
  invalid: "作废",
  blank: "空白",
  EXCELLENT: "优秀",
  COMPETENT: "称职",
  BASICALLY_COMPETENT: "基本称职",
  INCOMPETENT: "不称职",
  unfilled: "未填",
};
