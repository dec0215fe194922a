import { Client } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { clockActor } from "@/lib/access/actor";
import { addMonths, addYears, legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { stops } from "@/lib/law/finding";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import { readCandidateFactsIn, readTargetPostsIn } from "@/lib/people/queries/candidate";
import { judgeBars } from "@/lib/people/rules/bars";
import { judgeEligibility } from "@/lib/people/rules/eligibility";
import { reading } from "@/lib/platform/db/reading";
import { readUnitLinesIn } from "@/lib/posts/queries/quotas";
import { matchesFilter, sumQuotas } from "@/lib/posts/rules/quota-sums";
import { isSignedBy, recordKey } from "@/lib/record/keys";
import { verifyRecord } from "@/lib/record/verify";
import { atNine, seedCity } from "@/prisma/seed/city/seed-city";
import type { City } from "@/prisma/seed/city/city";
import type { CastKey } from "@/prisma/seed/city/cast";
import { buildRows } from "@/prisma/seed/city/rows";
import { useTestDatabase } from "../support/database";

const test = useTestDatabase();

const today = legalDate("2026-11-02");
let city: City;

beforeAll(async () => {
  city = await seedCity({ today, size: "small" });
});

/** Rules that stop this person from taking this post today. */
async function stopping(key: CastKey, postId: string, on: LegalDate = today): Promise<readonly string[]> {
  const cadreId = city.cadres[key];
  return reading(clockActor, async (tx) => {
    const facts = (await readCandidateFactsIn(tx, [cadreId])).get(cadreId);
    const target = (await readTargetPostsIn(tx, [postId])).get(postId);
    if (facts === undefined || target === undefined) throw new Error(`no facts of ${key}`);
    return [...judgeEligibility(facts, target, on, defaultRuleSetValues), ...judgeBars(facts, on, defaultRuleSetValues)]
      .filter(stops)
      .map((finding) => finding.rule);
  });
}

describe("the people of the cast", () => {
  it.each([
    "shanLiqun",
    "zengLingyi",
    "qiuYuanshan",
    "ouyangJingxing",
    "yuchiMingchuan",
    "xieShouzheng",
    "dingZhaohe",
    "meiYishu",
    "sanctionOver",
  ] as const)("%s meets everything a county-deputy post asks", async (key) => {
    expect(await stopping(key, city.vacantPosts.countyDeputy)).toEqual([]);
  });

  it.each(["bianZhiyuan", "luBingran", "mengQinghe"] as const)(
    "%s meets everything a county-head post asks",
    async (key) => {
      expect(await stopping(key, city.vacantPosts.countyHead)).toEqual([]);
    },
  );

  it.each(["baiQingsong", "guYutong", "batuChaolu", "qiuMuyang"] as const)(
    "%s meets everything a section-head post asks",
    async (key) => {
      expect(await stopping(key, city.vacantPosts.sectionHead)).toEqual([]);
    },
  );

  it.each([
    ["barredBySanction", "DSQ-06"],
    ["barredByAdmonition", "DSQ-06"],
    ["barredByGrade", "DSQ-03"],
    ["shortYears", "ELG-04"],
    ["shortGrassroots", "ELG-01"],
    ["healthUnknown", "ELG-07"],
  ] as const)("%s is stopped by %s alone", async (key, rule) => {
    expect(await stopping(key, city.vacantPosts.countyDeputy)).toEqual([rule]);
  });
});

describe("the city", () => {
  it("has exactly one unit with more people than approved, and vacancies", async () => {
    const lines = await reading(clockActor, (tx) =>
      readUnitLinesIn(tx, { authorityId: city.authorities.city, today, search: "" }),
    );
    expect(lines.filter((unit) => matchesFilter(unit, "over")).map((unit) => unit.name)).toEqual(["云泽市商务局"]);
    expect(lines.filter((unit) => matchesFilter(unit, "outside")).map((unit) => unit.name)).toEqual(["云泽市财政局"]);
    expect(sumQuotas(lines.flatMap((unit) => unit.lines)).vacant).toBeGreaterThan(4);
  });

  it("seats 11 in the city's standing committee, 9 in each county's, 5 in each department's meeting", async () => {
    const rows = await reading(clockActor, (tx) =>
      tx.committeeMember.groupBy({ by: ["authorityId", "body"], _count: true }),
    );
    const count = (authorityId: string, body: string) =>
      rows.find((row) => row.authorityId === authorityId && row.body === body)?._count;
    expect(Object.values(city.authorities).map((id) => count(id, "standingCommittee"))).toEqual([11, 9, 9]);
    expect(Object.values(city.authorities).map((id) => count(id, "deptMeeting"))).toEqual([5, 5, 5]);
  });

  it("no post has two holders on one day", async () => {
    const [row] = await reading(
      clockActor,
      (tx) => tx.$queryRaw<{ pairs: number }[]>`
      select count(*)::int as pairs from post_holding a join post_holding b on a."postId" = b."postId" and a.id < b.id
        and a."from" <= coalesce(b."to", 'infinity') and b."from" <= coalesce(a."to", 'infinity')`,
    );
    expect(row?.pairs).toBe(0);
  });

  it("every post held by somebody stands in his career with the same days", async () => {
    const [row] = await reading(
      clockActor,
      (tx) => tx.$queryRaw<{ missing: number }[]>`
      select count(*)::int as missing from post_holding h where not exists (select 1 from career_row r
        where r."cadreId" = h."cadreId" and r."postId" = h."postId" and r."from" = h."from" and r."to" is not distinct from h."to")`,
    );
    expect(row?.missing).toBe(0);
  });

  it("nothing that has happened lies after today", async () => {
    const [row] = await reading(
      clockActor,
      (tx) => tx.$queryRaw<{ later: number }[]>`
      select (select count(*) from career_row where "from" > ${today}::date or "to" > ${today}::date)::int
        + (select count(*) from education_row where "graduatedOn" > ${today}::date)::int
        + (select count(*) from cadre where birth > ${addYears(today, -18)}::date or "partyJoined" > ${today}::date)::int
        + (select count(*) from yearly_grade where "fixedOn" > ${today}::date)::int as later`,
    );
    expect(row?.later).toBe(0);
  });

  it("is written through the record: every row belongs to a stream whose digest holds", async () => {
    const db = new Client({ connectionString: test.current().ownerUrl, options: "-c TimeZone=UTC" });
    await db.connect();
    const key = recordKey(process.env.STORAGE_DIR ?? "");
    const result = await verifyRecord(db, {
      isSigned: (text, signature) => isSignedBy(text, signature, key),
      copies: new Map(),
    });
    await db.end();
    expect(result.faults.filter((fault) => fault.kind !== "checkpoint-missing")).toEqual([]);
    expect(result.streams).toBeGreaterThan(300);
  });

  it("is the same city for the same day, another for another size", () => {
    const rows = (size: "small" | "full") => {
      const { accounts: _, ...rest } = buildRows({ today, size, recordedAt: atNine(addMonths(today, -24)) });
      return JSON.stringify(rest.people.rows.cadres.map((cadre) => [cadre.id, cadre.name, cadre.idNumber]));
    };
    expect(rows("small")).toBe(rows("small"));
    expect(rows("small")).not.toBe(rows("full"));
  });
});
