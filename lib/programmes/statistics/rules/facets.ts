/** Facets of people as the structure tables of offices have them. Source: internal reference on practice, structure table layout. */
export type FacetGroup = {
  readonly label: string;
  /** sex, ethnicity and Party status: shown for groups of five and more only, people behind them only to who may see them */
  readonly protected: boolean;
  /** every person has exactly one facet of the group */
  readonly divides: boolean;
  readonly facets: Readonly<Record<string, string>>;
};

/** In the order of the table. The facet ids are what the database counts by. */
export const facetGroups = [
  { label: "性别", protected: true, divides: true, facets: { "sex.male": "男", "sex.female": "女" } },
  { label: "民族", protected: true, divides: true, facets: { "ethnic.han": "汉族", "ethnic.minority": "少数民族" } },
  {
    label: "政治面貌",
    protected: true,
    divides: true,
    facets: { "party.member": "中共党员", "party.democratic": "民主党派", "party.none": "群众" },
  },
  {
    label: "年龄",
    protected: false,
    divides: true,
    facets: {
      "age.30": "30岁及以下",
      "age.35": "31—35岁",
      "age.40": "36—40岁",
      "age.45": "41—45岁",
      "age.50": "46—50岁",
      "age.55": "51—55岁",
      "age.56": "56岁及以上",
    },
  },
  {
    label: "最高学历",
    protected: false,
    divides: true,
    facets: {
      "education.doctorate": "博士研究生",
      "education.master": "硕士研究生",
      "education.bachelor": "大学",
      "education.juniorCollege": "大专",
      "education.secondary": "中专及以下",
      "education.unknown": "未登记",
    },
  },
  {
    label: "全日制教育",
    protected: false,
    divides: true,
    facets: {
      "fullTime.postgraduate": "研究生",
      "fullTime.bachelor": "大学",
      "fullTime.juniorCollege": "大专",
      "fullTime.secondary": "中专及以下",
      "fullTime.none": "无",
    },
  },
  {
    label: "在职教育",
    protected: false,
    divides: true,
    facets: {
      "inService.postgraduate": "研究生",
      "inService.bachelor": "大学",
      "inService.juniorCollege": "大专",
      "inService.secondary": "中专及以下",
      "inService.none": "无",
    },
  },
  {
    label: "最高学位",
    protected: false,
    divides: true,
    facets: { "degree.doctor": "博士", "degree.master": "硕士", "degree.bachelor": "学士", "degree.none": "无" },
  },
  {
    label: "任现职务层次",
    protected: false,
    divides: true,
    facets: {
      "tenure.2": "不满2年",
      "tenure.5": "2年以上不满5年",
      "tenure.10": "5年以上不满10年",
      "tenure.more": "10年以上",
      "tenure.unknown": "未登记",
    },
  },
  {
    label: "工作经历",
    protected: false,
    divides: false,
    facets: {
      "experience.grassroots": "有基层经历",
      "experience.frontLine": "有一线经历",
      "experience.secondment": "有挂职经历",
    },
  },
] as const satisfies readonly FacetGroup[];

/** Everybody. */
export const wholeFacet = "total";

/** Ids of all facets, everybody first. */
export const facetIds: readonly string[] = [wholeFacet, ...facetGroups.flatMap(({ facets }) => Object.keys(facets))];

/** Whether knowing who is in the facet tells a protected fact about him. */
export function isProtectedFacet(facet: string): boolean {
  return facetGroups.some((group) => group.protected && facet in group.facets);
}

/** 年龄：36—40岁, as a heading for the people behind a number; 总数 for everybody. */
export function facetLabel(facet: string): string {
  for (const { label, facets } of facetGroups) {
    const name = Object.entries(facets).find(([id]) => id === facet)?.[1];
    if (name !== undefined) return `${label}：${name}`;
  }
  return "总数";
}
