import type { LetterDepartment } from "../../law/scheme";
import type { CheckVerdict, LetterReply } from "../../stages/inspection/types";

/** Who is asked, in one word of the table. */
export const letterDepartmentNames: Readonly<Record<LetterDepartment, string>> = {
  file: "干部档案审核",
  personalMatters: "个人有关事项查核",
  disciplineOfSender: "纪检监察机关（同级）",
  disciplineOfUnit: "纪检监察机关（所在单位）",
  reports: "信访举报核查",
  audit: "审计机关",
  petition: "信访部门",
  publicSecurity: "公安机关",
  court: "法院",
  procuratorate: "检察院",
  tax: "税务",
  marketRegulation: "市场监管",
  humanResources: "人力资源社会保障",
  naturalResources: "自然资源",
  ecology: "生态环境",
  emergency: "应急管理",
  health: "卫生健康",
  disciplineTour: "巡视巡察机构",
};

/** Why a department is asked, as its letter says. */
export const letterPurposes: Readonly<Record<LetterDepartment, string>> = {
  file: "请对下列人员的干部人事档案进行审核，并逐人提出审核结论。",
  personalMatters: "请对下列人员报告个人有关事项情况进行查核，并逐人反馈查核结果。只反馈结果，不附具体内容。",
  disciplineOfSender: "请就下列人员的党风廉政情况提出意见。",
  disciplineOfUnit: "请就下列人员在本单位的党风廉政情况提出意见，由考察组听取。",
  reports: "请对反映下列人员、线索具体且有可查性的信访举报进行核查，并反馈结果。",
  audit: "请就下列人员的经济责任审计情况提出意见。",
  petition: "请就下列人员涉及的信访事项提出意见。",
  publicSecurity: "请就下列人员有无违法犯罪记录和正在办理的案件提出意见。",
  court: "请就下列人员有无涉诉、失信被执行等情况提出意见。",
  procuratorate: "请就下列人员有无正在办理的案件提出意见。",
  tax: "请就下列人员有无涉税违法情况提出意见。",
  marketRegulation: "请就下列人员有无经商办企业和市场监管违法情况提出意见。",
  humanResources: "请就下列人员遵守人事工资管理规定情况提出意见。",
  naturalResources: "请就下列人员在自然资源管理方面有无违规违法情况提出意见。",
  ecology: "请就下列人员在生态环境保护方面有无被追责情况提出意见。",
  emergency: "请就下列人员在安全生产方面有无被追责情况提出意见。",
  health: "请就下列人员在卫生健康管理方面有无违规情况提出意见。",
  disciplineTour: "请就巡视巡察中涉及下列人员的情况提出意见。",
};

export const letterReplyNames: Readonly<Record<LetterReply, string>> = {
  nothingFound: "未发现影响使用的问题",
  suspend: "暂缓，待查清",
  unsuitable: "不宜使用",
  noAnswer: "到期未答复",
};

export const checkVerdictNames: Readonly<Record<CheckVerdict, string>> = {
  consistent: "报告与查核一致",
  underReported: "漏报",
  concealed: "瞒报",
  fileInOrder: "档案审核通过",
  fileWithGaps: "材料有欠缺，不影响使用",
  fileInDoubt: "存在疑问，暂缓",
};
