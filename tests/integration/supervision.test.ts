import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { answerOverride, requestOverride } from "@/lib/case/commands/overrides";
import { holdCase } from "@/lib/case/commands/holds";
import type { CaseAt } from "@/lib/case/types";
import { legalDate } from "@/lib/kernel/dates";
import { reading } from "@/lib/platform/db/reading";
import { readRecordIn } from "@/lib/programmes/record/queries/record";
import type { RecordPage } from "@/lib/programmes/record/queries/record";
import type { RecordQuery } from "@/lib/programmes/record/schema";
import { recordPageSize, recordQuerySchema } from "@/lib/programmes/record/schema";
import { readSupervisionIn } from "@/lib/programmes/supervision/queries/supervision";
import type { Supervision } from "@/lib/programmes/supervision/queries/supervision";
import type { SupervisionQuery } from "@/lib/programmes/supervision/schema";
import { supervisionQuerySchema } from "@/lib/programmes/supervision/schema";
import { registerObjection } from "@/lib/stages/notice/commands/objections";
import { caseAtNotice, publishedNotice } from "../support/builders/notice";
import type { Town } from "../support/builders/town";
import { authorOn, foundTown, readCase, valueOf } from "../support/builders/town";
import { useTestDatabase } from "../support/database";

useTestDatabase();

const today = legalDate("2026-03-10");
let town: Town;
let foreign: Town;
/** noticed until 6 March with a report of 3 March, an override approved, one refused and one open */
let relative: CaseAt;
/** noticed until 6 March, then suspended */
let held: CaseAt;

const watcher = (role: Actor["grants"][number]["role"], of: Town = town, closedCadreIds: readonly string[] = []): Actor => ({
  userId: crypto.randomUUID(), cadreId: null, name: "监督", closedCadreIds, grants: [{ role, authorityId: of.authorityId, unitId: null, upToLevel: null }],
});

beforeAll(async () => {
  town = await foundTown();
  foreign = await foundTown();
  relative = await caseAtNotice(town, "丁兆和");
  held = await caseAtNotice(town, "仇远山");
  const noticeId = await publishedNotice(town, [relative, held]);
  const on = (who: keyof Town["staff"], day: string) => authorOn(town.staff[who], day);
  valueOf(
    await registerObjection(
      { noticeId, caseId: relative.id, receivedOn: legalDate("2026-03-03"), way: "letter", realName: false, reporter: "", substance: "反映内容（虚构）" },
      on("clerk", "2026-03-03"),
    ),
  );
  const ask = (rule: string) => requestOverride({ caseId: relative.id, version: 0, rule, reason: `特批${rule}` }, on("clerk", "2026-03-04"));
  const answer = async (overrideId: string, answered: "approve" | "refuse") =>
    valueOf(await answerOverride({ overrideId, answer: answered }, on("head", "2026-03-05")));
  await answer(valueOf(await ask("INS-09")), "approve");
  await answer(valueOf(await ask("INS-14")), "refuse");
  valueOf(await ask("REC-09"));
  const { version } = await readCase(held.id);
  valueOf(await holdCase({ caseId: held.id, version, state: "suspended", reason: "待核实。" }, on("head", "2026-03-07")));
}, 60_000);

const supervisionOf = (actor: Actor, query: Partial<SupervisionQuery> = {}): Promise<Supervision> =>
  reading(actor, (tx) => readSupervisionIn(tx, actor, { ...supervisionQuerySchema.parse({}), ...query }, today));
const recordOf = (actor: Actor, query: Partial<RecordQuery> = {}): Promise<RecordPage> =>
  reading(actor, (tx) => readRecordIn(tx, actor, { ...recordQuerySchema.parse({}), ...query }, today));
const linesOf = <V extends Supervision["shown"]["view"]>(page: Supervision, view: V) => {
  if (page.shown.view !== view || !("page" in page.shown)) throw new Error(`shown is ${page.shown.view}`);
  return page.shown.page as Extract<Supervision["shown"], { view: V; page: unknown }>["page"];
};

describe("the supervisor's page", () => {
  test("counts 3 overrides with 1 open, 1 report since 3 March, 1 held case, 1 notice 4 days over its end", async () => {
    const page = await supervisionOf(town.staff.supervision);
    expect(page.counts).toMatchObject({ overrides: 3, overridesOpen: 1, corrections: 0, objectionsOpen: 1, oldestObjectionOn: "2026-03-03", holds: 1 });
    expect(page.overdue.map(({ kind, dueOn, days, name }) => [kind, dueOn, days, name])).toEqual([["notice", "2026-03-06", 4, "丁兆和"]]);
    if (page.shown.view !== "overview") throw new Error("not the overview");
    expect(page.shown.ages.find(({ stage }) => stage === "notice")?.counts).toEqual([0, 2, 0, 0, 0]);
  });

  test("names who asked for each override and who approved it, newest first, and narrows to the open one", async () => {
    const all = linesOf(await supervisionOf(town.staff.supervision, { view: "overrides" }), "overrides");
    expect(all.count).toBe(3);
    const byRule = new Map(all.lines.map((line) => [line.rule, line]));
    expect(byRule.get("INS-09")).toMatchObject({ reason: "特批INS-09", askedOn: "2026-03-04", approvedOn: "2026-03-05", refusedOn: null, name: "丁兆和" });
    expect(byRule.get("INS-14")).toMatchObject({ approvedOn: null, refusedOn: "2026-03-05" });
    const open = linesOf(await supervisionOf(town.staff.supervision, { view: "overrides", state: "open" }), "overrides");
    expect(open.lines.map(({ rule }) => rule)).toEqual(["REC-09"]);
    const past = linesOf(await supervisionOf(town.staff.supervision, { view: "overrides", page: 2 }), "overrides");
    expect(past.lines).toEqual([]);
  });

  test("shows what a report says to those who handle it, to the supervisor only that it is open", async () => {
    const handled = linesOf(await supervisionOf(town.staff.supervision, { view: "objections" }), "objections");
    expect(handled.lines.map(({ substance, closedOn }) => [substance, closedOn])).toEqual([["反映内容（虚构）", null]]);
    const watched = linesOf(await supervisionOf(watcher("supervisor"), { view: "objections" }), "objections");
    expect([watched.count, watched.lines.map(({ substance }) => substance)]).toEqual([1, [null]]);
    const head = linesOf(await supervisionOf(town.staff.head, { view: "objections" }), "objections");
    expect(head.lines.map(({ substance }) => substance)).toEqual([null]);
  });

  test("lists the held case with its reason since 7 March", async () => {
    const { lines } = linesOf(await supervisionOf(town.staff.supervision, { view: "holds" }), "holds");
    expect(lines.map(({ id, state, reason, since }) => [id, state, reason, since])).toEqual([[held.id, "suspended", "待核实。", "2026-03-07"]]);
  });

  test("of a relative nothing is counted and nothing listed, in any of the 6 views", async () => {
    const kin = watcher("supervisionSection", town, [relative.cadreId]);
    for (const view of ["overview", "overdue", "overrides", "corrections", "objections", "holds"] as const) {
      const page = await supervisionOf(kin, { view });
      expect(page.counts).toMatchObject({ overrides: 0, overridesOpen: 0, objectionsOpen: 0, oldestObjectionOn: null, holds: 1 });
      expect(JSON.stringify(page)).not.toContain("丁兆和");
      expect(JSON.stringify(page)).not.toContain(relative.id);
    }
    const overview = await supervisionOf(kin);
    if (overview.shown.view !== "overview") throw new Error("not the overview");
    expect(overview.shown.ages.flatMap(({ counts }) => counts).reduce((sum, count) => sum + count, 0)).toBe(1);
  });

  test("another authority's supervisor sees zeros", async () => {
    const page = await supervisionOf(watcher("supervisor", foreign));
    expect(page.counts).toMatchObject({ overrides: 0, corrections: 0, objectionsOpen: 0, holds: 0 });
    expect(page.overdue).toEqual([]);
    expect(JSON.stringify(page.shown)).not.toContain("丁兆和");
  });
});

describe("the record page", () => {
  test("newest first: the hold of 7 March stands before the approved override, each with its author and its matter", async () => {
    const { events } = await recordOf(town.staff.supervision);
    expect(events[0]).toMatchObject({ type: "case.held", reason: "待核实。", matter: { href: `/cases/${held.id}` } });
    const types = events.map(({ type }) => type);
    expect(types.indexOf("case.held")).toBeLessThan(types.indexOf("override.approved"));
    const ids = events.map(({ id }) => Number(id));
    expect(ids).toEqual(ids.toSorted((a, b) => b - a));
    expect(events.every(({ matter }) => matter !== null)).toBe(true);
  });

  test("narrows by kind, type, author, days and one chain", async () => {
    const { supervision, clerk } = town.staff;
    expect((await recordOf(supervision, { kind: "notice" })).events.map(({ type }) => type)).toEqual(["objection.registered", "notice.published", "notice.drafted"]);
    expect((await recordOf(supervision, { type: "override.requested" })).eventCount).toBe(3);
    expect((await recordOf(supervision, { author: clerk.userId, kind: "case" })).eventCount).toBe(3);
    expect((await recordOf(supervision, { from: legalDate("2026-03-05"), to: legalDate("2026-03-05") })).events.map(({ type }) => type).toSorted()).toEqual([
      "override.approved",
      "override.refused",
    ]);
    const chain = await recordOf(supervision, { of: `case:${held.id}` });
    expect(chain.events.map(({ type }) => type)).toEqual(["case.held", "case.opened"]);
    expect(recordPageSize).toBe(30);
    expect((await recordOf(supervision, { page: 2 })).events).toEqual([]);
  });

  test("of a relative no event is counted: not his case, not the notice that names him, nothing asked for by its chain", async () => {
    const all = await recordOf(town.staff.supervision);
    const kin = watcher("supervisionSection", town, [relative.cadreId]);
    const left = await recordOf(kin);
    expect(left.eventCount).toBeLessThan(all.eventCount);
    expect(JSON.stringify(left.events)).not.toContain(relative.id);
    expect(JSON.stringify(left.events)).not.toContain("丁兆和");
    expect((await recordOf(kin, { of: `case:${relative.id}` })).eventCount).toBe(0);
    expect((await recordOf(kin, { kind: "cadre" })).events.some(({ stream }) => stream === `cadre:${relative.cadreId}`)).toBe(false);
    expect((await recordOf(town.staff.supervision, { kind: "cadre" })).events.some(({ stream }) => stream === `cadre:${relative.cadreId}`)).toBe(true);
  });

  test("another authority reads its own events only; the supervisor reads no archives", async () => {
    const elsewhere = await recordOf(watcher("supervisor", foreign));
    expect(elsewhere.events.map(({ type }) => type)).toEqual(["motion.opened"]);
    expect((await recordOf(watcher("supervisor"), { kind: "cadre" })).eventCount).toBe(0);
    expect((await recordOf(watcher("supervisor", foreign), { of: `case:${held.id}` })).eventCount).toBe(0);
  });

  test("shows the newest hash and the last checkpoint", async () => {
    const { state } = await recordOf(town.staff.supervision);
    expect(state.newestHash).toMatch(/^[0-9a-f]{64}$/);
    expect(state.checkpoint).toMatchObject({ cause: "notice.published" });
    expect(state.moved).toBeGreaterThan(0);
  });
});
