import type { Citation } from "../citation";
import type { RuleId } from "../rule-id";
import {
  localPractice,
  localScheme,
  officialGuidance,
  paraphrased,
  quoted,
  sar,
  sarInferred,
  type Place,
} from "./source";

type Appointment = Extract<
  RuleId,
  `PUB-${string}` | `PRB-${string}` | `APT-${string}` | `AVD-${string}` | `RMV-${string}`
>;

const probation: Place = { id: "probation-2001" };
const avoidance: Place = { id: "avoidance-2006" };

/** Public notice (公示), probation (试用期), appointment (任职), avoidance (回避), removal (免职). */
export const appointmentCitations: Readonly<Record<Appointment, Citation>> = {
  "PUB-01": quoted(
    sar("第四十二条"),
    "A",
    "提拔担任厅局级以下领导职务的，除特殊岗位和在换届考察时已进行过公示的人选外，在党委（党组）讨论决定后、下发任职通知前，应当在一定范围内公示。",
  ),
  "PUB-02": quoted(sar("第四十二条"), "A", "公示期不少于五个工作日。"),
  "PUB-03": quoted(sar("第四十二条"), "A", "公示内容应当真实准确，便于监督"),
  "PUB-04": quoted(sar("第四十二条"), "A", "公示结果不影响任职的，办理任职手续。"),
  "PUB-05": quoted(sar("第四十二条"), "A", "公示结果不影响任职的，办理任职手续。"),
  "PRB-01": quoted(
    { ...probation, article: "第二条" },
    "A",
    "本规定适用于提拔担任下列非选举产生的司厅局级以下（含司厅局级）领导职务的干部",
  ),
  "PRB-02": quoted(
    { ...probation, article: "第三条" },
    "A",
    "领导干部任职试用期为一年，从任免机关发出试用任职通知时计算。按干部管理权限，需要办理备案手续的，应在发出试用任职通知前一个月办理备案手续。",
  ),
  "PRB-03": quoted(
    { ...probation, article: "第四条" },
    "A",
    "领导干部在试用期间，履行所任职务的职责，享受相应的政治和工资待遇。",
  ),
  "PRB-04": quoted(
    { ...probation, article: "第五条" },
    "A",
    "试用期满，按照干部管理权限，由组织（人事）部门对领导干部进行考核。",
  ),
  "PRB-05": paraphrased(
    officialGuidance,
    "A",
    "因工伤、产假等离岗超过半年的可以相应延长试用期，一般不缩短；有严重过失的提前结束；试用期内一般不调动、不提拔。",
  ),
  "PRB-06": paraphrased(
    localPractice,
    "A",
    "有的地方规定：不称职票达到到会人数三分之一、优秀和称职票不到一半，或者有可信线索的，不予转正；只作提示。",
  ),
  "PRB-07": paraphrased(localScheme, "A", "任前指出的不足在试用期内跟踪；期满可以再次公示。"),
  "APT-01": paraphrased(
    sarInferred("第四十四条"),
    "B",
    "任职前由党委（党组）指定专人谈话，肯定成绩，指出不足，提出要求。",
  ),
  "APT-02": paraphrased(
    sarInferred("第四十五条"),
    "A",
    "党委（党组）决定任职的自决定之日起算；选举产生的自当选之日起算；由人大常委会等任命的自任命之日起算；提名由政府任命的自政府任命之日起算。",
  ),
  "APT-03": quoted({ id: "civil-servants-law-2018", article: "第四十一条" }, "A", "选任制公务员在选举结果生效时即任当选职务"),
  "APT-04": paraphrased(sar(), "C", "依法推荐、提名的人选两次未能当选的，本届内不再推荐为同一职务人选。"),
  "AVD-01": quoted(
    { ...avoidance, article: "第三条" },
    "A",
    "有夫妻关系、直系血亲关系、三代以内旁系血亲关系以及近姻亲关系的，不得在同一机关担任双方直接隶属于同一领导人员的职务或者有直接上下级领导关系的职务，也不得在其中一方担任领导职务的机关从事组织（人事）、纪检（监察）、审计、财务等工作。",
  ),
  "AVD-02": quoted(
    { ...avoidance, article: "第四条" },
    "A",
    "领导干部的配偶、子女及其配偶以独资、合伙或者较大份额参股的方式，经营企业或者举办经营性民办非企业单位的，该领导干部不得在上述企业或者单位的行业监管或者业务主管部门担任领导成员。",
  ),
  "AVD-03": quoted(
    { id: "civil-servants-law-2018", article: "第七十五条" },
    "A",
    "公务员担任乡级机关、县级机关、设区的市级机关及其有关部门主要领导职务的，应当按照有关规定实行地域回避。",
  ),
  "AVD-04": quoted(
    { id: "civil-servants-law-2018", article: "第七十六条" },
    "A",
    "公务员执行公务时，有下列情形之一的，应当回避：（一）涉及本人利害关系的；（二）涉及与本人有本法第七十四条第一款所列亲属关系人员的利害关系的；（三）其他可能影响公正执行公务的。",
  ),
  "AVD-05": quoted(
    { ...avoidance, article: "第十四条" },
    "A",
    "领导干部必须服从回避决定。无正当理由拒不服从的，就地免职或者降职使用。",
  ),
  "RMV-01": quoted(sar(), "A", "党政领导干部有下列情形之一的，一般应当免去现职"),
  "RMV-02": paraphrased(
    localPractice,
    "A",
    "有的地方规定：不称职票超过三分之一且组织认定不称职的予以免职；票数只作提示，须另有组织认定。",
  ),
};
