import { beforeAll, describe, expect, it } from "vitest";
import { addDays, dateOf, legalDate } from "@/lib/kernel/dates";
import { reading } from "@/lib/platform/db/reading";
import { streamOf } from "@/lib/record/event";
import { recorded, worked } from "@/lib/record/recorded";
import { announcePost, answerRecommendation } from "@/lib/stages/motion/commands/announcements";
import { barNominee, putNominee, withdrawNominee } from "@/lib/stages/motion/commands/nominees";
import { editConditions } from "@/lib/stages/motion/commands/posts";
import { readMotionIn } from "@/lib/stages/motion/queries/motions";
import { judgeMotion } from "@/lib/stages/motion/rules";
import type { PutNominee } from "@/lib/stages/motion/schema";
import type { City } from "@/prisma/seed/city/city";
import { seedCity } from "@/prisma/seed/city/seed-city";
import { authorOn, codesOf, done, frozen, openedMotion, versionOf, withName, withPost } from "@/prisma/seed/steps/motion";
import { withManySeats } from "../support/builders/quota";
import { useTestDatabase } from "../support/database";

useTestDatabase();
const today = legalDate("2026-03-02");
let city: City;

beforeAll(async () => {
  city = await seedCity({ today, size: "small" });
  await withManySeats(city, city.unit("city/transport"), today);
});

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

describe("unit recommendations", () => {
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
});
