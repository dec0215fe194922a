import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { reading } from "@/lib/platform/db/reading";
import { withClient } from "@/scripts/lib/postgres.mjs";
import { seedCity } from "@/prisma/seed/city/seed-city";
import { fixedSubjects, lettersSent, proposed, startedTask } from "@/prisma/seed/steps/inspection";
import { adoptedMotion } from "@/prisma/seed/steps/motion";
import { recommendedPost } from "@/prisma/seed/steps/recommendation";
import { appointed, caseNow, decided, deliberated, noticeClosed, noticed } from "@/prisma/seed/steps/walk";
import { useTestDatabase } from "../support/database";
import { faultsOf } from "../support/faults";

const test = useTestDatabase();
const day = legalDate;

describe("a whole motion by its commands", () => {
  it("carries 2 promotions and 1 removal from motion to office: 3 appointed or removed, posts moved, record whole; a vote changed in its table is named", async () => {
    const city = await seedCity({ today: day("2026-12-01"), size: "small", installation: "test", clock: null });
    const { motionId, motionPostIds } = await adoptedMotion(
      city,
      day("2026-08-31"),
      [
        { postId: city.vacantPosts.countyDeputy, names: [city.cadres.shanLiqun] },
        { postId: city.vacantPosts.countyDeputySecond, names: [city.cadres.qiuYuanshan] },
      ],
      [{ cadreId: city.holder("city/transport/deputy1"), postId: city.post("city/transport/deputy1") }],
    );
    const cases: string[] = [];
    for (const [index, cadreId] of [city.cadres.shanLiqun, city.cadres.qiuYuanshan].entries()) {
      const postId = motionPostIds[index] ?? "";
      await recommendedPost(city, postId, day("2026-09-03"));
      cases.push(...(await fixedSubjects(city, postId, [cadreId], day("2026-09-04"))));
    }
    await startedTask(city, motionId, cases, day("2026-09-07"));
    await lettersSent(city, cases, day("2026-09-08"));
    for (const caseId of cases) await proposed(city, caseId, { work: day("2026-09-11"), on: day("2026-09-14") });
    const removal = await reading(city.users.departmentHead.actor, (tx) => tx.case.findFirstOrThrow({ where: { motionId, kind: "removal" } }));
    const all = [...cases, removal.id];
    for (const caseId of all) await deliberated(city, caseId, day("2026-09-16"));
    await decided(city, all, day("2026-09-18"));
    await noticed(city, motionId, cases, day("2026-09-21"), "云泽公示〔2026〕1号");
    for (const caseId of cases) await noticeClosed(city, caseId, day("2026-10-09"));
    await appointed(city, motionId, all, day("2026-10-12"), "云泽委干〔2026〕1号");

    expect((await caseNow(city, removal.id)).state).toBe("finished");
    for (const caseId of cases) expect(await caseNow(city, caseId)).toMatchObject({ stage: "probation", state: "running" });
    const holdings = await reading(city.users.departmentHead.actor, (tx) =>
      tx.postHolding.findMany({ where: { cadreId: city.cadres.shanLiqun, to: null }, include: { post: { select: { code: true } } } }),
    );
    expect(holdings).toHaveLength(1);
    expect(holdings[0]).toMatchObject({ postId: city.vacantPosts.countyDeputy, from: new Date("2026-09-18"), probationUntil: new Date("2027-10-11") });
    expect(await faultsOf(test.current())).toEqual([]);

    const vote = await reading(city.users.departmentHead.actor, (tx) =>
      tx.vote.findFirstOrThrow({ where: { item: { caseId: cases[0] ?? "" } }, select: { id: true, agree: true, item: { select: { meetingId: true } } } }),
    );
    await withClient(test.current().ownerUrl, (owner) => owner.query("update vote set agree = agree - 1 where id = $1", [vote.id]));
    expect(await faultsOf(test.current())).toEqual([{ kind: "rows-changed", stream: `meeting:${vote.item.meetingId}` }]);
  }, 120_000);
});
