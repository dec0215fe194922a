import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { clockActor, levels } from "@/lib/access/actor";
import { addDays, isOnOrBefore, legalDate, legalDateFromDb } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import { barsOf } from "@/lib/people/rules/sanction-bars";
import { educations, grades, statuses } from "@/lib/people/schema";
import { reading } from "@/lib/platform/db/reading";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { readBarredIn } from "@/lib/programmes/people-search/queries/barred";
import { compileCondition } from "@/lib/programmes/people-search/queries/compile";
import { conditionSchema, experienceKinds, parseConditions, politicalStatuses } from "@/lib/programmes/people-search/schema";
import { conditionsText } from "@/lib/programmes/people-search/rules/conditions";
import type { Condition, ConditionLine } from "@/lib/programmes/people-search/types";
import { seedCity } from "@/prisma/seed/city/seed-city";
import type { ConditionFacts } from "../support/condition-facts";
import { meets } from "../support/condition-facts";
import { useTestDatabase } from "../support/database";

const today = legalDate("2026-11-22");
useTestDatabase();

let people: readonly ConditionFacts[];
let unitIds: readonly string[];

beforeAll(async () => {
  await seedCity({ today, size: "small" });
  people = await reading(clockActor, readFactsIn);
  unitIds = [...new Set(people.flatMap((person) => person.unitIds))];
}, 60_000);

const dayOrNull = (date: Date | null): LegalDate | null => (date === null ? null : legalDateFromDb(date));

async function readFactsIn(tx: ReadTx): Promise<readonly ConditionFacts[]> {
  const units = await tx.unit.findMany({ include: { posts: { include: { holdings: true } } } });
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const above = (id: string | null): string[] => (id === null ? [] : [id, ...above(byId.get(id)?.parentId ?? null)]);
  const holds = (row: { from: Date; to: Date | null }): boolean =>
    isOnOrBefore(legalDateFromDb(row.from), today) && (row.to === null || isOnOrBefore(today, legalDateFromDb(row.to)));
  const rows = await tx.cadre.findMany({
    include: { education: true, grades: true, experience: true, sanctions: true, holdings: { include: { post: true } } },
  });
  return rows.map((row) => ({
    id: row.id,
    birth: legalDateFromDb(row.birth),
    level: row.level,
    levelSince: dayOrNull(row.levelSince),
    status: row.status,
    sex: row.sex,
    ethnicity: row.ethnicity,
    politicalStatus: row.politicalStatus,
    unitIds: above(row.unitId),
    education: row.education,
    grades: row.grades.map(({ year, grade, fixedOn }) => ({ year, grade, fixedOn: dayOrNull(fixedOn) })),
    experience: row.experience.map(({ kind, from, to }) => ({ kind, from: legalDateFromDb(from), to: dayOrNull(to) })),
    posts: row.holdings.filter(holds).map(({ post }) => post.headOrDeputy),
    vacancies: (byId.get(row.unitId)?.posts ?? [])
      .filter(({ abolishedOn, holdings }) => abolishedOn === null && !holdings.some(holds))
      .map(({ headOrDeputy }) => headOrDeputy),
    bars: barsOf(
      row.sanctions.map((sanction) => ({ ...sanction, rightsRestoredOn: null, effectiveOn: legalDateFromDb(sanction.effectiveOn) })),
      defaultRuleSetValues,
    ),
  }));
}

const day = fc.option(fc.integer({ min: -6000, max: 400 }).map((days) => addDays(today, days)), { nil: null });
const years = fc.option(fc.integer({ min: 0, max: 65 }), { nil: null });
const some = <T>(list: readonly T[]) => fc.subarray([...list], { minLength: 1 });
const of = <T>(list: readonly T[]) => fc.constantFrom(...list);
const not = fc.boolean();

const lines: fc.Arbitrary<ConditionLine> = fc.oneof(
  fc.record({ kind: fc.constant("age" as const), not, from: years, to: fc.integer({ min: 20, max: 70 }), on: day }),
  fc.record({ kind: fc.constant("level" as const), not, levels: some(levels) }),
  fc.record({ kind: fc.constant("yearsAtLevel" as const), not, from: fc.integer({ min: 0, max: 15 }), to: years, on: day }),
  fc.record({ kind: fc.constant("unit" as const), not, unitId: fc.nat().map((index) => unitIds[index % unitIds.length] ?? "") }),
  fc.record({ kind: fc.constant("status" as const), not, statuses: some(statuses) }),
  fc.record({ kind: fc.constant("education" as const), not, educations: some(educations), mode: of(["any", "fullTime"] as const) }),
  fc.record({ kind: fc.constant("grade" as const), not, year: fc.integer({ min: 2020, max: 2027 }), grades: some(grades) }),
  fc.record({ kind: fc.constant("experience" as const), not, experience: of(experienceKinds), months: fc.integer({ min: 1, max: 60 }), on: day }),
  fc.record({ kind: fc.constant("post" as const), not, post: of(["head", "deputy", "none"] as const) }),
  fc.record({ kind: fc.constant("vacancy" as const), not, post: of(["head", "deputy"] as const) }),
  fc.record({ kind: fc.constant("sex" as const), not, sex: of(["male", "female"] as const) }),
  fc.record({ kind: fc.constant("ethnicity" as const), not, ethnicity: of(["minority", "汉族", "回族", "维吾尔族", "'; --"]) }),
  fc.record({ kind: fc.constant("politicalStatus" as const), not, politicalStatuses: some(politicalStatuses) }),
  fc.record({ kind: fc.constant("sanction" as const), not, on: day }),
);

const groupOf = (inside: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> =>
  fc.oneof(
    lines,
    fc.record({
      kind: fc.constant("group" as const),
      match: of(["all", "any"] as const),
      items: fc.array(inside, { minLength: 1, maxLength: 3 }),
    }),
  );
const conditions = groupOf(groupOf(groupOf(lines)));

describe("conditions compiled to SQL", () => {
  it("300 random conditions find exactly the people they describe, and survive the address", async () => {
    let sizes = 0;
    await fc.assert(
      fc.asyncProperty(conditions, async (condition) => {
        fc.pre(conditionSchema.safeParse(condition).success);
        expect(parseConditions(conditionsText(condition))).toEqual(condition);
        const ids = await reading(clockActor, async (tx) => {
          const barredOn = await readBarredIn(tx, condition, today);
          const rows = await tx.$queryRaw<{ id: string }[]>`
            select c.id from cadre c where ${compileCondition(condition, { today, barredOn })} order by c.id`;
          return rows.map(({ id }) => id);
        });
        sizes += ids.length;
        expect(ids).toEqual(people.filter((person) => meets(person, condition, today)).map(({ id }) => id).sort());
      }),
      { numRuns: 300, seed: 20_261_122 },
    );
    expect(sizes).toBeGreaterThan(1000);
  }, 120_000);
});
