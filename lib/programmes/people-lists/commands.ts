import "server-only";
import { actRule } from "@/lib/access/acts";
import { holdsAct, may } from "@/lib/access/policy";
import { dateOf, legalDateOf } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import { ok, refused } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import { foundByListText } from "@/lib/messages/zh-CN/people-found-by";
import { keepSelection } from "@/lib/people/commands/selection";
import { readVisibleIdsIn } from "@/lib/people/queries/list";
import { peopleScopeOf } from "@/lib/people/queries/within-reach";
import { reading } from "@/lib/platform/db/reading";
import type { WriteTx } from "@/lib/platform/db/transaction";
import type { EventType } from "@/lib/record/event-types";
import type { EventValue, NewEvent } from "@/lib/record/event";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import { hindranceToChange, hindranceToRead } from "./policy";
import { readColleaguesIn, readListAtIn, readMembersIn, readShownListIn } from "./queries";
import type { AddToList, ChangeList, CreateList, MergeList, ShareList } from "./schema";
import type { ListAt, PeopleListsRefusal } from "./types";
import { mostOnList } from "./types";

type ListAnswer<T> = Promise<Result<T, Refusals<PeopleListsRefusal | RecordedRefusal>>>;

/** How many were put on a list, were there already, or are not the author's to see. */
export type Added = {
  readonly listId: string;
  readonly added: number;
  readonly already: number;
  readonly outOfReach: number;
};

/** Makes a list of the author's with a purpose; whom he may not see is left out and counted. */
export function createList(input: CreateList, author: Author): ListAnswer<Added> {
  return recorded<Added, PeopleListsRefusal>(author, async (tx) => {
    const { authorityId, listName: label, purpose } = input;
    const permission = may(author.actor, "people.list", { authorityId });
    if (!permission.allowed) return refuse({ code: permission.reason });
    const { userId: ownerId } = author.actor;
    const twice = await tx.peopleList.count({ where: { ownerId, label, closedAt: null } });
    if (twice > 0) return refuse({ code: "list.label-twice", field: "listName" });
    const data = { authorityId, label, purpose, ownerId, createdAt: dateOf(author.now) };
    const { id } = await tx.peopleList.create({ data, select: { id: true } });
    const added = await addMembersIn(tx, id, input.cadreIds, author);
    if (!added.ok) return refuse(...added.refusal);
    return worked(added.value, listEvent(id, "peopleList.created", { added: added.value.added }));
  });
}

/** Puts people on an own list that is neither locked nor closed; whom he may not see is left out and counted. */
export function addToList(input: AddToList, author: Author): ListAnswer<Added> {
  return recorded<Added, PeopleListsRefusal>(author, async (tx) => {
    if (input.cadreIds.length === 0) return refuse({ code: "list.nobody" });
    const list = await listInHandIn(tx, input.listId, author, "members");
    if (!list.ok) return refuse(...list.refusal);
    const added = await addMembersIn(tx, input.listId, input.cadreIds, author);
    if (!added.ok) return refuse(...added.refusal);
    await touchIn(tx, list.value);
    return worked(added.value, listEvent(input.listId, "peopleList.membersChanged", { added: added.value.added }));
  });
}

/** Takes rows off an own list; who added them and when stays in the table. Returns how many went. */
export function removeFromList(
  input: { readonly listId: string; readonly memberIds: readonly string[] },
  author: Author,
): ListAnswer<{ readonly removed: number }> {
  return recorded<{ removed: number }, PeopleListsRefusal>(author, async (tx) => {
    const list = await listInHandIn(tx, input.listId, author, "members");
    if (!list.ok) return refuse(...list.refusal);
    const { count } = await tx.peopleListMember.updateMany({
      where: { id: { in: [...input.memberIds] }, listId: input.listId, removedAt: null },
      data: { removedAt: dateOf(author.now) },
    });
    if (count === 0) return refuse({ code: "list.nobody" });
    await touchIn(tx, list.value);
    return worked({ removed: count }, listEvent(input.listId, "peopleList.membersChanged", { removed: count }));
  });
}

/** Changes label and purpose, locks or unlocks. */
export function changeList(input: ChangeList, author: Author): ListAnswer<null> {
  return recorded<null, PeopleListsRefusal>(author, async (tx) => {
    const list = await listInHandIn(tx, input.listId, author, "list", input.version);
    if (!list.ok) return refuse(...list.refusal);
    const { listName: label, purpose, locked } = input;
    const { userId: ownerId } = author.actor;
    const twice = await tx.peopleList.count({ where: { ownerId, label, closedAt: null, id: { not: input.listId } } });
    if (twice > 0) return refuse({ code: "list.label-twice", field: "listName" });
    await tx.peopleList.update({ where: { id: input.listId }, data: { label, purpose, locked } });
    await touchIn(tx, list.value);
    return worked(null, listEvent(input.listId, "peopleList.changed", { locked }));
  });
}

/** Puts everybody of a list on another own list and closes the first: nothing is removed. */
export function mergeList(input: MergeList, author: Author): ListAnswer<{ readonly intoId: string; readonly added: number }> {
  return recorded<{ intoId: string; added: number }, PeopleListsRefusal>(author, async (tx) => {
    if (input.listId === input.intoId) return refuse({ code: "list.merge-same", field: "intoId" });
    const from = await listInHandIn(tx, input.listId, author, "members", input.version);
    if (!from.ok) return refuse(...from.refusal);
    const into = await listInHandIn(tx, input.intoId, author, "members");
    if (!into.ok) return refuse(...into.refusal);
    if (from.value.authorityId !== into.value.authorityId) {
      return refuse({ code: "list.merge-other-authority", field: "intoId" });
    }
    const present = new Set((await readMembersIn(tx, input.intoId)).map(({ cadreId }) => cadreId));
    const fresh = (await readMembersIn(tx, input.listId)).filter(({ cadreId }) => !present.has(cadreId));
    if (present.size + fresh.length > mostOnList) return refuse({ code: "list.too-many", params: { most: mostOnList } });
    await insertIn(tx, input.intoId, fresh.map(({ cadreId }) => cadreId), author);
    const closing = { mergedIntoId: input.intoId, closedAt: dateOf(author.now) };
    await tx.peopleList.update({ where: { id: input.listId }, data: closing });
    await touchIn(tx, from.value);
    await touchIn(tx, into.value);
    return worked(
      { intoId: input.intoId, added: fresh.length },
      listEvent(input.listId, "peopleList.merged", { into: input.intoId }),
      listEvent(input.intoId, "peopleList.membersChanged", { added: fresh.length, from: input.listId }),
    );
  });
}

/** Lets a named colleague of the same authority read the list. */
export function shareList(input: ShareList, author: Author): ListAnswer<null> {
  return recorded<null, PeopleListsRefusal>(author, async (tx) => {
    const list = await listInHandIn(tx, input.listId, author, "list", input.version);
    if (!list.ok) return refuse(...list.refusal);
    const roles = actRule("people.list").roles;
    const colleagues = await readColleaguesIn(tx, list.value.authorityId, roles, legalDateOf(author.now));
    const known = colleagues.some(({ userId }) => userId === input.userId);
    if (!known || input.userId === author.actor.userId) return refuse({ code: "list.colleague-unknown", field: "userId" });
    const where = { listId: input.listId, userId: input.userId, endedAt: null };
    if ((await tx.peopleListShare.count({ where })) > 0) return refuse({ code: "list.share-twice", field: "userId" });
    await tx.peopleListShare.create({
      data: { listId: input.listId, userId: input.userId, sharedAt: dateOf(author.now) },
    });
    await touchIn(tx, list.value);
    return worked(null, listEvent(input.listId, "peopleList.shared", { user: input.userId, ended: false }));
  });
}

/** Ends a colleague's reading of the list. */
export function endShare(input: ShareList, author: Author): ListAnswer<null> {
  return recorded<null, PeopleListsRefusal>(author, async (tx) => {
    const list = await listInHandIn(tx, input.listId, author, "list", input.version);
    if (!list.ok) return refuse(...list.refusal);
    const { count } = await tx.peopleListShare.updateMany({
      where: { listId: input.listId, userId: input.userId, endedAt: null },
      data: { endedAt: dateOf(author.now) },
    });
    if (count === 0) return refuse({ code: "list.colleague-unknown" });
    await touchIn(tx, list.value);
    return worked(null, listEvent(input.listId, "peopleList.shared", { user: input.userId, ended: true }));
  });
}

/**
 * Keeps the ticked people of a list as the author's selection for a motion, as far as he may read the list and sees them today, in
 * official order and with the list in words. Only for who may put names.
 */
export async function chooseFromList(
  input: { readonly listId: string; readonly memberIds: readonly string[] },
  author: Author,
): Promise<Result<{ readonly selectionId: string }, Refusals<PeopleListsRefusal>>> {
  const { actor, now } = author;
  if (!holdsAct(actor, "motion.nominate")) return refused([{ code: "access.not-your-role" }]);
  const on = legalDateOf(now);
  const chosen = await reading(actor, async (tx) => {
    const found = await readListAtIn(tx, input.listId);
    const list = await readShownListIn(tx, input.listId);
    if (found === null || list === null) return "list.not-found";
    const hindrance = hindranceToRead(actor, found.list, found.sharedWith);
    if (hindrance !== null) return hindrance;
    const ticked = (await readMembersIn(tx, input.listId)).filter(({ memberId }) => input.memberIds.includes(memberId));
    const ids = ticked.map(({ cadreId }) => cadreId);
    const cadreIds = await readVisibleIdsIn(tx, peopleScopeOf(actor, "people.view"), ids, on);
    return { cadreIds, foundBy: foundByListText({ ...list, on }) };
  });
  if (typeof chosen === "string") return refused([{ code: chosen }]);
  if (chosen.cadreIds.length === 0) return refused([{ code: "list.nobody" }]);
  return ok({ selectionId: await keepSelection(chosen, author) });
}

async function listInHandIn(
  tx: WriteTx,
  id: string,
  { actor }: Author,
  what: "members" | "list",
  version?: number,
): Promise<Result<ListAt, Refusals<PeopleListsRefusal>>> {
  const found = await readListAtIn(tx, id);
  if (found === null) return refused([{ code: "list.not-found" }]);
  const hindrance = hindranceToChange(actor, found.list, found.sharedWith, what);
  if (hindrance !== null) return refused([{ code: hindrance }]);
  return version === undefined || version === found.list.version ? ok(found.list) : refused([{ code: "list.stale" }]);
}

/** Adds whom the author may see and who is not on the list yet. */
async function addMembersIn(
  tx: WriteTx,
  listId: string,
  wanted: readonly string[],
  author: Author,
): Promise<Result<Added, Refusals<PeopleListsRefusal>>> {
  const ids = [...new Set(wanted)];
  const scope = peopleScopeOf(author.actor, "people.view");
  const visible = ids.length === 0 ? [] : await readVisibleIdsIn(tx, scope, ids, legalDateOf(author.now));
  const present = new Set((await readMembersIn(tx, listId)).map(({ cadreId }) => cadreId));
  const fresh = visible.filter((id) => !present.has(id));
  if (present.size + fresh.length > mostOnList) return refused([{ code: "list.too-many", params: { most: mostOnList } }]);
  await insertIn(tx, listId, fresh, author);
  return ok({
    listId,
    added: fresh.length,
    already: visible.length - fresh.length,
    outOfReach: ids.length - visible.length,
  });
}

async function insertIn(tx: WriteTx, listId: string, cadreIds: readonly string[], author: Author): Promise<void> {
  const row = { listId, addedById: author.actor.userId, addedAt: dateOf(author.now) };
  await tx.peopleListMember.createMany({ data: cadreIds.map((cadreId) => ({ ...row, cadreId })) });
}

async function touchIn(tx: WriteTx, list: ListAt): Promise<void> {
  const { count } = await tx.peopleList.updateMany({
    where: { id: list.id, version: list.version },
    data: { version: list.version + 1 },
  });
  if (count !== 1) throw new Error(`people list ${list.id} changed under a serializable transaction`);
}

function listEvent(id: string, type: Extract<EventType, `peopleList.${string}`>, data: Readonly<Record<string, EventValue>>): NewEvent {
  return { stream: streamOf("peopleList", id), type, data };
}
