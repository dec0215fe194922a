import { cadreColumns } from "./cadre-sheet";
import type { Columns, FactsOf, RowOf } from "./columns";
import {
  careerColumns,
  educationColumns,
  experienceColumns,
  familyColumns,
  gradeColumns,
  honourColumns,
  kinshipColumns,
} from "./history-sheets";
import { postColumns, quotaColumns, unitColumns } from "./unit-sheets";

/** The sheets of the roster workbook in their order; `name` is the tab, `columns` the headings from left to right. */
export const rosterSheets = {
  units: { name: "机构", columns: unitColumns },
  posts: { name: "职务", columns: postColumns },
  quotas: { name: "职数", columns: quotaColumns },
  cadres: { name: "干部", columns: cadreColumns },
  career: { name: "简历", columns: careerColumns },
  education: { name: "学历学位", columns: educationColumns },
  family: { name: "家庭成员", columns: familyColumns },
  kinship: { name: "亲属关系", columns: kinshipColumns },
  honours: { name: "奖惩与处理", columns: honourColumns },
  grades: { name: "年度考核", columns: gradeColumns },
  experience: { name: "工作经历类型", columns: experienceColumns },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly columns: Columns }>>;

export const instructionsSheet = "填写说明";

/** Columns that may stand in any sheet and are never read: the running number, and what an import wrote back. */
export const numberHeader = "序号";
export const problemHeader = "问题";
export const problemListSheet = "问题清单";
/** A row whose running number says this is the template's sample and is left out. */
export const sampleMark = "示例";

export type SheetKey = keyof typeof rosterSheets;

export type UnitRow = RowOf<typeof unitColumns>;
export type PostRow = RowOf<typeof postColumns>;
export type QuotaRow = RowOf<typeof quotaColumns>;
export type CadreRow = RowOf<typeof cadreColumns>;
export type CareerRow = RowOf<typeof careerColumns>;
export type EducationRow = RowOf<typeof educationColumns>;
export type FamilyRow = RowOf<typeof familyColumns>;
export type KinshipRow = RowOf<typeof kinshipColumns>;
export type HonourRow = RowOf<typeof honourColumns>;
export type GradeRow = RowOf<typeof gradeColumns>;
export type ExperienceRow = RowOf<typeof experienceColumns>;

/** Everything a workbook holds, row by row, with the user's row numbers. */
export type RosterRows = {
  readonly [Key in SheetKey]: readonly RowOf<(typeof rosterSheets)[Key]["columns"]>[];
};

/** The same without row numbers: what is handed to the writer. */
export type RosterFacts = {
  readonly [Key in SheetKey]: readonly FactsOf<(typeof rosterSheets)[Key]["columns"]>[];
};
