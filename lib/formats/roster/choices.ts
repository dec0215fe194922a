import type { Choice } from "./columns";

/** Labels of the roster and the codes behind them. Files exchange labels; other spellings seen in practice are understood. */

export const levels = [
  { label: "厅局级正职", code: "bureauHead", aliases: ["正厅级", "正局级", "厅局级正"] },
  { label: "厅局级副职", code: "bureauDeputy", aliases: ["副厅级", "副局级", "厅局级副"] },
  { label: "县处级正职", code: "countyHead", aliases: ["正处级", "正县级", "县处级正"] },
  { label: "县处级副职", code: "countyDeputy", aliases: ["副处级", "副县级", "县处级副"] },
  { label: "乡科级正职", code: "sectionHead", aliases: ["正科级", "正乡级", "乡科级正"] },
  { label: "乡科级副职", code: "sectionDeputy", aliases: ["副科级", "副乡级", "乡科级副"] },
  { label: "科员及以下", code: "staff", aliases: ["科员", "办事员", "其他"] },
] as const satisfies readonly Choice[];

export const headOrDeputy = [
  { label: "正职", code: "head", aliases: ["正"] },
  { label: "副职", code: "deputy", aliases: ["副"] },
] as const satisfies readonly Choice[];

export const unitCategories = [
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
] as const satisfies readonly Choice[];

export const sexes = [
  { label: "男", code: "male", aliases: ["男性"] },
  { label: "女", code: "female", aliases: ["女性"] },
] as const satisfies readonly Choice[];

const ethnicityNames =
  "汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 " +
  "达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 " +
  "赫哲 门巴 珞巴 基诺";

/** The 56 names of GB/T 3304 and 其他; stored as their label, as the form prints it. */
export const ethnicities: readonly Choice[] = [
  ...ethnicityNames.split(" ").map((name) => ({ label: `${name}族`, code: `${name}族`, aliases: [name] })),
  { label: "其他", code: "其他" },
];

export const politicalStatuses = [
  { label: "中共党员", code: "partyMember", aliases: ["党员", "中国共产党党员"] },
  { label: "中共预备党员", code: "probationaryPartyMember", aliases: ["预备党员"] },
  { label: "民主党派成员", code: "democraticParty", aliases: ["民主党派"] },
  { label: "民革党员", code: "democraticParty", aliases: ["民革"] },
  { label: "民盟盟员", code: "democraticParty", aliases: ["民盟"] },
  { label: "民建会员", code: "democraticParty", aliases: ["民建"] },
  { label: "民进会员", code: "democraticParty", aliases: ["民进"] },
  { label: "农工党党员", code: "democraticParty", aliases: ["农工党"] },
  { label: "致公党党员", code: "democraticParty", aliases: ["致公党"] },
  { label: "九三学社社员", code: "democraticParty", aliases: ["九三学社", "九三"] },
  { label: "台盟盟员", code: "democraticParty", aliases: ["台盟"] },
  { label: "无党派人士", code: "nonParty", aliases: ["无党派"] },
  { label: "群众", code: "nonParty", aliases: ["共青团员"] },
] as const satisfies readonly Choice[];

export const cadreIdentities = [
  { label: "公务员", code: "公务员" },
  { label: "参照公务员法管理人员", code: "参照公务员法管理人员", aliases: ["参公人员", "参照管理人员"] },
  { label: "事业单位人员", code: "事业单位人员", aliases: ["事业人员", "事业编制"] },
  { label: "国有企业人员", code: "国有企业人员", aliases: ["企业人员"] },
] as const satisfies readonly Choice[];

export const educationModes = [
  { label: "全日制", code: "fullTime", aliases: ["全日制教育"] },
  { label: "在职", code: "inService", aliases: ["在职教育"] },
] as const satisfies readonly Choice[];

export const educationLevels = [
  { label: "博士研究生", code: "doctorate", aliases: ["博士"] },
  {
    label: "硕士研究生",
    code: "master",
    aliases: ["研究生", "硕士", "中央党校研究生", "省委党校研究生", "党校研究生"],
  },
  { label: "大学", code: "bachelor", aliases: ["大学本科", "本科", "中央党校大学", "省委党校大学", "党校大学"] },
  { label: "大专", code: "juniorCollege", aliases: ["大学专科", "专科", "中央党校大专", "省委党校大专"] },
  { label: "中专及以下", code: "secondary", aliases: ["中专", "高中", "初中", "中技"] },
] as const satisfies readonly Choice[];

export const kinshipRelations = [
  { label: "夫妻", code: "spouse", aliases: ["配偶"] },
  { label: "直系血亲", code: "directBlood" },
  { label: "三代以内旁系血亲", code: "collateralBlood", aliases: ["旁系血亲"] },
  { label: "近姻亲", code: "closeInLaw", aliases: ["姻亲"] },
] as const satisfies readonly Choice[];

export const honoursAndSanctions = [
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
] as const satisfies readonly Choice[];

export const personalGrades = [
  { label: "优秀", code: "EXCELLENT" },
  { label: "称职", code: "COMPETENT", aliases: ["合格"] },
  { label: "基本称职", code: "BASICALLY_COMPETENT", aliases: ["基本合格"] },
  { label: "不称职", code: "INCOMPETENT", aliases: ["不合格"] },
  { label: "不确定等次", code: "UNGRADED", aliases: ["不定等次", "未定等次"] },
] as const satisfies readonly Choice[];

export const experienceKinds = [
  { label: "基层工作", code: "grassroots", aliases: ["基层"] },
  { label: "一线工作", code: "frontLine", aliases: ["一线"] },
  { label: "挂职", code: "secondment", aliases: ["挂职锻炼"] },
  { label: "脱贫攻坚与乡村振兴", code: "povertyRelief", aliases: ["脱贫攻坚", "扶贫", "乡村振兴", "驻村"] },
  { label: "招商引资", code: "investmentPromotion", aliases: ["招商"] },
  { label: "特殊岗位", code: "specialPost" },
] as const satisfies readonly Choice[];
