import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { loadCaseOverview } from "@/lib/case/loaders";
import { loadClocks, loadEscalations, loadJobRuns, loadReminders } from "@/lib/clocks/loaders";
import { loadCodes, loadCodeSubject } from "@/lib/codes/loaders";
import { legalDate } from "@/lib/kernel/dates";
import { loadMeeting } from "@/lib/meetings/loaders";
import { loadPerson } from "@/lib/people/loaders";
import { loadClearings } from "@/lib/programmes/name-clearing/loaders";
import { loadPerformance } from "@/lib/stages/inspection/loaders/performance";
import { loadGrid } from "@/lib/programmes/archive/loaders/grid";
import { loadConditionPage, loadExportPage, loadPeoplePage } from "@/lib/programmes/people-search/loaders";
import { reading } from "@/lib/platform/db/reading";
import { loadUnit, loadUnitsPage } from "@/lib/posts/loaders/units";
import { loadDue } from "@/lib/posts/loaders/due";
import { loadForecast } from "@/lib/posts/loaders/forecast";
import { loadPost } from "@/lib/posts/loaders/post";
import { loadUnitTree } from "@/lib/posts/loaders/unit-tree";
import { loadComingSheets } from "@/lib/programmes/coming-sheets/loaders";
import { loadSchemes } from "@/lib/programmes/schemes/loaders";
import { loadScheme } from "@/lib/programmes/team-scheme/loaders";
import { loadDesk, loadTodoCount } from "@/lib/programmes/desk/loaders";
import { loadWhatIf } from "@/lib/what-if/loaders";
import { loadBoard } from "@/lib/programmes/principal-review/loaders/board";
import { loadRule, loadRuleIndex } from "@/lib/programmes/rule-index/loaders";
import { loadCalendar } from "@/lib/settings/loaders";
import { loadDepartures } from "@/lib/programmes/departures/loaders";
import { loadRecord } from "@/lib/programmes/record/loaders";
import { loadSanctionsPage } from "@/lib/programmes/sanction-corrections/loaders";
import { loadMeetingProbations } from "@/lib/stages/probation/loaders";
import { loadSupervision } from "@/lib/programmes/supervision/loaders";
import { views } from "@/lib/programmes/supervision/schema";
import { loadCaseFile } from "@/lib/programmes/case-file/loaders";
import { loadMotionList, loadMotionOverview, loadPutNames } from "@/lib/stages/motion/loaders";
import { atNine } from "@/prisma/seed/city/seed-city";
import type { BusyCity } from "../support/builders/busy-city";
import { busyCity } from "../support/builders/busy-city";
import { useTestDatabase } from "../support/database";
import type { Counting } from "../support/statements";
import { countStatements } from "../support/statements";

const visitor: { actor: Actor | null } = { actor: null };
const now = atNine(legalDate("2026-09-14"));

vi.mock("@/lib/platform/session", () => ({
  requireVisit: () => Promise.resolve({ actor: visitor.actor, now, sessionId: "s", clockIsSet: true }),
}));

const test = useTestDatabase();
let busy: BusyCity;
let counting: Counting;
let meetingId: string;

beforeAll(async () => {
  busy = await busyCity();
  const { actor } = busy.city.users.departmentHead;
  const meeting = await reading(actor, (tx) => tx.meeting.findFirstOrThrow({ orderBy: { on: "desc" }, select: { id: true } }));
  meetingId = meeting.id;
  await globalThis.xuanrenDatabase?.$disconnect();
  counting = countStatements(test.current().appUrl);
}, 120_000);

const conditions = JSON.stringify({
  kind: "group",
  match: "any",
  items: [
    { kind: "age", not: false, from: 30, to: 50, on: null },
    { kind: "experience", not: false, experience: "grassroots", months: 12, on: null },
    { kind: "vacancy", not: true, post: "deputy" },
  ],
});

type Page = readonly [name: string, load: () => Promise<unknown>];

const pages: readonly Page[] = [
  ["desk", () => loadDesk({})],
  ["reviews of heads", () => loadBoard({ show: "all" })],
  ["deadlines of a year", () => loadClocks({ within: "365" })],
  ["reminders", () => loadReminders({})],
  ["deadlines reported upwards", () => loadEscalations({})],
  ["runs of the sweeps", () => loadJobRuns()],
  ["people list", () => loadPeoplePage({})],
  ["people list, page 5, by name", () => loadPeoplePage({ q: "a", page: "5", order: "name" })],
  ["people list, words, unit and conditions", () => loadPeoplePage({ q: "市 局", order: "strokes", unit: busy.city.unit("city/transport"), c: conditions })],
  ["builder of conditions", () => loadConditionPage({ c: conditions })],
  ["export", () => loadExportPage({ q: "局", c: conditions })],
  ["person", () => loadPerson(busy.city.cadres.barredBySanction)],
  ["clearings of a person", () => loadClearings(busy.city.cadres.barredBySanction)],
  ["analysis of results", () => loadPerformance(busy.otherCaseId)],
  ["posts and teams", () => loadUnitsPage({})],
  ["unit", () => loadUnit(busy.city.unit("city/transport"))],
  ["post", () => loadPost(busy.city.unit("city/transport"), busy.city.post("city/transport/head"))],
  ["vacancy forecast", () => loadForecast({ years: "5", view: "people" })],
  ["who is due", () => loadDue({ within: "60" })],
  ["vacancy forecast as it prints", () => loadComingSheets("forecast", { years: "5" })],
  ["who is due as it prints", () => loadComingSheets("due", { within: "60" })],
  ["team before and after a batch", () => loadScheme(busy.city.unit("city/transport"), {})],
  ["local scheme", () => loadSchemes({})],
  ["what-if", () => loadWhatIf({})],
  ["names to be put", () => loadPutNames()],
  ["departures", () => loadDepartures({})],
  ["unit tree", () => loadUnitTree({})],
  ["motion list", () => loadMotionList({})],
  ["motion", () => loadMotionOverview(busy.motionId)],
  ["case", () => loadCaseOverview(busy.otherCaseId)],
  ["case file", () => loadCaseFile(busy.otherCaseId)],
  ["meeting", async () => [await loadMeeting(meetingId), await loadMeetingProbations(meetingId)]],
  ["code tables", () => loadCodes({ q: "汉" })],
  ["code table", () => loadCodeSubject("region", { q: "县" })],
  ["record", () => loadRecord({})],
  ["rules", () => loadRuleIndex({ view: "all" })],
  ["rule", () => loadRule("ELG-06")],
  ["calendar", () => loadCalendar({})],
  ...views.map((view): Page => [`supervision, ${view}`, () => loadSupervision({ view })]),
];

describe("statements of the main pages, with a pool of one", () => {
  it.each(pages)("%s: at most 12 and at least 1", async (_, load) => {
    visitor.actor = busy.city.users.departmentHead.actor;
    const { value, statements } = await counting.during(load);
    expect(value).not.toBeNull();
    expect(value).not.toHaveProperty("refusal");
    expect(statements.length, statements.join("\n---\n")).toBeGreaterThanOrEqual(1);
    expect(statements.length, statements.join("\n---\n")).toBeLessThanOrEqual(12);
  });

  it("a grid of an archive's rows and the corrections of a person's sanctions are read with 3", async () => {
    visitor.actor = busy.city.users.cadreSection.actor;
    const { value, statements } = await counting.during(() => loadGrid(busy.city.cadres.barredBySanction, "career"));
    expect(value).toHaveProperty("sheet");
    expect(statements, statements.join("\n---\n")).toHaveLength(3);
    const corrections = await counting.during(() => loadSanctionsPage(busy.city.cadres.barredBySanction));
    expect(corrections.value).toHaveProperty("sanctions");
    expect(corrections.statements, corrections.statements.join("\n---\n")).toHaveLength(3);
  });

  it("the number of to-dos in the menu is counted with 1, for a role with nothing to do with at most 1", async () => {
    for (const [key, most] of [["cadreSection", 1], ["departmentHead", 1], ["supervisor", 1], ["committeeMember", 1]] as const) {
      visitor.actor = busy.city.users[key].actor;
      const { statements } = await counting.during(() => loadTodoCount());
      expect(statements.length, statements.join("\n---\n")).toBeLessThanOrEqual(most);
    }
  });

  it("the desk sends as many for 5 lines as for 1", async () => {
    visitor.actor = busy.city.users.cadreSection.actor;
    const all = await counting.during(() => loadDesk({}));
    const one = await counting.during(() => loadDesk({ stage: "deliberation" }));
    expect(one.value.matters?.list).toHaveLength(1);
    expect(all.value.matters?.list).toHaveLength(5);
    expect(all.statements.length - one.statements.length).toBe(2);
  });
});
