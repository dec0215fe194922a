import type { Citation } from "../citation";
import type { RuleId } from "../rule-id";
import { localReport as report, paraphrased, type Place } from "./source";

const rank: Place = { id: "rank-2019" };
const matters: Place = { id: "personal-matters-2017" };
const file: Place = { id: "personnel-file-2018" };
const training: Place = { id: "training-2023" };

/** Ranks (职级), personal-matters report (个人有关事项), personnel file (人事档案), training (培训). */
export const ranksDeclarationsTrainingCitations: Readonly<Record<Extract<RuleId, `RNK-${string}` | `PMR-${string}` | `FIL-${string}` | `TRN-${string}`>, Citation>> = {
  "RNK-01": paraphrased(rank, "A", "晋升职级须在下一职级任职满规定的年限；年限按职级对照表。"),
  "RNK-02": paraphrased(rank, "A", "每个职级对应若干个级别。"),
  "RNK-03": paraphrased(rank, "B", "各职级人数不超过按机关规格规定的比例，逐级计算。"),
  "RNK-04": paraphrased(rank, "A", "达到年限不自动晋升职级，须有职数空缺并经规定程序。"),
  "RNK-05": paraphrased(rank, "A", "二〇一九年六月起不再设非领导职务，原非领导职务改为职级。"),
  "PMR-01": paraphrased({ ...matters, article: "第二条" }, "A", "县处级副职以上领导干部和相当职务的人员，每年报告个人有关事项。"),
  "PMR-02": paraphrased({ ...matters, article: "第三条" }, "A", "婚姻、因私出国（境）、移居、从业、被追究刑事责任等家事事项，共八项。"),
  "PMR-03": paraphrased({ ...matters, article: "第四条" }, "B", "收入、房产、投资等家产事项。"),
  "PMR-04": paraphrased({ ...matters, article: "第五条" }, "A", "每年一月三十一日前集中报告上一年度情况。"),
  "PMR-05": paraphrased({ ...matters, article: "第六条" }, "B", "家事事项发生变化的应当在规定期限内报告；期限三十日未见原文。"),
  "PMR-06": paraphrased({ ...matters, article: "第十一条" }, "C", "随机抽查和重点查核；拟提拔人选一律查核，抽查比例未见原文。"),
  "PMR-07": paraphrased({ ...matters, article: "第十三条" }, "B", "查核结果分为如实报告、漏报、瞒报等，按情形批评教育、诫勉、取消人选资格等。"),
  "PMR-08": paraphrased({ ...matters, article: "第十六条" }, "B", "报告内容严格保密，只有受理部门可以接触；领导只看结论。"),
  "PMR-09": paraphrased(matters, "B", "二〇二三年三月修订稿已审议，未见公开文本；事项清单按年度更换。"),
  "FIL-01": paraphrased(file, "B", "干部人事档案分十类。"),
  "FIL-02": paraphrased(file, "B", "提拔前审核出生日期、参加工作时间、入党时间、学历学位、工作经历、干部身份，每项有登记值和认定值。"),
  "FIL-03": paraphrased(file, "A", "任免审批表和考察材料归入任免类，其他考核材料归入考核类。"),
  "TRN-01": paraphrased({ ...training, article: "第十四条" }, "A", "县处级以上领导干部五年累计参加培训三个月或者五百五十学时以上。"),
  "TRN-02": paraphrased({ ...training, article: "第十四条" }, "A", "乡科级和一级主任科员以下每年参加培训十二天或者九十学时以上。"),
  "TRN-03": paraphrased({ ...training, article: "第十四条" }, "A", "提拔前未达到培训要求的，提任后一年内完成。"),
  "TRN-04": paraphrased({ ...training, article: "第十五条" }, "A", "脱产培训请假累计超过总学时七分之一的，按退学处理。"),
  "TRN-05": paraphrased(training, "A", "网络培训按规定计学时，个人自选的社会化培训费用自理。"),
  "TRN-06": paraphrased(report, "A", "有的地方实行学分制，建有若干培训和教育基地。"),
};
