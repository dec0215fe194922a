import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { present } from "@/lib/kernel/assert";
import { addDays, legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { withdrawItem } from "@/lib/meetings/commands/items";
import { loadMeeting } from "@/lib/meetings/loaders";
import { reading } from "@/lib/platform/db/reading";
import { readComingMeetingsIn } from "@/lib/programmes/desk/queries/own-desks";
import { decideDeparture, putDepartureOnAgenda } from "@/lib/programmes/departures/commands/decide";
import { openDeparture } from "@/lib/programmes/departures/commands/open";
import { recordStep } from "@/lib/programmes/departures/commands/step";
import { readDepartureIn } from "@/lib/programmes/departures/queries";
import type { DecideDeparture } from "@/lib/programmes/departures/schema";
import type { StepKind } from "@/lib/programmes/departures/types";
import type { UserKey } from "@/prisma/seed/city/accounts";
import type { City } from "@/prisma/seed/city/city";
import { atNine, seedCity } from "@/prisma/seed/city/seed-city";
import { authorOn, codesOf, done } from "@/prisma/seed/steps/motion";
import { heldMeeting, itemOf, plannedMeeting } from "../support/builders/meetings";
import { useTestDatabase } from "../support/database";

const visitor: { actor: Actor | null } = { actor: null };
vi.mock("@/lib/platform/session", () => ({
  requireVisit: () => Promise.resolve({ actor: visitor.actor, now: atNine(today), sessionId: "s", clockIsSet: true }),
}));

const test = useTestDatabase();
const today = legalDate("2026-03-02");
let city: City;
let db: Client;
let ordered: string;

/** Section and head of the department in one person. */
function both(): Actor {
  const { cadreSection, departmentHead } = city.users;
  return { ...cadreSection.actor, grants: [...cadreSection.actor.grants, ...departmentHead.actor.grants] };
}

async function opened(offset: number, kind: "orderedResignation" | "stepDown"): Promise<string> {
  const { rows } = await db.query<{ cadreId: string; holdingId: string }>(
    `select c.id as "cadreId", h.id as "holdingId" from cadre c join post_holding h on h."cadreId" = c.id and h."to" is null and not h.concurrent
       join cadre_management g on g."cadreId" = c.id and g."to" is null and g."managedById" = $1
     where c.status = 'inPost' and c.level = 'countyDeputy' and not exists (select from app_user u where u."cadreId" = c.id)
       and not exists (select from committee_member m where m."cadreId" = c.id) order by c."orderKey" desc, c.id offset $2 limit 1`,
    [city.authorities.city, offset],
  );
  const ground = kind === "stepDown" ? "ability" : "";
  const input = { ...present(rows[0], "somebody in post"), kind, ground, facts: "经核实的事实。", document: "云组〔2026〕8号", remindedBefore: false };
  return done(await openDeparture(input, authorOn(city, "cadreSection", today))).departureId;
}

async function step(departureId: string, kind: StepKind, on: LegalDate, actor = city.users.cadreSection.actor) {
  const at = present(await reading(actor, (tx) => readDepartureIn(tx, departureId)), "the departure");
  return recordStep({ departureId, version: at.version, step: kind, on, words: "" }, { actor, now: atNine(on) });
}

async function put(departureId: string, meetingId: string, on = today) {
  return putDepartureOnAgenda({ departureId, meetingId }, authorOn(city, "cadreSection", on));
}

async function vote(departureId: string, itemId: string, on: LegalDate, more: Partial<DecideDeparture>) {
  const { actor } = city.users.cadreSection;
  const at = present(await reading(actor, (tx) => readDepartureIn(tx, departureId)), "the departure");
  const { version: itemVersion } = await itemOf(actor, itemId);
  const input = { departureId, version: at.version, step: "decided" as const, itemId, itemVersion, presenter: "骆怀远", form: "showOfHands" as const, agree: 0, disagree: 0, defer: 0, abstain: 0, outcome: "agreed" as const, means: null, words: "" };
  return decideDeparture({ ...input, ...more }, { actor, now: atNine(on) });
}

beforeAll(async () => {
  city = await seedCity({ today, size: "small", installation: "test" });
  db = new Client({ connectionString: test.current().ownerUrl, options: "-c TimeZone=UTC" });
  await db.connect();
  ordered = await opened(0, "orderedResignation");
});
afterAll(() => db.end());

describe("DEC-01, DEC-04, DEC-09: an office ends by the vote on its own item of a meeting", () => {
  it("a planned meeting, a meeting of another authority, a department meeting, another item and 1 below the quorum are refused", async () => {
    const { actor } = city.users.departmentHead;
    const meeting = { actor, authorityId: city.authorities.city, on: addDays(today, 1) };
    const department = await heldMeeting({ ...meeting, kind: "deptMeeting" });
    expect(codesOf(await put(ordered, department.id))).toEqual(["meeting.wrong-body"]);
    const moved = await db.query(`update meeting set "authorityId" = (select id from authority where id <> $1 limit 1) where id = $2`, [city.authorities.city, department.id]);
    expect(moved.rowCount).toBe(1);
    expect(codesOf(await put(ordered, department.id))).toEqual(["meeting.wrong-body", "meeting.wrong-authority"]);
    const before = await heldMeeting({ ...meeting, on: addDays(today, -1) });
    expect(codesOf(await put(ordered, before.id))).toEqual(["departure.meeting-before-proposal"]);
    await db.query(`update departure set "openedOn" = $2 where id = $1`, [ordered, before.on]);
    const early = done(await put(ordered, before.id));
    await db.query(`update departure set "openedOn" = $2 where id = $1`, [ordered, today]);
    expect(codesOf(await vote(ordered, early.itemId, today, { agree: before.present }))).toEqual(["departure.meeting-before-proposal"]);
    done(await withdrawItem({ itemId: early.itemId, version: (await itemOf(actor, early.itemId)).version, reason: "早于提出之日" }, authorOn(city, "cadreSection", today)));
    const planned = await plannedMeeting(meeting);
    const { itemId } = done(await put(ordered, planned.id));
    expect(codesOf(await put(ordered, planned.id))).toEqual(["meeting.already-listed"]);
    expect(codesOf(await vote(ordered, itemId, meeting.on, { agree: 11 }))).toEqual(["meeting.not-held"]);
    const titles = async (key: UserKey) => {
      visitor.actor = city.users[key].actor;
      const page = await loadMeeting(planned.id);
      const coming = await reading(visitor.actor, (tx) => readComingMeetingsIn(tx, city.users[key].actor, today));
      const listed = coming.find(({ id }) => id === planned.id);
      return [page?.items.map(({ title }) => title !== ""), listed?.items.length, listed?.withheld];
    };
    for (const key of ["cadreSection", "departmentHead"] as const) expect(await titles(key), key).toEqual([[true], 1, 0]);
    expect(await titles("assessmentOffice")).toEqual([[false], 0, 1]);
    expect((await titles("committeeMember"))[0]).toEqual([true]);
    const { version } = await itemOf(actor, itemId);
    done(await withdrawItem({ itemId, version, reason: "改期" }, authorOn(city, "cadreSection", meeting.on)));
    const few = await heldMeeting({ ...meeting, absent: planned.members.length - quorum(planned.members.length) + 1 });
    const short = done(await put(ordered, few.id, meeting.on));
    expect(codesOf(await vote(ordered, short.itemId, meeting.on, { agree: few.present }))).toEqual(["DEC-01"]);
    const other = await opened(1, "stepDown");
    expect(codesOf(await vote(other, short.itemId, meeting.on, { agree: few.present, means: "removal" }))).toEqual(["meeting.item-elsewhere"]);
    await db.query(`update meeting_member set present = true, absence = '' where "meetingId" = $1`, [few.id]);
    const all = few.members.length;
    const half = (all - (all % 2)) / 2;
    expect(codesOf(await vote(ordered, short.itemId, meeting.on, { agree: half, disagree: all - half }))).toEqual(["departure.not-passed"]);
    expect(codesOf(await vote(ordered, short.itemId, meeting.on, { agree: all, disagree: 1 }))).toEqual(["departure.votes-differ"]);
    expect(codesOf(await vote(ordered, short.itemId, meeting.on, { agree: all, outcome: "refused" }))).toEqual(["departure.passed"]);
    expect(codesOf(await vote(ordered, short.itemId, today, { agree: all }))).toEqual(["departure.in-future"]);
    expect(done(await vote(ordered, short.itemId, meeting.on, { agree: all })).state).toBe("running");
    const { rows } = await db.query(
      `select i.state, v.agree, v.passed, s.kind from departure_step s join meeting_item i on i.id = s."itemId" join vote v on v."itemId" = i.id where s."departureId" = $1`,
      [ordered],
    );
    expect(rows).toEqual([{ state: "decided", agree: all, passed: true, kind: "decided" }]);
  });
});

describe("RSG-04, SAN-10: nobody ends an office alone", () => {
  it("1 person of 2 roles who opened and decided is refused, by the product and by the database; an end before the meeting too; a second person ends it", async () => {
    const notified = addDays(today, 2);
    done(await step(ordered, "notified", notified));
    done(await step(ordered, "applied", notified));
    expect(codesOf(await step(ordered, "carriedOut", addDays(today, 3), both()))).toEqual(["departure.same-person"]);
    expect(codesOf(await step(ordered, "carriedOut", today, city.users.departmentHead.actor))).toEqual(["departure.before-last-step"]);
    const self = city.users.cadreSection.actor.userId;
    const insert = `insert into departure_step (id, "departureId", "order", kind, "on", outcome, "enteredById") values (gen_random_uuid(), $1, 9, $2, $3, $4, $5)`;
    await expect(db.query(insert, [ordered, "carriedOut", notified, null, self])).rejects.toThrow("carried out by another person");
    await expect(db.query(insert, [ordered, "removalDecided", notified, null, self])).rejects.toThrow("vote on its own item");
    await expect(db.query(`update departure set state = 'ended', "leftFrom" = $2 where id = $1`, [ordered, notified])).rejects.toThrow("ends by being carried out");
    expect(done(await step(ordered, "carriedOut", addDays(today, 3), city.users.departmentHead.actor)).state).toBe("ended");
    const { rows } = await db.query(`select count(*)::int as measures from sanction s join departure d on d."cadreId" = s."cadreId" where d.id = $1 and s.kind = 'orderedResignation'`, [ordered]);
    expect(rows).toEqual([{ measures: 1 }]);
    await expect(db.query(`update departure set state = 'running', "leftFrom" = null where id = $1`, [ordered])).rejects.toThrow("is over");
  });
});

/** Two thirds of the members, rounded up. */
function quorum(members: number): number {
  return members - Math.floor(members / 3);
}
