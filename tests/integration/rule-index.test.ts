import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { personLights, stageFindings } from "@/lib/case/rules/lights";
import { readFindingsIn } from "@/lib/case/queries/findings";
import { stops } from "@/lib/law/finding";
import { ruleIds } from "@/lib/law/rule-id";
import { reading } from "@/lib/platform/db/reading";
import { readOpenCasesIn, readOpenCountsIn } from "@/lib/programmes/rule-index/queries";
import type { BusyCity } from "../support/builders/busy-city";
import { busyCity } from "../support/builders/busy-city";
import { useTestDatabase } from "../support/database";

useTestDatabase();

let busy: BusyCity;
beforeAll(async () => {
  busy = await busyCity();
}, 120_000);

const user = (part: keyof BusyCity["city"]["users"]): Actor => busy.city.users[part].actor;
const counts = (actor: Actor) => reading(actor, (tx) => readOpenCountsIn(tx, actor));

describe("what rules have open in cases under way", () => {
  test("the counts are those of the pages of the cases, rule by rule, and each list is as long as its count says", async () => {
    const actor = user("departmentHead");
    const cases = await reading(actor, (tx) =>
      tx.case.findMany({ where: { state: { in: ["running", "deferred", "suspended", "returned"] } }, select: { id: true, cadreId: true } }),
    );
    const reachable = cases.filter(({ cadreId }) => !actor.closedCadreIds.includes(cadreId));
    const expected = new Map<string, { stopped: number; asked: number; overridden: number }>();
    for (const { id } of reachable) {
      const findings = await reading(actor, (tx) => readFindingsIn(tx, id));
      const said = [...personLights(findings), ...stageFindings(findings).flatMap((stage) => stage.findings)];
      for (const rule of new Set(said.map((finding) => finding.rule))) {
        const own = said.filter((finding) => finding.rule === rule && !["met", "computed", "not-applicable"].includes(finding.outcome));
        if (own.length === 0) continue;
        const sum = expected.get(rule) ?? { stopped: 0, asked: 0, overridden: 0 };
        const heading = own.some(stops) ? "stopped" : own.some(({ outcome }) => outcome !== "overridden") ? "asked" : "overridden";
        expected.set(rule, { ...sum, [heading]: sum[heading] + 1 });
      }
    }
    const found = await counts(actor);
    expect(new Map(found.map(({ rule, ...count }) => [rule, count]))).toEqual(expected);
    expect(found.length).toBeGreaterThan(0);
    for (const { rule, stopped, asked, overridden } of found) {
      const listed = await reading(actor, (tx) => readOpenCasesIn(tx, actor, rule, 1000));
      expect(listed, rule).toHaveLength(stopped + asked + overridden);
    }
  });

  test("a system administrator and a member of the committee see 0 rules and 0 cases of any rule", async () => {
    for (const actor of [user("systemAdministrator"), user("committeeMember")]) {
      expect(await counts(actor)).toEqual([]);
      for (const rule of ruleIds.slice(0, 5)) expect(await reading(actor, (tx) => readOpenCasesIn(tx, actor, rule, 10))).toEqual([]);
    }
  });

  test("a case of one's own or of a declared relative is in 0 lists", async () => {
    const actor = user("departmentHead");
    const [first] = await counts(actor);
    if (first === undefined) throw new Error("no rule has anything open");
    const listed = await reading(actor, (tx) => readOpenCasesIn(tx, actor, first.rule, 1000));
    const { cadreId } = await reading(actor, (tx) => tx.case.findFirstOrThrow({ where: { id: listed[0]?.id ?? "" }, select: { cadreId: true } }));
    const related: Actor = { ...actor, closedCadreIds: [...actor.closedCadreIds, cadreId] };
    const left = await reading(related, (tx) => readOpenCasesIn(tx, related, first.rule, 1000));
    expect(left.some(({ id }) => id === listed[0]?.id)).toBe(false);
    expect(left.length).toBeLessThan(listed.length);
  });
});
