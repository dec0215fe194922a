import type { Citation } from "../citation";
import type { RuleId } from "../rule-id";
import { localPractice, localScheme, paraphrased, quoted, sar, sarInferred } from "./source";

type Inspection = Extract<RuleId, `INS-${string}` | `CHK-${string}`>;

/** Fixing the subject and inspection (考察), the four musts (凡提四必) and the dual signature. */
export const inspectionCitations: Readonly<Record<Inspection, Citation>> = {
  "INS-01": paraphrased(sar(), "C", "考察对象由党委（党组）或者组织部门集体研究确定，登记时间和方式。"),
  "INS-02": paraphrased(sarInferred("第二十六条"), "C", "考察对象一般应多于拟任职数；意见集中的个别提拔可以等额考察。"),
  "INS-03": paraphrased(sar(), "C", "换届时拟新进班子的考察对象在一定范围公示。"),
  "INS-04": quoted(
    sar("第三十三条"),
    "A",
    "党委（党组）或者组织（人事）部门选派具有较高素质的人员组建考察组，考察组由两名以上成员组成。",
  ),
  "INS-05": paraphrased({ id: "avoidance-2006" }, "B", "考察组成员与考察对象有亲属或者利害关系的，应当回避。"),
  "INS-06": paraphrased(
    sarInferred("第二十八条"),
    "B",
    "考察依次制定方案、与主要负责同志沟通、发布预告、多种方式了解情况、面谈、综合分析、反馈、集体研究提出任用建议，时间应充足。",
  ),
  "INS-07": paraphrased(
    sarInferred("第二十七条"),
    "B",
    "考察德、能、勤、绩、廉，突出政治标准，看工作实绩，不简单看发展速度。",
  ),
  "INS-08": paraphrased(localPractice, "A", "考察预告写明任务、时间、考察对象姓名和职务、考察组人员及电话、监督电话。"),
  "INS-09": paraphrased(
    localPractice,
    "A",
    "考察预告在考察前一至三个工作日发布；到现单位不满两年的，在原单位同时预告；涉密职位除外。",
  ),
  "INS-10": paraphrased(
    sar("第三十一条"),
    "A",
    "考察应听取所在单位组织部门、纪检监察机关、机关党组织的意见；巡视巡察、审计和其他部门根据需要听取。",
  ),
  "INS-11": paraphrased(
    sarInferred("第三十二条"),
    "B",
    "考察须有书面材料：主要表现、不足、推荐和测评及谈话情况、各项核查结论；如实具体，存档备查。",
  ),
  "INS-12": paraphrased(
    localScheme,
    "A",
    "延伸考察：听取原任职单位、上级主管部门和服务对象的意见，了解任职一至两个岗位的反映。",
  ),
  "INS-13": paraphrased(localScheme, "A", "第三方调查可以作为参考，附调查单位、样本数和方法。"),
  "INS-14": paraphrased(
    localPractice,
    "A",
    "考察前书面征求纪检机关意见，三个工作日内答复：未发现影响提拔的问题、待查清后再定、不宜提拔。",
  ),
  "CHK-1": paraphrased(sar("第三十一条"), "A", "干部人事档案必须严格审核。"),
  "CHK-2": paraphrased(sar("第三十一条"), "A", "个人有关事项报告必须查核。"),
  "CHK-3": paraphrased(sar("第三十一条"), "A", "必须就党风廉政情况听取与派出考察组的部门同级的纪检监察机关意见。"),
  "CHK-4": paraphrased(sar("第三十一条"), "A", "反映问题线索具体、有可查性的信访举报必须核查。"),
  "CHK-5": paraphrased(sar("第三十一条"), "A", "需要进行经济责任审计的，应当事先审计。"),
  "CHK-6": paraphrased(
    sar("第三十一条"),
    "A",
    "所在单位党委（党组）就廉洁自律情况提出结论性意见，由书记和纪委书记（纪检监察组组长）两人签字。",
  ),
};
