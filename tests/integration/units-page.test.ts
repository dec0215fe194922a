import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { legalDate } from "@/lib/kernel/dates";
import { reading } from "@/lib/platform/db/reading";
import { loadUnitsPage } from "@/lib/posts/loaders/units";
import { readUnitLinesIn } from "@/lib/posts/queries/quotas";
import { countsByLevel, levelsOf, matchesFilter, sumQuotas } from "@/lib/posts/rules/quota-sums";
import type { City } from "@/prisma/seed/city/city";
import { atNine, seedCity } from "@/prisma/seed/city/seed-city";
import { useTestDatabase } from "../support/database";

const visitor: { actor: Actor | null } = { actor: null };
const today = legalDate("2026-11-22");

vi.mock("@/lib/platform/session", () => ({
  requireVisit: () => Promise.resolve({ actor: visitor.actor, now: atNine(today), sessionId: "s", clockIsSet: true }),
}));

useTestDatabase();
let city: City;

beforeAll(async () => {
  city = await seedCity({ today, size: "full" });
  visitor.actor = city.users.cadreSection.actor;
}, 240_000);

/** The same page from every line, by the rules alone. */
async function byRules(search: string, show: "vacant" | "over" | "outside" | null, page: number) {
  const all = await reading(city.users.cadreSection.actor, (tx) =>
    readUnitLinesIn(tx, { authorityId: city.authorities.city, today, search }),
  );
  const matching = all.filter((unit) => matchesFilter(unit, show));
  const lines = matching.flatMap((unit) => unit.lines);
  const levels = levelsOf(lines);
  const units = matching.slice((page - 1) * 20, page * 20);
  return {
    unitCount: matching.length,
    levels,
    sums: sumQuotas(lines),
    units: units.map((unit) => ({ unitId: unit.unitId, name: unit.name, counts: countsByLevel(unit, levels) })),
  };
}

describe("the page of units, 20 at a time, is what the rules say of all lines", () => {
  it.each([
    { search: "", show: null, page: 1, atLeast: 40 },
    { search: "", show: null, page: 2, atLeast: 40 },
    { search: "", show: "vacant", page: 1, atLeast: 3 },
    { search: "", show: "over", page: 1, atLeast: 1 },
    { search: "", show: "outside", page: 1, atLeast: 1 },
    { search: "交通", show: null, page: 1, atLeast: 1 },
    { search: "%", show: null, page: 1, atLeast: 0 },
  ] as const)("“$search”, $show, page $page: at least $atLeast units", async ({ search, show, page, atLeast }) => {
    const expected = await byRules(search, show, page);
    const shown = await loadUnitsPage({ q: search, page: String(page), ...(show === null ? {} : { show }) });
    expect(shown).toMatchObject(expected);
    expect(expected.unitCount).toBeGreaterThanOrEqual(atLeast);
  });
});
