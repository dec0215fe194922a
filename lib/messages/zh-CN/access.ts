import type { AccessRefusal } from "../../access/policy";

export const accessRefusals = {
  "access.not-your-role": "您的岗位没有这项权限，请联系本级组织部门经办处室办理。",
  "access.not-your-authority": "该对象不在本管理机关的管理权限内，请联系其主管党委的组织部门。",
  "access.not-your-unit": "该对象不属于您所在的单位，请联系其所在单位或组织部门。",
  "access.not-your-level": "该职务层次超出您的分工，请联系部长或分管处室。",
  "access.not-your-department": "这份函件不是发给您所在单位的，请从工作台打开本单位的函件。",
  "access.own-or-relative": "此事项涉及您本人或您的亲属，按回避要求您不能查看和办理，请交由他人办理。",
  "access.not-yourself": "只能办理您本人的档案事项；账号没有对应到您本人的，请联系系统管理员。",
} as const satisfies Record<AccessRefusal, string>;

/** A form that did not come from a page of this installation. */
export const foreignForm = "这一请求不是从本系统的页面发出的，没有办理。请回到原来的页面重新提交。";
