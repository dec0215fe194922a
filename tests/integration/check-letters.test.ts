import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { remind } from "@/lib/clocks/commands";
import { readClocksIn } from "@/lib/clocks/queries/clocks";
import { readRemindersIn } from "@/lib/clocks/queries/reminders";
import { buildCheckLetter } from "@/lib/stages/inspection/document";
import { renderDocumentDocx } from "@/lib/documents/render/document-docx";
import { legalDate } from "@/lib/kernel/dates";
import type { LetterDepartment } from "@/lib/law/scheme";
import { reading } from "@/lib/platform/db/reading";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { readOverdueIn } from "@/lib/programmes/supervision/queries/overdue";
import { readWorkingCalendarIn } from "@/lib/settings/queries/years";
import { clearDeliberation } from "@/lib/stages/deliberation/commands";
import { askChecks, sendLetters } from "@/lib/stages/inspection/commands/letters";
import { proposeCase } from "@/lib/stages/inspection/commands/propose";
import { answerCheck, enterReplies } from "@/lib/stages/inspection/commands/replies";
import { takeLetter } from "@/lib/stages/inspection/commands/taken-letter";
import { readLetterIn, readLettersIn, readReviewIn } from "@/lib/stages/inspection/queries/letters";
import { lightOf } from "@/lib/stages/inspection/rules/letters";
import type { UserKey } from "@/prisma/seed/city/accounts";
import type { City } from "@/prisma/seed/city/city";
import { seedCity } from "@/prisma/seed/city/seed-city";
import { withClient } from "@/scripts/lib/postgres.mjs";
import { assessed, signed, subjectOf, written } from "@/prisma/seed/steps/inspection";
import { authorOn, codesOf, done, heldItem } from "@/prisma/seed/steps/motion";
import { caseNow } from "@/prisma/seed/steps/walk";
import { twoInInspection } from "../support/builders/two-subjects";
import { useTestDatabase } from "../support/database";
import { faultsOf } from "../support/faults";

const test = useTestDatabase();
const day = legalDate;
const sentOn = day("2026-09-08");

describe("check letters and joint review (CHK-1, CHK-2, CHK-3, CHK-4, INS-10, INS-14)", () => {
  let city: City;
  let caseIds: readonly string[] = [];
  let subjectIds: readonly string[] = [];
  let letterIds: readonly string[] = [];

  const author = (on: string, key: UserKey = "cadreSection") => authorOn(city, key, day(on));
  const letterOf = (id: string, actor: Actor = city.users.cadreSection.actor) => reading(actor, (tx) => readLetterIn(tx, actor, id));
  const reviewOf = async (tx: ReadTx, actor: Actor) => readReviewIn(tx, actor, null, await readWorkingCalendarIn(tx));
  const reply = (lineId: string, more: Partial<Parameters<typeof enterReplies>[0]["lines"][number]> = {}) => ({
    lineId,
    reply: "nothingFound" as const,
    verdict: null,
    repliedOn: day("2026-09-10"),
    validUntil: null,
    responsibleName: "石守廉",
    result: "",
    ...more,
  });
  const batch: readonly LetterDepartment[] = ["file", "personalMatters", "disciplineOfSender", "reports", "publicSecurity", "tax"];

  beforeAll(async () => {
    city = await seedCity({ today: day("2026-10-20"), size: "small", installation: "test", clock: null });
    ({ caseIds, subjectIds } = await twoInInspection(city));
  }, 120_000);

  const letters = (departments: readonly LetterDepartment[], from = 1) =>
    departments.map((department, index) => ({ department, chosen: true, number: `云组函〔2026〕${String(from + index)}号`, body: `${department}收` }));

  it("1 command sends 6 letters about 2 people; the unit's leader, a voter, a cadre, the administrator and the supervisor are refused", async () => {
    const input = { subjectIds: [...subjectIds], sentOn, letters: letters(batch) };
    for (const key of ["unitLeader", "committeeMember", "luBingran", "systemAdministrator", "supervisor", "disciplineLiaison"] as const) {
      expect(codesOf(await sendLetters(input, author("2026-09-08", key))), key).toEqual(["access.not-your-role"]);
    }
    letterIds = done(await sendLetters(input, author("2026-09-08")));
    expect(letterIds).toHaveLength(6);
    const listed = await reading(city.users.supervisor.actor, (tx) => readLettersIn(tx, city.users.supervisor.actor, null));
    expect(listed.map(({ people, waiting }) => [people, waiting])).toEqual(Array.from({ length: 6 }, () => [2, 2]));
  });

  it("a number twice, a number used, nobody chosen, a day to come and a department outside the scheme are refused", async () => {
    const send = async (change: object) => codesOf(await sendLetters({ subjectIds: [...subjectIds], sentOn, letters: letters(["court"], 50), ...change }, author("2026-09-08")));
    const [court] = letters(["court"], 50);
    if (court === undefined) throw new Error("one letter");
    expect(await send({ letters: [court, { ...court, department: "tax" }] })).toEqual(["inspection.letter-number-twice"]);
    expect(await send({ letters: letters(["court"], 1) })).toEqual(["inspection.letter-number-used"]);
    expect(await send({ letters: [{ ...court, chosen: false }] })).toEqual(["inspection.no-department"]);
    expect(await send({ sentOn: day("2026-09-09") })).toEqual(["inspection.in-future"]);
    expect(await send({ letters: [{ ...court, department: "disciplineOfUnit" as const, body: "" }] })).toEqual(["inspection.no-department"]);
  });

  it("INS-14: 3 working days from Tuesday 8 September end on the 11th; on the 11th waiting, on the 12th overdue, and supervisors see it", async () => {
    const [, , discipline = ""] = letterIds;
    const letter = await letterOf(discipline);
    expect(letter).toMatchObject({ dueOn: "2026-09-11", workingDays: 3, dueProvisional: false });
    const at = { reply: null, dueOn: day("2026-09-11") };
    expect([lightOf(at, day("2026-09-11")), lightOf(at, day("2026-09-12")), lightOf(undefined, sentOn)]).toEqual(["waiting", "overdue", "none"]);
    const { actor } = city.users.supervisor;
    const overdue = await reading(actor, (tx) => readOverdueIn(tx, actor, day("2026-09-12")));
    expect(overdue.filter(({ kind }) => kind === "check").map(({ count, asOf, workingDays }) => [count, asOf, workingDays])).toEqual([
      [6, "2026-09-08", 3],
      [6, "2026-09-08", 3],
    ]);
  });

  it("INS-10: 5 letters wait until 15 September: the office is reminded once of each; who has a relative in them sees 0, as the assessment office does", async () => {
    const { cadreSection, assessmentOffice, supervisor } = city.users;
    const authorityId = cadreSection.actor.grants[0]?.authorityId ?? "";
    const related: Actor = { ...cadreSection.actor, closedCadreIds: [city.cadres.shanLiqun] };
    const clocksOf = async (actor: Actor) =>
      (await reading(actor, (tx) => readClocksIn(tx, actor, day("2026-09-09"), 30))).filter(({ kind }) => kind === "reviewReply");
    const seen = await clocksOf(supervisor.actor);
    expect(seen.map(({ dueOn, name }) => [dueOn, name])).toEqual(Array.from({ length: 5 }, () => ["2026-09-15", null]));
    expect([await clocksOf(related), await clocksOf(assessmentOffice.actor)]).toEqual([[], []]);
    for (let times = 0; times < 2; times += 1) await remind(authorityId, author("2026-09-09").now);
    const remindedOf = async (actor: Actor) =>
      (await reading(actor, (tx) => readRemindersIn(tx, actor, { size: 100, number: 1 }))).lines.filter(({ kind }) => kind === "reviewReply");
    expect((await remindedOf(cadreSection.actor)).map(({ about }) => about)).toContain("tax收 云组函〔2026〕6号");
    expect([(await remindedOf(cadreSection.actor)).length, (await remindedOf(related)).length, (await remindedOf(assessmentOffice.actor)).length]).toEqual([5, 0, 0]);
  });

  it("CHK-3: only who answers for the discipline body enters its reply, and 1 of 2 may come first", async () => {
    const [, , discipline = ""] = letterIds;
    const [first] = (await letterOf(discipline))?.people ?? [];
    if (first === undefined) throw new Error("two people");
    const input = { letterId: discipline, version: 0, lines: [reply(first.lineId)] };
    for (const key of ["supervisionSection", "supervisor", "unitLeader", "systemAdministrator", "luBingran"] as const) {
      expect(codesOf(await enterReplies(input, author("2026-09-10", key))), key).toEqual(["access.not-your-role"]);
    }
    const liaison = author("2026-09-10", "disciplineLiaison");
    expect(codesOf(await enterReplies({ ...input, lines: [reply(first.lineId, { reply: "noAnswer", result: "未复" })] }, liaison))).toEqual(["inspection.no-answer-early"]);
    expect(codesOf(await enterReplies({ ...input, lines: [reply(first.lineId, { reply: "suspend" })] }, liaison))).toEqual(["inspection.reply-incomplete"]);
    expect(done(await enterReplies(input, liaison))).toEqual({ waiting: 1 });
    expect(codesOf(await enterReplies({ ...input, version: 1 }, liaison))).toEqual(["inspection.line-answered"]);
    const subject = await subjectOf(city, caseIds[0] ?? "");
    expect(subject.checks.find(({ kind }) => kind === "discipline")).toMatchObject({ answer: "nothingFound", repliedOn: "2026-09-10" });
  });

  it("CHK-1 and CHK-2: a verdict decides the answer; concealed is unsuitable, a file with gaps is not", async () => {
    const [file = "", personal = ""] = letterIds;
    for (const [letterId, verdict, answer] of [[file, "fileWithGaps", "nothingFound"], [personal, "concealed", "unsuitable"]] as const) {
      const [first] = (await letterOf(letterId))?.people ?? [];
      if (first === undefined) throw new Error("two people");
      const on = author("2026-09-10");
      expect(codesOf(await enterReplies({ letterId, version: 0, lines: [reply(first.lineId)] }, on))).toEqual(["inspection.verdict-missing"]);
      done(await enterReplies({ letterId, version: 0, lines: [reply(first.lineId, { reply: null, verdict, result: "已说明" })] }, on));
      const subject = await subjectOf(city, caseIds[0] ?? "");
      expect(subject.checks.find((check) => check.verdict === verdict)).toMatchObject({ answer });
    }
  });

  it("a supervisor sees the lights of the joint review and none of the words; a relative's line is not shown at all", async () => {
    const seen = async (actor: Actor) => reading(actor, (tx) => reviewOf(tx, actor));
    const words = (rows: Awaited<ReturnType<typeof seen>>) => rows.flatMap(({ asked }) => asked.flatMap(({ result }) => (result === null || result === "" ? [] : [result])));
    expect(words(await seen(city.users.cadreSection.actor))).toEqual(["已说明", "已说明"]);
    const supervised = await seen(city.users.supervisor.actor);
    expect([supervised.length, words(supervised).length]).toEqual([2, 0]);
    const related = { ...city.users.cadreSection.actor, closedCadreIds: [city.cadres.shanLiqun] };
    expect((await seen(related)).map(({ caseId }) => caseId)).toEqual([caseIds[1]]);
    const [letterId = ""] = letterIds;
    expect(await letterOf(letterId, related)).toMatchObject({ closed: 1 });
    const [closed] = (await letterOf(letterId))?.people ?? [];
    const attacked = await enterReplies({ letterId, version: 1, lines: [reply(closed?.lineId ?? "")] }, { ...author("2026-09-10"), actor: related });
    expect(codesOf(attacked)).toEqual(["access.own-or-relative"]);
    for (const key of ["unitLeader", "committeeMember", "luBingran", "systemAdministrator"] as const) {
      expect(await seen(city.users[key].actor), key).toEqual([]);
      expect(await letterOf(letterId, city.users[key].actor), key).toBeNull();
    }
  });

  it("INS-10: 2 departments that were asked hold the proposal by name until they answer; silence said after the day lets it go on", async () => {
    const caseId = caseIds[1] ?? "";
    const on = day("2026-09-16");
    for (const [index, letterId] of letterIds.slice(0, 4).entries()) {
      const letter = await letterOf(letterId);
      const line = letter?.people.find((person) => person.caseId === caseId);
      const verdict = ([["file", "fileInOrder"], ["personalMatters", "consistent"]] as const).find(([one]) => one === batch[index])?.[1] ?? null;
      const key = batch[index] === "disciplineOfSender" ? "disciplineLiaison" : "supervisionSection";
      done(await enterReplies({ letterId, version: letter?.version ?? 0, lines: [reply(line?.lineId ?? "", { ...(verdict === null ? {} : { verdict, reply: null }), ...(batch[index] === "disciplineOfSender" ? { validUntil: on } : {}) })] }, author("2026-09-10", key)));
    }
    await written(city, caseId, day("2026-09-12"));
    await signed(city, caseId, "水清源", "书记", day("2026-09-12"));
    await signed(city, caseId, "石守廉", "纪检监察组组长", day("2026-09-12"));
    await assessed(city, caseId, "inspection", day("2026-09-12"));
    const { itemId } = await heldItem(city, { kind: "proposal", objectId: caseId }, on);
    const propose = () => proposeCase({ caseId, version: 0, itemId, conclusion: "建议提任" }, author("2026-09-16"));
    const held = await propose();
    expect(codesOf(held)).toEqual(["INS-10"]);
    expect(held.ok ? null : held.refusal[0]).toMatchObject({ finding: { outputs: { missing: "publicSecurity,tax" } } });
    const [, , , , security = "", tax = ""] = letterIds;
    for (const [letterId, more] of [[security, {}], [tax, { reply: "noAnswer" as const, repliedOn: on, result: "两次催办未复" }]] as const) {
      const line = (await letterOf(letterId))?.people.find((person) => person.caseId === caseId);
      done(await enterReplies({ letterId, version: 0, lines: [reply(line?.lineId ?? "", more)] }, author("2026-09-16")));
    }
    done(await propose());
    expect(await faultsOf(test.current())).toEqual([]);
  });

  it("CHK-3: the reply counts until 16 September; from the 17th a renewed one is asked for in deliberation, waited for and then enough; others are not asked again", async () => {
    const caseId = caseIds[1] ?? "";
    const subjectId = subjectIds[1] ?? "";
    const stops = async (on: string) => {
      const { version } = await caseNow(city, caseId);
      return codesOf(await clearDeliberation({ caseId, version, reason: "" }, author(on))).filter((code) => code.startsWith("CHK-") || code === "INS-10");
    };
    expect([await stops("2026-09-16"), await stops("2026-09-17")]).toEqual([[], ["CHK-3"]]);
    const [row] = (await reading(city.users.cadreSection.actor, (tx) => reviewOf(tx, city.users.cadreSection.actor))).filter((one) => one.later);
    expect(row).toMatchObject({ caseId, later: true });
    const shown = row?.asked.find(({ department }) => department === "disciplineOfSender");
    expect([lightOf(shown, day("2026-09-16")), lightOf(shown, day("2026-09-17"))]).toEqual(["clear", "outdated"]);
    const send = (department: LetterDepartment, from: number) => sendLetters({ subjectIds: [subjectId], sentOn: day("2026-09-17"), letters: letters([department], from) }, author("2026-09-17"));
    expect(codesOf(await send("reports", 70))).toEqual(["inspection.reply-without-end"]);
    expect(codesOf(await send("court", 71))).toEqual(["inspection.reply-without-end"]);
    const [letterId = ""] = done(await send("disciplineOfSender", 72));
    expect(await stops("2026-09-17")).toEqual(["CHK-3"]);
    const [person] = (await letterOf(letterId))?.people ?? [];
    const answer = (validUntil: string) =>
      enterReplies({ letterId, version: 0, lines: [reply(person?.lineId ?? "", { repliedOn: day("2026-09-18"), validUntil: day(validUntil) })] }, author("2026-09-18", "disciplineLiaison"));
    expect(codesOf(await answer("2026-09-17"))).toEqual(["inspection.valid-until-early"]);
    done(await answer("2026-12-31"));
    expect([await stops("2026-12-31"), await stops("2027-01-01")]).toEqual([[], ["CHK-3"]]);
    const [again = ""] = done(await sendLetters({ subjectIds: [subjectId], sentOn: day("2026-09-19"), letters: letters(["disciplineOfSender"], 73) }, author("2026-09-19")));
    const [same] = (await letterOf(again))?.people ?? [];
    const held = reply(same?.lineId ?? "", { reply: "suspend", repliedOn: day("2026-09-19"), result: "待查" });
    done(await enterReplies({ letterId: again, version: 0, lines: [held] }, author("2026-09-19", "disciplineLiaison")));
    expect(await stops("2026-09-19")).toEqual(["CHK-3"]);
    done(await sendLetters({ subjectIds: [subjectId], sentOn: day("2026-09-19"), letters: letters(["disciplineOfSender"], 74) }, author("2026-09-19")));
  });

  it("a silence that was said gives way to 1 late reply, and to nothing else; 1 person twice in a request is refused", async () => {
    const tax = letterIds[5] ?? "";
    const on = author("2026-09-16");
    const enter = async (...more: Partial<ReturnType<typeof reply>>[]) => {
      const letter = await letterOf(tax);
      const line = letter?.people.find((person) => person.caseId === caseIds[0]);
      const lines = more.map((one) => reply(line?.lineId ?? "", { repliedOn: day("2026-09-16"), result: "两次催办", ...one }));
      return codesOf(await enterReplies({ letterId: tax, version: letter?.version ?? 0, lines }, on));
    };
    expect(await enter({ reply: "noAnswer" }, { reply: "nothingFound" })).toEqual(["inspection.line-answered"]);
    expect(await enter({ reply: "noAnswer" })).toEqual([]);
    expect(await enter({ reply: "noAnswer" })).toEqual(["inspection.line-answered"]);
    expect(await enter({ reply: "unsuitable" })).toEqual([]);
    expect(await enter({ reply: "nothingFound" })).toEqual(["inspection.line-answered"]);
    expect((await letterOf(tax))?.people.find((person) => person.caseId === caseIds[0])).toMatchObject({ reply: "unsuitable" });
  });

  it("CHK-2: 1 reply that he is unsuitable is not turned into nothing found under the same letter", async () => {
    const { id, version } = await subjectOf(city, caseIds[0] ?? "");
    const better = { kind: "personalMatters" as const, repliedOn: day("2026-09-16"), responsibleName: "施正言", answer: "nothingFound" as const, result: "已说明" };
    expect(codesOf(await answerCheck({ subjectId: id, version, ...better }, author("2026-09-16")))).toEqual(["inspection.unsuitable-stands"]);
  });

  it("asked again, the letter before no longer counts: its line is closed, the check waits again", async () => {
    const again = { subjectIds: [subjectIds[0] ?? ""], kind: "personalMatters" as const, letterNumber: "云组函〔2026〕90号", askedOn: day("2026-09-16") };
    done(await askChecks(again, author("2026-09-16")));
    const [, personal = ""] = letterIds;
    expect((await letterOf(personal))?.people[0]).toMatchObject({ superseded: true, verdict: "concealed" });
    const subject = await subjectOf(city, caseIds[0] ?? "");
    expect(subject.checks.find(({ kind }) => kind === "personalMatters")).toMatchObject({ answer: null, verdict: null });
    expect(subject.asked.filter(({ department }) => department === "personalMatters").map(({ number }) => number)).toEqual([again.letterNumber]);
  });

  it("the Word file names both people and the day 11 September; that it went out is in the record, and only for who may check", async () => {
    const [, , discipline = ""] = letterIds;
    const letter = await letterOf(discipline);
    if (letter === null) throw new Error("a letter");
    const xml = strFromU8(unzipSync(renderDocumentDocx(buildCheckLetter(letter), "输出：甲"))["word/document.xml"] ?? new Uint8Array());
    for (const words of ["单立群", "曾令仪", "2026年9月11日", letter.number, "答复意见"]) expect(xml).toContain(words);
    for (const key of ["unitLeader", "systemAdministrator", "supervisor"] as const) {
      expect(codesOf(await takeLetter({ letterId: discipline, people: 2 }, author("2026-09-10", key))), key).toEqual(["access.not-your-role"]);
    }
    done(await takeLetter({ letterId: discipline, people: 2 }, author("2026-09-16")));
    const events = await reading(city.users.cadreSection.actor, (tx) =>
      tx.$queryRaw<{ type: string }[]>`select body::jsonb ->> 'type' as type from record_event where stream = ${`checkLetter:${discipline}`} order by seq`,
    );
    expect(events.map(({ type }) => type)).toEqual(["letter.sent", "letter.answered", "letter.answered", "letter.superseded", "letter.taken"]);
    expect(await faultsOf(test.current())).toEqual([]);
  });

  it("1 check asked before there were letters, on 8 September, is due 5 working days later on the 15th and overdue on the 16th like a letter of that day", async () => {
    const { actor } = city.users.supervisor;
    const waiting = async () => {
      const overdue = await reading(actor, (tx) => readOverdueIn(tx, actor, day("2026-09-12")));
      return overdue.filter(({ kind }) => kind === "check").map(({ caseId, count, asOf, workingDays }) => [caseId, count, asOf, workingDays]);
    };
    const before = await waiting();
    expect(before).toContainEqual([caseIds[0], 3, "2026-09-08", 5]);
    await withClient(test.current().ownerUrl, (client) =>
      client.query(`delete from check_letter_line where "letterId" = $1 and "subjectId" = $2`, [letterIds[3], subjectIds[0]]),
    );
    expect(await waiting()).toEqual(before);
    const row = (await reading(actor, (tx) => reviewOf(tx, actor))).find(({ caseId }) => caseId === caseIds[0]);
    const asked = row?.asked.find(({ department }) => department === "reports");
    expect(asked).toMatchObject({ letterId: null, number: "云组函〔2026〕4号", dueOn: "2026-09-15", dueProvisional: false });
    expect([lightOf(asked, day("2026-09-15")), lightOf(asked, day("2026-09-16"))]).toEqual(["waiting", "overdue"]);
  });
});
