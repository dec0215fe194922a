import "server-only";
import { present } from "@/lib/kernel/assert";
import type { LegalDate } from "@/lib/kernel/dates";
import { addDays, yearOf } from "@/lib/kernel/dates";
import { reading } from "@/lib/platform/db/reading";
import { closeMotion } from "@/lib/stages/motion/commands/posts";
import { checkedOnly, fixedSubjects, lettersSent, proposed, replied, startedTask } from "../steps/inspection";
import { adoptedMotion, authorOn, done, versionOf } from "../steps/motion";
import { recommendedForElection, recommendedPost } from "../steps/recommendation";
import { appointed, decided, deliberated, electionHeld, nominated, noticeClosed, noticed } from "../steps/walk";
import type { City } from "../city/city";
import type { Spare } from "./spare";
import { weekday } from "./weekday";

/** One finished and one running matter of each kind beside promotion and removal. */
export async function seedKinds(city: City, spare: Spare, anchor: LegalDate): Promise<void> {
  await movedWithin(city, spare, addDays(anchor, -100), true);
  await advanced(city, spare, addDays(anchor, -95), true);
  await electedTo(city, spare, addDays(anchor, -90), "countyA", true);
  await electedTo(city, spare, addDays(anchor, -58), "countyB", false);
  await advanced(city, spare, addDays(anchor, -34), false);
  await movedWithin(city, spare, addDays(anchor, -16), false);
}

/** A lateral move: appointed and closed, or with two of four checks answered. */
async function movedWithin(city: City, spare: Spare, from: LegalDate, finished: boolean): Promise<void> {
  const mover = spare.nextMover();
  const { postId, leaver } = spare.nextPlace();
  const own = { ...mover, ground: "appointedElsewhere", withCase: false } as const;
  const posts = [{ postId, names: [mover.cadreId], kind: "lateralMove" }] as const;
  const leavers = leaver === null ? [own] : [own, leaver];
  const { motionId } = await adoptedMotion(city, weekday(from), posts, leavers, finished ? "市直部门副职平级交流" : "年末平级交流");
  const { moveId, removalIds } = await casesOf(city, motionId);
  await lettersSent(city, [moveId], weekday(addDays(from, 4)));
  if (!finished) {
    for (const kind of ["file", "letters"] as const) await replied(city, moveId, kind, weekday(addDays(from, 9)));
    return;
  }
  await checkedOnly(city, moveId, { work: weekday(addDays(from, 9)), on: weekday(addDays(from, 11)) });
  await ended(city, motionId, [moveId, ...removalIds], { from: addDays(from, 13), number: 41 });
}

/** An advancement: appointed and closed, or publicised at the anchor. */
async function advanced(city: City, spare: Spare, from: LegalDate, finished: boolean): Promise<void> {
  const mover = spare.nextMover();
  const { postId, leaver } = spare.nextPlace();
  const own = { ...mover, ground: "appointedElsewhere", withCase: false } as const;
  const posts = [{ postId, names: [mover.cadreId], kind: "advancement" }] as const;
  const { motionId, motionPostIds } = await adoptedMotion(city, weekday(from), posts, leaver === null ? [own] : [own, leaver], finished ? "年中副职进一步使用" : "副职进一步使用");
  const caseId = await inspectedCase(city, { motionId, motionPostId: motionPostIds[0], cadreId: mover.cadreId, from, election: false });
  const { removalIds } = await casesOf(city, motionId);
  for (const id of [caseId, ...removalIds]) await deliberated(city, id, weekday(addDays(from, 18)));
  await decided(city, [caseId, ...removalIds], weekday(addDays(from, 21)));
  const start = weekday(addDays(from, finished ? 23 : 33));
  await noticed(city, motionId, [caseId], start, `云泽公示〔${String(yearOf(from))}〕${finished ? "14" : "24"}号`);
  if (!finished) return;
  await noticeClosed(city, caseId, weekday(addDays(from, 43)));
  await paperAndClosing(city, motionId, [caseId, ...removalIds], { on: weekday(addDays(from, 45)), number: 42 });
}

/** An elected post of a county: elected and closed, or not elected once and nominated again. */
async function electedTo(city: City, spare: Spare, from: LegalDate, county: "countyA" | "countyB", finished: boolean): Promise<void> {
  const place = county === "countyA" ? "澜石县" : "望川县";
  const congress = `${place}人民代表大会`;
  const postId = city.post(`${county}/governmentLeaders/deputy1`);
  const [cadreId, other] = [spare.nextPerson(), spare.nextPerson()];
  const leaver = { cadreId: city.holder(`${county}/governmentLeaders/deputy1`), postId };
  const posts = [{ postId, names: [cadreId, other], kind: "electedPost" }] as const;
  const { motionId, motionPostIds } = await adoptedMotion(city, weekday(from), posts, [leaver], `${place}政府领导班子补充人选`);
  const caseId = await inspectedCase(city, { motionId, motionPostId: motionPostIds[0], cadreId, from, election: true });
  const { removalIds } = await casesOf(city, motionId);
  for (const id of [caseId, ...removalIds]) await deliberated(city, id, weekday(addDays(from, 18)));
  await decided(city, [caseId, ...removalIds], weekday(addDays(from, 21)));
  const year = String(yearOf(from));
  await noticed(city, motionId, [caseId], weekday(addDays(from, 23)), `云泽公示〔${year}〕${finished ? "15" : "19"}号`);
  await noticeClosed(city, caseId, weekday(addDays(from, 43)));
  await nominated(city, caseId, weekday(addDays(from, 44)), `云泽委〔${year}〕${finished ? "51" : "61"}号`, congress);
  await electionHeld(city, caseId, finished ? "elected" : "notElected", weekday(addDays(from, 50)));
  if (finished) await paperAndClosing(city, motionId, [caseId, ...removalIds], { on: weekday(addDays(from, 54)), number: 43 });
  else await nominated(city, caseId, weekday(addDays(from, 56)), `云泽委〔${year}〕64号`, congress);
}

type Subject = {
  readonly motionId: string;
  readonly motionPostId: string | undefined;
  readonly cadreId: string;
  readonly from: LegalDate;
  readonly election: boolean;
};

/** Recommended, fixed, inspected and proposed `+16` days after the start; returns the id of the case. */
async function inspectedCase(city: City, { motionId, motionPostId, cadreId, from, election }: Subject): Promise<string> {
  const post = present(motionPostId, "a post");
  await (election ? recommendedForElection : recommendedPost)(city, post, weekday(addDays(from, 4)));
  const caseId = present((await fixedSubjects(city, post, [cadreId], weekday(addDays(from, 5))))[0], "a case");
  await startedTask(city, motionId, [caseId], weekday(addDays(from, 7)), 1);
  await lettersSent(city, [caseId], weekday(addDays(from, 8)));
  await proposed(city, caseId, { work: weekday(addDays(from, 14)), on: weekday(addDays(from, 16)) });
  return caseId;
}

async function ended(city: City, motionId: string, caseIds: readonly string[], { from, number }: { readonly from: LegalDate; readonly number: number }): Promise<void> {
  for (const id of caseIds) await deliberated(city, id, weekday(from));
  await decided(city, caseIds, weekday(addDays(from, 3)));
  await paperAndClosing(city, motionId, caseIds, { on: weekday(addDays(from, 6)), number });
}

async function paperAndClosing(city: City, motionId: string, caseIds: readonly string[], { on, number }: { readonly on: LegalDate; readonly number: number }): Promise<void> {
  await appointed(city, motionId, caseIds, on, `云泽委干〔${String(yearOf(on))}〕${String(number)}号`);
  done(await closeMotion({ motionId, version: await versionOf(city, "motion", motionId) }, authorOn(city, "departmentHead", on)));
}

async function casesOf(city: City, motionId: string): Promise<{ readonly moveId: string; readonly removalIds: readonly string[] }> {
  const rows = await reading(city.users.departmentHead.actor, (tx) =>
    tx.case.findMany({ where: { motionId }, select: { id: true, kind: true }, orderBy: { number: "asc" } }),
  );
  return {
    moveId: rows.find((row) => row.kind === "lateralMove")?.id ?? "",
    removalIds: rows.filter((row) => row.kind === "removal").map((row) => row.id),
  };
}
