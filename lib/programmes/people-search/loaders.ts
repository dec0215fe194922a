import "server-only";
import { holdsAct } from "@/lib/access/policy";
import type { AccessRefusal } from "@/lib/access/policy";
import type { LegalDate } from "@/lib/kernel/dates";
import { legalDateOf } from "@/lib/kernel/dates";
import type { ListedPerson } from "@/lib/people/queries/list";
import { peopleScopeOf, readListedIn } from "@/lib/people/queries/list";
import type { TreeUnit } from "@/lib/people/queries/unit-tree";
import { readUnitTreeIn } from "@/lib/people/queries/unit-tree";
import type { PeopleQuery } from "@/lib/people/schema";
import { peopleQuerySchema } from "@/lib/people/schema";
import { reading } from "@/lib/platform/db/reading";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { requireVisit } from "@/lib/platform/session";
import type { Unsearchable } from "./queries/found";
import { readAskedIn } from "./queries/found";
import { countPeopleIn, readFoundIdsIn } from "./queries/list";
import type { SavedSearch, UnitName } from "./queries/saved";
import { readUnitNamesIn } from "./queries/saved";
import { linesOf } from "./rules/conditions";
import type { Condition } from "./types";

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

export type Refused = { readonly refusal: AccessRefusal };

export type PeoplePage = {
  readonly query: PeopleQuery;
  readonly people: readonly ListedPerson[];
  readonly personCount: number;
  readonly tree: readonly TreeUnit[];
  readonly today: LegalDate;
  /** the visitor is a cadre here: he and his declared relatives are not listed */
  readonly leavesOutOwn: boolean;
  readonly mayImport: boolean;
  readonly mayExport: boolean;
  readonly condition: Condition | null;
  /** names of the units the conditions speak of */
  readonly unitNames: readonly UnitName[];
  readonly saved: readonly SavedSearch[];
  readonly used: SavedSearch | null;
  /** why nobody is listed; null when the conditions were searched */
  readonly unsearchable: Unsearchable | null;
};

/** The list of people the visitor's authorities manage; a refusal for roles that view nobody. At most seven statements. */
export async function loadPeoplePage(params: SearchParams): Promise<PeoplePage | Refused> {
  const { actor, now } = await requireVisit();
  const scope = peopleScopeOf(actor, "people.view");
  if (scope.managed.length === 0) return { refusal: "access.not-your-role" };
  const query = peopleQuerySchema.parse(params);
  const today = legalDateOf(now);
  return reading(actor, async (tx) => {
    const tree = await readUnitTreeIn(tx, scope, today);
    const { search, ...asked } = await readAskedIn(tx, { query, actor, acts: ["people.view"], today });
    const searched = asked.unsearchable === null;
    const personCount = searched ? await countPeopleIn(tx, search) : 0;
    const ids = searched
      ? await readFoundIdsIn(tx, search, { limit: query.size, offset: (query.page - 1) * query.size })
      : [];
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
    };
  });
}

async function readNamesOfUnitsIn(tx: ReadTx, condition: Condition | null): Promise<readonly UnitName[]> {
  const ids = linesOf(condition).flatMap((line) => (line.kind === "unit" ? [line.unitId] : []));
  return ids.length === 0 ? [] : readUnitNamesIn(tx, ids);
}
