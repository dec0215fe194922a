import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { holdCase } from "@/lib/case/commands/holds";
import { present } from "@/lib/kernel/assert";
import { legalDate } from "@/lib/kernel/dates";
import { readCandidateFactsIn } from "@/lib/people/queries/candidate";
import { reading } from "@/lib/platform/db/reading";
import { enterEntry, verifyEntry } from "@/lib/programmes/archive-entries/commands";
import { answerClearing, proposeClearing } from "@/lib/programmes/name-clearing/commands";
import { loadClearings } from "@/lib/programmes/name-clearing/loaders";
import { signAnalysis, writeAnalysis } from "@/lib/stages/inspection/commands/performance";
import { planTask, noticeTask, startTask } from "@/lib/stages/inspection/commands/tasks";
import { answerCheck } from "@/lib/stages/inspection/commands/replies";
import { loadCaseInspection } from "@/lib/stages/inspection/loaders/pages";
import { loadPerformance } from "@/lib/stages/inspection/loaders/performance";
import { achievementDraft } from "@/lib/stages/inspection/rules/performance";
import type { WriteAnalysisInput } from "@/lib/stages/inspection/schema/fieldwork";
import type { UserKey } from "@/prisma/seed/city/accounts";
import type { City } from "@/prisma/seed/city/city";
import { atNine, seedCity } from "@/prisma/seed/city/seed-city";
import { fixedSubjects, lettersSent, subjectOf } from "@/prisma/seed/steps/inspection";
import { adopted, authorOn, codesOf, done, frozen, openedMotion, withName, withPost } from "@/prisma/seed/steps/motion";
import { recommendedPost } from "@/prisma/seed/steps/recommendation";
import { caseNow } from "@/prisma/seed/steps/walk";
import { useTestDatabase } from "../support/database";
import { faultsOf } from "../support/faults";

const day = legalDate;
const now = "2026-09-12";
const visitor: { actor: Actor | null } = { actor: null };
vi.mock("@/lib/platform/session", () => ({
  requireVisit: () => Promise.resolve({ actor: visitor.actor, now: atNine(legalDate("2026-09-12")), sessionId: "s", clockIsSet: true }),
}));

const test = useTestDatabase();
let city: City;
let caseId = "";
let cadreId = "";
const by = (key: UserKey, on = now) => authorOn(city, key, day(on));
const seen = async () => {
  const { id, version } = await subjectOf(city, caseId);
  return { subjectId: id, version };
};

/** Two of the department inspect one person, who has two results, one of them verified. */
beforeAll(async () => {
  city = await seedCity({ today: day("2026-10-20"), size: "small", installation: "test", clock: null });
  cadreId = city.cadres.shanLiqun;
  const motionId = await openedMotion(city, day("2026-09-02"));
  const post = await withPost(city, motionId, city.vacantPosts.countyDeputy, day("2026-09-02"));
  await frozen(city, motionId, day("2026-09-02"));
  await withName(city, post, cadreId, day("2026-09-03"));
  await adopted(city, motionId, day("2026-09-04"));
  await recommendedPost(city, post, day("2026-09-05"));
  [caseId = ""] = await fixedSubjects(city, post, [cadreId], day("2026-09-06"));
  const members = [city.users.assessmentOffice.cadreId, city.users.supervisionSection.cadreId];
  const plan = { motionId, title: "组", plan: "谈话", startsOn: day("2026-09-08"), phone: "1", caseIds: [caseId], members, leaderId: members[0] ?? "" };
  const taskId = done(await planTask(plan, by("cadreSection", "2026-09-06")));
  const task = async () => (await subjectOf(city, caseId)).task.version;
  const notice = { taskId, version: await task(), noticeOn: day("2026-09-06"), noticeText: "预告", noticePlaces: "公告栏" };
  done(await noticeTask(notice, by("cadreSection", "2026-09-06")));
  done(await startTask({ taskId, version: await task() }, by("cadreSection", "2026-09-08")));
}, 120_000);

async function result(goal: string, verified: boolean): Promise<string> {
  const scan = { fileName: "验收报告.pdf", bytes: new TextEncoder().encode(`%PDF-1.7\n${goal}\n`) };
  const entry = { cadreId, kind: "performance" as const, on: day("2025-06-01"), until: null, fact: `${goal}按期完成`, goal, source: "市政府通报", sourceProtected: false };
  const { entryId } = done(await enterEntry(entry, scan, by("cadreSection")));
  if (verified) done(await verifyEntry({ entryId }, by("supervisionSection")));
  return entryId;
}

const answers = { task: "2024年承担旧城供水改造", ownPart: "提出分段施工并驻点", conditions: "前任已完成设计；资金到位晚半年", evidence: "验收报告、审计结论" };
const write = async (key: UserKey, more: Partial<WriteAnalysisInput> = {}) => writeAnalysis({ ...(await seen()), ...answers, entryIds: [], ...more }, by(key));
const pageOf = async (key: UserKey) => {
  visitor.actor = city.users[key].actor;
  return loadPerformance(caseId);
};

describe("the analysis of results of an inspected person (IN-06)", () => {
  it("is written by 1 of the team and signed by another; marks, places and unverified results are refused; a change asks for 2 signatures again", async () => {
    const waiting = await result("供水改造", false);
    const verified = await result("道路贯通", true);
    for (const key of ["cadreSection", "departmentHead", "disciplineLiaison"] as const) expect(codesOf(await write(key)), key).toEqual(["inspection.analysis-not-in-team"]);
    for (const key of ["supervisor", "committeeMember", "unitLeader", "systemAdministrator"] as const) expect(codesOf(await write(key)), key).toEqual(["access.not-your-role"]);
    for (const ownPart of ["考核得92.5分", "全市排名第一", "在八个县中排在第三", "第2名"]) expect(codesOf(await write("assessmentOffice", { ownPart })), ownPart).toEqual(["inspection.analysis-scores"]);
    expect(codesOf(await write("assessmentOffice", { ownPart: "拆分成三个标段，三分之二提前完成" }))).toEqual([]);
    expect(codesOf(await write("assessmentOffice", { entryIds: [verified, waiting] }))).toEqual(["inspection.entry-not-verified"]);
    expect(codesOf(await signAnalysis(await seen(), by("assessmentOffice")))).toEqual(["inspection.analysis-same-signer"]);
    done(await signAnalysis(await seen(), by("supervisionSection")));
    expect(codesOf(await signAnalysis(await seen(), by("supervisionSection")))).toEqual(["inspection.analysis-signed"]);
    done(await write("supervisionSection", { entryIds: [verified] }));
    expect((await pageOf("assessmentOffice"))?.analysis).toMatchObject({ answers, entryIds: [verified], second: null });
    visitor.actor = city.users.cadreSection.actor;
    expect(achievementDraft(present(await loadCaseInspection(caseId), "the inspection").analysis)).toBe("");
    done(await signAnalysis(await seen(), by("assessmentOffice")));
    expect(await faultsOf(test.current())).toEqual([]);
  });

  it("shows verified results first to the office and the team; to the supervisor that there is an analysis and no word of it; to others nothing", async () => {
    const goals = async (key: UserKey) => (await pageOf(key))?.facts?.results.map(({ goal, verified }) => [goal, verified]);
    for (const key of ["cadreSection", "disciplineLiaison", "assessmentOffice"] as const) expect(await goals(key), key).toEqual([["道路贯通", true], ["供水改造", false]]);
    expect(await pageOf("supervisor")).toMatchObject({ facts: null, inTeam: false, analysis: null, withheld: true });
    for (const key of ["countyACadreSection", "unitLeader", "committeeMember", "luBingran"] as const) expect(await pageOf(key), key).toBeNull();
    expect(JSON.stringify(await pageOf("assessmentOffice"))).not.toContain("市政府通报");
    visitor.actor = city.users.cadreSection.actor;
    const { analysis } = present(await loadCaseInspection(caseId), "the inspection");
    expect(achievementDraft(analysis)).toBe(Object.values(answers).join("\n"));
  });
});

describe("a reply to a check letter that kept somebody from a post and was wrong (REP-04)", () => {
  it("counts as 1 report not brought to an end once the case is over, and as cleared after 2 people cleared it", async () => {
    const reports = async () => (await reading(city.users.cadreSection.actor, (tx) => readCandidateFactsIn(tx, [cadreId]))).get(cadreId)?.reports;
    await lettersSent(city, [caseId], day("2026-09-09"));
    const reply = { kind: "letters" as const, repliedOn: day("2026-09-11"), responsibleName: "施正言", answer: "suspend" as const, result: "有反映，正在核查" };
    done(await answerCheck({ ...(await seen()), ...reply }, by("cadreSection")));
    expect(await reports()).toEqual([]);
    const { version } = await caseNow(city, caseId);
    done(await holdCase({ caseId, version, state: "stopped", reason: "暂不使用" }, by("departmentHead")));
    expect(await reports()).toEqual([{ receivedOn: "2026-09-11", state: "unended", clearedOn: null }]);
    visitor.actor = city.users.disciplineLiaison.actor;
    const page = present(await loadClearings(cadreId), "the page");
    const [report] = "reports" in page ? page.reports : [];
    expect(report).toMatchObject({ kind: "letter", result: "suspend", settled: true, taken: false });
    const said = { allegation: "插手供水工程招标", finding: "招标由市公共资源交易中心组织，未插手", verifiedBy: "市纪委监委" };
    const how = { verifiedOn: day("2026-09-12"), clearedOn: day("2026-09-12"), scope: "person" as const, circle: "", form: "talk" as const };
    const { id } = done(await proposeClearing({ cadreId, report: { kind: "letter", id: report?.id ?? "" }, ...said, ...how }, by("disciplineLiaison")));
    done(await answerClearing({ id, answer: "confirmed", reason: "" }, by("supervisionSection")));
    expect(await reports()).toEqual([{ receivedOn: "2026-09-11", state: "unended", clearedOn: now }]);
    expect(await faultsOf(test.current())).toEqual([]);
  });
});
