import type { ArchiveRefusal } from "../../programmes/archive/types";

export const archiveRefusals = {
  "archive.no-such-day": "请填写 1900 年以后、不晚于今天的日期，格式如 2024-06-30。",
  "archive.item-there": "这一项已经齐备或不适用于此人，无需催办，请刷新页面。",
  "archive.same-person": "请选择两名不同的干部。",
  "archive.distinct-known": "这两人已经核实为不同人，无需重复登记。",
} as const satisfies Record<ArchiveRefusal, string>;
