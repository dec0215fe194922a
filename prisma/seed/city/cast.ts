import type { EducationLevel, PersonalGrade, SanctionKind } from "@/prisma/generated/client";
import type { CareerPlan } from "./career";

/** A person with a part to play: a seat or an employer, and whatever must be true about him or her. */
export type Part = CareerPlan & {
  readonly name: string;
  readonly sex: "male" | "female";
  /** "<area>/<body>/<seat>" of the post held; "<area>/<body>" for people without a leading post */
  readonly seat: string;
  readonly ethnicity?: string;
  readonly education?: EducationLevel;
  /** months since the promotion into the present post, still on probation */
  readonly onProbation?: boolean;
  readonly lastGrade?: PersonalGrade;
  readonly sanction?: { readonly kind: SanctionKind; readonly monthsAgo: number };
  readonly healthFit?: boolean | null;
  /** holds the post with retained treatment, outside the quota */
  readonly outsideQuota?: boolean;
};

/** Section heads and equals who meet the requirements of a county-deputy post. Names differ in pinyin and initials. */
const eligible = {
  shanLiqun: { name: "单立群", sex: "male", seat: "city/transport/planning.head", ...ready() },
  zengLingyi: { name: "曾令仪", sex: "female", seat: "city/finance/planning.head", ...ready() },
  qiuYuanshan: { name: "仇远山", sex: "male", seat: "city/agriculture/planning.head", ...ready() },
  ouyangJingxing: { name: "欧阳景行", sex: "male", seat: "city/water/planning.head", ...ready() },
  yuchiMingchuan: { name: "尉迟明川", sex: "male", seat: "countyA/town1/secretary", ...ready() },
  xieShouzheng: { name: "解守正", sex: "male", seat: "countyB/finance/head", ...ready() },
  dingZhaohe: { name: "丁兆和", sex: "male", seat: "city/education/planning.head", ...ready() },
  meiYishu: { name: "梅亦舒", sex: "female", seat: "city/culture/planning.head", ...ready() },
} as const satisfies Readonly<Record<string, Part>>;

function ready() {
  return {
    inPostMonths: 40,
    atLevelMonths: 66,
    grassrootsMonths: 44,
    education: "bachelor",
    age: 41,
    healthFit: true,
    lastGrade: "COMPETENT",
  } as const;
}

/** Deputies of section level who meet the requirements of a section-head post of county A. */
function readyDeputy() {
  return {
    inPostMonths: 38,
    atLevelMonths: 52,
    grassrootsMonths: 50,
    education: "bachelor",
    age: 36,
    healthFit: true,
    lastGrade: "COMPETENT",
  } as const;
}

function readyForHead() {
  return {
    inPostMonths: 42,
    atLevelMonths: 58,
    grassrootsMonths: 46,
    education: "master",
    age: 46,
    healthFit: true,
    lastGrade: "EXCELLENT",
  } as const;
}

/** Everybody a test or a user of the demonstration knows by name. */
export const cast = {
  ...eligible,
  // candidates for county-head posts: county deputies
  bianZhiyuan: { name: "卞致远", sex: "male", seat: "city/transport/deputy1", ...readyForHead() },
  luBingran: { name: "路秉然", sex: "male", seat: "city/agriculture/deputy1", ...readyForHead() },
  mengQinghe: { name: "孟清和", sex: "female", seat: "city/finance/deputy1", ...readyForHead() },
  // candidates for section-head posts of county A
  baiQingsong: { name: "柏青松", sex: "male", seat: "countyA/water/deputy1", ...readyDeputy() },
  guYutong: { name: "谷雨桐", sex: "female", seat: "countyA/agriculture/deputy1", ...readyDeputy() },
  batuChaolu: {
    name: "巴图·朝鲁",
    sex: "male",
    seat: "countyA/finance/deputy1",
    ethnicity: "蒙古族",
    ...readyDeputy(),
  },
  qiuMuyang: { name: "裘牧阳", sex: "male", seat: "countyA/town1/deputySecretary", ...readyDeputy() },
  // people somebody must not propose, each for one reason
  barredBySanction: {
    name: "陶慎之",
    sex: "male",
    seat: "city/transport/personnel.head",
    ...ready(),
    sanction: { kind: "partySeriousWarning", monthsAgo: 6 },
  },
  barredByAdmonition: {
    name: "阮修文",
    sex: "male",
    seat: "city/water/personnel.head",
    ...ready(),
    sanction: { kind: "admonition", monthsAgo: 2 },
  },
  sanctionOver: {
    name: "龚以诚",
    sex: "male",
    seat: "city/commerce/personnel.head",
    ...ready(),
    sanction: { kind: "partyWarning", monthsAgo: 30 },
  },
  barredByGrade: {
    name: "樊笃行",
    sex: "male",
    seat: "city/agriculture/personnel.head",
    ...ready(),
    lastGrade: "BASICALLY_COMPETENT",
  },
  onProbation: {
    name: "冷静怡",
    sex: "female",
    seat: "city/culture/deputy1",
    ...readyForHead(),
    inPostMonths: 5,
    atLevelMonths: 5,
    onProbation: true,
  },
  shortYears: {
    name: "华一鸣",
    sex: "male",
    seat: "city/finance/personnel.head",
    ...ready(),
    inPostMonths: 20,
    atLevelMonths: 20,
  },
  shortGrassroots: {
    name: "宁静远",
    sex: "male",
    seat: "city/education/personnel.head",
    ...ready(),
    grassrootsMonths: 10,
  },
  juniorCollege: {
    name: "祝长青",
    sex: "male",
    seat: "city/culture/personnel.head",
    ...ready(),
    education: "juniorCollege",
  },
  healthUnknown: { name: "虞怀瑾", sex: "female", seat: "city/commerce/planning.head", ...ready(), healthFit: null },
  // people who leave or stay beyond the numbers
  retiringDeputy: {
    name: "韦长庚",
    sex: "male",
    seat: "city/water/deputy1",
    inPostMonths: 70,
    atLevelMonths: 110,
    age: 59,
  },
  lateralHead: { name: "殷墨林", sex: "male", seat: "city/commerce/head", ...readyForHead(), age: 50 },
  retainedTreatment: {
    name: "闵德昭",
    sex: "male",
    seat: "city/finance/deputy3",
    inPostMonths: 90,
    atLevelMonths: 120,
    age: 58,
    outsideQuota: true,
  },
  dualManagedHead: {
    name: "穆清源",
    sex: "male",
    seat: "city/environmentBranch/head",
    inPostMonths: 30,
    atLevelMonths: 50,
    age: 44,
  },
  // people who work with this system
  committeeSecretary: { name: "严崇山", sex: "male", seat: "city/committee/secretary", inPostMonths: 34, age: 54 },
  mayor: { name: "骆怀远", sex: "male", seat: "city/committee/mayor", inPostMonths: 30, age: 53 },
  disciplineSecretary: { name: "童守廉", sex: "male", seat: "city/committee/discipline", inPostMonths: 28, age: 52 },
  departmentHead: { name: "祁景明", sex: "male", seat: "city/committee/organization", inPostMonths: 32, age: 51 },
  executiveDeputy: { name: "章鹤年", sex: "male", seat: "city/committee/executiveDeputy", inPostMonths: 27, age: 52 },
  committeeMember: { name: "辛乐然", sex: "female", seat: "city/committee/publicity", inPostMonths: 26, age: 49 },
  committeeMemberSecond: { name: "葛承平", sex: "male", seat: "city/committee/politicsLaw", inPostMonths: 29, age: 50 },
  cadreSection: { name: "俞静秋", sex: "female", seat: "city/organization/cadre.head", inPostMonths: 36, age: 39 },
  cadreSectionSecond: {
    name: "丁兆云",
    sex: "female",
    seat: "city/organization/cadre.deputy",
    inPostMonths: 30,
    age: 36,
  },
  assessmentOffice: {
    name: "柯文澜",
    sex: "male",
    seat: "city/organization/assessment.head",
    inPostMonths: 33,
    age: 42,
  },
  supervisionSection: {
    name: "施正言",
    sex: "male",
    seat: "city/organization/oversight.head",
    inPostMonths: 35,
    age: 43,
  },
  unitLeader: { name: "滕远航", sex: "male", seat: "city/transport/head", inPostMonths: 44, age: 52 },
  disciplineLiaison: { name: "应秉公", sex: "male", seat: "city/discipline/conduct.head", inPostMonths: 31, age: 45 },
  supervisor: { name: "翁观澜", sex: "male", seat: "city/discipline/cases.head", inPostMonths: 40, age: 47 },
  systemAdministrator: { name: "季维新", sex: "male", seat: "city/organization", inPostMonths: 50, age: 34 },
  countyASecretary: { name: "项东屏", sex: "male", seat: "countyA/committee/secretary", inPostMonths: 28, age: 48 },
  countyADepartmentHead: {
    name: "费永清",
    sex: "male",
    seat: "countyA/committee/organization",
    inPostMonths: 30,
    age: 45,
  },
  countyACadreSection: { name: "娄晓岚", sex: "female", seat: "countyA/organization", inPostMonths: 60, age: 33 },
  countyACadreSectionSecond: { name: "申屠安", sex: "male", seat: "countyA/organization", inPostMonths: 40, age: 31 },
  countyAUnitLeader: { name: "屈春和", sex: "male", seat: "countyA/agriculture/head", inPostMonths: 45, age: 46 },
  countyBSecretary: { name: "池砚秋", sex: "male", seat: "countyB/committee/secretary", inPostMonths: 25, age: 49 },
  countyBDepartmentHead: {
    name: "卓以宁",
    sex: "female",
    seat: "countyB/committee/organization",
    inPostMonths: 27,
    age: 44,
  },
  countyBCadreSection: { name: "凌若水", sex: "female", seat: "countyB/organization", inPostMonths: 55, age: 32 },
} as const satisfies Readonly<Record<string, Part>>;

export type CastKey = keyof typeof cast;

/** Posts that stand empty for motions; others are empty by chance. */
export const vacantSeats = {
  countyDeputy: "city/transport/deputy3",
  countyDeputySecond: "city/culture/deputy3",
  countyDeputyThird: "city/education/deputy3",
  countyHead: "city/water/head",
  /** the unit has more people than approved although this post is empty */
  overQuota: "city/commerce/deputy5",
  sectionHead: "countyA/water/head",
  countyBSectionHead: "countyB/finance/deputy3",
} as const;

export type VacantKey = keyof typeof vacantSeats;

/** Declared kinship among the cast: relation and how it came to be known. */
export const castKin = [
  { a: "dingZhaohe", b: "cadreSectionSecond", relation: "collateralBlood" },
  { a: "meiYishu", b: "committeeMemberSecond", relation: "spouse" },
  { a: "baiQingsong", b: "countyACadreSectionSecond", relation: "closeInLaw" },
] as const satisfies readonly { a: CastKey; b: CastKey; relation: string }[];
