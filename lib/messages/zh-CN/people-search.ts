import { levels } from "../../access/actor";
import { formatDots } from "../../kernel/dates";
import type { LegalDate } from "../../kernel/dates";
import type { Condition, ConditionKind, ConditionLine, SearchRefusal } from "../../programmes/people-search/types";
import { cadreStatusNames, experienceKindNames, postKindNames } from "./people-words";
import { educationLevelNames, gradeNames, levelNames, politicalStatusNames } from "./words";

export const searchRefusals = {
  "search.not-found": "没有找到这条查询，可能已被删除，请在查询列表中重新选择。",
  "search.not-yours": "这条查询不是您保存的，只能使用；需要修改的，请另存为自己的查询。",
  "search.no-condition": "还没有填好的条件，请先添加条件并填写完整。",
  "search.needs-document": "按性别、民族、政治面貌或影响期查询，请填写配备要求文件或办理事由；查询依据会列入全程纪实，供监督人员查看。",
  "search.stale": "这条查询刚被更新，请刷新页面后再操作。",
  "search.nobody": "没有可导出的人员，请返回干部列表核对条件。",
  "search.too-many": "一次最多导出 20000 人，请增加条件后分次导出。",
} as const satisfies Record<SearchRefusal, string>;

/** Why conditions were not searched, in the user's words. */
export const unsearchableSentences = {
  "not-understood": "地址中的查询条件无法识别，没有列出人员。请重新组合条件。",
  "not-found": "这条保存的查询已经删除或未向您共享，没有列出人员。",
  "needs-document": "条件中有性别、民族、政治面貌或影响期，须先填写依据文件并保存查询，才能列出人员。",
  "columns-closed": "您的岗位不能查看条件所用的信息，没有列出人员；请联系干部科办理。",
} as const;

export const conditionNames: Readonly<Record<ConditionKind, string>> = {
  age: "年龄",
  level: "职务层次",
  yearsAtLevel: "任现层次年限",
  unit: "单位（含下级）",
  status: "状态",
  education: "最高学历",
  grade: "年度考核",
  experience: "工作经历",
  post: "领导职务",
  vacancy: "所在单位空缺",
  sex: "性别",
  ethnicity: "民族",
  politicalStatus: "政治面貌",
  sanction: "处分影响期",
};

/** One condition in words, without its name: "35—45 岁". */
export function conditionValue(line: ConditionLine, unitNames: ReadonlyMap<string, string>): string {
  const words = valueOf(line, unitNames);
  return line.not ? `不是 ${words}` : words;
}

function valueOf(line: ConditionLine, unitNames: ReadonlyMap<string, string>): string {
  switch (line.kind) {
    case "age":
      return `${between(line, "岁")}${asOf(line.on)}`;
    case "yearsAtLevel":
      return `${between(line, "年")}${asOf(line.on)}`;
    case "level":
      return levels.filter((level) => line.levels.includes(level)).map((level) => levelNames[level]).join("、");
    case "unit":
      return unitNames.get(line.unitId) ?? "所选单位";
    case "status":
      return line.statuses.map((status) => cadreStatusNames[status]).join("、");
    case "education":
      return `${line.mode === "fullTime" ? "全日制" : ""}${line.educations.map((one) => educationLevelNames[one]).join("、")}`;
    case "grade":
      return `${line.year} 年度${line.grades.map((grade) => gradeNames[grade]).join("、")}`;
    case "experience":
      return `${experienceKindNames[line.experience]}满 ${line.months} 个月${asOf(line.on)}`;
    case "post":
      return postKindNames[line.post];
    case "vacancy":
      return `有空缺${postKindNames[line.post]}`;
    case "sex":
      return line.sex === "male" ? "男" : "女";
    case "ethnicity":
      return line.ethnicity === "minority" ? "少数民族" : line.ethnicity;
    case "politicalStatus":
      return line.politicalStatuses.map((status) => politicalStatusNames[status]).join("、");
    case "sanction":
      return `在影响期内${asOf(line.on)}`;
  }
}

/** A condition or a whole group in one line: "年龄 35—45 岁 或（…）". */
export function conditionText(condition: Condition, unitNames: ReadonlyMap<string, string>): string {
  if (condition.kind !== "group") return `${conditionNames[condition.kind]} ${conditionValue(condition, unitNames)}`;
  return condition.items
    .map((item) => (item.kind === "group" ? `（${conditionText(item, unitNames)}）` : conditionText(item, unitNames)))
    .join(condition.match === "all" ? " 且 " : " 或 ");
}

function between({ from, to }: { readonly from: number | null; readonly to: number | null }, unit: string): string {
  if (from === null) return `${to ?? 0} ${unit}以下`;
  return to === null ? `${from} ${unit}以上` : `${from}—${to} ${unit}`;
}

function asOf(on: LegalDate | null): string {
  return on === null ? "" : `（截至 ${formatDots(on)}）`;
}
