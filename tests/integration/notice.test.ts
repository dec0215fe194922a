import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { clockActor } from "@/lib/access/actor";
import { storeOutcomeIn } from "@/lib/case/commands/advance";
import { renderDocumentDocx } from "@/lib/documents/render/document-docx";
import { legalDate } from "@/lib/kernel/dates";
import { reading } from "@/lib/platform/db/reading";
import { recorded, worked } from "@/lib/record/recorded";
import { streamOf } from "@/lib/record/event";
import { closeNotice, exemptFromNotice } from "@/lib/stages/notice/commands/close";
import { changeNotice, draftNotice } from "@/lib/stages/notice/commands/draft";
import { concludeObjection, registerObjection } from "@/lib/stages/notice/commands/objections";
import { publishNotice, withdrawNotice } from "@/lib/stages/notice/commands/publish";
import { takeNoticePaper } from "@/lib/stages/notice/commands/taken-paper";
import { buildNotice, buildRegistrationCard } from "@/lib/stages/notice/document";
import { sweepEndedNotices } from "@/lib/stages/notice/jobs";
import { readNoticeIn, readObjectionIn, readRunningNoticesIn } from "@/lib/stages/notice/queries/notices";
import { caseAtNotice, noticeInput, publishedNotice } from "@/tests/support/builders/notice";
import { authorOn, codesOf, decisionOn, foundTown, morningOf, readCase, valueOf } from "@/tests/support/builders/town";
import type { Town } from "@/tests/support/builders/town";
import { useTestDatabase } from "@/tests/support/database";
import { faultsOf } from "@/tests/support/faults";

const database = useTestDatabase();

let town: Town;
beforeAll(async () => {
  town = await foundTown();
});

const on = (who: keyof Town["staff"], day: string) => authorOn(town.staff[who], day);
const noticeOf = (id: string) => reading(clockActor, (tx) => readNoticeIn(tx, id));

describe("drafting and publishing", () => {
  test("PUB-02 4 working days are refused and nothing is stored, 5 end on Friday 6 March", async () => {
    const at = await caseAtNotice(town, "顾云岫");
    const short = await draftNotice(noticeInput(town, [at.id], { workingDays: 4 }), on("clerk", "2026-02-28"));
    expect(codesOf(short)).toEqual(["PUB-02"]);
    const { noticeId, included } = valueOf(await draftNotice(noticeInput(town, [at.id]), on("clerk", "2026-02-28")));
    expect(included).toEqual([at.id]);
    const notice = await noticeOf(noticeId);
    expect(notice).toMatchObject({ state: "draft", until: "2026-03-06", provisional: false });
    expect(notice?.people).toMatchObject([
      { name: "顾云岫", sex: "female", birthMonth: "1981.04", nativePlace: "云岭澜石", education: "全日制大学、经济学学士", politicalStatus: "中共党员",
        presentDuties: "云泽市政府办公室综合科科长", intendedDuties: "拟任云泽市商务局副局长", exceptionalReason: "" },
    ]);
    expect(notice?.people[0]?.career).toBe("2003.07—2020.05 澜石县政府办公室科员；2020.06— 云泽市政府办公室综合科科长");
  });

  test("of 2 selected 1 is already on a notice: the other is drafted, the first is named with its reason", async () => {
    const [first, second] = [await caseAtNotice(town, "甲"), await caseAtNotice(town, "乙")];
    await publishedNotice(town, [first]);
    const { included, leftOut } = valueOf(await draftNotice(noticeInput(town, [first.id, second.id]), on("clerk", "2026-02-28")));
    expect(included).toEqual([second.id]);
    expect(leftOut.map(({ caseId, refusals }) => [caseId, refusals.map(({ code }) => code)])).toEqual([[first.id, ["notice.already-noticed"]]]);
  });

  test("a decision taken anew on 10 March leaves the notice of 2 March behind: a new one may be drafted", async () => {
    const at = await caseAtNotice(town, "申");
    await publishedNotice(town, [at]);
    const again = noticeInput(town, [at.id], { from: legalDate("2026-03-11") });
    expect(codesOf(await draftNotice(again, on("clerk", "2026-03-10")))).toContain("notice.already-noticed");
    valueOf(
      await recorded({ actor: clockActor, now: morningOf("2026-03-10") }, async (tx) => {
        await storeOutcomeIn(tx, at.id, "decision", decisionOn("2026-03-10"), legalDate("2026-03-10"));
        return worked(null, { stream: streamOf("case", at.id), type: "decision.recorded", data: {} });
      }),
    );
    expect(valueOf(await draftNotice(again, on("clerk", "2026-03-10"))).included).toEqual([at.id]);
  });

  test("1 case of another authority among 2 selected is left out, and the notice stays that of the other's authority", async () => {
    const elsewhere = await caseAtNotice(await foundTown(), "午");
    const at = await caseAtNotice(town, "未");
    const both = noticeInput(town, [elsewhere.id, at.id]);
    const { noticeId, included } = valueOf(await draftNotice(both, on("clerk", "2026-02-28")));
    expect(included).toEqual([at.id]);
    expect((await noticeOf(noticeId))?.authorityId).toBe(at.authorityId);
  });

  test("the one who prepared it cannot publish it, another can; a stale page is told so", async () => {
    const at = await caseAtNotice(town, "丙");
    const { noticeId } = valueOf(await draftNotice(noticeInput(town, [at.id]), on("clerk", "2026-02-28")));
    expect(codesOf(await publishNotice({ noticeId, version: 0 }, on("clerk", "2026-02-28")))).toEqual(["notice.same-person"]);
    expect(codesOf(await publishNotice({ noticeId, version: 7 }, on("colleague", "2026-02-28")))).toEqual(["notice.stale"]);
    expect(codesOf(await publishNotice({ noticeId, version: 0 }, on("assessor", "2026-02-28")))).toContain("access.not-your-role");
    expect((await publishNotice({ noticeId, version: 0 }, on("colleague", "2026-02-28"))).ok).toBe(true);
    expect(codesOf(await publishNotice({ noticeId, version: 1 }, on("colleague", "2026-02-28")))).toEqual(["notice.not-a-draft"]);
  });

  test("a notice before the decision of 27 February and one that starts in the past are refused", async () => {
    const at = await caseAtNotice(town, "丁");
    const early = noticeInput(town, [at.id], { from: legalDate("2026-02-26") });
    expect(codesOf(await draftNotice(early, on("clerk", "2026-02-25")))).toContain("notice.starts-before-decision");
    expect(codesOf(await draftNotice(noticeInput(town, [at.id]), on("clerk", "2026-03-03")))).toEqual(["notice.starts-in-the-past"]);
  });

  test("running into 2028 without its calendar: drafted as provisional, not published until the calendar is there", async () => {
    const at = await caseAtNotice(town, "戊");
    const input = noticeInput(town, [at.id], { from: legalDate("2027-12-30") });
    const { noticeId } = valueOf(await draftNotice(input, on("clerk", "2027-12-01")));
    expect((await noticeOf(noticeId))?.provisional).toBe(true);
    expect(codesOf(await publishNotice({ noticeId, version: 0 }, on("colleague", "2027-12-02")))).toEqual(["PUB-02"]);
    await recorded({ actor: clockActor, now: morningOf("2027-12-03") }, async (tx) => {
      await tx.calendarYear.create({ data: { year: 2028, exampleOnly: true, source: "示例", holidays: ["2028-01-03"], makeUpDays: [] } });
      return worked(null, { stream: streamOf("calendar", "2028"), type: "calendar.changed", data: {} });
    });
    valueOf(await publishNotice({ noticeId, version: 0 }, on("colleague", "2027-12-04")));
    expect(await noticeOf(noticeId)).toMatchObject({ provisional: false, until: "2028-01-06" });
  });

  test("EXC-07 an exceptional promotion with 0 words of reason is not published; with it the reason stands in the notice", async () => {
    const bare = await caseAtNotice(town, "己", { exceptional: { ground: "notableResults", text: "" } });
    const { noticeId } = valueOf(await draftNotice(noticeInput(town, [bare.id]), on("clerk", "2026-02-28")));
    expect(codesOf(await publishNotice({ noticeId, version: 0 }, on("colleague", "2026-02-28")))).toEqual(["EXC-07"]);
    const told = await caseAtNotice(town, "庚", { exceptional: { ground: "notableResults", text: "在防汛抢险中表现突出" } });
    expect((await noticeOf(await publishedNotice(town, [told])))?.people[0]?.exceptionalReason).toBe("在防汛抢险中表现突出");
  });

  test("a draft can be changed, its number must stay unique; withdrawn, its people can be drafted again", async () => {
    const at = await caseAtNotice(town, "辛");
    const taken = noticeInput(town, [(await caseAtNotice(town, "壬")).id]);
    valueOf(await draftNotice(taken, on("clerk", "2026-02-28")));
    const input = noticeInput(town, [at.id]);
    const { noticeId } = valueOf(await draftNotice(input, on("clerk", "2026-02-28")));
    const changed = { ...input, noticeId, version: 0, workingDays: 7 };
    expect(codesOf(await changeNotice({ ...changed, number: taken.number }, on("clerk", "2026-02-28")))).toEqual(["notice.number-taken"]);
    valueOf(await changeNotice(changed, on("clerk", "2026-02-28")));
    expect((await noticeOf(noticeId))?.until).toBe("2026-03-10");
    valueOf(await withdrawNotice({ noticeId, version: 1, reason: "信息有误" }, on("head", "2026-02-28")));
    expect((await draftNotice(noticeInput(town, [at.id]), on("clerk", "2026-02-28"))).ok).toBe(true);
  });
});

describe("running and closing", () => {
  test("still running on its last day, closed the day after: the case stands at the appointment", async () => {
    const at = await caseAtNotice(town, "癸");
    const noticeId = await publishedNotice(town, [at]);
    const close = { caseId: at.id, version: at.version };
    expect(codesOf(await closeNotice(close, on("head", "2026-03-06")))).toEqual(["PUB-02"]);
    valueOf(await closeNotice(close, on("head", "2026-03-07")));
    const after = await readCase(at.id);
    expect(after.stage).toBe("appointment");
    expect(after.outcomes.notice).toEqual({
      noticeId, from: "2026-03-02", until: "2026-03-06", workingDays: 5, provisional: false, objections: 0, exempted: null,
    });
    expect(codesOf(await closeNotice(close, on("head", "2026-03-07")))).toEqual(["case.stale", "case.wrong-stage"]);
  });

  test("the sweep marks 1 notice on the day after its last and nothing the second time; running lists follow the days alone", async () => {
    const at = await caseAtNotice(town, "子");
    const noticeId = await publishedNotice(town, [at], { from: legalDate("2026-05-11") });
    const running = (day: string) => reading(clockActor, (tx) => readRunningNoticesIn(tx, legalDate(day)));
    const ids = async (day: string) => (await running(day)).map(({ id }) => id);
    expect(await ids("2026-05-10")).not.toContain(noticeId);
    expect(await ids("2026-05-15")).toContain(noticeId);
    expect(await ids("2026-05-16")).not.toContain(noticeId);
    await sweepEndedNotices(morningOf("2026-05-15"), () => false);
    expect((await noticeOf(noticeId))?.state).toBe("published");
    expect(await sweepEndedNotices(morningOf("2026-05-16"), () => false)).toBe(1);
    expect(await sweepEndedNotices(morningOf("2026-05-16"), () => false)).toBe(0);
    expect((await noticeOf(noticeId))?.state).toBe("ended");
  });

  test("PUB-01 1 special post goes on without a notice, on a ground with a reason", async () => {
    const at = await caseAtNotice(town, "丑");
    const input = { caseId: at.id, version: at.version, ground: "specialPost" as const, reason: "国家安全岗位" };
    valueOf(await exemptFromNotice(input, on("head", "2026-03-02")));
    const after = await readCase(at.id);
    expect([after.stage, after.outcomes.notice?.exempted]).toEqual(["appointment", "specialPost: 国家安全岗位"]);
  });

  test("two close at once: one wins, the other is told", async () => {
    const at = await caseAtNotice(town, "寅");
    await publishedNotice(town, [at]);
    const close = { caseId: at.id, version: at.version };
    const results = await Promise.all([closeNotice(close, on("head", "2026-03-09")), closeNotice(close, on("colleague", "2026-03-09"))]);
    expect(results.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(results.flatMap(codesOf)).toContain("case.stale");
  });
});

describe("reports during the notice", () => {
  const report = (noticeId: string, caseId: string) => ({
    noticeId, caseId, receivedOn: legalDate("2026-03-04"), way: "letter" as const, realName: true, reporter: "群众甲", substance: "反映其经商办企业",
  });
  const find = (id: string) => reading(clockActor, (tx) => readObjectionIn(tx, id));

  test("PUB-04 1 open report holds the case; a named reporter gets an answer first; closed without effect the case goes on", async () => {
    const at = await caseAtNotice(town, "卯");
    const noticeId = await publishedNotice(town, [at]);
    const { objectionId } = valueOf(await registerObjection(report(noticeId, at.id), on("supervision", "2026-03-05")));
    expect(codesOf(await closeNotice({ caseId: at.id, version: at.version }, on("head", "2026-03-09")))).toEqual(["PUB-04"]);
    const conclusion = { objectionId, version: 0, finding: "查无实据", conclusion: "doesNotAffect" as const, feedbackOn: null };
    expect(codesOf(await concludeObjection(conclusion, on("supervision", "2026-03-09")))).toEqual(["objection.feedback-missing"]);
    valueOf(await concludeObjection({ ...conclusion, feedbackOn: legalDate("2026-03-09") }, on("supervision", "2026-03-09")));
    valueOf(await closeNotice({ caseId: at.id, version: at.version }, on("head", "2026-03-09")));
    expect((await readCase(at.id)).outcomes.notice?.objections).toBe(1);
  });

  test("suspend: the case is suspended and the report stays open; later without effect: it runs again", async () => {
    const at = await caseAtNotice(town, "辰");
    const noticeId = await publishedNotice(town, [at]);
    const { objectionId } = valueOf(await registerObjection(report(noticeId, at.id), on("supervision", "2026-03-05")));
    const conclusion = { objectionId, version: 0, finding: "需进一步核实", conclusion: "suspend" as const, feedbackOn: null };
    valueOf(await concludeObjection(conclusion, on("supervision", "2026-03-06")));
    const held = await readCase(at.id);
    expect(held.state).toBe("suspended");
    expect((await find(objectionId))?.closedOn).toBeNull();
    expect(codesOf(await closeNotice({ caseId: at.id, version: held.version }, on("head", "2026-03-09")))).toEqual(["case.not-running"]);
    const later = { ...conclusion, version: 1, conclusion: "doesNotAffect" as const, feedbackOn: legalDate("2026-03-20") };
    valueOf(await concludeObjection(later, on("supervision", "2026-03-20")));
    const again = await readCase(at.id);
    expect(again.state).toBe("running");
    valueOf(await closeNotice({ caseId: at.id, version: again.version }, on("head", "2026-03-20")));
  });

  test("cancel: the case is stopped and the report closed; it cannot be concluded again", async () => {
    const at = await caseAtNotice(town, "巳");
    const noticeId = await publishedNotice(town, [at]);
    const { objectionId } = valueOf(await registerObjection({ ...report(noticeId, at.id), realName: false }, on("supervision", "2026-03-05")));
    const conclusion = { objectionId, version: 0, finding: "查实", conclusion: "cancel" as const, feedbackOn: null };
    valueOf(await concludeObjection(conclusion, on("supervision", "2026-03-06")));
    expect((await readCase(at.id)).state).toBe("stopped");
    expect(codesOf(await concludeObjection({ ...conclusion, version: 1 }, on("supervision", "2026-03-07")))).toEqual([
      "case.not-running", "objection.closed-already",
    ]);
  });

  test("a report before the first day, from the future, or named without a name is refused, all reasons at once", async () => {
    const at = await caseAtNotice(town, "午");
    const noticeId = await publishedNotice(town, [at]);
    const wrong = { ...report(noticeId, at.id), receivedOn: legalDate("2026-03-01"), reporter: "" };
    expect(codesOf(await registerObjection(wrong, on("supervision", "2026-03-05")))).toEqual(["objection.day-impossible", "objection.reporter-missing"]);
    const future = { ...report(noticeId, at.id), receivedOn: legalDate("2026-03-06") };
    expect(codesOf(await registerObjection(future, on("supervision", "2026-03-05")))).toEqual(["objection.day-impossible"]);
    expect(codesOf(await registerObjection(report(noticeId, at.id), on("assessor", "2026-03-05")))).toEqual(["access.not-your-role"]);
  });
});

test("the record of all this has 0 faults", async () => {
  expect(await faultsOf(database.current())).toEqual([]);
});

describe("the poster and the registration card", () => {
  test("PUB-03 2 people: the poster has their fields, the card their names to tick and nothing else; 2 papers taken are 2 entries of the record", async () => {
    const cases = [await caseAtNotice(town, "卓"), await caseAtNotice(town, "束")];
    const { noticeId: draftId } = valueOf(await draftNotice(noticeInput(town, cases.map((at) => at.id)), on("clerk", "2026-02-28")));
    expect(codesOf(await takeNoticePaper({ noticeId: draftId, paper: "poster" }, on("clerk", "2026-02-28")))).toEqual(["notice.not-published"]);
    valueOf(await publishNotice({ noticeId: draftId, version: 0 }, on("head", "2026-02-28")));
    const notice = await noticeOf(draftId);
    if (notice === null) throw new Error("a notice");
    const facts = { frame: notice, department: "市委组织部", publishedOn: notice.publishedOn, people: notice.people };
    const wordsOf = (model: Parameters<typeof renderDocumentDocx>[0]) => strFromU8(unzipSync(renderDocumentDocx(model, ""))["word/document.xml"] ?? new Uint8Array());
    const [poster, card] = [wordsOf(buildNotice(facts)), wordsOf(buildRegistrationCard(facts))];
    for (const words of ["卓", "束", "出生年月", "2026年3月2日至2026年3月6日"]) expect(poster).toContain(words);
    for (const words of ["□卓", "□束", notice.number, "□来信"]) expect(card).toContain(words);
    for (const words of ["1981.04", "云岭澜石", "经济学学士"]) expect(card).not.toContain(words);
    for (const paper of ["poster", "registrationCard"] as const) valueOf(await takeNoticePaper({ noticeId: draftId, paper }, on("clerk", "2026-03-02")));
    expect(codesOf(await takeNoticePaper({ noticeId: draftId, paper: "poster" }, on("supervision", "2026-03-02")))).toEqual(["access.not-your-role"]);
    const taken = await reading(clockActor, (tx) =>
      tx.$queryRaw<{ n: bigint }[]>`select count(*) as n from record_event where stream = ${`notice:${draftId}`} and body::jsonb ->> 'type' = 'notice.taken'`,
    );
    expect(taken.map(({ n }) => Number(n))).toEqual([2]);
    expect(await faultsOf(database.current())).toEqual([]);
  });
});
