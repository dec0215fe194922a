import { legalDate } from "@/lib/kernel/dates";
import { present } from "@/lib/kernel/assert";
import { reading } from "@/lib/platform/db/reading";
import type { City } from "@/prisma/seed/city/city";
import { seedCity } from "@/prisma/seed/city/seed-city";
import { fixedSubjects, lettersSent, startedTask } from "@/prisma/seed/steps/inspection";
import { adoptedMotion, openedMotion, withPost } from "@/prisma/seed/steps/motion";
import { openedRound, papersOf, entered, recommendedPost } from "@/prisma/seed/steps/recommendation";

const day = legalDate;

/** A small city at work: what stands where on 14 September 2026. */
export type BusyCity = {
  readonly city: City;
  readonly motionId: string;
  /** in inspection since 4 September, letters of 8 September unanswered; the candidate is a relative of `cadreSectionSecond` */
  readonly relativeCaseId: string;
  /** the same for somebody who is nobody's relative */
  readonly otherCaseId: string;
  /** in deliberation since the plan was adopted on 2 September */
  readonly removalId: string;
  /** a post whose first round was counted once by `cadreSection` on 10 September */
  readonly countedOncePostId: string;
  /** a draft of 9 September with one post */
  readonly draftId: string;
};

/** Walks the city to 14 September 2026 by the product's own commands. */
export async function busyCity(): Promise<BusyCity> {
  const city = await seedCity({ today: day("2026-12-01"), size: "small", installation: "test", clock: null });
  const { cadres, vacantPosts } = city;
  const { motionId, motionPostIds } = await adoptedMotion(
    city,
    day("2026-08-31"),
    [
      { postId: vacantPosts.countyDeputy, names: [cadres.dingZhaohe] },
      { postId: vacantPosts.countyDeputySecond, names: [cadres.qiuYuanshan] },
      { postId: vacantPosts.countyDeputyThird, names: [cadres.shanLiqun, cadres.zengLingyi] },
    ],
    [{ cadreId: city.holder("city/transport/deputy1"), postId: city.post("city/transport/deputy1") }],
  );
  const [first = "", second = "", third = ""] = motionPostIds;
  const caseIds: string[] = [];
  for (const [motionPostId, cadreId] of [[first, cadres.dingZhaohe], [second, cadres.qiuYuanshan]] as const) {
    await recommendedPost(city, motionPostId, day("2026-09-03"));
    caseIds.push(...(await fixedSubjects(city, motionPostId, [cadreId], day("2026-09-04"))));
  }
  await startedTask(city, motionId, caseIds, day("2026-09-07"));
  await lettersSent(city, caseIds, day("2026-09-08"));
  const roundId = await openedRound(city, third, "interview", day("2026-09-10"));
  await entered(city, "cadreSection", await papersOf(city, third, roundId), day("2026-09-10"));
  const draftId = await openedMotion(city, day("2026-09-09"));
  await withPost(city, draftId, vacantPosts.countyHead, day("2026-09-09"));
  const removal = await reading(city.users.departmentHead.actor, (tx) => tx.case.findFirstOrThrow({ where: { motionId, kind: "removal" } }));
  const [relativeCaseId, otherCaseId] = caseIds;
  return {
    city,
    motionId,
    relativeCaseId: present(relativeCaseId, "the first case"),
    otherCaseId: present(otherCaseId, "the second case"),
    removalId: removal.id,
    countedOncePostId: third,
    draftId,
  };
}
