import { idNumberHint } from "./cadre-sheet";
import {
  educationLevels,
  educationModes,
  experienceKinds,
  honoursAndSanctions,
  kinshipRelations,
  levels,
  personalGrades,
} from "./choices";
import { date, idNumber, integer, month, oneOf, text, yesOrNo } from "./columns";

const owner = idNumber("身份证号", { hint: idNumberHint, sample: "990102198104160281" });

export const careerColumns = {
  idNumber: owner,
  from: month("起始时间", true, { hint: "年月", sample: "2016.09" }),
  to: month("结束时间", false, { openEnd: true, hint: "至今的留空或写“至今”", sample: "2019.03" }),
  unitText: text("所在单位", true, { maxLength: 200, hint: "当时的名称", sample: "澜石县云溪镇" }),
  postText: text("担任职务", true, { maxLength: 200, hint: "当时的职务", sample: "党委书记" }),
  level: oneOf("职务层次", true, levels, { hint: "从下拉列表选择", sample: "乡科级正职" }),
  concurrent: yesOrNo("兼任", { hint: "是或否", sample: "否" }),
  postCode: text("职务编码", false, { maxLength: 40, form: "code", hint: "系统中的职务才填", sample: "" }),
} as const;

export const educationColumns = {
  idNumber: owner,
  mode: oneOf("教育类别", true, educationModes, { hint: "全日制或在职", sample: "全日制" }),
  education: oneOf("学历", true, educationLevels, { hint: "从下拉列表选择", sample: "大学" }),
  degree: text("学位", false, { maxLength: 50, hint: "没有的留空", sample: "工学学士" }),
  schoolAndMajor: text("院校及专业", true, { maxLength: 100, hint: "院校、系和专业", sample: "云岭大学土木工程专业" }),
  graduatedOn: month("毕业时间", true, { hint: "年月", sample: "2004.07" }),
} as const;

export const familyColumns = {
  idNumber: owner,
  relation: text("称谓", true, { maxLength: 20, form: "name", hint: "丈夫、妻子、儿子、女儿、父亲等", sample: "丈夫" }),
  name: text("姓名", false, { maxLength: 50, form: "name", hint: "未成年子女不填", sample: "陆远舟" }),
  birth: month("出生年月", false, { hint: "年月", sample: "1979.11" }),
  politicalStatus: text("政治面貌", false, { maxLength: 20, form: "name", hint: "未成年子女不填", sample: "群众" }),
  employerAndPost: text("工作单位及职务", false, {
    maxLength: 200,
    hint: "未成年子女不填",
    sample: "云泽市第二中学教师",
  }),
} as const;

export const kinshipColumns = {
  idNumberA: idNumber("身份证号甲", { hint: idNumberHint, sample: "990102198104160281" }),
  idNumberB: idNumber("身份证号乙", { hint: idNumberHint, sample: "990101197911050010" }),
  relation: oneOf("亲属关系", true, kinshipRelations, { hint: "双方都是干部的才填，一对只填一次", sample: "夫妻" }),
} as const;

export const honourColumns = {
  idNumber: owner,
  kind: oneOf("种类", true, honoursAndSanctions, { hint: "奖励，或者处分、处理的种类", sample: "奖励" }),
  name: text("名称", true, { maxLength: 200, hint: "奖励名称，或者处分、处理的事由", sample: "全市防汛救灾先进个人" }),
  decidedOn: date("决定日期", true, { hint: "年月日", sample: "2021.12.30" }),
  effectiveOn: date("生效日期", false, { hint: "处分、处理必填，影响期由此起算", sample: "" }),
  document: text("文号", false, { maxLength: 100, hint: "处分、处理必填", sample: "云泽组发〔2021〕58号" }),
  body: text("决定机关", true, { maxLength: 100, hint: "全称", sample: "中共云泽市委" }),
} as const;

export const gradeColumns = {
  idNumber: owner,
  year: integer("年度", true, { min: 1980, max: 2100, hint: "四位年份", sample: "2024" }),
  grade: oneOf("考核等次", true, personalGrades, { hint: "从下拉列表选择", sample: "称职" }),
  fixedOn: date("确定日期", false, { hint: "等次确定的日子，年月日", sample: "2025.02.20" }),
} as const;

export const experienceColumns = {
  idNumber: owner,
  kind: oneOf("经历类型", true, experienceKinds, { hint: "从下拉列表选择", sample: "基层工作" }),
  from: month("起始时间", true, { hint: "年月", sample: "2012.08" }),
  to: month("结束时间", false, { openEnd: true, hint: "至今的留空或写“至今”", sample: "2016.08" }),
  place: text("地点", true, { maxLength: 200, hint: "单位或地方", sample: "望川县石门乡" }),
} as const;
