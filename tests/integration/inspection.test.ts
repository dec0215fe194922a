import { beforeAll, describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { reading } from "@/lib/platform/db/reading";
import { enterCount, openSheet } from "@/lib/evaluation/commands";
import { addScan, checkSignature, enterSignature } from "@/lib/attachments/commands";
import { fixSubjects } from "@/lib/stages/inspection/commands/fix-subjects";
import { withdrawItem } from "@/lib/meetings/commands/items";
import { proposeCase } from "@/lib/stages/inspection/commands/propose";
import { noticeTask, planTask } from "@/lib/stages/inspection/commands/tasks";
import { askChecks } from "@/lib/stages/inspection/commands/letters";
import { buildInspectionNotice } from "@/lib/stages/inspection/document";
import { readInspectionNoticeIn } from "@/lib/stages/inspection/queries/notice";
import { answerCheck } from "@/lib/stages/inspection/commands/replies";
import { writeReport } from "@/lib/stages/inspection/commands/subjects";
import type { City } from "@/prisma/seed/city/city";
import { seedCity } from "@/prisma/seed/city/seed-city";
import { adopted, authorOn, codesOf, done, frozen, heldItem, openedMotion, versionOf, withName, withPost } from "@/prisma/seed/steps/motion";
import { recommendedPost } from "@/prisma/seed/steps/recommendation";
import {
  assessed,
  assessmentCounts,
  fixedSubjects,
  lettersSent,
  ordinary,
  replied,
  signed,
  startedTask,
  subjectOf,
  written,
} from "@/prisma/seed/steps/inspection";
import { withClient } from "@/scripts/lib/postgres.mjs";
import { useTestDatabase } from "../support/database";
import { faultsOf } from "../support/faults";

const test = useTestDatabase();
const today = legalDate("2026-10-20");
const day = legalDate;

describe("inspection", () => {
  let city: City;
  let motionId = "";
  let motionPostId = "";
  let caseId = "";
  let proposalItemId = "";

  beforeAll(async () => {
    city = await seedCity({ today, size: "small", installation: "test", clock: null });
    motionId = await openedMotion(city, day("2026-09-02"));
    motionPostId = await withPost(city, motionId, city.vacantPosts.countyDeputy, day("2026-09-02"));
    await frozen(city, motionId, day("2026-09-02"));
    await withName(city, motionPostId, city.cadres.shanLiqun, day("2026-09-03"));
    await withName(city, motionPostId, city.cadres.zengLingyi, day("2026-09-03"));
    await adopted(city, motionId, day("2026-09-04"));
    await recommendedPost(city, motionPostId, day("2026-09-05"));
  }, 120_000);

  it("REC-10 refuses to fix a subject with 0 words of reason; one who is no nominee is refused, too", async () => {
    const { itemId } = await heldItem(city, { kind: "fixSubject", objectId: motionPostId }, day("2026-09-06"));
    const version = await versionOf(city, "motionPost", motionPostId);
    const input = { motionPostId, version, itemId, conclusion: "同意" };
    const author = authorOn(city, "cadreSection", day("2026-09-06"));
    const nobody = { cadreId: city.cadres.qiuYuanshan, chosen: true, reason: "熟悉", first: "no" as const, ...ordinary };
    expect(codesOf(await fixSubjects({ ...input, candidates: [nobody] }, author))).toEqual(["inspection.not-a-nominee"]);
    const silent = { cadreId: city.cadres.shanLiqun, chosen: true, reason: "", first: "yes" as const, ...ordinary };
    // Related to 曾令仪, who stands on the list beside the one chosen: leaving a relative out is a choice about him, too (AVD-04).
    const related = { ...author, actor: { ...author.actor, closedCadreIds: [city.cadres.zengLingyi] } };
    expect(codesOf(await fixSubjects({ ...input, candidates: [{ ...silent, reason: "熟悉业务。" }] }, related))).toEqual(["access.own-or-relative"]);
    expect(codesOf(await fixSubjects({ ...input, candidates: [silent] }, author))).toEqual(["REC-10"]);
    const fixed = await fixSubjects({ ...input, candidates: [{ ...silent, reason: "长期分管交通规划。" }] }, author);
    [caseId = ""] = done(fixed);
    expect(codesOf(await fixSubjects({ ...input, candidates: [{ ...silent, reason: "再定" }] }, author))).toContain("inspection.already-fixed");
  });

  it("opens 1 case in inspection with the outcomes of motion and recommendation", async () => {
    const found = await reading(city.users.cadreSection.actor, (tx) =>
      tx.case.findUniqueOrThrow({ where: { id: caseId }, include: { outcomes: true } }),
    );
    expect(found.stage).toBe("inspection");
    expect(found.outcomes.map((outcome) => outcome.stage).toSorted()).toEqual(["motion", "recommendation"]);
  });

  it("refuses a team of 1 and lets a team of 2 start; announced again after that, or by who reaches no county deputy: refused", async () => {
    const members = [city.users.assessmentOffice.cadreId];
    const plan = { motionId, title: "组", plan: "谈话", startsOn: day("2026-09-10"), phone: "1", caseIds: [caseId] };
    const author = authorOn(city, "cadreSection", day("2026-09-06"));
    expect(codesOf(await planTask({ ...plan, members, leaderId: members[0] ?? "" }, author))).toEqual(["INS-04"]);
    const taskId = await startedTask(city, motionId, [caseId], day("2026-09-09"), 1);
    expect((await subjectOf(city, caseId)).task.state).toBe("running");
    const again = { taskId, version: 2, noticeOn: day("2026-09-08"), noticeText: "考察预告", noticePlaces: "单位公告栏" };
    const late = authorOn(city, "cadreSection", day("2026-09-10"));
    const grants = late.actor.grants.map((grant) => ({ ...grant, upToLevel: "sectionHead" as const }));
    expect(codesOf(await noticeTask(again, { ...late, actor: { ...late.actor, grants } }))).toEqual(["access.not-your-level"]);
    expect(codesOf(await noticeTask(again, late))).toEqual(["inspection.notice-after-start"]);
  });

  it("INS-08: the notice hangs out with its words, places and telephone, 1 paragraph a line; 0 of it for kin of a subject, a committee member, and before it is announced", async () => {
    const { actor } = city.users.cadreSection;
    const { taskId, cadreId } = await reading(actor, async (tx) => {
      const subject = await tx.inspectionSubject.findUniqueOrThrow({ where: { caseId }, select: { taskId: true } });
      return { ...subject, ...(await tx.case.findUniqueOrThrow({ where: { id: caseId }, select: { cadreId: true } })) };
    });
    const read = (who: typeof actor) => reading(who, (tx) => readInspectionNoticeIn(tx, who, taskId));
    const notice = await read(actor);
    if (notice === null) throw new Error("a notice");
    expect([notice.text, notice.places, notice.noticeOn]).toEqual(["考察预告", "单位公告栏", "2026-09-09"]);
    const paper = buildInspectionNotice({ ...notice, text: "第一段\n\n 第二段 ", phone: "0999-1" });
    expect(paper.blocks.map((block) => (block.kind === "paragraph" ? block.text : block.kind))).toEqual(["第一段", "第二段", "联系电话：0999-1。"]);
    expect(await read({ ...actor, closedCadreIds: [cadreId] })).toBeNull();
    expect(await read(city.users.committeeMember.actor)).toBeNull();
    const changed = (noticeOn: string) =>
      withClient(test.current().ownerUrl, (client) => client.query(`update inspection_task set "noticeOn" = ${noticeOn} where id = $1`, [taskId]));
    await changed("null");
    expect(await read(actor)).toBeNull();
    await changed("'2026-09-09'");
  });

  it("names all that is missing at once before a proposal, and takes no item of a meeting held 9 days before the start", async () => {
    const author = authorOn(city, "cadreSection", day("2026-09-10"));
    const early = await heldItem(city, { kind: "proposal", objectId: caseId }, day("2026-09-01"));
    const unfit = await proposeCase({ caseId, version: 0, itemId: early.itemId, conclusion: "建议" }, author);
    expect(codesOf(unfit)).toEqual(["inspection.meeting-before-inspection"]);
    done(await withdrawItem({ itemId: early.itemId, version: await versionOf(city, "meetingItem", early.itemId), reason: "会议日期有误" }, author));
    const { itemId } = await heldItem(city, { kind: "proposal", objectId: caseId }, day("2026-09-10"));
    proposalItemId = itemId;
    const refused = await proposeCase({ caseId, version: 0, itemId, conclusion: "建议" }, authorOn(city, "cadreSection", day("2026-09-10")));
    expect(codesOf(refused)).toEqual(["INS-06", "INS-10", "CHK-1", "CHK-2", "CHK-3", "CHK-4", "CHK-6", "INS-07", "INS-11"]);
    expect(codesOf(await proposeCase({ caseId, version: 7, itemId, conclusion: "建议" }, authorOn(city, "cadreSection", day("2026-09-10"))))).toEqual([
      "case.stale",
    ]);
  });

  it("refuses the signature's check by the one who entered it, and 2 signatures of 1 person", async () => {
    const paper = { objectKind: "case" as const, objectId: caseId, purpose: "integrity", signerCadreId: null, scanId: null };
    const author = authorOn(city, "cadreSection", day("2026-09-12"));
    const entered = await enterSignature({ ...paper, signerName: "水清源", capacity: "书记", signedOn: day("2026-09-12") }, author);
    expect(codesOf(await checkSignature(done(entered), author))).toEqual(["signature.same-person"]);
    const other = authorOn(city, "supervisionSection", day("2026-09-12"));
    // Without a scan there is nothing to check against: 1 signature entered, 0 checked.
    expect(codesOf(await checkSignature(done(entered), other))).toEqual(["signature.no-scan"]);
    const scan = (text: string) => ({ fileName: "签字.pdf", bytes: new TextEncoder().encode(text) });
    expect(codesOf(await addScan(done(entered), scan("不是文件"), author))).toEqual(["attachments.wrong-type"]);
    done(await addScan(done(entered), scan("%PDF-1.7\n%%EOF\n"), author));
    done(await checkSignature(done(entered), other));
    expect(codesOf(await addScan(done(entered), scan("%PDF-1.7\n%%EOF\n"), author))).toEqual(["signature.already-checked"]);
    // A scan is the paper of this case or it is none: here the id of something else.
    const foreign = { ...paper, scanId: motionId, signerName: "水清源", capacity: "书记", signedOn: day("2026-09-12") };
    expect(codesOf(await enterSignature(foreign, author))).toEqual(["attachments.not-found"]);
    await signed(city, caseId, "水清源", "纪检监察组组长", day("2026-09-12"));
    const signers = new Set((await subjectOf(city, caseId)).signatures.map((signature) => signature.signer));
    expect(signers.size).toBe(1);
  });

  it("lists the differences of 2 entries, refuses one person twice, and scores 91.37 (example 23) when they agree", async () => {
    const on = day("2026-09-12");
    const author = authorOn(city, "assessmentOffice", on);
    const sheetId = done(await openSheet({ caseId, purpose: "inspection", taskId: null, heldOn: on, place: "礼堂" }, author));
    expect(done(await enterCount({ sheetId, version: 0, groups: assessmentCounts }, author))).toEqual({ state: "first" });
    expect(done(await enterCount({ sheetId, version: 1, groups: assessmentCounts }, author))).toEqual({ state: "first" });
    const [first, second, third] = assessmentCounts;
    if (first === undefined || second === undefined || third === undefined) throw new Error("three groups");
    const other = [{ ...first, EXCELLENT: 4, COMPETENT: 3 }, second, third];
    const differs = done(await enterCount({ sheetId, version: 2, groups: other }, authorOn(city, "cadreSection", on)));
    expect(differs).toMatchObject({ state: "differs" });
    expect(differs.state === "differs" ? differs.differences.map((one) => one.field).toSorted() : []).toEqual(["COMPETENT", "EXCELLENT"]);
    const confirmed = done(await enterCount({ sheetId, version: 3, groups: assessmentCounts }, authorOn(city, "cadreSection", on)));
    expect(confirmed).toMatchObject({ state: "confirmed", display: 9137 });
  });

  it("refuses a count that cannot be: 1 more returned than issued", async () => {
    const on = day("2026-09-12");
    const [first, ...rest] = assessmentCounts;
    if (first === undefined) throw new Error("three groups");
    const author = authorOn(city, "assessmentOffice", on);
    const sheetId = done(await openSheet({ caseId, purpose: "inspection", taskId: null, heldOn: on, place: "礼堂" }, author));
    const refused = await enterCount({ sheetId, version: 0, groups: [{ ...first, returned: first.issued + 1 }, ...rest] }, author);
    expect(codesOf(refused)).toContain("evaluation.more-returned-than-issued");
  });

  it("keeps the stale report out: the 2nd writer of the same version is told", async () => {
    const { id, version } = await subjectOf(city, caseId);
    const author = authorOn(city, "cadreSection", day("2026-09-12"));
    const empty = { virtue: "", ability: "", diligence: "", achievement: "", integrity: "", strengths: "", figures: "", conclusions: "", deficiencies: "" };
    const both = await Promise.all([
      writeReport({ subjectId: id, version, ...empty, virtue: "一" }, author),
      writeReport({ subjectId: id, version, ...empty, virtue: "二" }, author),
    ]);
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    expect(both.flatMap((result) => codesOf(result))).toEqual(["case.stale"]);
  });

  it("asked again after a reply waits for the 2nd reply: new letter, no answer, the 1st answer in the record", async () => {
    await lettersSent(city, [caseId], day("2026-09-11"));
    await replied(city, caseId, "letters", day("2026-09-12"));
    const { id: subjectId } = await subjectOf(city, caseId);
    const author = authorOn(city, "cadreSection", day("2026-09-12"));
    const letter = { subjectIds: [subjectId], kind: "letters" as const, letterNumber: "云组函〔2026〕4号", askedOn: day("2026-09-12") };
    expect(codesOf(await askChecks(letter, author))).toEqual(["inspection.letter-answered"]);
    const renewed = { ...letter, letterNumber: "云组函〔2026〕41号" };
    expect(codesOf(await askChecks({ ...renewed, askedOn: day("2026-09-11") }, author))).toEqual(["inspection.letter-before-reply"]);
    done(await askChecks(renewed, author));
    const check = (await subjectOf(city, caseId)).checks.find((one) => one.kind === "letters");
    expect(check).toMatchObject({ letterNumber: renewed.letterNumber, askedOn: "2026-09-12", repliedOn: null, answer: null, responsibleName: "", result: "" });
    const [last] = await reading(author.actor, (tx) =>
      tx.$queryRaw<{ data: unknown }[]>`select body::jsonb -> 'data' as data from record_event
        where stream = ${`case:${caseId}`} and body::jsonb ->> 'type' = 'check.asked' order by seq desc limit 1`,
    );
    expect(last?.data).toMatchObject({ letterBefore: letter.letterNumber, repliedBefore: "2026-09-12", answerBefore: "nothingFound" });
  });

  it("PMR-06, PMR-07: 1 result that is not yet handled stops the proposal; moves on to deliberation once everything is there, and the record holds", async () => {
    const work = day("2026-09-13");
    await lettersSent(city, [caseId], day("2026-09-12"));
    for (const kind of ["file", "personalMatters", "discipline", "letters"] as const) await replied(city, caseId, kind, work);
    await written(city, caseId, work);
    await signed(city, caseId, "石守廉", "纪检监察组组长", work);
    const proposal = { caseId, version: 0, itemId: proposalItemId, conclusion: "建议提任" };
    const answerWith = async (answer: "suspend" | "nothingFound") => {
      const { id, version } = await subjectOf(city, caseId);
      const reply = { kind: "personalMatters" as const, repliedOn: work, responsibleName: "施正言", answer, result: "只登记结论" };
      return done(await answerCheck({ subjectId: id, version, ...reply }, authorOn(city, "cadreSection", work)));
    };
    await answerWith("suspend");
    const stopped = await proposeCase(proposal, authorOn(city, "cadreSection", day("2026-09-16")));
    expect(stopped.ok ? [] : stopped.refusal.map(({ code, finding }) => finding?.rule ?? code)).toEqual(["CHK-2", "PMR-07"]);
    await answerWith("nothingFound");
    done(await proposeCase(proposal, authorOn(city, "cadreSection", day("2026-09-16"))));
    const judged = await reading(city.users.cadreSection.actor, (tx) =>
      tx.storedFinding.findMany({ where: { caseId, rule: { in: ["PMR-06", "PMR-07"] } }, select: { outcome: true } }),
    );
    expect(judged.map(({ outcome }) => outcome)).toEqual(["met", "met"]);
    const found = await reading(city.users.cadreSection.actor, (tx) =>
      tx.case.findUniqueOrThrow({ where: { id: caseId }, select: { stage: true, state: true } }),
    );
    expect(found).toEqual({ stage: "deliberation", state: "running" });
    expect(await faultsOf(test.current())).toEqual([]);
  });

  it("refuses a count for a sitting of a stage the case has left", async () => {
    const open = await reading(city.users.cadreSection.actor, (tx) =>
      tx.assessmentSheet.findFirstOrThrow({ where: { caseId, state: "open" }, select: { id: true, version: true } }),
    );
    const author = authorOn(city, "assessmentOffice", day("2026-09-16"));
    const late = await enterCount({ sheetId: open.id, version: open.version, groups: assessmentCounts }, author);
    expect(codesOf(late)).toEqual(["case.wrong-stage"]);
  });

  it("TRN-01 to TRN-05: a 2nd motion with 2 subjects of 1 post; the one with 1 course on file is judged by its hours", async () => {
    const second = await openedMotion(city, day("2026-09-02"));
    const post = await withPost(city, second, city.vacantPosts.countyDeputySecond, day("2026-09-02"));
    await frozen(city, second, day("2026-09-02"));
    await withName(city, post, city.cadres.qiuYuanshan, day("2026-09-03"));
    await withName(city, post, city.cadres.ouyangJingxing, day("2026-09-03"));
    await adopted(city, second, day("2026-09-04"));
    await recommendedPost(city, post, day("2026-09-05"));
    await withClient(test.current().ownerUrl, (client) =>
      client.query(
        `insert into training_row (id, "cadreId", mode, "from", "to", name, organiser, hours, days, "absentHours")
         values (gen_random_uuid(), $1, 'fullTime', '2026-06-01', '2026-06-12', '进修班', '云泽市委党校', 80, 10, 12)`,
        [city.cadres.qiuYuanshan],
      ),
    );
    const ids = await fixedSubjects(city, post, [city.cadres.qiuYuanshan, city.cadres.ouyangJingxing], day("2026-09-06"));
    expect(ids).toHaveLength(2);
    const training = await reading(city.users.cadreSection.actor, (tx) =>
      tx.storedFinding.findMany({ where: { caseId: { in: [...ids] }, OR: [{ rule: "ELG-06" }, { rule: { startsWith: "TRN-" } }] }, orderBy: { rule: "asc" } }),
    );
    const judged = (place: number) => training.filter((finding) => finding.caseId === ids[place]).map(({ rule, outcome }) => `${rule} ${outcome}`);
    expect(judged(0).filter((line) => !/^TRN-0[12]/.test(line))).toEqual(["ELG-06 not-met", "TRN-03 computed", "TRN-04 not-met", "TRN-05 computed"]);
    expect(judged(1)).toEqual(["ELG-06 unknown"]);
    await startedTask(city, second, ids, day("2026-09-09"), 1);
    expect(await assessed(city, ids[0] ?? "", "inspection", day("2026-09-11"))).toMatchObject({ state: "confirmed" });
  });
});
