import type { GridTypeface } from "../../documents/model-grid";
import type { PeopleRefusal } from "../../people/types";
import type { ApprovalFormRefusal, FormLayout } from "../../programmes/approval-form/types";

export const approvalFormRefusals = {
  "approvalForm.nobody-chosen": "请先在干部列表中勾选人员，再输出任免审批表。",
  "approvalForm.not-found": "所选人员或者选任事项已不在您的管理范围内，请返回列表重新选择。",
} as const satisfies Record<Exclude<ApprovalFormRefusal, PeopleRefusal>, string>;

export const formLayoutNames: Readonly<Record<FormLayout, string>> = {
  classic: "通行版",
  newer: "新版（含到龄时间）",
};

export const formTypefaceNames: Readonly<Record<GridTypeface, string>> = {
  song: "宋体",
  fangsong: "仿宋",
  fangsongGb: "仿宋_GB2312，标题小标宋",
};
