import { beforeAll, describe, expect, it } from "vitest";
import { addDays, legalDate } from "@/lib/kernel/dates";
import { reading } from "@/lib/platform/db/reading";
import { putNominee, withdrawNominee } from "@/lib/stages/motion/commands/nominees";
import { attachAnalysis, editMotion, openMotion } from "@/lib/stages/motion/commands/open";
import { answerMotionOverride, requestMotionOverride } from "@/lib/stages/motion/commands/overrides";
import { adoptPlan } from "@/lib/stages/motion/commands/plan";
import { addPost } from "@/lib/stages/motion/commands/posts";
import type { City } from "@/prisma/seed/city/city";
import { seedCity } from "@/prisma/seed/city/seed-city";
import { authorOn, codesOf, done, frozen, heldItem, openedMotion, versionOf, withLeaver, withName, withPost } from "@/prisma/seed/steps/motion";
import { withManySeats } from "../support/builders/quota";
import { useTestDatabase } from "../support/database";

useTestDatabase();
const today = legalDate("2026-03-02");
let city: City;

beforeAll(async () => {
  city = await seedCity({ today, size: "small" });
  await withManySeats(city, city.unit("city/transport"), today);
});

describe("opening a motion", () => {
  it("numbers batches per authority and year: 001 and 002 of the city, 001 of the county", async () => {
    const author = authorOn(city, "cadreSection", today);
    const wanted = { title: "批次", reason: "理由", initiator: "市委组织部", startedOn: today, dueOn: null };
    const first = done(await openMotion({ ...wanted, authorityId: city.authorities.city }, author));
    const second = done(await openMotion({ ...wanted, authorityId: city.authorities.city }, author));
    const county = done(await openMotion({ ...wanted, authorityId: city.authorities.countyA }, authorOn(city, "countyACadreSection", today)));
    expect(Number(second.number.slice(-3))).toBe(Number(first.number.slice(-3)) + 1);
    expect(first.number).toMatch(/^YZ-2026-\d{3}$/);
    expect(county.number).toBe("LS-2026-001");
  });

  it("refuses a start tomorrow, a foreign authority and a role without the act", async () => {
    const wanted = { title: "批次", reason: "理由", initiator: "市委组织部", authorityId: city.authorities.city, dueOn: null };
    expect(codesOf(await openMotion({ ...wanted, startedOn: addDays(today, 1) }, authorOn(city, "cadreSection", today)))).toEqual(["motion.day-in-future"]);
    expect(codesOf(await openMotion({ ...wanted, startedOn: today }, authorOn(city, "countyACadreSection", today)))).toEqual(["access.not-your-authority"]);
    expect(codesOf(await openMotion({ ...wanted, startedOn: today }, authorOn(city, "unitLeader", today)))).toEqual(["access.not-your-role"]);
  });

  it("refuses a page 1 version behind and keeps what stands", async () => {
    const motionId = await openedMotion(city, today);
    const stale = await editMotion(
      { motionId, version: 0, title: "改", reason: "改", initiator: "改", dueOn: null, scope: "", method: "", procedure: "", source: "", intention: "", analysis: "" },
      authorOn(city, "cadreSection", today),
    );
    expect(codesOf(stale)).toEqual(["motion.stale"]);
  });

  it("takes a PDF as team analysis and refuses a text that calls itself one", async () => {
    const motionId = await openedMotion(city, today);
    const attach = async (bytes: Uint8Array) =>
      attachAnalysis({ motionId, version: await versionOf(city, "motion", motionId), bytes, fileName: "研判.pdf" }, authorOn(city, "cadreSection", today));
    expect(codesOf(await attach(new TextEncoder().encode("不是文件")))).toEqual(["attachments.wrong-type"]);
    expect(codesOf(await attach(new TextEncoder().encode("%PDF-1.7\n%%EOF\n")))).toEqual([]);
  });
});

describe("adopting the plan", () => {
  async function batch(analysis: string) {
    const motionId = await openedMotion(city, today);
    const author = authorOn(city, "cadreSection", today);
    const texts = { title: "批次", reason: "理由", initiator: "市委组织部", dueOn: null, scope: "甲", method: "乙", procedure: "丙", source: "丁", intention: "戊" };
    done(await editMotion({ motionId, version: await versionOf(city, "motion", motionId), ...texts, analysis }, author));
    await withPost(city, motionId, city.vacantPosts.countyDeputy, today);
    await frozen(city, motionId, today);
    return motionId;
  }

  async function adoption(motionId: string, on = today) {
    const { itemId } = await heldItem(city, { kind: "adoptPlan", objectId: motionId }, on);
    return { motionId, version: await versionOf(city, "motion", motionId), itemId, itemVersion: await versionOf(city, "meetingItem", itemId), plan: "方案", planParticipants: "部务会成员" };
  }

  it("MOT-01 refuses without a team analysis until 1 person asked for an override and another approved it", async () => {
    const motionId = await batch("");
    const head = authorOn(city, "departmentHead", today);
    const wanted = await adoption(motionId);
    expect(codesOf(await adoptPlan(wanted, head))).toEqual(["MOT-01"]);
    const overrideId = done(await requestMotionOverride({ motionId, rule: "MOT-01", reason: "抢险急需" }, authorOn(city, "cadreSection", today)));
    done(await answerMotionOverride({ overrideId, answer: "approve" }, head));
    expect(codesOf(await adoptPlan(wanted, head))).toEqual([]);
  });

  it("refuses a meeting held 1 day before the conditions were frozen", async () => {
    const motionId = await batch("研判");
    const wanted = await adoption(motionId, addDays(today, -1));
    expect(codesOf(await adoptPlan(wanted, authorOn(city, "departmentHead", today)))).toEqual(["motion.meeting-before-freezing"]);
  });

  it("refuses a lateral move with 0 and with 2 names; with 1 name it opens 1 case", async () => {
    const motionId = await openedMotion(city, today);
    const left = { cadreId: city.holder("city/education/deputy1"), postId: city.post("city/education/deputy1"), withCase: false };
    await withLeaver(city, motionId, left, today);
    const post = await withPost(city, motionId, left.postId, today, "lateralMove");
    await frozen(city, motionId, today);
    const wanted = await adoption(motionId);
    const adopt = () => adoptPlan(wanted, authorOn(city, "departmentHead", today));
    expect(codesOf(await adopt())).toEqual(["motion.move-needs-one-name"]);
    await withName(city, post, city.holder("city/finance/deputy1"), today);
    const second = await withName(city, post, city.holder("city/water/deputy1"), today);
    expect(codesOf(await adopt())).toEqual(["motion.move-needs-one-name"]);
    const author = authorOn(city, "cadreSection", today);
    done(await withdrawNominee({ motionPostId: post, version: await versionOf(city, "motionPost", post), nomineeId: second, reason: "另有安排" }, author));
    expect(done(await adopt()).cases).toBe(1);
  });

  it("a promotion by the name of a lateral move or an advancement is refused when the name is put; a post of no election as an elected one", async () => {
    const motionId = await openedMotion(city, today);
    const named: string[] = [];
    for (const [seat, kind] of [["deputy1", "lateralMove"], ["deputy2", "advancement"]] as const) {
      const postId = city.post(`city/culture/${seat}`);
      await withLeaver(city, motionId, { cadreId: city.holder(`city/culture/${seat}`), postId, withCase: false }, today);
      named.push(await withPost(city, motionId, postId, today, kind));
    }
    const author = authorOn(city, "cadreSection", today);
    const wanted = { motionId, version: await versionOf(city, "motion", motionId), postId: city.vacantPosts.countyHead, conditions: "条件", specialGround: null };
    expect(codesOf(await addPost({ ...wanted, kind: "electedPost" }, author))).toEqual(["motion.post-not-elected"]);
    await frozen(city, motionId, today);
    const names = { cadreId: city.cadres.shanLiqun, source: "departmentProposal", reason: "实绩突出", nominatorName: "", nominatorRelation: "", signedOn: null } as const;
    for (const motionPostId of named) {
      const version = await versionOf(city, "motionPost", motionPostId);
      expect(codesOf(await putNominee({ ...names, motionPostId, version }, author))).toEqual(["ELG-10"]);
    }
  });

  it("TRM-02, ROT-03: the 2 heads of one place who are moved together warn once; the 1st change within a term does not", async () => {
    const heads = await reading(city.users.cadreSection.actor, (tx) =>
      tx.$queryRaw<{ cadreId: string; postId: string; unitId: string }[]>`
        select h."cadreId", p.id as "postId", p."unitId" from post p join unit u on u.id = p."unitId" join post_holding h on h."postId" = p.id and h."to" is null
        where p."isPrincipal" and p."rotationDuty" = 'areaLeader' and u."authorityId" = ${city.authorities.countyA}::uuid and p."termScope" order by p.id limit 2`,
    );
    expect(heads).toHaveLength(2);
    const motionId = await openedMotion(city, today);
    for (const { cadreId, postId } of heads) await withLeaver(city, motionId, { cadreId, postId, ground: "appointedElsewhere", withCase: false }, today);
    await frozen(city, motionId, today);
    done(await adoptPlan(await adoption(motionId), authorOn(city, "departmentHead", today)));
    const stored = await reading(city.users.cadreSection.actor, (tx) =>
      tx.storedFinding.findMany({ where: { motionId, step: "adoptPlan", rule: { in: ["TRM-02", "ROT-03"] } }, orderBy: { rule: "asc" } }),
    );
    expect(stored.map(({ rule, outcome, force }) => [rule, outcome, force])).toEqual([["ROT-03", "not-met", "warn"], ["TRM-02", "met", "warn"], ["TRM-02", "met", "warn"]]);
  });

  it("opens 1 removal case in deliberation and moves posts to recommendation; a second adoption is refused", async () => {
    const motionId = await openedMotion(city, today);
    await withLeaver(city, motionId, { cadreId: city.holder("city/finance/deputy2"), postId: city.post("city/finance/deputy2"), ground: "resignedOrMoved" }, today);
    const post = await withPost(city, motionId, city.vacantPosts.countyDeputy, today);
    await frozen(city, motionId, today);
    const wanted = await adoption(motionId);
    expect(done(await adoptPlan(wanted, authorOn(city, "departmentHead", today))).cases).toBe(1);
    expect(codesOf(await adoptPlan({ ...wanted, version: wanted.version + 1 }, authorOn(city, "departmentHead", today)))).toEqual(["motion.wrong-state"]);
    const stored = await reading(city.users.cadreSection.actor, async (tx) => ({
      case: await tx.case.findFirstOrThrow({ where: { motionId }, include: { outcomes: true } }),
      post: await tx.motionPost.findUniqueOrThrow({ where: { id: post } }),
      findings: await tx.storedFinding.count({ where: { motionId, step: "adoptPlan" } }),
    }));
    expect(stored.case).toMatchObject({ kind: "removal", stage: "deliberation", removalGround: "resignedOrMoved", motionPostId: null });
    expect(stored.case.outcomes).toHaveLength(1);
    expect(stored.post.state).toBe("recommendation");
    expect(stored.findings).toBeGreaterThan(5);
  });
});
