import { levels } from "../../access/actor";
import { formatDots, formatMonthDots, fullYearsBetween } from "../../kernel/dates";
import type { LegalDate } from "../../kernel/dates";
import type { Condition, ConditionKind, ConditionLine, SearchRefusal } from "../../programmes/people-search/types";
import type { ListedPerson } from "../../people/queries/list";
import type { ExportColumn } from "../../programmes/people-search/schema";
import { cadreStatusNames, experienceKindNames, postKindNames } from "./people-words";
import { educationLevelNames, gradeNames, levelNames, politicalStatusNames } from "./words";

export const searchRefusals = {
  "search.not-found": "没有找到这条查询，可能已被删除，请在查询列表中重新选择。",
  "search.not-yours": "这条查询不是您保存的，只能使用；需要修改的，请另存为自己的查询。",
  "search.needs-document":
    "按性别、民族、政治面貌或影响期查询，请填写配备要求文件或办理事由；查询依据会列入全程纪实，供监督人员查看。",
  "search.stale": "这条查询刚被更新，请刷新页面后再操作。",
  "search.nobody": "没有可导出的人员，请返回干部列表核对条件。",
  "search.compare-count": "比较需要选择 2 至 6 人，请重新勾选后再点“比较”。",
  "search.too-many": "一次最多导出 20000 人，请增加条件后分次导出。",
  "search.nobody-chosen": "没有选中本次查询查得的人员，请刷新干部列表后重新勾选。",
  "search.too-many-chosen": "一次最多选 {most} 人列为动议人选，请增加条件或者逐页勾选。",
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
      return levels
        .filter((level) => line.levels.includes(level))
        .map((level) => levelNames[level])
        .join("、");
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

/** Columns that can be given out: their heads and widths in the workbook. */
export const exportColumnHeads: Readonly<Record<ExportColumn, { readonly head: string; readonly width: number }>> = {
  name: { head: "姓名", width: 12 },
  duties: { head: "现任职务", width: 36 },
  unit: { head: "单位", width: 24 },
  level: { head: "职务层次", width: 14 },
  levelSince: { head: "任现层次", width: 12 },
  birth: { head: "出生年月", width: 12 },
  age: { head: "年龄", width: 8 },
  workStart: { head: "参加工作", width: 12 },
  education: { head: "最高学历", width: 12 },
  lastGrade: { head: "上次年度考核", width: 16 },
  status: { head: "状态", width: 10 },
};

/** A person's values for the columns, as the list shows them. */
export function exportCells(person: ListedPerson, columns: readonly ExportColumn[], on: LegalDate): readonly string[] {
  const cells: Record<ExportColumn, string> = {
    name: person.name,
    duties: person.duties,
    unit: person.unitName,
    level: levelNames[person.level],
    levelSince: person.levelSince === null ? "" : formatMonthDots(person.levelSince),
    birth: formatMonthDots(person.birth),
    age: String(fullYearsBetween(person.birth, on)),
    workStart: formatMonthDots(person.workStart),
    education: person.education === null ? "" : educationLevelNames[person.education],
    lastGrade: person.lastGrade === null ? "" : `${person.lastGrade.year} ${gradeNames[person.lastGrade.grade]}`,
    status: cadreStatusNames[person.status],
  };
  return columns.map((column) => cells[column]);
}
