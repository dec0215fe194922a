import "server-only";
import { present } from "@/lib/kernel/assert";
import type { LegalDate } from "@/lib/kernel/dates";
import type { WriteTx } from "@/lib/platform/db/transaction";
import { newId } from "@/lib/platform/db/bulk";
import type { NewEvent } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import type { SheetKey } from "@/lib/formats/roster/sheets";
import { mergedFacts } from "../rules/compare";
import type { Archive, FactsIn, Kept, Planned, PlannedRows } from "../types";

/** What everything that writes an import shares. Ids of new units, posts and people are given out before the first write. */
export type Writing = {
  readonly tx: WriteTx;
  readonly rows: PlannedRows;
  readonly archive: Archive;
  readonly authorityId: string;
  readonly batch: { readonly id: string; readonly number: string };
  readonly today: LegalDate;
  readonly author: Author;
  readonly newId: () => string;
  readonly unitIds: ReadonlyMap<string, string>;
  readonly postIds: ReadonlyMap<string, string>;
  readonly cadreIds: ReadonlyMap<string, string>;
  /** streams that get an event: units by what happened to them, people */
  readonly touchedUnits: Map<string, "unit.founded" | "unit.changed" | "post.changed" | "quota.changed">;
  readonly touchedCadres: Set<string>;
  /** events of corrections of sanctions that were put before a second person */
  readonly corrections: NewEvent[];
};

export function writingOf(
  tx: WriteTx,
  given: Pick<Writing, "rows" | "archive" | "authorityId" | "batch" | "today" | "author">,
): Writing {
  const next = (): string => newId(given.author.now);
  const ids = <K extends "units" | "posts" | "cadres">(
    planned: readonly Planned<K>[],
    kept: ReadonlyMap<string, { readonly id: string }>,
    keyOf: (row: Planned<K>["row"]) => string,
  ): ReadonlyMap<string, string> =>
    new Map([
      ...[...kept].map(([key, { id }]): [string, string] => [key, id]),
      ...planned.flatMap(({ row, state }): [string, string][] => (state === "added" ? [[keyOf(row), next()]] : [])),
    ]);
  return {
    ...given,
    tx,
    newId: next,
    unitIds: ids(given.rows.units, given.archive.units, (row) => row.code),
    postIds: ids(given.rows.posts, given.archive.posts, (row) => row.code),
    cadreIds: ids(given.rows.cadres, given.archive.cadres, (row) => row.idNumber),
    touchedUnits: new Map(),
    touchedCadres: new Set(),
    corrections: [],
  };
}

/** The id behind a code or number of the file; throws when the plan let a row through that points nowhere. */
export function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  return present(ids.get(key), `an id for ${key}`);
}

/** A planned row with the facts as they stand after the import. */
export type Written<K extends SheetKey> = { readonly facts: FactsIn<K>; readonly planned: Planned<K> };

/** Rows that are written, apart by what happens: inserted, updated, or put before a second person. */
export function writtenRows<K extends SheetKey>(
  planned: readonly Planned<K>[],
  keptOf: (planned: Planned<K>) => Kept<K> | undefined,
): Readonly<Record<"added" | "changed" | "proposed", readonly Written<K>[]>> {
  const written = (state: "added" | "changed" | "proposed"): readonly Written<K>[] =>
    planned
      .filter((one) => one.state === state)
      .map((one) => ({ facts: mergedFacts<FactsIn<K>>(one.row, keptOf(one)?.facts), planned: one }));
  return { added: written("added"), changed: written("changed"), proposed: written("proposed") };
}

/** A unit's stream gets one event; what says most about it wins. */
export function touchUnit(
  { touchedUnits }: Writing,
  unitId: string,
  type: "unit.founded" | "unit.changed" | "post.changed" | "quota.changed",
): void {
  const rank = ["quota.changed", "post.changed", "unit.changed", "unit.founded"] as const;
  const known = touchedUnits.get(unitId);
  if (known === undefined || rank.indexOf(type) > rank.indexOf(known)) touchedUnits.set(unitId, type);
}
