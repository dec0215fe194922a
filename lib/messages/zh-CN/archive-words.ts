import type { ArchivePart, ConsistencyCheck } from "../../people/rules/consistency-facts";
import type { ArchiveItem } from "../../programmes/archive/rules/completeness";
import type { Lane } from "../../programmes/archive/rules/career-line";

export const careerLaneNames: Readonly<Record<Lane, string>> = {
  post: "任职",
  concurrent: "兼任",
  experience: "经历",
  study: "学历",
  grade: "年度考核",
  honour: "奖励",
  bar: "影响期",
};

/** What is found, and what to do about it. */
export const consistencyTexts: Readonly<Record<ConsistencyCheck, { readonly name: string; readonly todo: string }>> = {
  "id-number-unreadable": { name: "身份证号校验不通过", todo: "核对身份证原件后更正号码。" },
  "birth-differs-from-id-number": { name: "出生日期与身份证号不一致", todo: "核查档案后认定出生时间。" },
  "sex-differs-from-id-number": { name: "性别与身份证号不一致", todo: "核对身份证原件后更正。" },
  "region-of-id-number-unknown": {
    name: "身份证号前六位不是已知的行政区划",
    todo: "核对身份证原件；属于早年撤销、合并的区划的，可以在代码表中补充。",
  },
  "work-start-before-16": { name: "参加工作时不满 16 周岁", todo: "核查出生时间和参加工作时间的原始材料后认定。" },
  "party-entry-before-18": { name: "入党时不满 18 周岁", todo: "核查入党志愿书和出生时间后认定。" },
  "party-entry-missing": { name: "是中共党员但没有入党时间", todo: "补登入党时间。" },
  "party-entry-without-party": { name: "有入党时间但政治面貌不是中共党员", todo: "核对政治面貌和入党时间。" },
  "day-in-future": { name: "日期晚于今天", todo: "核对日期。" },
  "end-before-start": { name: "结束早于开始", todo: "核对起止日期。" },
  "career-before-work-start": { name: "简历早于参加工作时间", todo: "核对参加工作时间，或注明该段是学习。" },
  "main-posts-overlap": { name: "两段主要任职时间重叠", todo: "核对任免文件；兼任的改为兼职。" },
  "career-gap": { name: "简历有间断", todo: "补上间断的经历，或核对前后起止时间。" },
  "holding-not-in-career": { name: "登记的任职在简历中找不到", todo: "在简历中补上，或核对任职时间。" },
  "holding-without-document": { name: "任职没有对应的任免文件或选任事项", todo: "补登任免文件。" },
  "in-post-after-leaving": { name: "已退休或调出，任职没有结束", todo: "登记免职日期，或核对状态。" },
  "studies-out-of-order": { name: "较高学历早于较低学历", todo: "核对毕业时间和学历证书。" },
  "full-time-study-after-work-start": {
    name: "工作后取得全日制学历，简历中没有脱产学习",
    todo: "核对学习形式，或在简历中补上。",
  },
  "grade-before-work-start": { name: "年度考核早于参加工作", todo: "核对考核年度。" },
  "child-not-younger": { name: "子女不比本人年轻", todo: "核对家庭成员的称谓和出生年月。" },
  "parent-not-older": { name: "父母不比本人年长", todo: "核对家庭成员的称谓和出生年月。" },
  "league-member-too-old": { name: "共青团员已满 28 周岁", todo: "核对家庭成员的政治面貌。" },
};

export const consistencyWeights = { wrong: "有误", ask: "待核" } as const;

export const archivePartNames: Readonly<Record<ArchivePart, string>> = {
  basics: "基本情况",
  facts: "三龄两历一身份",
  career: "简历",
  holdings: "任职",
  education: "学历",
  grades: "年度考核",
  family: "家庭主要成员",
};

export const archiveItemNames: Readonly<Record<ArchiveItem, string>> = {
  idNumber: "身份证号",
  photo: "照片",
  birthDetermined: "出生时间认定",
  partyEntryDetermined: "入党时间认定",
  workStartDetermined: "参加工作时间认定",
  educationDetermined: "学历学位认定",
  careerDetermined: "工作经历认定",
  identityDetermined: "干部身份认定",
  health: "健康状况",
  family: "家庭主要成员",
  career: "简历",
  education: "学历",
  grades: "近三年年度考核",
};

export const duplicateReasons = { idNumber: "身份证号相同", nameBirth: "姓名和出生年月相同" } as const;
