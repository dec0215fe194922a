import type { Level } from "@/lib/access/actor";
import { kinshipTermsOfEditor } from "@/lib/formats/code-tables/kinship";
import { politicalStatuses } from "@/lib/formats/code-tables/political-status";
import * as choices from "@/lib/formats/roster/choices";
import type { ChoiceList, Column } from "@/lib/formats/roster/columns";
import { date, integer, month, oneOf, text } from "@/lib/formats/roster/columns";
import {
  careerColumns,
  educationColumns,
  experienceColumns,
  familyColumns,
  gradeColumns,
  honourColumns,
} from "@/lib/formats/roster/history-sheets";
import { sanctionKinds } from "@/lib/law/sanction-periods";
import { experienceKindNames, sanctionName } from "@/lib/messages/zh-CN/people-words";
import { educationLevelNames, educationModeNames } from "@/lib/messages/zh-CN/words";
import { headOrDeputyOf } from "@/lib/people/rules/level-groups";
import { examRules } from "./exam-rows";
import type { GridRules, StoredValues } from "./grid-rules";
import { registerRules } from "./register-rows";
import { trainingModeChoices } from "./training-choices";

/** Kinds of rows of an archive that are entered in a grid, in the order of the person's page. */
export const gridKinds = ["career", "education", "grades", "experience", "training", "honours", "sanctions", "family", "registers", "exams"] as const;

export type GridKind = (typeof gridKinds)[number];

const same = (values: StoredValues): StoredValues => values;
const longest = 200;

/** The choices of the workbook under the words of the page; the words of the workbook are understood as well. */
function named(list: ChoiceList, names: Readonly<Record<string, string>>): ChoiceList {
  const renamed = list.choices.map(({ label, code, aliases = [] }) => ({
    label: names[code] ?? label,
    code,
    aliases: [label, ...aliases],
  }));
  return { ...list, choices: renamed };
}

function told({ hint, sample }: Column): { readonly hint: string; readonly sample: string } {
  return { hint, sample };
}

const plain = {
  unique: null,
  suggestions: {},
  ordered: false,
  spans: false,
  needsReason: false,
  addOnly: false,
  complete: same,
  shown: same,
};

/** A blank says of a row what the import says of its level; the choice that says no is stored as nothing. */
const noLeadingPost = "none";
const leadingPosts: ChoiceList = {
  ...choices.headOrDeputy,
  choices: [...choices.headOrDeputy.choices, { label: "非领导职务", code: noLeadingPost, aliases: ["无", "非领导"] }],
};

function completeCareer(values: StoredValues): StoredValues {
  const { unitText, level, headOrDeputy, concurrent } = values;
  const stated = headOrDeputy ?? (typeof level === "string" ? headOrDeputyOf(level as Level) : null);
  return {
    ...values,
    unitText: unitText ?? "",
    concurrent: concurrent ?? false,
    headOrDeputy: stated === noLeadingPost ? null : stated,
  };
}

const { from, to, unitText, postText, level } = careerColumns;
const yesOrNo: Column = { kind: "boolean", header: "兼任", required: false, hint: "是或否，空着就是否", sample: "否" };
const honourBody = { maxLength: 100, hint: "全称", sample: "中共云泽市委" } as const;

/** The kinds of rows as data: what is in the grid, what is asked of it, where it is kept. */
export const gridRules: Readonly<Record<GridKind, GridRules>> = {
  career: {
    ...plain,
    title: "简历",
    table: "career_row",
    fieldClass: "internal",
    columns: {
      from,
      to,
      unitText: { ...unitText, required: false },
      postText,
      level,
      headOrDeputy: oneOf("领导职务", false, leadingPosts, { hint: "空着的按职务层次", sample: "正职" }),
      concurrent: yesOrNo,
    },
    widths: { unitText: 13, postText: 13, level: 9, headOrDeputy: 8, concurrent: 4.5 },
    long: ["unitText", "postText"],
    order: `t."from", t.concurrent, t.id`,
    notInFuture: ["from"],
    spans: true,
    mostRows: 120,
    complete: completeCareer,
    shown: (values) => ({ ...values, headOrDeputy: values.headOrDeputy ?? noLeadingPost }),
    anchor: "career",
  },
  education: {
    ...plain,
    title: "学历学位",
    table: "education_row",
    fieldClass: "internal",
    columns: {
      mode: oneOf("教育类别", true, named(choices.educationModes, educationModeNames), told(educationColumns.mode)),
      education: oneOf(
        "学历",
        true,
        named(choices.educationLevels, educationLevelNames),
        told(educationColumns.education),
      ),
      degree: educationColumns.degree,
      schoolAndMajor: educationColumns.schoolAndMajor,
      graduatedOn: educationColumns.graduatedOn,
    },
    widths: { mode: 9, education: 10, degree: 9, schoolAndMajor: 20 },
    long: ["schoolAndMajor"],
    order: `t."graduatedOn", t.id`,
    notInFuture: ["graduatedOn"],
    mostRows: 30,
    anchor: "basics",
  },
  grades: {
    ...plain,
    title: "年度考核",
    table: "yearly_grade",
    fieldClass: "internal",
    columns: { year: gradeColumns.year, grade: gradeColumns.grade, fixedOn: gradeColumns.fixedOn },
    widths: { grade: 10 },
    long: [],
    order: `t.year, t.id`,
    unique: "year",
    notInFuture: ["fixedOn"],
    needsReason: true,
    mostRows: 60,
    anchor: "grades",
  },
  experience: {
    ...plain,
    title: "工作经历类型",
    table: "experience_row",
    fieldClass: "internal",
    columns: {
      kind: oneOf("经历类型", true, named(choices.experienceKinds, experienceKindNames), told(experienceColumns.kind)),
      from: experienceColumns.from,
      to: experienceColumns.to,
      place: experienceColumns.place,
      postLevel: { ...level, header: "挂任职务层次", required: false, hint: "挂职才填" },
      assistant: { ...yesOrNo, header: "任助理", hint: "挂任该职务助理的填是" },
    },
    widths: { kind: 10, place: 16, postLevel: 9, assistant: 4.5 },
    long: ["place"],
    order: `t."from", t.id`,
    notInFuture: ["from"],
    spans: true,
    mostRows: 60,
    complete: (values) => ({ ...values, assistant: values.assistant ?? false }),
    shown: (values) => ({ ...values, assistant: values.assistant === true ? true : null }),
    anchor: "experience",
  },
  training: {
    ...plain,
    title: "培训",
    table: "training_row",
    fieldClass: "internal",
    columns: {
      from: date("开始日期", true, { hint: "年月日", sample: "2025.03.03" }),
      to: date("结束日期", true, { hint: "年月日，按结束日期计入年度", sample: "2025.03.14" }),
      mode: oneOf("培训方式", true, trainingModeChoices, { hint: "从下拉列表选择", sample: "脱产培训" }),
      name: text("班次或者课程", true, { maxLength: longest, hint: "全称", sample: "云泽市县处级干部进修班" }),
      organiser: text("主办单位", true, { maxLength: 100, hint: "全称", sample: "云泽市委党校" }),
      hours: integer("学时", true, { min: 0, max: 2000, hint: "总学时", sample: "80" }),
      days: integer("天数", true, { min: 0, max: 400, hint: "培训天数", sample: "10" }),
      absentHours: integer("请假学时", false, { min: 0, max: 2000, hint: "没有的留空", sample: "" }),
    },
    widths: { mode: 8, name: 13, organiser: 9 },
    long: ["name", "organiser"],
    order: `t."to", t.id`,
    notInFuture: ["to"],
    spans: true,
    mostRows: 200,
    complete: (values) => ({ ...values, absentHours: values.absentHours ?? 0 }),
    shown: (values) => ({ ...values, absentHours: values.absentHours === 0 ? null : (values.absentHours ?? null) }),
    anchor: "training",
  },
  honours: {
    ...plain,
    title: "奖励",
    table: "honour",
    fieldClass: "internal",
    columns: {
      on: month("时间", true, { hint: "年月", sample: "2021.12" }),
      name: text("名称", true, { maxLength: longest, hint: "奖励名称", sample: "全市防汛救灾先进个人" }),
      body: text("批准机关", true, honourBody),
      document: text("文号", false, { maxLength: 100, ...told(honourColumns.document) }),
    },
    widths: { name: 18, body: 13, document: 12 },
    long: ["name", "body"],
    order: `t."on", t.id`,
    notInFuture: ["on"],
    mostRows: 60,
    complete: (values) => ({ ...values, document: values.document ?? "" }),
    shown: (values) => ({ ...values, document: values.document === "" ? null : (values.document ?? null) }),
    anchor: "honours",
  },
  sanctions: {
    ...plain,
    title: "处分、诫勉和组织处理",
    table: "sanction",
    fieldClass: "closed",
    columns: {
      kind: oneOf("种类", true, sanctionChoices(), { hint: "从下拉列表选择", sample: "诫勉" }),
      effectiveOn: date("生效日期", true, { hint: "年月日，影响期由此起算", sample: "2021.05.08" }),
      body: text("决定机关", true, honourBody),
      document: text("文号", true, { maxLength: 100, ...told(honourColumns.document) }),
      reason: text("事由", true, { maxLength: 500, hint: "事由", sample: "" }),
      months: integer("载明月数", false, { min: 1, max: 120, hint: "决定另有期限的才填", sample: "" }),
    },
    widths: { kind: 11, body: 12, document: 12, reason: 16 },
    long: ["body", "reason"],
    order: `t."effectiveOn", t.id`,
    notInFuture: ["effectiveOn"],
    addOnly: true,
    mostRows: 30,
    anchor: "sanctions",
  },
  family: {
    ...plain,
    title: "家庭主要成员",
    table: "family_member",
    fieldClass: "protected",
    columns: {
      relation: familyColumns.relation, name: familyColumns.name, birth: familyColumns.birth,
      politicalStatus: familyColumns.politicalStatus, employerAndPost: familyColumns.employerAndPost,
    },
    widths: { relation: 7, name: 7, politicalStatus: 9, employerAndPost: 20 },
    long: ["employerAndPost"],
    suggestions: { relation: kinshipTermsOfEditor, politicalStatus: politicalStatuses },
    order: `t."order", t.id`,
    unique: "order",
    ordered: true,
    notInFuture: ["birth"],
    mostRows: 10,
    anchor: "family",
  },
  registers: registerRules,
  exams: examRules,
};

/** The words of the law for each kind; the words of the workbook are understood as well. */
function sanctionChoices(): ChoiceList {
  const listed = choices.honoursAndSanctions.choices.filter(({ code }) => code !== "honour");
  const names = Object.fromEntries(sanctionKinds.map((kind) => [kind, sanctionName(kind)]));
  return named({ ...choices.honoursAndSanctions, choices: listed }, names);
}
