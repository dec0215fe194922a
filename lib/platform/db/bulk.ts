import "server-only";
import type { Instant } from "@/lib/kernel/dates";
import type { WriteTx } from "./transaction";

/** A row as the database takes it: column to value, days as "yyyy-mm-dd". A column that is not named takes its default. */
export type BulkRow = Readonly<Record<string, string | number | boolean | null | readonly string[]>> & { readonly id: string };

/**
 * Inserts many rows with one statement whatever their number. All rows name the same columns.
 *
 * @param table name of the table in the database, always a literal
 */
export async function insertRowsIn(tx: WriteTx, table: string, rows: readonly BulkRow[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = columnsOf(first);
  const names = columns.map((column) => `"${column}"`).join(", ");
  await tx.$executeRawUnsafe(
    `insert into "${table}" (${names}) select ${names} from jsonb_populate_recordset(null::"${table}", $1::jsonb)`,
    JSON.stringify(rows),
  );
}

/**
 * Updates many rows by id with one statement. All rows name the same columns; a table with `version` counts it up itself.
 *
 * @throws when a row is not there
 */
export async function updateRowsIn(
  tx: WriteTx,
  table: string,
  rows: readonly BulkRow[],
  versioned: "versioned" | "unversioned",
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const sets = columnsOf(first)
    .filter((column) => column !== "id")
    .map((column) => `"${column}" = s."${column}"`);
  if (versioned === "versioned") sets.push(`version = t.version + 1`);
  const count = await tx.$executeRawUnsafe(
    `update "${table}" t set ${sets.join(", ")} from jsonb_populate_recordset(null::"${table}", $1::jsonb) s where t.id = s.id`,
    JSON.stringify(rows),
  );
  if (count !== rows.length) throw new Error(`${table}: ${rows.length} rows to update, ${count} found`);
}

function columnsOf(row: BulkRow): readonly string[] {
  return Object.keys(row).sort();
}

/** A time-ordered id (UUID version 7) of the given moment. */
export function newId(now: Instant): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const time = now.epochMs.toString(16).padStart(12, "0");
  const random = [...bytes.subarray(6)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const variant = ((Number.parseInt(random.slice(4, 5), 16) & 0x3) | 0x8).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(1, 4)}-${variant}${random.slice(5, 8)}-${random.slice(8, 20)}`;
}
