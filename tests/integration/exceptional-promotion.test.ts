import { beforeAll, describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { reading } from "@/lib/platform/db/reading";
import { fixSubjects } from "@/lib/stages/inspection/commands/fix-subjects";
import { withClient } from "@/scripts/lib/postgres.mjs";
import type { City } from "@/prisma/seed/city/city";
import { seedCity } from "@/prisma/seed/city/seed-city";
import { ordinary } from "@/prisma/seed/steps/inspection";
import { adopted, authorOn, codesOf, done, frozen, heldItem, openedMotion, versionOf, withName, withPost } from "@/prisma/seed/steps/motion";
import { recommendedPost } from "@/prisma/seed/steps/recommendation";
import { useTestDatabase } from "../support/database";

const test = useTestDatabase();
const day = legalDate;
let city: City;

beforeAll(async () => {
  city = await seedCity({ today: day("2026-10-20"), size: "small" });
});

/** His present post held from this day only, and no other before it at its level. */
async function heldFrom(cadreId: string, from: string): Promise<void> {
  await withClient(test.current().ownerUrl, async (client) => {
    for (const table of ["post_holding", "career_row"]) {
      await client.query(`delete from ${table} where "cadreId" = $1 and "to" is not null`, [cadreId]);
      await client.query(`update ${table} set "from" = $2 where "cadreId" = $1`, [cadreId, from]);
    }
  });
}

describe("an exceptional promotion", () => {
  it("opens the case of a head of 34 months instead of 36, with its ground and text; without them the years stop", async () => {
    await heldFrom(city.cadres.shanLiqun, "2023-06-10");
    const motionId = await openedMotion(city, day("2026-04-01"));
    const motionPostId = await withPost(city, motionId, city.vacantPosts.countyDeputy, day("2026-04-01"));
    await frozen(city, motionId, day("2026-04-01"));
    for (const cadreId of [city.cadres.shanLiqun, city.cadres.zengLingyi]) await withName(city, motionPostId, cadreId, day("2026-04-02"));
    await adopted(city, motionId, day("2026-04-03"));
    await recommendedPost(city, motionPostId, day("2026-04-04"));
    const on = day("2026-04-10");
    const { itemId } = await heldItem(city, { kind: "fixSubject", objectId: motionPostId }, on);
    const chosen = { cadreId: city.cadres.shanLiqun, chosen: true, reason: "长期分管交通规划。", first: "yes" as const };
    const fix = async (exceptional: { exceptionalGround: "notableResults" | null; exceptionalText: string }) => {
      const version = await versionOf(city, "motionPost", motionPostId);
      const input = { motionPostId, version, itemId, conclusion: "同意", candidates: [{ ...chosen, ...exceptional }] };
      return fixSubjects(input, authorOn(city, "cadreSection", on));
    };
    expect(codesOf(await fix(ordinary))).toEqual(["ELG-04"]);
    expect(codesOf(await fix({ exceptionalGround: "notableResults", exceptionalText: "" }))).toEqual(["ELG-04", "EXC-01"]);
    const [caseId = ""] = done(await fix({ exceptionalGround: "notableResults", exceptionalText: "牵头完成河道整治，提前半年通车。" }));
    const opened = await reading(city.users.cadreSection.actor, (tx) =>
      tx.case.findUniqueOrThrow({ where: { id: caseId }, include: { findings: { where: { rule: "ELG-04" } } } }),
    );
    expect(opened).toMatchObject({ exceptionalGround: "notableResults", exceptionalText: "牵头完成河道整治，提前半年通车。" });
    expect(opened.findings.map((finding) => finding.outcome)).toEqual(["overridden"]);
  });
});
