import { comparePartialDates, formatPartialDate, type PartialDate } from "@/lib/formats/dates";
import { maskedIdNumber } from "@/lib/formats/id-number";
import type { Column, Columns } from "@/lib/formats/roster/columns";
import type { FieldDifference } from "../types";

/** Any value a row of the roster may hold. */
type Value = string | number | boolean | PartialDate | null;
type Facts = Readonly<Record<string, Value>>;

/**
 * The columns in which a row of the file differs from the archive. An empty cell says nothing and changes nothing; a month
 * is compared with the day in the archive as far as both are known.
 *
 * @param leftOut columns the archive does not keep for this row
 */
export function differencesOf(
  columns: Columns,
  file: Facts,
  archive: Facts,
  leftOut: readonly string[] = [],
): readonly FieldDifference[] {
  return Object.entries<Column>(columns).flatMap(([key, column]) => {
    const after = file[key] ?? null;
    const before = archive[key] ?? null;
    if (leftOut.includes(key) || after === null || sameValue(after, before)) return [];
    return [{ header: column.header, before: shownValue(column, before), after: shownValue(column, after) }];
  });
}

/** The facts as they stand after the import: what the file says, and the archive where the file says nothing new. */
export function mergedFacts<F extends Facts>(file: F, archive: F | undefined): F {
  if (archive === undefined) return file;
  const entries = Object.keys(archive).map((key): [string, Value] => {
    const said = file[key] ?? null;
    const kept = archive[key] ?? null;
    return [key, said === null || sameValue(said, kept) ? kept : said];
  });
  return Object.fromEntries(entries) as F;
}

function sameValue(after: Value, before: Value): boolean {
  if (typeof after !== "object" || typeof before !== "object" || after === null || before === null)
    return after === before;
  return comparePartialDates(after, before) === 0;
}

/** A value in the user's words; identity numbers masked, nothing as "—". */
export function shownValue(column: Column, value: Value): string {
  if (value === null) return "—";
  if (typeof value === "boolean") return value ? "是" : "否";
  if (typeof value === "number") return String(value);
  if (typeof value === "object") return formatPartialDate(value);
  switch (column.kind) {
    case "idNumber":
      return maskedIdNumber(value);
    case "date":
      return value.replaceAll("-", ".");
    case "enum":
      return column.choices.find(({ code }) => code === value)?.label ?? value;
    case "text":
    case "month":
    case "integer":
    case "boolean":
      return value;
  }
}

/** A row of somebody's history in the file with the row of the archive it is, if there is one. */
export type Match<Row> = {
  readonly row: Row;
  readonly keptId: string | null;
  readonly fields: readonly FieldDifference[];
};

/**
 * Finds for each row of one person's history the row of the archive it means. Rows that agree in everything are the same;
 * of the others those with the same key are a change, the one with the fewest differences first; the rest are new. Rows
 * of the archive that no row of the file means stay as they are.
 *
 * @param keyOf says roughly what a row is about; rows that agree in everything have the same key
 * @param differences null when the two surely are about different things
 */
export function matchHistory<Row, Kept extends { readonly id: string }>(
  rows: readonly Row[],
  kept: readonly Kept[],
  keyOf: { readonly file: (row: Row) => string; readonly archive: (kept: Kept) => string },
  differences: (row: Row, kept: Kept) => readonly FieldDifference[] | null,
): readonly Match<Row>[] {
  const free = new Map<string, Kept[]>();
  for (const one of kept) {
    const key = keyOf.archive(one);
    const group = free.get(key);
    if (group === undefined) free.set(key, [one]);
    else group.push(one);
  }
  const matches = new Map<Row, Match<Row>>();
  for (const exact of [true, false]) {
    for (const row of rows) {
      if (matches.has(row)) continue;
      const group = free.get(keyOf.file(row)) ?? [];
      const candidates = group.flatMap((one) => {
        const fields = differences(row, one);
        return fields === null ? [] : [{ one, fields }];
      });
      const [best] = candidates.sort((a, b) => a.fields.length - b.fields.length);
      if (best === undefined || (exact && best.fields.length > 0)) continue;
      group.splice(group.indexOf(best.one), 1);
      matches.set(row, { row, keptId: best.one.id, fields: best.fields });
    }
  }
  return rows.map((row) => matches.get(row) ?? { row, keptId: null, fields: [] });
}
