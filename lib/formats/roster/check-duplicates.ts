import type { Column, Columns } from "./columns";
import type { ProblemList } from "./problems";
import type { IncompleteRow } from "./read-sheet";
import { rosterSheets, type KinshipRow, type RosterRows, type SheetKey } from "./sheets";

type AnyRow = { readonly row: number };

/**
 * Finds rows of one sheet that say who or what they are about in the same words. Equal in everything: the later one is a
 * warning and is left out; different facts: all of them are errors. Namesakes have different identity numbers and are
 * never compared.
 *
 * @returns the numbers of rows to leave out as mere repetitions, by sheet.
 */
export function checkDuplicates(
  rows: RosterRows,
  incomplete: Readonly<Record<SheetKey, readonly IncompleteRow[]>>,
  problems: ProblemList,
): ReadonlyMap<SheetKey, ReadonlySet<number>> {
  const repeated = new Map<SheetKey, ReadonlySet<number>>();
  const check = <Row extends AnyRow>(key: SheetKey, list: readonly Row[], identity: (row: Row) => string): void => {
    repeated.set(key, checkSheet(key, list, identity, problems));
  };
  check("units", rows.units, (row) => row.code);
  check("posts", rows.posts, (row) => row.code);
  check("quotas", rows.quotas, (row) => `${row.unitCode} ${row.level} ${row.headOrDeputy}`);
  check("cadres", rows.cadres, (row) => row.idNumber);
  check("kinship", rows.kinship.map(inOneOrder), (row) => `${row.idNumberA} ${row.idNumberB}`);
  check("grades", rows.grades, (row) => `${row.idNumber} ${row.year}`);
  for (const key of ["career", "education", "family", "honours", "experience"] as const) {
    repeated.set(key, checkHistory(key, rows[key], problems));
  }
  noteIncomplete("units", rows.units, (row) => row.code, incomplete.units, "code", problems);
  noteIncomplete("posts", rows.posts, (row) => row.code, incomplete.posts, "code", problems);
  noteIncomplete("cadres", rows.cadres, (row) => row.idNumber, incomplete.cadres, "idNumber", problems);
  return repeated;
}

/** Rows with a wrong cell of their own that carry the code or number of another row. */
function noteIncomplete<Row extends AnyRow>(
  key: SheetKey,
  list: readonly Row[],
  identity: (row: Row) => string,
  incomplete: readonly IncompleteRow[],
  column: string,
  problems: ProblemList,
): void {
  const first = new Map(list.map((row) => [identity(row), row.row] as const));
  const sheet = rosterSheets[key].name;
  const note = (row: number, other: number): void => {
    problems.error(key, { sheet, row, column: "", read: "", expected: `与第${other}行是同一对象，请核对后只留一行` });
  };
  for (const { row, values } of incomplete) {
    const value = values[column];
    if (typeof value !== "string") continue;
    const other = first.get(value);
    if (other === undefined) first.set(value, row);
    else {
      note(row, other);
      note(other, row);
    }
  }
}

/** Rows of a person's history: several are in order, only a row that is equal in everything is a repetition. */
function checkHistory(
  key: SheetKey,
  list: readonly (AnyRow & { readonly idNumber: string })[],
  problems: ProblemList,
): ReadonlySet<number> {
  const repeated = new Set<number>();
  for (const rows of groupsOf(list, ({ idNumber }) => idNumber).values()) {
    if (rows.length === 1) continue;
    for (const [first, ...later] of groupsOf(rows, factsOf).values()) {
      if (first === undefined) continue;
      for (const row of later) noteRepetition(key, first, row, repeated, problems);
    }
  }
  return repeated;
}

function groupsOf<Row>(list: readonly Row[], identity: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of list) {
    const name = identity(row);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [row]);
    else group.push(row);
  }
  return groups;
}

function checkSheet<Row extends AnyRow>(
  key: SheetKey,
  list: readonly Row[],
  identity: (row: Row) => string,
  problems: ProblemList,
): ReadonlySet<number> {
  const repeated = new Set<number>();
  for (const [first, ...later] of groupsOf(list, identity).values()) {
    if (first === undefined || later.length === 0) continue;
    if (later.some((row) => differences(key, first, row).length > 0)) noteConflict(key, first, later, problems);
    else for (const row of later) noteRepetition(key, first, row, repeated, problems);
  }
  return repeated;
}

function noteRepetition(key: SheetKey, first: AnyRow, row: AnyRow, repeated: Set<number>, problems: ProblemList): void {
  repeated.add(row.row);
  const place = { sheet: rosterSheets[key].name, row: row.row, column: "", read: "" };
  problems.warning({ ...place, expected: `与第${first.row}行完全相同，只导入一次` });
}

function noteConflict(key: SheetKey, first: AnyRow, later: readonly AnyRow[], problems: ProblemList): void {
  const sheet = rosterSheets[key].name;
  for (const row of later) {
    const different = differences(key, first, row);
    const expected =
      different.length === 0
        ? `与第${first.row}行重复，而同一对象另有不同的行`
        : `与第${first.row}行是同一对象，但${different.join("、")}不同，请核对后只留一行`;
    problems.error(key, { sheet, row: row.row, column: "", read: "", expected });
  }
  const others = later.map((row) => `第${row.row}行`).slice(0, 5);
  const expected = `与${others.join("、")}是同一对象，但内容不同，请核对后只留一行`;
  problems.error(key, { sheet, row: first.row, column: "", read: "", expected });
}

/** Headings of the columns in which two rows differ. */
function differences(key: SheetKey, first: AnyRow, second: AnyRow): readonly string[] {
  const left = Object.entries(first);
  const right = new Map<string, unknown>(Object.entries(second));
  const columns: Columns = rosterSheets[key].columns;
  const byKey = new Map<string, Column>(Object.entries(columns));
  return left
    .filter(([name, value]) => name !== "row" && JSON.stringify(value) !== JSON.stringify(right.get(name)))
    .map(([name]) => byKey.get(name)?.header ?? name);
}

/** Kinship holds both ways: a pair written the other way round is the same pair. */
function inOneOrder(row: KinshipRow): KinshipRow {
  return row.idNumberA <= row.idNumberB ? row : { ...row, idNumberA: row.idNumberB, idNumberB: row.idNumberA };
}

/** Everything a row says, as one text; columns have one type each, so equal texts are equal facts. */
function factsOf(row: AnyRow): string {
  let facts = "";
  for (const [name, value] of Object.entries<unknown>(row)) if (name !== "row") facts += `${textOf(value)}\u0000`;
  return facts;
}

function textOf(value: unknown): string {
  if (value === null) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}
