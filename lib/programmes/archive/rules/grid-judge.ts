import type { CodeBook } from "@/lib/formats/code-tables/code-table";
import { legalDate, yearOf } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Refusal } from "@/lib/law/refusal";
import { isMinorOn } from "@/lib/people/rules/ages";
import type { ArchiveRefusal } from "../types";
import type { GridProblem, GridRow, ReadRow, StoredRow } from "./grid-cells";
import { examProblems } from "./exam-rows";
import { cellText, columnOf, isBlank, readGrid } from "./grid-cells";
import type { GridKind } from "./grid-kinds";
import type { GridRules } from "./grid-rules";
import { gridRules } from "./grid-kinds";

/** A grid read and judged: the rows without a fault, and every fault with its cell. */
export type JudgedGrid = { readonly read: readonly ReadRow[]; readonly problems: readonly GridProblem[] };

/** Reads every cell and looks at the rows by themselves and against each other; warnings of the archive's checks are not among it. */
export function judgeGrid(
  kind: GridKind,
  rows: readonly GridRow[],
  stored: readonly StoredRow[],
  { today, book }: { readonly today: LegalDate; readonly book: CodeBook },
): JudgedGrid {
  const rules = gridRules[kind];
  const { read, problems } = readGrid(rules, rows, stored, book);
  const found = [
    ...read.flatMap((row) => [...futureDays(rules, row, today), ...reversedSpan(rules, row)]),
    ...(kind === "grades" ? gradeProblems(read, today) : []),
    ...(kind === "experience" ? read.flatMap(secondmentProblems) : []),
    ...(kind === "training" ? read.flatMap(trainingProblems) : []),
    ...(kind === "exams" ? read.flatMap(examProblems) : []),
    ...(kind === "family" ? read.flatMap((row) => minorProblems(row, today)) : []),
  ];
  const faulty = new Set(found.map(({ row }) => row));
  return {
    read: read.filter(({ row }) => !faulty.has(row)).map((row) => sameMonthEnd(rules, row)),
    problems: [...problems, ...found].toSorted((a, b) => a.row - b.row),
  };
}

/** Reasons of the whole grid: rows of somebody else or gone, too many rows, a correction without its reason. */
export function judgeWhole(
  kind: GridKind,
  rows: readonly GridRow[],
  stored: readonly StoredRow[],
): readonly Refusal<ArchiveRefusal>[] {
  const { mostRows } = gridRules[kind];
  const known = new Set(stored.map(({ id }) => id));
  const seen = new Set<string>();
  const refusals: Refusal<ArchiveRefusal>[] = [];
  rows.forEach(({ id }, row) => {
    if (id === "") return;
    if (!known.has(id) || seen.has(id)) refusals.push({ code: "archive.grid-row-gone", params: { row: row + 1 } });
    seen.add(id);
  });
  const count = rows.filter((row) => !row.remove && !(row.id === "" && isBlank(row))).length;
  if (count > mostRows) refusals.push({ code: "archive.grid-too-many", params: { count, most: mostRows } });
  return refusals;
}

/** The faults of cells as refusals, each at its field. */
export function cellRefusals(rules: GridRules, problems: readonly GridProblem[]): readonly Refusal<ArchiveRefusal>[] {
  return problems.map(({ row, key, problem }) => ({
    code: "archive.grid-cell",
    field: cellField(row, key),
    params: { row: row + 1, column: columnOf(rules, key).header, problem },
  }));
}

/** The name of the field of a cell. */
export function cellField(row: number, key: string): string {
  return `rows.${row}.${key}`;
}

function futureDays(rules: GridRules, { row, values }: ReadRow, today: LegalDate): readonly GridProblem[] {
  return rules.notInFuture.flatMap((key) => {
    const value = values[key];
    if (typeof value !== "string") return [];
    const known = columnOf(rules, key).kind === "month" ? 7 : 10;
    return value.slice(0, known) > today.slice(0, known) ? [{ row, key, problem: "不能晚于今天" }] : [];
  });
}

function reversedSpan(rules: GridRules, { row, values }: ReadRow): readonly GridProblem[] {
  const { from, to } = values;
  if (!rules.spans || typeof from !== "string" || typeof to !== "string") return [];
  const begin = cellText(columnOf(rules, "from"), from);
  return to.slice(0, 7) < from.slice(0, 7) ? [{ row, key: "to", problem: `不能早于起始时间 ${begin}` }] : [];
}

/** A last day known to the month only never comes before the first. */
function sameMonthEnd(rules: GridRules, read: ReadRow): ReadRow {
  const { from, to } = read.values;
  const before = rules.spans && typeof from === "string" && typeof to === "string" && to < from;
  return before ? { ...read, values: { ...read.values, to: from } } : read;
}

/** A year has one grade, fixed after the year has ended. */
function gradeProblems(read: readonly ReadRow[], today: LegalDate): readonly GridProblem[] {
  const years = new Set<unknown>();
  return read.flatMap(({ row, values }): GridProblem[] => {
    const { year, fixedOn } = values;
    const twice = years.has(year);
    years.add(year);
    if (typeof year !== "number") return [];
    const early = typeof fixedOn === "string" && yearOf(legalDate(fixedOn)) <= year;
    return [
      ...(twice ? [{ row, key: "year", problem: "这一年度在表中已有一行" }] : []),
      ...(year >= yearOf(today) ? [{ row, key: "year", problem: "该年度结束以后才能登记等次" }] : []),
      ...(early ? [{ row, key: "fixedOn", problem: "应在该年度结束以后" }] : []),
    ];
  });
}

/** A course ends on or after its first day, and nobody misses more hours than it has. */
function trainingProblems({ row, values }: ReadRow): readonly GridProblem[] {
  const { from, to, hours, absentHours } = values;
  const early = typeof from === "string" && typeof to === "string" && to < from;
  const tooMany = typeof hours === "number" && typeof absentHours === "number" && absentHours > hours;
  return [
    ...(early ? [{ row, key: "to", problem: "不能早于开始日期" }] : []),
    ...(tooMany ? [{ row, key: "absentHours", problem: "不能超过总学时" }] : []),
  ];
}

/** Level and assistant are said of secondments alone. */
function secondmentProblems({ row, values }: ReadRow): readonly GridProblem[] {
  if (values.kind === "secondment") return [];
  const problem = "挂职才填写，请清空这一格";
  return [
    ...((values.postLevel ?? null) === null ? [] : [{ row, key: "postLevel", problem }]),
    ...(values.assistant === true ? [{ row, key: "assistant", problem }] : []),
  ];
}

const detailsOfAdults = ["name", "politicalStatus", "employerAndPost"] as const;

/** Of minors only the relation and the month of birth are kept. */
function minorProblems({ row, values }: ReadRow, today: LegalDate): readonly GridProblem[] {
  const { birth } = values;
  if (typeof birth !== "string" || !isMinorOn(legalDate(birth), today)) return [];
  return detailsOfAdults
    .filter((key) => (values[key] ?? null) !== null)
    .map((key) => ({ row, key, problem: "未成年人只登记称谓和出生年月，请清空这一格" }));
}
