import type { Citation } from "../citation";
import type { RuleId } from "../rule-id";
import { localPractice, localReport, localScheme, paraphrased, quoted, type Place } from "./source";

type AssessmentOrScoring = Extract<RuleId, `EVA-${string}` | `BAL-${string}` | `RSV-${string}` | "SED-02">;

const assessment: Place = { id: "assessment-2019" };
const civilServantAssessment: Place = { id: "civil-servant-assessment-2020" };

/** Yearly assessment (考核), ballots and scores (测评), reserve pool (后备), opinion veto (民意否决). */
export const assessmentAndScoringCitations: Readonly<Record<AssessmentOrScoring, Citation>> = {
  "EVA-01": paraphrased({ ...assessment, article: "第二条" }, "A", "考核分平时考核、年度考核、专项考核、任期考核。"),
  "EVA-02": paraphrased(
    assessment,
    "B",
    "领导干部考核德、能、勤、绩、廉；领导班子考核政治建设、领导能力、实绩、党风廉政和作风。",
  ),
  "EVA-03": paraphrased(assessment, "A", "领导班子分优秀、良好、一般、较差；领导干部分优秀、称职、基本称职、不称职。"),
  "EVA-04": paraphrased(assessment, "A", "评为优秀的领导班子一般不超过参加考核班子总数的百分之三十。"),
  "EVA-05": paraphrased(assessment, "A", "评为优秀的领导干部一般不超过参加考核人数的百分之二十五。"),
  "EVA-06": paraphrased(assessment, "A", "领导班子为优秀的，其成员优秀比例可以提高，最高百分之三十。"),
  "EVA-07": paraphrased(assessment, "A", "领导班子为一般的，成员优秀比例不超过百分之二十，主要负责人一般不得为优秀。"),
  "EVA-08": paraphrased(
    assessment,
    "A",
    "领导班子为较差的，成员优秀比例不超过百分之十五，主要负责人一般不得为称职以上。",
  ),
  "EVA-09": paraphrased(assessment, "A", "优秀等次从平时考核结果好的干部中产生。"),
  "EVA-10": paraphrased(assessment, "A", "不简单以生产总值排名或者票数、分数确定等次，结合多方面情况综合评定。"),
  "EVA-11": paraphrased(assessment, "A", "规定的若干情形不得评为优秀；具体情形由本单位登记。"),
  "EVA-12": paraphrased(
    assessment,
    "B",
    "年度考核依次总结述职、民主测评、谈话、核实、分析研判、评定、反馈，在年末或次年初进行。",
  ),
  "EVA-13": paraphrased(assessment, "B", "考核结果用于选拔任用、培训、奖惩和监督，并归入档案。"),
  "EVA-14": quoted(
    { id: "civil-servants-law-2018", article: "第五十条" },
    "A",
    "公务员在年度考核中被确定为不称职的，按照规定程序降低一个职务或者职级层次任职。",
  ),
  "EVA-15": paraphrased(
    civilServantAssessment,
    "B",
    "公务员优秀等次一般不超过应参加考核人数的百分之二十，经批准可以到百分之二十五。",
  ),
  "EVA-16": paraphrased(
    civilServantAssessment,
    "B",
    "初任试用、病事假累计超过半年、被审查调查未结案等情形，参加考核但不确定等次。",
  ),
  "EVA-17": quoted(
    { id: "civil-servants-law-2018", article: "第八十八条第一项" },
    "A",
    "在年度考核中，连续两年被确定为不称职的",
  ),
  "EVA-18": paraphrased({ id: "rank-2019" }, "B", "年度考核优秀的，晋升下一职级所需年限每年缩短半年。"),
  "EVA-19": paraphrased(localScheme, "A", "基本称职的诫勉谈话、一年内不提拔；不称职的免职或者提出免职建议。"),
  "EVA-20": paraphrased(
    localScheme,
    "A",
    "考核由述职、实绩评价、民主测评、主要负责人评价、领导评价和综合评定六部分组成。",
  ),
  "EVA-21": paraphrased(
    localScheme,
    "A",
    "实绩分析兼看主观努力与客观条件、前任基础与现任成绩、个人与集体、一贯与一时。",
  ),
  "BAL-01": paraphrased(localPractice, "A", "测评票按与被测评人的关系分组，各组权重之和为百分之百。"),
  "BAL-02": paraphrased(localPractice, "A", "四个等次各折算一个分值，分值由方案确定。"),
  "BAL-03": paraphrased(localPractice, "A", "各组得分为各等次票数乘以分值之和除以有效票数，总分为各组得分的加权和。"),
  "BAL-04": paraphrased(localPractice, "A", "班子测评可以按上级领导、干部职工、班子互评、中层负责人分别设权重。"),
  "BAL-05": paraphrased(
    localPractice,
    "A",
    "日常考核可以按工作量、效率、完成情况分项，由分管领导、职工和考核组分别评分。",
  ),
  "BAL-06": paraphrased(localPractice, "A", "评分人数多于规定人数时，去掉一个最高分和一个最低分后取平均。"),
  "BAL-07": paraphrased(localPractice, "A", "不守等次名额、全部满分或者全部同分的票可以按方案作废。"),
  "BAL-08": paraphrased(
    localPractice,
    "A",
    "分数段：九十分以上、七十至八十九分、六十至六十九分、六十分以下，由方案确定。",
  ),
  "BAL-09": paraphrased(
    localPractice,
    "A",
    "弃权和未交的计入比例的基数，不计入加权得分；收回票数多于应到人数即为差错。",
  ),
  "BAL-10": paraphrased(localPractice, "A", "各项百分比保留一位小数，合计应为百分之一百。"),
  "BAL-11": paraphrased(
    localPractice,
    "A",
    "优秀和称职票不足三分之二、不称职票超过三分之一时作出提示；须另有组织认定，不自动产生后果（原全国办法已失效）。",
  ),
  "BAL-12": paraphrased(localPractice, "C", "票数在不同时间、不同组之间的比较只作信号。"),
  "BAL-13": paraphrased(localPractice, "A", "收回票数多于发出票数的，该次投票无效，重新进行。"),
  "BAL-14": paraphrased(localPractice, "A", "投票码匿名、一次有效；组织者只看到已交票数。"),
  "BAL-15": paraphrased(localPractice, "A", "县级年度考核可以把目标任务与社会评价按方案合成总分。"),
  "RSV-01": paraphrased(localPractice, "A", "后备人选与职数的比例：正职一比二，副职一比一，由方案确定。"),
  "RSV-02": paraphrased(localPractice, "A", "正职后备一般从同级副职中产生，副职后备一般从下级正职中产生。"),
  "RSV-03": paraphrased(localPractice, "A", "年龄和学历要求由本单位方案确定。"),
  "RSV-04": paraphrased(localPractice, "B", "近期可用的一般不少于三分之一。"),
  "RSV-05": paraphrased(localPractice, "C", "结构比例由方案确定，只作统计，不作个人筛选。"),
  "RSV-06": paraphrased(localPractice, "C", "库内不排名次，动态管理，不对外公开。"),
  "RSV-07": paraphrased(localPractice, "A", "入库经推荐、考察、审批等步骤。"),
  "RSV-08": paraphrased(localScheme, "A", "每年结合班子考核和全委会推荐更新后备名单。"),
  "RSV-09": paraphrased(localScheme, "A", "民主推荐与组织推荐、考察相结合，滚动管理。"),
  "SED-02": paraphrased(
    localReport,
    "A",
    "拟提拔人选经民意征询，赞成比例低于方案规定的，不提交讨论；同时冷静分析票数，保护敢于坚持原则的干部，例外须经集体研究并写明理由。",
  ),
};
