import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { clockActor } from "@/lib/access/actor";
import { writeRoster } from "@/lib/documents/render/roster-template";
import type { RosterFacts } from "@/lib/formats/roster/sheets";
import { undoImport } from "@/lib/imports/commands/undo";
import { present } from "@/lib/kernel/assert";
import { legalDate, legalDateFromDb } from "@/lib/kernel/dates";
import { rosterProblems } from "@/lib/messages/zh-CN/roster-problems";
import { answerCorrection, proposeCorrection, valuesOf } from "@/lib/people/commands/sanction-corrections";
import type { SanctionValues } from "@/lib/people/rules/sanction-corrections";
import { reading } from "@/lib/platform/db/reading";
import { readDeskIn } from "@/lib/programmes/desk/queries/desk";
import { deskQuerySchema } from "@/lib/programmes/desk/schema";
import { loadSanctionsPage } from "@/lib/programmes/sanction-corrections/loaders";
import { streamOf } from "@/lib/record/event";
import { recorded, worked } from "@/lib/record/recorded";
import { recordDecision } from "@/lib/stages/decision/commands/vote";
import type { UserKey } from "@/prisma/seed/city/accounts";
import type { City } from "@/prisma/seed/city/city";
import { atNine, seedCity } from "@/prisma/seed/city/seed-city";
import { codesOf, done } from "@/prisma/seed/steps/motion";
import { voteOn } from "@/prisma/seed/steps/walk";
import { caseOnAgenda } from "../support/builders/decision";
import { closedTo, upTo } from "../support/builders/narrowed";
import { faultsOf, nothing, rosterTools, today } from "../support/builders/roster-tools";
import { useTestDatabase } from "../support/database";

const visitor: { actor: Actor | null } = { actor: null };
vi.mock("@/lib/platform/session", () => ({
  requireVisit: () => Promise.resolve({ actor: visitor.actor, now: atNine(today), sessionId: "s", clockIsSet: true }),
}));

const test = useTestDatabase();
let city: City;
beforeAll(async () => {
  city = await seedCity({ today, size: "small", installation: "test" });
});
const { by, confirm, dryRunOf, read } = rosterTools(() => city);
const scan = { fileName: "处分更正通知.pdf", bytes: new TextEncoder().encode("%PDF-1.7\n1 0 obj\n") };

type Barred = "barredBySanction" | "barredByAdmonition";

async function standing(key: Barred) {
  const cadreId = city.cadres[key];
  const [row] = await read((tx) => tx.sanction.findMany({ where: { cadreId }, orderBy: { effectiveOn: "asc" } }));
  const sanction = present(row, "a sanction");
  return { id: sanction.id, values: valuesOf(sanction) };
}

/** Proposes: some fields otherwise, or null for 录入有误. */
async function propose(
  key: Barred,
  change: Partial<SanctionValues> | null,
  author = by("cadreSection"),
  evidence: typeof scan | null = scan,
) {
  const cadreId = city.cadres[key];
  const { version } = await read((tx) => tx.cadre.findUniqueOrThrow({ where: { id: cadreId } }));
  const { id, values } = await standing(key);
  const after = change === null ? null : { ...values, ...change };
  return proposeCorrection(
    { cadreId, version, sanctionId: id, after, reason: "以处分决定书原件为准" },
    evidence,
    author,
  );
}

async function proposed(key: Barred, change: Partial<SanctionValues> | null): Promise<string> {
  return done(await propose(key, change)).correctionId;
}

const answer = (
  correctionId: string,
  how: "confirmed" | "refused" | "withdrawn",
  author = by("departmentHead"),
  reason = "",
) => answerCorrection({ correctionId, answer: how, reason }, author);

async function todosOf(user: UserKey, kind: string) {
  const { actor } = by(user);
  const desk = await reading(actor, (tx) => readDeskIn(tx, actor, deskQuerySchema.parse({}), today));
  return desk.todos.list.filter((todo) => todo.kind === kind).map(({ href, count }) => [href, count]);
}

describe("a sanction is corrected by two people (DSQ-06)", () => {
  it("one person alone: without document, in a future, changing nothing, of another authority, level or relative: refused", async () => {
    expect(codesOf(await propose("barredByAdmonition", null, by("cadreSection"), null))).toEqual([
      "people.correction-needs-evidence",
    ]);
    const future = { effectiveOn: legalDate("2026-03-03") };
    expect(codesOf(await propose("barredByAdmonition", future))).toEqual(["people.in-future"]);
    expect(codesOf(await propose("barredByAdmonition", {}))).toEqual(["people.correction-empty"]);
    const { actor, now } = by("cadreSection");
    expect(codesOf(await propose("barredByAdmonition", null, { actor: upTo("staff", actor), now }))).toEqual([
      "access.not-your-level",
    ]);
    const relative = closedTo([city.cadres.barredByAdmonition], actor);
    expect(codesOf(await propose("barredByAdmonition", null, { actor: relative, now }))).toEqual([
      "access.own-or-relative",
    ]);
    for (const [user, code] of [
      ["countyACadreSection", "access.not-your-authority"],
      ["assessmentOffice", "access.not-your-role"],
      ["departmentHead", "access.not-your-role"],
    ] as const)
      expect(codesOf(await propose("barredByAdmonition", null, by(user)))).toEqual([code]);
  });

  it("the bar of a case at its decision stands until another confirms that the sanction was none; 2 at once: 1 wins", async () => {
    const head = by("departmentHead");
    const { at, item } = await caseOnAgenda(city, {
      cadreId: city.cadres.barredBySanction,
      postId: city.vacantPosts.countyDeputy,
      on: today,
    });
    const decide = async () => codesOf(await recordDecision(voteOn(at, item, { agree: 11 }), head));
    expect(await decide()).toEqual(["DSQ-06"]);
    const correctionId = await proposed("barredBySanction", null);
    expect(codesOf(await propose("barredBySanction", { body: "中共云泽市纪委" }))).toEqual(["people.correction-waits"]);
    expect(await decide()).toEqual(["DSQ-06"]);
    expect(codesOf(await answer(correctionId, "confirmed", by("cadreSection")))).toEqual([
      "people.correction-same-person",
    ]);
    expect(codesOf(await answer(correctionId, "confirmed", by("assessmentOffice")))).toEqual(["access.not-your-role"]);
    expect(codesOf(await answer(correctionId, "confirmed", by("countyADepartmentHead")))).toEqual([
      "access.not-your-authority",
    ]);
    const related = closedTo([city.cadres.barredBySanction], head.actor);
    expect(codesOf(await answer(correctionId, "confirmed", { ...head, actor: related }))).toEqual([
      "access.own-or-relative",
    ]);
    expect(codesOf(await answer(correctionId, "withdrawn", by("cadreSectionSecond")))).toEqual([
      "people.correction-not-proposer",
    ]);
    expect(await decide()).toEqual(["DSQ-06"]);
    const href = `/people/${city.cadres.barredBySanction}/sanctions`;
    expect(await todosOf("departmentHead", "sanction.confirm")).toEqual([[href, 1]]);
    expect(await todosOf("cadreSection", "sanction.confirm")).toEqual([]);
    expect(await todosOf("countyADepartmentHead", "sanction.confirm")).toEqual([]);
    const both = await Promise.all([
      answer(correctionId, "confirmed", head),
      answer(correctionId, "confirmed", by("supervisionSection")),
    ]);
    expect(both.map(codesOf).toSorted((a, b) => a.length - b.length)).toEqual([[], ["people.correction-answered"]]);
    expect(await todosOf("supervisionSection", "sanction.confirm")).toEqual([]);
    expect(await decide()).toEqual([]);
  });

  it("both versions and both people stay: 1 refused, 1 taken back, 1 confirmed with 3 fields", async () => {
    visitor.actor = by("departmentHead").actor;
    const { id, values } = await standing("barredByAdmonition");
    const waiting = await proposed("barredByAdmonition", { months: 3 });
    const load = async () => {
      const page = await loadSanctionsPage(city.cadres.barredByAdmonition);
      return page === null || "refusal" in page ? null : page;
    };
    expect((await load())?.sanctions.map((one) => [one.sanctionId, one.correctionWaits, one.months])).toEqual([
      [id, true, null],
    ]);
    expect(codesOf(await answer(waiting, "refused"))).toEqual(["people.correction-needs-reason"]);
    done(await answer(waiting, "refused", by("departmentHead"), "决定书没有载明期限"));
    done(
      await answer(
        await proposed("barredByAdmonition", { document: "云组〔2026〕1号" }),
        "withdrawn",
        by("cadreSection"),
      ),
    );
    expect((await standing("barredByAdmonition")).values).toEqual(values);
    const change = { kind: "partyWarning", body: "中共云泽市纪委", effectiveOn: legalDate("2026-01-05") } as const;
    done(await answer(await proposed("barredByAdmonition", change), "confirmed"));
    expect((await standing("barredByAdmonition")).values).toEqual({ ...values, ...change });
    const page = await load();
    expect(page?.answered.map(({ state, proposedBy, answeredBy }) => [state, proposedBy, answeredBy])).toEqual([
      ["confirmed", "俞静秋", "祁景明"],
      ["withdrawn", "俞静秋", "俞静秋"],
      ["refused", "俞静秋", "祁景明"],
    ]);
    expect(page?.answered[0]).toMatchObject({
      before: values,
      after: { ...values, ...change },
      evidenceName: scan.fileName,
    });
    visitor.actor = by("assessmentOffice").actor;
    expect(await loadSanctionsPage(city.cadres.barredByAdmonition)).toEqual({ refusal: "access.not-your-role" });
    expect(await faultsOf(test.current().ownerUrl)).toEqual([]);
  });

  it("no other way: the database lets nobody change, take away or confirm a sanction past the second person", async () => {
    const { id } = await standing("barredByAdmonition");
    const cadreId = city.cadres.barredByAdmonition;
    const write = (work: Parameters<typeof recorded<null, never>>[1]) =>
      recorded<null, never>(by("cadreSection"), work);
    const event = { stream: streamOf("cadre", cadreId), type: "cadre.changed", data: {} } as const;
    await expect(
      write(async (tx) => worked((await tx.sanction.update({ where: { id }, data: { months: 1 } }), null), event)),
    ).rejects.toThrow("permission denied");
    await expect(
      write(async (tx) => worked((await tx.sanction.delete({ where: { id } }), null), event)),
    ).rejects.toThrow("permission denied");
    const row = {
      cadreId,
      sanctionId: id,
      before: {},
      reason: "无",
      batchId: id,
      proposedById: id,
      proposedAt: new Date(0),
    };
    const answered = { state: "confirmed", answeredById: cadreId, answeredAt: new Date(0) } as const;
    await expect(
      write(async (tx) => worked((await tx.sanctionCorrection.create({ data: { ...row, ...answered } }), null), event)),
    ).rejects.toThrow("begins by waiting");
  });
});

describe("an import that speaks of sanctions of people who are there", () => {
  async function workbook(changes: Partial<RosterFacts["honours"][number]>) {
    const { values } = await standing("barredByAdmonition");
    const { idNumber } = await read((tx) =>
      tx.cadre.findUniqueOrThrow({ where: { id: city.cadres.barredByAdmonition } }),
    );
    const { kind, body, document, effectiveOn, reason } = values;
    const row = { idNumber, kind, name: reason, decidedOn: effectiveOn, effectiveOn, document, body, ...changes };
    return dryRunOf(await writeRoster({ ...nothing, honours: [row] }), "cadreSection");
  }
  const all = () =>
    reading(clockActor, (tx) =>
      tx.sanction.findMany({ where: { cadreId: city.cadres.barredByAdmonition }, orderBy: { id: "asc" } }),
    );

  it("a changed row becomes 1 proposal and changes nothing; a second one is refused at its row; the undo takes it back", async () => {
    const before = await all();
    const { id, dryRun } = await workbook({ document: "云组〔2025〕88号" });
    expect(dryRun.counts.honours).toEqual({ added: 0, changed: 0, proposed: 1, same: 0, rejected: 0 });
    done(await confirm(id, "all", "cadreSection"));
    expect(await all()).toEqual(before);
    expect(await todosOf("departmentHead", "sanction.confirm")).toHaveLength(1);
    const again = await workbook({ document: "云组〔2025〕89号" });
    expect(again.dryRun.problems.map(({ expected }) => expected)).toEqual([rosterProblems.correctionWaits]);
    const outcome = done(await undoImport(id, by("cadreSectionSecond")));
    expect([outcome.people, outcome.keptCount, outcome.corrections]).toEqual([0, 0, { withdrawn: 1, proposed: 0 }]);
    expect(await todosOf("departmentHead", "sanction.confirm")).toEqual([]);
    expect(codesOf(await undoImport(id, by("cadreSection")))).toEqual(["imports.already-undone"]);
    expect(await all()).toEqual(before);
  });

  it("a confirmed one stays when the batch is undone", async () => {
    const { id } = await workbook({ document: "云组〔2025〕88号" });
    done(await confirm(id, "all", "cadreSection"));
    const waiting = await read((tx) => tx.sanctionCorrection.findFirstOrThrow({ where: { batchId: id } }));
    expect(codesOf(await answer(waiting.id, "confirmed", by("cadreSection")))).toEqual([
      "people.correction-same-person",
    ]);
    done(await answer(waiting.id, "confirmed"));
    expect((await standing("barredByAdmonition")).values.document).toBe("云组〔2025〕88号");
    expect(codesOf(await undoImport(id, by("cadreSection")))).toEqual(["imports.only-corrections"]);
  });

  it("a new sanction goes in; undone, it stands until another person confirms that it goes", async () => {
    const before = await all();
    const { id, dryRun } = await workbook({ kind: "governmentWarning", name: "新的处分" });
    expect(dryRun.counts.honours).toMatchObject({ added: 1, proposed: 0 });
    done(await confirm(id, "all", "cadreSection"));
    const entered = present(
      (await all()).find(({ reason }) => reason === "新的处分"),
      "the new sanction",
    );
    const outcome = done(await undoImport(id, by("cadreSection")));
    expect([outcome.people, outcome.corrections]).toEqual([1, { withdrawn: 0, proposed: 1 }]);
    expect((await all()).map((one) => one.id)).toContain(entered.id);
    const asked = await read((tx) => tx.sanctionCorrection.findFirstOrThrow({ where: { sanctionId: entered.id } }));
    expect([asked.after, legalDateFromDb(entered.effectiveOn)]).toEqual([
      null,
      (await standing("barredByAdmonition")).values.effectiveOn,
    ]);
    done(await answer(asked.id, "confirmed"));
    expect(await all()).toEqual(before);
    expect(await faultsOf(test.current().ownerUrl)).toEqual([]);
  });
});
