import type { Level } from "@/lib/access/actor";
import type { Column } from "@/lib/formats/roster/columns";
import type { ProblemList } from "@/lib/formats/roster/problems";
import { rosterSheets, type SheetKey } from "@/lib/formats/roster/sheets";
import { importAccessSentences, rosterProblems } from "@/lib/messages/zh-CN/roster-problems";
import type { Archive, ArchiveAuthority, Importer, PlannedRows } from "../types";
import { shownValue } from "./compare";
import { managingAuthority } from "./management";

/** What the checks against the archive share. */
export type Checking = {
  readonly planned: PlannedRows;
  readonly archive: Archive;
  readonly importer: Importer;
  readonly problems: ProblemList;
  /** the authority a unit belongs to, by the file where it says so */
  readonly authorityOfUnit: (unitCode: string) => ArchiveAuthority | undefined;
  /** the unit above, by the file where it says so */
  readonly parentOf: (unitCode: string) => string | null;
  /** people the archive does not have yet */
  readonly newcomers: ReadonlySet<string>;
};

export function checkingOf(
  planned: PlannedRows,
  archive: Archive,
  importer: Importer,
  problems: ProblemList,
): Checking {
  const inFile = new Map(planned.units.map(({ row }) => [row.code, row]));
  return {
    planned,
    archive,
    importer,
    problems,
    authorityOfUnit: (unitCode) =>
      archive.authorities.get(
        inFile.get(unitCode)?.authorityCode ?? archive.units.get(unitCode)?.facts.authorityCode ?? "",
      ),
    parentOf: (unitCode) => inFile.get(unitCode)?.parentCode ?? archive.units.get(unitCode)?.facts.parentCode ?? null,
    newcomers: new Set(planned.cadres.filter(({ state }) => state === "added").map(({ row }) => row.idNumber)),
  };
}

/** Notes an error in a named column of a row. */
export function noteError<K extends SheetKey>(
  { problems }: Checking,
  sheet: K,
  row: PlannedRows[K][number]["row"],
  column: keyof (typeof rosterSheets)[K]["columns"] & keyof PlannedRows[K][number]["row"] & string,
  expected: string,
): void {
  const definition = new Map<string, Column>(Object.entries(rosterSheets[sheet].columns)).get(column);
  const value = new Map<string, unknown>(Object.entries(row)).get(column);
  const read = definition === undefined || value === null ? "" : shownValue(definition, value as string);
  problems.error(sheet, {
    sheet: rosterSheets[sheet].name,
    row: row.row,
    column: definition?.header ?? "",
    read,
    expected,
  });
}

/** Why the importing authority may not bring in a post or person of this level in this unit; null when it may. */
export function outOfScope(checking: Checking, unitCode: string, level: Level): string | null {
  const { archive, importer, authorityOfUnit } = checking;
  const own = authorityOfUnit(unitCode);
  if (own === undefined) return null;
  const managing = managingAuthority(level, own, archive.authorities);
  if (managing === null) return rosterProblems.levelManagedAbove;
  return managing.id === importer.authorityId ? null : rosterProblems.managedBy(managing.name);
}

/** Why the importing authority may not change what it does not manage today; null when it may. */
export function managedElsewhere({ archive, importer }: Checking, managedById: string | null): string | null {
  if (managedById === importer.authorityId) return null;
  const other = [...archive.authorities.values()].find(({ id }) => id === managedById);
  return other === undefined ? rosterProblems.notManagedHere : rosterProblems.managedNowBy(other.name);
}

/** What the policy says against it; null when it allows. */
export function notPermitted({ importer }: Checking, level: Level | null, concerns: readonly string[]): string | null {
  const permission = importer.permits({ authorityId: importer.authorityId, level, concerns });
  return permission.allowed ? null : importAccessSentences[permission.reason];
}
