import type { CodeTable } from "./code-table";

/** 性别: GB/T 2261.1; confirmed. */
export const sexes = {
  id: "GB2261.1",
  name: "性别",
  status: "confirmed",
  naming: "standard",
  items: [
    { code: "0", label: "未知的性别" },
    { code: "1", label: "男", aliases: ["男性"] },
    { code: "2", label: "女", aliases: ["女性"] },
    { code: "9", label: "未说明的性别" },
  ],
} as const satisfies CodeTable;
