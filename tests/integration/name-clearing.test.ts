import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { present } from "@/lib/kernel/assert";
import { addDays, legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { readCandidateFactsIn } from "@/lib/people/queries/candidate";
import { reading } from "@/lib/platform/db/reading";
import { readDeskIn } from "@/lib/programmes/desk/queries/desk";
import { deskQuerySchema } from "@/lib/programmes/desk/schema";
import { answerClearing, answerTolerance, proposeClearing, proposeTolerance } from "@/lib/programmes/name-clearing/commands";
import { loadClearings, loadOwnStanding, loadStanding } from "@/lib/programmes/name-clearing/loaders";
import type { ProposeClearing, ProposeTolerance } from "@/lib/programmes/name-clearing/schema";
import { viewTrail } from "@/lib/programmes/responsibility/commands";
import { loadTrail } from "@/lib/programmes/responsibility/loaders";
import { loadSupervision } from "@/lib/programmes/supervision/loaders";
import type { Author } from "@/lib/record/recorded";
import { recordDecision } from "@/lib/stages/decision/commands/vote";
import { concludeObjection, registerObjection } from "@/lib/stages/notice/commands/objections";
import type { UserKey } from "@/prisma/seed/city/accounts";
import type { City } from "@/prisma/seed/city/city";
import { atNine, seedCity } from "@/prisma/seed/city/seed-city";
import { authorOn, codesOf, done, frozen, openedMotion, withName, withPost } from "@/prisma/seed/steps/motion";
import { noticed, voteOn } from "@/prisma/seed/steps/walk";
import { caseOnAgenda } from "../support/builders/decision";
import { closedTo, upTo } from "../support/builders/narrowed";
import { withClient } from "@/scripts/lib/postgres.mjs";
import { useTestDatabase } from "../support/database";
import { faultsOf } from "../support/faults";

const today = legalDate("2026-03-02");
const visitor: { actor: Actor | null } = { actor: null };
vi.mock("@/lib/platform/session", () => ({
  requireVisit: () => Promise.resolve({ actor: visitor.actor, now: atNine(addDays(today, 20)), sessionId: "s", clockIsSet: true }),
}));

const test = useTestDatabase();
let city: City;
let cadreId = "";
let objectionId = "";
const later = addDays(today, 8);
const by = (key: UserKey, on: LegalDate = later): Author => authorOn(city, key, on);

/** Decided, put on notice, reported by a named person and taken off: the case is stopped. */
beforeAll(async () => {
  city = await seedCity({ today, size: "small", installation: "test" });
  cadreId = city.cadres.shanLiqun;
  const { at, item } = await caseOnAgenda(city, { cadreId, postId: city.vacantPosts.countyDeputy, on: today });
  done(await recordDecision(voteOn(at, item, { agree: 11 }), by("departmentHead", today)));
  const noticeId = await noticed(city, at.motionId, [at.id], addDays(today, 1), "云泽公示〔2026〕9号");
  const report = { noticeId, caseId: at.id, receivedOn: addDays(today, 2), way: "letter" as const, realName: true, reporter: "柴望京", substance: "柴望京反映其违规发放补贴" };
  objectionId = done(await registerObjection(report, by("supervisionSection", addDays(today, 2)))).objectionId;
}, 120_000);

async function concluded(): Promise<void> {
  const found = { objectionId, version: 0, finding: "账目存疑", conclusion: "cancel" as const, feedbackOn: addDays(today, 3) };
  done(await concludeObjection(found, by("supervisionSection", addDays(today, 3))));
}

const clearing = (more: Partial<ProposeClearing> = {}): ProposeClearing => ({
  cadreId,
  report: { kind: "notice", id: objectionId },
  allegation: "违规发放2024年度补贴3万元",
  finding: "补贴经市政府批准，账目相符",
  verifiedBy: "市纪委监委驻商务局纪检监察组",
  verifiedOn: addDays(today, 6),
  scope: "circle",
  circle: "商务局中层以上干部",
  form: "meeting",
  clearedOn: addDays(today, 7),
  ...more,
});

const tolerance = (more: Partial<ProposeTolerance> = {}): ProposeTolerance => ({
  cadreId,
  matter: "试点招商未达预期",
  grounds: "先行先试，程序合规，未谋私利",
  body: "市委常委会",
  reference: "市委常委会第12次会议",
  conclusion: "exempted",
  decidedOn: today,
  countsFor: ["selection", "disciplineOpinion"],
  ...more,
});

/** What the audit of the name says of earlier reports when it is put on the day. */
async function auditedOn(on: LegalDate, postId: string) {
  const motionId = await openedMotion(city, on);
  const motionPostId = await withPost(city, motionId, postId, on);
  await frozen(city, motionId, on);
  await withName(city, motionPostId, cadreId, on);
  const rows = await reading(city.users.departmentHead.actor, (tx) =>
    tx.storedFinding.findMany({ where: { motionId, rule: "REP-04" }, select: { outcome: true, force: true, inputs: true } }),
  );
  return rows;
}

const todos = async (key: UserKey) => {
  const { actor } = city.users[key];
  const desk = await reading(actor, (tx) => readDeskIn(tx, actor, deskQuerySchema.parse({}), later));
  return desk.todos.list.filter(({ kind }) => kind === "clearing.confirm").map(({ href, count }) => [href, count]);
};

describe("a name is cleared of 1 false report (SED-24, REP-04)", () => {
  it("SED-24: not while it is checked, not in general words, not with the reporter's name, not before it was found out; 5 refusals at once", async () => {
    expect(codesOf(await proposeClearing(clearing(), by("supervisionSection", addDays(today, 7))))).toEqual(["clearing.report-open"]);
    await concluded();
    const wrong = { allegation: "一贯清廉", finding: "柴望京所反映不实", verifiedOn: addDays(today, 1), clearedOn: addDays(later, 1), circle: "" };
    expect(codesOf(await proposeClearing(clearing(wrong), by("supervisionSection")))).toEqual([
      "clearing.before-report", "clearing.in-future", "clearing.circle-missing", "clearing.general-verdict", "clearing.names-reporter",
    ]);
    expect(codesOf(await proposeClearing(clearing({ clearedOn: addDays(today, 5) }), by("supervisionSection")))).toEqual(["clearing.out-of-order"]);
    const other = { cadreId: city.cadres.zengLingyi };
    expect(codesOf(await proposeClearing(clearing(other), by("supervisionSection")))).toEqual(["clearing.report-not-found"]);
    for (const key of ["departmentHead", "assessmentOffice", "supervisor", "committeeMember", "systemAdministrator"] as const)
      expect(codesOf(await proposeClearing(clearing(), by(key))), key).toEqual(["access.not-your-role"]);
    expect(codesOf(await proposeClearing(clearing(), by("countyACadreSection")))).toEqual(["access.not-your-authority"]);
    const { actor, now } = by("supervisionSection");
    expect(codesOf(await proposeClearing(clearing(), { actor: closedTo([cadreId], actor), now }))).toEqual(["access.own-or-relative"]);
    expect(codesOf(await proposeClearing(clearing(), { actor: upTo("staff", actor), now }))).toEqual(["access.not-your-level"]);
  });

  it("REP-04: 1 report is none of an earlier case while that case is only returned; of a stopped one it warns at the next nomination; cleared by 2 people it is met; 1 report is cleared once", async () => {
    const before = { reports: 1, cleared: 0, unended: 0, affecting: 1 };
    const over = (state: "returned" | "stopped") =>
      withClient(test.current().ownerUrl, (client) => client.query(`update "case" set state = $1::"CaseState" where "cadreId" = $2 and state in ('stopped', 'returned')`, [state, cadreId]));
    await over("returned");
    const facts = await reading(city.users.departmentHead.actor, (tx) => readCandidateFactsIn(tx, [cadreId]));
    expect(facts.get(cadreId)?.reports).toEqual([]);
    await over("stopped");
    expect(await auditedOn(later, city.vacantPosts.countyDeputySecond)).toEqual([{ outcome: "not-met", force: "warn", inputs: before }]);
    const { id } = done(await proposeClearing(clearing(), by("supervisionSection")));
    expect(codesOf(await proposeClearing(clearing(), by("disciplineLiaison")))).toEqual(["clearing.already"]);
    expect([await todos("departmentHead"), await todos("supervisionSection"), await todos("countyADepartmentHead")]).toEqual([
      [[`/people/${cadreId}/clearings`, 1]], [], [],
    ]);
    const answer = (key: UserKey, how: "confirmed" | "refused" | "withdrawn", reason = "") => answerClearing({ id, answer: how, reason }, by(key));
    expect(codesOf(await answer("supervisionSection", "confirmed"))).toEqual(["clearing.same-person"]);
    expect(codesOf(await answer("disciplineLiaison", "refused"))).toEqual(["clearing.needs-reason"]);
    expect(codesOf(await answer("disciplineLiaison", "withdrawn"))).toEqual(["clearing.not-proposer"]);
    expect(codesOf(await answer("cadreSection", "confirmed"))).toEqual(["access.not-your-role"]);
    const both = await Promise.all([answer("departmentHead", "confirmed"), answer("disciplineLiaison", "confirmed")]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(codesOf(await answer("departmentHead", "refused", "再核"))).toEqual(["clearing.answered"]);
    const after = { reports: 1, cleared: 1, unended: 0, affecting: 0 };
    expect(await auditedOn(addDays(later, 1), city.vacantPosts.countyDeputyThird)).toEqual([{ outcome: "met", force: "warn", inputs: after }]);
    expect(await faultsOf(test.current())).toEqual([]);
  });

  it("who sees it: 3 offices and the person himself; the supervisor its day only; the reporter's name nowhere", async () => {
    const seen = async (key: UserKey) => {
      visitor.actor = city.users[key].actor;
      return loadClearings(cadreId);
    };
    for (const key of ["supervisionSection", "departmentHead", "disciplineLiaison", "cadreSection"] as const)
      expect(await seen(key), key).toMatchObject({ clearings: [{ state: "confirmed", allegation: "违规发放2024年度补贴3万元", circle: "商务局中层以上干部" }] });
    for (const key of ["assessmentOffice", "supervisor", "committeeMember", "luBingran"] as const) expect(await seen(key), key).toEqual({ refusal: "access.not-your-role" });
    expect(await seen("countyACadreSection")).toEqual({ refusal: "access.not-your-authority" });
    expect(await loadStanding(cadreId)).toBeNull();
    visitor.actor = { ...city.users.luBingran.actor, cadreId };
    const own = present(await loadOwnStanding(), "the own record");
    expect(own.clearings).toMatchObject([{ allegation: "违规发放2024年度补贴3万元", clearedOn: addDays(today, 7) }]);
    expect(Object.keys(own.clearings[0] ?? {})).not.toContain("report");
    visitor.actor = city.users.supervisor.actor;
    const page = await loadSupervision({ view: "objections" });
    expect(page).toMatchObject({ shown: { page: { lines: [{ clearedOn: addDays(today, 7), substance: null }] } } });
    const everywhere = JSON.stringify([await seen("supervisionSection"), own, page]);
    expect(everywhere).not.toContain("柴望京");
  });
});

describe("a tolerance decision on record (SED-24)", () => {
  it("needs what it counts for unless nothing is tolerated, a second person, and stands in the chain of responsibility", async () => {
    const propose = (more: Partial<ProposeTolerance>, key: UserKey = "disciplineLiaison") => proposeTolerance(tolerance(more), by(key));
    expect(codesOf(await propose({ countsFor: [], decidedOn: addDays(later, 1) }))).toEqual(["clearing.in-future", "tolerance.use-missing"]);
    expect(codesOf(await propose({ conclusion: "notTolerated" }))).toEqual(["tolerance.use-too-many"]);
    expect(codesOf(await propose({}, "supervisor"))).toEqual(["access.not-your-role"]);
    const { id } = done(await propose({}));
    expect(codesOf(await answerTolerance({ id, answer: "confirmed", reason: "" }, by("disciplineLiaison")))).toEqual(["clearing.same-person"]);
    visitor.actor = city.users.disciplineLiaison.actor;
    expect((await loadStanding(cadreId))?.tolerances).toEqual([]);
    done(await answerTolerance({ id, answer: "confirmed", reason: "" }, by("supervisionSection")));
    expect((await loadStanding(cadreId))?.tolerances).toMatchObject([{ matter: "试点招商未达预期", countsFor: ["selection", "disciplineOpinion"] }]);
    const matters = [];
    for (const key of ["supervisor", "departmentHead"] as const) {
      const viewId = done(await viewTrail({ cadreId, reason: "倒查" }, by(key)));
      visitor.actor = city.users[key].actor;
      matters.push((await loadTrail(viewId))?.tolerances.map(({ matter, conclusion }) => [matter, conclusion]));
    }
    expect(matters).toEqual([[[null, "exempted"]], [["试点招商未达预期", "exempted"]]]);
    visitor.actor = { ...city.users.luBingran.actor, cadreId };
    expect((await loadOwnStanding())?.tolerances).toMatchObject([{ conclusion: "exempted" }]);
    expect(await faultsOf(test.current())).toEqual([]);
  });
});
