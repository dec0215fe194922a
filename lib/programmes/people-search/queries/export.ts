import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { LegalDate } from "@/lib/kernel/dates";
import { legalDateOf, instantOf } from "@/lib/kernel/dates";
import type { ListedPerson } from "@/lib/people/queries/list";
import { readListedIn, readVisibleIdsIn } from "@/lib/people/queries/list";
import { peopleScopeOf } from "@/lib/people/queries/within-reach";
import { peopleQuerySchema } from "@/lib/people/schema";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { exportColumns } from "../schema";
import type { ExportColumn } from "../schema";
import { readAskedIn } from "./found";
import { readFoundIdsIn } from "./list";

/** People in one workbook. */
export const MOST_EXPORTED = 20_000;

type QueryTx = Pick<ReadTx, "$queryRaw">;

export type Wanted = {
  /** address of the list ("/people?…"); not read when people were chosen */
  readonly address: string;
  readonly selectedIds: readonly string[];
  readonly actor: Actor;
  readonly today: LegalDate;
};

/** Ids of the people to give out, in their order, one more than allowed at most; only those the actor may give out. */
export async function readExportIdsIn(
  tx: QueryTx,
  { address, selectedIds, actor, today }: Wanted,
): Promise<readonly string[]> {
  if (selectedIds.length > 0) {
    return readVisibleIdsIn(tx, peopleScopeOf(actor, "people.export"), selectedIds, today);
  }
  const query = peopleQuerySchema.parse(paramsOf(address));
  const asked = await readAskedIn(tx, { query, actor, acts: ["people.view", "people.export"], today });
  return asked.unsearchable === null ? readFoundIdsIn(tx, asked.search, { limit: MOST_EXPORTED + 1, offset: 0 }) : [];
}

/** What an address says, as a page is given it. */
export function paramsOf(address: string): Record<string, string[]> {
  const params = new URLSearchParams(address.slice(address.indexOf("?") + 1));
  return Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name)]));
}

export type ExportedPeople = {
  readonly columns: readonly ExportColumn[];
  readonly people: readonly ListedPerson[];
  readonly on: LegalDate;
};

const goneOut = /^\/(?:people\/(?:rosters|approval-form)|posts\/)/u;

/** What an export gives out, for who recorded it on the same day; null for everybody else. Four statements at most. */
export async function readExportIn(
  tx: Pick<ReadTx, "$queryRaw" | "peopleExport">,
  exportId: string,
  actor: Actor,
  today: LegalDate,
): Promise<ExportedPeople | null> {
  const row = await tx.peopleExport.findUnique({ where: { id: exportId } });
  // rosters, forms and lists of posts went out when they were recorded; what they say is their own
  if (row === null || row.userId !== actor.userId || goneOut.test(row.address)) return null;
  const on = legalDateOf(instantOf(row.exportedAt));
  if (on !== today) return null;
  const { address, selectedIds, columns } = row;
  const ids = await readExportIdsIn(tx, { address, selectedIds, actor, today });
  return {
    columns: exportColumns.filter((column) => columns.includes(column)),
    people: await readListedIn(tx, ids, today),
    on,
  };
}
