import { AsyncLocalStorage } from "node:async_hooks";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { loadCaseOverview } from "@/lib/case/loaders";
import { legalDate } from "@/lib/kernel/dates";
import { loadMeeting } from "@/lib/meetings/loaders";
import { traitsOf } from "@/lib/case/rules/kinds";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import { readCandidateFactsIn, readRelativesOfIn, readTargetPostsIn } from "@/lib/people/queries/candidate";
import { judgePerson } from "@/lib/people/rules/person";
import { loadPerson } from "@/lib/people/loaders";
import { sessionOptions } from "@/lib/platform/db/client";
import { reading } from "@/lib/platform/db/reading";
import { loadUnitsPage } from "@/lib/posts/loaders/units";
import { loadDesk } from "@/lib/programmes/desk/loaders";
import { loadPeoplePage } from "@/lib/programmes/people-search/loaders";
import { loadRecord } from "@/lib/programmes/record/loaders";
import { loadSupervision } from "@/lib/programmes/supervision/loaders";
import { loadMotionList, loadMotionOverview } from "@/lib/stages/motion/loaders";
import { atNine } from "@/prisma/seed/city/seed-city";
import { seedCrowd } from "@/prisma/seed/crowd/crowd";
import type { BusyCity } from "../support/builders/busy-city";
import { busyCity } from "../support/builders/busy-city";
import { useTestDatabase } from "../support/database";
import type { PlanNode } from "../support/plans";
import { accessTo, explain, rowsVisited } from "../support/plans";
import type { Counting } from "../support/statements";
import { countStatements } from "../support/statements";

const visitor: { actor: Actor | null } = { actor: null };
const today = legalDate("2026-09-14");

vi.mock("@/lib/platform/session", () => ({
  requireVisit: () => Promise.resolve({ actor: visitor.actor, now: atNine(today), sessionId: "s", clockIsSet: true }),
}));

const test = useTestDatabase();
let busy: BusyCity;
let counting: Counting;
let meetingId: string;
let owner: Client;

beforeAll(async () => {
  busy = await busyCity();
  await seedCrowd({ cadres: 4_000, today });
  const { actor } = busy.city.users.departmentHead;
  visitor.actor = actor;
  const meeting = await reading(actor, (tx) => tx.meeting.findFirstOrThrow({ orderBy: { on: "desc" }, select: { id: true } }));
  meetingId = meeting.id;
  await globalThis.xuanrenDatabase?.$disconnect();
  counting = countStatements(test.current().appUrl);
  owner = new Client({ connectionString: test.current().ownerUrl, options: `${sessionOptions} -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off` });
  await owner.connect();
}, 240_000);

afterAll(async () => {
  globalThis.xuanrenAnswerNotes = undefined;
  await owner.end();
});

/** As inside the web server, in one turn of the record: what is counted once a turn was counted before. */
async function secondVisit(load: () => Promise<unknown>) {
  const notes = (globalThis.xuanrenAnswerNotes ??= new AsyncLocalStorage());
  const visit = { sidDigest: "", turn: "1" };
  return notes.run({ visit, keepable: true }, async () => {
    await load();
    return counting.during(load);
  });
}

describe("MOT-06: the audit of proposed people", () => {
  it("1,000 of 4,000 people against 1 post are read with 3 statements and judged within 2 s", async () => {
    const { actor } = busy.city.users.departmentHead;
    const postId = busy.city.post("city/transport/head");
    const ids = await reading(actor, (tx) => tx.cadre.findMany({ select: { id: true }, take: 1_000, orderBy: { id: "asc" } }));
    await globalThis.xuanrenDatabase?.$disconnect();
    counting = countStatements(test.current().appUrl);
    const audit = () =>
      reading(actor, async (tx) => {
        const facts = await readCandidateFactsIn(tx, ids.map(({ id }) => id));
        const target = (await readTargetPostsIn(tx, [postId])).get(postId);
        const relatives = await readRelativesOfIn(tx, [...facts.values()], { on: today, authorityId: busy.city.authorities.city });
        const { move } = traitsOf("promotion", defaultRuleSetValues);
        if (move === null || target === undefined) throw new Error("a promotion takes a post");
        return [...facts.values()].map((one) =>
          judgePerson(move, { facts: one, target, relatives, values: defaultRuleSetValues, human: { barFinding: null } }, today),
        );
      });
    const { value, statements } = await counting.during(audit);
    expect(value).toHaveLength(1_000);
    expect(statements.length, statements.join("\n")).toBeLessThanOrEqual(3);
    const start = performance.now();
    await audit();
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

const pages: readonly (readonly [string, () => Promise<unknown>])[] = [
  ["desk", () => loadDesk({})],
  ["people list", () => loadPeoplePage({})],
  ["people list by name", () => loadPeoplePage({ order: "name" })],
  ["person", () => loadPerson(busy.city.cadres.barredBySanction)],
  ["posts and teams", () => loadUnitsPage({})],
  ["motion list", () => loadMotionList({})],
  ["motion", () => loadMotionOverview(busy.motionId)],
  ["case", () => loadCaseOverview(busy.otherCaseId)],
  ["meeting", () => loadMeeting(meetingId)],
  ["supervision", () => loadSupervision({})],
  ["record", () => loadRecord({})],
];

/** Most rows of one table a statement of a page may look at: a page of units reads the 160 posts of 20 of them. */
const MOST_ROWS = 300;

const visitedOf = async (load: () => Promise<unknown>) => {
  const { sent } = await secondVisit(load);
  const plans: { readonly text: string; readonly plan: PlanNode }[] = [];
  for (const statement of sent) plans.push({ text: statement.text, plan: await explain(owner, statement) });
  return plans;
};

describe("4,000 people with their chains of the record, 800 posts, reached by indexes alone", () => {
  it.each(pages)(`%s: at most ${String(MOST_ROWS)} rows of any table for each statement`, async (_, load) => {
    const plans = await visitedOf(load);
    expect(plans.length).toBeGreaterThan(0);
    for (const { text, plan } of plans) {
      for (const [table, rows] of rowsVisited(plan)) expect(rows, `${table}: ${text}`).toBeLessThanOrEqual(MOST_ROWS);
    }
  });

  it("a search by initials looks at the people it names and no others, once", async () => {
    const page = await loadPeoplePage({ q: "zw" });
    const found = "people" in page ? page.personCount : 0;
    expect(found).toBeGreaterThan(5);
    const plans = await visitedOf(() => loadPeoplePage({ q: "zw" }));
    const search = plans.find(({ text }) => text.includes("with found"));
    // retired people carry the initials as well
    expect(rowsVisited(search?.plan ?? { "Actual Rows": 0, "Actual Loops": 0 }).get("cadre")).toBeLessThanOrEqual(found * 1.3);
    expect(search?.plan && accessTo(search.plan, "cadre_management")).toEqual(["Index Only Scan"]);
  });

  it("a unit with 3 conditions: reach and education come from the index alone", async () => {
    const unit = busy.city.unit("city/transport");
    const plans = await visitedOf(() => loadPeoplePage({ unit, ageFrom: "25", ageTo: "60", education: "bachelor", kind: "none" }));
    const search = plans.find(({ text }) => text.includes("with found"));
    expect(search?.plan && accessTo(search.plan, "cadre_management")).toEqual(["Index Only Scan"]);
    expect(search?.plan && new Set(accessTo(search.plan, "education_row"))).toEqual(new Set(["Index Only Scan"]));
  });
});
