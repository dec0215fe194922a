import { beforeAll, describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { reading } from "@/lib/platform/db/reading";
import { addPost, freezeConditions, removePost } from "@/lib/stages/motion/commands/posts";
import type { City } from "@/prisma/seed/city/city";
import { seedCity } from "@/prisma/seed/city/seed-city";
import { authorOn, codesOf, done, openedMotion, versionOf, withPost } from "@/prisma/seed/steps/motion";
import { useTestDatabase } from "../support/database";

useTestDatabase();
const today = legalDate("2026-03-02");
let city: City;

beforeAll(async () => {
  city = await seedCity({ today, size: "small" });
});

describe("ELG-11 over batches", () => {
  it("1 vacancy in 2 batches: the second is told the number of the first, and cannot freeze after it", async () => {
    const first = await openedMotion(city, today);
    const second = await openedMotion(city, today);
    const wanted = { postId: city.vacantPosts.countyDeputySecond, kind: "promotion", conditions: "条件", specialGround: null } as const;
    const author = authorOn(city, "cadreSection", today);
    const add = async (motionId: string) => done(await addPost({ ...wanted, motionId, version: await versionOf(city, "motion", motionId) }, author));
    const freeze = async (motionId: string) => codesOf(await freezeConditions({ motionId, version: await versionOf(city, "motion", motionId) }, author));
    const { number } = await reading(author.actor, (tx) => tx.motion.findUniqueOrThrow({ where: { id: first }, select: { number: true } }));
    expect((await add(first)).claimedBy).not.toContain(number);
    const added = await add(second);
    expect(added.claimedBy).toContain(number);
    expect(await freeze(first)).toEqual([]);
    expect(await freeze(second)).toEqual(["ELG-11"]);
    const post = { motionPostId: added.motionPostId, motionId: second, version: await versionOf(city, "motion", second) };
    done(await removePost(post, author));
    await withPost(city, second, city.vacantPosts.countyDeputy, today);
    expect(await freeze(second)).toEqual([]);
  });
});
