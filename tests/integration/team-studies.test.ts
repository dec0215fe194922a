import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { legalDate } from "@/lib/kernel/dates";
import { enterStudy, withdrawStudy } from "@/lib/programmes/team-studies/commands";
import { loadStudies, loadUnitStudies } from "@/lib/programmes/team-studies/loaders";
import type { StudiesPage, UnitStudiesPage } from "@/lib/programmes/team-studies/loaders";
import type { EnterStudy } from "@/lib/programmes/team-studies/schema";
import { reading } from "@/lib/platform/db/reading";
import { isSignedBy, recordKey } from "@/lib/record/keys";
import { verifyRecord } from "@/lib/record/verify";
import { readMotionHeadIn } from "@/lib/stages/motion/queries/heads";
import type { UserKey } from "@/prisma/seed/city/accounts";
import type { City } from "@/prisma/seed/city/city";
import { atNine, seedCity } from "@/prisma/seed/city/seed-city";
import { openedMotion, withPost } from "@/prisma/seed/steps/motion";
import { codesOf, valueOf } from "../support/builders/town";
import { useTestDatabase } from "../support/database";

const visitor: { actor: Actor | null } = { actor: null };
const today = legalDate("2026-11-02");

vi.mock("@/lib/platform/session", () => ({
  requireVisit: () => Promise.resolve({ actor: visitor.actor, now: atNine(today), sessionId: "s", clockIsSet: true }),
}));

const test = useTestDatabase();
let city: City;
let db: Client;

beforeAll(async () => {
  city = await seedCity({ today, size: "small" });
  db = new Client({ connectionString: test.current().ownerUrl });
  await db.connect();
});
afterAll(() => db.end());

const by = (user: UserKey) => ({ actor: city.users[user].actor, now: atNine(today) });

function visitOf(change: Partial<EnterStudy> = {}): EnterStudy {
  const plain = { kind: "visit", on: legalDate("2026-06-03"), participants: "干部科两人", disciplineBody: "", talked: 12 } as const;
  return { unitId: city.unit("city/transport"), ...plain, situation: "班子运行平稳", problems: "", worthWatching: "", nextStep: "", ...change };
}

async function coverageFor(user: UserKey, params: Record<string, string> = {}): Promise<StudiesPage> {
  visitor.actor = city.users[user].actor;
  const page = await loadStudies(params);
  if ("refusal" in page) throw new Error(page.refusal);
  return page;
}

async function notebookFor(user: UserKey): Promise<UnitStudiesPage> {
  visitor.actor = city.users[user].actor;
  const page = await loadUnitStudies(city.unit("city/transport"), {});
  if (page === null || "refusal" in page) throw new Error("no notebook");
  return page;
}

describe("MOT-01: what the department learned about a team", () => {
  it("a visit of 3 June with 12 talks and a joint analysis of 2 November: the notebook has 2, the latest first; 1 team of the year is covered", async () => {
    const before = await coverageFor("cadreSection");
    expect(before.coverage).toMatchObject({ analysed: 0, visited: 0 });
    valueOf(await enterStudy(visitOf(), by("cadreSection")));
    valueOf(await enterStudy(visitOf({ kind: "analysis", on: today, talked: 7, disciplineBody: "派驻纪检监察组" }), by("cadreSection")));
    const notebook = await notebookFor("disciplineLiaison");
    expect(notebook.studies.map(({ kind, on, talked }) => [kind, on, talked])).toEqual([
      ["analysis", "2026-11-02", null],
      ["visit", "2026-06-03", 12],
    ]);
    const after = await coverageFor("cadreSection");
    expect(after.coverage).toEqual({ teamCount: before.coverage.teamCount, analysed: 1, visited: 1 });
    expect((await coverageFor("cadreSection", { missing: "visit" })).rowCount).toBe(before.coverage.teamCount - 1);
    expect((await coverageFor("cadreSection", { year: "2025" })).coverage).toMatchObject({ analysed: 0, visited: 0 });
  });

  it("a withdrawn visit counts no more and stays with its reason; it cannot be withdrawn twice", async () => {
    const { studyId } = valueOf(await enterStudy(visitOf({ on: legalDate("2026-01-05") }), by("cadreSection")));
    valueOf(await withdrawStudy({ studyId, reason: "登记到别的单位了" }, by("cadreSection")));
    expect(codesOf(await withdrawStudy({ studyId, reason: "再撤一次" }, by("cadreSection")))).toEqual(["study.withdrawn"]);
    const kept = (await notebookFor("cadreSection")).studies.find(({ id }) => id === studyId);
    expect([kept?.withdrawnOn, kept?.withdrawnReason]).toEqual(["2026-11-02", "登记到别的单位了"]);
    expect((await coverageFor("cadreSection")).coverage).toMatchObject({ visited: 1 });
  });

  it("a batch with a post of the team says when it was last studied: 2 November; before any study of another team it says none", async () => {
    const motionId = await openedMotion(city, today);
    const [post, other] = [city.post("city/transport/deputy1"), city.post("city/finance/deputy1")];
    for (const postId of [post, other]) await withPost(city, motionId, postId, today);
    const { authorityId, handlerId } = (await db.query<{ authorityId: string; handlerId: string }>(`select "authorityId", "handlerId" from motion where id = $1`, [motionId])).rows[0] ?? { authorityId: "", handlerId: "" };
    const head = await reading(city.users.cadreSection.actor, (tx) => readMotionHeadIn(tx, { id: motionId, authorityId, handlerId, analysisFileId: null }));
    expect(head.studied.map(({ unitId, on }) => [unitId, on])).toEqual(
      expect.arrayContaining([[city.unit("city/transport"), "2026-11-02"], [city.unit("city/finance"), null]]),
    );
    expect(head.studied).toHaveLength(2);
  });

  it("tomorrow, a visit without its talks, a unit without a team: refused, nothing is written", async () => {
    const count = async () => Number((await db.query<{ count: string }>("select count(*) from team_study")).rows[0]?.count);
    const before = await count();
    expect(codesOf(await enterStudy(visitOf({ on: legalDate("2026-11-03") }), by("cadreSection")))).toEqual(["study.in-future"]);
    expect(codesOf(await enterStudy(visitOf({ talked: null }), by("cadreSection")))).toEqual(["study.visit-needs-talked"]);
    expect(codesOf(await enterStudy(visitOf({ unitId: crypto.randomUUID() }), by("cadreSection")))).toEqual(["study.not-found"]);
    expect(await count()).toBe(before);
  });

  it("assessment office, supervisor, committee member, administrator and a unit's leader see neither page; the discipline liaison enters nothing", async () => {
    for (const user of ["assessmentOffice", "supervisor", "systemAdministrator"] as const) {
      visitor.actor = city.users[user].actor;
      expect(await loadStudies({}), user).toHaveProperty("refusal");
      expect(await loadUnitStudies(city.unit("city/transport"), {}), user).toHaveProperty("refusal");
      expect(codesOf(await enterStudy(visitOf(), by(user))), user).not.toEqual([]);
    }
    expect(codesOf(await enterStudy(visitOf(), by("disciplineLiaison")))).toEqual(["access.not-your-role"]);
  });

  it("what was written is answered for by the record", async () => {
    const key = recordKey(process.env.STORAGE_DIR ?? "");
    const isSigned = (text: string, signature: string) => isSignedBy(text, signature, key);
    const { faults } = await verifyRecord(db, { isSigned, copies: new Map() });
    expect(faults.filter(({ kind }) => kind !== "checkpoint-missing")).toEqual([]);
  });
});
