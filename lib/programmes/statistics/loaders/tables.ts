import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authoritiesFor, holdsAct } from "@/lib/access/policy";
import type { AccessRefusal } from "@/lib/access/policy";
import type { SheetModel } from "@/lib/documents/model-sheet";
import { renderSheetWorkbook } from "@/lib/documents/render/sheet-workbook";
import { legalDateOf } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { ListedPerson } from "@/lib/people/queries/list";
import { readListedIn } from "@/lib/people/queries/list";
import { peopleScopeOf } from "@/lib/people/queries/within-reach";
import { reading } from "@/lib/platform/db/reading";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { requireVisit } from "@/lib/platform/session";
import { chartsOf } from "../document/charts";
import type { FacetChart } from "../document/charts";
import { structureTable, unitsTable } from "../document/tables";
import { countFacetsIn, findCellPeopleIn, readBucketsIn } from "../queries/counted";
import type { KeptTable } from "../queries/snapshots";
import { readKeptTablesIn, readUnitNameIn } from "../queries/snapshots";
import type { Cube } from "../rules/cube";
import { cubeOf, isProtectedCell } from "../rules/cube";
import { facetLabel } from "../rules/facets";
import { protectedFactsFor, seesProtected } from "../rules/protected-facts";
import type { CellQuery, StatisticsQuery } from "../schema";
import { cellHref, cellQuerySchema, statisticsHref, statisticsQuerySchema } from "../schema";
import type { CellAt } from "../types";

type Params = Readonly<Record<string, string | string[] | undefined>>;
type Refused = { readonly refusal: AccessRefusal };

export type StatisticsPage = {
  readonly query: StatisticsQuery;
  readonly scopeName: string;
  readonly today: LegalDate;
  readonly model: SheetModel;
  readonly charts: readonly FacetChart[];
  readonly kept: readonly KeptTable[];
  readonly mayKeep: boolean;
  /** the visitor is a cadre here: he and his declared relatives are not counted */
  readonly leavesOutOwn: boolean;
};

/** The statistics of a unit or of everybody the visitor sees; a refusal for roles that view nobody. At most four statements. */
export async function loadStatistics(params: Params): Promise<StatisticsPage | Refused> {
  const { actor, now } = await requireVisit();
  const scope = peopleScopeOf(actor, "people.view");
  if (scope.managed.length === 0) return { refusal: "access.not-your-role" };
  const query = statisticsQuerySchema.parse(params);
  const today = legalDateOf(now);
  return reading(actor, async (tx) => {
    const cube = cubeOf(await countFacetsIn(tx, { scope, unit: query.unit, today }), protectedFactsFor(actor, query.unit));
    const scopeName = await scopeNameIn(tx, query.unit);
    const unitHrefOf = (unit: string) => statisticsHref({ unit, view: "units" });
    const frame = { scopeName, on: today, hrefOf: hrefOf(actor, query.unit), unitHrefOf };
    const byUnits = query.view === "units";
    return {
      query,
      scopeName,
      today,
      model: byUnits
        ? unitsTable(cube, await readBucketsIn(tx, bucketsOf(cube), query.unit), frame)
        : structureTable(cube, frame),
      charts: query.view === "charts" ? chartsOf(cube, frame.hrefOf) : [],
      kept: await readKeptTablesIn(tx, authoritiesFor(actor, "people.view")),
      mayKeep: holdsAct(actor, "people.export"),
      leavesOutOwn: scope.closedCadreIds.length > 0,
    };
  });
}

export type StatisticsFile = { readonly bytes: Uint8Array; readonly fileName: string };

/** Both tables as a workbook: counts without people, so no export of anybody. At most three statements. */
export async function loadStatisticsFile(params: Params): Promise<StatisticsFile | Refused> {
  const { actor, now } = await requireVisit();
  const scope = peopleScopeOf(actor, "people.view");
  if (scope.managed.length === 0) return { refusal: "access.not-your-role" };
  const { unit } = statisticsQuerySchema.parse(params);
  const today = legalDateOf(now);
  const models = await reading(actor, async (tx) => {
    const cube = cubeOf(await countFacetsIn(tx, { scope, unit, today }), protectedFactsFor(actor, unit));
    const frame = { scopeName: await scopeNameIn(tx, unit), on: today, hrefOf: () => null };
    const buckets = await readBucketsIn(tx, bucketsOf(cube), unit);
    return [
      { name: "结构统计表", model: structureTable(cube, frame) },
      { name: "分单位统计表", model: unitsTable(cube, buckets, frame) },
    ];
  });
  const bytes = await renderSheetWorkbook(models);
  return { bytes, fileName: `干部队伍结构统计表${today.replaceAll("-", "")}.xlsx` };
}

export type CellPage = {
  readonly query: CellQuery;
  readonly heading: string;
  readonly scopeName: string;
  readonly people: readonly ListedPerson[];
  readonly count: number;
  readonly pageSize: number;
  readonly today: LegalDate;
};

const pageSize = 50;

/**
 * The people behind one number, in official order: exactly as many as the number says. A number of sex, ethnicity or Party
 * status is opened only for who may see protected columns of everybody it counts. Three statements.
 */
export async function loadCellPeople(params: Params): Promise<CellPage | Refused> {
  const { actor, now } = await requireVisit();
  const scope = peopleScopeOf(actor, "people.view");
  if (scope.managed.length === 0) return { refusal: "access.not-your-role" };
  const query = cellQuerySchema.parse(params);
  if (isProtectedCell(query) && !seesProtected(actor)) return { refusal: "access.not-your-role" };
  const today = legalDateOf(now);
  return reading(actor, async (tx) => {
    const page = { number: query.page, size: pageSize };
    const { ids, count } = await findCellPeopleIn(tx, { scope, unit: query.unit, today }, query, page);
    return {
      query,
      heading: facetLabel(query.facet),
      scopeName: await scopeNameIn(tx, query.bucket ?? query.unit),
      people: await readListedIn(tx, ids, today),
      count,
      pageSize,
      today,
    };
  });
}

async function scopeNameIn(tx: ReadTx, unit: string | null): Promise<string> {
  return (unit === null ? null : await readUnitNameIn(tx, unit)) ?? "本级管理、协管和备案的干部";
}

function bucketsOf(cube: Cube): readonly string[] {
  return [...new Set([...cube.counts.keys()].map((key) => key.split("|")[3] ?? ""))].filter((id) => id !== "");
}

/** Addresses of the people behind the numbers; none for protected ones the visitor may not open. */
function hrefOf(actor: Actor, unit: string | null): (cell: CellAt) => string | null {
  const open = seesProtected(actor);
  return (cell) => (isProtectedCell(cell) && !open ? null : cellHref(unit, cell));
}
