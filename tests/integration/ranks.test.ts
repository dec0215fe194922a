import { beforeAll, describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { present } from "@/lib/kernel/assert";
import { readOpenPersonIn, writingHindrance } from "@/lib/people/queries/open-person";
import { readPersonHeadIn } from "@/lib/people/queries/person";
import { reading } from "@/lib/platform/db/reading";
import { changeRank, setEstablishment } from "@/lib/programmes/ranks/commands";
import { readRanksOfIn, readUnitRanksIn } from "@/lib/programmes/ranks/queries";
import type { ChangeRank } from "@/lib/programmes/ranks/schema";
import type { City } from "@/prisma/seed/city/city";
import { seedCity } from "@/prisma/seed/city/seed-city";
import { authorOn, codesOf, done } from "@/prisma/seed/steps/motion";
import { withClient } from "@/scripts/lib/postgres.mjs";
import { useTestDatabase } from "../support/database";

const test = useTestDatabase();
const today = legalDate("2026-03-02");
let city: City;

beforeAll(async () => {
  city = await seedCity({ today, size: "small", installation: "test" });
});

const author = () => authorOn(city, "cadreSection", today);
const person = async () => present(await reading(city.users.cadreSection.actor, (tx) => readPersonHeadIn(tx, city.cadres.shanLiqun, today)), "the person");

async function change(input: Partial<ChangeRank>) {
  const { cadreId, version } = await person();
  return changeRank({ cadreId, version, rank: "staffMember2", payGrade: null, on: today, document: "云组干〔2026〕3号", ...input }, author());
}

describe("a change of rank", () => {
  it("the form is for 1 of 2 authorities concerned: who manages writes, who co-manages looks, as the command says", async () => {
    const county = city.users.countyACadreSection.actor;
    await withClient(test.current().ownerUrl, (client) =>
      client.query(`update cadre_management set "coManagedById" = $2 where "cadreId" = $1`, [city.cadres.shanLiqun, city.authorities.countyA]),
    );
    const open = await reading(county, (tx) => readOpenPersonIn(tx, county, { cadreId: city.cadres.shanLiqun, on: today, act: "people.view" }));
    const head = open === null || "refusal" in open ? null : open;
    expect(head?.managedByIds).toEqual([city.authorities.city]);
    expect([county, city.users.cadreSection.actor].map((actor) => (head === null ? "nobody" : writingHindrance(actor, "people.edit", head)))).toEqual(["access.not-your-authority", null]);
    const { cadreId, version } = await person();
    const input = { cadreId, version, rank: "staffMember2", payGrade: null, on: today, document: "云组干〔2026〕3号" } as const;
    expect(codesOf(await changeRank(input, authorOn(city, "countyACadreSection", today)))).toEqual(["access.not-your-authority"]);
  });

  it("RNK-01, RNK-02, RNK-03, RNK-05: before 2019 refused, without establishment refused, 2 years not reached refused, over the quota refused, then entered", async () => {
    const { unitId } = await person();
    const stopped = async (input: Partial<ChangeRank>) => {
      const result = await change(input);
      return result.ok ? [] : result.refusal.map(({ code, finding }) => finding?.rule ?? code);
    };
    expect(await stopped({ on: legalDate("2019-05-31") })).toEqual(["RNK-05"]);
    done(await change({ on: legalDate("2023-01-04") }));
    expect(await stopped({ rank: "staffMember1", on: legalDate("2025-01-03") })).toEqual(["RNK-01"]);
    done(await change({ rank: "staffMember1", on: legalDate("2025-01-04") }));
    expect(await stopped({ rank: "staffMember1" })).toEqual(["ranks.same-rank"]);
    expect(await stopped({ rank: "principalStaff4" })).toEqual(["RNK-01", "RNK-03"]);
    const unit = present(await reading(city.users.cadreSection.actor, (tx) => readUnitRanksIn(tx, unitId, null)), "the unit");
    const establishment = { unitId, version: unit.version, body: "prefecture", civilServants: 1, document: "云编〔2026〕1号" } as const;
    done(await setEstablishment(establishment, author()));
    expect(codesOf(await setEstablishment(establishment, author()))).toEqual(["ranks.stale"]);
    expect(await stopped({ rank: "principalStaff4" })).toEqual(["RNK-01", "RNK-03"]);
    done(await setEstablishment({ ...establishment, version: unit.version + 1, civilServants: 40 }, author()));
    expect(await stopped({ rank: "principalStaff4" })).toEqual(["RNK-01"]);
    expect(done(await change({ rank: "staffMember2", payGrade: 3 })).warnings).toEqual(["RNK-02"]);
    const held = await reading(city.users.cadreSection.actor, (tx) => readRanksOfIn(tx, city.cadres.shanLiqun));
    expect(held.map(({ rank, to }) => [rank, to])).toEqual([["staffMember2", "2025-01-03"], ["staffMember1", "2026-03-01"], ["staffMember2", null]]);
  });
});
