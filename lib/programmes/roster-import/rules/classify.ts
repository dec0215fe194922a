import { rosterSheets, type SheetKey } from "@/lib/formats/roster/sheets";
import type { Archive, HistorySheet, Kept, Planned, PlannedRows, RowIn } from "../types";
import { differencesOf, matchHistory } from "./compare";
import { columnsLeftOut, historyKeys, kinshipKey, quotaKey } from "./keys";

type Rows = { readonly [K in SheetKey]: readonly RowIn<K>[] };

/** Says of every row whether it is new, changed or the same as the archive. Nothing is judged here. */
export function classify(rows: Rows, archive: Archive): PlannedRows {
  return {
    units: rows.units.map((row) => plannedOf("units", row, archive.units.get(row.code))),
    posts: rows.posts.map((row) => plannedOf("posts", row, archive.posts.get(row.code))),
    quotas: rows.quotas.map((row) => plannedOf("quotas", row, archive.quotas.get(quotaKey(row)))),
    cadres: rows.cadres.map((row) => plannedOf("cadres", row, archive.cadres.get(row.idNumber))),
    kinship: rows.kinship.map((row) => plannedKinship(row, archive.kinships.get(kinshipKey(row)))),
    career: plannedHistory("career", rows.career, archive),
    education: plannedHistory("education", rows.education, archive),
    family: plannedHistory("family", rows.family, archive),
    honours: plannedHistory("honours", rows.honours, archive),
    grades: plannedHistory("grades", rows.grades, archive),
    experience: plannedHistory("experience", rows.experience, archive),
  };
}

function plannedOf<K extends SheetKey>(sheet: K, row: RowIn<K>, kept: Kept<K> | undefined): Planned<K> {
  if (kept === undefined) return { row, state: "added", keptId: null, fields: [] };
  const fields = differencesOf(rosterSheets[sheet].columns, row, kept.facts);
  return { row, state: fields.length === 0 ? "same" : "changed", keptId: kept.id, fields };
}

/** Kinship holds both ways: only the relation can differ. */
function plannedKinship(row: RowIn<"kinship">, kept: Kept<"kinship"> | undefined): Planned<"kinship"> {
  if (kept === undefined) return { row, state: "added", keptId: null, fields: [] };
  const leftOut = ["idNumberA", "idNumberB"];
  const fields = differencesOf(rosterSheets.kinship.columns, row, kept.facts, leftOut);
  return { row, state: fields.length === 0 ? "same" : "changed", keptId: kept.id, fields };
}

function plannedHistory<K extends HistorySheet>(
  sheet: K,
  rows: readonly RowIn<K>[],
  archive: Archive,
): readonly Planned<K>[] {
  const byPerson = new Map<string, RowIn<K>[]>();
  for (const row of rows) {
    const list = byPerson.get(row.idNumber);
    if (list === undefined) byPerson.set(row.idNumber, [row]);
    else list.push(row);
  }
  const keyOf = historyKeys[sheet];
  const planned = [...byPerson].flatMap(([idNumber, own]) => {
    const kept = (archive.cadres.get(idNumber)?.history[sheet] ?? []) as readonly Kept<K>[];
    return matchHistory(own, kept, { file: keyOf, archive: (one) => keyOf(one.facts) }, (row, one) =>
      historyDifferences(sheet, row, one),
    );
  });
  return planned
    .map(({ row, keptId, fields }): Planned<K> => {
      const state = keptId === null ? "added" : fields.length === 0 ? "same" : changedAs(row);
      return { row, state, keptId, fields };
    })
    .sort((a, b) => a.row.row - b.row.row);
}

/** A sanction that stands is changed by two people only; everything else by the import itself. */
function changedAs(row: object): "changed" | "proposed" {
  return "kind" in row && "decidedOn" in row && row.kind !== "honour" ? "proposed" : "changed";
}

function historyDifferences<K extends HistorySheet>(sheet: K, row: RowIn<K>, kept: Kept<K>) {
  const fields = differencesOf(rosterSheets[sheet].columns, row, kept.facts, columnsLeftOut(sheet, row));
  const { name, birth } = rosterSheets.family.columns;
  const another =
    sheet === "family" && [name, birth].every(({ header }) => fields.some((field) => field.header === header));
  return another ? null : fields;
}
