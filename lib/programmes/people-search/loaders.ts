import "server-only";
import { authoritiesFor, holdsAct } from "@/lib/access/policy";
import type { AccessRefusal } from "@/lib/access/policy";
import { outputMark } from "@/lib/documents/output-mark";
import { writePeopleWorkbook } from "@/lib/documents/render/people-workbook";
import { isId } from "@/lib/formats/ids";
import type { LegalDate } from "@/lib/kernel/dates";
import { formatChinese, legalDateOf } from "@/lib/kernel/dates";
import { exportCells, exportColumnHeads } from "@/lib/messages/zh-CN/people-search";
import type { ListedPerson } from "@/lib/people/queries/list";
import { readListedIn } from "@/lib/people/queries/list";
import { peopleScopeOf } from "@/lib/people/queries/within-reach";
import type { PeopledUnit } from "@/lib/people/queries/unit-tree";
import { readUnitTreeIn } from "@/lib/people/queries/unit-tree";
import type { PeopleQuery } from "@/lib/people/schema";
import { peopleHref, peopleQuerySchema, selectedPeopleSchema } from "@/lib/people/schema";
import { reading } from "@/lib/platform/db/reading";
import { keptFigure } from "@/lib/platform/kept-figures";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { requireVisit } from "@/lib/platform/session";
import { readExportIdsIn, readExportIn } from "./queries/export";
import type { Unsearchable } from "./queries/found";
import { readAskedIn } from "./queries/found";
import { countPeopleIn, readFoundIdsIn, readFoundPageIn } from "./queries/list";
import type { SavedSearch, UnitName } from "./queries/saved";
import { readUnitNamesIn } from "./queries/saved";
import { conditionsText, guardedKindsOf, linesOf } from "./rules/conditions";
import type { DraftGroup } from "./rules/draft";
import { changedDraft, conditionOfDraft, draftOf, draftOfCondition, paramsOfDraft } from "./rules/draft";
import { parseConditions } from "./schema";
import type { Condition } from "./types";

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

export type Refused = { readonly refusal: AccessRefusal };

export type PeoplePage = {
  readonly query: PeopleQuery;
  readonly people: readonly ListedPerson[];
  readonly personCount: number;
  readonly tree: readonly PeopledUnit[];
  readonly today: LegalDate;
  /** the visitor is a cadre here: he and his declared relatives are not listed */
  readonly leavesOutOwn: boolean;
  readonly mayImport: boolean;
  readonly mayExport: boolean;
  readonly mayPutNames: boolean;
  readonly condition: Condition | null;
  /** names of the units the conditions speak of */
  readonly unitNames: readonly UnitName[];
  readonly saved: readonly SavedSearch[];
  readonly used: SavedSearch | null;
  /** why nobody is listed; null when the conditions were searched */
  readonly unsearchable: Unsearchable | null;
};

/** The list of people the visitor's authorities manage; a refusal for roles that view nobody. At most nine statements. */
export async function loadPeoplePage(params: SearchParams): Promise<PeoplePage | Refused> {
  const { actor, now } = await requireVisit();
  const scope = peopleScopeOf(actor, "people.view");
  if (scope.managed.length === 0) return { refusal: "access.not-your-role" };
  const query = peopleQuerySchema.parse(params);
  const today = legalDateOf(now);
  return reading(actor, async (tx) => {
    const whose = JSON.stringify([scope, query.status, today]);
    const tree = await keptFigure(`tree ${whose}`, () => readUnitTreeIn(tx, scope, today));
    const { search, ...asked } = await readAskedIn(tx, { query, actor, acts: ["people.view"], today });
    const searched = asked.unsearchable === null;
    const page = { limit: query.size, offset: (query.page - 1) * query.size };
    const count = () =>
      query.status === "inPost" ? Promise.resolve(sumOfTree(tree)) : keptFigure(`people ${whose}`, () => countPeopleIn(tx, search));
    const { ids, personCount } = searched
      ? await readFoundPageIn(tx, search, page, count)
      : { ids: [], personCount: 0 };
    return {
      ...asked,
      query,
      personCount,
      people: await readListedIn(tx, ids, today),
      unitNames: await readNamesOfUnitsIn(tx, asked.condition),
      tree,
      today,
      leavesOutOwn: scope.closedCadreIds.length > 0,
      mayImport: holdsAct(actor, "people.import"),
      mayExport: holdsAct(actor, "people.export"),
      mayPutNames: holdsAct(actor, "motion.nominate"),
    };
  });
}

/** Everybody in post the tree counts: a unit above others counts theirs as well. */
function sumOfTree(tree: readonly PeopledUnit[]): number {
  return tree.filter(({ parentId }) => parentId === null).reduce((sum, { personCount }) => sum + personCount, 0);
}

async function readNamesOfUnitsIn(tx: ReadTx, condition: Condition | null): Promise<readonly UnitName[]> {
  const ids = linesOf(condition).flatMap((line) => (line.kind === "unit" ? [line.unitId] : []));
  return ids.length === 0 ? [] : readUnitNamesIn(tx, ids);
}

export type ConditionPage = {
  readonly draft: DraftGroup;
  /** what the draft amounts to so far; null: nothing is filled in, or more than can be searched */
  readonly condition: Condition | null;
  readonly unfinished: readonly string[];
  readonly needsDocument: boolean;
  /** people found by it; null when it needs a document first, or nothing is filled in */
  readonly personCount: number | null;
  readonly units: readonly PeopledUnit[];
  readonly unitNames: readonly UnitName[];
  readonly saved: readonly SavedSearch[];
  readonly authorityId: string;
  /** where the browser should be instead: the same draft after a button was pressed */
  readonly moved: string | null;
};

/** The builder of conditions: the draft in the address, changed as the pressed button says, and how many it finds. Five statements. */
export async function loadConditionPage(params: SearchParams): Promise<ConditionPage | Refused> {
  const { actor, now } = await requireVisit();
  const scope = peopleScopeOf(actor, "people.view");
  if (scope.managed.length === 0) return { refusal: "access.not-your-role" };
  const today = legalDateOf(now);
  const carried = [params.c].flat()[0] ?? "";
  const wish = [params.do].flat()[0] ?? "";
  const drawn = carried === "" ? draftOf(params) : draftOfCondition(parseConditions(carried));
  const draft = wish === "" ? drawn : changedDraft(drawn, wish, params);
  const built = conditionOfDraft(draft);
  const condition = parseConditions(conditionsText(built.condition));
  const needsDocument = guardedKindsOf(condition).length > 0;
  return reading(actor, async (tx) => {
    const units = await readUnitTreeIn(tx, scope, today);
    const query = peopleQuerySchema.parse({ c: conditionsText(condition) });
    const { search, saved, unsearchable } = await readAskedIn(tx, { query, actor, acts: ["people.view"], today });
    const searched = condition !== null && unsearchable === null;
    return {
      draft,
      condition,
      unfinished: built.unfinished,
      needsDocument,
      personCount: searched ? await countPeopleIn(tx, search) : null,
      units,
      unitNames: await readNamesOfUnitsIn(tx, condition),
      saved,
      authorityId: authoritiesFor(actor, "people.view")[0] ?? "",
      moved: wish === "" && carried === "" ? null : `/people/conditions?${paramsOfDraft(draft).toString()}`,
    };
  });
}

export type ExportPage = {
  readonly address: string;
  readonly selectedIds: readonly string[];
  readonly personCount: number;
  readonly authorityId: string;
};

/** What is about to be given out: how many people, of the chosen ones or of the whole list. Three statements at most. */
export async function loadExportPage(params: SearchParams): Promise<ExportPage | Refused> {
  const { actor, now } = await requireVisit();
  const [authorityId] = authoritiesFor(actor, "people.export");
  if (authorityId === undefined) return { refusal: "access.not-your-role" };
  const selectedIds = selectedPeopleSchema.parse(params.selected);
  const address = peopleHref(peopleQuerySchema.parse(params));
  const today = legalDateOf(now);
  const ids = await reading(actor, (tx) => readExportIdsIn(tx, { address, selectedIds, actor, today }));
  return { address, selectedIds, personCount: ids.length, authorityId };
}

/**
 * Ids of everybody the conditions of the list find and the visitor may export, at most `limit`, in the order of the list. At most
 * five statements.
 */
export async function loadFoundIds(params: SearchParams, limit: number): Promise<readonly string[]> {
  const { actor, now } = await requireVisit();
  if (!holdsAct(actor, "people.export")) return [];
  const address = peopleHref(peopleQuerySchema.parse(params));
  const wanted = { address, selectedIds: [], actor, today: legalDateOf(now) };
  const ids = await reading(actor, (tx) => readExportIdsIn(tx, wanted));
  return ids.slice(0, limit);
}

/** The same for whom the visitor may view, in official order: people to be put on a list. At most five statements. */
export async function loadFoundForList(params: SearchParams, limit: number): Promise<readonly string[]> {
  const { actor, now } = await requireVisit();
  const query = { ...peopleQuerySchema.parse(params), order: "official" as const };
  return reading(actor, async (tx) => {
    const { search, unsearchable } = await readAskedIn(tx, {
      query,
      actor,
      acts: ["people.view"],
      today: legalDateOf(now),
    });
    return unsearchable === null ? readFoundIdsIn(tx, search, { limit, offset: 0 }) : [];
  });
}

export type PeopleFile = { readonly fileName: string; readonly bytes: Uint8Array };

/** The workbook of an export, for who recorded it and on the same day; otherwise null. */
export async function loadPeopleFile(exportId: string): Promise<PeopleFile | null> {
  if (!isId(exportId)) return null;
  const { actor, now } = await requireVisit();
  const found = await reading(actor, (tx) => readExportIn(tx, exportId, actor, legalDateOf(now)));
  if (found === null) return null;
  const { columns, people, on } = found;
  const bytes = await writePeopleWorkbook(
    `干部名单（${formatChinese(on)}，共 ${people.length} 人）`,
    columns.map((column) => exportColumnHeads[column]),
    people.map((person) => exportCells(person, columns, on)),
    outputMark(actor.name, now),
  );
  return { fileName: `干部名单${on.replaceAll("-", "")}.xlsx`, bytes };
}
