import type { ProblemList } from "./problems";
import { rosterSheets, type RosterRows, type SheetKey } from "./sheets";

/** What the system already has, so that a file may refer to it. */
export type KnownCodes = {
  readonly unitCodes: ReadonlySet<string>;
  readonly postCodes: ReadonlySet<string>;
  readonly authorityCodes: ReadonlySet<string>;
  readonly idNumbers: ReadonlySet<string>;
};

export type ReferenceTarget = "units" | "posts" | "cadres";

/** A cell of a row that points at a row of another sheet or of the system. */
export type Reference = {
  readonly sheet: SheetKey;
  readonly row: number;
  readonly header: string;
  readonly target: ReferenceTarget;
  readonly value: string;
};

const withOwner = ["career", "education", "family", "honours", "grades", "experience"] as const;

/** Every filled cell that points elsewhere. */
export function referencesIn(rows: RosterRows): readonly Reference[] {
  const found: Reference[] = [];
  const note = (sheet: SheetKey, row: number, header: string, target: ReferenceTarget, value: string | null): void => {
    if (value !== null) found.push({ sheet, row, header, target, value });
  };
  const { units, posts, quotas, cadres, career, kinship } = rosterSheets;
  for (const row of rows.units) note("units", row.row, units.columns.parentCode.header, "units", row.parentCode);
  for (const row of rows.posts) note("posts", row.row, posts.columns.unitCode.header, "units", row.unitCode);
  for (const row of rows.quotas) note("quotas", row.row, quotas.columns.unitCode.header, "units", row.unitCode);
  for (const row of rows.cadres) {
    note("cadres", row.row, cadres.columns.unitCode.header, "units", row.unitCode);
    note("cadres", row.row, cadres.columns.currentPostCode.header, "posts", row.currentPostCode);
  }
  for (const row of rows.career) note("career", row.row, career.columns.postCode.header, "posts", row.postCode);
  for (const key of withOwner) {
    for (const row of rows[key]) note(key, row.row, rosterSheets[key].columns.idNumber.header, "cadres", row.idNumber);
  }
  for (const row of rows.kinship) {
    note("kinship", row.row, kinship.columns.idNumberA.header, "cadres", row.idNumberA);
    note("kinship", row.row, kinship.columns.idNumberB.header, "cadres", row.idNumberB);
  }
  return found;
}

const unknownTarget: Readonly<Record<ReferenceTarget, string>> = {
  units: "“机构”表和系统中都没有这个编码",
  posts: "“职务”表和系统中都没有这个编码",
  cadres: "“干部”表和系统中都没有这个身份证号",
};

/**
 * Notes every reference that leads nowhere.
 *
 * @param mentioned codes and numbers that stand in the file at all, also in rows that have an error of their own.
 */
export function checkReferences(
  references: readonly Reference[],
  mentioned: Readonly<Record<ReferenceTarget, { has(value: string): boolean }>>,
  known: KnownCodes,
  problems: ProblemList,
): void {
  const inSystem = knownTargets(known);
  for (const { sheet, row, header, target, value } of references) {
    if (mentioned[target].has(value) || inSystem[target].has(value)) continue;
    const place = { sheet: rosterSheets[sheet].name, row, column: header, read: value };
    problems.error(sheet, { ...place, expected: unknownTarget[target] });
  }
}

export function knownTargets(known: KnownCodes): Readonly<Record<ReferenceTarget, ReadonlySet<string>>> {
  return { units: known.unitCodes, posts: known.postCodes, cadres: known.idNumbers };
}

/** The managing authorities must exist before the import: they are never made by one. */
export function checkAuthorities(rows: RosterRows, known: KnownCodes, problems: ProblemList): void {
  const { name, columns } = rosterSheets.units;
  for (const unit of rows.units) {
    if (known.authorityCodes.has(unit.authorityCode)) continue;
    const place = { sheet: name, row: unit.row, column: columns.authorityCode.header, read: unit.authorityCode };
    problems.error("units", { ...place, expected: "系统中没有这个管理机关，请先由管理员建立" });
  }
}
