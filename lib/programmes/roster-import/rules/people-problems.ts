import { rosterSheets } from "@/lib/formats/roster/sheets";
import { rosterProblems } from "@/lib/messages/zh-CN/roster-problems";
import type { ArchiveCadre, HistorySheet, Planned } from "../types";
import { historySheets } from "../types";
import { quotaKey } from "./keys";
import { managedElsewhere, noteError, notPermitted, outOfScope, type Checking } from "./scope";
import { changing } from "./structure-problems";

/** People of the file, and rows about people, that cannot stand beside what the system has. */
export function checkPeople(checking: Checking): void {
  for (const cadre of changing(checking.planned.cadres)) checkCadre(checking, cadre);
  checkHolders(checking);
  for (const sheet of historySheets) checkHistory(checking, sheet);
  checkCorrections(checking);
  for (const kinship of changing(checking.planned.kinship)) checkKinship(checking, kinship);
}

/** A sanction with a correction that waits takes no second one. */
function checkCorrections(checking: Checking): void {
  for (const { row, state, keptId } of checking.planned.honours) {
    const waiting = checking.archive.cadres.get(row.idNumber)?.correctionsWait ?? [];
    if (state !== "proposed" || keptId === null || !waiting.includes(keptId)) continue;
    noteError(checking, "honours", row, "name", rosterProblems.correctionWaits);
  }
}

function checkCadre(checking: Checking, { row, fields }: Planned<"cadres">): void {
  const kept = checking.archive.cadres.get(row.idNumber);
  const { levelNow, unitCode } = rosterSheets.cadres.columns;
  const moves = fields.some(({ header }) => header === levelNow.header || header === unitCode.header);
  const refusals = [
    kept === undefined || moves ? outOfScope(checking, row.unitCode, row.levelNow) : null,
    kept === undefined ? null : managedElsewhere(checking, kept.managedById),
    notPermitted(checking, row.levelNow, kept === undefined ? [] : [kept.id]),
  ];
  for (const refusal of new Set(refusals))
    if (refusal !== null) noteError(checking, "cadres", row, "idNumber", refusal);
  if (kept === undefined) return;
  if (kept.status === "retired" || kept.status === "left") {
    noteError(checking, "cadres", row, "idNumber", rosterProblems.retiredOrLeft);
  }
  for (const fact of kept.determined) {
    const { header } = rosterSheets.cadres.columns[fact];
    if (!fields.some((field) => field.header === header)) continue;
    noteError(checking, "cadres", row, fact, rosterProblems.determined(header));
  }
}

/** A post has one holder: the one in the archive, unless the file moves him, and the one in the file. */
function checkHolders(checking: Checking): void {
  const { planned, archive } = checking;
  const moving = new Map(planned.cadres.map(({ row }) => [row.idNumber, row.currentPostCode]));
  const takenInFile = new Map<string, number>();
  const filled = filledAfter(checking);
  for (const { row, state } of planned.cadres) {
    if (row.currentPostCode === null) continue;
    const other = takenInFile.get(row.currentPostCode);
    if (other === undefined) takenInFile.set(row.currentPostCode, row.row);
    else noteError(checking, "cadres", row, "currentPostCode", rosterProblems.heldInRow(other));
    const holder = archive.posts.get(row.currentPostCode)?.holder ?? null;
    if (
      holder !== null &&
      holder.idNumber !== row.idNumber &&
      (moving.get(holder.idNumber) ?? row.currentPostCode) === row.currentPostCode
    ) {
      noteError(checking, "cadres", row, "currentPostCode", rosterProblems.heldBy(holder.name));
    }
    if (state !== "same") warnOverQuota(checking, row, filled);
  }
}

type Filled = { readonly keyOf: (postCode: string) => string | null; readonly count: ReadonlyMap<string, number> };

/** How many people will count against each quota. */
function filledAfter({ planned, archive }: Checking): Filled {
  const posts = new Map([...archive.posts].map(([code, { facts }]) => [code, facts]));
  for (const { row } of planned.posts) posts.set(row.code, row);
  const moved = new Set(planned.cadres.flatMap(({ row }) => (row.currentPostCode === null ? [] : [row.idNumber])));
  const keyOf = (code: string): string | null => {
    const post = posts.get(code);
    return post === undefined || !post.countsAgainstQuota ? null : quotaKey(post);
  };
  const held = [...archive.posts].flatMap(([code, { holder }]) =>
    holder === null || holder.outsideQuota || moved.has(holder.idNumber) ? [] : [code],
  );
  const count = new Map<string, number>();
  for (const code of [...held, ...planned.cadres.flatMap(({ row }) => row.currentPostCode ?? [])]) {
    const key = keyOf(code);
    if (key !== null) count.set(key, (count.get(key) ?? 0) + 1);
  }
  return { keyOf, count };
}

function warnOverQuota({ planned, archive, problems }: Checking, row: Planned<"cadres">["row"], filled: Filled): void {
  const key = row.currentPostCode === null ? null : filled.keyOf(row.currentPostCode);
  if (key === null) return;
  const inFile = planned.quotas.find((quota) => quotaKey(quota.row) === key);
  const approved = inFile?.row.approved ?? archive.quotas.get(key)?.facts.approved;
  const people = filled.count.get(key) ?? 0;
  if (approved === undefined || people <= approved) return;
  const { name: sheet, columns } = rosterSheets.cadres;
  const expected = rosterProblems.overQuota(people, approved);
  problems.warning({
    sheet,
    row: row.row,
    column: columns.currentPostCode.header,
    read: row.currentPostCode ?? "",
    expected,
  });
}

function checkHistory<K extends HistorySheet>(checking: Checking, sheet: K): void {
  for (const { row } of changing<Planned<HistorySheet>>(checking.planned[sheet])) {
    const kept = checking.archive.cadres.get(row.idNumber);
    if (checking.newcomers.has(row.idNumber) || kept === undefined) continue;
    const refusal = refusalAbout(checking, kept);
    if (refusal !== null) noteError<HistorySheet>(checking, sheet, row, "idNumber", refusal);
  }
}

function refusalAbout(checking: Checking, kept: ArchiveCadre): string | null {
  return managedElsewhere(checking, kept.managedById) ?? notPermitted(checking, kept.facts.levelNow, [kept.id]);
}

/** One of the two must be in the importer's hands, and neither his own relative. */
function checkKinship(checking: Checking, { row }: Planned<"kinship">): void {
  const { archive, importer, newcomers } = checking;
  const both = [row.idNumberA, row.idNumberB];
  const kept = both.flatMap((idNumber) => archive.cadres.get(idNumber) ?? []);
  const managed =
    both.some((idNumber) => newcomers.has(idNumber)) || kept.some((one) => one.managedById === importer.authorityId);
  if (!managed) noteError(checking, "kinship", row, "idNumberA", rosterProblems.neitherManaged);
  const refusal = notPermitted(
    checking,
    null,
    kept.map(({ id }) => id),
  );
  if (refusal !== null) noteError(checking, "kinship", row, "idNumberA", refusal);
}
