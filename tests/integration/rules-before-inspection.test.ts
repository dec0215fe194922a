import { beforeAll, describe, expect, it } from "vitest";
import { readMotionPostIn } from "@/lib/case/queries/motion-posts";
import { present } from "@/lib/kernel/assert";
import { addDays, legalDate } from "@/lib/kernel/dates";
import { reading } from "@/lib/platform/db/reading";
import { fixSubjects } from "@/lib/stages/inspection/commands/fix-subjects";
import { addLeaver } from "@/lib/stages/motion/commands/leavers";
import { barNominee } from "@/lib/stages/motion/commands/nominees";
import { openMotion } from "@/lib/stages/motion/commands/open";
import { adoptPlan } from "@/lib/stages/motion/commands/plan";
import { addPost } from "@/lib/stages/motion/commands/posts";
import { chooseReference } from "@/lib/stages/recommendation/commands/lists";
import { openRound, voidRound } from "@/lib/stages/recommendation/commands/rounds";
import type { OpenRound } from "@/lib/stages/recommendation/schema";
import { participantTemplates } from "@/lib/stages/recommendation/types";
import { withClient } from "@/scripts/lib/postgres.mjs";
import type { City } from "@/prisma/seed/city/city";
import { seedCity } from "@/prisma/seed/city/seed-city";
import { ordinary } from "@/prisma/seed/steps/inspection";
import { adopted, adoptedMotion, authorOn, codesOf, done, frozen, heldItem, openedMotion, versionOf } from "@/prisma/seed/steps/motion";
import { confirmedRound } from "@/prisma/seed/steps/recommendation";
import { useTestDatabase } from "../support/database";

/* Motion, recommendation and the fixing of subjects: what stops and what only warns, at the bound and beyond it. */

const test = useTestDatabase();
const today = legalDate("2026-03-02");
const held = addDays(today, 3);
let city: City;

beforeAll(async () => {
  city = await seedCity({ today: legalDate("2026-12-01"), size: "small" });
});

async function outcomesOf(where: { motionId?: string; caseId?: string; step?: string }, rule: string): Promise<readonly string[]> {
  const rows = await reading(city.users.cadreSection.actor, (tx) => tx.storedFinding.findMany({ where: { ...where, rule }, orderBy: { id: "asc" } }));
  return rows.map((row) => `${row.force} ${row.outcome}`);
}

describe("adopting the plan", () => {
  it("MOT-02, MOT-03, MOT-05 and MOT-07 warn of 4 things that are missing and stop nothing", async () => {
    const author = authorOn(city, "cadreSection", today);
    const opening = { title: "缺项批次", reason: "职位空缺", initiator: "组织部", dueOn: null, startedOn: today };
    const { id } = done(await openMotion({ ...opening, authorityId: city.authorities.city }, author));
    const post = { postId: city.vacantPosts.countyHead, kind: "promotion", conditions: "任副职两年以上", specialGround: "openSelection" } as const;
    done(await addPost({ motionId: id, version: 0, ...post }, author));
    await frozen(city, id, today);
    await withClient(test.current().ownerUrl, async (client) => {
      await client.query(`update motion set analysis = '班子缺少正职' where id = $1`, [id]);
      await client.query(`update post_management set "managedById" = $1 where "postId" = $2`, [city.authorities.countyA, post.postId]);
    });
    const { itemId } = await heldItem(city, { kind: "adoptPlan", objectId: id }, today);
    const seen = { motionId: id, version: await versionOf(city, "motion", id), itemId, itemVersion: await versionOf(city, "meetingItem", itemId) };
    expect(codesOf(await adoptPlan({ ...seen, plan: "", planParticipants: "" }, authorOn(city, "departmentHead", today)))).toEqual([]);
    for (const rule of ["MOT-02", "MOT-03", "MOT-05", "MOT-07"]) expect(await outcomesOf({ motionId: id }, rule)).toEqual(["warn not-met"]);
    await withClient(test.current().ownerUrl, (client) =>
      client.query(`update post_management set "managedById" = $1 where "postId" = $2`, [city.authorities.city, post.postId]),
    );
  });

  it("MOT-02, MOT-03 and MOT-05 are met by 6 fields, a plan and the managing committee; MOT-07 by 1 deputy's post; RMV-01 by 1 ground explained", async () => {
    const motionId = await openedMotion(city, today, "完整批次");
    const author = authorOn(city, "cadreSection", today);
    const post = { postId: city.vacantPosts.countyDeputyThird, kind: "promotion", conditions: "任正科三年以上", specialGround: "internalCompetition" } as const;
    done(await addPost({ motionId, version: await versionOf(city, "motion", motionId), ...post }, author));
    const leaves = async (ground: "unfit" | "ageLimit", note: string) =>
      addLeaver(
        { motionId, version: await versionOf(city, "motion", motionId), holding: `${city.holder("city/water/deputy1")}:${city.post("city/water/deputy1")}`, ground, withCase: true, note },
        author,
      );
    expect(codesOf(await leaves("unfit", ""))).toEqual(["RMV-01"]);
    expect(codesOf(await leaves("unfit", "连续两年考核不称职"))).toEqual([]);
    await frozen(city, motionId, today);
    await adopted(city, motionId, today);
    for (const rule of ["MOT-02", "MOT-03", "MOT-05", "MOT-07"]) expect(await outcomesOf({ motionId }, rule)).toEqual(["warn met"]);
    expect(await outcomesOf({ motionId }, "RMV-01")).toEqual(["gate met"]);
  });

  it("AVD-01 2 spouses put for 2 posts of one unit in 1 batch: seen with the second name, and of both when their cases open", async () => {
    const couple = [city.holder("city/water/deputy1"), city.holder("city/agriculture/deputy1")].toSorted();
    const free = [city.post("city/finance/deputy1"), city.post("city/finance/deputy2")];
    await withClient(test.current().ownerUrl, async (client) => {
      await client.query(`update post_holding set "to" = '2026-02-01' where "postId" = any($1::uuid[])`, [free]);
      await client.query(`insert into kinship (id, "aId", "bId", relation, source, "declaredOn") values (gen_random_uuid(), $1, $2, 'spouse', '申报', '2026-01-01')`, couple);
    });
    const [first = "", second = ""] = couple;
    const posts = free.map((postId, index) => ({ postId, names: [index === 0 ? first : second], kind: "lateralMove" as const }));
    const { motionId, motionPostIds } = await adoptedMotion(city, today, posts);
    const named = await Promise.all(motionPostIds.map(async (id) => (await nomineesOf(id)).map((nominee) => nominee.id)));
    const [before, after] = await Promise.all(named.flat().map((id) => outcomesOf({ motionId, step: `nominee:${id}` }, "AVD-01")));
    expect([before, after]).toEqual([["block met"], ["warn not-met"]]);
    const cases = await reading(city.users.cadreSection.actor, (tx) => tx.case.findMany({ where: { motionId }, select: { id: true } }));
    for (const { id } of cases) expect(await outcomesOf({ caseId: id, step: "openCase" }, "AVD-01")).toEqual(["warn not-met"]);
    expect(cases).toHaveLength(2);
  });
});

type Round = Pick<OpenRound, "form" | "targeted"> & { readonly groups: readonly string[] };

async function open(motionPostId: string, { form, targeted, groups }: Round) {
  const sizes = groups.map((code, index) => ({ code, label: `第${String(index + 1)}组`, shouldAttend: 10 }));
  const plan = { heldOn: held, place: "会议室", scope: "确定范围", counters: "柯文澜、丁兆云", supervisedBy: "施正言", phone: "" };
  const version = await versionOf(city, "motionPost", motionPostId);
  return openRound({ motionPostId, version, form, targeted, groups: sizes, ...plan }, authorOn(city, "cadreSection", held));
}

/** Opens the round, sees what is kept of the rule, and takes the round back. */
async function found(motionId: string, motionPostId: string, round: Round, rule: string): Promise<readonly string[]> {
  const { roundId } = done(await open(motionPostId, round));
  const kept = await outcomesOf({ motionId, step: `openRound:${roundId}` }, rule);
  done(await voidRound({ roundId, version: await versionOf(city, "round", roundId), reason: "范围有误" }, authorOn(city, "cadreSection", held)));
  return kept;
}

async function nomineesOf(motionPostId: string) {
  return present(await reading(city.users.cadreSection.actor, (tx) => readMotionPostIn(tx, motionPostId)), "post").nominees;
}

describe("a recommendation for an elected post", () => {
  let motionId = "";
  let motionPostId = "";
  const election = [...participantTemplates.election];

  beforeAll(async () => {
    const postId = city.post("countyA/governmentLeaders/deputy1");
    const names = [city.cadres.shanLiqun, city.cadres.qiuYuanshan];
    const batch = await adoptedMotion(city, today, [{ postId, names, kind: "electedPost" }], [{ cadreId: city.holder("countyA/governmentLeaders/deputy1"), postId }]);
    motionId = batch.motionId;
    [motionPostId = ""] = batch.motionPostIds;
  });

  it("REC-03 refuses 1 round that is not by post and takes one that is; REC-05 warns at 6 of 7 groups, not at 7", async () => {
    expect(codesOf(await open(motionPostId, { form: "interview", targeted: false, groups: election }))).toEqual(["REC-03"]);
    expect(await found(motionId, motionPostId, { form: "interview", targeted: true, groups: election }, "REC-03")).toEqual(["block met"]);
    expect(await found(motionId, motionPostId, { form: "interview", targeted: true, groups: election.slice(1) }, "REC-05")).toEqual(["warn not-met"]);
    expect(await found(motionId, motionPostId, { form: "interview", targeted: true, groups: election }, "REC-05")).toEqual(["warn met"]);
  });

  it("REC-04 refuses a meeting before the talk round, and 1 reference nominee for 1 post; 2 do", async () => {
    const meeting = { form: "meeting", targeted: true, groups: election } as const;
    expect(codesOf(await open(motionPostId, meeting))).toEqual(["REC-04"]);
    await confirmedRound(city, motionPostId, "interview", held);
    expect(codesOf(await open(motionPostId, meeting))).toEqual(["REC-04"]);
    const choose = async (count: number) => {
      const nominees = (await nomineesOf(motionPostId)).slice(0, count).map(({ id }) => id);
      return chooseReference({ motionPostId, version: await versionOf(city, "motionPost", motionPostId), nominees }, authorOn(city, "cadreSection", held));
    };
    expect(codesOf(await choose(1))).toEqual(["REC-04"]);
    expect(codesOf(await choose(2))).toEqual([]);
    expect(await found(motionId, motionPostId, meeting, "REC-04")).toEqual(["block met"]);
  });
});

describe("a recommendation for a promotion and the fixing of its subjects", () => {
  let motionId = "";
  let motionPostId = "";
  let nomineeId = "";
  const on = addDays(held, 1);
  const single = [...participantTemplates.single];

  beforeAll(async () => {
    const names = [city.cadres.shanLiqun, city.cadres.zengLingyi];
    const batch = await adoptedMotion(city, today, [{ postId: city.vacantPosts.countyDeputy, names }, { postId: city.vacantPosts.countyDeputySecond, names }]);
    motionId = batch.motionId;
    [motionPostId = ""] = batch.motionPostIds;
    nomineeId = present((await nomineesOf(motionPostId)).find(({ cadreId }) => cadreId === city.cadres.shanLiqun), "name").id;
  });

  async function bar(rules: readonly ("DSQ-01" | "DSQ-02" | "DSQ-04" | "DSQ-05" | "DSQ-07")[], evidence = "核实材料一份"): Promise<void> {
    const seen = { motionPostId, version: await versionOf(city, "motionPost", motionPostId), nomineeId };
    done(await barNominee({ ...seen, rules: [...rules], evidence }, authorOn(city, "cadreSection", held)));
  }

  it.each(["DSQ-01", "DSQ-02", "DSQ-04", "DSQ-05", "DSQ-07"] as const)("%s found by 1 person keeps the round shut; taken back, it opens", async (rule) => {
    const round = { form: "interview", targeted: true, groups: single } as const;
    await bar([rule]);
    expect(codesOf(await open(motionPostId, round))).toEqual([rule]);
    await bar([]);
    expect(await found(motionId, motionPostId, round, rule)).toEqual(["block met", "block met"]);
  });

  it("REC-08 warns at 3 of 4 groups, not at 4; REC-03 lets 1 round of a promotion be open", async () => {
    expect(await found(motionId, motionPostId, { form: "meeting", targeted: false, groups: single.slice(1) }, "REC-08")).toEqual(["warn not-met"]);
    expect(await found(motionId, motionPostId, { form: "meeting", targeted: false, groups: single }, "REC-08")).toEqual(["warn met"]);
    expect(await found(motionId, motionPostId, { form: "meeting", targeted: false, groups: single }, "REC-03")).toEqual(["block met"]);
  });

  async function fix(post: string, itemId: string, reasons: readonly string[], enteredOn = on) {
    const people = [city.cadres.shanLiqun, city.cadres.zengLingyi];
    const candidates = reasons.map((reason, index) => ({ cadreId: people[index] ?? "", chosen: true, reason, first: "no" as const, ...ordinary }));
    const version = await versionOf(city, "motionPost", post);
    return fixSubjects({ motionPostId: post, version, itemId, conclusion: "同意", candidates }, authorOn(city, "cadreSection", enteredOn));
  }

  it("1 subject for 1 post, entered 1 day before the meeting, 12 of 37 votes: INS-01, INS-02 and DSQ-02 warn; DSQ-04 found by a person and REC-10 stop", async () => {
    for (const form of ["interview", "meeting"] as const) await confirmedRound(city, motionPostId, form, held, { agree: [0, 0] });
    const { itemId } = await heldItem(city, { kind: "fixSubject", objectId: motionPostId }, on);
    await bar(["DSQ-04"]);
    expect(codesOf(await fix(motionPostId, itemId, ["岗位匹配"]))).toEqual(["DSQ-04"]);
    await bar([]);
    expect(codesOf(await fix(motionPostId, itemId, [""]))).toEqual(["REC-10"]);
    const [caseId = ""] = done(await fix(motionPostId, itemId, ["岗位匹配"], addDays(on, -1)));
    expect(await outcomesOf({ caseId }, "INS-01")).toEqual(["warn not-met"]);
    expect(await outcomesOf({ caseId }, "INS-02")).toEqual(["warn not-met"]);
    expect(await outcomesOf({ caseId }, "REC-10")).toEqual(["block met"]);
    expect(await outcomesOf({ caseId }, "DSQ-02")).toEqual(expect.arrayContaining(["warn not-met", "block met"]));
  });

  it("2 subjects for 1 post on the day of the meeting, 13 of 37 votes: INS-01, INS-02 and DSQ-02 are met", async () => {
    const second = present(await reading(city.users.cadreSection.actor, (tx) => tx.motionPost.findFirst({ where: { motionId, order: 2 } })), "post").id;
    for (const form of ["interview", "meeting"] as const) await confirmedRound(city, second, form, held, { agree: [1, 1] });
    const { itemId } = await heldItem(city, { kind: "fixSubject", objectId: second }, on);
    const [caseId = ""] = done(await fix(second, itemId, ["岗位匹配", "岗位匹配"]));
    expect(await outcomesOf({ caseId }, "INS-01")).toEqual(["warn met"]);
    expect(await outcomesOf({ caseId }, "INS-02")).toEqual(["warn met"]);
    expect((await outcomesOf({ caseId }, "DSQ-02")).toSorted()).toEqual(["block met", "warn met", "warn met"]);
  });
});
