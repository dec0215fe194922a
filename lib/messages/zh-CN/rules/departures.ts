import type { RuleSentence } from "./sentence";

/** Resignation and stepping down in the user's words. */
export const departureRuleSentences = {
  "RSG-01": { title: "因公辞职的申请期限", todo: "请督促本人提出书面申请：{from} 接到通知，应在 {due} 前提出。" },
  "RSG-02": { title: "自愿辞职的答复期限", todo: "请尽快研究并书面答复：{from} 收到申请，应在 {due} 前答复（期限未见原文，待核）。" },
  "RSG-03": { title: "引咎辞职的情形", todo: "请写明具体情形和事实；属于第十五条所列情形的，原文待补，请对照文件核实后登记。" },
  "RSG-04": { title: "责令辞职的期限", todo: "请核对期限：自 {from} 起算，应在 {due} 前办理；逾期的写明原因，本人拒不申请的研究免职。" },
  "DWN-01": { title: "不适宜担任现职的情形", todo: "请逐条对照情形写明依据；第八项以后原文不全，请对照文件核实后登记（待核）。" },
  "DWN-02": { title: "调整的程序", todo: "请依次登记核实、建议、集体决定和谈话，已登记 {steps} 步，应有 {needed} 步（步骤未见原文，待核）。" },
  "DWN-03": { title: "调整的方式", todo: "请选择平职调整、转任职级、免职或者降职（待核）。" },
  "DWN-04": { title: "不以事先提醒为前提", todo: "启动日期在现行规定施行以前，请补充事先提醒、函询或者诫勉的情况。" },
} as const satisfies Readonly<Record<string, RuleSentence>>;
