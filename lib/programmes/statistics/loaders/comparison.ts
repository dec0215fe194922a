import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { AccessRefusal } from "@/lib/access/policy";
import { reachOf } from "@/lib/access/reach";
import type { SheetModel } from "@/lib/documents/model-sheet";
import { renderSheetWorkbook } from "@/lib/documents/render/sheet-workbook";
import { legalDateOf } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { reading } from "@/lib/platform/db/reading";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { requireVisit } from "@/lib/platform/session";
import type { DayTable } from "../document/comparison";
import { comparisonTable } from "../document/comparison";
import { countFacetsIn } from "../queries/counted";
import type { KeptTable } from "../queries/snapshots";
import { readKeptCountsIn, readKeptTablesIn, readUnitNameIn } from "../queries/snapshots";
import { cubeOf } from "../rules/cube";
import { facetIds } from "../rules/facets";
import type { ProtectedFacts } from "../rules/protected-facts";
import { protectedFactsFor } from "../rules/protected-facts";
import { comparisonQuerySchema } from "../schema";
import type { StatisticsFile } from "./tables";

type Params = Readonly<Record<string, string | string[] | undefined>>;
type Refused = { readonly refusal: AccessRefusal };

export type ComparisonPage = {
  /** kept tables the visitor may open, newest first */
  readonly kept: readonly KeptTable[];
  readonly before: KeptTable | null;
  /** null: today's table */
  readonly after: KeptTable | null;
  /** tables of the same people as `before`: the only ones it can be compared with */
  readonly alike: readonly KeptTable[];
  /** null when nothing was chosen to compare */
  readonly model: SheetModel | null;
};

/** A kept table beside another or today's, with differences; a refusal for roles that view nobody. At most five statements. */
export async function loadComparison(params: Params): Promise<ComparisonPage | Refused> {
  const { actor, now } = await requireVisit();
  const reach = reachOf(actor, "people.view");
  if (reach.length === 0) return { refusal: "access.not-your-role" };
  const query = comparisonQuerySchema.parse(params);
  const today = legalDateOf(now);
  return reading(actor, async (tx) => {
    const ids = reach.map(({ authorityId }) => authorityId);
    const kept = (await readKeptTablesIn(tx, ids)).filter((table) => isOpen(actor, table));
    const before = kept.find(({ id }) => id === query.before) ?? null;
    const alike = before === null ? [] : kept.filter((table) => table.id !== before.id && isAlike(table, before));
    const after = alike.find(({ id }) => id === query.after) ?? null;
    return { kept, before, after, alike, model: before === null ? null : await modelIn(tx, actor, [before, after], today) };
  });
}

/** The comparison as a workbook; null when nothing was chosen. */
export async function loadComparisonFile(params: Params): Promise<StatisticsFile | Refused | null> {
  const page = await loadComparison(params);
  if ("refusal" in page) return page;
  if (page.model === null) return null;
  const bytes = await renderSheetWorkbook([{ name: "结构对比表", model: page.model }]);
  return { bytes, fileName: `干部队伍结构对比表${page.before?.on.replaceAll("-", "") ?? ""}.xlsx` };
}

/** A kept table shows levels of people: it is open to whoever may list all of them. */
function isOpen(actor: Actor, table: KeptTable): boolean {
  const open = reachOf(actor, "people.view").filter(({ authorityId }) => authorityId === table.authorityId);
  return table.levels.every((level) => open.some(({ levels }) => levels.includes(level)));
}

function isAlike(a: KeptTable, b: KeptTable): boolean {
  return a.authorityId === b.authorityId && a.unitId === b.unitId && a.levels.join() === b.levels.join();
}

async function modelIn(
  tx: ReadTx,
  actor: Actor,
  [before, after]: readonly [KeptTable, KeptTable | null],
  today: LegalDate,
): Promise<SheetModel | null> {
  const told = protectedFactsFor(actor, before.unitId);
  const name = before.unitId === null ? null : await readUnitNameIn(tx, before.unitId);
  const [first, second] = [
    await keptDayIn(tx, before, told),
    after === null ? await dayIn(tx, before, today, told) : await keptDayIn(tx, after, told),
  ];
  if (first === null || second === null) return null;
  const [earlier, later] = first.on <= second.on ? [first, second] : [second, first];
  return comparisonTable(earlier, later, name ?? "本级管理、协管和备案的干部");
}

async function keptDayIn(tx: ReadTx, table: KeptTable, told: ProtectedFacts): Promise<DayTable | null> {
  const counts = await readKeptCountsIn(tx, table.id);
  return counts === null ? null : { on: table.on, cube: cubeOf(counts.rows, told), facets: counts.facets };
}

/** Today's table of the same people a kept one counted. */
async function dayIn(
  tx: ReadTx,
  { authorityId, levels, unitId }: KeptTable,
  today: LegalDate,
  told: ProtectedFacts,
): Promise<DayTable> {
  const scope = { managed: [{ authorityId, levels }], closedCadreIds: [] };
  const rows = await countFacetsIn(tx, { scope, unit: unitId, today });
  return { on: today, cube: cubeOf(rows, told), facets: facetIds };
}
