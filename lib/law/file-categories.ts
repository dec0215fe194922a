/**
 * FIL-01, 释义：干部人事档案分十类。 The names are those of the older list; the present ones were not read (待核). The number is what counts.
 */
export const fileCategories = {
  1: "履历",
  2: "自传和思想",
  3: "考核、考察、审计",
  4: "学历、职称、培训",
  5: "政审、审核、身份",
  6: "党团",
  7: "表彰奖励",
  8: "违规违纪处理",
  9: "任免、工资、代表大会",
  10: "其他",
} as const;

export type FileCategory = keyof typeof fileCategories;

const byPurpose: Readonly<Record<string, FileCategory>> = { approvalForm: 9, report: 9, assessment: 3 };

/**
 * FIL-03, 释义：任免审批表和考察材料归入任免类，其他考核材料归入考核类。 The category a paper of this purpose is filed under; null: people decide.
 */
export function fileCategoryOf(purpose: string): FileCategory | null {
  return byPurpose[purpose] ?? null;
}
