import "server-only";
import type { WriteTx } from "@/lib/platform/db/transaction";
import type { NotedRow } from "../rules/undo-plan";

/** Tables of people and units in the order in which rows are brought in; taken away in the opposite one. */
export const notedTables = [
  "unit",
  "unit_name",
  "unit_change",
  "team",
  "post",
  "post_management",
  "quota",
  "cadre",
  "cadre_management",
  "cadre_fact",
  "post_holding",
  "career_row",
  "education_row",
  "family_member",
  "kinship",
  "honour",
  "sanction",
  "yearly_grade",
  "experience_row",
  "form_exchange",
  "form_question",
] as const;

type Json = Readonly<Record<string, unknown>>;
type Noted = { readonly table: string; readonly rowId: string; readonly isNew: boolean; readonly row: Json };

const uuid = /^[0-9a-f]{8}-[0-9a-f-]{27}$/u;

/** Every row a batch wrote that is not undone yet, with whom it belongs to. */
export async function readNotedRowsIn(tx: WriteTx, batchId: string): Promise<readonly NotedRow[]> {
  const rows = await tx.$queryRaw<Noted[]>`
    select "table", "rowId", before is null as "isNew", coalesce(after, before) as row
    from import_change where "batchId" = ${batchId}::uuid and not undone and (before is not null or after is not null)`;
  const units = new Map(
    rows.filter(({ table }) => table === "post").map(({ rowId, row }) => [rowId, textOf(row.unitId)]),
  );
  const loose = rows.flatMap(({ table, row }) =>
    table === "post_management" && !units.has(textOf(row.postId)) ? [textOf(row.postId)] : [],
  );
  const posts = await tx.post.findMany({ where: { id: { in: loose } }, select: { id: true, unitId: true } });
  for (const { id, unitId } of posts) units.set(id, unitId);
  return rows.map(({ table, rowId, isNew, row }) => ({
    table,
    rowId,
    isNew,
    owner: ownerOf(table, rowId, row, units),
    pointsAt: Object.values(row).filter((value) => typeof value === "string" && uuid.test(value)) as string[],
  }));
}

function ownerOf(table: string, rowId: string, row: Json, units: ReadonlyMap<string, string>): NotedRow["owner"] {
  switch (table) {
    case "unit":
      return { kind: "unit", id: rowId };
    case "unit_name":
    case "unit_change":
    case "team":
    case "post":
    case "quota":
      return { kind: "unit", id: textOf(row.unitId) };
    case "post_management":
      return { kind: "unit", id: units.get(textOf(row.postId)) ?? textOf(row.postId) };
    case "cadre":
      return { kind: "cadre", id: rowId };
    case "kinship":
      return { kind: "cadre", id: textOf(row.aId) };
    default:
      return { kind: "cadre", id: textOf(row.cadreId) };
  }
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** Places "table rowId" of rows of the batch that are no longer as the batch left them. One statement a table. */
export async function readChangedSinceIn(
  tx: WriteTx,
  batchId: string,
  tables: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const changed = new Set<string>();
  for (const table of notedTables.filter((one) => tables.has(one))) {
    const rows = await tx.$queryRawUnsafe<{ rowId: string }[]>(
      `select c."rowId" from import_change c left join "${table}" t on t.id = c."rowId"
        where c."batchId" = $1::uuid and c."table" = $2 and not c.undone and to_jsonb(t) is distinct from c.after`,
      batchId,
      table,
    );
    for (const { rowId } of rows) changed.add(`${table} ${rowId}`);
  }
  return changed;
}

type Reference = { readonly from: string; readonly column: string; readonly to: "unit" | "team" | "post" | "cadre" };

/**
 * Ids of new rows of the batch that rows outside the batch point at: a case of a new person, somebody appointed to a new
 * post. The database itself says which tables point at which; columns without
 * a foreign key are told by their name.
 */
export async function readUsedSinceIn(tx: WriteTx, noted: readonly NotedRow[]): Promise<ReadonlySet<string>> {
  const references = await tx.$queryRaw<Reference[]>`
    select f.relname as from, a.attname as column, t.relname as to
    from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    where k.contype = 'f' and cardinality(k.conkey) = 1 and t.relname in ('unit', 'team', 'post', 'cadre')
    union
    select c.table_name, c.column_name, case c.column_name when 'postId' then 'post' when 'unitId' then 'unit' else 'cadre' end
    from information_schema.columns c join pg_tables t on t.schemaname = 'public' and t.tablename = c.table_name
    where c.table_schema = 'public' and c.column_name in ('postId', 'unitId', 'cadreId', 'signerCadreId')
      and c.table_name not like 'scratch\\_%'`;
  const own = new Set(noted.map(({ table, rowId }) => `${table} ${rowId}`));
  const newIn = (table: string): readonly string[] =>
    noted.filter((row) => row.isNew && row.table === table).map(({ rowId }) => rowId);
  const ids = { unit: newIn("unit"), team: newIn("team"), post: newIn("post"), cadre: newIn("cadre") };
  const used = new Set<string>();
  for (const { from, column, to } of references) {
    if (ids[to].length === 0) continue;
    const rows = await tx.$queryRawUnsafe<{ id: string; row: string | null }[]>(
      `select r."${column}"::text as id, to_jsonb(r)->>'id' as row from "${from}" r where r."${column}" = any($1::uuid[])`,
      ids[to],
    );
    for (const { id, row } of rows) if (!own.has(`${from} ${row ?? ""}`)) used.add(id);
  }
  return used;
}
