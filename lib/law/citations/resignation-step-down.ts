import type { Citation } from "../citation";
import type { RuleId } from "../rule-id";
import { paraphrased, quoted, sar, type Place } from "./source";

const resignation: Place = { id: "resignation-2004" };
const stepDown: Place = { id: "step-down-2022" };

/** Resignation (辞职) and stepping down (能上能下). */
export const resignationAndStepDownCitations: Readonly<Record<Extract<RuleId, `RSG-${string}` | `DWN-${string}`>, Citation>> = {
  "RSG-01": quoted({ ...resignation, article: "第六条" }, "A", "领导干部因公辞职，应当在接到党委（党组）通知后7日内，向任免机关提出辞去现任职务的书面申请。"),
  "RSG-02": paraphrased({ ...resignation, article: "第九条" }, "C", "自愿辞职由本人书面申请，经审核、谈话，集体研究后作出同意、不同意或者暂缓的答复；答复期限三个月，未见原文。"),
  "RSG-03": quoted({ ...resignation, article: "第十四条" }, "A", "党政领导干部因工作严重失误、失职造成重大损失或者恶劣影响，或者对重大事故负有重要领导责任不宜再担任现职，本人应当引咎辞去现任领导职务。"),
  "RSG-04": quoted(resignation, "A", "被责令辞职的干部应当在接到责令辞职通知后15日内向任免机关提出书面辞职申请。"),
  "RSG-05": paraphrased(sar(), "B", "引咎辞职、责令辞职和因问责被免职、降职的，一年后在新岗位上实绩突出的，可以按规定重新任用。"),
  "DWN-01": quoted({ ...stepDown, article: "第五条" }, "A", "干部具有下列情形之一，被认定为不适宜担任现职，应当及时予以调整"),
  "DWN-02": paraphrased(stepDown, "C", "调整依次为核实认定、提出建议、集体决定、谈话、落实五步。"),
  "DWN-03": paraphrased(stepDown, "C", "调整方式有平职调整、转任职级、免职、降职等。"),
  "DWN-04": paraphrased(stepDown, "A", "调整不以事先提醒、函询或者诫勉为前提（旧规定曾以此为前提）。"),
};
