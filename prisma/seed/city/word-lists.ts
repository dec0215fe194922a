/** Invented schools, places and other words of personnel files. None of the places exists. */
export const places = ["云岭省云泽市", "云岭省澜石县", "云岭省望川县", "云岭省鹤栖县", "云岭省松屏县", "云岭省云麓区"];

export const schools: Readonly<
  Record<"doctorate" | "master" | "bachelor" | "juniorCollege" | "secondary", readonly string[]>
> = {
  doctorate: ["云岭大学经济学院区域经济学专业"],
  master: ["云岭大学公共管理学院行政管理专业", "云岭师范大学法学院法学专业", "云岭理工大学土木工程学院结构工程专业"],
  bachelor: [
    "云岭大学中文系汉语言文学专业",
    "云岭农业大学农学院农学专业",
    "云岭理工大学交通学院道路桥梁专业",
    "云岭财经学院会计系会计学专业",
    "云岭师范大学历史系历史学专业",
    "云岭水利学院水利系水文与水资源专业",
  ],
  juniorCollege: ["云泽师范专科学校数学系", "云泽职业技术学院机电系", "云岭财政专科学校财会专业"],
  secondary: ["云泽农业学校农学专业", "云泽师范学校普师专业"],
};

export const inServiceSchools = [
  "中共云岭省委党校经济管理专业",
  "云岭大学继续教育学院法学专业",
  "中共云岭省委党校公共管理专业",
];

const degreeWords = { doctorate: "博士", master: "硕士", bachelor: "学士", juniorCollege: null, secondary: null } as const;
/** Disciplines of degrees by words of the school and major; any other is of engineering. */
const disciplines: readonly (readonly [word: string, discipline: string])[] = [
  ["文学", "文学"],
  ["农学", "农学"],
  ["会计", "管理学"],
  ["行政管理", "管理学"],
  ["历史", "历史学"],
  ["法学", "法学"],
  ["经济", "经济学"],
];

/** 学位 with its discipline, as archives have it: 工学学士; null where the education gives none. */
export function degreeOf(education: keyof typeof schools, schoolAndMajor: string): string | null {
  const word = degreeWords[education];
  if (word === null) return null;
  return `${disciplines.find(([part]) => schoolAndMajor.includes(part))?.[1] ?? "工学"}${word}`;
}

/** Bodies outside the city for earlier years of a career. */
export const otherCounties = ["鹤栖县", "松屏县", "云麓区"];
export const otherTowns = [
  "澜石县柳堤镇",
  "澜石县石桥镇",
  "望川县枫渡镇",
  "望川县白沙镇",
  "鹤栖县双溪镇",
  "松屏县河口镇",
];
export const otherBureaus = ["财政局", "农业农村局", "教育局", "民政局", "水利局", "交通运输局", "司法局", "审计局"];

export const employers = [
  "云泽市第一中学教师",
  "云泽市人民医院医生",
  "云泽供电公司职工",
  "澜石县实验小学教师",
  "望川县中医院护士",
  "云泽水务公司职工",
  "个体经营",
];

export const honours = [
  { name: "全市优秀共产党员", body: "中共云泽市委" },
  { name: "全省先进工作者", body: "中共云岭省委、云岭省人民政府" },
  { name: "全市防汛抗旱先进个人", body: "云泽市人民政府" },
  { name: "嘉奖", body: "中共云泽市委组织部" },
];
