import { makeIdNumber } from "@/lib/formats/id-number";
import { lrmxPersonOf } from "@/lib/formats/lrmx/person";
import { photoOf } from "@/lib/formats/lrmx/photo";
import type { LrmxPerson, LrmxTexts } from "@/lib/formats/lrmx/types";
import { legalDate } from "@/lib/kernel/dates";
import { inventedPicture } from "./invented-picture";
import { longDuties, longRewards, manyLines, wrappedResume } from "./form-texts";

/** A relative as the file has him: 称谓, 姓名, 出生日期, 政治面貌, 工作单位及职务. */
type Relative = readonly [relation: string, name: string, birth: string, politicalStatus: string, employer: string];

type Invented = {
  readonly texts: Partial<LrmxTexts> & { readonly name: string; readonly birth: string };
  readonly family?: readonly Relative[];
  readonly photo?: readonly [width: number, height: number];
};

const plain: Partial<LrmxTexts> = {
  sex: "男",
  ethnicity: "汉族",
  nativePlace: "云岭澜石",
  birthPlace: "云岭澜石",
  partyJoined: "200206",
  workStart: "200107",
  health: "健康",
  fullTimeEducation: "大学",
  fullTimeDegree: "工学学士",
  fullTimeEducationSchool: "云岭大学土木工程系道路工程专业",
  duties: "云泽市交通运输局综合科科长",
  resume:
    "1997.09--2001.07  云岭大学土木工程系道路工程专业学习\n2001.07--2016.03  云泽市交通运输局科员\n2016.03--         云泽市交通运输局综合科科长",
  honoursAndSanctions: "无",
  yearlyAssessments: "2023年度考核称职；2024年度考核优秀；2025年度考核称职",
};

const plainFamily: readonly Relative[] = [
  ["妻子", "宁知夏", "198003", "中共党员", "云泽市第一中学教师"],
  ["女儿", "宁知微", "200408", "共青团员", "云岭大学学生"],
];

/** In the order in which no form should print them: brothers and in-laws first. */
const tenRelatives: readonly Relative[] = [
  ["妹妹", "温如玉", "198106", "群众", "望川县第二小学教师"],
  ["弟弟", "温如松", "197902", "中共党员", "云泽市水务集团有限公司望川分公司工程部副经理"],
  ["哥哥", "温如山", "197101", "中共党员", "望川县农业农村局农产品质量安全监管股股长"],
  ["岳母", "鲁桂枝", "195004", "群众", "望川县百货公司职工（退休）"],
  ["岳父", "鲁启明", "194709", "中共党员", "原望川县粮食局干部（已去世）"],
  ["母亲", "冯淑兰", "194812", "群众", "望川县城关镇居民"],
  ["父亲", "温大川", "194603", "中共党员", "原望川县水利局副局长（已故）"],
  ["次女", "温晓晴", "200911", "", ""],
  ["长女", "温晓雨", "200105", "共青团员", "云岭财经大学会计学院研究生"],
  ["妻子", "鲁文静", "197508", "中共党员", "云泽市人民医院呼吸与危重症医学科副主任、主任医师"],
];

/** People whose forms are hard to print, by what is hard about them. */
const invented = {
  tenRelatives: { texts: { name: "温如海", birth: "197406" }, family: tenRelatives, photo: [360, 450] },
  elevenRelatives: { texts: { name: "温如江", birth: "197306" }, family: tenRelatives },
  fortyLines: {
    texts: { name: "顾长年", birth: "196611", workStart: "198607", resume: manyLines(40) },
    family: plainFamily,
  },
  threeDegrees: {
    texts: {
      name: "沈三思",
      birth: "197809",
      professionalTitle: "正高级工程师",
      expertise: "熟悉桥梁结构与公路养护管理",
      fullTimeDegree: "工学学士\n管理学学士",
      fullTimeDegreeSchool: "云岭大学经济管理学院工商管理专业",
      inServiceEducation: "研究生",
      inServiceDegree: "工学硕士\n管理学博士",
      inServiceEducationSchool: "云岭理工大学土木工程学院桥梁与隧道工程专业",
      inServiceDegreeSchool: "云岭大学公共管理学院行政管理专业",
    },
    family: plainFamily,
  },
  dottedName: {
    texts: {
      name: "阿卜杜热西提·吾斯曼江",
      birth: "198211",
      ethnicity: "维吾尔族",
      nativePlace: "云岭省望川土家族自治县",
      birthPlace: "云岭望川",
    },
    family: [["妻子", "古丽米热·阿卜杜热合曼", "198505", "中共党员", "望川县民族中学教师"]],
    photo: [360, 450],
  },
  rareSign: {
    texts: { name: "石㛃", sex: "女", birth: "198702" },
    family: [["丈夫", "喆䶮", "198606", "群众", "云泽市文化馆馆员"]],
  },
  signOutsidePlane: {
    texts: { name: "田𠮷", birth: "197911", duties: "云泽市𠮷祥里街道办事处党工委书记" },
    family: plainFamily,
  },
  longDuties: {
    texts: {
      name: "单致远",
      birth: "196904",
      duties: longDuties,
      professionalTitle: "教授级高级工程师、注册土木工程师（岩土）",
      expertise: "熟悉宏观经济、投资管理、重大基础设施项目前期论证和工程建设管理，有基层工作经验",
    },
    family: plainFamily,
  },
  landscapePhoto: { texts: { name: "查知远", birth: "198501" }, family: plainFamily, photo: [640, 400] },
  longRewards: { texts: { name: "仇思齐", birth: "197602", honoursAndSanctions: longRewards }, family: plainFamily },
  wrappedResume: {
    texts: {
      name: "解望舒",
      birth: "197003",
      partyJoined: "199306；九三学社",
      ethnicity: "蒙古族",
      resume: wrappedResume,
      inServiceEducation: "中央党校研究生",
      inServiceEducationSchool: "中央党校经济管理专业",
    },
    family: [
      ["父亲", "解大成", "", "中共党员", "原云泽市机床厂工人（已去世）"],
      ["妻子", "乌兰·其其格", "197001", "群众", "云泽市第三小学教师（退休）"],
    ],
  },
  emptyEverywhere: {
    texts: {
      name: "尉迟空",
      birth: "199005",
      nativePlace: "",
      birthPlace: "",
      health: "",
      fullTimeEducation: "",
      fullTimeDegree: "",
      fullTimeEducationSchool: "",
      partyJoined: "群众",
      resume: "",
      honoursAndSanctions: "",
      yearlyAssessments: "",
    },
  },
} as const satisfies Readonly<Record<string, Invented>>;

export type FormPersonKey = keyof typeof invented;

export const formPersonKeys = Object.keys(invented) as readonly FormPersonKey[];

/** The invented person as a file of the form says him, with an ID number of a region that does not exist. */
export function formPerson(key: FormPersonKey): LrmxPerson {
  const { texts, family = [], photo }: Invented = invented[key];
  const birth = legalDate(`${texts.birth.slice(0, 4)}-${texts.birth.slice(4, 6)}-12`);
  const sequence = formPersonKeys.indexOf(key) * 2 + (("sex" in texts ? texts.sex : plain.sex) === "女" ? 800 : 801);
  return lrmxPersonOf({
    texts: { ...plain, ...texts, idNumber: makeIdNumber("990108", birth, sequence) },
    family: family.map(([relation, name, relativeBirth, politicalStatus, employerAndPost]) => ({
      texts: { relation, name, birth: relativeBirth, politicalStatus, employerAndPost },
    })),
    photo: photo === undefined ? null : photoOf(inventedPicture(...photo)),
  });
}
