import { foldedLabel } from "@/lib/formats/code-tables/code-table";
import { headerOf } from "./known-headings";
import type { ProblemList } from "./problems";
import type { IncompleteRow } from "./read-sheet";
import { rosterSheets, type RosterRows, type SheetKey } from "./sheets";

/** A unit of the system under its full name. */
export type UnitName = { readonly code: string; readonly name: string };

type Pointing = "units" | "posts" | "quotas" | "cadres";

/** Columns that point at a unit. */
const pointers = { units: "parentCode", posts: "unitCode", quotas: "unitCode", cadres: "unitCode" } as const satisfies Readonly<
  Record<Pointing, string>
>;

const mostCandidates = 5;

export type UnitsTold = {
  readonly rows: RosterRows;
  readonly incomplete: Readonly<Record<SheetKey, readonly IncompleteRow[]>>;
  /** names several units have: said here, and no unknown codes */
  readonly ambiguous: ReadonlySet<string>;
};

/**
 * Puts codes where a file names units by their full names: a cell that is no code counts as the one unit of that name, of the
 * file or of the system. A name that several units have is a problem of its cell, with the candidates.
 *
 * @param known codes of the system
 * @param names units the importer may see
 */
export function withUnitCodes(
  rows: RosterRows,
  incomplete: UnitsTold["incomplete"],
  { known, names }: { readonly known: ReadonlySet<string>; readonly names: readonly UnitName[] },
  problems: ProblemList,
): UnitsTold {
  const codes = new Set([...known, ...rows.units.map(({ code }) => code)]);
  const byName = codesByName([...rows.units, ...names]);
  const ambiguous = new Set<string>();
  const told = new Set<string>();
  const codeFor = (key: Pointing, row: number, value: string): string => {
    const found = codes.has(value) ? [] : [...(byName.get(foldedLabel(value)) ?? [])];
    const [only] = found;
    if (only === undefined) return value;
    const place = { sheet: rosterSheets[key].name, row, column: headerOf(key, pointers[key]), read: value };
    if (found.length > 1) {
      ambiguous.add(value);
      const candidates = `${found.slice(0, mostCandidates).join("、")}${found.length > mostCandidates ? "等" : ""}`;
      problems.error(key, { ...place, expected: `有 ${found.length} 个机构叫这个名称，请改填机构编码：${candidates}` });
      return value;
    }
    if (!told.has(`${key} ${value}`)) problems.warning({ ...place, expected: `按全称理解为机构 ${only}，其后各行相同的不再提示` });
    told.add(`${key} ${value}`);
    return only;
  };
  return {
    ambiguous,
    rows: {
      ...rows,
      units: rows.units.map((row) => (row.parentCode === null ? row : { ...row, parentCode: codeFor("units", row.row, row.parentCode) })),
      posts: rows.posts.map((row) => ({ ...row, unitCode: codeFor("posts", row.row, row.unitCode) })),
      quotas: rows.quotas.map((row) => ({ ...row, unitCode: codeFor("quotas", row.row, row.unitCode) })),
      cadres: rows.cadres.map((row) => ({ ...row, unitCode: codeFor("cadres", row.row, row.unitCode) })),
    },
    incomplete: { ...incomplete, ...incompleteWithCodes(incomplete, codeFor) },
  };
}

function codesByName(units: readonly UnitName[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byName = new Map<string, Set<string>>();
  for (const { code, name } of units) {
    const key = foldedLabel(name);
    byName.set(key, (byName.get(key) ?? new Set()).add(code));
  }
  return byName;
}

function incompleteWithCodes(
  incomplete: UnitsTold["incomplete"],
  codeFor: (key: Pointing, row: number, value: string) => string,
): Readonly<Record<Pointing, readonly IncompleteRow[]>> {
  const of = (key: Pointing): readonly IncompleteRow[] =>
    incomplete[key].map(({ row, values }) => {
      const value = values[pointers[key]];
      return { row, values: typeof value === "string" ? { ...values, [pointers[key]]: codeFor(key, row, value) } : values };
    });
  return { units: of("units"), posts: of("posts"), quotas: of("quotas"), cadres: of("cadres") };
}
