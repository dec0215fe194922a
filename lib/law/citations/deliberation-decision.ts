import type { Citation } from "../citation";
import type { RuleId } from "../rule-id";
import { localPractice, localScheme, officialGuidance, paraphrased, quoted, sar, sarInferred } from "./source";

type DeliberationOrDecision = Extract<RuleId, `DEL-${string}` | `RPT-${string}` | `DEC-${string}`>;

/** Deliberation (酝酿), pre-reports to the superior (任前事项报告), decision (讨论决定). */
export const deliberationAndDecisionCitations: Readonly<Record<DeliberationOrDecision, Citation>> = {
  "DEL-01": paraphrased(sarInferred("第三十四条"), "B", "讨论决定前，按职位和人选情况在有关领导成员中酝酿。"),
  "DEL-02": paraphrased(sarInferred("第三十四条"), "B", "工作部门领导成员人选，应听取上级分管领导的意见。"),
  "DEL-03": paraphrased(
    sarInferred("第三十四条"),
    "B",
    "非中共党员人选，应听取统战部门和民主党派、工商联主要领导成员、无党派代表人士的意见。",
  ),
  "DEL-04": paraphrased(
    sarInferred("第三十四条"),
    "B",
    "双重管理干部的任免，主管方书面征求协管方意见；自收到之日起一个月内不答复的视为同意；意见不一致时正职报上级协调，副职由主管方决定。",
  ),
  "DEL-05": paraphrased(
    sar(),
    "C",
    "程序不合规定、廉洁自律结论或纪检意见缺失、个人事项未查清、线索未核清、档案存疑、重大问题无结论、应报未报等情形，不得提交会议。",
  ),
  "DEL-06": quoted(
    { id: "plenary-vote-2004", article: "第三条" },
    "A",
    "市（地、州、盟）、县（市、区、旗）党委、政府领导班子正职的拟任人选和推荐人选，一般应当由上一级党委常委会提名并提交全委会无记名投票表决。",
  ),
  "DEL-07": paraphrased(localScheme, "A", "未经规定范围酝酿的不上会，议题提前通知，可以实行差额票决。"),
  "RPT-01": paraphrased(
    { id: "supervision-2019" },
    "C",
    "集中调整、机构变动或主要负责人即将离任时提拔、破格或越级、领导近亲属和秘书、影响期满重新使用等情形，事先报告上级组织部门。",
  ),
  "RPT-02": paraphrased({ id: "supervision-2019" }, "C", "上级组织部门在规定期限内答复；未答复不等于同意。"),
  "RPT-03": paraphrased(
    officialGuidance,
    "A",
    "应事先报告而未经答复的不得提交会议讨论决定；未按规定征求上级意见的决定无效；会上应说明答复情况。",
  ),
  "RPT-04": paraphrased(localPractice, "A", "一次集中调整多少人需要报告没有全国数字，由本单位方案确定。"),
  "DEC-01": quoted(sar(), "A", "必须有三分之二以上成员到会，并保证与会成员有足够时间听取情况介绍、充分发表意见。"),
  "DEC-02": quoted(
    sar(),
    "A",
    "与会成员对任免事项，应当逐一发表同意、不同意或者缓议等明确意见，党委（党组）主要负责人应当最后表态。",
  ),
  "DEC-03": quoted(sar(), "A", "在充分讨论的基础上，采取口头表决、举手表决或者无记名投票等方式进行表决。"),
  "DEC-04": quoted(sar(), "A", "进行表决，以党委（党组）应到会成员超过半数同意形成决定。"),
  "DEC-05": quoted(sar(), "A", "意见分歧较大时，暂缓进行表决。"),
  "DEC-06": quoted(
    sar(),
    "A",
    "党委（党组）有关干部任免的决定，需要复议的，应当经党委（党组）超过半数成员同意后方可进行。",
  ),
  "DEC-07": quoted(
    sar(),
    "A",
    "党委（党组）分管组织（人事）工作的领导成员或者组织（人事）部门负责人，逐个介绍领导职务拟任人选的推荐、考察和任免理由等情况，其中涉及破格提拔等需要按照要求事先向上级组织（人事）部门报告的选拔任用有关工作事项，应当说明具体事由和征求上级组织（人事）部门意见的情况",
  ),
  "DEC-08": quoted(
    { id: "civil-servants-law-2018", article: "第七十六条" },
    "A",
    "公务员执行公务时，有下列情形之一的，应当回避：（一）涉及本人利害关系的；（二）涉及与本人有本法第七十四条第一款所列亲属关系人员的利害关系的",
  ),
  "DEC-09": paraphrased(
    officialGuidance,
    "A",
    "不得以书记办公会、传阅会签或者个人决定代替会议集体讨论，不得临时动议。",
  ),
  "DEC-10": paraphrased(
    sar(),
    "B",
    "报上级审批的附请示、干部任免审批表、考察材料、档案、会议纪要、讨论记录和民主推荐情况；备案的及时备案。",
  ),
  "DEC-11": paraphrased(
    localPractice,
    "A",
    "会议记录登记会议名称、时间、主持人、应到与实到人数、同意、不同意和弃权票数。",
  ),
  "DEC-12": quoted(
    { id: "plenary-vote-2004", article: "第七条" },
    "A",
    "全委会表决时，必须有三分之二以上的委员到会。委员可以投同意票、不同意票或者弃权票，但不得另提他人。",
  ),
};
