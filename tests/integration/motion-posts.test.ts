import { beforeAll, describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { reading } from "@/lib/platform/db/reading";
import { addPost, closeMotion, removePost, stopPost } from "@/lib/stages/motion/commands/posts";
import { readQuotaLinesIn } from "@/lib/stages/motion/queries/motions";
import type { City } from "@/prisma/seed/city/city";
import { seedCity } from "@/prisma/seed/city/seed-city";
import { adopted, authorOn, codesOf, done, frozen, openedMotion, versionOf, withLeaver, withName, withPost } from "@/prisma/seed/steps/motion";
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

async function postIn(motionId: string, postId: string): Promise<string> {
  const row = await reading(city.users.cadreSection.actor, (tx) => tx.motionPost.findFirstOrThrow({ where: { motionId, postId } }));
  return row.id;
}

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
