import { codeBook, type LocalCode } from "@/lib/formats/code-tables/code-table";
import type { Workbook } from "@/lib/formats/workbook/types";
import type { LegalDate } from "@/lib/kernel/dates";
import { checkCareers } from "./check-careers";
import { checkDuplicates } from "./check-duplicates";
import { checkFacts, withoutMinorsDetails } from "./check-facts";
import { checkReferences, knownTargets, referencesOf, type KnownCodes, type ReferenceTarget } from "./check-references";
import { checkUnitTree } from "./check-units";
import type { Columns } from "./columns";
import { holdBack, type HeldBack } from "./hold-back";
import { ProblemList, type RosterProblem } from "./problems";
import type { SheetMapping } from "./mapping";
import { sheetKeys } from "./known-headings";
import { readSheetRows, type IncompleteRow, type SheetMeans, type SheetReading } from "./read-sheet";
import { recognise, type Recognition } from "./recognise";
import { rosterSheets, type RosterRows, type SheetKey } from "./sheets";

/** What the system has already, its local codes, and the day against which "not later than today" is judged. */
export type RosterContext = KnownCodes & { readonly today: LegalDate; readonly localCodes: readonly LocalCode[] };

export type RosterReading = {
  /** rows that may be imported: without an error, no repetition, resting on nothing that stays out */
  readonly rows: RosterRows;
  /** all problems in the order of sheets and rows, at most 20,000 of them */
  readonly problems: readonly RosterProblem[];
  readonly problemCount: number;
  /** rows without an error of their own that rest on a row that stays out */
  readonly heldBack: readonly HeldBack[];
};

/**
 * Reads the roster workbook: typed rows and every problem at once. Nothing is written and nothing is looked up beyond
 * `context`; which of the rows are new, changed or the same is for the caller to say.
 */
export function readRoster(workbook: Workbook, context: RosterContext, mappings: readonly SheetMapping[] = []): RosterReading {
  const problems = new ProblemList();
  const book = codeBook(context.localCodes);
  const readings = readSheets(underTemplateNames(recognise(workbook, mappings)), { problems, book });
  const rows: RosterRows = {
    units: readings.units?.rows ?? [],
    posts: readings.posts?.rows ?? [],
    quotas: readings.quotas?.rows ?? [],
    cadres: readings.cadres?.rows ?? [],
    career: readings.career?.rows ?? [],
    education: readings.education?.rows ?? [],
    family: withoutMinorsDetails(readings.family?.rows ?? [], context.today, problems),
    kinship: readings.kinship?.rows ?? [],
    honours: readings.honours?.rows ?? [],
    grades: readings.grades?.rows ?? [],
    experience: readings.experience?.rows ?? [],
  };
  const incomplete = incompleteIn(readings);
  const repeated = checkDuplicates(rows, incomplete, problems);
  checkUnitTree(rows.units, problems);
  checkFacts(rows, { today: context.today, book }, problems);
  checkCareers(rows.career, problems);
  const references = sheetKeys.flatMap((key) =>
    referencesOf(
      key,
      rows[key].map((row) => ({ row: row.row, values: row })),
    ),
  );
  const ofIncomplete = sheetKeys.flatMap((key) => referencesOf(key, incomplete[key]));
  checkReferences([...references, ...ofIncomplete], mentionedIn(readings), context, problems);
  const heldBack = holdBack(references, (sheet) => problems.rowsOutOf(sheet), rowsByCode(rows), knownTargets(context));
  return {
    rows: importable(rows, problems, repeated, heldBack),
    problems: inSheetOrder(problems.kept),
    problemCount: problems.count,
    heldBack,
  };
}

type Readings = { readonly [Key in SheetKey]: SheetReading<(typeof rosterSheets)[Key]["columns"]> };

function readSheets({ found, second, unknown }: Recognition, means: SheetMeans): Readings {
  const { problems } = means;
  const ofSheet = { row: 0, column: "", read: "" };
  for (const { sheet } of unknown) {
    problems.warning({ ...ofSheet, sheet: sheet.name, expected: "不认识的工作表，不会导入" });
  }
  for (const { sheet, key } of second) {
    const expected = `“${rosterSheets[key].name}”另有一张工作表，这一张不会导入；请合并成一张，或者拆成两个文件`;
    problems.warning({ ...ofSheet, sheet: sheet.name, expected });
  }
  if (found.size === 0)
    problems.error("cadres", { ...wholeFile, expected: "没有认出任何一张工作表，请核对表头或者使用模板" });
  const read = <C extends Columns>(key: SheetKey, columns: C): SheetReading<C> => {
    const recognised = found.get(key);
    if (recognised === undefined) return { rows: [], incomplete: [] };
    return readSheetRows(key, columns, recognised, means);
  };
  return {
    units: read("units", rosterSheets.units.columns),
    posts: read("posts", rosterSheets.posts.columns),
    quotas: read("quotas", rosterSheets.quotas.columns),
    cadres: read("cadres", rosterSheets.cadres.columns),
    career: read("career", rosterSheets.career.columns),
    education: read("education", rosterSheets.education.columns),
    family: read("family", rosterSheets.family.columns),
    kinship: read("kinship", rosterSheets.kinship.columns),
    honours: read("honours", rosterSheets.honours.columns),
    grades: read("grades", rosterSheets.grades.columns),
    experience: read("experience", rosterSheets.experience.columns),
  };
}

/**
 * The workbook with each sheet that was recognised under the name the template gives it, whatever its tab says: problems
 * name it so, and whoever marks the file finds it so.
 */
export function underOwnNames(workbook: Workbook, mappings: readonly SheetMapping[] = []): Workbook {
  const { found } = recognise(workbook, mappings);
  const names = new Map([...found].map(([key, { sheet }]) => [sheet, rosterSheets[key].name] as const));
  return { sheets: workbook.sheets.map((sheet) => ({ ...sheet, name: names.get(sheet) ?? sheet.name })) };
}

function underTemplateNames(recognition: Recognition): Recognition {
  const named = [...recognition.found].map(([key, one]) => [key, { ...one, sheet: { ...one.sheet, name: rosterSheets[key].name } }] as const);
  return { ...recognition, found: new Map(named) };
}

const wholeFile = { sheet: rosterSheets.cadres.name, row: 0, column: "", read: "" };

const everything = { has: () => true };

/** Codes and numbers that stand in the file, also in rows with errors; of a sheet that could not be read, all of them. */
function mentionedIn(readings: Readings): Record<ReferenceTarget, { has(value: string): boolean }> {
  const { units, posts, cadres } = readings;
  const set = (whole: readonly string[], others: readonly IncompleteRow[], column: string): ReadonlySet<unknown> =>
    new Set<unknown>([...whole, ...others.map(({ values }) => values[column])]);
  const codes = (reading: typeof units | typeof posts) =>
    reading === null
      ? everything
      : set(
          reading.rows.map(({ code }) => code),
          reading.incomplete,
          "code",
        );
  return {
    units: codes(units),
    posts: codes(posts),
    cadres:
      cadres === null
        ? everything
        : set(
            cadres.rows.map(({ idNumber }) => idNumber),
            cadres.incomplete,
            "idNumber",
          ),
    authorities: new Set(),
  };
}

function incompleteIn(readings: Readings): Record<SheetKey, readonly IncompleteRow[]> {
  return {
    units: readings.units?.incomplete ?? [],
    posts: readings.posts?.incomplete ?? [],
    quotas: readings.quotas?.incomplete ?? [],
    cadres: readings.cadres?.incomplete ?? [],
    career: readings.career?.incomplete ?? [],
    education: readings.education?.incomplete ?? [],
    family: readings.family?.incomplete ?? [],
    kinship: readings.kinship?.incomplete ?? [],
    honours: readings.honours?.incomplete ?? [],
    grades: readings.grades?.incomplete ?? [],
    experience: readings.experience?.incomplete ?? [],
  };
}

function rowsByCode(rows: RosterRows): Record<ReferenceTarget, ReadonlyMap<string, number>> {
  return {
    units: new Map(rows.units.map(({ code, row }) => [code, row] as const)),
    posts: new Map(rows.posts.map(({ code, row }) => [code, row] as const)),
    cadres: new Map(rows.cadres.map(({ idNumber, row }) => [idNumber, row] as const)),
    authorities: new Map(),
  };
}

function importable(
  rows: RosterRows,
  problems: ProblemList,
  repeated: ReadonlyMap<SheetKey, ReadonlySet<number>>,
  heldBack: readonly HeldBack[],
): RosterRows {
  const held = new Map<SheetKey, Set<number>>(sheetKeys.map((key) => [key, new Set()]));
  for (const { sheet, row } of heldBack) held.get(sheet)?.add(row);
  const keep = <Row extends { readonly row: number }>(key: SheetKey, list: readonly Row[]): readonly Row[] => {
    const out = problems.rowsOutOf(key);
    const again = repeated.get(key);
    const resting = held.get(key);
    return list.filter(({ row }) => !out.has(row) && again?.has(row) !== true && resting?.has(row) !== true);
  };
  return {
    units: keep("units", rows.units),
    posts: keep("posts", rows.posts),
    quotas: keep("quotas", rows.quotas),
    cadres: keep("cadres", rows.cadres),
    career: keep("career", rows.career),
    education: keep("education", rows.education),
    family: keep("family", rows.family),
    kinship: keep("kinship", rows.kinship),
    honours: keep("honours", rows.honours),
    grades: keep("grades", rows.grades),
    experience: keep("experience", rows.experience),
  };
}

function inSheetOrder(problems: readonly RosterProblem[]): readonly RosterProblem[] {
  const order = new Map(Object.values(rosterSheets).map(({ name }, place) => [name as string, place] as const));
  const placeOf = (problem: RosterProblem): number => order.get(problem.sheet) ?? order.size;
  return problems.toSorted((first, second) => placeOf(first) - placeOf(second) || first.row - second.row);
}
