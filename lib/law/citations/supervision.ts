import type { Citation } from "../citation";
import type { RuleId } from "../rule-id";
import { localPractice, localReport as report, officialGuidance, paraphrased, sar, type Place } from "./source";

const reviews: Place = { id: "report-and-reviews-2010" };

/** Yearly report and reviews (一报告两评议), reports from the public (举报), record (纪实), accountability (责任), audits (审计). */
export const supervisionCitations: Readonly<Record<Extract<RuleId, `ORR-${string}` | `REP-${string}` | `ACC-${string}` | `AUD-${string}` | `REC-F${string}`>, Citation>> = {
  "ORR-01": paraphrased({ ...reviews, article: "第二条" }, "A", "党委（党组）每年向全委会报告干部选拔任用工作，并对工作和新任领导干部进行民主评议。"),
  "ORR-02": paraphrased({ ...reviews, article: "第三条" }, "A", "评议在年末或者次年初进行，可以与年度考核结合。"),
  "ORR-03": paraphrased({ ...reviews, article: "第三条" }, "A", "参加评议的有全委会成员、有关领导班子成员、部门和下级党政主要负责人等六类人员。"),
  "ORR-04": paraphrased({ ...reviews, article: "第四条" }, "A", "报告包括总体情况、执行政策、机制办法、整治不正之风及上年整改、存在问题等六项。"),
  "ORR-05": paraphrased({ ...reviews, article: "第五条" }, "A", "评议不记名，分满意、基本满意、不满意、不了解四档，另列问题选项，新任干部逐人评议。"),
  "ORR-06": paraphrased(localPractice, "A", "评议对象为新任的下级和部门主要负责人；有的地方包括破格提拔的干部。"),
  "ORR-07": paraphrased(localPractice, "A", "满意度明显偏低或者大幅下降的，约谈并整改；偏低的标准由本地确定。"),
  "REP-01": paraphrased(officialGuidance, "A", "12380 受理违反干部选拔任用规定的举报，其他问题转有关部门。"),
  "REP-02": paraphrased(officialGuidance, "A", "举报写明时间、地点、经过和后果，字数和次数有限制，提倡实名，诬告须追究。"),
  "REP-03": paraphrased(officialGuidance, "A", "举报的办理方式有立项督查、责成查报、核实、函询、说明、转办、协调、直接转出八种。"),
  "REP-04": paraphrased(report, "A", "公示中列出监督电话，查核结果反馈举报人，不实的予以澄清。"),
  "ACC-01": paraphrased({ id: "supervision-2019" }, "B", "个人指定人选、临时动议、不按规定开会、擅自改变决定、突击提拔、超职数配备等情形追究责任。"),
  "ACC-02": paraphrased({ id: "supervision-2019" }, "A", "监督检查包括事先报告、一报告两评议、专项检查、离任检查、问题核查和责任追究。"),
  "ACC-03": paraphrased(sar(), "B", "提名、考察、决定各环节的责任人随事项保存，供倒查。"),
  "AUD-01": paraphrased(report, "A", "经济责任审计分任前、任中、离任，逐项登记。"),
  "REC-F1": paraphrased(localPractice, "A", "每人一份选任工作纪实表，记录动议、推荐、考察、决定、任职各环节和附件。"),
  "REC-F2": paraphrased(officialGuidance, "B", "选任工作实行全程纪实，由组织部门逐条登记。"),
};
