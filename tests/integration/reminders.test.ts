import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { clockActor } from "@/lib/access/actor";
import { clockIn, readReminders, remind } from "@/lib/clocks/commands";
import { readClocksIn } from "@/lib/clocks/queries/clocks";
import { countUnreadIn, readRemindersIn } from "@/lib/clocks/queries/reminders";
import { readJobStatesIn } from "@/lib/clocks/queries/runs";
import { runJobs } from "@/lib/jobs/runner";
import { jobs } from "@/lib/jobs/registry";
import { instantOf, legalDate, legalDateToDb } from "@/lib/kernel/dates";
import { reading } from "@/lib/platform/db/reading";
import { scratch } from "@/lib/platform/scratch";
import { streamOf } from "@/lib/record/event";
import { recorded, worked } from "@/lib/record/recorded";
import { withClient } from "@/scripts/lib/postgres.mjs";
import { caseAtNotice, publishedNotice } from "../support/builders/notice";
import type { Town } from "../support/builders/town";
import { addPerson, authorOn, codesOf, foundTown, morningOf, putCaseAt, valueOf } from "../support/builders/town";
import { useTestDatabase } from "../support/database";
import { faultsOf } from "../support/faults";

const database = useTestDatabase();

let town: Town;
beforeAll(async () => {
  town = await foundTown();
  const { userId, name } = town.staff.clerk;
  await recorded({ actor: clockActor, now: morningOf("2026-01-05") }, async (tx) => {
    await tx.user.create({ data: { id: userId, signIn: "clerk", displayName: name, passwordHash: "", createdAt: new Date("2026-01-05T02:00:00Z") } });
    return worked(null, { stream: streamOf("user", userId), type: "user.created", data: {} });
  });
});

const unreadOf = (actor: Actor) => reading(actor, (tx) => countUnreadIn(tx, actor));
const remindersOf = (actor: Actor) => reading(actor, (tx) => readRemindersIn(tx, actor, { size: 50, number: 1 }));
const inForce = () => reading(clockActor, (tx) => tx.reminder.findMany({ where: { authorityId: town.authorityId, settledOn: null } }));

/** A probation of this person that ends on the day. */
async function probationUntil(name: string, endsOn: string): Promise<string> {
  const cadreId = await addPerson(town, { name, postId: town.office.headPostId, unitId: town.office.unitId });
  const at = await putCaseAt(town, { cadreId, postId: town.bureau.deputyPostId, kind: "promotion", stage: "probation", outcomes: {} });
  await recorded({ actor: clockActor, now: morningOf("2026-03-01") }, async (tx) => {
    const dates = { noticeIssuedOn: legalDateToDb(legalDate("2025-07-01")), endsOn: legalDateToDb(legalDate(endsOn)) };
    await tx.probation.create({ data: { caseId: at.id, holdingId: crypto.randomUUID(), ...dates } });
    return worked(null, { stream: streamOf("case", at.id), type: "probation.started", data: {} });
  });
  return at.id;
}

describe("PRB-04: a probation that ends on 30 June 2026", () => {
  let caseId: string;

  test("61 days before nobody is reminded; at 60, 30 and 10 days the office once each, whoever sweeps and how often", async () => {
    caseId = await probationUntil("顾云岫", "2026-06-30");
    expect(valueOf(await remind(town.authorityId, morningOf("2026-04-30")))).toEqual({ raised: 0, settled: 0 });
    expect(valueOf(await remind(town.authorityId, morningOf("2026-05-01")))).toEqual({ raised: 1, settled: 0 });
    expect(valueOf(await remind(town.authorityId, morningOf("2026-05-01")))).toEqual({ raised: 0, settled: 0 });
    expect((await remindersOf(town.staff.clerk)).lines).toMatchObject([{ kind: "probationEnd", stage: 60, name: "顾云岫", readAt: null }]);
    const together = await Promise.all([1, 2, 3, 4].map(() => remind(town.authorityId, morningOf("2026-05-31"))));
    expect(together.filter((result) => result.ok && result.value.raised === 1)).toHaveLength(1);
    expect((await inForce()).map(({ stage }) => stage)).toEqual([30]);
    valueOf(await remind(town.authorityId, morningOf("2026-06-20")));
    valueOf(await remind(town.authorityId, morningOf("2026-07-01")));
    expect((await inForce()).map(({ stage }) => stage)).toEqual([-1]);
    expect(await unreadOf(town.staff.clerk)).toEqual({ unread: 1, overdue: 1 });
  });

  test("its day moved to 31 December and back: 1 settled, then 1 raised again, then 0", async () => {
    const moveTo = (day: string) =>
      recorded({ actor: clockActor, now: morningOf("2026-07-01") }, async (tx) => {
        await tx.probation.update({ where: { caseId }, data: { endsOn: legalDateToDb(legalDate(day)) } });
        return worked(null, { stream: streamOf("case", caseId), type: "probation.extended", data: {} });
      });
    valueOf(await moveTo("2026-12-31"));
    expect(valueOf(await remind(town.authorityId, morningOf("2026-07-01")))).toEqual({ raised: 0, settled: 1 });
    valueOf(await moveTo("2026-06-30"));
    const together = await Promise.all([1, 2, 3].map(() => remind(town.authorityId, morningOf("2026-07-01"))));
    expect(together.filter((result) => result.ok && result.value.raised === 1)).toHaveLength(1);
    expect(valueOf(await remind(town.authorityId, morningOf("2026-07-01")))).toEqual({ raised: 0, settled: 0 });
    expect((await inForce()).map(({ stage }) => stage)).toEqual([-1]);
  });

  test("those who conclude it are reminded, supervisors see it among the deadlines, another authority sees 0, its own relative 0", async () => {
    const stranger = (await foundTown()).staff.clerk;
    const [line] = (await remindersOf(town.staff.clerk)).lines;
    const row = (await inForce())[0];
    const relative: Actor = { ...town.staff.colleague, userId: crypto.randomUUID(), closedCadreIds: [row?.cadreId ?? ""] };
    const seen = await Promise.all([town.staff.head, town.staff.assessor, town.staff.supervision, stranger, relative].map(unreadOf));
    expect(seen.map(({ unread }) => unread)).toEqual([1, 1, 0, 0, 0]);
    const clocks = await reading(town.staff.supervision, (tx) => readClocksIn(tx, town.staff.supervision, legalDate("2026-07-01"), 0));
    expect(clocks.filter(({ kind }) => kind === "probationEnd")).toHaveLength(1);
    expect(await reading(relative, (tx) => readClocksIn(tx, relative, legalDate("2026-07-01"), 60))).toEqual([]);
    for (const actor of [stranger, relative, town.staff.supervision]) {
      expect(codesOf(await readReminders({ id: line?.id ?? null }, authorOn(actor, "2026-07-01")))).toEqual(["clocks.nothing-unread"]);
    }
  });

  test("seen once by each: 1 kept, the 2nd time refused; the colleague still has it unread", async () => {
    expect(valueOf(await readReminders({ id: null }, authorOn(town.staff.clerk, "2026-07-01")))).toBe(1);
    expect(codesOf(await readReminders({ id: null }, authorOn(town.staff.clerk, "2026-07-01")))).toEqual(["clocks.nothing-unread"]);
    expect(await unreadOf(town.staff.clerk)).toEqual({ unread: 0, overdue: 0 });
    expect((await unreadOf(town.staff.colleague)).unread).toBe(1);
    expect((await remindersOf(town.staff.clerk)).lines[0]?.readers).toBe(1);
  });
});

describe("the runner", () => {
  const setClock = (iso: string) =>
    withClient(database.current().ownerUrl, (client) =>
      client.query(`insert into installation (id, kind, "testNow") values (1, 'test', $1) on conflict (id) do update set "testNow" = excluded."testNow"`, [iso]),
    );
  const statesOf = () => scratch((tx) => readJobStatesIn(tx, instantOf(new Date(0))));

  test("PUB-02: by the installation's clock a notice of 2 to 6 March is ended on the 7th, not on the 6th; run twice, once", async () => {
    const noticeId = await publishedNotice(town, [await caseAtNotice(town, "申")]);
    const stateOf = () => reading(clockActor, (tx) => tx.notice.findUniqueOrThrow({ where: { id: noticeId }, select: { state: true } }));
    await setClock("2026-03-06T02:00:00Z");
    await runJobs(() => false);
    expect(await stateOf()).toEqual({ state: "published" });
    await setClock("2026-03-07T02:00:00Z");
    const first = await runJobs(() => false);
    expect(first?.map(({ job, failed }) => [job, failed])).toEqual([["noticesEnd", false], ["reminders", false], ["expired", false]]);
    expect(first?.[0]?.done).toBe(1);
    expect((await runJobs(() => false))?.map(({ done }) => done)).toEqual([0, 0, 0]);
    expect(await stateOf()).toEqual({ state: "ended" });
  });

  test("2 processes at once: 1 sweeps, the other goes home; a sweep that fails is noted without its words and keeps 0 others", async () => {
    const [notices, reminders] = jobs;
    if (notices === undefined || reminders === undefined) throw new Error("the registry is empty");
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    let began = () => {};
    const inside = new Promise<void>((resolve) => (began = resolve));
    const slow = { ...notices, run: () => (began(), held.then(() => 0)) };
    const one = runJobs(() => false, [slow]);
    await inside;
    expect(await runJobs(() => false)).toBeNull();
    release();
    expect(await one).toEqual([{ job: "noticesEnd", done: 0, failed: false }]);
    const broken = { ...notices, run: () => Promise.reject(new TypeError("顾云岫")) };
    expect(await runJobs(() => false, [broken, reminders])).toMatchObject([{ failed: true }, { failed: false }]);
    expect((await statesOf()).find(({ job }) => job === "noticesEnd")).toMatchObject({ fault: "TypeError", failures: 1 });
  });

  test("asked to stop before the 2nd of 3 sweeps: 1 ran", async () => {
    let asked = 0;
    expect(await runJobs(() => (asked += 1) > 1)).toHaveLength(1);
  });

  test("the clock looks into 1 authority without any closed data; after all of it the record holds", async () => {
    const clock = clockIn(town.authorityId);
    const clocks = await reading(clock, (tx) => readClocksIn(tx, clock, legalDate("2026-07-01"), 365));
    expect(clocks.filter(({ kind }) => kind === "effectPeriod")).toEqual([]);
    expect(await faultsOf(database.current())).toEqual([]);
  });
});
