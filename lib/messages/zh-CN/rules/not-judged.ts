import type { RuleId } from "../../../law/rule-id";

const yearly = "一报告两评议按年开展，不针对某个事项或者职务；本系统没有评议票和汇总台账，请按原有办法组织。";
const reporting = "举报由受理机构的平台办理；本系统只登记公示期间收到的反映和查核结论，不受理举报。";
const contents = "按保密要求，本系统只登记个人有关事项的查核结论（PMR-06、PMR-07），不保存报告的内容和时间，因此无从判断；请由干部监督科在专用系统办理。";
const figures = "这是某地报告中的数字或者经验，不是对事项的要求，只供参考。";
const dispatch = "本系统只登记锻炼经历的类型、起止和挂任层次，没有选派和管理的台账；请按本单位办法办理。";
const assessment = "属于班子和平时考核的地方做法；本系统没有相应的测评表，请按本单位方案组织。";

/** Why a rule is not judged and not recorded, and what people do instead: shown with every rule that waits. */
export const notJudged: Readonly<Partial<Record<RuleId, string>>> = {
  "PMR-01": contents,
  "PMR-02": contents,
  "PMR-03": contents,
  "PMR-04": contents,
  "PMR-05": contents,
  "PMR-09": "修订文本没有公开，条文待核；公开后随规则库更新，在此之前不作判断。",
  "TRN-06": "原材料没有给出学分的折算办法；本系统按学时和天数判断（TRN-01、TRN-02），不计学分。",
  "RSV-08": "原材料只有一县的人数；本系统按方案核对后备队伍的数量和结构（RSV-01 至 RSV-07），年度更新请由干部科安排，系统不提醒。",
  "ORR-01": yearly,
  "ORR-02": yearly,
  "ORR-03": yearly,
  "ORR-04": yearly,
  "ORR-05": yearly,
  "ORR-06": yearly,
  "ORR-07": yearly,
  "REP-01": reporting,
  "REP-02": reporting,
  "REP-03": reporting,
  "ACC-01": "是否存在所列情形须由人认定；系统只保存每一步由谁办理、谁批准（ACC-03），不对责任下结论。",
  "ACC-02": "事先报告已由系统办理（RPT-01 至 RPT-03）；专项检查、离任检查、问题核查没有台账，请按原有办法办理。",
  "SED-01": "六部分考核没有相应的考核表；上年度等次的后果按 DSQ-03 判断，其余请按本单位考核方案办理。",
  "SED-05": dispatch,
  "SED-06": figures,
  "SED-07": "年度报告和四种谈话没有登记表；班子研判（含纪检机关参加）可在“班子研判与无任用调研”中登记，诫勉请在处分一栏登记。",
  "SED-08": dispatch,
  "SED-10": dispatch,
  "SED-11": dispatch,
  "SED-12": assessment,
  "SED-13": "原材料没有给出五项的权重，且不得以分取人（REC-10）；系统不合成分数，也不按分排序。",
  "SED-14": "推荐、测评、谈话和民意征询分别在各环节办理和审核；实绩分析和综合评价由考察组写入考察材料，系统不另设六环节评价。",
  "SED-15": figures,
  "SED-17": figures,
  "SED-21": "政治素质纪实可以在干部档案中登记事实；书面承诺和规范亲属行为事项没有登记栏目，请按本单位方案归档。",
  "SED-22": assessment,
  "SED-23": "调研可在“班子研判与无任用调研”中登记；人岗相适和执行力评估没有评估表，系统不作判断。",
  "SED-25": "原材料没有给出权重；系统不对干部排位，任何页面都不按分数排序。",
  "SED-26": "四十九项规范未见全文，无从对照；请按本单位目录办理。",
  "SED-27": figures,
  "SED-28": "没有一线跟踪考察的现场记录表；可以登记为实绩纪实，由考察组写入考察材料。",
};
