import "server-only";
import { cache } from "react";
import { actRule } from "@/lib/access/acts";
import type { AccessRefusal } from "@/lib/access/policy";
import { authoritiesFor, holdsAct } from "@/lib/access/policy";
import { readAuthoritiesIn } from "@/lib/authority/queries";
import type { AuthorityName } from "@/lib/authority/types";
import { isId } from "@/lib/formats/ids";
import { legalDateOf } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { ListedPerson } from "@/lib/people/queries/list";
import { readListedIn, readVisibleIdsIn } from "@/lib/people/queries/list";
import { peopleScopeOf } from "@/lib/people/queries/within-reach";
import { selectedPeopleSchema } from "@/lib/people/schema";
import { reading } from "@/lib/platform/db/reading";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { requireVisit } from "@/lib/platform/session";
import { hindranceToChange, hindranceToRead } from "./policy";
import type { Colleague, ListMember, ShownList } from "./queries";
import {
  readColleaguesIn,
  readListAtIn,
  readListsIn,
  readMembersIn,
  readShownListIn,
  readTakingListsIn,
} from "./queries";
import type { ListsQuery } from "./schema";
import { listsQuerySchema, membersPerPage } from "./schema";
import type { PeopleListsRefusal } from "./types";
import { mostOnList } from "./types";

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;
type Closed = { readonly refusal: AccessRefusal };

export type ListsPage = {
  readonly query: ListsQuery;
  readonly lists: readonly ShownList[];
  readonly listCount: number;
  /** for which the visitor may make lists */
  readonly authorities: readonly AuthorityName[];
  readonly visitorId: string;
};

/** The visitor's lists and those shared with him, 20 a page; a refusal for roles that keep none. Two statements. */
export async function loadLists(params: SearchParams): Promise<ListsPage | Closed> {
  const { actor } = await requireVisit();
  const authorityIds = authoritiesFor(actor, "people.list");
  if (authorityIds.length === 0) return { refusal: "access.not-your-role" };
  const query = listsQuerySchema.parse(params);
  const { userId } = actor;
  return reading(actor, async (tx) => ({
    query,
    ...(await readListsIn(tx, { userId, authorityIds }, query)),
    authorities: await readAuthoritiesIn(tx, authorityIds),
    visitorId: userId,
  }));
}

/** A row of a list; `person` null: out of the reader's reach today, nothing of him is given out. */
export type ListRow = { readonly memberId: string; readonly person: ListedPerson | null };

export type ListPage = {
  readonly list: ShownList;
  readonly query: ListsQuery;
  /** in official order, whom the reader does not see last */
  readonly rows: readonly ListRow[];
  readonly hiddenCount: number;
  readonly shares: readonly Colleague[];
  /** to share with; empty unless the list is the visitor's */
  readonly colleagues: readonly Colleague[];
  /** own lists this one may be merged into */
  readonly targets: readonly { readonly id: string; readonly label: string }[];
  /** why the visitor may not add and remove people; null when he may */
  readonly membersHindrance: PeopleListsRefusal | null;
  /** why he may not rename, lock, share, merge; null when he may */
  readonly listHindrance: PeopleListsRefusal | null;
  readonly mayExport: boolean;
  readonly mayPutNames: boolean;
  readonly today: LegalDate;
};

/** A list within the visitor's own reach of today; null when there is none or it is not his to read. Seven statements. */
export const loadList = cache(async (listId: string, params: SearchParams): Promise<ListPage | null> => {
  if (!isId(listId)) return null;
  const { actor, now } = await requireVisit();
  const today = legalDateOf(now);
  const query = listsQuerySchema.parse(params);
  return reading(actor, async (tx) => {
    const found = await readListAtIn(tx, listId);
    if (found === null || hindranceToRead(actor, found.list, found.sharedWith) !== null) return null;
    const list = await readShownListIn(tx, listId);
    if (list === null) return null;
    const members = await readMembersIn(tx, listId);
    const scope = peopleScopeOf(actor, "people.view");
    const visible = await readVisibleIdsIn(tx, scope, members.map(({ cadreId }) => cadreId), today);
    const listHindrance = hindranceToChange(actor, found.list, found.sharedWith, "list");
    const sharing = await sharingIn(tx, list, found.sharedWith, { own: listHindrance === null, today });
    const targets =
      listHindrance === null ? await readTakingListsIn(tx, actor.userId, [list.authorityId]) : [];
    return {
      list,
      query,
      rows: await rowsIn(tx, { members, visible }, query.page, today),
      hiddenCount: members.length - visible.length,
      ...sharing,
      targets: targets.filter(({ id }) => id !== listId),
      membersHindrance: hindranceToChange(actor, found.list, found.sharedWith, "members"),
      listHindrance,
      mayExport: holdsAct(actor, "people.export"),
      mayPutNames: holdsAct(actor, "motion.nominate"),
      today,
    };
  });
});

async function sharingIn(
  tx: ReadTx,
  list: ShownList,
  sharedWith: readonly string[],
  { own, today }: { readonly own: boolean; readonly today: LegalDate },
): Promise<Pick<ListPage, "shares" | "colleagues">> {
  const known = await readColleaguesIn(tx, list.authorityId, actRule("people.list").roles, today);
  const others = known.filter(({ userId }) => userId !== list.ownerId);
  return {
    shares: others.filter(({ userId }) => sharedWith.includes(userId)),
    colleagues: own ? others.filter(({ userId }) => !sharedWith.includes(userId)) : [],
  };
}

async function rowsIn(
  tx: ReadTx,
  { members, visible }: { readonly members: readonly ListMember[]; readonly visible: readonly string[] },
  page: number,
  today: LegalDate,
): Promise<readonly ListRow[]> {
  const place = new Map(visible.map((id, index) => [id, index]));
  const placeOf = ({ cadreId }: ListMember) => place.get(cadreId) ?? visible.length;
  const shown = members
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .slice((page - 1) * membersPerPage, page * membersPerPage);
  const ids = shown.map(({ cadreId }) => cadreId).filter((id) => place.has(id));
  const people = new Map((await readListedIn(tx, ids, today)).map((person) => [person.cadreId, person]));
  return shown.map(({ memberId, cadreId }) => ({ memberId, person: people.get(cadreId) ?? null }));
}

export type AddToListPage = {
  readonly people: readonly ListedPerson[];
  /** ticked, but not the visitor's to see */
  readonly outOfReach: number;
  /** the conditions find more than a list takes */
  readonly tooMany: boolean;
  readonly lists: readonly { readonly id: string; readonly label: string }[];
  readonly authorities: readonly AuthorityName[];
};

/** Finds the people of the list's own conditions; handed in by the page, since the search is another programme's. */
type FindPeople = (params: SearchParams, limit: number) => Promise<readonly string[]>;

/**
 * The ticked people, or with `all` everybody the conditions of the address find, with the lists that take them. Nobody where they
 * are more than a list takes. Four statements, and those of the search.
 */
export async function loadAddToList(params: SearchParams, findPeople: FindPeople): Promise<AddToListPage | Closed> {
  const { actor, now } = await requireVisit();
  const authorityIds = authoritiesFor(actor, "people.list");
  if (authorityIds.length === 0) return { refusal: "access.not-your-role" };
  const today = legalDateOf(now);
  const found = params.all === "1" ? await findPeople(params, mostOnList + 1) : selectedPeopleSchema.parse(params.selected);
  const tooMany = found.length > mostOnList;
  const selected = tooMany ? [] : [...new Set(found)];
  return reading(actor, async (tx) => {
    const visible = await readVisibleIdsIn(tx, peopleScopeOf(actor, "people.view"), selected, today);
    return {
      people: await readListedIn(tx, visible, today),
      outOfReach: selected.length - visible.length,
      tooMany,
      lists: await readTakingListsIn(tx, actor.userId, authorityIds),
      authorities: await readAuthoritiesIn(tx, authorityIds),
    };
  });
}

/** Ids of the ticked people of a list, as far as the visitor sees them today, in official order; for comparing and printing. */
export async function loadTicked(listId: string, memberIds: readonly string[]): Promise<readonly string[]> {
  const { actor, now } = await requireVisit();
  return reading(actor, async (tx) => {
    const found = isId(listId) ? await readListAtIn(tx, listId) : null;
    if (found === null || hindranceToRead(actor, found.list, found.sharedWith) !== null) return [];
    const ticked = (await readMembersIn(tx, listId)).filter(({ memberId }) => memberIds.includes(memberId));
    const ids = ticked.map(({ cadreId }) => cadreId);
    return readVisibleIdsIn(tx, peopleScopeOf(actor, "people.view"), ids, legalDateOf(now));
  });
}
