import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { answerOverride, requestOverride } from "@/lib/case/commands/overrides";
import { readCaseIn } from "@/lib/case/queries/cases";
import { readPollOfCaseIn } from "@/lib/case/queries/opinion-polls";
import { addDays, legalDate } from "@/lib/kernel/dates";
import { reading } from "@/lib/platform/db/reading";
import { readCaseProgressIn } from "@/lib/programmes/desk/queries/progress";
import { enterPoll, giveUpPoll, openPoll } from "@/lib/stages/inspection/commands/opinion-polls";
import { proposeCase } from "@/lib/stages/inspection/commands/propose";
import { askChecks } from "@/lib/stages/inspection/commands/letters";
import { answerCheck } from "@/lib/stages/inspection/commands/replies";
import { writeReport } from "@/lib/stages/inspection/commands/subjects";
import { planTask } from "@/lib/stages/inspection/commands/tasks";
import { loadCaseInspection, loadMotionInspection } from "@/lib/stages/inspection/loaders/pages";
import { shownPollIn } from "@/lib/stages/inspection/loaders/opinion-poll";
import { withClient } from "@/scripts/lib/postgres.mjs";
import type { City } from "@/prisma/seed/city/city";
import { atNine, seedCity } from "@/prisma/seed/city/seed-city";
import { assessed, fixedSubjects, lettersSent, replied, signed, startedTask, subjectOf, written } from "@/prisma/seed/steps/inspection";
import { adoptedMotion, authorOn, codesOf, done, heldItem } from "@/prisma/seed/steps/motion";
import { recommendedPost } from "@/prisma/seed/steps/recommendation";
import { caseNow } from "@/prisma/seed/steps/walk";
import { useTestDatabase } from "../support/database";

/*
 * Two inspections of one post. On the complete one a single thing is broken at a time and the proposal is refused by its rule; on the other
 * everything that only warns is wrong, and the proposal goes on.
 */

const visitor: { actor: Actor | null } = { actor: null };
vi.mock("@/lib/platform/session", () => ({
  requireVisit: () => Promise.resolve({ actor: visitor.actor, now: atNine(day("2026-09-20")), sessionId: "s", clockIsSet: true }),
}));

const test = useTestDatabase();
const day = legalDate;
const musts = ["file", "personalMatters", "discipline", "letters"] as const;
let city: City;
let motionId = "";
let complete = "";
let careless = "";

beforeAll(async () => {
  city = await seedCity({ today: day("2026-12-01"), size: "small" });
  const names = [city.cadres.shanLiqun, city.cadres.zengLingyi];
  const batch = await adoptedMotion(city, day("2026-08-31"), [{ postId: city.vacantPosts.countyDeputy, names }]);
  motionId = batch.motionId;
  const [motionPostId = ""] = batch.motionPostIds;
  await recommendedPost(city, motionPostId, day("2026-09-03"));
  [complete = "", careless = ""] = await fixedSubjects(city, motionPostId, names, day("2026-09-04"));
});

function sql(text: string, values: readonly unknown[] = []): Promise<unknown> {
  return withClient(test.current().ownerUrl, (client) => client.query(text, [...values]));
}

async function propose(caseId: string, itemId: string) {
  const { version } = await caseNow(city, caseId);
  return proposeCase({ caseId, version, itemId, conclusion: "建议提任。" }, authorOn(city, "cadreSection", day("2026-09-14")));
}

async function foundAs(caseId: string, rule: string): Promise<readonly string[]> {
  const rows = await reading(city.users.cadreSection.actor, (tx) => tx.storedFinding.findMany({ where: { caseId, rule, step: "complete" }, orderBy: { id: "asc" } }));
  return rows.map((row) => `${row.force} ${row.outcome}`);
}

const questions = { asked: "征询 210 人，覆盖机关和下属单位。", spread: "不赞成的集中在下属单位。", standing: "整治工程中得罪过人。", talks: "谈话中多数肯定。" };

/** The share of the scheme pinned to every case here; null: none. */
function share(line: string | null): Promise<unknown> {
  return sql(`update rule_set set values = jsonb_set(values, '{opinionVetoBelow}', $1::jsonb)`, [line ?? "null"]);
}

/** One person's entry of 210 papers in 2 groups, so many of them agreeing. */
async function entered(caseId: string, agree: number, as: "assessmentOffice" | "cadreSection" | "supervisionSection") {
  const author = authorOn(city, as, day("2026-09-13"));
  const poll = await reading(author.actor, (tx) => readPollOfCaseIn(tx, caseId));
  if (poll === null) throw new Error("no poll");
  const first = { issued: 110, returned: 110, agree: 100, disagree: 10, abstain: 0, invalid: 0 };
  const second = { issued: 102, returned: 101, agree: agree - 100, disagree: 200 - agree, abstain: 0, invalid: 1 };
  return enterPoll({ pollId: poll.id, version: poll.version, groups: [first, second] }, author);
}

async function polled(caseId: string, agree: number): Promise<void> {
  const opening = { caseId, heldOn: day("2026-09-13"), place: "礼堂", groups: ["班子成员和中层干部", "职工代表"] };
  done(await openPoll(opening, authorOn(city, "cadreSection", day("2026-09-13"))));
  expect(done(await entered(caseId, agree, "assessmentOffice"))).toEqual({ state: "first" });
  expect(done(await entered(caseId, agree, "cadreSection"))).toEqual({ state: "confirmed" });
}

describe("the team", () => {
  it("INS-04 refuses 1 inspector, INS-05 a declared relative of 1 subject; 2 strangers go", async () => {
    const plan = { motionId, title: "组", plan: "谈话", startsOn: day("2026-09-10"), phone: "1", caseIds: [complete] };
    const author = authorOn(city, "cadreSection", day("2026-09-07"));
    const team = (...members: string[]) => planTask({ ...plan, members, leaderId: members[0] ?? "" }, author);
    const one = city.users.assessmentOffice.cadreId;
    const relative = city.holder("city/water/deputy1");
    await sql(`insert into kinship (id, "aId", "bId", relation, source, "declaredOn") values (gen_random_uuid(), $1, $2, 'closeInLaw', '申报', '2026-01-01')`, [city.cadres.shanLiqun, relative]);
    expect(codesOf(await team(one))).toEqual(["INS-04"]);
    expect(codesOf(await team(one, relative))).toEqual(["INS-05"]);
    await startedTask(city, motionId, [complete], day("2026-09-09"), 1);
    expect((await subjectOf(city, complete)).task.memberCadreIds).toHaveLength(2);
  });
});

describe("the proposal after a complete inspection", () => {
  let itemId = "";
  const on = day("2026-09-12");

  beforeAll(async () => {
    await lettersSent(city, [complete], day("2026-09-08"));
    for (const kind of musts) await replied(city, complete, kind, on);
    await written(city, complete, on);
    await signed(city, complete, "水清源", "单位党组书记", on);
    await signed(city, complete, "石守廉", "纪检监察组组长", on);
    ({ itemId } = await heldItem(city, { kind: "proposal", objectId: complete }, day("2026-09-14")));
    expect(codesOf(await propose(complete, itemId))).toEqual(["INS-06"]);
    await assessed(city, complete, "inspection", on);
  });

  const subject = (set: string) => `update inspection_subject set ${set} where "caseId" = $1`;
  const check = (kind: string, set: string) => `update check_item set ${set} where kind = '${kind}' and "subjectId" = (select id from inspection_subject where "caseId" = $1)`;
  const heard = (from: string, to: string) => `update heard_opinion set addressee = '${to}' where addressee = '${from}' and "subjectId" = (select id from inspection_subject where "caseId" = $1)`;
  const audit = (required: boolean) => `update post set "auditRequired" = ${String(required)} where id = (select "postId" from "case" where id = $1)`;
  const clear = (kind: string) => check(kind, `answer = 'nothingFound', "repliedOn" = '2026-09-12'`);

  it.each([
    ["INS-06 without the talk with the subject, 2 of 3 parts", subject(`"subjectTalkOn" = null`), subject(`"subjectTalkOn" = '2026-09-12'`), ["INS-06"]],
    ["INS-07 with 4 of 5 dimensions written", subject(`virtue = ' '`), subject(`virtue = '政治立场坚定。'`), ["INS-07", "INS-11"]],
    ["INS-10 with 2 of 3 opinions heard", heard("disciplineBody", "audit"), heard("audit", "disciplineBody"), ["INS-10"]],
    ["INS-11 with 1 section empty", subject(`figures = ''`), subject(`figures = '见附表'`), ["INS-11"]],
    ["CHK-1 with 1 check of the file suspended", check("file", `answer = 'suspend'`), clear("file"), ["CHK-1"]],
    ["CHK-2 with 1 report on personal matters without reply", check("personalMatters", `answer = null, "repliedOn" = null`), clear("personalMatters"), ["CHK-2"]],
    ["CHK-3 with 1 answer of the discipline body that he is unsuitable", check("discipline", `answer = 'unsuitable'`), clear("discipline"), ["CHK-3"]],
    ["CHK-4 with 1 letter not cleared up", check("letters", `answer = 'suspend'`), clear("letters"), ["CHK-4"]],
    ["CHK-5 on the audit list with 0 audits asked for", audit(true), audit(false), ["CHK-5"]],
  ])("%s is refused", async (_title, broken, mended, refusedBy) => {
    await sql(broken, [complete]);
    expect(codesOf(await propose(complete, itemId))).toEqual(refusedBy);
    await sql(mended, [complete]);
  });

  it("SED-02 at 60 percent: refused with 0 polls, with 1 entry, with 2 entries that differ and with 125 agreeing of 210; exactly 126 of 210 pass", async () => {
    const polls = async () => (await reading(city.users.cadreSection.actor, (tx) => readCaseProgressIn(tx, [complete]))).map(({ inspection }) => inspection?.pollOpen);
    expect(await polls()).toEqual([false]);
    await share(`{"num": 60, "den": 100}`);
    expect(await polls()).toEqual([true]);
    expect(codesOf(await propose(complete, itemId))).toEqual(["SED-02"]);
    const opening = { caseId: complete, heldOn: day("2026-09-13"), place: "礼堂", groups: ["班子成员和中层干部", "职工代表"] };
    const clerk = authorOn(city, "cadreSection", day("2026-09-13"));
    const related = { ...clerk, actor: { ...clerk.actor, closedCadreIds: [city.cadres.shanLiqun] } };
    expect(codesOf(await openPoll(opening, related))).toEqual(["access.own-or-relative"]);
    expect(codesOf(await openPoll({ ...opening, heldOn: day("2026-09-03") }, clerk))).toEqual(["inspection.poll-too-early"]);
    done(await openPoll(opening, clerk));
    expect(codesOf(await openPoll(opening, clerk))).toEqual(["inspection.poll-there"]);
    expect(done(await entered(complete, 125, "assessmentOffice"))).toEqual({ state: "first" });
    expect(done(await entered(complete, 125, "assessmentOffice"))).toEqual({ state: "first" });
    expect(codesOf(await propose(complete, itemId))).toEqual(["SED-02"]);
    const seen = await reading(clerk.actor, async (tx) => {
      const [at, poll] = [await readCaseIn(tx, complete), await readPollOfCaseIn(tx, complete)];
      return at === null ? null : shownPollIn(tx, at, poll, clerk.actor);
    });
    expect([seen?.entries, seen?.own, seen?.tally, JSON.stringify(seen).includes("125")]).toEqual([1, null, null, false]);
    const counted = await reading(clerk.actor, (tx) => readPollOfCaseIn(tx, complete));
    expect(codesOf(await giveUpPoll({ pollId: counted?.id ?? "", version: counted?.version ?? 0, reason: "票数低" }, clerk))).toEqual(["inspection.poll-counted"]);
    expect(done(await entered(complete, 124, "cadreSection"))).toEqual({ state: "differs" });
    expect(codesOf(await propose(complete, itemId))).toEqual(["SED-02"]);
    expect(codesOf(await entered(complete, 125, "supervisionSection"))).toEqual(["inspection.poll-two-have-entered"]);
    expect(done(await entered(complete, 123, "cadreSection"))).toEqual({ state: "anew" });
    expect(done(await entered(complete, 125, "cadreSection"))).toEqual({ state: "first" });
    const after = await reading(clerk.actor, (tx) => readPollOfCaseIn(tx, complete));
    expect([after?.attempt, after?.mismatches, after?.entries.length]).toEqual([2, 2, 1]);
    expect(codesOf(await giveUpPoll({ pollId: after?.id ?? "", version: after?.version ?? 0, reason: "票数低" }, clerk))).toEqual(["inspection.poll-counted"]);
    const told = await reading(clerk.actor, async (tx) => {
      const at = await readCaseIn(tx, complete);
      return at === null ? null : shownPollIn(tx, at, after, clerk.actor);
    });
    expect([told?.differs, told?.anew]).toEqual([false, true]);
    expect(done(await entered(complete, 125, "assessmentOffice"))).toEqual({ state: "confirmed" });
    expect(codesOf(await entered(complete, 200, "cadreSection"))).toEqual(["inspection.poll-confirmed"]);
    expect(codesOf(await propose(complete, itemId))).toEqual(["SED-02"]);
    const toldTo = async (key: "supervisor" | "cadreSection") => {
      visitor.actor = city.users[key].actor;
      return (await loadCaseInspection(complete))?.findings.filter(({ rule }) => rule === "SED-02").map(({ outcome, inputs }) => [outcome, Object.values(inputs).includes(125)]);
    };
    expect([await toldTo("supervisor"), await toldTo("cadreSection")]).toEqual([[["not-met", false]], [["not-met", true]]]);
    await sql(`delete from tally_entry where "opinionPollId" is not null`);
    await sql(`delete from opinion_poll`);
    await polled(complete, 126);
    expect(await polls()).toEqual([false]);
  });

  it("with an audit that found nothing (CHK-5), 4 musts, 3 opinions, 5 dimensions and a notice of 1 working day it goes on; INS-04 to INS-07, INS-09 to INS-11, INS-14 and CHK-1 to CHK-6 are met", async () => {
    await sql(audit(true), [complete]);
    const { id } = await subjectOf(city, complete);
    done(await askChecks({ subjectIds: [id], kind: "audit", letterNumber: "云组函〔2026〕5号", askedOn: on }, authorOn(city, "cadreSection", on)));
    const { version } = await subjectOf(city, complete);
    const reply = { responsibleName: "施正言", answer: "nothingFound" as const, result: "未发现问题" };
    done(await answerCheck({ subjectId: id, version, kind: "audit", repliedOn: on, ...reply }, authorOn(city, "cadreSection", on)));
    expect(codesOf(await propose(complete, itemId))).toEqual([]);
    await sql(`update post set "auditRequired" = false where id = (select "postId" from "case" where id = $1)`, [complete]);
    const met = { "INS-04": ["block met"], "INS-05": ["block met"], "INS-06": ["gate met"], "INS-07": ["block met"], "INS-09": ["warn met"], "INS-10": ["gate met", "gate not-applicable"], "INS-14": ["warn met"] };
    for (const [rule, outcomes] of Object.entries(met)) expect([rule, await foundAs(complete, rule)]).toEqual([rule, outcomes]);
    for (const rule of ["CHK-1", "CHK-2", "CHK-3", "CHK-4", "CHK-5"]) expect([rule, await foundAs(complete, rule)]).toEqual([rule, ["gate met"]]);
    for (const rule of ["CHK-6", "INS-11"]) expect([rule, (await foundAs(complete, rule)).toSorted()]).toEqual([rule, ["block met", "warn met"]]);
    expect(await foundAs(complete, "SED-02")).toEqual(["block met"]);
  });
});

describe("the proposal after a careless inspection", () => {
  it("announced 0 working days before (INS-09), the discipline body asked on the first day (INS-14), 1 fault that says there is none (INS-11), signed 1 day before the letters closed (CHK-6): 4 warnings, and it goes on", async () => {
    const on = day("2026-09-12");
    await startedTask(city, motionId, [careless], day("2026-09-10"), 0);
    await lettersSent(city, [careless], day("2026-09-10"));
    for (const kind of musts) await replied(city, careless, kind, on);
    await written(city, careless, on);
    const { id, version } = await subjectOf(city, careless);
    const words = Object.fromEntries(["virtue", "ability", "diligence", "achievement", "integrity", "strengths", "figures", "conclusions"].map((section) => [section, "已写明"]));
    const report = { ...words, deficiencies: "无明显不足。" } as Parameters<typeof writeReport>[0];
    done(await writeReport({ ...report, subjectId: id, version }, authorOn(city, "cadreSection", on)));
    await signed(city, careless, "水清源", "单位党组书记", addDays(on, -1));
    await signed(city, careless, "石守廉", "纪检监察组组长", on);
    await assessed(city, careless, "inspection", on);
    const { itemId } = await heldItem(city, { kind: "proposal", objectId: careless }, day("2026-09-14"));
    await overriddenVotes(itemId);
    expect(codesOf(await propose(careless, itemId))).toEqual([]);
    expect(await foundAs(careless, "SED-02")).toEqual(["block overridden"]);
    for (const rule of ["INS-09", "INS-14"]) expect([rule, await foundAs(careless, rule)]).toEqual([rule, ["warn not-met"]]);
    for (const rule of ["CHK-6", "INS-11"]) expect([rule, (await foundAs(careless, rule)).toSorted()]).toEqual([rule, ["block met", "warn not-met"]]);
  });
});

/** SED-02: 125 agreeing of 210 go on only with 4 answers about the votes and the sign-off of the committee's secretary, not of the head. */
async function overriddenVotes(itemId: string): Promise<void> {
  const on = day("2026-09-14");
  const ask = async (analysis: Partial<typeof questions>) =>
    requestOverride({ caseId: careless, version: (await caseNow(city, careless)).version, rule: "SED-02", reason: "分析后认为可以继续。", ...analysis }, authorOn(city, "cadreSection", on));
  expect(codesOf(await ask(questions))).toEqual(["override.nothing-below"]);
  await polled(careless, 125);
  expect(codesOf(await ask({ ...questions, talks: "" }))).toEqual(["override.analysis-missing"]);
  const overrideId = done(await ask(questions));
  expect(codesOf(await propose(careless, itemId))).toEqual(["SED-02"]);
  expect(codesOf(await answerOverride({ overrideId, answer: "approve" }, authorOn(city, "departmentHead", on)))).toEqual(["access.not-your-role"]);
  done(await answerOverride({ overrideId, answer: "approve" }, authorOn(city, "committeeSecretary", on)));
}

describe("who is whose relative", () => {
  it("AVD-01 and INS-05 name the relative to the cadre section; a supervisor sees 2 answers and 0 figures of them", async () => {
    const { cadreId: subject } = await caseNow(city, careless);
    const { cadreId: inspector } = city.users.supervisionSection;
    const [a, b] = [subject, inspector].toSorted();
    await sql(`insert into kinship (id, "aId", "bId", relation, source, "declaredOn") values (gen_random_uuid(), $1, $2, 'closeInLaw', '申报', '2026-01-01')`, [a, b]);
    await sql(`update post_holding set "postId" = (select id from post where "unitId" = (select "unitId" from post where id = $1) and id <> $1 limit 1) where "cadreId" = $2 and "to" is null`, [city.vacantPosts.countyDeputy, inspector]);
    const figuresFor = async (key: "cadreSection" | "supervisor") => {
      visitor.actor = city.users[key].actor;
      const page = await loadCaseInspection(careless);
      const motion = await loadMotionInspection(motionId);
      const candidate = motion?.posts[0]?.candidates.find(({ person }) => person.cadreId === subject);
      return [...(page?.findings ?? []), ...(candidate?.findings ?? [])]
        .filter(({ rule, outcome }) => (rule === "AVD-01" || rule === "INS-05") && outcome === "not-met")
        .map(({ rule, inputs, outputs }) => [rule, inputs.relativeCadreId ?? outputs.memberCadreId ?? null]);
    };
    expect(await figuresFor("cadreSection")).toEqual([["INS-05", inspector], ["AVD-01", inspector]]);
    expect(await figuresFor("supervisor")).toEqual([["INS-05", null], ["AVD-01", null]]);
  });
});
