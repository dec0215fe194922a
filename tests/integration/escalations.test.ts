import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { clockActor } from "@/lib/access/actor";
import { remind } from "@/lib/clocks/commands";
import { loadEscalations } from "@/lib/clocks/loaders";
import { countUnreadIn } from "@/lib/clocks/queries/reminders";
import { legalDate, legalDateToDb } from "@/lib/kernel/dates";
import { reading } from "@/lib/platform/db/reading";
import { loadDesk } from "@/lib/programmes/desk/loaders";
import { loadSupervision } from "@/lib/programmes/supervision/loaders";
import { streamOf } from "@/lib/record/event";
import { recorded, worked } from "@/lib/record/recorded";
import { addPerson, foundTown, morningOf, putCaseAt, valueOf } from "../support/builders/town";
import type { Town } from "../support/builders/town";
import { useTestDatabase } from "../support/database";
import { faultsOf } from "../support/faults";

const visit: { actor: Actor | null; today: string } = { actor: null, today: "2026-07-01" };

vi.mock("@/lib/platform/session", () => ({
  requireVisit: () => Promise.resolve({ actor: visit.actor, now: morningOf(visit.today), sessionId: "s", clockIsSet: true }),
}));

const database = useTestDatabase();
let town: Town;
let caseId: string;
let cadreId: string;

beforeAll(async () => {
  town = await foundTown();
  cadreId = await addPerson(town, { name: "顾云岫", postId: town.office.headPostId, unitId: town.office.unitId });
  const at = await putCaseAt(town, { cadreId, postId: town.bureau.deputyPostId, kind: "promotion", stage: "probation", outcomes: {} });
  caseId = at.id;
  await recorded({ actor: clockActor, now: morningOf("2026-03-01") }, async (tx) => {
    const dates = { noticeIssuedOn: legalDateToDb(legalDate("2025-07-01")), endsOn: legalDateToDb(legalDate("2026-06-30")) };
    await tx.probation.create({ data: { caseId, holdingId: crypto.randomUUID(), ...dates } });
    return worked(null, { stream: streamOf("case", caseId), type: "probation.started", data: {} });
  });
});

const sweepOn = (day: string) => remind(town.authorityId, morningOf(day)).then(valueOf);

/** What the desk of somebody says of deadlines reported upwards: kind and number. */
async function deskOf(actor: Actor, day: string): Promise<readonly unknown[]> {
  visit.actor = actor;
  visit.today = day;
  const { todos } = await loadDesk({});
  return todos.list.filter(({ kind }) => kind.startsWith("escalation.")).map(({ kind, count, href }) => [kind, count, href]);
}

async function pageOf(actor: Actor, day: string, state: "open" | "done" = "open") {
  visit.actor = actor;
  visit.today = day;
  const page = await loadEscalations({ state });
  return "refusal" in page ? page.refusal : page.lines.map(({ kind, name, toHeadOn, toSupervisorOn, endedOn }) => [kind, name, toHeadOn, toSupervisorOn, endedOn]);
}

describe("a probation that ended on 30 June 2026, reported to the head after more than 5 days, to supervisors after more than 15", () => {
  it("4 and 5 days over: nobody; 6 days: the head, once, whoever sweeps and how often; 15: the same; 16: supervisors as well", async () => {
    for (const day of ["2026-07-04", "2026-07-05"]) await sweepOn(day);
    expect(await deskOf(town.staff.head, "2026-07-05")).toEqual([]);
    const together = await Promise.all([1, 2, 3].map(() => remind(town.authorityId, morningOf("2026-07-06"))));
    expect(together.filter((result) => result.ok && result.value.raised === 1)).toHaveLength(1);
    expect(await sweepOn("2026-07-06")).toEqual({ raised: 0, settled: 0 });
    expect(await deskOf(town.staff.head, "2026-07-06")).toEqual([["escalation.answer", 1, "/supervision/escalations"]]);
    expect(await deskOf(town.staff.supervision, "2026-07-06")).toEqual([]);
    expect(await sweepOn("2026-07-15")).toEqual({ raised: 0, settled: 0 });
    expect(await sweepOn("2026-07-16")).toEqual({ raised: 1, settled: 0 });
    expect(await deskOf(town.staff.supervision, "2026-07-16")).toEqual([["escalation.supervise", 1, "/supervision/escalations"]]);
    expect(await pageOf(town.staff.head, "2026-07-16")).toEqual([["probationEnd", "顾云岫", "2026-07-06", "2026-07-16", null]]);
  });

  it("the section is reminded as before, 1 line; it has nothing to supervise; a relative of the person sees 0, another authority 0", async () => {
    expect(await reading(town.staff.clerk, (tx) => countUnreadIn(tx, town.staff.clerk))).toEqual({ unread: 1, overdue: 1 });
    expect(await deskOf(town.staff.clerk, "2026-07-16")).toEqual([]);
    expect(await pageOf(town.staff.clerk, "2026-07-16")).toBe("access.not-your-role");
    const relative: Actor = { ...town.staff.head, userId: crypto.randomUUID(), closedCadreIds: [cadreId] };
    const stranger = (await foundTown()).staff.head;
    for (const actor of [relative, stranger]) {
      expect(await deskOf(actor, "2026-07-16")).toEqual([]);
      expect(await pageOf(actor, "2026-07-16")).toEqual([]);
    }
    visit.actor = town.staff.supervision;
    const board = await loadSupervision({});
    expect("refusal" in board ? null : board.counts.escalated).toBe(1);
  });

  it("extended to 31 December it ends for both, 2 and the reminder settled; the page keeps that it was", async () => {
    await recorded({ actor: clockActor, now: morningOf("2026-07-17") }, async (tx) => {
      await tx.probation.update({ where: { caseId }, data: { endsOn: legalDateToDb(legalDate("2026-12-31")) } });
      return worked(null, { stream: streamOf("case", caseId), type: "probation.extended", data: {} });
    });
    expect(await sweepOn("2026-07-17")).toEqual({ raised: 0, settled: 3 });
    expect(await deskOf(town.staff.head, "2026-07-17")).toEqual([]);
    expect(await deskOf(town.staff.supervision, "2026-07-17")).toEqual([]);
    expect(await pageOf(town.staff.supervision, "2026-07-17")).toEqual([]);
    expect(await pageOf(town.staff.supervision, "2026-07-17", "done")).toEqual([["probationEnd", "顾云岫", "2026-07-06", "2026-07-16", "2026-07-17"]]);
    expect(await faultsOf(database.current())).toEqual([]);
  });
});
