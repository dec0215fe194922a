import type { CodeTable } from "./code-table";

/** 年度考核结论: organisation-department list; confirmed. */
export const assessmentConclusions = {
  id: "ZB18",
  name: "年度考核结论",
  status: "confirmed",
  naming: "system",
  items: [
    { code: "1", label: "优秀" },
    { code: "2", label: "称职" },
    { code: "3", label: "基本称职" },
    { code: "4", label: "不称职" },
    { code: "5", label: "不定等次", aliases: ["不确定等次", "未定等次", "未确定等次"] },
    { code: "5A", label: "新录用公务员试用期年度考核不确定等次" },
    { code: "5B", label: "被立案调查尚未结案年度考核不确定等次" },
    { code: "5C", label: "受政纪处分期间年度考核不确定等次" },
    { code: "6", label: "不进行考核", aliases: ["不参加考核", "未参加考核"] },
    { code: "6A", label: "病、事假累计超过考核年度半年不进行考核" },
    { code: "2B", label: "合格" },
    { code: "3B", label: "基本合格" },
    { code: "4B", label: "不合格" },
  ],
} as const satisfies CodeTable;
