import type { LrmxField } from "@/lib/formats/lrmx/elements";

/** What a label of the printed form announces: a field of the form's files, or a part the files have in another shape. */
export type Label =
  | Exclude<LrmxField, `${string}Education${string}` | `${string}Degree${string}` | "version" | "agedOutIn" | "formerAgeLimit">
  | "educationGroup"
  | "fullTime"
  | "inService"
  | "educationWord"
  | "degreeWord"
  | "school"
  | "family"
  | "relation"
  | "memberAge"
  | "politicalStatus"
  | "employerAndPost"
  | "photo"
  /** worked out or filled in by hand: known so that it ends what stands before it */
  | "notRead";

const words: Readonly<Record<Label, readonly string[]>> = {
  name: ["姓名"],
  sex: ["性别"],
  birth: ["出生年月", "出生日期", "出生年月日", "出生时间", "出生年月岁"],
  ethnicity: ["民族"],
  nativePlace: ["籍贯"],
  birthPlace: ["出生地"],
  partyJoined: ["入党时间", "入党年月", "入党日期", "加入中共时间", "加入党派时间"],
  workStart: ["参加工作时间", "参加工作年月", "参加工作日期", "参加工作", "工作时间"],
  health: ["健康状况", "身体状况", "健康情况"],
  professionalTitle: ["专业技术职务", "专业技术职称", "专业技术资格", "职称", "专业职称"],
  expertise: ["熟悉专业有何专长", "熟悉何种专业有何专长", "熟悉何专业有何专长", "熟悉专业及专长", "专业特长", "专长"],
  duties: ["现任职务", "现任职务职级", "现任职务及职级", "现任职务职级情况", "工作单位及现任职务", "现工作单位及职务"],
  proposedPost: ["拟任职务", "拟任免职务", "拟任职务职级"],
  proposedRemoval: ["拟免职务", "拟免职务职级"],
  resume: ["简历", "个人简历", "工作简历", "主要简历", "学习工作简历", "学习和工作简历"],
  honoursAndSanctions: ["奖惩情况", "奖惩", "奖励和处分情况", "奖惩记录"],
  yearlyAssessments: ["年度考核结果", "年度考核情况", "年度考核", "考核结果", "近三年年度考核结果", "近三年考核结果", "近三年年度考核情况"],
  reason: ["任免理由", "拟任免理由", "任职理由", "呈报理由"],
  reportingUnit: ["呈报单位", "呈报单位意见", "呈报机关"],
  ageCountedOn: ["计算年龄时间", "年龄计算时间"],
  filledInOn: ["填表时间", "填表日期", "制表时间"],
  filledInBy: ["填表人", "制表人", "填表人姓名"],
  idNumber: ["公民身份号码", "公民身份证号码", "身份证号", "身份证号码", "居民身份证号码", "身份证"],
  educationGroup: ["学历学位", "学历和学位", "学历及学位", "文化程度"],
  fullTime: ["全日制教育", "全日制", "全日制学历", "全日制学历学位"],
  inService: ["在职教育", "在职", "在职学历", "在职学历学位"],
  educationWord: ["学历"],
  degreeWord: ["学位"],
  school: ["毕业院校系及专业", "毕业院校及专业", "毕业院校系和专业", "毕业学校及专业", "毕业院校专业", "毕业院校", "毕业学校系及专业"],
  family: [
    "家庭主要成员及重要社会关系",
    "家庭主要成员及社会关系",
    "家庭成员及重要社会关系",
    "家庭成员及社会关系",
    "家庭主要成员及主要社会关系",
    "家庭主要成员和重要社会关系",
    "家庭主要成员及社会重要关系",
    "家庭主要成员",
    "家庭成员",
  ],
  relation: ["称谓", "称呼", "关系", "与本人关系"],
  memberAge: ["年龄"],
  politicalStatus: ["政治面貌"],
  employerAndPost: ["工作单位及职务", "工作单位和职务", "工作单位职务", "单位及职务", "工作单位及职务住址"],
  photo: ["照片", "相片", "贴照片处", "照片处"],
  notRead: ["审批机关意见", "行政机关任免意见", "审批意见", "任免机关意见", "主管机关意见", "到龄时间", "备注", "上级意见", "单位意见"],
};

const byForm: ReadonlyMap<string, Label> = new Map(
  Object.entries(words).flatMap(([label, forms]) => forms.map((form) => [form, label as Label] as const)),
);

const shortestMixed = 5;

/** Labels of five characters and more by their characters in one order: set vertically in two columns their lines mix. */
const byCharacters: ReadonlyMap<string, Label> = new Map(
  Object.entries(words).flatMap(([label, forms]) =>
    forms.filter((form) => form.length >= shortestMixed).map((form) => [inOrder(form), label as Label] as const),
  ),
);

const longestLabel = 60;

/**
 * What a cell announces when it holds a label and nothing else. Blanks, line breaks, colons and what stands in brackets do not
 * count: 出生年月（　岁）, 姓　名, 参加工\n作时间; nor does the order of the characters of a long one that was set vertically in two columns.
 */
export function labelIn(text: string): Label | null {
  if (text.length > longestLabel) return null;
  const whole = plain(text);
  if (whole === "") return null;
  const bare = whole.replace(/\([^()]*\)/gu, "");
  const found = byForm.get(whole.replace(/[()]/gu, "")) ?? byForm.get(bare);
  if (found !== undefined) return found;
  return bare.length >= shortestMixed ? (byCharacters.get(inOrder(bare)) ?? null) : null;
}

/** Cells and lines that hold label and value at once: 姓名：陆秉然. Null when no known label stands before the colon. */
export function labelledValue(text: string): { readonly label: Label; readonly value: string } | null {
  const found = /^([^:：]{1,40})[:：]([\s\S]*)$/u.exec(text.trim());
  const label = labelIn(found?.[1] ?? "");
  return label === null || found === null ? null : { label, value: (found[2] ?? "").trim() };
}

function plain(text: string): string {
  return text.normalize("NFKC").replace(/[\s\u200b-\u200d\u2060\ufeff:*_/、,·.—-]+/gu, "");
}

function inOrder(text: string): string {
  return [...text].sort().join("");
}
