import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { acts } from "@/lib/access/acts";
import type { Act } from "@/lib/access/acts";
import { holdsAct } from "@/lib/access/policy";
import { loadAttachment } from "@/lib/attachments/loaders";
import { legalDate } from "@/lib/kernel/dates";
import { readActorIn } from "@/lib/platform/actor";
import { reading } from "@/lib/platform/db/reading";
import { readTodosIn } from "@/lib/programmes/desk/queries/todos";
import type { GiveReplies } from "@/lib/stages/inspection/commands/department-replies";
import { giveReplies, takeReplies } from "@/lib/stages/inspection/commands/department-replies";
import { askChecks, sendLetters } from "@/lib/stages/inspection/commands/letters";
import { answerCheck, enterReplies } from "@/lib/stages/inspection/commands/replies";
import { readDepartmentLetterIn, readDepartmentLettersIn } from "@/lib/stages/inspection/queries/department-letters";
import { readLetterIn, readLettersIn } from "@/lib/stages/inspection/queries/letters";
import type { UserKey } from "@/prisma/seed/city/accounts";
import { userKeys } from "@/prisma/seed/city/accounts";
import type { City } from "@/prisma/seed/city/city";
import { atNine, seedCity } from "@/prisma/seed/city/seed-city";
import { subjectOf } from "@/prisma/seed/steps/inspection";
import { authorOn, codesOf, done } from "@/prisma/seed/steps/motion";
import { withClient } from "@/scripts/lib/postgres.mjs";
import { twoInInspection } from "../support/builders/two-subjects";
import { useTestDatabase } from "../support/database";
import { faultsOf } from "../support/faults";

const visitor: { actor: Actor | null } = { actor: null };
vi.mock("@/lib/platform/session", () => ({ requireVisit: () => Promise.resolve({ actor: visitor.actor, now: atNine(legalDate("2026-09-20")), sessionId: "s", clockIsSet: true }) }));

const test = useTestDatabase();
const day = legalDate;
const pdf = (text: string) => ({ fileName: `${text}.pdf`, bytes: new TextEncoder().encode(`%PDF-1.7\n${text}\n%%EOF\n`) });
type Line = GiveReplies["lines"][number];

describe("reviewing departments answer their letters themselves (INS-10, INS-14, CHK-2)", () => {
  let city: City;
  let caseIds: readonly string[] = [];
  let subjectIds: readonly string[] = [];
  let letters: { readonly tax: string; readonly personal: string; readonly police: string };

  const staff = (on: string, key: UserKey = "cadreSection") => authorOn(city, key, day(on));
  const tax = (on: string, change: Partial<Actor> = {}) => ({ actor: { ...city.reviewer.actor, ...change }, now: atNine(day(on)) });
  const department = (of: "personalMatters" | "publicSecurity" | "disciplineOfSender"): Actor => ({
    ...city.reviewer.actor,
    grants: city.reviewer.actor.grants.map((grant) => ({ ...grant, department: of })),
  });
  const seen = (actor: Actor, id: string) => reading(actor, (tx) => readDepartmentLetterIn(tx, actor, id));
  const listed = (actor: Actor) => reading(actor, (tx) => readDepartmentLettersIn(tx, actor));
  const staffSees = (id: string, actor: Actor = city.users.cadreSection.actor) => reading(actor, (tx) => readLetterIn(tx, actor, id));
  const lineOf = async (id: string, place: 0 | 1) => {
    const person = (await staffSees(id))?.people[place];
    if (person === undefined) throw new Error("two people");
    return person;
  };
  const line = (lineId: string, more: Partial<Line> = {}): Line => ({ lineId, reply: "nothingFound", verdict: null, result: "", number: "", repliedOn: null, responsibleName: "", file: null, ...more });
  const common = { number: "税函〔2026〕7号", repliedOn: day("2026-09-10"), responsibleName: "阮知远", file: pdf("复函") };
  const give = async (id: string, lines: readonly Line[], author: ReturnType<typeof tax> = tax("2026-09-10"), more: Partial<GiveReplies> = {}) =>
    giveReplies({ letterId: id, version: (await staffSees(id))?.version ?? 0, common, lines, ...more }, author);
  const take = async (id: string, lineIds: readonly string[], author = staff("2026-09-11")) =>
    takeReplies({ letterId: id, version: (await staffSees(id))?.version ?? 0, lineIds: [...lineIds] }, author);
  const byHand = async (id: string, lineId: string) =>
    enterReplies({ letterId: id, version: (await staffSees(id))?.version ?? 0, lines: [{ lineId, reply: "nothingFound", verdict: null, repliedOn: day("2026-09-11"), validUntil: null, responsibleName: "", result: "" }] }, staff("2026-09-11"));
  const fileFor = async (actor: Actor, id: string) => {
    visitor.actor = actor;
    const file = await loadAttachment(id);
    await file?.stream.cancel();
    return file === null ? null : file.fileName;
  };

  beforeAll(async () => {
    city = await seedCity({ today: day("2026-10-20"), size: "small", installation: "test", clock: null });
    ({ caseIds, subjectIds } = await twoInInspection(city));
    const asked = (["tax", "personalMatters", "publicSecurity"] as const).map((one, index) => ({ department: one, chosen: true, number: `云组函〔2026〕${String(index + 1)}号`, body: `${one}收` }));
    const [first = "", second = "", third = ""] = done(await sendLetters({ subjectIds: [...subjectIds], sentOn: day("2026-09-08"), letters: asked }, staff("2026-09-08")));
    letters = { tax: first, personal: second, police: third };
  }, 120_000);

  it("the sign-in holds 1 act of all, sees 1 letter of 3 with 2 people, and 0 of another authority's or another department's", async () => {
    const { actor, userId } = city.reviewer;
    expect(await reading(actor, (tx) => readActorIn(tx, userId, atNine(day("2026-10-21"))))).toMatchObject({ grants: [{ role: "reviewingDepartment", department: "tax" }], closedCadreIds: [] });
    expect((Object.keys(acts) as Act[]).filter((act) => holdsAct(actor, act))).toEqual(["departmentReply.give"]);
    expect((await listed(actor)).map(({ id, people, open, given }) => [id, people, open, given])).toEqual([[letters.tax, 2, 2, 0]]);
    expect((await seen(actor, letters.tax))?.people.map(({ name, state }) => [name, state])).toEqual([["单立群", "open"], ["曾令仪", "open"]]);
    expect([await seen(actor, letters.police), await seen(actor, letters.personal), await seen(actor, "00000000-0000-7000-8000-00000000ffff")]).toEqual([null, null, null]);
    const county: Actor = { ...actor, grants: actor.grants.map((grant) => ({ ...grant, authorityId: city.authorities.countyA })) };
    expect([await listed(county), await seen(county, letters.tax)]).toEqual([[], null]);
    expect([await staffSees(letters.tax, actor), await reading(actor, (tx) => readLettersIn(tx, actor, null))]).toEqual([null, []]);
    for (const key of userKeys) expect(await listed(city.users[key].actor), key).toEqual([]);
  });

  it("all 20 other sign-ins are refused; so are a foreign letter, a line of another letter, a person twice, and an answer without number, file or reason", async () => {
    const [first, second] = [await lineOf(letters.tax, 0), await lineOf(letters.tax, 1)];
    const foreign = await lineOf(letters.police, 0);
    for (const key of userKeys) expect(codesOf(await give(letters.tax, [line(first.lineId)], staff("2026-09-10", key))), key).toEqual(["access.not-your-role"]);
    expect(userKeys).toHaveLength(20);
    expect(codesOf(await give(letters.police, [line(foreign.lineId)]))).toEqual(["access.not-your-department"]);
    expect(codesOf(await give("00000000-0000-7000-8000-00000000ffff", [line(first.lineId)]))).toEqual(["inspection.letter-not-found"]);
    expect(codesOf(await give(letters.tax, [line(foreign.lineId)]))).toEqual(["inspection.letter-not-found"]);
    expect(codesOf(await give(letters.tax, [line(first.lineId), line(first.lineId)]))).toEqual(["inspection.line-answered"]);
    expect(codesOf(await give(letters.tax, []))).toEqual(["inspection.nothing-replied"]);
    for (const change of [{ number: "" }, { file: null }, { responsibleName: "" }]) {
      expect(codesOf(await give(letters.tax, [line(second.lineId)], undefined, { common: { ...common, ...change } }))).toEqual(["inspection.reply-document"]);
    }
    expect(codesOf(await give(letters.tax, [line(second.lineId, { reply: "suspend" })]))).toEqual(["inspection.reply-incomplete"]);
    expect(codesOf(await give(letters.tax, [line(second.lineId, { repliedOn: day("2026-09-07") })]))).toEqual(["inspection.reply-before-letter"]);
    expect(codesOf(await give(letters.tax, [line(second.lineId, { repliedOn: day("2026-09-11") })]))).toEqual(["inspection.in-future"]);
    expect(codesOf(await give(letters.tax, [line(second.lineId, { file: { fileName: "a.pdf", bytes: new TextEncoder().encode("MZ not a document") } })]))).toEqual(["attachments.wrong-type"]);
  });

  it("who is related to 1 of 2 people sees and answers about the other alone", async () => {
    const related = tax("2026-09-10", { closedCadreIds: [city.cadres.shanLiqun] });
    expect(await seen(related.actor, letters.tax)).toMatchObject({ withheld: 1, over: 0, people: [{ name: "曾令仪" }] });
    expect((await listed(related.actor)).map(({ people, open }) => [people, open])).toEqual([[1, 1]]);
    expect(codesOf(await give(letters.tax, [line((await lineOf(letters.tax, 0)).lineId)], related))).toEqual(["access.own-or-relative"]);
  });

  it("2 replies in 1 submission count for nothing yet: the line waits, the check is open, the staff has 1 thing to do; the same submission again is refused", async () => {
    const [first, second] = [await lineOf(letters.tax, 0), await lineOf(letters.tax, 1)];
    const version = (await staffSees(letters.tax))?.version ?? 0;
    const sent = { letterId: letters.tax, version, common, lines: [line(first.lineId), line(second.lineId, { reply: "suspend", result: "欠税待查", number: "税函〔2026〕8号" })] };
    const author = { ...tax("2026-09-10"), requestToken: "one" };
    expect(done(await giveReplies(sent, author))).toEqual({ written: 2, waiting: 0 });
    expect(codesOf(await giveReplies(sent, author)), "the same page sent twice").toEqual(["case.stale"]);
    const after = await staffSees(letters.tax);
    expect(after?.people.map(({ reply, given }) => [reply, given?.number, given?.reply, given?.by, given?.takenBy])).toEqual([
      [null, "税函〔2026〕7号", "nothingFound", "阮知远", null],
      [null, "税函〔2026〕8号", "suspend", "阮知远", null],
    ]);
    const subject = await subjectOf(city, caseIds[0] ?? "");
    expect(subject.asked.find(({ department: one }) => one === "tax")).toMatchObject({ reply: null });
    const supervisor = city.users.supervisor.actor;
    expect((await staffSees(letters.tax, supervisor))?.people[1]?.given).toMatchObject({ reply: "suspend", number: null, result: null, fileId: null, responsibleName: null });
    for (const [key, count] of [["cadreSection", 2], ["supervisionSection", 2], ["supervisor", 0], ["disciplineLiaison", 0], ["departmentHead", 0]] as const) {
      const { actor } = city.users[key];
      const { todos } = await reading(actor, (tx) => readTodosIn(tx, actor, day("2026-09-11")));
      expect(todos.filter(({ kind }) => kind === "letter.take").reduce((sum, todo) => sum + todo.count, 0), key).toBe(count);
    }
    expect(await faultsOf(test.current())).toEqual([]);
  });

  it("put right before it is taken over: 1 of 2 changes, the scan stays unless another comes, an unchanged form is refused; the record keeps both answers", async () => {
    const second = await lineOf(letters.tax, 1);
    const file = second.given?.fileId;
    const own = { number: "税函〔2026〕8号", repliedOn: day("2026-09-10"), responsibleName: "阮知远" };
    expect(codesOf(await give(letters.tax, [line(second.lineId, { ...own, reply: "suspend", result: "欠税待查" })]))).toEqual(["inspection.nothing-replied"]);
    expect(codesOf(await give(letters.tax, [line(second.lineId, { ...own, number: "" })])), "the common document is for first replies").toEqual(["inspection.reply-document"]);
    done(await give(letters.tax, [line(second.lineId, { ...own, number: "税函〔2026〕9号" })]));
    expect((await lineOf(letters.tax, 1)).given).toMatchObject({ reply: "nothingFound", number: "税函〔2026〕9号", fileId: file });
    const events = await withClient(test.current().ownerUrl, (client) =>
      client.query<{ data: Record<string, unknown> }>(`select body::jsonb -> 'data' as data from record_event where body::jsonb ->> 'type' = 'check.replyGiven' and stream = $1 order by seq`, [`case:${caseIds[1] ?? ""}`]),
    );
    expect(events.rows.map(({ data }) => [data.answer, data.answerBefore, data.numberBefore])).toEqual([["suspend", undefined, undefined], ["nothingFound", "suspend", "税函〔2026〕8号"]]);
  });

  it("the file is for the department and for who may read replies: not for another department, a relative, a supervisor, a unit's leader", async () => {
    const { given } = await lineOf(letters.tax, 0);
    const id = given?.fileId ?? "";
    const names: Record<string, string | null> = { tax: await fileFor(city.reviewer.actor, id), police: await fileFor(department("publicSecurity"), id) };
    names.related = await fileFor({ ...city.reviewer.actor, closedCadreIds: [city.cadres.shanLiqun] }, id);
    for (const key of ["cadreSection", "departmentHead", "assessmentOffice", "supervisor", "unitLeader", "committeeMember", "systemAdministrator", "countyACadreSection"] as const) names[key] = await fileFor(city.users[key].actor, id);
    const open = Object.entries(names).flatMap(([who, name]) => (name === "复函.pdf" ? [who] : []));
    expect(open).toEqual(["tax", "cadreSection", "departmentHead"]);
  });

  it("what waits to be taken over is not entered by hand; only who checks takes it over, never who answered, and never a stale page", async () => {
    const [first, second] = [await lineOf(letters.tax, 0), await lineOf(letters.tax, 1)];
    expect(codesOf(await byHand(letters.tax, first.lineId))).toEqual(["inspection.reply-waits"]);
    for (const key of userKeys.filter((one) => !["cadreSection", "cadreSectionSecond", "supervisionSection"].includes(one))) {
      const code = key === "countyACadreSection" || key === "countyACadreSectionSecond" || key === "countyBCadreSection" ? "access.not-your-authority" : "access.not-your-role";
      expect(codesOf(await take(letters.tax, [first.lineId], staff("2026-09-11", key))), key).toEqual([code]);
    }
    expect(codesOf(await take(letters.tax, [first.lineId], tax("2026-09-11")))).toEqual(["access.not-your-role"]);
    const turned = { ...staff("2026-09-11"), actor: { ...city.users.cadreSection.actor, userId: city.reviewer.userId } };
    expect(codesOf(await take(letters.tax, [first.lineId], turned))).toEqual(["inspection.reply-own"]);
    const related = { ...staff("2026-09-11"), actor: { ...city.users.cadreSection.actor, closedCadreIds: [city.cadres.shanLiqun] } };
    expect(codesOf(await take(letters.tax, [first.lineId, second.lineId], related))).toEqual(["access.own-or-relative"]);
    expect(codesOf(await takeReplies({ letterId: letters.tax, version: 0, lineIds: [first.lineId] }, staff("2026-09-11")))).toEqual(["case.stale"]);
    expect(codesOf(await take(letters.police, [(await lineOf(letters.police, 0)).lineId]))).toEqual(["inspection.reply-not-waiting"]);
    expect(codesOf(await take(letters.police, [first.lineId]))).toEqual(["inspection.reply-not-waiting"]);
  });

  it("INS-10: taken over, 1 of 2 stands as the reply of its line; the department changes it no more, the other still", async () => {
    const [first, second] = [await lineOf(letters.tax, 0), await lineOf(letters.tax, 1)];
    expect(done(await take(letters.tax, [first.lineId]))).toEqual({ waiting: 1 });
    expect(await lineOf(letters.tax, 0)).toMatchObject({ reply: "nothingFound", repliedOn: "2026-09-10", responsibleName: "阮知远", given: { takenBy: "俞静秋" } });
    expect((await subjectOf(city, caseIds[0] ?? "")).asked.find(({ department: one }) => one === "tax")).toMatchObject({ reply: "nothingFound" });
    expect(codesOf(await take(letters.tax, [first.lineId]))).toEqual(["inspection.reply-not-waiting"]);
    expect(codesOf(await give(letters.tax, [line(first.lineId, { reply: "unsuitable", result: "改口" })]))).toEqual(["inspection.reply-taken"]);
    expect((await seen(city.reviewer.actor, letters.tax))?.people.map(({ state }) => state)).toEqual(["taken", "given"]);
    const change = (lineId: string) => withClient(test.current().ownerUrl, (client) => client.query(`update department_reply set reply = 'unsuitable' where "lineId" = $1`, [lineId]));
    await expect(change(first.lineId)).rejects.toThrow(/was taken over/);
    done(await take(letters.tax, [second.lineId]));
    expect((await listed(city.reviewer.actor)).map(({ open, given }) => [open, given])).toEqual([[0, 0]]);
    expect(await faultsOf(test.current())).toEqual([]);
  });

  it("CHK-2: a verdict decides the answer and closes the check only when it is taken over; until then nobody answers it beside it", async () => {
    const author = { ...tax("2026-09-10"), actor: department("personalMatters") };
    const first = await lineOf(letters.personal, 0);
    expect(codesOf(await give(letters.personal, [line(first.lineId)], author))).toEqual(["inspection.verdict-missing"]);
    done(await give(letters.personal, [line(first.lineId, { reply: null, verdict: "underReported", result: "漏报一处" })], author));
    const check = async () => (await subjectOf(city, caseIds[0] ?? "")).checks.find(({ kind }) => kind === "personalMatters");
    expect(await check()).toMatchObject({ answer: null, verdict: null });
    const cleared = async () => {
      const { id, version } = await subjectOf(city, caseIds[0] ?? "");
      const answer = { kind: "personalMatters" as const, repliedOn: day("2026-09-12"), responsibleName: "施正言", answer: "nothingFound" as const, result: "已说明" };
      return codesOf(await answerCheck({ subjectId: id, version, ...answer }, staff("2026-09-12")));
    };
    expect(await cleared()).toEqual(["inspection.reply-waits"]);
    done(await take(letters.personal, [first.lineId]));
    expect(await check()).toMatchObject({ answer: "suspend", verdict: "underReported" });
    expect(await cleared(), "afterwards the existing way").toEqual([]);
  });

  it("CHK-3: the discipline body's own second reply changes its unsuitable, taken over by the cadre section, which enters no such reply by hand; the supervision section takes none over", async () => {
    const body = (on: string) => ({ ...tax(on), actor: department("disciplineOfSender") });
    const sent = async (on: "2026-09-10" | "2026-09-12", number: string) => {
      const letter = { department: "disciplineOfSender" as const, chosen: true, number, body: "市纪委监委" };
      const [id = ""] = done(await sendLetters({ subjectIds: [subjectIds[0] ?? ""], sentOn: day(on), letters: [letter] }, staff(on)));
      return { id, lineId: (await lineOf(id, 0)).lineId };
    };
    const first = await sent("2026-09-10", "云组函〔2026〕80号");
    done(await give(first.id, [line(first.lineId, { reply: "unsuitable", result: "正在核查" })], body("2026-09-10")));
    expect(codesOf(await take(first.id, [first.lineId], staff("2026-09-11", "supervisionSection")))).toEqual(["access.not-your-role"]);
    done(await take(first.id, [first.lineId]));
    const second = await sent("2026-09-12", "云组函〔2026〕81号");
    const entered = { lineId: second.lineId, reply: "nothingFound" as const, verdict: null, repliedOn: day("2026-09-12"), validUntil: null, responsibleName: "", result: "" };
    expect(codesOf(await enterReplies({ letterId: second.id, version: 0, lines: [entered] }, staff("2026-09-12")))).toEqual(["inspection.unsuitable-by-body"]);
    done(await give(second.id, [line(second.lineId, { repliedOn: day("2026-09-12") })], body("2026-09-12")));
    done(await take(second.id, [second.lineId], staff("2026-09-12")));
    expect((await subjectOf(city, caseIds[0] ?? "")).checks.find(({ kind }) => kind === "discipline")).toMatchObject({ answer: "nothingFound" });
  });

  it("a letter another took the place of, a reply entered by hand and a case that went on are over: counted, not named, not answered, and where the case stands is not told", async () => {
    const police = department("publicSecurity");
    const author = { ...tax("2026-09-12"), actor: police };
    const [first, second] = [await lineOf(letters.police, 0), await lineOf(letters.police, 1)];
    done(await byHand(letters.police, first.lineId));
    expect(codesOf(await give(letters.police, [line(first.lineId)], author))).toEqual(["inspection.letter-over"]);
    done(await give(letters.police, [line(second.lineId)], author));
    const stop = (state: string) => withClient(test.current().ownerUrl, (client) => client.query(`update "case" set state = $1::"CaseState" where id = $2`, [state, caseIds[1]]));
    await stop("stopped");
    expect(codesOf(await give(letters.police, [line(second.lineId, { reply: "suspend", result: "x" })], author))).toEqual(["inspection.letter-over"]);
    expect(codesOf(await take(letters.police, [second.lineId], staff("2026-09-12")))).toEqual(["case.wrong-stage"]);
    expect(await seen(police, letters.police)).toMatchObject({ over: 2, people: [] });
    await stop("running");
    const again = { department: "publicSecurity" as const, chosen: true, number: "云组函〔2026〕70号", body: "市公安局" };
    done(await sendLetters({ subjectIds: [...subjectIds], sentOn: day("2026-09-12"), letters: [again] }, staff("2026-09-12")));
    expect(codesOf(await give(letters.police, [line(second.lineId, { reply: "suspend", result: "x" })], author))).toEqual(["inspection.letter-over"]);
    expect(codesOf(await take(letters.police, [second.lineId], staff("2026-09-12")))).toEqual(["inspection.line-answered"]);
    expect((await listed(police)).map(({ people, open }) => [people, open])).toEqual([[2, 2], [2, 0]]);
    done(await askChecks({ subjectIds: [subjectIds[0] ?? ""], kind: "personalMatters", letterNumber: "云组函〔2026〕90号", askedOn: day("2026-09-12") }, staff("2026-09-12")));
    expect(await seen(department("personalMatters"), letters.personal)).toMatchObject({ people: [{ name: "单立群", state: "taken" }, { name: "曾令仪", state: "open" }] });
    expect(await faultsOf(test.current())).toEqual([]);
  });

  it("INS-10: in deliberation 1 renewed letter is answered and taken over like any other, the 1 it renews is not; after the decision it is over and nobody's to-do", async () => {
    const stage = (to: string) => withClient(test.current().ownerUrl, (client) => client.query(`update "case" set stage = $1::"Stage" where id = $2`, [to, caseIds[0]]));
    const first = await lineOf(letters.tax, 0);
    await withClient(test.current().ownerUrl, (client) => client.query(`update check_letter_line set "validUntil" = '2026-09-15' where id = $1`, [first.lineId]));
    await stage("deliberation");
    const renewed = { department: "tax" as const, chosen: true, number: "云组函〔2026〕95号", body: "市税务局" };
    const [id = ""] = done(await sendLetters({ subjectIds: [subjectIds[0] ?? ""], sentOn: day("2026-09-16"), letters: [renewed] }, staff("2026-09-16")));
    const { lineId } = await lineOf(id, 0);
    const { actor } = city.users.cadreSection;
    const toDo = async (kind: "check.reply" | "letter.take") => {
      const { todos } = await reading(actor, (tx) => readTodosIn(tx, actor, day("2026-09-17")));
      return todos.filter((todo) => todo.kind === kind && (todo.id === id || todo.caseId === caseIds[0])).length;
    };
    expect((await listed(city.reviewer.actor)).find((one) => one.id === id)).toMatchObject({ people: 1, open: 1 });
    expect((await seen(city.reviewer.actor, id))?.people.map(({ state }) => state)).toEqual(["open"]);
    await stage("notice");
    expect([await toDo("check.reply"), (await seen(city.reviewer.actor, id))?.over]).toEqual([0, 1]);
    await stage("decision");
    expect(await toDo("check.reply")).toBe(1);
    done(await give(id, [line(lineId, { repliedOn: day("2026-09-16") })], tax("2026-09-16")));
    expect(await toDo("letter.take")).toBe(1);
    await stage("notice");
    expect([codesOf(await give(id, [line(lineId, { reply: "suspend", result: "x", number: "1", repliedOn: day("2026-09-16"), responsibleName: "阮" })], tax("2026-09-16"))), await toDo("letter.take")]).toEqual([["inspection.letter-over"], 0]);
    await stage("deliberation");
    done(await take(id, [lineId], staff("2026-09-16")));
    await stage("inspection");
  });
});
