import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { loadProcessRecord } from "@/lib/case/loaders";
import { present } from "@/lib/kernel/assert";
import { legalDate } from "@/lib/kernel/dates";
import { addItem } from "@/lib/meetings/commands/items";
import { loadCaseFile } from "@/lib/programmes/case-file/loaders";
import { enterSupervisor, withdrawSupervisor } from "@/lib/programmes/invited-supervisors/commands";
import { loadSupervisors } from "@/lib/programmes/invited-supervisors/loaders";
import type { EnterSupervisor } from "@/lib/programmes/invited-supervisors/schema";
import type { AttendedAct } from "@/lib/programmes/invited-supervisors/types";
import type { UserKey } from "@/prisma/seed/city/accounts";
import type { City } from "@/prisma/seed/city/city";
import { atNine, seedCity } from "@/prisma/seed/city/seed-city";
import { authorOn, codesOf, done, versionOf } from "@/prisma/seed/steps/motion";
import { caseNow, committeeMeeting, deliberated, voted } from "@/prisma/seed/steps/walk";
import { caseInDeliberation } from "../support/builders/deliberation";
import { useTestDatabase } from "../support/database";
import { faultsOf } from "../support/faults";

const visitor: { actor: Actor | null } = { actor: null };
const today = legalDate("2026-03-02");

vi.mock("@/lib/platform/session", () => ({
  requireVisit: () => Promise.resolve({ actor: visitor.actor, now: atNine(today), sessionId: "s", clockIsSet: true }),
}));

const test = useTestDatabase();
let city: City;
let db: Client;
let caseId: string;
let relatedCase: string;
let related: string;

beforeAll(async () => {
  city = await seedCity({ today, size: "small" });
  db = new Client({ connectionString: test.current().ownerUrl });
  await db.connect();
  const opened = (cadreId: string) => caseInDeliberation(city, { cadreId, postId: city.vacantPosts.countyDeputy, on: today });
  caseId = (await opened(city.cadres.shanLiqun)).id;
  relatedCase = (await opened(city.cadres.dingZhaohe)).id;
  related = await nameOf(city.cadres.cadreSectionSecond);
});
afterAll(() => db.end());

async function nameOf(cadreId: string): Promise<string> {
  const { rows } = await db.query<{ name: string }>("select name from cadre where id = $1", [cadreId]);
  return present(rows[0], "cadre").name;
}

const count = async () => Number((await db.query<{ count: string }>("select count(*) from invited_supervisor")).rows[0]?.count);

async function enter(act: AttendedAct, targetId: string, change: Partial<EnterSupervisor> = {}, user: UserKey = "departmentHead") {
  const version = act === "meeting" ? await versionOf(city, "meeting", targetId) : (await caseNow(city, targetId)).version;
  const said = { attendee: "卞守拙", capacity: "peoplesDeputy", on: today, remark: "", namesake: false } as const;
  return enterSupervisor({ act, targetId, version, ...said, ...change }, authorOn(city, user, today));
}

describe("invited supervisors (SED-19)", () => {
  it("tomorrow, before the case, 其他 without words, another role, a stale page, another stage: 6 refusals, 0 rows", async () => {
    expect(codesOf(await enter("consultation", caseId, { on: legalDate("2026-03-03") }))).toEqual(["supervisor.in-future"]);
    expect(codesOf(await enter("consultation", caseId, { on: legalDate("2025-03-03") }))).toEqual(["supervisor.too-early"]);
    expect(codesOf(await enter("consultation", caseId, { capacity: "other" }))).toEqual(["supervisor.capacity-words"]);
    expect(codesOf(await enter("consultation", caseId, {}, "assessmentOffice"))).toEqual(["access.not-your-role"]);
    expect(codesOf(await enter("consultation", caseId, { version: 99 }))).toEqual(["supervisor.stale"]);
    expect(codesOf(await enter("inspection", caseId))).toEqual(["supervisor.not-open"]);
    expect(await count()).toBe(0);
  });

  it("the subject and a declared relative do not attend, also with brackets behind the name; for another case, or as a checked namesake, 1 does", async () => {
    const subject = await nameOf(city.cadres.dingZhaohe);
    for (const attendee of [subject, related, `${related} （人大代表）`]) expect(codesOf(await enter("consultation", relatedCase, { attendee }))).toEqual(["supervisor.concerned"]);
    expect(await count()).toBe(0);
    done(await enter("consultation", caseId, { attendee: related }));
    done(await enter("consultation", relatedCase, { attendee: related, namesake: true }));
    expect(codesOf(await enter("consultation", relatedCase, { attendee: related, namesake: true }))).toEqual(["supervisor.already"]);
    visitor.actor = { ...city.users.departmentHead.actor, closedCadreIds: [city.cadres.dingZhaohe] };
    expect(await loadSupervisors("consultation", relatedCase)).toBeNull();
  });

  it("at a held meeting: 1 attends and 1 is withdrawn; a member does not; his relative's matter goes on no such agenda; after closing nothing", async () => {
    await deliberated(city, caseId, today);
    await deliberated(city, relatedCase, today);
    const { meetingId, items } = await committeeMeeting(city, [caseId], today);
    const { rows: members } = await db.query<{ name: string }>(`select name from meeting_member where "meetingId" = $1`, [meetingId]);
    expect(codesOf(await enter("meeting", meetingId, { attendee: present(members[0], "member").name }))).toEqual(["supervisor.is-member"]);
    expect(codesOf(await enter("meeting", meetingId, { on: legalDate("2026-03-01") }))).toEqual(["supervisor.too-early", "supervisor.other-day"]);
    done(await enter("meeting", meetingId));
    const { supervisorId } = done(await enter("meeting", meetingId, { attendee: related }));
    const listed = () => addItem({ meetingId, kind: "decision", objectId: relatedCase }, authorOn(city, "departmentHead", today));
    expect(codesOf(await listed())).toEqual(["meeting.supervisor-concerned"]);
    const withdraw = async () =>
      withdrawSupervisor({ act: "meeting", targetId: meetingId, version: await versionOf(city, "meeting", meetingId), supervisorId, reason: "没有到会" }, authorOn(city, "departmentHead", today));
    done(await withdraw());
    expect(codesOf(await withdraw())).toEqual(["supervisor.withdrawn"]);
    done(await listed());
    expect(codesOf(await enter("meeting", meetingId, { attendee: related }))).toEqual(["supervisor.concerned"]);
    visitor.actor = city.users.departmentHead.actor;
    expect((await loadSupervisors("meeting", meetingId))?.rows.map(({ who, withdrawnReason }) => [who, withdrawnReason])).toEqual([
      ["卞守拙", ""],
      [related, "没有到会"],
    ]);
    await voted(city, caseId, present(items.get(caseId), "item"), { agree: members.length }, today);
    await db.query(`update meeting set state = 'closed' where id = $1`, [meetingId]);
    expect(codesOf(await enter("meeting", meetingId, { attendee: "第三人" }))).toEqual(["supervisor.not-open"]);
    await db.query(`update meeting set state = 'held' where id = $1`, [meetingId]);
  });

  it("the process record names the 2 who attended consultation and meeting, the case file counts 2; the record is clean and rows cannot be changed", async () => {
    visitor.actor = city.users.departmentHead.actor;
    const record = present(await loadProcessRecord(caseId), "record");
    expect(record.proceedings.supervisors.map(({ act, who }) => [act, who])).toEqual([
      ["consultation", related],
      ["meeting", "卞守拙"],
    ]);
    const file = present(await loadCaseFile(caseId), "file");
    expect(file.lines.find(({ id }) => id === "supervisors")).toMatchObject({ state: "present", on: today, count: { done: 2, all: 2 } });
    expect(await faultsOf(test.current())).toEqual([]);
    const { rows } = await db.query<{ column: string }>(
      `select column_name as "column" from information_schema.column_privileges
        where table_name = 'invited_supervisor' and grantee = 'app_rw' and privilege_type = 'UPDATE' order by column_name`,
    );
    expect(rows.map(({ column }) => column)).toEqual(["withdrawnOn", "withdrawnReason"]);
  });
});
