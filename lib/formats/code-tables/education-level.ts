import type { CodeTable } from "./code-table";

/** 学历（组织人事口径，系统版）: organisation-department vocabulary; single-source. */
export const educationLevels = {
  id: "ZB64",
  name: "学历（组织人事口径，系统版）",
  status: "single-source",
  items: [
    { code: "10", label: "研究生教育" },
    { code: "11", label: "研究生", aliases: ["博士研究生", "硕士研究生", "研究生学历"] },
    { code: "13", label: "研究生班" },
    { code: "1A", label: "中央党校研究生" },
    {
      code: "1B",
      label: "省（区、市）委党校研究生",
      aliases: ["省委党校研究生", "区委党校研究生", "市委党校研究生", "自治区党委党校研究生", "党校研究生"],
    },
    { code: "20", label: "本科教育" },
    { code: "21", label: "大学", aliases: ["大学本科", "本科", "大学学历"] },
    { code: "2A", label: "中央党校大学" },
    {
      code: "2B",
      label: "省（区、市）委党校大学",
      aliases: ["省委党校大学", "区委党校大学", "市委党校大学", "自治区党委党校大学", "党校大学"],
    },
    { code: "30", label: "专科教育" },
    { code: "31", label: "大专", aliases: ["大学专科", "专科"] },
    { code: "34", label: "中央党校大专" },
    {
      code: "37",
      label: "省（区、市）委党校大专",
      aliases: ["省委党校大专", "区委党校大专", "市委党校大专", "自治区党委党校大专", "党校大专"],
    },
    { code: "3B", label: "大学普通班" },
    { code: "41", label: "中专", aliases: ["中等专科", "中等专业学校"] },
    { code: "47", label: "中技", aliases: ["中等技术学校", "技校"] },
    { code: "61", label: "高中" },
    { code: "71", label: "初中" },
    { code: "81", label: "小学" },
  ],
} as const satisfies CodeTable;
