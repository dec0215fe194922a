import { headOrDeputy, levels, unitCategories } from "./choices";
import { date, integer, oneOf, text, yesOrNo } from "./columns";

const unitCodeHint = "与“机构”表的机构编码一致，也可以是系统中已有的编码";

export const unitColumns = {
  code: text("机构编码", true, { maxLength: 40, form: "code", hint: "本单位自编，全表唯一", sample: "YZ-JT" }),
  name: text("机构名称", true, { maxLength: 100, hint: "规范全称", sample: "云泽市交通运输局" }),
  category: oneOf("机构类别", true, unitCategories, { hint: "从下拉列表选择", sample: "政府工作部门" }),
  parentCode: text("上级机构编码", false, {
    maxLength: 40,
    form: "code",
    hint: "最上一级留空；不得循环",
    sample: "YZ-ZF",
  }),
  order: integer("排序", true, { min: 0, max: 1_000_000, hint: "规范排序，数字小的在前", sample: "120" }),
  level: oneOf("机构级别", true, levels, { hint: "按主要负责人的职务层次", sample: "县处级正职" }),
  foundedOn: date("成立日期", false, { hint: "年月日", sample: "2004.03.18" }),
  abolishedOn: date("撤销日期", false, { hint: "年月日；现存机构留空", sample: "" }),
  authorityCode: text("管理机关编码", true, {
    maxLength: 40,
    form: "code",
    hint: "管理该机构职数和干部的党委（组织部）",
    sample: "YZ-SW",
  }),
  creditCode: text("统一社会信用代码", false, {
    maxLength: 40,
    form: "code",
    hint: "18 位；没有的留空",
    sample: "11990102MA0000T1X1",
  }),
} as const;

export const postColumns = {
  code: text("职务编码", true, { maxLength: 40, form: "code", hint: "本单位自编，全表唯一", sample: "YZ-JT-02" }),
  unitCode: text("机构编码", true, { maxLength: 40, form: "code", hint: unitCodeHint, sample: "YZ-JT" }),
  title: text("职务名称", true, { maxLength: 100, hint: "规范名称，不带机构名", sample: "副局长" }),
  level: oneOf("职务层次", true, levels, { hint: "从下拉列表选择", sample: "县处级副职" }),
  headOrDeputy: oneOf("正副职", true, headOrDeputy, { hint: "正职或副职", sample: "副职" }),
  teamName: text("班子名称", false, { maxLength: 100, hint: "班子成员填写", sample: "云泽市交通运输局领导班子" }),
  teamOrder: integer("班子内排序", false, { min: 1, max: 999, hint: "规范排序", sample: "3" }),
  countsAgainstQuota: yesOrNo("占用职数", { hint: "是或否", sample: "是" }),
  probationApplies: yesOrNo("实行试用期", { hint: "是或否", sample: "是" }),
  auditRequired: yesOrNo("应当审计", { hint: "离任应当经济责任审计的填是", sample: "否" }),
  partyPost: yesOrNo("党内职务", { hint: "是或否", sample: "否" }),
} as const;

export const quotaColumns = {
  unitCode: text("机构编码", true, { maxLength: 40, form: "code", hint: unitCodeHint, sample: "YZ-JT" }),
  level: oneOf("职务层次", true, levels, { hint: "从下拉列表选择", sample: "县处级副职" }),
  headOrDeputy: oneOf("正副职", true, headOrDeputy, { hint: "正职或副职", sample: "副职" }),
  approved: integer("核定职数", true, { min: 0, max: 999, hint: "批准的数目", sample: "4" }),
} as const;
