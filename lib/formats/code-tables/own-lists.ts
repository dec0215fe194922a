import type { CodeTable } from "./code-table";

/** 机构类别: the product's own list. */
export const unitCategories = {
  id: "XR-UNIT-CATEGORY",
  name: "机构类别",
  status: "own",
  naming: "own",
  items: [
    { label: "党委", code: "partyCommittee" },
    { label: "党委工作部门", code: "partyDepartment", aliases: ["党委部门"] },
    { label: "政府工作部门", code: "governmentDepartment", aliases: ["政府部门"] },
    { label: "群团组织", code: "massOrganization", aliases: ["群团", "人民团体"] },
    { label: "人大政协机关", code: "congressOrConference", aliases: ["人大机关", "政协机关"] },
    { label: "法院", code: "court" },
    { label: "检察院", code: "procuratorate" },
    { label: "乡镇街道", code: "township", aliases: ["乡镇", "街道"] },
    { label: "事业单位", code: "institution" },
    { label: "国有企业", code: "enterprise" },
  ],
} as const satisfies CodeTable;

/** 干部身份: the product's own list; stored as its label. */
export const cadreIdentities = {
  id: "XR-CADRE-IDENTITY",
  name: "干部身份",
  status: "own",
  naming: "own",
  items: [
    { label: "公务员", code: "公务员" },
    { label: "参照公务员法管理人员", code: "参照公务员法管理人员", aliases: ["参公人员", "参照管理人员"] },
    { label: "事业单位人员", code: "事业单位人员", aliases: ["事业人员", "事业编制"] },
    { label: "国有企业人员", code: "国有企业人员", aliases: ["企业人员"] },
  ],
} as const satisfies CodeTable;

/** 亲属关系 between two cadres (avoidance): the product's own list. */
export const kinshipRelations = {
  id: "XR-KINSHIP",
  name: "亲属关系（回避）",
  status: "own",
  naming: "own",
  items: [
    { label: "夫妻", code: "spouse", aliases: ["配偶"] },
    { label: "直系血亲", code: "directBlood" },
    { label: "三代以内旁系血亲", code: "collateralBlood", aliases: ["旁系血亲"] },
    { label: "近姻亲", code: "closeInLaw", aliases: ["姻亲"] },
  ],
} as const satisfies CodeTable;

/** 奖惩与处理 as the roster has them: the product's own list. */
export const honoursAndSanctions = {
  id: "XR-HONOUR",
  name: "奖惩与处理",
  status: "own",
  naming: "own",
  items: [
    { label: "奖励", code: "honour", aliases: ["表彰", "嘉奖", "荣誉"] },
    { label: "党内警告", code: "partyWarning" },
    { label: "党内严重警告", code: "partySeriousWarning" },
    { label: "撤销党内职务", code: "partyRemovalFromPosts" },
    { label: "留党察看", code: "partyProbation" },
    { label: "政务警告", code: "governmentWarning", aliases: ["行政警告"] },
    { label: "政务记过", code: "governmentDemerit", aliases: ["行政记过", "记过"] },
    { label: "政务记大过", code: "governmentMajorDemerit", aliases: ["行政记大过", "记大过"] },
    { label: "政务降级", code: "governmentDemotion", aliases: ["行政降级", "降级"] },
    { label: "政务撤职", code: "governmentDismissal", aliases: ["行政撤职", "撤职"] },
    { label: "诫勉", code: "admonition", aliases: ["诫勉谈话"] },
    { label: "停职检查", code: "suspensionForInspection" },
    { label: "调整职务", code: "reassignment" },
    { label: "责令辞职", code: "orderedResignation" },
    { label: "免职", code: "removal" },
    { label: "降职", code: "demotion" },
  ],
} as const satisfies CodeTable;

/** 工作经历类型: the product's own list. */
export const experienceKinds = {
  id: "XR-EXPERIENCE",
  name: "工作经历类型",
  status: "own",
  naming: "own",
  items: [
    { label: "基层工作", code: "grassroots", aliases: ["基层"] },
    { label: "一线工作", code: "frontLine", aliases: ["一线"] },
    { label: "挂职", code: "secondment", aliases: ["挂职锻炼"] },
    { label: "脱贫攻坚与乡村振兴", code: "povertyRelief", aliases: ["脱贫攻坚", "扶贫", "乡村振兴", "驻村"] },
    { label: "招商引资", code: "investmentPromotion", aliases: ["招商"] },
    { label: "特殊岗位", code: "specialPost" },
  ],
} as const satisfies CodeTable;
