import { maskedIdNumber } from "@/lib/formats/id-number";
import { referencesOf, type Reference } from "@/lib/formats/roster/check-references";
import { holdBack } from "@/lib/formats/roster/hold-back";
import { ProblemList, type RosterProblem } from "@/lib/formats/roster/problems";
import type { RosterReading } from "@/lib/formats/roster/read-roster";
import { rosterSheets, type SheetKey } from "@/lib/formats/roster/sheets";
import type {
  Archive,
  DryRun,
  ImportPlan,
  Importer,
  Planned,
  PlannedRows,
  RowPlace,
  SheetCounts,
  ShownHeldBack,
  ShownRow,
} from "../types";
import { classify } from "./classify";
import { labelOf, namesOf, type Names } from "./labels";
import { checkPeople } from "./people-problems";
import { checkingOf } from "./scope";
import { checkStructure } from "./structure-problems";

export const sheetKeys = Object.keys(rosterSheets) as readonly SheetKey[];

/**
 * What the file would do to the archive: every row new, changed or the same, every error at once, and the rows that stay
 * out because they rest on one with an error. Pure: the same file and archive give the same plan.
 *
 * @param leftOut rows to leave out, with whatever rests on them
 */
export function planImport(
  reading: RosterReading,
  archive: Archive,
  importer: Importer,
  leftOut: readonly RowPlace[] = [],
): ImportPlan {
  const planned = classify(reading.rows, archive);
  const problems = new ProblemList();
  const checking = checkingOf(planned, archive, importer, problems);
  checkStructure(checking);
  checkPeople(checking);
  const out = new Set([
    ...leftOut.map(placeOf),
    ...sheetKeys.flatMap((sheet) => [...problems.rowsOutOf(sheet)].map((row) => placeOf({ sheet, row }))),
  ]);
  const held = heldBackBy(reading, archive, out);
  for (const row of held) out.add(placeOf(row));
  const rows = without(planned, out);
  const names = namesOf(reading.rows, archive);
  const all = [...reading.problems, ...problems.kept];
  return {
    rows,
    shown: shownRows(rows, names),
    counts: countsOf(rows, rejectedRows(reading, out)),
    problems: inSheetOrder(all),
    problemCount: reading.problemCount + problems.count,
    errorCount: all.filter(({ severity }) => severity === "error").length,
    heldBack: [...reading.heldBack, ...held].map(({ sheet, row, because }) => shownHeldBack({ sheet, row }, because)),
  };
}

/**
 * Rows that would now do something else than the dry run showed: somebody changed the archive in between. A row that has
 * become the same needs nothing any more and is no such row.
 */
export function movedRows(dryRun: Pick<DryRun, "shown">, now: ImportPlan): readonly RowPlace[] {
  const before = new Map(dryRun.shown.map((row) => [placeOf(row), fingerprintOf(row)]));
  const stillIn = new Set(
    sheetKeys.flatMap((sheet) => now.rows[sheet].map(({ row }) => placeOf({ sheet, row: row.row }))),
  );
  const differently = now.shown.filter((row) => before.get(placeOf(row)) !== fingerprintOf(row));
  const gone = dryRun.shown.filter((row) => !stillIn.has(placeOf(row)));
  return [...differently, ...gone].map(({ sheet, row }) => ({ sheet, row }));
}

export function placeOf({ sheet, row }: RowPlace): string {
  return `${sheet}#${row}`;
}

function fingerprintOf({ state, fields }: ShownRow): string {
  return JSON.stringify([state, fields.map(({ header, before, after }) => [header, before, after])]);
}

function heldBackBy(reading: RosterReading, archive: Archive, out: ReadonlySet<string>) {
  const { rows } = reading;
  const references = sheetKeys.flatMap((key) =>
    referencesOf(
      key,
      rows[key].map((row) => ({ row: row.row, values: row })),
    ),
  );
  const outRows = new Map<SheetKey, ReadonlySet<number>>(sheetKeys.map((sheet) => [sheet, rowsOutOf(sheet, rows[sheet], out)]));
  const none: ReadonlySet<number> = new Set();
  const outOf = (sheet: SheetKey): ReadonlySet<number> => outRows.get(sheet) ?? none;
  const readable = {
    units: new Map(rows.units.map(({ code, row }) => [code, row])),
    posts: new Map(rows.posts.map(({ code, row }) => [code, row])),
    cadres: new Map(rows.cadres.map(({ idNumber, row }) => [idNumber, row])),
    authorities: new Map<string, number>(),
  };
  const inSystem = {
    units: new Set(archive.units.keys()),
    posts: new Set(archive.posts.keys()),
    cadres: new Set(archive.cadres.keys()),
    authorities: new Set(archive.authorities.keys()),
  };
  return holdBack(references, outOf, readable, inSystem);
}

function rowsOutOf(sheet: SheetKey, rows: readonly { readonly row: number }[], out: ReadonlySet<string>): ReadonlySet<number> {
  return out.size === 0 ? new Set() : new Set(rows.flatMap(({ row }) => (out.has(placeOf({ sheet, row })) ? [row] : [])));
}

function without(planned: PlannedRows, out: ReadonlySet<string>): PlannedRows {
  if (out.size === 0) return planned;
  const keep = <K extends SheetKey>(sheet: K): readonly Planned<K>[] =>
    (planned[sheet] as readonly Planned<K>[]).filter(({ row }) => !out.has(placeOf({ sheet, row: row.row })));
  return {
    units: keep("units"),
    posts: keep("posts"),
    quotas: keep("quotas"),
    cadres: keep("cadres"),
    career: keep("career"),
    education: keep("education"),
    family: keep("family"),
    kinship: keep("kinship"),
    honours: keep("honours"),
    grades: keep("grades"),
    experience: keep("experience"),
  };
}

function shownRows(rows: PlannedRows, names: Names): readonly ShownRow[] {
  const shown = <K extends SheetKey>(sheet: K): readonly ShownRow[] =>
    (rows[sheet] as readonly Planned<K>[]).flatMap(({ row, state, fields }) =>
      state === "same" ? [] : [{ sheet, row: row.row, state, label: labelOf[sheet](row, names), fields }],
    );
  return sheetKeys.flatMap((sheet) => shown(sheet));
}

/** Places of all rows that stay out, whatever the cause. */
function rejectedRows(reading: RosterReading, out: ReadonlySet<string>): ReadonlySet<string> {
  const keyOf = new Map(sheetKeys.map((key) => [rosterSheets[key].name as string, key]));
  const wrong = reading.problems.flatMap(({ severity, sheet, row }) => {
    const key = keyOf.get(sheet);
    return severity === "error" && key !== undefined ? [placeOf({ sheet: key, row })] : [];
  });
  return new Set([...wrong, ...reading.heldBack.map(placeOf), ...out]);
}

function countsOf(rows: PlannedRows, rejected: ReadonlySet<string>): Record<SheetKey, SheetCounts> {
  const count = (sheet: SheetKey): SheetCounts => {
    const states = rows[sheet].map(({ state }) => state);
    return {
      added: states.filter((state) => state === "added").length,
      changed: states.filter((state) => state === "changed").length,
      same: states.filter((state) => state === "same").length,
      rejected: [...rejected].filter((place) => place.startsWith(`${sheet}#`)).length,
    };
  };
  return Object.fromEntries(sheetKeys.map((sheet) => [sheet, count(sheet)])) as Record<SheetKey, SheetCounts>;
}

function shownHeldBack(place: RowPlace, { header, target, value }: Reference): ShownHeldBack {
  const shown = target === "cadres" ? maskedIdNumber(value) : value;
  return { ...place, because: `“${header}”${shown} 所指的一行没有导入` };
}

function inSheetOrder(problems: readonly RosterProblem[]): readonly RosterProblem[] {
  const order = new Map(sheetKeys.map((key, place) => [rosterSheets[key].name as string, place]));
  const place = (problem: RosterProblem): number => order.get(problem.sheet) ?? order.size;
  return problems.toSorted((a, b) => place(a) - place(b) || a.row - b.row);
}
