import type { CodeTable } from "./code-table";

/** 正副职: ZB129; single-source. */
export const headOrDeputy = {
  id: "ZB129",
  name: "成员类别（正副职）",
  status: "single-source",
  naming: "system",
  items: [
    { code: "1", label: "正职" },
    { code: "3", label: "副职" },
    { code: "Z", label: "其他" },
  ],
} as const satisfies CodeTable;
