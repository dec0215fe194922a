import "server-only";
import { may } from "@/lib/access/policy";
import { addDays, isAfter, isBefore, legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import { present } from "@/lib/kernel/assert";
import type { Result } from "@/lib/kernel/result";
import { stops, warns, type Finding } from "@/lib/law/finding";
import type { Refusal, Refusals } from "@/lib/law/refusal";
import { permissionOn, touchPersonIn } from "@/lib/people/commands/person-in-hand";
import { readCandidateFactsIn } from "@/lib/people/queries/candidate";
import { readPersonHeadIn } from "@/lib/people/queries/person";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import { readRanksOfIn, readUnitRanksIn } from "./queries";
import { judgeRankQuota } from "./rules/quota";
import { judgePayGrade, judgeRankDay, judgeRankYears, rankOn } from "./rules/years";
import type { ChangeRank, SetEstablishment } from "./schema";
import type { RanksRefusal } from "./types";

export type RankAnswer<T> = Promise<Result<T, Refusals<RanksRefusal | RecordedRefusal>>>;

/**
 * Changes a person's rank from a day on, in his unit's quota: refused where the years (RNK-01), the quota (RNK-03) or the day (RNK-05) stop
 * it. It is never automatic: the document of the decision is entered with it (RNK-04). Returns the rules that warn.
 */
export function changeRank(input: ChangeRank, author: Author): RankAnswer<{ readonly warnings: readonly string[] }> {
  return recorded<{ warnings: readonly string[] }, RanksRefusal>(author, async (tx) => {
    const today = legalDateOf(author.now);
    const person = await readPersonHeadIn(tx, input.cadreId, today);
    if (person === null) return refuse({ code: "ranks.person-not-found" });
    const permission = permissionOn(person, "people.edit", author);
    if (!permission.allowed) return refuse({ code: permission.reason });
    const held = await readRanksOfIn(tx, input.cadreId);
    const facts = present((await readCandidateFactsIn(tx, [input.cadreId])).get(input.cadreId), "the facts of the person");
    const unit = present(await readUnitRanksIn(tx, person.unitId, input.cadreId), "the unit of the person");
    const quota = unit.establishment === null ? null : { ...unit.establishment, held: unit.held };
    const findings: readonly Finding[] = [
      judgeRankDay(input.on),
      judgeRankYears(input.rank, { ...facts, ranks: held }, input.on),
      judgeRankQuota(input.rank, quota, input.on),
      judgePayGrade(input.rank, input.payGrade, input.on),
    ];
    const now = rankOn(held, input.on);
    const last = held.at(-1);
    const refusals: readonly Refusal<RanksRefusal>[] = [
      ...(isAfter(input.on, today) ? [{ code: "ranks.in-future", field: "on" } as const] : []),
      ...(last !== undefined && !isBefore(last.from, input.on) ? [{ code: "ranks.before-present", field: "on" } as const] : []),
      ...(now?.rank === input.rank ? [{ code: "ranks.same-rank", field: "rank" } as const] : []),
      ...findings.filter(stops).map((finding) => ({ code: "ranks.rule", field: "rank", finding }) as const),
    ];
    const [first, ...rest] = refusals;
    if (first !== undefined) return refuse(first, ...rest);
    if (!(await touchPersonIn(tx, input))) return refuse({ code: "ranks.stale" });
    await tx.rankRow.updateMany({ where: { cadreId: input.cadreId, to: null }, data: { to: legalDateToDb(addDays(input.on, -1)) } });
    const { rank, payGrade, document } = input;
    await tx.rankRow.create({ data: { cadreId: input.cadreId, unitId: person.unitId, rank, payGrade, document, from: legalDateToDb(input.on) } });
    const warnings = findings.filter(warns).map(({ rule }) => rule);
    return worked({ warnings }, {
      stream: streamOf("cadre", input.cadreId),
      type: "cadre.rankChanged",
      data: { from: now?.rank ?? null, to: rank, on: input.on, findings: findings.map(({ rule, outcome }) => `${rule}:${outcome}`) },
    });
  });
}

/** Enters the civil servants a unit's quotas of ranks are counted from, in force from today; the one before ends yesterday. */
export function setEstablishment(input: SetEstablishment, author: Author): RankAnswer<{ readonly unitId: string }> {
  return recorded<{ unitId: string }, RanksRefusal>(author, async (tx) => {
    const unit = await readUnitRanksIn(tx, input.unitId, null);
    if (unit === null) return refuse({ code: "ranks.unit-not-found" });
    const permission = may(author.actor, "posts.edit", { authorityId: unit.authorityId, level: unit.level });
    if (!permission.allowed) return refuse({ code: permission.reason });
    const { count } = await tx.unit.updateMany({ where: { id: unit.unitId, version: input.version }, data: { version: { increment: 1 } } });
    if (count !== 1) return refuse({ code: "ranks.stale" });
    const today = legalDateOf(author.now);
    await tx.rankEstablishment.updateMany({ where: { unitId: unit.unitId, to: null }, data: { to: legalDateToDb(addDays(today, -1)) } });
    const { body, civilServants, document } = input;
    const { id } = await tx.rankEstablishment.create({ data: { unitId: unit.unitId, body, civilServants, document, from: legalDateToDb(today) } });
    return worked({ unitId: unit.unitId }, {
      stream: streamOf("unit", unit.unitId), type: "unit.changed", data: { part: "rankEstablishment", rowId: id }, reason: document,
    });
  });
}
