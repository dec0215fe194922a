import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { clockActor } from "@/lib/access/actor";
import type { Outcomes } from "@/lib/case/outcomes";
import { moveCaseIn } from "@/lib/case/commands/advance";
import type { CaseAt } from "@/lib/case/types";
import { reading } from "@/lib/platform/db/reading";
import { streamOf } from "@/lib/record/event";
import { recorded, worked } from "@/lib/record/recorded";
import { runWhatIf } from "@/lib/what-if/commands";
import { readRunsIn } from "@/lib/what-if/queries";
import type { RunWhatIf } from "@/lib/what-if/schema";
import { withClient } from "@/scripts/lib/postgres.mjs";
import { outcomesUpToDecision } from "../support/builders/notice";
import type { Town } from "../support/builders/town";
import { addPerson, authorOn, codesOf, foundTown, morningOf, putCaseAt, valueOf } from "../support/builders/town";
import { useTestDatabase } from "../support/database";
import { faultsOf } from "../support/faults";

const database = useTestDatabase();

const names = ["顾云岫", "申屠默", "欧阳澄", "司徒远", "上官宁", "诸葛清"];
let town: Town;
let closed: readonly CaseAt[];
const running: CaseAt[] = [];

/** A promotion noticed for so many working days; finished, or still running at the appointment. */
async function noticedFor(name: string, workingDays: number, isClosed: boolean): Promise<CaseAt> {
  const cadreId = await addPerson(town, { name, postId: town.office.headPostId, unitId: town.office.unitId });
  const notice: NonNullable<Outcomes["notice"]> = {
    noticeId: crypto.randomUUID(), from: "2026-03-02", until: "2026-03-06", workingDays, provisional: false, objections: 0, exempted: null,
  };
  const outcomes: Outcomes = { ...outcomesUpToDecision(town), notice };
  const at = await putCaseAt(town, { cadreId, postId: town.bureau.deputyPostId, kind: "promotion", stage: "appointment", outcomes });
  if (isClosed) {
    await recorded({ actor: clockActor, now: morningOf("2026-04-01") }, async (tx) => {
      await moveCaseIn(tx, at, { state: "stopped" });
      return worked(null, { stream: streamOf("case", at.id), type: "case.stopped", data: {} });
    });
  }
  return at;
}

beforeAll(async () => {
  town = await foundTown();
  const made: CaseAt[] = [];
  for (const [index, name] of names.entries()) made.push(await noticedFor(name, index < 4 ? 5 : 7, true));
  closed = made;
  for (const name of ["公孙朗", "令狐平", "夏侯远", "百里舒", "东方岳"]) running.push(await noticedFor(name, 5, false));
});

const ask = (changes: Partial<RunWhatIf> = {}): RunWhatIf => ({
  authorityId: town.authorityId, version: "", path: "noticeWorkingDays", text: "7", reason: "测算公示期延长", ...changes,
});
const on = (actor: Actor) => authorOn(actor, "2026-05-06");
const runsFor = (actor: Actor) => reading(actor, (tx) => readRunsIn(tx, actor, town.authorityId));
const runs = () => runsFor(town.staff.head);

describe("PUB-02: what 7 working days instead of 5 would have said", () => {
  test("of 6 closed cases 4 would not have met it, told as numbers; of 5 running ones the count alone; who asked and why is kept", async () => {
    const id = valueOf(await runWhatIf(ask(), on(town.staff.assessor)));
    const [run] = await runs();
    expect(run?.id).toBe(id);
    expect(run).toMatchObject({ reason: "测算公示期延长", asked: { path: "noticeWorkingDays", before: "5", after: "7" } });
    expect(run?.result).toMatchObject({ closed: 6, changed: 4, byRule: [{ rule: "PUB-02", count: 4 }], running: { cases: 5, byRule: [{ rule: "PUB-02", count: 5 }] } });
    expect(run?.result?.lines.map(({ changes }) => changes)).toEqual(Array.from({ length: 4 }, () => [{ rule: "PUB-02", before: "met", after: "not-met" }]));
  });

  test("no name, no number of a case and no id of a person stands in what is kept or in the record", async () => {
    const { rows } = await withClient(database.current().ownerUrl, (client) =>
      client.query<{ text: string }>(`select result::text || asked::text as text from what_if_run
        union all select body from record_event where body like '%whatIf.run%'`),
    );
    const kept = rows.map(({ text }) => text).join("\n");
    const telling = [...names, ...closed.flatMap(({ id, number, cadreId }) => [id, number, cadreId])];
    expect(telling.filter((word) => kept.includes(word))).toEqual([]);
  });

  test("5 closed cases are told, 4 are refused; of 4 running ones no count: each would be known", async () => {
    const relativeOf = (...cases: readonly (CaseAt | undefined)[]): Actor => ({ ...town.staff.assessor, closedCadreIds: cases.map((at) => at?.cadreId ?? "") });
    valueOf(await runWhatIf(ask(), on(relativeOf(closed[0], running[0]))));
    const [run] = await runs();
    expect(run?.result).toMatchObject({ closed: 5, changed: 3, running: { cases: 4, byRule: [] } });
    expect(run?.result?.lines).toHaveLength(3);
    expect(codesOf(await runWhatIf(ask(), on(relativeOf(closed[0], closed[1]))))).toEqual(["whatIf.too-few-closed"]);
  });

  test("a relative of 1 of the cases sees who asked and why, of others' runs 0 results: beside his own the difference would be 1 person", async () => {
    const relative: Actor = { ...town.staff.supervision, closedCadreIds: [closed[0]?.cadreId ?? ""] };
    const own = valueOf(await runWhatIf(ask(), on(relative)));
    const seen = await runsFor(relative);
    expect(seen.map(({ id, reason, result }) => [id === own, reason, result?.closed ?? null])).toEqual([
      [true, "测算公示期延长", 5], [false, "测算公示期延长", null], [false, "测算公示期延长", null],
    ]);
    expect((await runs()).map(({ result }) => result?.closed)).toEqual([5, 5, 6]);
    const narrowed: Actor = { ...town.staff.head, grants: town.staff.head.grants.map((grant) => ({ ...grant, upToLevel: "sectionHead" as const })) };
    expect((await runsFor(narrowed)).map(({ result }) => result)).toEqual([null, null, null]);
  });

  test("the same number, an impossible one, none and an unknown version are refused; a clerk, an administrator and another authority ask 0", async () => {
    const answers = [ask({ text: "5" }), ask({ text: "4" }), ask({ path: "" }), ask({ version: "9" })].map((input) => runWhatIf(input, on(town.staff.supervision)));
    expect((await Promise.all(answers)).flatMap(codesOf)).toEqual(["whatIf.nothing-changed", "whatIf.value-impossible", "whatIf.nothing-asked", "whatIf.version-not-found"]);
    const administrator: Actor = { ...clockActor, grants: [{ role: "systemAdministrator", authorityId: town.authorityId, unitId: null, upToLevel: null }] };
    expect(codesOf(await runWhatIf(ask(), on(town.staff.clerk)))).toEqual(["access.not-your-role"]);
    expect(codesOf(await runWhatIf(ask(), on(administrator)))).toEqual(["access.not-your-role"]);
    const elsewhere = await foundTown();
    expect(codesOf(await runWhatIf(ask(), on(elsewhere.staff.head)))).toEqual(["access.not-your-authority"]);
    expect(codesOf(await runWhatIf(ask({ authorityId: elsewhere.authorityId }), on(elsewhere.staff.head)))).toEqual(["whatIf.too-few-closed"]);
    expect(await runs()).toHaveLength(3);
    expect(await faultsOf(database.current())).toEqual([]);
  });
});
