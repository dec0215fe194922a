import type { CodeTable } from "./code-table";

/** 健康状况（任免表编辑器下拉）: GB/T 2261.3 subset; single-source. */
export const healthStates = {
  id: "GB2261.3-ED",
  name: "健康状况（任免表编辑器下拉）",
  status: "single-source",
  items: [
    { code: "1", label: "健康", aliases: ["良好", "健康或良好", "身体健康"] },
    { code: "3", label: "一般", aliases: ["一般或较弱"] },
    { code: "4", label: "较差" },
  ],
} as const satisfies CodeTable;

/** 健康状况（系统用，细分）: GB/T 2261.3; single-source. */
export const healthStatesDetailed = {
  id: "GB2261.3",
  name: "健康状况（系统用，细分）",
  status: "single-source",
  items: [
    { code: "1", label: "健康" },
    { code: "10", label: "健康或良好" },
    { code: "2", label: "一般" },
    { code: "20", label: "一般或较弱" },
    { code: "3", label: "较差" },
    { code: "4", label: "有严重或慢性疾病" },
    { code: "40", label: "有慢性病" },
    { code: "41", label: "心血管病" },
    { code: "42", label: "脑血管病" },
    { code: "43", label: "慢性呼吸系统病" },
    { code: "44", label: "慢性消化系统病" },
    { code: "45", label: "慢性肾炎" },
    { code: "46", label: "结核病" },
    { code: "47", label: "糖尿病" },
    { code: "48", label: "神经或精神疾病" },
    { code: "5", label: "有严重疾病" },
    { code: "50", label: "有严重疾病" },
    { code: "51", label: "癌症" },
    { code: "59", label: "其他严重疾病" },
    { code: "6", label: "残疾" },
    { code: "60", label: "残疾" },
    { code: "61", label: "视力残疾" },
    { code: "62", label: "听力残疾" },
    { code: "63", label: "言语残疾" },
    { code: "64", label: "肢体残疾" },
    { code: "65", label: "智力残疾" },
    { code: "66", label: "精神残疾" },
    { code: "67", label: "多重残疾" },
    { code: "69", label: "其他残疾" },
  ],
} as const satisfies CodeTable;
