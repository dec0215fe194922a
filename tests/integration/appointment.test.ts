import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { clockActor } from "@/lib/access/actor";
import type { CaseAt } from "@/lib/case/types";
import { legalDate, legalDateToDb } from "@/lib/kernel/dates";
import { reading } from "@/lib/platform/db/reading";
import type { WriteTx } from "@/lib/platform/db/transaction";
import { streamOf } from "@/lib/record/event";
import type { NewEvent } from "@/lib/record/event";
import { recorded, worked } from "@/lib/record/recorded";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import { readSupervisionIn } from "@/lib/programmes/supervision/queries/supervision";
import { supervisionQuerySchema } from "@/lib/programmes/supervision/schema";
import { draftPaper } from "@/lib/stages/appointment/commands/draft";
import { issuePaper } from "@/lib/stages/appointment/commands/issue";
import { recordFiling, recordTalk } from "@/lib/stages/appointment/commands/preparation";
import { readPaperIn } from "@/lib/stages/appointment/queries/papers";
import { caseAtAppointment, issuedPaper, paperInput, removalAtAppointment, talkWith } from "@/tests/support/builders/appointment";
import { authorOn, codesOf, foundTown, morningOf, putCaseAt, readCase, valueOf } from "@/tests/support/builders/town";
import type { Town } from "@/tests/support/builders/town";
import { useTestDatabase } from "@/tests/support/database";
import { faultsOf } from "@/tests/support/faults";

const database = useTestDatabase();

let town: Town;
beforeEach(async () => {
  town = await foundTown();
});

const on = (who: keyof Town["staff"], day: string) => authorOn(town.staff[who], day);

/** A change of the data as another feature would make it. */
async function change(event: NewEvent, work: (tx: WriteTx) => Promise<unknown>): Promise<void> {
  valueOf(await recorded({ actor: clockActor, now: morningOf("2026-03-01") }, async (tx) => { await work(tx); return worked(null, event); }));
}

function personOf(at: CaseAt) {
  return reading(clockActor, (tx) =>
    tx.cadre.findUniqueOrThrow({
      where: { id: at.cadreId },
      include: { holdings: { orderBy: { from: "asc" } }, career: { orderBy: { from: "asc" } }, management: { orderBy: { from: "asc" } }, seats: true },
    }),
  );
}

describe("drafting a paper", () => {
  test("lines come from the case: 1 post taken, 1 left; a paper that says 2 removed is refused with both counts", async () => {
    const at = await caseAtAppointment(town, "顾云岫");
    const wrong = await draftPaper(paperInput(town, [at.id], { removeStated: 2 }), on("clerk", "2026-03-12"));
    expect(wrong.ok ? null : wrong.refusal[0]).toMatchObject({
      code: "appointment.count-differs", params: { appointStated: 1, removeStated: 2, appoint: 1, remove: 1 },
    });
    const { paperId } = valueOf(await draftPaper(paperInput(town, [at.id]), on("clerk", "2026-03-12")));
    const paper = await reading(clockActor, (tx) => readPaperIn(tx, paperId));
    expect(paper?.title).toMatch(/^中共云泽市.+委员会关于顾云岫同志职务任免的通知$/);
    expect(paper?.lines.map((line) => line.text)).toEqual([
      "任命顾云岫同志为云泽市商务局副局长（试用期一年）", "免去顾云岫同志的云泽市政府办公室综合科科长职务",
    ]);
  });

  test("a kept post gives no line; a second paper for the same person is refused; the draft may be written again", async () => {
    const at = await caseAtAppointment(town, "甲");
    const keep = [{ caseId: at.id, postId: town.office.headPostId }];
    const { paperId } = valueOf(await draftPaper(paperInput(town, [at.id], { keep, removeStated: 0 }), on("clerk", "2026-03-12")));
    expect(codesOf(await draftPaper(paperInput(town, [at.id]), on("clerk", "2026-03-12")))).toContain("appointment.on-another-paper");
    valueOf(await draftPaper(paperInput(town, [at.id], { paperId }), on("clerk", "2026-03-12")));
    const paper = await reading(clockActor, (tx) => readPaperIn(tx, paperId));
    expect([paper?.version, paper?.lines.length]).toEqual([1, 2]);
    expect(codesOf(await draftPaper(paperInput(town, [at.id], { paperId }), on("clerk", "2026-03-12")))).toContain("appointment.paper-stale");
  });

  test("a draft that carries a relative's lines is not written over with another person's (AVD-04): its 2 lines stay", async () => {
    const [own, other] = [await caseAtAppointment(town, "丁"), await caseAtAppointment(town, "戊")];
    const { paperId } = valueOf(await draftPaper(paperInput(town, [own.id]), on("clerk", "2026-03-12")));
    const author = on("clerk", "2026-03-12");
    const related = { ...author, actor: { ...author.actor, closedCadreIds: [own.cadreId] } };
    expect(codesOf(await draftPaper(paperInput(town, [other.id], { paperId }), related))).toEqual(["access.own-or-relative"]);
    const paper = await reading(clockActor, (tx) => readPaperIn(tx, paperId));
    expect(paper?.lines.map((line) => line.caseId)).toEqual([own.id, own.id]);
  });

  test("dated before the decision, without the day of the probation notice, by the wrong role: refused", async () => {
    const at = await caseAtAppointment(town, "乙");
    const codes = async (changes: Parameters<typeof paperInput>[2], who: keyof Town["staff"] = "clerk") =>
      codesOf(await draftPaper(paperInput(town, [at.id], changes), on(who, "2026-03-12")));
    expect(await codes({ issuedOn: legalDate("2026-02-26") })).toContain("appointment.before-decision");
    expect(await codes({ probationNoticeOn: null })).toEqual(["appointment.probation-day-missing"]);
    expect(await codes({ probationNoticeOn: legalDate("2026-02-26") })).toContain("appointment.before-notice-end");
    expect(await codes({}, "assessor")).toContain("access.not-your-role");
  });
});

describe("issuing a paper", () => {
  test("APT-02 and PRB-02 take effect in one: in post since 27 February, on probation for 1 year from 12 March; old post ended, new post and probation begun, archive, duties, level and case moved on", async () => {
    const at = await caseAtAppointment(town, "顾云岫");
    await talkWith(town, at);
    const paperId = await issuedPaper(town, [at.id]);
    const after = await readCase(at.id);
    expect(after.stage).toBe("probation");
    expect(after.outcomes.appointment).toMatchObject({
      paperId, issuedOn: "2026-03-12", talkOn: "2026-03-11", inPostSince: "2026-02-27", probationFrom: "2026-03-12", probationUntil: "2027-03-11",
    });
    const person = await personOf(at);
    expect(person).toMatchObject({ duties: "云泽市商务局副局长", level: "countyDeputy", unitId: town.bureau.unitId, orderKey: 11002 });
    expect(person.holdings.map(({ postId, from, to, caseId }) => [postId, from, to, caseId])).toEqual([
      [town.office.headPostId, day("2020-06-01"), day("2026-02-26"), null],
      [town.bureau.deputyPostId, day("2026-02-27"), null, at.id],
    ]);
    expect(person.career.map(({ postText, to }) => [postText, to]).slice(1)).toEqual([["综合科科长", day("2026-02-26")], ["副局长", null]]);
    const probation = await reading(clockActor, (tx) => tx.probation.findUniqueOrThrow({ where: { caseId: at.id } }));
    expect([probation.noticeIssuedOn, probation.endsOn, probation.state]).toEqual([day("2026-03-12"), day("2027-03-11"), "running"]);
    expect(await faultsOf(database.current())).toEqual([]);
  });

  test("APT-01 not with 0 talks; not by the one who prepared it, not from a stale page, not twice", async () => {
    const at = await caseAtAppointment(town, "丙");
    const { paperId } = valueOf(await draftPaper(paperInput(town, [at.id]), on("clerk", "2026-03-12")));
    expect(codesOf(await issuePaper({ paperId, version: 0 }, on("clerk", "2026-03-12")))).toEqual(["appointment.same-person", "APT-01"]);
    await talkWith(town, at);
    expect(codesOf(await issuePaper({ paperId, version: 3 }, on("head", "2026-03-12")))).toEqual(["appointment.paper-stale"]);
    expect(codesOf(await issuePaper({ paperId, version: 0 }, on("head", "2026-03-11")))).toContain("appointment.in-future");
    valueOf(await issuePaper({ paperId, version: 0 }, on("head", "2026-03-12")));
    expect(codesOf(await issuePaper({ paperId, version: 1 }, on("head", "2026-03-12")))).toContain("appointment.already-issued");
  });

  test("a bar that began after the decision stops it on this day, and nobody on the paper is appointed", async () => {
    const [barred, other] = [await caseAtAppointment(town, "丁"), await caseAtAppointment(town, "戊")];
    for (const at of [barred, other]) await talkWith(town, at);
    await change({ stream: streamOf("cadre", barred.cadreId), type: "cadre.changed", data: {} }, (tx) =>
      tx.sanction.create({ data: { cadreId: barred.cadreId, kind: "partyWarning", body: "市纪委", document: "云泽纪〔2026〕2号", effectiveOn: day("2026-03-10"), reason: "违反工作纪律" } }),
    );
    const { paperId } = valueOf(await draftPaper(paperInput(town, [barred.id, other.id], { appointStated: 2, removeStated: 2 }), on("clerk", "2026-03-12")));
    expect(codesOf(await issuePaper({ paperId, version: 0 }, on("head", "2026-03-12")))).toEqual(["DSQ-06"]);
    expect((await readCase(other.id)).stage).toBe("appointment");
    expect((await personOf(other)).holdings).toHaveLength(1);
  });

  test("SED-20 of 2 promoted at a line of 1/2: 0 with front-line experience and 1 whose began the day after are below, exactly 1 is enough, 2 are above; 0 promoted in 2025; a supervisor sees figures, 0 names", async () => {
    const [first, second] = [await caseAtAppointment(town, "壬"), await caseAtAppointment(town, "癸")];
    const leaving = await removalAtAppointment(town, "辛");
    for (const at of [first, second]) await talkWith(town, at);
    await issuedPaper(town, [first.id, second.id, leaving.id], { appointStated: 2, removeStated: 3 });
    await change({ stream: streamOf("authority", town.authorityId), type: "ruleSet.confirmed", data: {} }, (tx) =>
      tx.ruleSet.update({ where: { id: town.ruleSetId }, data: { values: { ...defaultRuleSetValues, frontLineShares: { ...defaultRuleSetValues.frontLineShares, cityCommittee: { num: 1, den: 2 } } } } }),
    );
    const worked = (at: CaseAt, from: string) =>
      change({ stream: streamOf("cadre", at.cadreId), type: "cadre.changed", data: {} }, (tx) =>
        tx.experienceRow.create({ data: { cadreId: at.cadreId, kind: "frontLine", from: day(from), place: "澜石县" } }),
      );
    const shown = async (actor: Actor = town.staff.supervision, year: number | null = null) => {
      const { shown: page } = await reading(actor, (tx) => readSupervisionIn(tx, actor, { ...supervisionQuerySchema.parse({}), view: "frontLine", year }, legalDate("2026-03-31")));
      return page.view === "frontLine" ? page.groups.map(({ by, promoted, experienced, finding, lines }) => [by, promoted, experienced, finding.outcome, lines?.length ?? null]) : [];
    };
    expect(await shown()).toEqual([["cityCommittee", 2, 0, "not-met", 2]]);
    await worked(first, "2026-02-28");
    expect(await shown()).toEqual([["cityCommittee", 2, 0, "not-met", 2]]);
    await worked(first, "2026-02-27");
    expect(await shown()).toEqual([["cityCommittee", 2, 1, "met", 2]]);
    await worked(second, "2019-03-01");
    expect(await shown()).toEqual([["cityCommittee", 2, 2, "met", 2]]);
    expect(await shown(town.staff.supervision, 2025)).toEqual([]);
    const supervisor = { ...town.staff.supervision, grants: town.staff.supervision.grants.map((grant) => ({ ...grant, role: "supervisor" as const })) };
    expect(await shown(supervisor)).toEqual([["cityCommittee", 2, 2, "met", null]]);
  });

  test("ELG-11 2 approved, 1 in post: 2 coming are 1 over and refused; with 1 removed on the same paper they fit", async () => {
    const [first, second] = [await caseAtAppointment(town, "己"), await caseAtAppointment(town, "庚")];
    const leaving = await removalAtAppointment(town, "辛");
    for (const at of [first, second]) await talkWith(town, at);
    const counts = { appointStated: 2, removeStated: 2 };
    const { paperId } = valueOf(await draftPaper(paperInput(town, [first.id, second.id], counts), on("clerk", "2026-03-12")));
    expect(codesOf(await issuePaper({ paperId, version: 0 }, on("head", "2026-03-12")))).toEqual(["ELG-11", "ELG-11"]);
    const all = paperInput(town, [first.id, second.id, leaving.id], { paperId, appointStated: 2, removeStated: 3 });
    valueOf(await draftPaper(all, on("clerk", "2026-03-12")));
    valueOf(await issuePaper({ paperId, version: 1 }, on("head", "2026-03-12")));
    expect((await readCase(leaving.id)).state).toBe("finished");
    const person = await personOf(leaving);
    expect([person.duties, person.level, person.holdings[0]?.to]).toEqual(["原云泽市商务局副局长", "countyDeputy", day("2026-02-26")]);
    expect(await faultsOf(database.current())).toEqual([]);
  });

  test("PRB-02 where a filing is required: missing or 1 day short of a month it stops, filed on 2 March for a notice of 2 April it passes", async () => {
    const at = await caseAtAppointment(town, "壬");
    await change({ stream: streamOf("unit", town.bureau.unitId), type: "post.changed", data: {} }, (tx) =>
      tx.postManagement.updateMany({ where: { postId: town.bureau.deputyPostId }, data: { filedWithId: town.authorityId } }),
    );
    await talkWith(town, at);
    const dated = { issuedOn: legalDate("2026-04-01"), probationNoticeOn: legalDate("2026-04-01") };
    const { paperId } = valueOf(await draftPaper(paperInput(town, [at.id], dated), on("clerk", "2026-04-01")));
    expect(codesOf(await issuePaper({ paperId, version: 0 }, on("head", "2026-04-02")))).toEqual(["PRB-02"]);
    const filing = { caseId: at.id, version: at.version, number: "云泽组备〔2026〕3号", filedOn: legalDate("2026-03-02") };
    valueOf(await recordFiling(filing, on("clerk", "2026-03-13")));
    expect(codesOf(await issuePaper({ paperId, version: 0 }, on("head", "2026-04-02")))).toEqual(["PRB-02"]);
    valueOf(await draftPaper(paperInput(town, [at.id], { paperId, probationNoticeOn: legalDate("2026-04-02"), issuedOn: legalDate("2026-04-02") }), on("clerk", "2026-04-02")));
    valueOf(await issuePaper({ paperId, version: 1 }, on("head", "2026-04-02")));
    expect((await readCase(at.id)).outcomes.appointment?.probationUntil).toBe("2027-04-01");
  });

  test("a seat bound to the post that is left ends with it, and its authority's record says so", async () => {
    const at = await removalAtAppointment(town, "癸");
    await change({ stream: streamOf("authority", town.authorityId), type: "ruleSet.confirmed", data: {} }, (tx) =>
      tx.committeeMember.create({ data: { authorityId: town.authorityId, body: "deptMeeting", cadreId: at.cadreId, title: "副局长", isPrincipal: false, order: 2, from: day("2021-01-01") } }),
    );
    await issuedPaper(town, [at.id], { appointStated: 0, removeStated: 1, probationNoticeOn: null });
    expect((await personOf(at)).seats.map((seat) => seat.to)).toEqual([day("2026-02-26")]);
    expect(await faultsOf(database.current())).toEqual([]);
  });

  test("the talk and the filing are neither in the future nor before the decision", async () => {
    const at = await caseAtAppointment(town, "子");
    const talk = { caseId: at.id, version: at.version, talker: "部长", points: "要求" };
    expect(codesOf(await recordTalk({ ...talk, on: legalDate("2026-03-12") }, on("clerk", "2026-03-11")))).toEqual(["appointment.in-future"]);
    expect(codesOf(await recordTalk({ ...talk, on: legalDate("2026-02-26") }, on("clerk", "2026-03-11")))).toEqual(["appointment.before-decision"]);
    expect(codesOf(await recordTalk({ ...talk, on: legalDate("2026-03-11"), version: 9 }, on("clerk", "2026-03-11")))).toEqual(["case.stale"]);
  });

  test("two issue at once: one wins, the other is told", async () => {
    const at = await caseAtAppointment(town, "丑");
    await talkWith(town, at);
    const { paperId } = valueOf(await draftPaper(paperInput(town, [at.id]), on("clerk", "2026-03-12")));
    const results = await Promise.all(["head", "colleague"].map((who) => issuePaper({ paperId, version: 0 }, on(who as "head", "2026-03-12"))));
    expect(results.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect((await personOf(at)).holdings).toHaveLength(2);
  });
});

test("a person removed from one post and appointed to another on one paper leaves it once", async () => {
  const at = await caseAtAppointment(town, "寅");
  await talkWith(town, at);
  const { motion, decision } = at.outcomes;
  const outcomes = { ...(motion === undefined ? {} : { motion }), ...(decision === undefined ? {} : { decision }) };
  const removal = await putCaseAt(town, { cadreId: at.cadreId, postId: town.office.headPostId, kind: "removal", stage: "appointment", outcomes });
  await issuedPaper(town, [at.id, removal.id]);
  expect((await personOf(at)).duties).toBe("云泽市商务局副局长");
  expect((await readCase(removal.id)).state).toBe("finished");
});

function day(text: string): Date {
  return legalDateToDb(legalDate(text));
}
