import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { remind } from "@/lib/clocks/commands";
import { readClocksIn } from "@/lib/clocks/queries/clocks";
import { readRemindersIn } from "@/lib/clocks/queries/reminders";
import { addDays, legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { present } from "@/lib/kernel/assert";
import { reading } from "@/lib/platform/db/reading";
import { decideDeparture, putDepartureOnAgenda } from "@/lib/programmes/departures/commands/decide";
import { openDeparture } from "@/lib/programmes/departures/commands/open";
import { recordStep } from "@/lib/programmes/departures/commands/step";
import { readDepartureIn } from "@/lib/programmes/departures/queries";
import type { DecideDeparture, OpenDeparture } from "@/lib/programmes/departures/schema";
import type { StepKind } from "@/lib/programmes/departures/types";
import { readTodosIn } from "@/lib/programmes/desk/queries/todos";
import type { UserKey } from "@/prisma/seed/city/accounts";
import type { City } from "@/prisma/seed/city/city";
import { atNine, seedCity } from "@/prisma/seed/city/seed-city";
import { adopted, authorOn, codesOf, done, frozen, openedMotion, withName, withPost } from "@/prisma/seed/steps/motion";
import { heldMeeting } from "../support/builders/meetings";
import { useTestDatabase } from "../support/database";

const test = useTestDatabase();
const today = legalDate("2026-03-02");
let city: City;
let db: Client;
let people: readonly { cadreId: string; holdingId: string }[] = [];

beforeAll(async () => {
  city = await seedCity({ today, size: "small", installation: "test" });
  db = new Client({ connectionString: test.current().ownerUrl, options: "-c TimeZone=UTC" });
  await db.connect();
  people = (
    await db.query<{ cadreId: string; holdingId: string }>(
      `select c.id as "cadreId", h.id as "holdingId" from cadre c join post_holding h on h."cadreId" = c.id and h."to" is null and not h.concurrent
         join cadre_management g on g."cadreId" = c.id and g."to" is null and g."managedById" = $1
       where c.status = 'inPost' and c.level = 'countyDeputy' and not exists (select from sanction s where s."cadreId" = c.id)
         and not exists (select from app_user u where u."cadreId" = c.id) and not exists (select from committee_member m where m."cadreId" = c.id)
       order by c."orderKey" desc, c.id limit 4`,
      [city.authorities.city],
    )
  ).rows;
});
afterAll(() => db.end());

async function opened(place: number, input: Pick<OpenDeparture, "kind"> & Partial<OpenDeparture>, on: LegalDate) {
  const person = present(people[place], "somebody in post");
  const { departureId } = done(
    await openDeparture({ ...person, ground: "", facts: "经核实的事实。", document: "云组〔2026〕8号", remindedBefore: false, ...input }, authorOn(city, "cadreSection", on)),
  );
  return { ...person, departureId };
}

async function seen(departureId: string) {
  return present(await reading(city.users.departmentHead.actor, (tx) => readDepartureIn(tx, departureId)), "the departure");
}

async function step(departureId: string, kind: StepKind, on: LegalDate, key: UserKey = "cadreSection") {
  const { version } = await seen(departureId);
  return recordStep({ departureId, version, step: kind, on, words: "" }, authorOn(city, key, on));
}

/** Puts the decision on the agenda of a meeting of the day; the last `absent` of the committee stay away. */
async function listed(departureId: string, on: LegalDate, absent = 0) {
  const { actor } = city.users.departmentHead;
  const meeting = await heldMeeting({ actor, authorityId: city.authorities.city, on, absent });
  const { itemId } = done(await putDepartureOnAgenda({ departureId, meetingId: meeting.id }, authorOn(city, "cadreSection", on)));
  return { itemId, meeting };
}

/** Enters a vote of everybody who is there on the listed item: `agree` of them agree, the others do not. */
async function vote(departureId: string, kind: StepKind, on: LegalDate, { itemId, meeting }: Awaited<ReturnType<typeof listed>>, more: Partial<DecideDeparture> & { agree?: number } = {}) {
  const { version } = await seen(departureId);
  const { present: there } = meeting;
  const agree = more.agree ?? there;
  const input = { departureId, version, step: kind, itemId, itemVersion: 0, presenter: "骆怀远", form: "showOfHands" as const, disagree: there - agree, defer: 0, abstain: 0, outcome: null, means: null, words: "" };
  return decideDeparture({ ...input, ...more, agree }, authorOn(city, "cadreSection", on));
}

async function decided(departureId: string, kind: StepKind, on: LegalDate, more: Partial<DecideDeparture> = {}) {
  return done(await vote(departureId, kind, on, await listed(departureId, on), more));
}

describe("an ordered resignation", () => {
  it("RSG-04, SAN-10: 5 steps, 1 of them late and with 2 clocks told, end the post, the résumé and begin an effect period", async () => {
    const { departureId, cadreId, holdingId } = await opened(0, { kind: "orderedResignation" }, today);
    expect(codesOf(await step(departureId, "notified", today))).toEqual(["departure.step-not-next"]);
    expect(codesOf(await step(departureId, "decided", today))).toEqual(["departure.decided-at-meeting"]);
    await decided(departureId, "decided", today, { outcome: "agreed" });
    done(await step(departureId, "talked", today));
    done(await step(departureId, "notified", today));
    const mine = (actor: Actor, on: LegalDate) => reading(actor, async (tx) => (await readClocksIn(tx, actor, on, 60)).filter(({ cadreId: whose }) => whose === cadreId));
    const { cadreSection, assessmentOffice, disciplineLiaison, departmentHead } = city.users;
    const [appeal, application] = [{ kind: "resignationAppeal", rule: "RSG-04", dueOn: addDays(today, 15) }, { kind: "orderedResignation", rule: "RSG-04", dueOn: addDays(today, 15) }];
    expect(await mine(cadreSection.actor, today)).toMatchObject([application, appeal]);
    expect(await mine(disciplineLiaison.actor, today)).toHaveLength(2);
    expect([await mine(assessmentOffice.actor, today), await mine({ ...cadreSection.actor, closedCadreIds: [cadreId] }, today)]).toEqual([[], []]);
    const reminders = async (actor: Actor) => (await reading(actor, (tx) => readRemindersIn(tx, actor, { size: 50, number: 1 }))).lines.filter(({ subject }) => subject.startsWith(departureId));
    const sweep = async (on: LegalDate) => done(await remind(city.authorities.city, atNine(on)));
    await sweep(today);
    expect((await reminders(cadreSection.actor)).map(({ stage }) => stage)).toEqual([30, 30]);
    expect(await reminders(departmentHead.actor)).toEqual([]);
    await sweep(addDays(today, 16));
    expect((await reminders(cadreSection.actor)).map(({ kind, stage }) => [kind, stage])).toEqual([["orderedResignation", -1]]);
    const todos = async (actor: Actor) => (await reading(actor, (tx) => readTodosIn(tx, actor, addDays(today, 16)))).todos.filter(({ id }) => id === departureId).map(({ kind, dueOn }) => [kind, dueOn]);
    expect([await todos(cadreSection.actor), await todos(departmentHead.actor)]).toEqual([[["departure.step", addDays(today, 15)]], []]);
    expect(done(await step(departureId, "applied", addDays(today, 16))).warnings).toEqual(["RSG-04"]);
    await sweep(addDays(today, 17));
    expect([await todos(cadreSection.actor), await todos(departmentHead.actor)]).toEqual([[], [["departure.carryOut", null]]]);
    const leftFrom = addDays(today, 20);
    expect(codesOf(await step(departureId, "carriedOut", leftFrom))).toEqual(["access.not-your-role"]);
    expect(done(await step(departureId, "carriedOut", leftFrom, "departmentHead")).state).toBe("ended");
    const { rows } = await db.query(
      `select h."to"::text as last, c.duties like '原%' as former, s.kind, s."effectiveOn"::text as on, (select count(*)::int from career_row r where r."cadreId" = c.id and r."postId" = h."postId" and r."to" is null) as open
       from post_holding h join cadre c on c.id = h."cadreId" join sanction s on s."cadreId" = c.id where h.id = $1`,
      [holdingId],
    );
    expect(rows).toEqual([{ last: addDays(leftFrom, -1), former: true, kind: "orderedResignation", on: leftFrom, open: 0 }]);
    expect(cadreId).not.toBe("");
    expect(codesOf(await step(departureId, "applied", leftFrom))).toEqual(["departure.closed"]);
  });
});

describe("the other kinds", () => {
  it("RSG-01: an application on day 8 warns; RSG-02: 1 departure runs at a time, a refusal keeps the post", async () => {
    const official = await opened(1, { kind: "officialResignation" }, today);
    expect(codesOf(await openDeparture({ cadreId: official.cadreId, holdingId: official.holdingId, kind: "voluntaryResignation", ground: "", facts: "事实", document: "文", remindedBefore: false }, authorOn(city, "cadreSection", today)))).toEqual(["departure.already-running"]);
    done(await step(official.departureId, "notified", today));
    expect(done(await step(official.departureId, "applied", addDays(today, 8))).warnings).toEqual(["RSG-01"]);
    const voluntary = await opened(2, { kind: "voluntaryResignation" }, today);
    done(await step(voluntary.departureId, "applied", today));
    const decidedOn = addDays(today, 3);
    await decided(voluntary.departureId, "decided", decidedOn, { outcome: "refused", agree: 2 });
    const late = await step(voluntary.departureId, "answered", legalDate("2026-06-03"));
    expect(done(late)).toEqual({ state: "kept", warnings: ["RSG-02"] });
    const { rows } = await db.query(`select "to" from post_holding where id = $1`, [voluntary.holdingId]);
    expect(rows).toEqual([{ to: null }]);
  });

  it("RSG-03: a blame resignation names 1 of the situations; the one whose text is missing warns", async () => {
    const person = present(people[2], "somebody");
    const input = { ...person, kind: "blameResignation" as const, facts: "事实", document: "文", remindedBefore: false };
    expect(codesOf(await openDeparture({ ...input, ground: "drive" }, authorOn(city, "cadreSection", today)))).toEqual(["departure.ground-missing"]);
    const { departureId } = done(await openDeparture({ ...input, ground: "otherOfArticle15" }, authorOn(city, "cadreSection", today)));
    expect(done(await step(departureId, "applied", today)).warnings).toEqual(["RSG-03"]);
  });

  it("DWN-01 to DWN-04 and RSG-05: a step-down without 2 of 4 steps warns, needs its means, removes, and warns at the next nomination", async () => {
    const { departureId, cadreId } = await opened(3, { kind: "stepDown", ground: "ability" }, today);
    const decidedOn = addDays(today, 5);
    const at = await listed(departureId, decidedOn);
    expect(codesOf(await vote(departureId, "decided", decidedOn, at, { outcome: "agreed" }))).toEqual(["departure.means-missing"]);
    const judged = done(await vote(departureId, "decided", decidedOn, at, { outcome: "agreed", means: "removal" }));
    expect(judged.warnings).toEqual(["DWN-01", "DWN-02"]);
    done(await step(departureId, "carriedOut", addDays(today, 6), "departmentHead"));
    const on = addDays(today, 10);
    const motionId = await openedMotion(city, on);
    const motionPostId = await withPost(city, motionId, city.post("city/transport/deputy3"), on, "lateralMove");
    await frozen(city, motionId, on);
    await withName(city, motionPostId, cadreId, on);
    await adopted(city, motionId, addDays(on, 1));
    const { rows } = await db.query<{ rule: string; outcome: string }>(
      `select f.rule, f.outcome::text from stored_finding f join "case" c on c.id = f."caseId" where c."motionId" = $1 and f.rule in ('RSG-05', 'DSQ-06') order by rule`,
      [motionId],
    );
    expect(rows).toEqual([{ rule: "DSQ-06", outcome: "not-met" }, { rule: "RSG-05", outcome: "not-met" }]);
  });
});
