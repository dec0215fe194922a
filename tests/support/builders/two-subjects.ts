import { present } from "@/lib/kernel/assert";
import { legalDate } from "@/lib/kernel/dates";
import type { City } from "@/prisma/seed/city/city";
import { fixedSubjects, startedTask, subjectOf } from "@/prisma/seed/steps/inspection";
import { adoptedMotion } from "@/prisma/seed/steps/motion";
import { recommendedPost } from "@/prisma/seed/steps/recommendation";

const day = legalDate;

/** 单立群 and 曾令仪, recommended for one county deputy's post and fixed as its subjects on 6 September 2026; nobody inspects them yet. */
export async function twoSubjects(city: City): Promise<{ readonly motionId: string; readonly caseIds: readonly string[] }> {
  const names = [city.cadres.shanLiqun, city.cadres.zengLingyi];
  const { motionId, motionPostIds } = await adoptedMotion(city, day("2026-09-02"), [{ postId: city.vacantPosts.countyDeputy, names }]);
  const post = present(motionPostIds[0], "a post");
  await recommendedPost(city, post, day("2026-09-05"));
  return { motionId, caseIds: await fixedSubjects(city, post, names, day("2026-09-06")) };
}

/** The same two under inspection by one team: announced on 7 September 2026, begun on the 10th. */
export async function twoInInspection(city: City): Promise<{ readonly caseIds: readonly string[]; readonly subjectIds: readonly string[] }> {
  const { motionId, caseIds } = await twoSubjects(city);
  await startedTask(city, motionId, caseIds, day("2026-09-07"), 3);
  return { caseIds, subjectIds: await Promise.all(caseIds.map(async (caseId) => (await subjectOf(city, caseId)).id)) };
}
