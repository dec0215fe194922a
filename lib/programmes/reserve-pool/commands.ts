import "server-only";
import type { Permission } from "@/lib/access/policy";
import { may } from "@/lib/access/policy";
import { fullYearsBetween, legalDateFromDb, legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import { ok, refused } from "@/lib/kernel/result";
import { warns } from "@/lib/law/finding";
import type { Refusals } from "@/lib/law/refusal";
import type { RuleId } from "@/lib/law/rule-id";
import type { WriteTx } from "@/lib/platform/db/transaction";
import type { EventValue, NewEvent } from "@/lib/record/event";
import { judgeSingleCareer } from "@/lib/posts/rules/rotation";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import { readMemberIn, readPoolIn, readPoolNumbersIn } from "./queries";
import { judgeEntry, judgeLeaving, judgeStateChange } from "./rules/entry";
import { judgeMember, judgePoolSize, judgeSource, judgeSteps } from "./rules/pool";
import type { ChangeState, EnterMember, LeavePool, OpenPool } from "./schema";
import type { MemberAt, PoolAt, ReservePoolRefusal } from "./types";

type PoolAnswer<T> = Promise<Result<T, Refusals<ReservePoolRefusal | RecordedRefusal>>>;

/** Opens a pool of an authority for a level. Returns its id. */
export function openPool(input: OpenPool, author: Author): PoolAnswer<{ readonly poolId: string }> {
  return recorded<{ poolId: string }, ReservePoolRefusal>(author, async (tx) => {
    const permission = may(author.actor, "pool.edit", { authorityId: input.authorityId, level: input.level });
    if (!permission.allowed) return refuse({ code: permission.reason });
    const twice = await tx.pool.count({ where: { authorityId: input.authorityId, title: input.title } });
    if (twice > 0) return refuse({ code: "pool.title-twice", field: "title" });
    const { id } = await tx.pool.create({ data: input, select: { id: true } });
    return worked({ poolId: id }, poolEvent(id, "pool.opened", { kind: input.kind, level: input.level }));
  });
}

export type EnteredMember = { readonly memberId: string; readonly warnings: readonly RuleId[] };

/**
 * Enters somebody the authority manages, with the form of recommendation, the reason and the document behind it. What the local numbers say
 * of him and of the pool's size (RSV-01 to RSV-03, RSV-07) warns and is told; nobody is kept out by it.
 */
export function enterMember(input: EnterMember, author: Author): PoolAnswer<EnteredMember> {
  return recorded<EnteredMember, ReservePoolRefusal>(author, async (tx) => {
    const pool = await readPoolIn(tx, input.poolId);
    if (pool === null) return refuse({ code: "pool.not-found" });
    const permission = permissionOn(pool, author, input.cadreId);
    if (!permission.allowed) return refuse({ code: permission.reason });
    const today = legalDateOf(author.now);
    const cadre = await tx.cadre.findUnique({
      where: { id: input.cadreId },
      select: {
        status: true,
        birth: true,
        career: { select: { unitText: true } },
        experience: { where: { kind: { in: ["grassroots", "frontLine"] } }, select: { id: true } },
        level: true,
        education: { select: { education: true }, orderBy: { education: "asc" }, take: 1 },
        management: { where: { managedById: pool.authorityId, to: null }, select: { id: true } },
        poolRows: { where: { poolId: pool.id, leftOn: null }, select: { id: true } },
      },
    });
    if (cadre === null) return refuse({ code: "pool.cadre-not-found", field: "cadreId" });
    const entrant = {
      status: cadre.status,
      managedByAuthority: cadre.management.length > 0,
      alreadyMember: cadre.poolRows.length > 0,
    };
    const [first, ...others] = judgeEntry(entrant, input.enteredOn, today);
    if (first !== undefined) return refuse(first, ...others);
    const { recommendationForm: form, ...rest } = input;
    const { id } = await tx.poolMember.create({
      data: { ...rest, form, enteredOn: legalDateToDb(input.enteredOn), inspectedOn: input.inspectedOn === null ? null : legalDateToDb(input.inspectedOn) },
      select: { id: true },
    });
    const { numbers, values } = await readPoolNumbersIn(tx, pool, today);
    const facts = { birth: legalDateFromDb(cadre.birth), level: cadre.level, education: cadre.education[0]?.education ?? null };
    const units = new Set(cadre.career.map(({ unitText }) => unitText)).size;
    const warnings = [
      judgePoolSize(pool.kind, numbers.members, numbers, values),
      judgeSource(pool.kind, pool.level, facts.level),
      judgeMember(facts, input.enteredOn, values),
      judgeSteps({ ...input, form }),
      judgeSingleCareer({ age: fullYearsBetween(facts.birth, input.enteredOn), units, grassroots: cadre.experience.length > 0 }, values),
    ].filter(warns).map(({ rule }) => rule);
    const data = { member: id, cadre: input.cadreId, enteredOn: input.enteredOn, warnings };
    return worked({ memberId: id, warnings }, poolEvent(pool.id, "pool.memberEntered", data, input.reason));
  });
}

/** Changes the state of somebody who stands in the pool, with a reason. */
export function changeMemberState(input: ChangeState, author: Author): PoolAnswer<null> {
  return recorded<null, ReservePoolRefusal>(author, async (tx) => {
    const inHand = await memberInHandIn(tx, input, author);
    if (!inHand.ok) return refuse(...inHand.refusal);
    const member = inHand.value;
    const [first, ...rest] = judgeStateChange(member, input.state);
    if (first !== undefined) return refuse(first, ...rest);
    await changeMemberIn(tx, member, { state: input.state });
    const data = { member: member.id, cadre: member.cadreId, from: member.state, to: input.state };
    return worked(null, poolEvent(member.poolId, "pool.memberChanged", data, input.reason));
  });
}

/** Takes somebody out of the pool, used or withdrawn, with day and reason; the row stays readable. */
export function leavePool(input: LeavePool, author: Author): PoolAnswer<null> {
  return recorded<null, ReservePoolRefusal>(author, async (tx) => {
    const inHand = await memberInHandIn(tx, input, author);
    if (!inHand.ok) return refuse(...inHand.refusal);
    const member = inHand.value;
    const [first, ...rest] = judgeLeaving(member, input.leftOn, legalDateOf(author.now));
    if (first !== undefined) return refuse(first, ...rest);
    await changeMemberIn(tx, member, {
      state: input.state,
      leftOn: legalDateToDb(input.leftOn),
      leftReason: input.reason,
    });
    const data = { member: member.id, cadre: member.cadreId, to: input.state, leftOn: input.leftOn };
    return worked(null, poolEvent(member.poolId, "pool.memberChanged", data, input.reason));
  });
}

async function memberInHandIn(
  tx: WriteTx,
  input: { readonly memberId: string; readonly version: number },
  author: Author,
): Promise<Result<MemberAt, Refusals<ReservePoolRefusal>>> {
  const member = await readMemberIn(tx, input.memberId);
  const pool = member === null ? null : await readPoolIn(tx, member.poolId);
  if (member === null || pool === null) return refused([{ code: "pool.not-found" }]);
  const permission = permissionOn(pool, author, member.cadreId);
  if (!permission.allowed) return refused([{ code: permission.reason }]);
  return member.version === input.version ? ok(member) : refused([{ code: "pool.stale" }]);
}

function permissionOn(pool: PoolAt, author: Author, cadreId: string): Permission {
  return may(author.actor, "pool.edit", { authorityId: pool.authorityId, level: pool.level, concerns: [cadreId] });
}

async function changeMemberIn(
  tx: WriteTx,
  member: MemberAt,
  data: { readonly state: MemberAt["state"]; readonly leftOn?: Date; readonly leftReason?: string },
): Promise<void> {
  const { count } = await tx.poolMember.updateMany({
    where: { id: member.id, version: member.version },
    data: { ...data, version: member.version + 1 },
  });
  if (count !== 1) throw new Error(`pool member ${member.id} changed under a serializable transaction`);
}

function poolEvent(
  poolId: string,
  type: "pool.opened" | "pool.memberEntered" | "pool.memberChanged",
  data: Readonly<Record<string, EventValue>>,
  reason?: string,
): NewEvent {
  return { stream: streamOf("pool", poolId), type, data, ...(reason === undefined ? {} : { reason }) };
}
