import type { UnitCategory } from "@/prisma/generated/client";

/** A section (科室) inside a body: title of its head; a deputy where there is one. */
export type Section = { readonly key: string; readonly head: string; readonly deputy: string | null };

/** One body of the city or of a county, from which unit, team, posts and quotas are made. */
export type Body = {
  readonly key: string;
  /** `{area}` stands for the name of the city or county */
  readonly name: string;
  readonly formerName?: string;
  readonly category: UnitCategory;
  readonly headTitle: string;
  readonly deputyTitle: string;
  /** key of the seat in the committee whose holder heads the body at the same time */
  readonly headedBy?: string;
  /** title of the standing deputy of a body headed by a committee member */
  readonly firstDeputyTitle?: string;
  readonly deputies: number;
  readonly disciplineGroup?: boolean;
  readonly sections: readonly Section[];
  /** people without a leading post */
  readonly staff: number;
  /** also part of the small city */
  readonly small?: boolean;
};

function section(key: string, title: string, withDeputy = false): Section {
  return {
    key,
    head: `${title}${title.endsWith("室") ? "主任" : "科长"}`,
    deputy: withDeputy ? `${title}${title.endsWith("室") ? "副主任" : "副科长"}` : null,
  };
}

const usual: readonly Section[] = [
  section("office", "办公室", true),
  section("personnel", "人事科"),
  section("planning", "规划财务科", true),
  section("business", "业务科"),
  section("legal", "政策法规科", true),
  section("oversight", "监督检查科", true),
];

function bureau(key: string, name: string, more: Partial<Body> = {}): Body {
  const commission = name.endsWith("委员会");
  return {
    key,
    name: `{area}${name}`,
    category: "governmentDepartment",
    headTitle: commission ? "党组书记、主任" : "党组书记、局长",
    deputyTitle: commission ? "党组成员、副主任" : "党组成员、副局长",
    deputies: 3,
    sections: usual,
    staff: 3,
    ...more,
  };
}

function department(key: string, name: string, headedBy: string, more: Partial<Body> = {}): Body {
  return {
    key,
    name: `中共{area}委${name}`,
    category: "partyDepartment",
    headTitle: name.endsWith("部") ? "部长" : name.endsWith("委员会") ? "书记" : "主任",
    deputyTitle: name.endsWith("部") ? "副部长" : name.endsWith("委员会") ? "副书记" : "副主任",
    firstDeputyTitle: name.endsWith("部") ? "常务副部长" : name.endsWith("委员会") ? "常务副书记" : "常务副主任",
    headedBy,
    deputies: 3,
    sections: usual,
    staff: 3,
    ...more,
  };
}

/** Organization department: the offices that work with this system. */
const organizationSections: readonly Section[] = [
  section("office", "办公室"),
  section("cadre", "干部科", true),
  { key: "assessment", head: "考核办主任", deputy: "考核办副主任" },
  { key: "oversight", head: "干部监督科科长", deputy: "干部监督科副科长" },
  section("organization", "组织科", true),
  section("talent", "人才科"),
];

const discipline: Body = {
  key: "discipline",
  name: "中共{area}纪律检查委员会、{area}监察委员会机关",
  category: "partyDepartment",
  headTitle: "书记、主任",
  deputyTitle: "副书记、副主任",
  firstDeputyTitle: "常务副书记",
  headedBy: "discipline",
  deputies: 3,
  sections: [
    section("office", "办公室"),
    section("conduct", "党风政风监督室", true),
    section("cases", "案件监督管理室", true),
    section("review", "审查调查室"),
  ],
  staff: 4,
  small: true,
};

function association(key: string, name: string, head: string, deputy: string, more: Partial<Body> = {}): Body {
  return bureau(key, name, {
    category: "massOrganization",
    headTitle: head,
    deputyTitle: deputy,
    deputies: 2,
    staff: 2,
    sections: usual.slice(0, 3),
    ...more,
  });
}

/** The bodies of the prefecture-level city, in official order, after the committee itself. */
export const cityBodies: readonly Body[] = [
  department("office", "办公室", "secretariat"),
  discipline,
  department("organization", "组织部", "organization", {
    sections: organizationSections,
    deputies: 4,
    staff: 5,
    small: true,
  }),
  department("publicity", "宣传部", "publicity"),
  department("unitedFront", "统一战线工作部", "unitedFront"),
  department("politicsLaw", "政法委员会", "politicsLaw"),
  association("congress", "人民代表大会常务委员会机关", "秘书长", "副秘书长", { category: "congressOrConference" }),
  association("government", "人民政府办公室", "秘书长、办公室主任", "副秘书长", {
    category: "governmentDepartment",
    deputies: 4,
  }),
  association("conference", "政协机关", "秘书长", "副秘书长", { category: "congressOrConference" }),
  bureau("court", "中级人民法院", { category: "court", headTitle: "党组书记、院长", deputyTitle: "党组成员、副院长" }),
  bureau("procuratorate", "人民检察院", {
    category: "procuratorate",
    headTitle: "党组书记、检察长",
    deputyTitle: "党组成员、副检察长",
  }),
  bureau("development", "发展和改革委员会", { disciplineGroup: true, deputies: 4 }),
  bureau("education", "教育局", { disciplineGroup: true, small: true }),
  bureau("science", "科学技术局"),
  bureau("industry", "工业和信息化局", { formerName: "{area}经济和信息化委员会" }),
  bureau("security", "公安局", { disciplineGroup: true, deputies: 4 }),
  bureau("civilAffairs", "民政局"),
  bureau("justice", "司法局"),
  bureau("finance", "财政局", { disciplineGroup: true, deputies: 4, small: true }),
  bureau("humanResources", "人力资源和社会保障局", { disciplineGroup: true }),
  bureau("resources", "自然资源和规划局", { formerName: "{area}国土资源局", disciplineGroup: true }),
  bureau("environment", "生态环境局", { formerName: "{area}环境保护局" }),
  bureau("housing", "住房和城乡建设局", { disciplineGroup: true }),
  bureau("transport", "交通运输局", { disciplineGroup: true, small: true }),
  bureau("water", "水利局", { small: true }),
  bureau("agriculture", "农业农村局", { formerName: "{area}农业局", disciplineGroup: true, small: true }),
  bureau("commerce", "商务局", { small: true, deputies: 5 }),
  bureau("culture", "文化广电和旅游局", { formerName: "{area}文化局", small: true }),
  bureau("health", "卫生健康委员会", { formerName: "{area}卫生局", disciplineGroup: true }),
  bureau("emergency", "应急管理局", { formerName: "{area}安全生产监督管理局" }),
  bureau("audit", "审计局"),
  bureau("assets", "人民政府国有资产监督管理委员会"),
  bureau("market", "市场监督管理局", { formerName: "{area}工商行政管理局" }),
  bureau("statistics", "统计局"),
  bureau("insurance", "医疗保障局"),
  bureau("approval", "行政审批服务局"),
  bureau("forestry", "林业局"),
  association("union", "总工会", "党组书记、常务副主席", "党组成员、副主席"),
  association("youth", "共青团委员会", "书记", "副书记"),
  association("women", "妇女联合会", "党组书记、主席", "党组成员、副主席"),
  bureau("school", "委党校", { category: "institution", headTitle: "常务副校长", deputyTitle: "副校长" }),
];

const countySections: readonly Section[] = [];

function countyBureau(key: string, name: string, more: Partial<Body> = {}): Body {
  return bureau(key, name, { sections: countySections, staff: 7, ...more });
}

function countyDepartment(key: string, name: string, headedBy: string, more: Partial<Body> = {}): Body {
  return department(key, name, headedBy, { sections: countySections, staff: 6, ...more });
}

/** The bodies of a county; a county's bureau is of section level, so its own sections hold no leading posts. */
export const countyBodies: readonly Body[] = [
  countyDepartment("office", "办公室", "secretariat"),
  { ...discipline, sections: countySections, small: false },
  countyDepartment("organization", "组织部", "organization", { deputies: 4, staff: 8, small: true }),
  countyDepartment("publicity", "宣传部", "publicity"),
  countyDepartment("politicsLaw", "政法委员会", "politicsLaw"),
  countyBureau("development", "发展和改革局"),
  countyBureau("education", "教育局"),
  countyBureau("finance", "财政局", { small: true }),
  countyBureau("humanResources", "人力资源和社会保障局"),
  countyBureau("housing", "住房和城乡建设局"),
  countyBureau("transport", "交通运输局"),
  countyBureau("water", "水利局", { small: true }),
  countyBureau("agriculture", "农业农村局", { formerName: "{area}农业局", small: true }),
  countyBureau("health", "卫生健康局"),
  countyBureau("market", "市场监督管理局"),
];

export const townNames = {
  countyA: ["柳堤镇", "石桥镇", "清溪乡", "塔山镇"],
  countyB: ["枫渡镇", "白沙镇", "云台乡", "临江镇"],
} as const;
