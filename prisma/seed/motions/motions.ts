import "server-only";
import { assert } from "@/lib/kernel/assert";
import type { LegalDate } from "@/lib/kernel/dates";
import { addDays, legalDate, legalDateFromDb, yearOf } from "@/lib/kernel/dates";
import { closeMeeting } from "@/lib/meetings/commands/meetings";
import { reading } from "@/lib/platform/db/reading";
import { registerObjection } from "@/lib/stages/notice/commands/objections";
import { announcePost } from "@/lib/stages/motion/commands/announcements";
import { closeMotion } from "@/lib/stages/motion/commands/posts";
import { jointReview, seedRegisters, talkedTo } from "../steps/clearance";
import { fixedSubjects, lettersSent, proposed, replied, startedTask } from "../steps/inspection";
import { adoptedMotion, authorOn, done, frozen, openedMotion, versionOf, withLeaver, withName, withOpinion, withPost } from "../steps/motion";
import { entered, openedRound, papersOf, recommendedPost } from "../steps/recommendation";
import { appointed, committeeMeeting, confirmed, decided, deliberated, noticeClosed, noticed, voted } from "../steps/walk";
import type { City } from "../city/city";
import type { Spare } from "./spare";
import { seedKinds } from "./kinds";
import { reportedFalsely } from "./false-report";
import { resultsAnalysed } from "./results";
import { spareOf } from "./spare";
import { weekday } from "./weekday";

/**
 * Motions and cases in every stage, through the product's own commands as the city's own people. The days lie before `anchor`, which
 * keeps clear of the first months of a year, when last year's grades are not fixed and nobody could be proposed.
 */
export async function seedMotions(city: City): Promise<void> {
  if (city.size === "small") return;
  const anchor = anchorOf(city.today);
  const longAgo = addDays(anchor, -450);
  await confirmedLongAgo(city, await spareOf(city, [longAgo, addDays(longAgo, 60)]), longAgo, anchor);
  const spare = await spareOf(city, [addDays(anchor, -150), anchor]);
  await onProbation(city, spare, addDays(anchor, -150));
  await removedOnly(city, spare, addDays(anchor, -110));
  await atNotice(city, spare, addDays(anchor, -48));
  await atDecision(city, spare, addDays(anchor, -40));
  await atDeliberation(city, spare, addDays(anchor, -30));
  await atInspection(city, spare, addDays(anchor, -21));
  await atRecommendation(city, spare, addDays(anchor, -12));
  await drafts(city, spare, addDays(anchor, -6));
  await seedKinds(city, spare, anchor);
  await seedRegisters(city);
  await meetingsClosed(city);
}

/** Closes every meeting that is held and has nothing open on its agenda, on its own day. */
async function meetingsClosed(city: City): Promise<void> {
  const meetings = await reading(city.users.cadreSection.actor, (tx) =>
    tx.meeting.findMany({
      where: { state: "held", items: { some: {}, none: { state: "open" } } },
      select: { id: true, version: true, on: true },
      orderBy: [{ on: "asc" }, { number: "asc" }],
    }),
  );
  const minutes = "议题全部议完，结论见各项纪实。";
  for (const { id, version, on } of meetings) {
    done(await closeMeeting({ meetingId: id, version, minutes }, authorOn(city, "cadreSection", legalDateFromDb(on))));
  }
}

/** Today from August on, otherwise 20 December of the year before: always a weekday. */
function anchorOf(today: LegalDate): LegalDate {
  const late = today.slice(5) >= "08-01" ? today : legalDate(`${String(yearOf(today) - 1)}-12-20`);
  return weekday(late);
}

/** `from`: the day it starts; `posts` and `leaving`: how many posts it fills and how many people it removes. */
type Batch = { readonly title: string; readonly from: LegalDate; readonly posts: number; readonly leaving?: number };

type Walked = { readonly motionId: string; readonly caseIds: readonly string[]; readonly removalIds: readonly string[] };

/** A motion whose subjects are fixed `+5` days after its start: one person per post. */
async function subjectsFixed(city: City, spare: Spare, batch: Batch): Promise<Walked> {
  const { title, from, posts, leaving = 0 } = batch;
  const places = Array.from({ length: posts }, () => spare.nextPlace());
  const wanted = places.map(({ postId }) => ({ postId, names: [spare.nextPerson(), spare.nextPerson()] }));
  const leavers = [...Array.from({ length: leaving }, () => spare.nextLeaver()), ...places.flatMap(({ leaver }) => leaver ?? [])];
  const { motionId, motionPostIds } = await adoptedMotion(city, weekday(from), wanted, leavers, title);
  const caseIds: string[] = [];
  for (const [index, motionPostId] of motionPostIds.entries()) {
    await recommendedPost(city, motionPostId, weekday(addDays(from, 4)));
    const [chosen] = wanted[index]?.names ?? [];
    assert(chosen !== undefined, "a nominee");
    caseIds.push(...(await fixedSubjects(city, motionPostId, [chosen], weekday(addDays(from, 5)))));
  }
  const removals = await reading(city.users.departmentHead.actor, (tx) =>
    tx.case.findMany({ where: { motionId, kind: "removal" }, select: { id: true }, orderBy: { number: "asc" } }),
  );
  return { motionId, caseIds, removalIds: removals.map((row) => row.id) };
}

/** … inspected and proposed `+16` days after its start. */
async function inspected(city: City, spare: Spare, batch: Batch): Promise<Walked> {
  const { from } = batch;
  const walked = await subjectsFixed(city, spare, batch);
  await startedTask(city, walked.motionId, walked.caseIds, weekday(addDays(from, 7)), 1);
  await lettersSent(city, walked.caseIds, weekday(addDays(from, 8)));
  for (const caseId of walked.caseIds) {
    await proposed(city, caseId, { work: weekday(addDays(from, 14)), on: weekday(addDays(from, 16)) });
  }
  return walked;
}

/** … deliberated and decided `+21` days after its start. */
async function afterDecision(city: City, spare: Spare, batch: Batch): Promise<Walked> {
  const { from } = batch;
  const walked = await inspected(city, spare, batch);
  const all = [...walked.caseIds, ...walked.removalIds];
  for (const caseId of all) await deliberated(city, caseId, weekday(addDays(from, 18)));
  await decided(city, all, weekday(addDays(from, 21)));
  return walked;
}

/** Closes a batch in which nothing is left to do. */
async function closed(city: City, motionId: string, on: LegalDate): Promise<void> {
  done(await closeMotion({ motionId, version: await versionOf(city, "motion", motionId) }, authorOn(city, "departmentHead", on)));
}

/** Appointed over a year ago, confirmed at the end of probation, a removal beside it: the whole motion finished. */
async function confirmedLongAgo(city: City, spare: Spare, from: LegalDate, anchor: LegalDate): Promise<void> {
  const { motionId, caseIds, removalIds } = await afterDecision(city, spare, { title: "市直单位领导班子调整", from, posts: 1, leaving: 1 });
  const year = String(yearOf(from));
  await noticed(city, motionId, caseIds, weekday(addDays(from, 23)), `云泽公示〔${year}〕6号`);
  for (const caseId of caseIds) await noticeClosed(city, caseId, weekday(addDays(from, 43)));
  await appointed(city, motionId, [...caseIds, ...removalIds], weekday(addDays(from, 45)), `云泽委干〔${year}〕22号`);
  for (const caseId of caseIds) await confirmed(city, caseId, weekday(addDays(anchor, -20)));
  await closed(city, motionId, weekday(addDays(anchor, -19)));
}

/** Appointed and on probation, a removal beside them finished. */
async function onProbation(city: City, spare: Spare, from: LegalDate): Promise<void> {
  const { motionId, caseIds, removalIds } = await afterDecision(city, spare, { title: "年中领导班子补充", from, posts: 1, leaving: 1 });
  const year = String(yearOf(from));
  await noticed(city, motionId, caseIds, weekday(addDays(from, 23)), `云泽公示〔${year}〕11号`);
  for (const caseId of caseIds) await noticeClosed(city, caseId, weekday(addDays(from, 43)));
  await appointed(city, motionId, [...caseIds, ...removalIds], weekday(addDays(from, 45)), `云泽委干〔${year}〕31号`);
}

/** A motion of removals alone, finished. */
async function removedOnly(city: City, spare: Spare, from: LegalDate): Promise<void> {
  const { motionId } = await adoptedMotion(city, weekday(from), [], [spare.nextLeaver(), spare.nextLeaver()], "到龄退休免职");
  const removals = await reading(city.users.departmentHead.actor, (tx) => tx.case.findMany({ where: { motionId }, select: { id: true } }));
  const ids = removals.map((row) => row.id);
  for (const caseId of ids) await deliberated(city, caseId, weekday(addDays(from, 6)));
  await decided(city, ids, weekday(addDays(from, 9)));
  await appointed(city, motionId, ids, weekday(addDays(from, 12)), `云泽委干〔${String(yearOf(from))}〕36号`);
  await closed(city, motionId, weekday(addDays(from, 14)));
}

/** One at its notice, which runs at the anchor, with an open report; another is through and waits for the paper. */
async function atNotice(city: City, spare: Spare, from: LegalDate): Promise<void> {
  const { motionId, caseIds } = await afterDecision(city, spare, { title: "两个副职岗位补充配备", from, posts: 2 });
  const [waiting, ...running] = caseIds;
  const year = String(yearOf(from));
  assert(waiting !== undefined, "two cases");
  const over = await noticed(city, motionId, [waiting], weekday(addDays(from, 23)), `云泽公示〔${year}〕18号`);
  await reportedFalsely(city, { noticeId: over, caseId: waiting }, weekday(addDays(from, 24)));
  await noticeClosed(city, waiting, weekday(addDays(from, 43)));
  const start = weekday(addDays(from, 47));
  const noticeId = await noticed(city, motionId, running, start, `云泽公示〔${year}〕21号`);
  const [held] = running;
  assert(held !== undefined, "a case at its notice");
  const report = { noticeId, caseId: held, receivedOn: start, way: "letter" as const, realName: false, reporter: "" };
  done(await registerObjection({ ...report, substance: "反映该同志在项目招标中打招呼（虚构）。" }, authorOn(city, "supervisionSection", start)));
}

/** One deferred at the vote, one standing on the agenda. */
async function atDecision(city: City, spare: Spare, from: LegalDate): Promise<void> {
  const { caseIds } = await inspected(city, spare, { title: "第四季度领导班子补充", from, posts: 2 });
  for (const caseId of caseIds) await deliberated(city, caseId, weekday(addDays(from, 18)));
  const on = weekday(addDays(from, 25));
  const [deferred] = caseIds;
  assert(deferred !== undefined, "two cases");
  const { items } = await committeeMeeting(city, [deferred], on);
  const counts = { agree: 4, disagree: 0, defer: 7, abstain: 0 };
  await voted(city, deferred, items.get(deferred) ?? "", counts, on, { whenNotPassed: "deferred", reason: "分管领域调整，待明确分工后再议。" });
}

/** One proposed, one removal: both wait to be deliberated. */
async function atDeliberation(city: City, spare: Spare, from: LegalDate): Promise<void> {
  await inspected(city, spare, { title: "副职交替", from, posts: 1, leaving: 1 });
}

/** A subject whose checks are half answered. */
async function atInspection(city: City, spare: Spare, from: LegalDate): Promise<void> {
  const { motionId, caseIds } = await subjectsFixed(city, spare, { title: "业务分管副职选配", from, posts: 1 });
  const [started] = caseIds;
  assert(started !== undefined, "a case");
  await startedTask(city, motionId, [started], weekday(addDays(from, 7)), 1);
  await lettersSent(city, [started], weekday(addDays(from, 8)));
  for (const kind of ["file", "letters"] as const) await replied(city, started, kind, weekday(addDays(from, 14)));
  await jointReview(city, started, weekday(addDays(from, 9)));
  await talkedTo(city, started, weekday(addDays(from, 15)));
  await resultsAnalysed(city, started, weekday(addDays(from, 15)));
}

/** The post of one who leaves: a talk round confirmed, a meeting round entered once. */
async function atRecommendation(city: City, spare: Spare, from: LegalDate): Promise<void> {
  const leaver = spare.nextLeaver();
  const wanted = [{ postId: leaver.postId, names: [spare.nextPerson(), spare.nextPerson()] }];
  const { motionPostIds } = await adoptedMotion(city, weekday(from), wanted, [leaver], "退休副职接任人选推荐");
  const [motionPostId] = motionPostIds;
  assert(motionPostId !== undefined, "a post");
  const on = weekday(addDays(from, 5));
  const talks = await openedRound(city, motionPostId, "interview", on);
  const papers = await papersOf(city, motionPostId, talks);
  await entered(city, "cadreSection", papers, on);
  await entered(city, "assessmentOffice", papers, on);
  const later = weekday(addDays(from, 7));
  const meeting = await openedRound(city, motionPostId, "meeting", later);
  await entered(city, "cadreSection", await papersOf(city, motionPostId, meeting), later);
}

/** A motion whose conditions are frozen and whose post, about to be left, is announced to units; and one just begun. */
async function drafts(city: City, spare: Spare, from: LegalDate): Promise<void> {
  const on = weekday(from);
  const announced = await openedMotion(city, on, "副职人选公开征集");
  const leaver = spare.nextLeaver();
  await withLeaver(city, announced, leaver, on);
  const motionPostId = await withPost(city, announced, leaver.postId, on);
  await withOpinion(city, announced, { capacity: "leaderInCharge", who: "尹士谦", title: "分管副市长", answer: "agree", words: "" }, on);
  const wish = "同意启动，建议优先考虑有基层一线经历的干部。";
  await withOpinion(city, announced, { capacity: "unitHead", who: "阮怀瑜", title: "单位党组书记", answer: "other", words: wish, postId: leaver.postId }, on);
  await frozen(city, announced, on);
  await withName(city, motionPostId, spare.nextPerson(), on);
  const words = { text: "公开征集副职人选，请各单位推荐。", openFrom: on, openUntil: addDays(on, 20) };
  const version = await versionOf(city, "motionPost", motionPostId);
  done(await announcePost({ motionPostId, version, ...words }, authorOn(city, "cadreSection", on)));
  await openedMotion(city, weekday(addDays(from, 3)), "年底领导班子调整");
}
