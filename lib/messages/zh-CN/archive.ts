import type { ArchiveRefusal } from "../../programmes/archive/types";

export const archiveRefusals = {
  "archive.no-such-day": "请填写 1900 年以后、不晚于今天的日期，格式如 2024-06-30。",
} as const satisfies Record<ArchiveRefusal, string>;
