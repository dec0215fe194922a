import "server-only";
import { instantOf, legalDateFromDb, legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { parseOutcome } from "@/lib/case/outcomes";
import type { ReadTx } from "../../../platform/db/transaction";
import type { NoticeAt, NoticeKind, ObjectionAt } from "../types";

type NoticeTx = Pick<ReadTx, "notice">;
type ObjectionTx = Pick<ReadTx, "objection">;

/** A notice with its people, or null. */
export async function readNoticeIn(tx: NoticeTx, noticeId: string): Promise<NoticeAt | null> {
  const [found] = await readNoticesWhere(tx, { id: noticeId });
  return found ?? null;
}

/** All notices of a motion, latest first. */
export function readNoticesOfMotionIn(tx: NoticeTx, motionId: string): Promise<readonly NoticeAt[]> {
  return readNoticesWhere(tx, { motionId });
}

/**
 * Notices of one kind that carry one of these cases, were not withdrawn and rest on the decision in force, latest first. A notice
 * from before a decision that was taken anew says nothing about the new one: its people are left out of it here.
 */
export async function readLiveNoticesIn(
  tx: NoticeTx & Pick<ReadTx, "caseOutcome">,
  caseIds: readonly string[],
  kind: NoticeKind,
): Promise<readonly NoticeAt[]> {
  const notices = await readNoticesWhere(tx, {
    kind,
    state: { not: "withdrawn" },
    people: { some: { caseId: { in: [...caseIds] } } },
  });
  const outcomes = await tx.caseOutcome.findMany({
    where: { caseId: { in: [...caseIds] }, stage: "decision", supersededOn: null },
    select: { caseId: true, value: true },
  });
  const decidedOn = new Map(outcomes.map((row) => [row.caseId, parseOutcome("decision", row.value).on]));
  return notices.flatMap((notice) => {
    const people = notice.people.filter((person) => (decidedOn.get(person.caseId) ?? "") <= notice.from);
    return people.some((person) => caseIds.includes(person.caseId)) ? [{ ...notice, people }] : [];
  });
}

/** Notices that run on the day, by authority and number. */
export function readRunningNoticesIn(tx: NoticeTx, today: LegalDate): Promise<readonly NoticeAt[]> {
  const day = legalDateToDb(today);
  return readNoticesWhere(tx, { state: { in: ["published", "ended"] }, publishedAt: { not: null }, from: { lte: day }, until: { gte: day } });
}

/** Ids of published notices whose last day is over, oldest first, at most `cap`. */
export async function findOverNoticesIn(tx: NoticeTx, today: LegalDate, cap: number): Promise<readonly string[]> {
  const rows = await tx.notice.findMany({
    where: { state: "published", until: { lt: legalDateToDb(today) } },
    orderBy: [{ until: "asc" }, { id: "asc" }],
    take: cap,
    select: { id: true },
  });
  return rows.map((row) => row.id);
}

/** Reports about these cases during notices of the kind, in the order in which they came in. Closed data. */
export async function readObjectionsIn(
  tx: ObjectionTx,
  caseIds: readonly string[],
  kind: NoticeKind,
): Promise<readonly ObjectionAt[]> {
  const rows = await tx.objection.findMany({
    where: { caseId: { in: [...caseIds] }, notice: { kind } },
    orderBy: [{ receivedOn: "asc" }, { number: "asc" }],
  });
  return rows.map(objectionAt);
}

/** One report, or null. Closed data. */
export async function readObjectionIn(tx: ObjectionTx, objectionId: string): Promise<ObjectionAt | null> {
  const row = await tx.objection.findUnique({ where: { id: objectionId } });
  return row === null ? null : objectionAt(row);
}

type Where = NonNullable<NonNullable<Parameters<NoticeTx["notice"]["findMany"]>[0]>["where"]>;

async function readNoticesWhere(tx: NoticeTx, where: Where): Promise<readonly NoticeAt[]> {
  const rows = await tx.notice.findMany({
    where,
    include: { people: { orderBy: { order: "asc" } } },
    orderBy: [{ from: "desc" }, { number: "desc" }],
  });
  return rows.map(({ from, until, publishedAt, publishedById: _publishedById, ...row }) => ({
    ...row,
    from: legalDateFromDb(from),
    until: legalDateFromDb(until),
    publishedOn: publishedAt === null ? null : legalDateOf(instantOf(publishedAt)),
    people: row.people.map(({ id: _id, noticeId: _noticeId, ...person }) => person),
  }));
}

type ObjectionRow = NonNullable<Awaited<ReturnType<ObjectionTx["objection"]["findUnique"]>>>;

function objectionAt({ handlerId: _handlerId, receivedOn, closedOn, feedbackOn, ...row }: ObjectionRow): ObjectionAt {
  return {
    ...row,
    receivedOn: legalDateFromDb(receivedOn),
    closedOn: closedOn === null ? null : legalDateFromDb(closedOn),
    feedbackOn: feedbackOn === null ? null : legalDateFromDb(feedbackOn),
  };
}
