import { beforeAll, describe, expect, it } from "vitest";
import { clockActor } from "@/lib/access/actor";
import type { Outcome } from "@/lib/case/outcomes";
import type { Kind } from "@/lib/case/stage-order";
import type { CaseAt } from "@/lib/case/types";
import { legalDate } from "@/lib/kernel/dates";
import { reading } from "@/lib/platform/db/reading";
import { streamOf } from "@/lib/record/event";
import { recorded, worked } from "@/lib/record/recorded";
import { answerChecklist, clearDeliberation, recordConsultation, sendPreReport } from "@/lib/stages/deliberation/commands";
import type { RecordConsultation } from "@/lib/stages/deliberation/schema";
import { outcomesUpToNotice } from "../support/builders/correction";
import type { PersonChanges } from "../support/builders/sitting";
import { candidateWith, changePerson, dayOf } from "../support/builders/sitting";
import type { Town } from "../support/builders/town";
import { authorOn, codesOf, foundTown, morningOf, putCaseAt, valueOf } from "../support/builders/town";
import { addPost } from "../support/builders/vote";
import { useTestDatabase } from "../support/database";

/* Deliberation on 2 March 2026: a case with everything done, and one thing of it changed. */

useTestDatabase();
const today = "2026-03-02";
let town: Town;
const posts = { deputy: "", audited: "", dualDeputy: "", dualHead: "", townHead: "" };

beforeAll(async () => {
  town = await foundTown();
  posts.deputy = town.bureau.deputyPostId;
  posts.audited = await addPost(town, { level: "countyDeputy", headOrDeputy: "deputy", auditRequired: true });
  posts.dualDeputy = await addPost(town, { level: "countyDeputy", headOrDeputy: "deputy" });
  posts.dualHead = await addPost(town, { level: "countyHead", headOrDeputy: "head" });
  valueOf(
    await recorded({ actor: clockActor, now: morningOf("2026-01-05") }, async (tx) => {
      const both = { postId: { in: [posts.dualDeputy, posts.dualHead] } };
      await tx.postManagement.updateMany({ where: both, data: { coManagedById: town.authorityId } });
      const data = { code: `T${town.authorityId.slice(-8)}`, name: "示例镇", category: "township", order: 90, level: "sectionHead", authorityId: town.authorityId } as const;
      const { id } = await tx.unit.create({ data });
      const post = { code: `T1-${town.authorityId.slice(-8)}`, unitId: id, title: "党委书记", level: "sectionHead", headOrDeputy: "head", isPrincipal: true } as const;
      posts.townHead = (await tx.post.create({ data: post })).id;
      return worked(null, { stream: streamOf("unit", id), type: "unit.founded", data: {} });
    }),
  );
});

type Wanted = {
  readonly person?: PersonChanges;
  readonly post?: keyof typeof posts;
  readonly kind?: Extract<Kind, "promotion" | "advancement">;
  readonly consulted?: readonly Partial<RecordConsultation>[];
  readonly inspection?: Partial<Outcome<"inspection">>;
  readonly open?: readonly number[];
  readonly reported?: Parameters<typeof sendPreReport>[0]["ground"];
};

const said = { who: "某某", title: "市委副书记", way: "talk", askedOn: legalDate(today), repliedOn: legalDate(today), stance: "agree", words: "同意", letterNumber: "" } as const;
const leader = { kind: "leader" } as const;
const superior = { kind: "superiorInCharge" } as const;
const letter = { kind: "dualManagement", way: "letter", letterNumber: "函1号", repliedOn: null, stance: null } as const;
const against = { ...letter, repliedOn: legalDate(today), stance: "disagree" } as const;

/** A case whose consultations and answers stand as wanted. */
async function opened({ person = {}, post = "deputy", kind = "promotion", consulted = [leader, superior], inspection = {}, open = [], reported }: Wanted): Promise<CaseAt> {
  const cadreId = await candidateWith(town);
  await changePerson(cadreId, person);
  const { motion, recommendation, inspection: inspected } = outcomesUpToNotice(town);
  const outcomes = { motion, recommendation, inspection: { ...inspected, ...inspection } };
  const at = await putCaseAt(town, { cadreId, postId: posts[post], kind, stage: "deliberation", outcomes });
  const seen = { caseId: at.id, version: at.version };
  const author = authorOn(town.staff.head, today);
  for (const one of consulted) valueOf(await recordConsultation({ ...seen, ...said, kind: "leader", ...one }, author));
  const answers = [1, 6, 8].filter((item) => !open.includes(item)).map((item) => ({ item, answer: "clear" as const, note: "" }));
  valueOf(await answerChecklist({ ...seen, answers }, author));
  if (reported !== undefined) valueOf(await sendPreReport({ ...seen, ground: reported, sentOn: legalDate(today), number: "报1号" }, author));
  return at;
}

const clear = (at: CaseAt, { on = today, reason = "已核对" } = {}) => clearDeliberation({ caseId: at.id, version: at.version, reason }, authorOn(town.staff.head, on));

async function foundAs(at: CaseAt, rule: string): Promise<string> {
  const rows = await reading(clockActor, (tx) => tx.storedFinding.findMany({ where: { caseId: at.id, rule, stage: "deliberation" }, orderBy: { id: "asc" } }));
  return rows.map((row) => `${row.force} ${row.outcome}`).join();
}

const checked = (kind: string, answer: string): Wanted => ({
  inspection: { checks: ["file", "personalMatters", "discipline", "letters"].map((one) => ({ kind: one, answer: one === kind ? answer : "nothingFound", repliedOn: "2026-02-13" })) },
});
const deputyOfCounty: PersonChanges = { level: "countyDeputy", levelSince: dayOf("2020-06-01") };
const outside: PersonChanges = { politicalStatus: "nonParty", partyJoined: null };
const audit = { checks: ["file", "personalMatters", "discipline", "letters", "audit"].map((kind) => ({ kind, answer: "nothingFound", repliedOn: "2026-02-13" })) };
const removed = (on: string): PersonChanges => ({ sanctions: { create: { kind: "partyRemovalFromPosts", effectiveOn: dayOf(on), document: "示例", body: "示例", reason: "示例" } } });
const townHeadSince = (from: string): (() => PersonChanges) => () => ({ holdings: { create: { postId: posts.townHead, from: dayOf(from) } } });

type Row = readonly [title: string, wanted: Wanted | (() => Wanted), refusedBy: readonly string[], found?: string];

const rows = (table: readonly Row[]) => table.map(([title, wanted, refusedBy, found = ""]) => ({ title, wanted, refusedBy, found }));

describe("clearing a case", () => {
  it.each(rows([
    ["DEL-01 1 leader asked", {}, [], "gate met"],
    ["DEL-01 0 leaders asked", { consulted: [superior] }, ["DEL-01"]],
    ["DEL-02 1 superior in charge answered", {}, [], "gate met"],
    ["DEL-02 1 superior in charge asked, 0 answers", { consulted: [leader, { ...superior, repliedOn: null, stance: null }] }, ["DEL-02"]],
    ["DEL-03 0 opinions for somebody outside the Party", { person: outside }, ["DEL-03"]],
    ["DEL-03 1 opinion of the united front", { person: outside, consulted: [leader, superior, { kind: "unitedFront" }] }, [], "gate met"],
    ["DEL-03 1 Party member: not asked", {}, [], "gate not-applicable"],
    ["DEL-04 0 letters to the assisting side", { post: "dualDeputy" }, ["DEL-04"]],
    ["DEL-04 against 1 deputy: the main side decides", { post: "dualDeputy", consulted: [leader, superior, against] }, [], "gate met"],
    ["DEL-04 against 1 head waits for mediation", { post: "dualHead", kind: "advancement", person: deputyOfCounty, consulted: [leader, superior, against] }, ["DEL-04"]],
    ["DEL-04 against 1 head, mediated", { post: "dualHead", kind: "advancement", person: deputyOfCounty, consulted: [leader, superior, against, { kind: "dualManagement", way: "mediation" }] }, [], "gate met"],
    ["DEL-05 3 answers that nothing stands against it", {}, [], "warn met,warn met,warn met,warn met"],
    ["DEL-05 1 of 3 answers open warns", { open: [8] }, [], "warn met,warn met,warn met,warn unknown"],
    ["CHK-1 1 file not cleared", checked("file", "suspend"), ["CHK-1"]],
    ["CHK-2 1 report on personal matters not cleared", checked("personalMatters", "suspend"), ["CHK-2"]],
    ["CHK-4 1 letter not cleared", checked("letters", "unsuitable"), ["CHK-4"]],
    ["CHK-5 1 post on the audit list, 0 audits", { post: "audited" }, ["CHK-5"]],
    ["CHK-5 1 audit that found nothing", { post: "audited", inspection: audit }, [], "gate met"],
    ["RPT-01 removed from Party posts 10 years ago, 0 reports: warns", { person: removed("2016-03-02") }, [], "warn not-met"],
    ["RPT-01 a sanction from the next day on is no ground, 1 day", { person: removed("2026-03-03") }, [], "warn not-applicable"],
    ["RPT-01 township head for 1 day short of 3 years", () => ({ person: townHeadSince("2023-03-03")() }), [], "warn not-met"],
    ["RPT-01 township head for 3 years on the day", () => ({ person: townHeadSince("2023-03-02")() }), [], "warn not-applicable"],
    ["RPT-01 section head for 1 year at no such place", { person: { holdings: { updateMany: { where: {}, data: { from: dayOf("2025-03-02") } } } } }, [], "warn not-applicable"],
  ]))("$title", async ({ title, wanted, refusedBy, found }) => {
    const at = await opened(typeof wanted === "function" ? wanted() : wanted);
    expect(codesOf(await clear(at))).toEqual(refusedBy);
    expect(await foundAs(at, title.slice(0, title.startsWith("CHK") ? 5 : 6))).toBe(found);
  });

  // A woman below county level: 55 years in December 2025, the 12th month of the reform, and so 3 months later.
  it.each([
    ["1970-12-03", "1 day before her retirement", "warn not-applicable"],
    ["1970-12-02", "on the day of her retirement", "warn not-met"],
  ])("RET-01 and RET-02 born on %s, %s: RPT-01 %s", async (birth, _title, found) => {
    const at = await opened({ person: { birth: dayOf(birth) } });
    expect(codesOf(await clear(at))).toEqual([]);
    expect(await foundAs(at, "RPT-01")).toBe(found);
  });

  it("DEL-04 silence to a letter of 2 March is consent from 2 April on, not on 1 April", async () => {
    const at = await opened({ post: "dualDeputy", consulted: [leader, superior, letter] });
    expect(codesOf(await clear(at, { on: "2026-04-01" }))).toEqual(["DEL-04"]);
    expect(codesOf(await clear(at, { on: "2026-04-02" }))).toEqual([]);
  });

  it("RPT-02 silence to a report of 2 March is no consent: stopped by RPT-03, 1 warning more from 24 March on, after 15 working days", async () => {
    const at = await opened({ reported: "overQuota" });
    const warnings = async (on: string) => {
      const answer = await clear(at, { on, reason: "" });
      return answer.ok ? [] : answer.refusal.map((refusal) => refusal.finding?.rule ?? refusal.params?.warnings ?? 0);
    };
    expect(await warnings("2026-03-23")).toEqual(["RPT-03"]);
    expect(await warnings("2026-03-24")).toEqual(["RPT-03", 1]);
  });
});
