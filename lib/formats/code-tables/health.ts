import type { CodeTable } from "./code-table";

/** 健康状况（任免表编辑器下拉）: GB/T 2261.3 subset; single-source. */
export const healthStates = {
  id: "GB2261.3-ED",
  name: "健康状况（任免表编辑器下拉）",
  status: "single-source",
  naming: "editor",
  items: [
    { code: "1", label: "健康", aliases: ["良好", "健康或良好", "身体健康"] },
    { code: "3", label: "一般", aliases: ["一般或较弱"] },
    { code: "4", label: "较差" },
  ],
} as const satisfies CodeTable;
