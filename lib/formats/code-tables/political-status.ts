import type { CodeTable } from "./code-table";

/** 政治面貌: GB/T 4762-1984; confirmed. */
export const politicalStatuses = {
  id: "GB4762",
  name: "政治面貌",
  status: "confirmed",
  naming: "standard",
  items: [
    { code: "01", label: "中共党员", aliases: ["党员", "中国共产党党员", "中共", "中共正式党员"] },
    { code: "02", label: "中共预备党员", aliases: ["预备党员", "中国共产党预备党员"] },
    { code: "03", label: "共青团员", aliases: ["团员", "中国共产主义青年团团员"] },
    { code: "04", label: "民革党员", aliases: ["民革", "民革会员", "中国国民党革命委员会"] },
    { code: "05", label: "民盟盟员", aliases: ["民盟", "民盟会员", "中国民主同盟"] },
    { code: "06", label: "民建会员", aliases: ["民建", "中国民主建国会"] },
    { code: "07", label: "民进会员", aliases: ["民进", "中国民主促进会"] },
    { code: "08", label: "农工党党员", aliases: ["农工党", "农工", "农工民主党", "农工民主党党员", "中国农工民主党"] },
    { code: "09", label: "致公党党员", aliases: ["致公党", "致公", "中国致公党"] },
    { code: "10", label: "九三学社社员", aliases: ["九三学社", "九三"] },
    { code: "11", label: "台盟盟员", aliases: ["台盟", "台湾民主自治同盟"] },
    { code: "12", label: "无党派人士", aliases: ["无党派", "无党派民主人士"] },
    { code: "13", label: "群众", aliases: ["普通公民"] },
  ],
} as const satisfies CodeTable;

/** 政治面貌 as the form shortens it; confirmed. */
export const politicalStatusesOnForm = {
  id: "GB4762-SHORT",
  name: "政治面貌（表上简称）",
  status: "confirmed",
  naming: "editor",
  items: [
    { code: "01", label: "中共党员" },
    { code: "02", label: "预备党员" },
    { code: "03", label: "共青团员" },
    { code: "04", label: "民革" },
    { code: "05", label: "民盟" },
    { code: "06", label: "民建" },
    { code: "07", label: "民进" },
    { code: "08", label: "农工党" },
    { code: "09", label: "致公党" },
    { code: "10", label: "九三学社" },
    { code: "11", label: "台盟" },
    { code: "12", label: "无党派" },
    { code: "13", label: "群众" },
  ],
} as const satisfies CodeTable;
