import { beforeAll, describe, expect, it } from "vitest";
import { clockActor } from "@/lib/access/actor";
import { legalDate } from "@/lib/kernel/dates";
import { declareKinship } from "@/lib/people/commands/kinship";
import { fixGrade, recordSanction } from "@/lib/people/commands/sanctions-and-grades";
import { readActorIn } from "@/lib/platform/actor";
import { reading } from "@/lib/platform/db/reading";
import type { UserKey } from "@/prisma/seed/city/accounts";
import type { CastKey } from "@/prisma/seed/city/cast";
import type { City } from "@/prisma/seed/city/city";
import { atNine, seedCity } from "@/prisma/seed/city/seed-city";
import { useTestDatabase } from "../support/database";

useTestDatabase();

const today = legalDate("2026-11-02");
let city: City;

beforeAll(async () => {
  city = await seedCity({ today, size: "small" });
});

const by = (user: UserKey) => ({ actor: city.users[user].actor, now: atNine(today) });

function cadre(key: CastKey) {
  return reading(clockActor, (tx) => tx.cadre.findUniqueOrThrow({ where: { id: city.cadres[key] } }));
}

async function seen(key: CastKey): Promise<{ cadreId: string; version: number }> {
  const { id, version } = await cadre(key);
  return { cadreId: id, version };
}

const codes = (result: { ok: boolean; refusal?: readonly { code: string }[] }) =>
  result.ok ? [] : (result.refusal ?? []).map((refusal) => refusal.code);

const sanction = {
  kind: "admonition" as const,
  body: "中共云泽市委组织部",
  document: "云组〔2026〕9号",
  effectiveOn: today,
  reason: "示例",
  months: null,
};

describe("sanctions", () => {
  it("one entered today bars from today; a stale page is refused", async () => {
    const page = await seen("luBingran");
    expect(codes(await recordSanction({ ...page, ...sanction }, by("cadreSection")))).toEqual([]);
    expect(codes(await recordSanction({ ...page, ...sanction }, by("cadreSection")))).toEqual(["people.stale"]);
  });

  it("tomorrow's is refused", async () => {
    const page = await seen("luBingran");
    const later = { ...sanction, effectiveOn: legalDate("2026-11-03") };
    expect(codes(await recordSanction({ ...page, ...later }, by("cadreSection")))).toEqual(["people.in-future"]);
  });

  it("the assessment office may not enter one", async () => {
    const page = await seen("luBingran");
    expect(codes(await recordSanction({ ...page, ...sanction }, by("assessmentOffice")))).toEqual([
      "access.not-your-role",
    ]);
  });
});

describe("who writes in an archive by the forms of its page", () => {
  it("the managing authority; neither the county that co-manages 1 person nor the city that has 1 filed", async () => {
    const { city: cityId, countyA } = city.authorities;
    const found = (where: { managedById: string; coManagedById?: string; filedWithId?: string }) =>
      reading(clockActor, (tx) =>
        tx.cadre.findFirstOrThrow({ where: { status: "inPost", management: { some: { ...where, to: null } } } }),
      );
    const coManaged = await found({ managedById: cityId, coManagedById: countyA });
    const filed = await found({ managedById: countyA, filedWithId: cityId });
    const relativeIdNumber = (await cadre("zengLingyi")).idNumber;
    const kin = { relation: "spouse" as const, source: "本人申报", sourceOpen: true, declaredOn: today, relativeIdNumber };
    for (const [{ id, version }, other, own] of [
      [coManaged, "countyACadreSection", "cadreSection"],
      [filed, "cadreSection", "countyACadreSection"],
    ] as const) {
      const seenNow = { cadreId: id, version };
      expect(codes(await recordSanction({ ...seenNow, ...sanction }, by(other)))).toEqual(["access.not-your-authority"]);
      expect(codes(await declareKinship({ ...seenNow, ...kin }, by(other)))).toEqual(["access.not-your-authority"]);
      expect(codes(await recordSanction({ ...seenNow, ...sanction }, by(own)))).toEqual([]);
      expect(codes(await declareKinship({ ...seenNow, version: version + 1, ...kin }, by(own)))).toEqual([]);
    }
  });
});

describe("grades", () => {
  const grade = { grade: "COMPETENT" as const, fixedOn: legalDate("2026-02-20") };

  it("a year that has a grade keeps it", async () => {
    const page = await seen("shanLiqun");
    expect(codes(await fixGrade({ ...page, ...grade, year: 2025 }, by("cadreSection")))).toEqual([
      "people.grade-known",
    ]);
  });

  it("the running year's is refused before the year has ended, and in the future", async () => {
    const page = await seen("shanLiqun");
    expect(codes(await fixGrade({ ...page, ...grade, year: 2026 }, by("cadreSection")))).toEqual([
      "people.grade-before-year-end",
    ]);
    const later = { ...grade, year: 2026, fixedOn: legalDate("2027-02-20") };
    expect(codes(await fixGrade({ ...page, ...later }, by("cadreSection")))).toEqual(["people.in-future"]);
  });

  it("an earlier year without one takes it", async () => {
    const page = await seen("shanLiqun");
    const earlier = { ...grade, year: 2012, fixedOn: legalDate("2013-02-20") };
    expect(codes(await fixGrade({ ...page, ...earlier }, by("cadreSection")))).toEqual([]);
  });
});

describe("kinship", () => {
  const declared = { relation: "spouse" as const, source: "本人申报", sourceOpen: true, declaredOn: today };

  it("closes both sides' matters at once: 俞静秋 declares 单立群", async () => {
    const relativeIdNumber = (await cadre("cadreSection")).idNumber;
    const page = await seen("shanLiqun");
    expect(codes(await declareKinship({ ...page, ...declared, relativeIdNumber }, by("departmentHead")))).toEqual([
      "access.not-your-role",
    ]);
    expect(codes(await declareKinship({ ...page, ...declared, relativeIdNumber }, by("cadreSectionSecond")))).toEqual(
      [],
    );
    const actor = await reading(clockActor, (tx) => readActorIn(tx, city.users.cadreSection.userId, atNine(today)));
    expect(actor?.closedCadreIds).toContain(city.cadres.shanLiqun);
    const again = await seen("shanLiqun");
    expect(codes(await declareKinship({ ...again, ...declared, relativeIdNumber }, by("cadreSectionSecond")))).toEqual([
      "people.kinship-known",
    ]);
  });

  it("a wrong number, an unknown one and the person's own are refused", async () => {
    const page = await seen("zengLingyi");
    const own = (await cadre("zengLingyi")).idNumber;
    const declare = (relativeIdNumber: string) =>
      declareKinship({ ...page, ...declared, relativeIdNumber }, by("cadreSection"));
    expect(codes(await declare("123"))).toEqual(["people.id-number-wrong"]);
    expect(codes(await declare("990102198104160281"))).toEqual(["people.relative-not-found"]);
    expect(codes(await declare(own))).toEqual(["people.relative-is-self"]);
  });
});
