import type { ArchiveRefusal } from "../../programmes/archive/types";

export const archiveRefusals = {
  "archive.no-such-day": "请填写 1900 年以后、不晚于今天的日期，格式如 2024-06-30。",
  "archive.item-there": "这一项已经齐备或不适用于此人，无需催办，请刷新页面。",
  "archive.same-person": "请选择两名不同的干部。",
  "archive.distinct-known": "这两人已经核实为不同人，无需重复登记。",
  "archive.grid-cell": "第 {row} 行“{column}”：{problem}。",
  "archive.grid-row-gone": "第 {row} 行不在这份档案里，可能已被他人删除；请打开最新内容核对。",
  "archive.grid-too-many": "表中有 {count} 行，最多登记 {most} 行，请核对后删减。",
  "archive.grid-rule": "第 {row} 行不符合规定，请按依据更正。",
  "archive.grid-add-only":
    "已登记的处分、诫勉和组织处理关系到影响期，不能由一人在这里更改或者删除；确有错误的，请在“处分登记的更正”中提出，由另一人确认。",
  "archive.grid-needs-reason": "修改或者删除已登记的行，请写明更正理由和所依据的材料。",
  "archive.grid-unchanged": "表中没有改动，档案保持不变。",
  "archive.grid-stale":
    "打开本页以后，这部分档案已被他人更新，没有保存；您填写的内容仍在页面上，请打开最新内容对照后重新填写。",
  "archive.grid-person-left": "该同志已退休或者调出，档案不再在这里修改；确需更正的，请先核对其状态。",
} as const satisfies Record<ArchiveRefusal, string>;
