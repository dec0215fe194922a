import { formatChinese } from "../../kernel/dates";
import type { LegalDate } from "../../kernel/dates";
import type { PeopleQuery } from "../../people/schema";
import { linesOf } from "../../programmes/people-search/rules/conditions";
import { wordsOf } from "../../programmes/people-search/rules/words";
import type { Condition } from "../../programmes/people-search/types";
import { conditionText } from "./people-search";
import { cadreStatusNames, postKindNames } from "./people-words";
import { educationLevelNames, levelNames } from "./words";

/** A search as it was made: what was asked, and how many people it found. */
export type MadeSearch = {
  readonly query: PeopleQuery;
  readonly condition: Condition | null;
  /** the kept search in use */
  readonly used: { readonly name: string; readonly document: string } | null;
  readonly unitNames: ReadonlyMap<string, string>;
  readonly personCount: number;
  readonly on: LegalDate;
};

/**
 * How people were found, for the record of a motion: the conditions word for word. Whole ID numbers and the closed condition by
 * sanctions are named, never written out.
 */
export function foundBySearchText({ query, condition, used, unitNames, personCount, on }: MadeSearch): string {
  const parts = [
    ...(used === null ? [] : [`保存的查询“${used.name}”${used.document === "" ? "" : `（依据 ${used.document}）`}`]),
    ...(condition === null ? [] : [conditionWords(condition, unitNames)]),
    ...plainParts(query, unitNames),
  ];
  return `${formatChinese(on)}查询（${parts.length === 0 ? "没有附加条件" : parts.join("；")}），查得 ${personCount} 人，从中选出`;
}

function conditionWords(condition: Condition, unitNames: ReadonlyMap<string, string>): string {
  const closed = linesOf(condition).some(({ kind }) => kind === "sanction");
  return closed ? "条件含处分影响期，内容不写入动议" : conditionText(condition, unitNames);
}

function plainParts(query: PeopleQuery, unitNames: ReadonlyMap<string, string>): readonly string[] {
  const words = wordsOf(query.q).map(({ raw, idNumber }) => (idNumber === null ? raw : "身份证号"));
  return [
    ...(words.length === 0 ? [] : [`查找 ${words.join(" ")}`]),
    ...(query.unit === null ? [] : [`单位 ${unitNames.get(query.unit) ?? "所选单位"}（含下级）`]),
    ...(query.level.length === 0 ? [] : [`职务层次 ${query.level.map((level) => levelNames[level]).join("、")}`]),
    ...(query.status === "inPost" ? [] : [`状态 ${cadreStatusNames[query.status]}`]),
    ...(query.ageFrom === null ? [] : [`年龄 ${query.ageFrom} 岁以上`]),
    ...(query.ageTo === null ? [] : [`年龄 ${query.ageTo} 岁以下`]),
    ...(query.education === null ? [] : [`最高学历 ${educationLevelNames[query.education]}`]),
    ...(query.kind === null ? [] : [`职务 ${postKindNames[query.kind]}`]),
  ];
}

/** The same for people chosen from a named list. */
export function foundByListText(list: {
  readonly label: string;
  readonly purpose: string;
  readonly ownerName: string;
  readonly createdOn: LegalDate;
  readonly personCount: number;
  readonly on: LegalDate;
}): string {
  const { label, purpose, ownerName, createdOn, personCount, on } = list;
  return `${formatChinese(on)}人员名单“${label}”（${purpose}；${ownerName} ${formatChinese(createdOn)}建立，共 ${personCount} 人），从中选出`;
}
