import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { holdCase } from "@/lib/case/commands/holds";
import { readClocksIn } from "@/lib/clocks/queries/clocks";
import { addDays, legalDate } from "@/lib/kernel/dates";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import { reading } from "@/lib/platform/db/reading";
import { concludeAudit, rectifyAudit, requestAudit } from "@/lib/programmes/audits/commands";
import { readAuditsIn, readTenuresIn } from "@/lib/programmes/audits/queries";
import { dueTimingOf, judgeAuditDue } from "@/lib/programmes/audits/rules";
import { viewTrail } from "@/lib/programmes/responsibility/commands";
import { readNamesakesIn, readTrailIn } from "@/lib/programmes/responsibility/queries";
import { streamOf } from "@/lib/record/event";
import { recorded, worked } from "@/lib/record/recorded";
import { endInspector, enterInspector } from "@/lib/stages/inspection/commands/inspectors";
import { enterExtendedVisit, noteInterview, planInterviews } from "@/lib/stages/inspection/commands/interviews";
import { endTask, noticeTask, planTask, reopenTask, startTask } from "@/lib/stages/inspection/commands/tasks";
import { readInterviewsIn } from "@/lib/stages/inspection/queries/interviews";
import { readAnalysedIn } from "@/lib/stages/inspection/queries/performance";
import type { UserKey } from "@/prisma/seed/city/accounts";
import type { City } from "@/prisma/seed/city/city";
import { seedCity } from "@/prisma/seed/city/seed-city";
import { lettersSent, proposed, startedTask, subjectOf } from "@/prisma/seed/steps/inspection";
import { authorOn, codesOf, done } from "@/prisma/seed/steps/motion";
import { caseNow } from "@/prisma/seed/steps/walk";
import { withClient } from "@/scripts/lib/postgres.mjs";
import { twoSubjects } from "../support/builders/two-subjects";
import { useTestDatabase } from "../support/database";
import { faultsOf } from "../support/faults";

const test = useTestDatabase();
const day = legalDate;
const outsiders = ["unitLeader", "committeeMember", "luBingran", "systemAdministrator"] as const;

describe("clearance registers and look-back (AUD-01, ACC-03, INS-04, INS-12)", () => {
  let city: City;
  let motionId = "";
  let caseIds: readonly string[] = [];
  const author = (on: string, key: UserKey = "cadreSection") => authorOn(city, key, day(on));
  const seen = async (caseId: string) => {
    const { id, version } = await subjectOf(city, caseId);
    return { subjectId: id, version };
  };

  const task = async () => {
    const [caseId = ""] = caseIds;
    const { id, version } = (await subjectOf(city, caseId)).task;
    return { taskId: id, version };
  };

  beforeAll(async () => {
    city = await seedCity({ today: day("2026-10-20"), size: "small", installation: "test", clock: null });
    ({ motionId, caseIds } = await twoSubjects(city));
  }, 120_000);

  it("INS-04: a register of 1 trained in time and 1 trained 3 years and 1 day before warns of 1 lapsed, and stops no team", async () => {
    const { assessmentOffice, supervisionSection } = city.users;
    const entry = { authorityId: city.authorities.city, qualifiedOn: day("2020-01-01"), training: "考察业务" };
    const inTime = { ...entry, cadreId: assessmentOffice.cadreId, trainedOn: day("2023-09-06") };
    for (const key of outsiders) expect(codesOf(await enterInspector(inTime, author("2026-09-06", key))), key).toEqual(["access.not-your-role"]);
    expect(codesOf(await enterInspector({ ...inTime, cadreId: city.cadres.shanLiqun }, author("2026-09-06")))).toEqual(["inspection.not-staff"]);
    done(await enterInspector(inTime, author("2026-09-06")));
    done(await enterInspector({ ...inTime, cadreId: supervisionSection.cadreId, trainedOn: day("2023-09-05") }, author("2026-09-06")));
    const [first = ""] = caseIds;
    const members = [assessmentOffice.cadreId, supervisionSection.cadreId];
    const plan = { motionId, title: "组", plan: "谈话", startsOn: day("2026-09-08"), phone: "1", caseIds: [first], members, leaderId: members[0] ?? "" };
    const taskId = done(await planTask(plan, author("2026-09-06")));
    expect(codesOf(await endTask({ taskId, version: 0, endsOn: day("2026-09-06") }, author("2026-09-06")))).toEqual(["inspection.task-not-running"]);
    done(await noticeTask({ taskId, version: 0, noticeOn: day("2026-09-06"), noticeText: "预告", noticePlaces: "公告栏" }, author("2026-09-06")));
    done(await startTask({ taskId, version: 1 }, author("2026-09-08")));
    const findings = await reading(city.users.cadreSection.actor, (tx) =>
      tx.storedFinding.findMany({ where: { caseId: first, rule: "INS-04", step: "team" }, orderBy: { force: "asc" }, select: { force: true, outcome: true, inputs: true } }),
    );
    expect(findings.map(({ force, outcome }) => [force, outcome]).toSorted()).toEqual([["block", "met"], ["warn", "not-met"]]);
    expect(findings.find(({ force }) => force === "warn")?.inputs).toMatchObject({ trainingLapsed: 1, notRegistered: 0, usedOften: 0 });
  });

  it("INS-12: notes under lock: the team reads them, the department, the supervisor and the administrator see codes alone", async () => {
    const [caseId = ""] = caseIds;
    const on = day("2026-09-09");
    done(await planInterviews({ ...(await seen(caseId)), groupLabel: "班子成员", count: 2 }, author("2026-09-09")));
    const { subjectId } = await seen(caseId);
    const read = (key: UserKey) => reading(city.users[key].actor, (tx) => readInterviewsIn(tx, subjectId));
    const [talk] = await read("cadreSection");
    const pair = { firstId: city.users.assessmentOffice.cadreId, secondId: city.users.supervisionSection.cadreId };
    const note = async () => ({ ...(await seen(caseId)), interviewId: talk?.id ?? "", heldOn: on, stance: "reserve" as const, ...pair, words: "群众反映需核实" });
    expect(codesOf(await noteInterview(await note(), author("2026-09-09", "cadreSection")))).toEqual(["inspection.not-in-team"]);
    for (const key of outsiders) expect(codesOf(await noteInterview(await note(), author("2026-09-09", key))), key).toEqual(["access.not-your-role"]);
    expect(codesOf(await noteInterview({ ...(await note()), secondId: pair.firstId }, author("2026-09-09", "assessmentOffice")))).toEqual(["inspection.two-of-the-team"]);
    done(await noteInterview(await note(), author("2026-09-09", "assessmentOffice")));
    const words = async (key: UserKey) => (await read(key)).map((one) => [one.code, one.stance, one.words]);
    const open = ["T002", null, null];
    for (const key of ["assessmentOffice", "supervisionSection"] as const) expect(await words(key), key).toEqual([["T001", "reserve", "群众反映需核实"], open]);
    for (const key of ["cadreSection", "departmentHead", "supervisor", ...outsiders] as const) expect(await words(key), key).toEqual([["T001", "reserve", null], open]);
    const raw = await reading(city.users.departmentHead.actor, (tx) => tx.$queryRaw<unknown[]>`select * from interview_note`);
    expect(raw).toEqual([]);
    const visit = { place: "formerUnit" as const, name: "原单位", on, people: 4, opinion: "反映好" };
    expect(codesOf(await enterExtendedVisit({ ...(await seen(caseId)), ...visit }, author("2026-09-09", "supervisor")))).toEqual(["access.not-your-role"]);
    done(await enterExtendedVisit({ ...(await seen(caseId)), ...visit }, author("2026-09-09")));
    expect(await faultsOf(test.current())).toEqual([]);
  });

  it("AUD-01: during the term from 3 years on, one day before not yet; asked for, carried out, concluded, put right", async () => {
    const { actor } = city.users.cadreSection;
    const [tenure] = (await reading(actor, (tx) => readTenuresIn(tx, actor, day("2026-10-20")))).filter(({ moving, to }) => !moving && to === null);
    if (tenure === undefined) throw new Error("a time in post on the audit list");
    const reached = day(`${Number(tenure.from.slice(0, 4)) + 3}${tenure.from.slice(4)}`);
    const timing = (on: string, more: object = {}) => dueTimingOf(judgeAuditDue({ ...tenure, ...more }, [], day(on), defaultRuleSetValues));
    expect([timing(addDays(reached, -1)), timing(reached), timing(reached, { auditRequired: false })]).toEqual([null, "during", null]);
    expect([timing(tenure.from, { moving: true }), timing(addDays(reached, 365), { to: reached }), timing(addDays(reached, 367), { to: reached })]).toEqual(["before", "leaving", null]);
    const ask = { holdingId: tenure.holdingId, timing: "during" as const, number: "云组审1号", requestedOn: day("2026-10-10") };
    for (const key of [...outsiders, "supervisor"] as const) expect(codesOf(await requestAudit(ask, author("2026-10-10", key))), key).toEqual(["access.not-your-role"]);
    const auditId = done(await requestAudit(ask, author("2026-10-10")));
    expect(codesOf(await requestAudit(ask, author("2026-10-10")))).toEqual(["audits.already-open"]);
    const base = { auditId, version: 0, carriedOutOn: day("2026-10-12"), concludedOn: day("2026-10-14"), result: "issues" as const, summary: "", rectifyBy: null };
    expect(codesOf(await concludeAudit(base, author("2026-10-14")))).toEqual(["audits.summary-missing"]);
    expect(codesOf(await concludeAudit({ ...base, carriedOutOn: day("2026-10-09") }, author("2026-10-14")))).toEqual(["audits.out-of-order"]);
    done(await concludeAudit({ ...base, summary: "拨付不及时", rectifyBy: day("2026-12-01") }, author("2026-10-14")));
    const waiting = async (who: Actor) =>
      (await reading(who, (tx) => readClocksIn(tx, who, day("2026-10-15"), 60))).flatMap(({ kind, dueOn }) => (kind === "auditRectification" ? [dueOn] : []));
    expect([await waiting(actor), await waiting(city.users.assessmentOffice.actor)]).toEqual([["2026-12-01"], []]);
    done(await rectifyAudit({ auditId, version: 1, rectifiedOn: day("2026-10-15"), rectification: "已整改" }, author("2026-10-15")));
    expect(await waiting(actor)).toEqual([]);
    const audits = await reading(actor, (tx) => readAuditsIn(tx, actor));
    expect(audits).toMatchObject([{ result: "issues", summary: "拨付不及时", rectifiedOn: "2026-10-15" }]);
    const { actor: supervisor } = city.users.supervisor;
    expect(await reading(supervisor, (tx) => readAuditsIn(tx, supervisor))).toMatchObject([{ result: null, summary: null, concludedOn: "2026-10-14" }]);
    for (const key of outsiders) expect(await reading(city.users[key].actor, (tx) => readAuditsIn(tx, city.users[key].actor)), key).toEqual([]);
    expect(judgeAuditDue(tenure, audits, day("2026-10-20"), defaultRuleSetValues).outcome).not.toBe("not-met");
  });

  it("ACC-03: who inspected and proposed a person and whom an inspector inspected; the look is in the record, own relatives are left out", async () => {
    const [, second = ""] = caseIds;
    await startedTask(city, motionId, [second], day("2026-09-07"), 3);
    await lettersSent(city, [second], day("2026-09-08"));
    await proposed(city, second, { work: day("2026-09-12"), on: day("2026-09-16") });
    const cadreId = city.cadres.zengLingyi;
    for (const key of [...outsiders, "cadreSection", "assessmentOffice", "disciplineLiaison"] as const) {
      expect(codesOf(await viewTrail({ cadreId, reason: "倒查" }, author("2026-09-20", key))), key).toEqual(["access.not-your-role"]);
      expect(await reading(city.users[key].actor, (tx) => readNamesakesIn(tx, city.users[key].actor, { q: "曾", person: null }, day("2026-09-20"))), key).toEqual([]);
    }
    const supervisor = author("2026-09-20", "supervisor");
    expect(await reading(supervisor.actor, (tx) => readNamesakesIn(tx, supervisor.actor, { q: "", person: cadreId }, day("2026-09-20")))).toMatchObject([{ cadreId }]);
    const viewId = done(await viewTrail({ cadreId, reason: "倒查任免" }, supervisor));
    const events = await reading(supervisor.actor, (tx) => tx.$queryRaw<{ body: string }[]>`select body from record_event where stream = ${`trailView:${viewId}`}`);
    expect(events.map(({ body }) => [body.includes("倒查任免"), body.includes(supervisor.actor.userId)])).toEqual([[true, true]]);
    const trail = await reading(supervisor.actor, (tx) => readTrailIn(tx, supervisor.actor, cadreId));
    expect(new Set(trail.of.map(({ role }) => role))).toEqual(new Set(["nominated", "inspected", "proposed", "confirmed"]));
    expect(trail.of.filter(({ role }) => role === "inspected").map(({ how }) => how).toSorted()).toEqual(["leader", "member"]);
    const inspector = await reading(supervisor.actor, (tx) => readTrailIn(tx, supervisor.actor, city.users.assessmentOffice.cadreId));
    expect(inspector.by.filter(({ role }) => role === "inspected").map(({ person }) => person).toSorted()).toEqual(["单立群", "曾令仪"]);
    const related = { ...supervisor, actor: { ...supervisor.actor, closedCadreIds: [cadreId] } };
    expect(codesOf(await viewTrail({ cadreId, reason: "看看" }, related))).toEqual(["access.own-or-relative"]);
    expect((await reading(related.actor, (tx) => readTrailIn(tx, related.actor, cadreId))).of).toEqual([]);
    expect(await faultsOf(test.current())).toEqual([]);
  });

  it("ACC-03: 2 cadres of one name: an act linked to 1 of them stands with him alone, one with no more than the name with neither, but apart with both", async () => {
    const [first = "", second = ""] = [city.holder("city/water/deputy1"), city.holder("city/agriculture/deputy1")];
    const { actor } = city.users.supervisor;
    const roles = async (cadreId: string) => {
      const { by, named } = await reading(actor, (tx) => readTrailIn(tx, actor, cadreId));
      return [by, named].map((lines) => lines.filter(({ how }) => how === "signed").map(({ person }) => person));
    };
    const write = (statement: string, values: readonly unknown[] = []) => withClient(test.current().ownerUrl, (client) => client.query(statement, [...values]));
    await write(`update cadre set name = '水清源' where id = any($1::uuid[])`, [[first, second]]);
    expect([await roles(first), await roles(second)]).toEqual([[[], ["曾令仪"]], [[], ["曾令仪"]]]);
    await write(`update signature set "signerName" = '水 清源' where "signerName" = '水清源'`);
    expect([await roles(first), await roles(second)]).toEqual([[[], ["曾令仪"]], [[], ["曾令仪"]]]);
    await write(`update signature set "signerCadreId" = $1 where "signerName" = '水 清源'`, [first]);
    expect([await roles(first), await roles(second)]).toEqual([[["曾令仪"], []], [[], []]]);
  });

  it("INS-12: 0 notes for an inspector of another case, the subject himself, the county and the administrator, by any query; none of them writes 1", async () => {
    const [, second = ""] = caseIds;
    const { departmentHead, luBingran, systemAdministrator, assessmentOffice, countyADepartmentHead } = city.users;
    const { task } = await subjectOf(city, second);
    await withClient(test.current().ownerUrl, async (client) => {
      await client.query(`insert into inspection_member (id, "taskId", "cadreId", "isLeader", "order") values (gen_random_uuid(), $1, $2, false, 9)`, [task.id, departmentHead.cadreId]);
      await client.query(`update app_user set "cadreId" = $1 where id = $2`, [city.cadres.shanLiqun, luBingran.actor.userId]);
    });
    const notes = (actor: Actor) => reading(actor, (tx) => tx.interviewNote.findMany());
    const [note] = await notes(assessmentOffice.actor);
    if (note === undefined) throw new Error("a note of the team");
    for (const { actor } of [departmentHead, luBingran, systemAdministrator, countyADepartmentHead]) {
      expect(await notes(actor)).toEqual([]);
      const written = recorded({ actor, now: author("2026-10-20").now }, async (tx) => {
        const { id } = await tx.interviewNote.create({ data: { ...note, id: note.taskId, words: "改写" }, select: { id: true } });
        return worked(null, { stream: streamOf("interviewNote", id), type: "interview.noted", data: {} });
      });
      await expect(written).rejects.toThrow("row-level security");
    }
  });

  it("an inspector taken off the register is not counted in it; taken off twice is refused", async () => {
    const row = await reading(city.users.cadreSection.actor, (tx) => tx.inspector.findFirstOrThrow({ where: { cadreId: city.users.supervisionSection.cadreId } }));
    done(await endInspector({ inspectorId: row.id, version: row.version }, author("2026-10-20")));
    expect(codesOf(await endInspector({ inspectorId: row.id, version: row.version + 1 }, author("2026-10-20")))).toEqual(["inspection.inspector-not-found"]);
  });

  it("INS-04: rights of a team end with its task: 1 note read before, 0 after it is ended, 1 taken up again, 0 once its case is over; names and notes remain", async () => {
    const [caseId = ""] = caseIds;
    const { assessmentOffice, supervisor } = city.users;
    const { subjectId } = await seen(caseId);
    const readers = async () => {
      const rows = await reading(assessmentOffice.actor, (tx) => tx.interviewNote.count());
      const shown = await reading(assessmentOffice.actor, (tx) => readInterviewsIn(tx, subjectId));
      return [rows, shown.filter(({ words }) => words !== null).length, (await reading(assessmentOffice.actor, (tx) => readAnalysedIn(tx, caseId)))?.subject.inTeam];
    };
    const end = async (on: string, key?: UserKey, today = "2026-10-20") => endTask({ ...(await task()), endsOn: day(on) }, author(today, key));
    expect(await readers()).toEqual([1, 1, true]);
    for (const key of [...outsiders, "supervisor", "assessmentOffice"] as const) expect(codesOf(await end("2026-10-20", key)), key).toEqual(["access.not-your-role"]);
    expect([codesOf(await end("2026-10-21")), codesOf(await end("2026-09-07"))]).toEqual([["inspection.in-future"], ["inspection.ended-before-start"]]);
    expect(codesOf(await reopenTask(await task(), author("2026-10-20")))).toEqual(["inspection.task-not-ended"]);
    done(await end("2026-10-20"));
    expect(await readers()).toEqual([0, 0, false]);
    const [, open] = await reading(assessmentOffice.actor, (tx) => readInterviewsIn(tx, subjectId));
    const pair = { firstId: assessmentOffice.cadreId, secondId: city.users.supervisionSection.cadreId };
    const note = { ...(await seen(caseId)), interviewId: open?.id ?? "", heldOn: day("2026-10-20"), stance: "agree" as const, ...pair, words: "补记" };
    expect(codesOf(await noteInterview(note, author("2026-10-20", "assessmentOffice")))).toEqual(["inspection.task-ended"]);
    expect(codesOf(await end("2026-10-20"))).toEqual(["inspection.task-ended"]);
    done(await reopenTask(await task(), author("2026-10-20")));
    expect(await readers()).toEqual([1, 1, true]);
    const { version } = await caseNow(city, caseId);
    done(await holdCase({ caseId, version, state: "stopped", reason: "不再使用" }, author("2026-10-20", "departmentHead")));
    expect(await readers()).toEqual([0, 0, false]);
    done(await end("2026-10-20"));
    expect(codesOf(await reopenTask(await task(), author("2026-10-20")))).toEqual(["inspection.nobody-in-inspection"]);
    const trail = await reading(supervisor.actor, (tx) => readTrailIn(tx, supervisor.actor, assessmentOffice.cadreId));
    expect(trail.by.filter(({ role }) => role === "inspected").map(({ person }) => person)).toContain("单立群");
    expect(await withClient(test.current().ownerUrl, async (client) => (await client.query<{ words: string }>("select words from interview_note")).rows)).toEqual([{ words: "群众反映需核实" }]);
    const own = [`inspectionTask:${(await task()).taskId}`, `case:${caseId}`];
    expect((await faultsOf(test.current())).filter((fault) => "stream" in fault && (own.includes(fault.stream) || fault.stream.startsWith("interviewNote:")))).toEqual([]);
  });
});
