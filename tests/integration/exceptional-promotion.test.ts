import { beforeAll, describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { reading } from "@/lib/platform/db/reading";
import { recordPreReportReply, sendPreReport } from "@/lib/stages/deliberation/commands";
import { fixSubjects } from "@/lib/stages/inspection/commands/fix-subjects";
import { recordTalks } from "@/lib/stages/inspection/commands/subjects";
import { noticeTask, planTask, startTask } from "@/lib/stages/inspection/commands/tasks";
import { withClient } from "@/scripts/lib/postgres.mjs";
import type { City } from "@/prisma/seed/city/city";
import { seedCity } from "@/prisma/seed/city/seed-city";
import { ordinary, subjectOf } from "@/prisma/seed/steps/inspection";
import { adopted, adoptedMotion, authorOn, codesOf, done, frozen, heldItem, openedMotion, versionOf, withName, withPost } from "@/prisma/seed/steps/motion";
import { recommendedPost } from "@/prisma/seed/steps/recommendation";
import { caseNow } from "@/prisma/seed/steps/walk";
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

  it("EXC-06 1 level skipped: the inspection of 10 June does not begin on an approval of 11 June, nor its talks; on the 11th it begins", async () => {
    const { zengLingyi: cadreId } = city.cadres;
    await heldFrom(cadreId, "2019-06-10");
    const { motionId, motionPostIds } = await adoptedMotion(city, day("2026-06-01"), [{ postId: city.vacantPosts.countyHead, names: [cadreId] }]);
    const [motionPostId = ""] = motionPostIds;
    await recommendedPost(city, motionPostId, day("2026-06-04"));
    const { itemId } = await heldItem(city, { kind: "fixSubject", objectId: motionPostId }, day("2026-06-05"));
    const exception = { exceptionalGround: "criticalMoment", exceptionalText: "防汛抢险中组织群众转移，表现突出。" } as const;
    const subject = { cadreId, chosen: true, reason: "长期分管水利。", first: "yes", ...exception } as const;
    const fixing = { motionPostId, version: await versionOf(city, "motionPost", motionPostId), itemId, conclusion: "同意", candidates: [subject] };
    const [caseId = ""] = done(await fixSubjects(fixing, authorOn(city, "cadreSection", day("2026-06-05"))));
    const members = [city.users.assessmentOffice.cadreId, city.users.supervisionSection.cadreId];
    const plan = { title: "越级考察", plan: "个别谈话。", phone: "0999-8001", startsOn: day("2026-06-10") };
    const by = (on: string) => authorOn(city, "cadreSection", day(on));
    const taskId = done(await planTask({ motionId, caseIds: [caseId], members, leaderId: members[0] ?? "", ...plan }, by("2026-06-08")));
    done(await noticeTask({ taskId, version: 0, noticeOn: day("2026-06-08"), noticeText: "考察预告", noticePlaces: "公告栏" }, by("2026-06-08")));
    const start = (on: string) => startTask({ taskId, version: 1 }, by(on));
    const seen = async () => ({ caseId, version: (await caseNow(city, caseId)).version });
    const talked = async (on: string) => {
      const { id, version } = await subjectOf(city, caseId);
      const talks = { unitPrincipalTalkOn: day(on), subjectTalkOn: null, feedbackOn: null, interviews: [] };
      return codesOf(await recordTalks({ subjectId: id, version, ...talks }, by(on)));
    };
    expect(codesOf(await start("2026-06-10"))).toEqual(["EXC-06"]);
    const head = authorOn(city, "departmentHead", day("2026-06-11"));
    done(await sendPreReport({ ...(await seen()), ground: "skipLevel", sentOn: day("2026-06-09"), number: "云泽组〔2026〕71号" }, head));
    expect([codesOf(await start("2026-06-11")), await talked("2026-06-11")]).toEqual([["EXC-06"], ["inspection.not-started"]]);
    const report = await reading(head.actor, (tx) => tx.preReport.findFirstOrThrow({ where: { caseId } }));
    const reply = { preReportId: report.id, reportVersion: report.version, repliedOn: day("2026-06-11"), answer: "approved", reply: "同意" } as const;
    done(await recordPreReportReply({ ...(await seen()), ...reply }, head));
    done(await start("2026-06-11"));
    expect([(await subjectOf(city, caseId)).task.startsOn, await talked("2026-06-11")]).toEqual(["2026-06-11", []]);
  });
});
