import { toHundredths } from "../../kernel/ratio";
import type { ParameterKey } from "../../law/parameters";
import { letterDepartmentNames } from "./letters";

/** National numbers as the user knows them. */
export const parameterNames: Readonly<Record<ParameterKey, string>> = {
  quorum: "到会人数（应到会成员的）",
  decisionMajority: "同意人数（应到会成员的，须超过）",
  reconsiderationMajority: "同意复议（全体成员的，须超过）",
  plenaryQuorum: "全委会到会人数",
  noticeWorkingDays: "公示期（工作日，不少于）",
  recommendationValidity: "推荐有效期",
  probationLength: "试用期",
  probationFilingLead: "备案提前",
  inspectionTeamMinimum: "考察组人数（不少于）",
  integritySignatures: "签字人数",
  deemedConsent: "未答复视为同意",
  service: "工龄",
  grassroots: "基层工作经历",
  lowerPosts: "下一级职位经历（个）",
  deputyToHead: "任副职年限",
  headToHigherDeputy: "任下级正职年限",
  trainingCatchUp: "提任后补训",
  trainingInFiveYears: "五年累计培训（有一项达到即可）",
  trainingInYear: "每年培训（有一项达到即可）",
  trainingLeave: "培训请假（总学时的，不超过）",
  lastPromotionGap: "距上次提拔",
  skippedLevelsMaximum: "可越级数（不超过）",
  sanctionCeilingMonths: "政务处分期合计（月，不超过）",
  removalStudyLeave: "离职学习（须超过）",
  removalHealth: "因健康不能正常工作",
  termLength: "任期",
  termsInOnePost: "同一职位连任（个任期）",
  headsTenure: "县、乡党政正职任职满此年限前调整的，事先报告",
  specialChangesInTerm: "一个任期内因特殊需要调整（次，不超过）",
  electionsNotWon: "一届内同一职务未当选（次），达到即不再提名",
  yearsAtOneLevel: "同一层次累计",
  rotationInPost: "同一职位任职",
  rotationInTeam: "同一班子同一层次任职",
  officialResignationDays: "因公辞职申请（日内）",
  voluntaryResignationAnswer: "自愿辞职答复",
  orderedResignationDays: "责令辞职申请（日内）",
  orderedResignationAppealDays: "责令辞职申诉（日内）",
  orderedResignationAppealDecision: "申诉的复议决定",
  orderedResignationAfterUpheldDays: "维持后申请（日内）",
  reuseAfterDeparture: "重新任用前在新岗位任职",
  rankNeeds: "职级对照表（任职年限、级别）",
  rankShortening: "每个优秀等次缩短",
  rankShares: "职级职数比例（百分数）",
  excellentTeams: "优秀班子占参加考核班子（一般不超过）",
  excellentPersons: "优秀干部占参加考核人数（一般不超过）",
  excellentInExcellentTeam: "班子为优秀的，成员优秀（最高）",
  excellentInFairTeam: "班子为一般的，成员优秀（不超过）",
  excellentInPoorTeam: "班子为较差的，成员优秀（不超过）",
  retirementAge: "改革前退休年龄",
  retirementDelay: "延迟退休的步长",
};

/** A number, share, period, choice or group of them, as a person reads it: "2/3", "30%", "1 年", "是", "不设". */
export function valueWords(value: unknown): string {
  if (value === null) return "不设";
  if (typeof value === "boolean") return value ? "是" : "否";
  if (typeof value === "bigint" || typeof value === "number") return String(value);
  if (typeof value === "string") return choiceNames[value] ?? value;
  if (Array.isArray(value)) return value.map(valueWords).join("；");
  return typeof value === "object" ? groupWords(value) : "";
}

function groupWords(group: object): string {
  const entries: Readonly<Record<string, unknown>> = { ...group };
  if ("num" in entries && "den" in entries) return shareWords(entries.num, entries.den);
  if ("ageLimit" in entries) {
    return `原 ${valueWords(entries.ageLimit)} 岁退休的每 ${valueWords(entries.stepMonths)} 个月延迟 1 个月，最多延迟 ${valueWords(entries.maximumMonths)} 个月`;
  }
  if ("steps" in entries) return Array.isArray(entries.steps) && entries.steps.length === 0 ? "不延迟" : valueWords(entries.steps);
  if ("label" in entries && "weight" in entries) return `${valueWords(entries.label)} ${valueWords(entries.weight)}`;
  if ("department" in entries && "workingDays" in entries) {
    return `${valueWords(entries.department)} ${valueWords(entries.workingDays)} 个工作日${entries.required === true ? "（每人必问）" : ""}`;
  }
  const units = { years: "年", months: "个月", days: "日" } as const;
  const period = Object.entries(units).flatMap(([name, unit]) => (name in entries ? [`${valueWords(entries[name])} ${unit}`] : []));
  if (period.length > 0) return period.join("");
  return Object.entries(entries)
    .map(([name, value]) => `${choiceNames[name] ?? name} ${valueWords(value)}`)
    .join("，");
}

/** A national share as the texts say it, "30%"; a third stays "1/3", and a local one stays as it is typed. */
function shareWords(num: unknown, den: unknown): string {
  if (typeof num === "bigint" && typeof den === "bigint" && den > 2n) {
    const percent = toHundredths({ num, den });
    if (BigInt(percent) * den === num * 100n) return `${percent}%`;
  }
  return `${valueWords(num)}/${valueWords(den)}`;
}

const choiceNames: Readonly<Record<string, string>> = {
  warn: "提示",
  off: "不提示",
  checks: "只做核查",
  full: "全部考察",
  refuse: "不计算并提示",
  renormalise: "按其余各组折算",
  floor: "舍去小数",
  "half-up": "四舍五入",
  shouldAttend: "应到会人数",
  present: "实到会人数",
  returned: "收回票数",
  valid: "有效票数",
  recommendation: "民主推荐",
  assessment: "民主测评",
  persons: "人数",
  withinMonths: "月数",
  toDeputy: "提副科级",
  deputyToHead: "副科级提正科级",
  county: "县级",
  cityCommittee: "市委",
  cityDepartments: "市直部门",
  prefecture: "市级",
  min: "最少",
  max: "最多",
  EXCELLENT: "优秀",
  COMPETENT: "称职",
  BASICALLY_COMPETENT: "基本称职",
  INCOMPETENT: "不称职",
  competentBelow: "优秀和称职低于",
  incompetentAbove: "不称职高于",
  incompetentAtLeast: "不称职达到",
  hours: "学时",
  head: "正职",
  deputy: "副职",
  men: "男",
  women: "女",
  nonParty: "党外",
  womenFromCountyLevel: "县处级以上女干部",
  department: "部门",
  workingDays: "期限",
  required: "必问",
  everyYears: "几年内评议一次（年）",
  admonitionMonths: "整改第一次评估（评议后月数）",
  removalMonths: "整改第二次评估（评议后月数）",
  admonitionAbove: "建议诫勉谈话：不满意超过",
  removalAbove: "建议降职或者免职：不满意超过",
  rectification: "整改",
  probation: "试用期",
  notice: "公示",
  term: "任期、到龄、轮岗和挂职",
  resignation: "辞职",
  reply: "催办的答复",
  matter: "办理期限、任后事项",
  review: "正职监督评议",
  ...letterDepartmentNames,
};
