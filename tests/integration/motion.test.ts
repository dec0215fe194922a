import { beforeAll, describe, expect, it } from "vitest";
import { addDays, dateOf, legalDate } from "@/lib/kernel/dates";
import { reading } from "@/lib/platform/db/reading";
import { streamOf } from "@/lib/record/event";
import { recorded, worked } from "@/lib/record/recorded";
import { announcePost, answerRecommendation } from "@/lib/stages/motion/commands/announcements";
import { barNominee, putNominee, withdrawNominee } from "@/lib/stages/motion/commands/nominees";
import { attachAnalysis, editMotion, openMotion } from "@/lib/stages/motion/commands/open";
import { answerMotionOverride, requestMotionOverride } from "@/lib/stages/motion/commands/overrides";
import { adoptPlan } from "@/lib/stages/motion/commands/plan";
import { addPost, closeMotion, editConditions, removePost, stopPost } from "@/lib/stages/motion/commands/posts";
import { readMotionIn, readQuotaLinesIn } from "@/lib/stages/motion/queries/motions";
import { judgeMotion } from "@/lib/stages/motion/rules";
import type { PutNominee } from "@/lib/stages/motion/schema";
import type { City } from "@/prisma/seed/city/city";
import { seedCity } from "@/prisma/seed/city/seed-city";
import { adopted, authorOn, codesOf, done, frozen, heldItem, openedMotion, versionOf, withLeaver, withName, withPost } from "@/prisma/seed/steps/motion";
import { withManySeats } from "../support/builders/quota";
import { useTestDatabase } from "../support/database";

useTestDatabase();
const today = legalDate("2026-03-02");
let city: City;

beforeAll(async () => {
  city = await seedCity({ today, size: "small" });
  await withManySeats(city, city.unit("city/transport"), today);
});

async function lineOf(motionId: string, unitId: string, on = today) {
  const lines = await reading(city.users.cadreSection.actor, (tx) => readQuotaLinesIn(tx, motionId, on));
  const line = lines.find((one) => one.unitId === unitId && one.headOrDeputy === "deputy");
  if (line === undefined) return null;
  const { approved, inPost, leaving, coming, result } = line;
  return { approved, inPost, leaving, coming, result };
}

async function nomination(motionPostId: string, cadreId: string, changes: Partial<PutNominee> = {}): Promise<PutNominee> {
  return {
    motionPostId,
    version: await versionOf(city, "motionPost", motionPostId),
    cadreId,
    source: "departmentProposal",
    reason: "熟悉业务",
    nominatorName: "",
    nominatorRelation: "",
    signedOn: null,
    ...changes,
  };
}

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
});

describe("ELG-11 quota sums over the whole batch", () => {
  it("stays right with 3 posts and 4 people while people leave, come, and are taken out again", async () => {
    const transport = city.unit("city/transport");
    const water = city.unit("city/water");
    const motionId = await openedMotion(city, today);
    const before = await reading(city.users.cadreSection.actor, (tx) => readQuotaLinesIn(tx, motionId, today));
    expect(before).toEqual([]);
    const first = await withPost(city, motionId, city.vacantPosts.countyDeputy, today);
    const start = await lineOf(motionId, transport);
    expect(start).toMatchObject({ leaving: 0, coming: 1 });
    expect(start?.result).toBe((start?.approved ?? 0) - (start?.inPost ?? 0) - 1);
    await withPost(city, motionId, city.vacantPosts.countyDeputySecond, today);
    await withPost(city, motionId, city.vacantPosts.countyDeputyThird, today);
    const leaverId = await withLeaver(city, motionId, { cadreId: city.cadres.retiringDeputy, postId: city.post("city/water/deputy1") }, today);
    const left = await lineOf(motionId, water);
    expect(left).toMatchObject({ leaving: 1, coming: 0 });
    expect(left?.result).toBe((left?.approved ?? 0) - (left?.inPost ?? 0) + 1);
    expect(leaverId).not.toBe("");
    done(await removePost({ motionId, version: await versionOf(city, "motion", motionId), motionPostId: first }, authorOn(city, "cadreSection", today)));
    expect(await lineOf(motionId, transport)).toBeNull();
    await withPost(city, motionId, city.vacantPosts.countyDeputy, today);
    await frozen(city, motionId, today);
    await withName(city, await postIn(motionId, city.vacantPosts.countyDeputy), city.cadres.shanLiqun, today);
    await withName(city, await postIn(motionId, city.vacantPosts.countyDeputy), city.cadres.zengLingyi, today);
    await withName(city, await postIn(motionId, city.vacantPosts.countyDeputySecond), city.cadres.qiuYuanshan, today);
    await withName(city, await postIn(motionId, city.vacantPosts.countyDeputyThird), city.cadres.ouyangJingxing, today);
    expect(await adopted(city, motionId, today)).toBe(1);
    expect(await lineOf(motionId, transport)).toEqual(start);
    expect(await lineOf(motionId, water)).toEqual(left);
  });

  it("refuses a post in a unit whose people already exceed the approved number", async () => {
    const motionId = await openedMotion(city, today);
    const refused = await addPost(
      { motionId, version: await versionOf(city, "motion", motionId), postId: city.vacantPosts.overQuota, kind: "promotion", conditions: "条件", specialGround: null },
      authorOn(city, "cadreSection", today),
    );
    expect(codesOf(refused)).toEqual(["ELG-11"]);
  });

  it("refuses a post another authority manages, and the same post twice", async () => {
    const motionId = await openedMotion(city, today);
    const foreign = await addPost(
      { motionId, version: await versionOf(city, "motion", motionId), postId: city.vacantPosts.sectionHead, kind: "promotion", conditions: "条件", specialGround: null },
      authorOn(city, "cadreSection", today),
    );
    expect(codesOf(foreign)).toContain("motion.post-not-managed");
    await withPost(city, motionId, city.vacantPosts.countyDeputy, today);
    const twice = await addPost(
      { motionId, version: await versionOf(city, "motion", motionId), postId: city.vacantPosts.countyDeputy, kind: "promotion", conditions: "条件", specialGround: null },
      authorOn(city, "cadreSection", today),
    );
    expect(codesOf(twice)).toContain("motion.post-twice");
  });
});

async function postIn(motionId: string, postId: string): Promise<string> {
  const row = await reading(city.users.cadreSection.actor, (tx) => tx.motionPost.findFirstOrThrow({ where: { motionId, postId } }));
  return row.id;
}

describe("names", () => {
  it("refuses a name before the conditions are frozen and a change of conditions afterwards", async () => {
    const motionId = await openedMotion(city, today);
    const post = await withPost(city, motionId, city.vacantPosts.countyDeputy, today);
    const author = authorOn(city, "cadreSection", today);
    expect(codesOf(await putNominee(await nomination(post, city.cadres.shanLiqun), author))).toEqual(["motion.names-need-frozen-conditions"]);
    await frozen(city, motionId, today);
    const changed = await editConditions({ motionId, version: await versionOf(city, "motion", motionId), motionPostId: post, conditions: "别的" }, author);
    expect(codesOf(changed)).toEqual(["motion.conditions-frozen"]);
    await withName(city, post, city.cadres.shanLiqun, today);
    expect(codesOf(await putNominee(await nomination(post, city.cadres.shanLiqun), author))).toEqual(["motion.nominee-twice"]);
  });

  it("refuses barred people: serious warning 6 months ago, admonition 2 months ago, last year's grade", async () => {
    const motionId = await openedMotion(city, today);
    const post = await withPost(city, motionId, city.vacantPosts.countyDeputy, today);
    await frozen(city, motionId, today);
    const author = authorOn(city, "cadreSection", today);
    expect(codesOf(await putNominee(await nomination(post, city.cadres.barredBySanction), author))).toEqual(["DSQ-06"]);
    expect(codesOf(await putNominee(await nomination(post, city.cadres.barredByAdmonition), author))).toEqual(["DSQ-06"]);
    expect(codesOf(await putNominee(await nomination(post, city.cadres.barredByGrade), author))).toEqual(["DSQ-03"]);
    expect(codesOf(await putNominee(await nomination(post, city.cadres.sanctionOver), author))).toEqual([]);
  });

  it("MOT-06 counts 1 of 2 names as put through the pre-audit once a person has recorded that nothing was found", async () => {
    const motionId = await openedMotion(city, today);
    const post = await withPost(city, motionId, city.vacantPosts.countyDeputy, today);
    await frozen(city, motionId, today);
    const first = await withName(city, post, city.cadres.shanLiqun, today);
    await withName(city, post, city.cadres.zengLingyi, today);
    const judged = async () => {
      const motion = await reading(city.users.cadreSection.actor, (tx) => readMotionIn(tx, motionId, today));
      if (motion === null) throw new Error("no motion");
      const values = { ...motion.ruleSet.values, preCheckRequired: true };
      return judgeMotion({ ...motion, ruleSet: { ...motion.ruleSet, values } }, motion, []).find((finding) => finding.rule === "MOT-06");
    };
    expect(await judged()).toMatchObject({ outcome: "not-met", force: "warn", inputs: { names: 2, audited: 0 } });
    const nothing = { motionPostId: post, version: await versionOf(city, "motionPost", post), nomineeId: first, rules: [], evidence: "" };
    done(await barNominee(nothing, authorOn(city, "cadreSection", today)));
    expect(await judged()).toMatchObject({ outcome: "not-met", inputs: { names: 2, audited: 1 } });
  });

  it("MOT-04 refuses an unsigned personal recommendation and takes a signed one", async () => {
    const motionId = await openedMotion(city, today);
    const post = await withPost(city, motionId, city.vacantPosts.countyDeputy, today);
    await frozen(city, motionId, today);
    const author = authorOn(city, "cadreSection", today);
    const signed = { source: "signedNomination", nominatorName: "骆怀远", nominatorRelation: "同级领导" } as const;
    expect(codesOf(await putNominee(await nomination(post, city.cadres.shanLiqun, signed), author))).toEqual(["MOT-04"]);
    expect(codesOf(await putNominee(await nomination(post, city.cadres.shanLiqun, { ...signed, signedOn: addDays(today, 1) }), author))).toEqual([
      "motion.day-in-future",
    ]);
    expect(codesOf(await putNominee(await nomination(post, city.cadres.shanLiqun, { ...signed, signedOn: today }), author))).toEqual([]);
  });

  it("refuses one's own relative, and every later step of that post", async () => {
    const motionId = await openedMotion(city, today);
    const post = await withPost(city, motionId, city.vacantPosts.countyDeputy, today);
    await frozen(city, motionId, today);
    const relative = authorOn(city, "cadreSectionSecond", today);
    expect(codesOf(await putNominee(await nomination(post, city.cadres.dingZhaohe), relative))).toEqual(["access.own-or-relative"]);
    const nomineeId = await withName(city, post, city.cadres.dingZhaohe, today);
    const withdrawal = { motionPostId: post, version: await versionOf(city, "motionPost", post), nomineeId, reason: "回避" };
    expect(codesOf(await withdrawNominee(withdrawal, relative))).toEqual(["access.own-or-relative"]);
    expect(codesOf(await withdrawNominee(withdrawal, authorOn(city, "cadreSection", today)))).toEqual([]);
  });

  it("announces a post from today on, once at a time", async () => {
    const motionId = await openedMotion(city, today);
    const post = await withPost(city, motionId, city.vacantPosts.countyDeputy, today);
    await frozen(city, motionId, today);
    const author = authorOn(city, "cadreSection", today);
    const wanted = { motionPostId: post, text: "请推荐人选", openFrom: today, openUntil: addDays(today, 10) };
    const yesterday = await announcePost({ ...wanted, version: await versionOf(city, "motionPost", post), openFrom: addDays(today, -1) }, author);
    expect(codesOf(yesterday)).toEqual(["announcement.days"]);
    done(await announcePost({ ...wanted, version: await versionOf(city, "motionPost", post) }, author));
    const again = await announcePost({ ...wanted, version: await versionOf(city, "motionPost", post) }, author);
    expect(codesOf(again)).toEqual(["announcement.already-open"]);
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

  it("refuses a lateral move as not walked yet", async () => {
    const motionId = await openedMotion(city, today);
    const author = authorOn(city, "cadreSection", today);
    const version = await versionOf(city, "motion", motionId);
    done(await addPost({ motionId, version, postId: city.vacantPosts.countyHead, kind: "lateralMove", conditions: "条件", specialGround: null }, author));
    await frozen(city, motionId, today);
    expect(codesOf(await adoptPlan(await adoption(motionId), authorOn(city, "departmentHead", today)))).toEqual(["case.kind-not-walked"]);
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

describe("ending a post and a batch", () => {
  it("stops a post with a reason, takes it out of the quota sums, and closes the batch when nothing is left to do", async () => {
    const motionId = await openedMotion(city, today);
    const post = await withPost(city, motionId, city.vacantPosts.countyDeputy, today);
    await frozen(city, motionId, today);
    await adopted(city, motionId, today);
    const head = authorOn(city, "departmentHead", today);
    expect(codesOf(await closeMotion({ motionId, version: await versionOf(city, "motion", motionId) }, head))).toEqual(["motion.not-finished"]);
    done(await stopPost({ motionPostId: post, version: await versionOf(city, "motionPost", post), reason: "职位另有安排" }, head));
    expect((await lineOf(motionId, city.unit("city/transport")))?.coming).toBe(0);
    expect(codesOf(await stopPost({ motionPostId: post, version: await versionOf(city, "motionPost", post), reason: "再次" }, head))).toEqual(["motion.post-closed"]);
    done(await closeMotion({ motionId, version: await versionOf(city, "motion", motionId) }, head));
  });
});

describe("unit recommendations and files", () => {
  it("lets a name come from a unit only after its recommendation is admitted, and answers once", async () => {
    const motionId = await openedMotion(city, today);
    const post = await withPost(city, motionId, city.vacantPosts.countyDeputy, today);
    await frozen(city, motionId, today);
    const author = authorOn(city, "cadreSection", today);
    const announced = { motionPostId: post, version: await versionOf(city, "motionPost", post), text: "请推荐", openFrom: today, openUntil: addDays(today, 5) };
    const { announcementId } = done(await announcePost(announced, author));
    const sent = done(
      await recorded(authorOn(city, "unitLeader", today), async (tx) => {
        const { id } = await tx.unitRecommendation.create({
          data: {
            announcementId,
            unitId: city.unit("city/transport"),
            cadreId: city.cadres.shanLiqun,
            form: "unit",
            reason: "熟悉业务",
            submittedById: city.users.unitLeader.userId,
            submittedAt: dateOf(author.now),
          },
        });
        return worked(id, { stream: streamOf("motion", motionId), type: "unitRecommendation.submitted", data: { recommendation: id } });
      }),
    );
    const fromUnit = { source: "unitRecommendation" } as const;
    expect(codesOf(await putNominee(await nomination(post, city.cadres.shanLiqun, fromUnit), author))).toEqual(["motion.recommendation-not-admitted"]);
    const answer = { recommendationId: sent, version: 0, admit: "admitted", answer: "采纳" } as const;
    expect(codesOf(await answerRecommendation(answer, authorOn(city, "unitLeader", today)))).toEqual(["access.not-your-role"]);
    done(await answerRecommendation(answer, author));
    expect(codesOf(await answerRecommendation({ ...answer, version: 1 }, author))).toEqual(["unitRecommendation.answered"]);
    expect(codesOf(await putNominee(await nomination(post, city.cadres.shanLiqun, fromUnit), author))).toEqual([]);
    const fromPool = { source: "reservePool" } as const;
    expect(codesOf(await putNominee(await nomination(post, city.cadres.countyBCadreSection, fromPool), author))).toContain("motion.pool-member-unknown");
  });

  it("takes a PDF as team analysis and refuses a text that calls itself one", async () => {
    const motionId = await openedMotion(city, today);
    const attach = async (bytes: Uint8Array) =>
      attachAnalysis({ motionId, version: await versionOf(city, "motion", motionId), bytes, fileName: "研判.pdf" }, authorOn(city, "cadreSection", today));
    expect(codesOf(await attach(new TextEncoder().encode("不是文件")))).toEqual(["attachments.wrong-type"]);
    expect(codesOf(await attach(new TextEncoder().encode("%PDF-1.7\n%%EOF\n")))).toEqual([]);
  });
});
