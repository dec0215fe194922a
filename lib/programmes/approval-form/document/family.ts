import { parseFormDate } from "@/lib/formats/dates";
import { legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { wholeQuotient } from "@/lib/kernel/ratio";
import type { RelativeFacts } from "@/lib/people/document/exchanged";
import { membersIn } from "@/lib/people/document/family-values";
import type { FormFacts } from "../types";
import { yearsOnForm } from "./values";

/** Rows the form prints as it is, and the most it takes. */
export const familyRowCount = 7;
export const familyRowsAtMost = 10;
/** Height of all family rows together, twips. */
const familyHeight = 7 * 697;

const order: readonly RegExp[] = [
  /^(?:配偶|妻|丈夫|夫$)/u,
  /^(?:长|次|三|四|五|养|继|独生)?(?:儿子|女儿|子|女)$/u,
  /^(?:继|养)?(?:父|母)亲?$/u,
  /^(?:岳父|岳母|公公|婆婆)$/u,
  /^(?:哥|兄|弟|姐|妹|大|二|三|四)/u,
];

/** A row as printed: 称谓, 姓名, 年龄, 政治面貌, 工作单位及职务. */
export type FamilyRow = readonly [
  relation: string,
  name: string,
  age: string,
  politicalStatus: string,
  employer: string,
];

/**
 * Relatives in the customary order: spouse, children, parents, the spouse's parents, brothers and sisters, others; within
 * a group as they are filed. The age is left blank when the person is dead (已去世, 已故) or the birth is not known.
 */
export function familyRows(family: readonly RelativeFacts[], on: LegalDate): readonly FamilyRow[] {
  return family
    .map((relative, place) => ({ relative, place, rank: rankOf(relative.relation) }))
    .toSorted((a, b) => a.rank - b.rank || a.place - b.place)
    .map(({ relative }) => rowOf(relative, on));
}

/** The family of the form: as a file said it while that stands, otherwise the archive's rows. */
export function familyOf({ family, stated }: Pick<FormFacts, "family" | "stated">): readonly RelativeFacts[] {
  if (stated.family === undefined) return family;
  return membersIn(stated.family).map(({ relation, name, birth, politicalStatus, employerAndPost }) => ({
    relation,
    name,
    birth: dayIn(birth),
    politicalStatus,
    employerAndPost,
  }));
}

/** The first day a month of birth may mean; null for a year alone and for words. */
function dayIn(birth: string): LegalDate | null {
  const read = parseFormDate(birth);
  if (read === null || read.date.precision === "year") return null;
  return legalDate(read.date.value.length === 7 ? `${read.date.value}-01` : read.date.value);
}

function rankOf(relation: string): number {
  const found = order.findIndex((pattern) => pattern.test(relation.trim()));
  return found === -1 ? order.length : found;
}

function rowOf(relative: RelativeFacts, on: LegalDate): FamilyRow {
  const employer = (relative.employerAndPost ?? "").trim();
  const dead = /已去世|已故/u.test(employer);
  return [
    relative.relation.trim(),
    (relative.name ?? "").trim(),
    dead || relative.birth === null ? "" : String(yearsOnForm(relative.birth, on)),
    (relative.politicalStatus ?? "").trim(),
    employer,
  ];
}

/** Heights of the rows: seven as they are, eight to ten share the same room, none more than a twip higher than another. */
export function familyRowHeights(count: number): readonly number[] {
  const rows = Math.min(familyRowsAtMost, Math.max(familyRowCount, count));
  const until = (row: number): number => wholeQuotient(familyHeight * row, rows);
  return Array.from({ length: rows }, (_, row) => until(row + 1) - until(row));
}
