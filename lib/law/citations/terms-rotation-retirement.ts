import type { Citation } from "../citation";
import type { RuleId } from "../rule-id";
import { localScheme, officialGuidance, paraphrased, quoted, type Place } from "./source";

type TermsRotationRetirement = Extract<RuleId, `TRM-${string}` | `ROT-${string}` | `RET-${string}`>;

const terms: Place = { id: "terms-2006" };
const rotation: Place = { id: "rotation-2006", article: "第五条" };

/** Terms of office (任期), rotation (交流), age limits and retirement (退休). */
export const termsRotationRetirementCitations: Readonly<Record<TermsRotationRetirement, Citation>> = {
  "TRM-01": quoted({ ...terms, article: "第三条" }, "A", "党政领导职务每个任期为5年。"),
  "TRM-02": paraphrased({ ...terms, article: "第四条" }, "A", "除规定的六种情形外，应当任满一个任期；因工作特殊需要调整的，一般不得超过一次。"),
  "TRM-03": quoted(
    { ...terms, article: "第六条" },
    "A",
    "党政领导干部在同一职位上连续任职达到两个任期，不再推荐、提名或者任命担任同一职务。",
  ),
  "TRM-04": paraphrased(
    { ...terms, article: "第七条" },
    "A",
    "担任同一层次领导职务累计满十五年的，不再任适用范围内同一层次的领导职务（年数据当时的报纸摘要）。",
  ),
  "TRM-05": quoted(
    { ...terms, article: "第二条" },
    "A",
    "县级以上地方党委、政府领导成员，纪委、人民法院、人民检察院的正职领导成员",
  ),
  "ROT-01": paraphrased(rotation, "A", "县级以上地方党委、政府领导成员在同一职位上任职满十年的，必须交流。"),
  "ROT-02": paraphrased(rotation, "A", "在同一地区党政领导班子中担任同一层次领导职务满十年的，应当交流。"),
  "ROT-03": paraphrased({ id: "rotation-2006" }, "B", "同一地方党政正职一般不同时易地交流。"),
  "ROT-04": paraphrased({ id: "rotation-2006" }, "B", "经历单一或者缺少基层工作经历的年轻干部，有计划地安排到基层、艰苦地区锻炼。"),
  "ROT-05": paraphrased(localScheme, "A", "重点岗位任满本单位规定的年限应当轮岗；年限为示例，启用前须确认。"),
  "RET-01": paraphrased(
    officialGuidance,
    "C",
    "改革前的退休年龄：男六十周岁；女五十五周岁，县处级以上女干部六十周岁。",
  ),
  "RET-02": paraphrased(
    officialGuidance,
    "C",
    "二〇二五年起渐进延迟：原退休年龄六十或五十五周岁的，按原到龄月距改革起始每四个月延迟一个月，最多三十六个月；原为五十周岁的，每二个月延迟一个月，最多六十个月。单一来源，算法待核。",
  ),
};
