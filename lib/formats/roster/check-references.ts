import type { Column } from "./columns";
import type { ProblemList } from "./problems";
import { rosterSheets, type SheetKey } from "./sheets";

/** What the system already has, so that a file may refer to it. */
export type KnownCodes = {
  readonly unitCodes: ReadonlySet<string>;
  readonly postCodes: ReadonlySet<string>;
  readonly authorityCodes: ReadonlySet<string>;
  readonly idNumbers: ReadonlySet<string>;
};

export type ReferenceTarget = "units" | "posts" | "cadres" | "authorities";

/** A cell of a row that points at a row of another sheet or of the system. */
export type Reference = {
  readonly sheet: SheetKey;
  readonly row: number;
  readonly header: string;
  readonly target: ReferenceTarget;
  readonly value: string;
};

type Link = { readonly column: string; readonly target: ReferenceTarget };

const owner: readonly Link[] = [{ column: "idNumber", target: "cadres" }];

const links: Readonly<Record<SheetKey, readonly Link[]>> = {
  units: [
    { column: "parentCode", target: "units" },
    { column: "authorityCode", target: "authorities" },
  ],
  posts: [{ column: "unitCode", target: "units" }],
  quotas: [{ column: "unitCode", target: "units" }],
  cadres: [
    { column: "unitCode", target: "units" },
    { column: "currentPostCode", target: "posts" },
  ],
  career: [...owner, { column: "postCode", target: "posts" }],
  education: owner,
  family: owner,
  kinship: [
    { column: "idNumberA", target: "cadres" },
    { column: "idNumberB", target: "cadres" },
  ],
  honours: owner,
  grades: owner,
  experience: owner,
};

/** Every filled cell of these rows that points elsewhere; rows may lack values that could not be read. */
export function referencesOf(
  sheet: SheetKey,
  rows: readonly { readonly row: number; readonly values: Readonly<Record<string, unknown>> }[],
): readonly Reference[] {
  const columns = new Map<string, Column>(Object.entries(rosterSheets[sheet].columns));
  return rows.flatMap(({ row, values }) =>
    links[sheet].flatMap(({ column, target }) => {
      const value = values[column];
      const header = columns.get(column)?.header ?? column;
      return typeof value === "string" ? [{ sheet, row, header, target, value }] : [];
    }),
  );
}

const unknownTarget: Readonly<Record<ReferenceTarget, string>> = {
  units: "“机构”表和系统中都没有这个编码",
  posts: "“职务”表和系统中都没有这个编码",
  cadres: "“干部”表和系统中都没有这个身份证号",
  authorities: "系统中没有这个管理机关，请先由管理员建立",
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
  return {
    units: known.unitCodes,
    posts: known.postCodes,
    cadres: known.idNumbers,
    authorities: known.authorityCodes,
  };
}
