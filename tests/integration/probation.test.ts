import { beforeEach, describe, expect, test } from "vitest";
import { clockActor } from "@/lib/access/actor";
import type { CaseAt } from "@/lib/case/types";
import { legalDate, legalDateToDb } from "@/lib/kernel/dates";
import { reading } from "@/lib/platform/db/reading";
import { concludeProbation } from "@/lib/stages/probation/commands/conclude";
import { enterReports, extendProbation, noteProgress } from "@/lib/stages/probation/commands/course";
import { closeNotice } from "@/lib/stages/notice/commands/close";
import { concludeObjection, registerObjection } from "@/lib/stages/notice/commands/objections";
import { caseOnProbation } from "@/tests/support/builders/appointment";
import { noticeInput } from "@/tests/support/builders/notice";
import { assessAtEnd, confirmationItem, enterBothReports, nameDeficiencies, probationOf } from "@/tests/support/builders/probation";
import { authorOn, codesOf, foundTown, readCase, valueOf } from "@/tests/support/builders/town";
import type { Town } from "@/tests/support/builders/town";
import { draftNotice } from "@/lib/stages/notice/commands/draft";
import { publishNotice } from "@/lib/stages/notice/commands/publish";
import { useTestDatabase } from "@/tests/support/database";
import { faultsOf } from "@/tests/support/faults";

const database = useTestDatabase();

let town: Town;
let at: CaseAt;
beforeEach(async () => {
  town = await foundTown();
  at = await caseOnProbation(town, "顾云岫");
});

const on = (who: keyof Town["staff"], day: string) => authorOn(town.staff[who], day);
const confirmed = { conclusion: "confirmed" as const, words: "考核合格，同意转正", itemId: null, seriousFault: false, placement: "" };

async function conclude(day: string, changes: Partial<Parameters<typeof concludeProbation>[0]> = {}) {
  const { version } = await probationOf(at);
  return concludeProbation({ caseId: at.id, version, ...confirmed, ...changes }, on("head", day));
}

function personOf() {
  return reading(clockActor, (tx) =>
    tx.cadre.findUniqueOrThrow({ where: { id: at.cadreId }, include: { holdings: { orderBy: { from: "asc" } }, career: { orderBy: { from: "asc" } } } }),
  );
}

describe("confirming", () => {
  test("PRB-02 and PRB-04 after a year: progress, reports and an assessment by two people; not on 10 March 2027, on 11 March the case ends", async () => {
    const [first] = await nameDeficiencies(town, at);
    const note = { caseId: at.id, version: 0, deficiencyId: first ?? "", on: legalDate("2026-09-01"), text: "全年蹲点调研四次" };
    valueOf(await noteProgress(note, on("clerk", "2026-09-02")));
    expect(codesOf(await noteProgress(note, on("clerk", "2026-09-02")))).toEqual(["probation.stale"]);
    expect(codesOf(await conclude("2027-03-11"))).toEqual(["PRB-04"]);
    await enterBothReports(town, at);
    await assessAtEnd(town, at);
    expect(codesOf(await conclude("2027-03-10"))).toEqual(["PRB-02"]);
    valueOf(await conclude("2027-03-11"));
    const after = await readCase(at.id);
    expect([after.state, after.outcomes.probation?.conclusion, after.outcomes.probation?.endedOn]).toEqual(["finished", "confirmed", "2027-03-11"]);
    expect(after.outcomes.probation?.evaluationId).not.toBeNull();
    expect((await personOf()).holdings.map(({ confirmedOn }) => confirmedOn)).toEqual([null, legalDateToDb(legalDate("2027-03-11"))]);
    const findings = await reading(clockActor, (tx) =>
      tx.storedFinding.findMany({ where: { caseId: at.id, stage: "probation" }, orderBy: { id: "asc" }, select: { rule: true, outcome: true } }),
    );
    expect(findings.map(({ rule, outcome }) => `${rule}:${outcome}`).toSorted()).toEqual([
      "PRB-02:met", "PRB-04:met", "PRB-06:met", "PRB-07:not-applicable", "PRB-07:not-met",
    ]);
    expect(await faultsOf(database.current())).toEqual([]);
  });

  test("PRB-06 6 of 17 incompetent cross the line of one third: a warning is kept, people may still confirm", async () => {
    await enterBothReports(town, at);
    await assessAtEnd(town, at, "2027-03-01", 6);
    valueOf(await conclude("2027-03-12"));
    const flags = await reading(clockActor, (tx) => tx.storedFinding.findFirst({ where: { caseId: at.id, rule: "PRB-06" } }));
    expect([flags?.outcome, flags?.force]).toEqual(["not-met", "warn"]);
  });

  test("by the wrong role, from a stale page, twice: refused", async () => {
    await enterBothReports(town, at);
    await assessAtEnd(town, at);
    const { version } = await probationOf(at);
    const input = { caseId: at.id, version, ...confirmed };
    expect(codesOf(await concludeProbation(input, on("assessor", "2027-03-11")))).toEqual(["access.not-your-role"]);
    expect(codesOf(await concludeProbation({ ...input, version: version + 1 }, on("head", "2027-03-11")))).toEqual(["probation.stale"]);
    const results = await Promise.all([concludeProbation(input, on("head", "2027-03-11")), concludeProbation(input, on("colleague", "2027-03-11"))]);
    expect(results.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  });
});

describe("extending", () => {
  const absence = { absentFrom: legalDate("2026-05-01"), absentTo: legalDate("2026-10-31"), reason: "工伤治疗" };

  test("PRB-05 6 months absent are not enough, 1 day more extends to 12 September 2027 and the confirmation waits for it", async () => {
    const input = { caseId: at.id, version: 0, ...absence };
    expect(codesOf(await extendProbation(input, on("head", "2026-11-02")))).toEqual(["PRB-05"]);
    valueOf(await extendProbation({ ...input, absentTo: legalDate("2026-11-01") }, on("head", "2026-11-02")));
    expect(await probationOf(at)).toMatchObject({ state: "extended", extendedUntil: "2027-09-12" });
    await enterBothReports(town, at, "2027-09-01");
    await assessAtEnd(town, at, "2027-09-01");
    expect(codesOf(await conclude("2027-09-11"))).toEqual(["PRB-02"]);
    valueOf(await conclude("2027-09-12"));
    expect((await personOf()).holdings[1]?.probationUntil).toEqual(legalDateToDb(legalDate("2027-09-12")));
  });

  test("an absence before the probation, after today or turned round is refused", async () => {
    const codes = async (changes: Partial<typeof absence>) => codesOf(await extendProbation({ caseId: at.id, version: 0, ...absence, ...changes }, on("head", "2026-11-02")));
    expect(await codes({ absentFrom: legalDate("2026-03-11") })).toEqual(["probation.day-impossible"]);
    expect(await codes({ absentTo: legalDate("2026-11-03") })).toEqual(["probation.day-impossible"]);
    expect(await codes({ absentTo: legalDate("2026-04-01") })).toEqual(["probation.day-impossible"]);
  });
});

describe("returning", () => {
  const returned = { conclusion: "returned" as const, words: "不能胜任", placement: "云泽市政府办公室四级调研员" };

  test("PRB-05 needs 1 meeting and a placement; before the end a serious fault", async () => {
    expect(codesOf(await conclude("2026-09-01", { ...returned, placement: "" }))).toEqual(["probation.item-needed", "probation.placement-missing", "PRB-05"]);
  });

  test("decided at a meeting: the trial post ends, the former rank comes back, the quota is free, the case ends", async () => {
    const itemId = await confirmationItem(town, at, "2026-09-01");
    valueOf(await conclude("2026-09-01", { ...returned, itemId, seriousFault: true }));
    const person = await personOf();
    expect([person.duties, person.level, person.holdings.filter(({ to }) => to === null).length]).toEqual(["云泽市政府办公室四级调研员", "sectionHead", 0]);
    expect(person.career.at(-1)).toMatchObject({ unitText: "云泽市政府办公室四级调研员", level: "sectionHead", to: null });
    expect((await readCase(at.id)).outcomes.probation?.conclusion).toBe("returned");
    const item = await reading(clockActor, (tx) => tx.meetingItem.findUniqueOrThrow({ where: { id: itemId } }));
    expect([item.state, item.conclusion]).toEqual(["decided", "不能胜任"]);
    expect(await faultsOf(database.current())).toEqual([]);
  });

  test("an item about somebody else is refused", async () => {
    const other = await caseOnProbation(town, "陆知微");
    const itemId = await confirmationItem(town, other, "2026-09-01");
    expect(codesOf(await conclude("2026-09-01", { ...returned, itemId, seriousFault: true }))).toEqual(["probation.item-of-another"]);
  });
});

test("PRB-07 where the local scheme asks for a second notice: confirmed only after it is over and its reports are closed", async () => {
  town = await foundTown({ secondNotice: true });
  at = await caseOnProbation(town, "苏赫");
  await enterBothReports(town, at);
  await assessAtEnd(town, at);
  expect(codesOf(await conclude("2027-03-15"))).toEqual(["PRB-07"]);
  const input = noticeInput(town, [at.id], { kind: "second", from: legalDate("2027-03-15") });
  const { noticeId } = valueOf(await draftNotice(input, on("clerk", "2027-03-12")));
  valueOf(await publishNotice({ noticeId, version: 0 }, on("colleague", "2027-03-12")));
  expect(codesOf(await conclude("2027-03-19"))).toEqual(["PRB-07"]);
  const report = { noticeId, caseId: at.id, receivedOn: legalDate("2027-03-16"), way: "letter" as const, realName: false, reporter: "", substance: "反映其作风问题" };
  const { objectionId } = valueOf(await registerObjection(report, on("supervision", "2027-03-16")));
  expect(codesOf(await conclude("2027-03-22"))).toEqual(["PRB-07"]);
  valueOf(await concludeObjection({ objectionId, version: 0, finding: "查无实据", conclusion: "doesNotAffect", feedbackOn: null }, on("supervision", "2027-03-22")));
  valueOf(await conclude("2027-03-22"));
  expect((await readCase(at.id)).state).toBe("finished");
});

test("reports may be put right while the probation runs; its notice stage is over", async () => {
  valueOf(await enterReports({ caseId: at.id, version: 0, selfReport: "初稿", principalView: "" }, on("assessor", "2027-03-01")));
  expect((await probationOf(at)).selfReport).toBe("初稿");
  expect(codesOf(await closeNotice({ caseId: at.id, version: at.version }, on("head", "2027-03-01")))).toEqual(["case.wrong-stage"]);
});
