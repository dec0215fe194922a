import type { CodeTable } from "./code-table";

/** 教育类别: ZB123; single-source. */
export const educationModes = {
  id: "ZB123",
  name: "教育类别",
  status: "single-source",
  naming: "system",
  items: [
    { code: "1", label: "全日制" },
    { code: "2", label: "在职" },
  ],
} as const satisfies CodeTable;
