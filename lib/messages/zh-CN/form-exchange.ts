import type { PeopleRefusal } from "../../people/types";
import { lrmxFields, memberFields, photoElement, familyElement, memberElement } from "../../formats/lrmx/elements";
import type { ExchangeKey } from "@/lib/people/document/exchanged";
import type { FieldChoice, FieldState, FormExchangeRefusal, FormFault, PersonState } from "../../programmes/form-exchange/types";
import { accessRefusals } from "./access";
import { lrmxRefusals } from "./lrmx";

export const formExchangeRefusals = {
  "formImport.no-file": "请选择任免审批表文件（.lrmx、.lrm、.docx 或者 .zip），所选文件是空的。",
  "formImport.too-large": "文件合计超过 30 MB，没有读取。请分几次上传，照片过大的请先缩小。",
  "formImport.too-many": "一次最多导入 500 份任免审批表，没有读取。请按单位分成几批上传。",
  "formImport.bad-zip": "压缩包已损坏、设有密码或者结构异常，没有读取。请重新压缩后再上传，也可以直接上传其中的文件。",
  "formImport.no-form": "没有找到任免审批表文件（.lrmx、.lrm 或者 .docx），请确认选对了文件。",
  "formImport.too-slow": "文件过多或者过大，20 秒内没有读完。请分几次上传。",
  "formImport.upload-gone": "这次上传已超过 24 小时或者已被删除，没有写入任何内容。请重新上传文件。",
  "formImport.already-confirmed": "这次上传已经确认导入（批次 {number}），不能再次确认。",
  "formImport.nothing-to-import":
    "没有需要写入的内容：文件与档案相同，或者核对之后档案有变动（{moved} 人）。请重新上传核对。",
  "formImport.placement-missing":
    "新增的 {count} 人（{names}）还没有填写所在单位、职务层次和干部身份，请逐人填写后再确认。",
  "formImport.level-not-managed":
    "新增人员中有 {count} 人（{names}）的职务层次不归本机关管理，没有写入任何内容。请改正层次，或者由管理该层次的机关导入。",
  "formImport.question-gone": "这个问题已经处理过了，请刷新页面。",
  "formImport.question-locked": "这一项不能取文件的值：已由组织认定，或者须人工录入。请在档案中处理后选“已处理”。",
  "formExport.nobody-chosen": "请先勾选人员，再导出任免审批表文件。",
  "formExport.not-found": "所选人员已不在您的管理范围内，请返回列表重新选择。",
} as const satisfies Record<Exclude<FormExchangeRefusal, `access.${string}` | PeopleRefusal>, string>;

const ownFaults = {
  "formImport.id-number": "身份证号有误，无法确定是谁。请核对后重新上传。",
  "formImport.nobody-of-name":
    "没有身份证号，本级管理的干部中也没有同名且同出生年月的人。请在文件中补上身份证号（Word 表格可以加一格“身份证号”）。",
  "formImport.several-of-name":
    "没有身份证号，同名且同出生年月的干部不止一人。请在文件中补上身份证号（Word 表格可以加一格“身份证号”）。",
  "formImport.several-files": "同一人有几份文件，不能确定以哪份为准。请只留一份后重新上传。",
  "formImport.not-managed-here": "该同志不归本管理机关管理，应由其管理机关导入。",
  "formImport.retired": "档案中该同志已退休或者离开，不能由导入改动，请先核对。",
  "formImport.missing-facts": "新增人员须有姓名、性别、出生年月和参加工作时间，文件中有缺项。",
} as const;

/** Why a file is not imported. */
export function formFaultSentence(fault: FormFault): string {
  return { ...ownFaults, ...lrmxRefusals, ...accessRefusals }[fault];
}

/** Heading of a field on the form. */
export function exchangeLabel(key: ExchangeKey): string {
  if (key === "family") return "家庭主要成员及重要社会关系";
  if (key === "photo") return "照片";
  return key === "otherElements" ? "其他内容" : lrmxFields[key].label;
}

/** Heading of an element of the file, "" for one the form does not define. */
export function elementLabel(element: string): string {
  if (element === photoElement) return "照片";
  if (element === familyElement || element === memberElement) return "家庭成员";
  const all = [...Object.values(lrmxFields), ...Object.values(memberFields)];
  return all.find((field) => field.element === element)?.label ?? element;
}

export const personStateNames: Readonly<Record<PersonState, string>> = {
  added: "新增",
  changed: "有变化",
  same: "相同",
  rejected: "不导入",
};

export const fieldStateNames: Readonly<Record<FieldState, string>> = {
  file: "只有文件有改动",
  archive: "只有档案有改动",
  both: "两边都有改动",
  first: "没有上次的记录",
};

export const fieldChoiceNames: Readonly<Record<FieldChoice, string>> = {
  file: "取文件的值",
  archive: "保留档案的值",
  later: "留待处理",
};
