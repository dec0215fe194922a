import pg from "pg";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { clockActor } from "@/lib/access/actor";
import { holdCase } from "@/lib/case/commands/holds";
import { requestOverride } from "@/lib/case/commands/overrides";
import { loadCaseFrame, loadCaseOverview, loadProcessRecord } from "@/lib/case/loaders";
import type { CaseAt } from "@/lib/case/types";
import { confirmCorrection, requestCorrection } from "@/lib/corrections/commands";
import { loadCorrections } from "@/lib/corrections/loaders";
import { loadMissingOfCase } from "@/lib/programmes/desk/loaders";
import { recorded, worked } from "@/lib/record/recorded";
import { streamOf } from "@/lib/record/event";
import { caseAtAppointment, correctionInput } from "@/tests/support/builders/correction";
import { authorOn, foundTown, morningOf, readCase, valueOf } from "@/tests/support/builders/town";
import type { Town } from "@/tests/support/builders/town";
import { useTestDatabase } from "@/tests/support/database";

const visitor: { actor: Actor | null } = { actor: null };

vi.mock("@/lib/platform/session", () => ({
  requireVisit: () => Promise.resolve({ actor: visitor.actor, now: morningOf("2026-03-10"), sessionId: "s", clockIsSet: true }),
}));

useTestDatabase();

let town: Town;
let at: CaseAt;
beforeAll(async () => {
  town = await foundTown();
  at = await caseAtAppointment(town, "顾云岫");
  valueOf(await requestOverride({ caseId: at.id, version: at.version, rule: "REC-09", reason: "抗洪抢险，到会不足" }, on("clerk")));
  const asked = valueOf(await requestCorrection(correctionInput(at, "decision", { agree: "7", disagree: "1" }), on("clerk")));
  valueOf(await confirmCorrection({ correctionId: asked, version: at.version, answer: "confirm" }, on("supervision")));
  const { version } = await readCase(at.id);
  valueOf(await holdCase({ caseId: at.id, version, state: "suspended", reason: "核实一封来信" }, on("head")));
  await addRelativeOf(at.cadreId);
});

const on = (who: keyof Town["staff"]) => authorOn(town.staff[who], "2026-03-10");

/** A minor child of the person, in the family rows of the form. */
async function addRelativeOf(cadreId: string): Promise<void> {
  await recorded({ actor: clockActor, now: morningOf("2026-03-10") }, async (tx) => {
    await tx.familyMember.create({ data: { cadreId, order: 1, relation: "女儿", name: "顾小舟", birth: new Date("2015-06-01") } });
    return worked(null, { stream: streamOf("cadre", cadreId), type: "cadre.changed", data: {} });
  });
}

/** SQL statements of the work, without the ones that open, set up and close its transactions. */
async function statementsOf(work: () => Promise<unknown>): Promise<readonly string[]> {
  const seen: string[] = [];
  const spy = vi.spyOn(pg.Client.prototype, "query");
  spy.mockClear();
  await work();
  for (const [first] of spy.mock.calls as unknown as readonly [unknown][]) {
    const text = typeof first === "string" ? first : String((first as { text?: string } | null)?.text ?? "");
    if (!/^\s*(begin|commit|rollback|set\b|select set_config)/i.test(text)) seen.push(text);
  }
  spy.mockRestore();
  return seen;
}

beforeEach(() => {
  visitor.actor = town.staff.clerk;
});

describe("overview of a case", () => {
  test("is read with at most 10 statements: 1 for the frame, 6 for the parts, 1 each for corrections and what is missing", async () => {
    const statements = await statementsOf(async () => {
      await loadCaseOverview(at.id);
      await loadCorrections(at.id);
      await loadMissingOfCase(at.id);
    });
    // React's cache works inside a request only: here the frame is read once for each of the three loaders.
    expect(statements.length - 2).toBeGreaterThanOrEqual(8);
    expect(statements.length - 2).toBeLessThanOrEqual(10);
  });

  test("shows the rail with 6 stages done, the decision corrected, the appointment held on its reason", async () => {
    const page = await loadCaseOverview(at.id, "all");
    expect(page?.rail.map(({ state }) => state)).toEqual(["done", "done", "done", "done", "done", "done", "held", "locked"]);
    expect(page?.rail[4]?.corrected).toBe(true);
    expect(page?.at).toMatchObject({ state: "suspended", stateReason: "核实一封来信", person: { name: "顾云岫" } });
    expect(page?.exceptions).toMatchObject({ holds: [{ reason: "核实一封来信" }], overrides: [{ rule: "REC-09", approvedOn: null }] });
    expect(page?.events?.map(({ type }) => type)).toEqual(
      expect.arrayContaining(["case.opened", "override.requested", "correction.requested", "correction.confirmed", "case.held"]),
    );
    expect(page?.events?.[0]).toMatchObject({ type: "case.held", reason: "核实一封来信" });
    expect(page?.hindrances).toMatchObject({ hold: null, approveOverride: "access.not-your-role", confirmCorrection: "access.not-your-role" });
  });

  test("the record is for 5 offices: the assessment office gets none, and nothing protected", async () => {
    visitor.actor = town.staff.assessor;
    const page = await loadCaseOverview(at.id);
    expect(page).toMatchObject({ withProtected: false, findings: [], signatures: [], events: null, exceptions: { holds: [], overrides: [] } });
    expect(page?.at).toMatchObject({ stateReason: "", versions: [] });
    expect(await loadCorrections(at.id)).toEqual([]);
    expect(await loadProcessRecord(at.id)).toBeNull();
  });
});

describe("full-process form", () => {
  test("carries the person, the votes after 1 correction, a relative and the head of the record", async () => {
    const record = await loadProcessRecord(at.id);
    expect(record).toMatchObject({ withFamily: true, archive: { cadreIdentity: "公务员", family: [{ relation: "女儿" }] }, head: { seq: expect.any(Number) as number } });
    expect(record?.head?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(record?.at.versions.filter(({ stage }) => stage === "decision")).toHaveLength(2);
  });
});

describe("closed to who is concerned", () => {
  test("own case and a declared relative's: all 3 pages look like pages that are not there", async () => {
    visitor.actor = { ...town.staff.clerk, closedCadreIds: [at.cadreId] };
    expect(await loadCaseFrame(at.id)).toBeNull();
    expect(await loadCaseOverview(at.id)).toBeNull();
    expect(await loadProcessRecord(at.id)).toBeNull();
    expect(await loadCorrections(at.id)).toEqual([]);
    expect(await loadMissingOfCase(at.id)).toEqual([]);
  });

  test("another authority's staff and an id that is none find nothing", async () => {
    visitor.actor = (await foundTown()).staff.head;
    expect(await loadCaseFrame(at.id)).toBeNull();
    expect(await loadCaseFrame("1")).toBeNull();
  });
});
