/** How a field's text is brought into its one form, and read. */
export type FieldKind =
  /** no blanks inside; the middle dot stays */
  | "name"
  /** one line or more, as it stands */
  | "text"
  /** digits alone, where it is a date */
  | "date"
  /** capitals, no blanks */
  | "idNumber";

export type FieldDefinition = {
  readonly element: string;
  /** heading on the printed form */
  readonly label: string;
  readonly kind: FieldKind;
  /** most characters the usual editor takes; null: no limit */
  readonly limit: number | null;
};

const field = <const K extends FieldKind>(element: string, label: string, kind: K, limit: number | null) => ({
  element,
  label,
  kind,
  limit,
});

/** The fields of a person in the classic order of the file; family and photo have their own places behind `reason` and `idNumber`. */
export const lrmxFields = {
  name: field("XingMing", "姓名", "name", 18),
  sex: field("XingBie", "性别", "text", 1),
  birth: field("ChuShengNianYue", "出生年月", "date", 8),
  ethnicity: field("MinZu", "民族", "text", 18),
  nativePlace: field("JiGuan", "籍贯", "text", 18),
  birthPlace: field("ChuShengDi", "出生地", "text", 18),
  partyJoined: field("RuDangShiJian", "入党时间", "text", 18),
  workStart: field("CanJiaGongZuoShiJian", "参加工作时间", "date", 8),
  health: field("JianKangZhuangKuang", "健康状况", "text", 18),
  professionalTitle: field("ZhuanYeJiShuZhiWu", "专业技术职务", "text", 90),
  expertise: field("ShuXiZhuanYeYouHeZhuanChang", "熟悉专业有何专长", "text", 110),
  fullTimeEducation: field("QuanRiZhiJiaoYu_XueLi", "全日制教育学历", "text", 54),
  fullTimeDegree: field("QuanRiZhiJiaoYu_XueWei", "全日制教育学位", "text", 54),
  fullTimeEducationSchool: field("QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi", "全日制学历毕业院校系及专业", "text", 90),
  fullTimeDegreeSchool: field("QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi", "全日制学位毕业院校系及专业", "text", 90),
  inServiceEducation: field("ZaiZhiJiaoYu_XueLi", "在职教育学历", "text", 54),
  inServiceDegree: field("ZaiZhiJiaoYu_XueWei", "在职教育学位", "text", 54),
  inServiceEducationSchool: field("ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi", "在职学历毕业院校系及专业", "text", 90),
  inServiceDegreeSchool: field("ZaiZhiJiaoYu_XueWei_BiYeYuanXiaoXi", "在职学位毕业院校系及专业", "text", 90),
  duties: field("XianRenZhiWu", "现任职务", "text", 324),
  proposedPost: field("NiRenZhiWu", "拟任职务", "text", 324),
  proposedRemoval: field("NiMianZhiWu", "拟免职务", "text", 324),
  resume: field("JianLi", "简历", "text", null),
  honoursAndSanctions: field("JiangChengQingKuang", "奖惩情况", "text", 552),
  yearlyAssessments: field("NianDuKaoHeJieGuo", "年度考核结果", "text", 414),
  reason: field("RenMianLiYou", "任免理由", "text", 552),
  reportingUnit: field("ChengBaoDanWei", "呈报单位", "text", 252),
  ageCountedOn: field("JiSuanNianLingShiJian", "计算年龄时间", "date", 8),
  filledInOn: field("TianBiaoShiJian", "填表时间", "date", 8),
  filledInBy: field("TianBiaoRen", "填表人", "name", 18),
  idNumber: field("ShenFenZheng", "公民身份号码", "idNumber", 18),
  version: field("Version", "文件版本", "text", null),
  agedOutIn: field("DaoLingNianYue", "到龄年月", "date", 6),
  formerAgeLimit: field("GaiGeQianRenZhiNianLingJieXian", "改革前任职年龄界限", "text", null),
} as const satisfies Readonly<Record<string, FieldDefinition>>;

export type LrmxField = keyof typeof lrmxFields;

/** Keys of all text fields in the order of the file. */
export const lrmxFieldKeys = Object.keys(lrmxFields) as readonly LrmxField[];

/** Fields that came with the retirement reform of 2025, known from one program only: written last, and only when filled. */
export const newFields: readonly LrmxField[] = ["agedOutIn", "formerAgeLimit"];

export const personElement = "Person";
export const familyElement = "JiaTingChengYuan";
export const memberElement = "Item";
export const photoElement = "ZhaoPian";

export const memberFields = {
  relation: field("ChengWei", "称谓", "name", null),
  name: field("XingMing", "姓名", "name", null),
  birth: field("ChuShengRiQi", "出生日期", "date", null),
  politicalStatus: field("ZhengZhiMianMao", "政治面貌", "text", null),
  employerAndPost: field("GongZuoDanWeiJiZhiWu", "工作单位及职务", "text", 124),
} as const satisfies Readonly<Record<string, FieldDefinition>>;

export type MemberField = keyof typeof memberFields;

export const memberFieldKeys = Object.keys(memberFields) as readonly MemberField[];
