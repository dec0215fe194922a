import "server-only";
import type { Actor, Level } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import { dateOf } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import type { WriteTx } from "@/lib/platform/db/transaction";
import type { NewEvent } from "@/lib/record/event";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import { notedTables, readChangedSinceIn, readNotedRowsIn, readUsedSinceIn } from "../queries/noted";
import { itemKey, planUndo, sanctionsByTwo, type NotedRow, type UndoPlan } from "../rules/undo-plan";
import { readAskedIn, undoCorrectionsIn, waitingElsewhereIn } from "./undo-corrections";
import type { ImportsRefusal, KeptItem, UndoItem, UndoOutcome } from "../types";
import { mostNamedKept } from "../types";

/**
 * Puts back what a batch wrote, person by person and unit by unit: new rows go, changed and removed ones are as before.
 * Whatever changed since, or is used by something since, stays, with the reason. What stayed can be undone later, when the
 * reason is gone. What the batch said of sanctions is undone by two people: what waits is taken back, what stands is proposed.
 */
export function undoImport(
  batchId: string,
  author: Author,
): Promise<Result<UndoOutcome, Refusals<ImportsRefusal | RecordedRefusal>>> {
  return recorded<UndoOutcome, ImportsRefusal>(author, async (tx) => {
    const batch = await tx.importBatch.findUnique({ where: { id: batchId } });
    if (batch === null) return refuse({ code: "imports.not-found" });
    const permission = may(author.actor, "people.import", { authorityId: batch.authorityId });
    if (!permission.allowed) return refuse({ code: permission.reason });
    await planForManyRowsIn(tx, true);
    const rows = await readNotedRowsIn(tx, batchId);
    const asked = await readAskedIn(tx, batch);
    if (rows.length + asked.length === 0) return refuse({ code: await nothingLeftIn(tx, batch) });
    const tables = new Set(rows.map(({ table }) => table));
    const changed = new Set([...(await readChangedSinceIn(tx, batchId, tables)), ...(await waitingElsewhereIn(tx, rows, batch))]);
    const closed = await closedToIn(tx, [...cadresOf(rows), ...asked], author.actor, batch.authorityId);
    const plan = planUndo(rows, changed, await readUsedSinceIn(tx, rows), closed);
    const open = asked.filter((id) => !closed.has(id));
    if (plan.undone.length + open.length === 0) return refuse({ code: "imports.nothing-to-undo" });
    const corrections = await undoCorrectionsIn(tx, { batch, rows, plan, cadreIds: open }, author);
    await putBackIn(tx, batchId, rows, plan);
    await planForManyRowsIn(tx, false);
    const outcome = { ...(await outcomeIn(tx, rows, plan)), corrections: corrections.counts };
    await tx.importBatch.update({
      where: { id: batchId },
      data: { undoneAt: dateOf(author.now), undoneById: author.actor.userId, undone: outcome },
    });
    const data = { batch: batchId, number: batch.number };
    const events = plan.undone.map(({ kind, id }): NewEvent => ({
      stream: streamOf(kind, id),
      type: kind === "cadre" ? "cadre.importUndone" : "unit.changed",
      data,
    }));
    const { units, people, keptCount } = outcome;
    const undone: NewEvent = {
      stream: streamOf("importBatch", batchId),
      type: "import.undone",
      data: { number: batch.number, units, people, kept: keptCount },
    };
    return worked(outcome, undone, ...events, ...corrections.events);
  });
}

/** Cadres of the batch whose archive the actor may not write today: managed elsewhere, above his level, himself or a relative. */
async function closedToIn(
  tx: WriteTx,
  cadreIds: readonly string[],
  actor: Actor,
  authorityId: string,
): Promise<ReadonlySet<string>> {
  const ids = [...new Set(cadreIds)];
  const people = await tx.$queryRaw<{ id: string; level: Level; managedById: string | null }[]>`
    select c.id, c.level, (select m."managedById" from cadre_management m where m."cadreId" = c.id and m."to" is null) as "managedById"
    from cadre c where c.id = any(${ids}::uuid[])`;
  const closed = people.filter(
    ({ id, level, managedById }) =>
      managedById !== authorityId || !may(actor, "people.import", { authorityId, level, concerns: [id] }).allowed,
  );
  return new Set([...actor.closedCadreIds, ...closed.map(({ id }) => id)]);
}

/** Why nothing of a batch can be put back. */
async function nothingLeftIn(
  tx: WriteTx,
  { id, undoneAt }: { readonly id: string; readonly undoneAt: Date | null },
): Promise<ImportsRefusal> {
  if (undoneAt !== null) return "imports.already-undone";
  const corrections = await tx.sanctionCorrection.count({ where: { batchId: id } });
  return corrections > 0 ? "imports.only-corrections" : "imports.nothing-noted";
}

function cadresOf(rows: readonly NotedRow[]): readonly string[] {
  return rows.filter(({ owner }) => owner.kind === "cadre").map(({ owner }) => owner.id);
}

/**
 * A batch was written a moment ago and the planner knows nothing of its size: told to expect many rows it does not go
 * through whole tables row by row.
 */
async function planForManyRowsIn(tx: WriteTx, many: boolean): Promise<void> {
  await tx.$queryRaw`select set_config('enable_nestloop', ${many ? "off" : "on"}, true)`;
}

/** New rows go, last brought in first; then changed rows and removed ones are as before. */
async function putBackIn(tx: WriteTx, batchId: string, rows: readonly NotedRow[], plan: UndoPlan): Promise<void> {
  const undone = new Set(plan.undone.map(itemKey));
  const mine = rows.filter(({ owner }) => undone.has(itemKey(owner)));
  const byTwo = new Set(sanctionsByTwo(rows, plan).map(({ rowId }) => rowId));
  const idsIn = (table: string, isNew: boolean): readonly string[] =>
    mine.filter((row) => row.table === table && row.isNew === isNew && !byTwo.has(row.rowId)).map(({ rowId }) => rowId);
  // What is taken away or put back may stand where something new stands now: the new goes first.
  for (const table of notedTables.toReversed()) {
    const ids = idsIn(table, true);
    if (ids.length > 0) await tx.$queryRaw`select undo_import_rows(${batchId}::uuid, ${table}, ${[...ids]}::uuid[])`;
  }
  for (const table of notedTables) {
    const ids = idsIn(table, false);
    if (ids.length > 0) await restoreIn(tx, batchId, table, ids);
  }
  await tx.$executeRaw`update import_change set undone = true
    where "batchId" = ${batchId}::uuid and ("table", "rowId") in
      (select * from unnest(${mine.map(({ table }) => table)}::text[], ${mine.map(({ rowId }) => rowId)}::uuid[]))`;
}

/** Rows as they were; a version only ever counts up, so that a page shown before is told it is outdated. */
async function restoreIn(tx: WriteTx, batchId: string, table: string, ids: readonly string[]): Promise<void> {
  const columns = await tx.$queryRaw<{ name: string }[]>`
    select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER'`;
  const names = columns.map(({ name }) => name);
  const sets = names
    .filter((name) => name !== "id")
    .map((name) => (name === "version" ? `version = t.version + 1` : `"${name}" = s."${name}"`));
  const source = `from import_change c, jsonb_populate_record(null::"${table}", c.before) s
    where c."batchId" = $1::uuid and c."table" = $2 and c."rowId" = any($3::uuid[])`;
  await tx.$executeRawUnsafe(
    `update "${table}" t set ${sets.join(", ")} ${source} and t.id = c."rowId"`,
    batchId,
    table,
    ids,
  );
  const listed = names.map((name) => `"${name}"`).join(", ");
  await tx.$executeRawUnsafe(
    `insert into "${table}" (${listed}) select ${names.map((name) => `s."${name}"`).join(", ")} ${source} and c.after is null`,
    batchId,
    table,
    ids,
  );
}

async function outcomeIn(
  tx: WriteTx,
  rows: readonly NotedRow[],
  plan: UndoPlan,
): Promise<Omit<UndoOutcome, "corrections">> {
  const owners = new Map(rows.map(({ owner }) => [itemKey(owner), owner]));
  const kept = [...plan.kept].flatMap(([key, fault]) => {
    const owner = owners.get(key);
    return owner === undefined ? [] : [{ ...owner, fault }];
  });
  const shown = kept.slice(0, mostNamedKept);
  const names = await namesIn(tx, shown);
  return {
    units: plan.undone.filter(({ kind }) => kind === "unit").length,
    people: plan.undone.filter(({ kind }) => kind === "cadre").length,
    keptCount: kept.length,
    kept: shown.map((item): KeptItem => ({ ...item, name: names.get(item.id) ?? "" })),
  };
}

async function namesIn(tx: WriteTx, items: readonly UndoItem[]): Promise<ReadonlyMap<string, string>> {
  const ids = items.map(({ id }) => id);
  const people = await tx.cadre.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const units = await tx.unit.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map([...people, ...units].map(({ id, name }) => [id, name]));
}
