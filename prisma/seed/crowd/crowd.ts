import "server-only";
import { clockActor } from "@/lib/access/actor";
import { assert, present } from "@/lib/kernel/assert";
import { addYears } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { database } from "@/lib/platform/db/client";
import { reading } from "@/lib/platform/db/reading";
import type { NewEvent } from "@/lib/record/event";
import { streamOf } from "@/lib/record/event";
import { recorded, worked } from "@/lib/record/recorded";
import { insertIn } from "../city/insert";
import { createIds, createRandom } from "../city/random";
import { atNine } from "../city/seed-city";
import { addCrowdPerson, noRows } from "./crowd-person";
import type { CrowdUnit } from "./crowd-units";
import { crowdUnits, PEOPLE_PER_UNIT } from "./crowd-units";

/** People written in one transaction. */
const CHUNK = 2_000;
const UNITS_AT_ONCE = CHUNK / PEOPLE_PER_UNIT;

/**
 * Fills an installation that has the city up to so many people, all of whom the city sees: managed by a county and filed with
 * the city, or managed by the city. Deterministic; can be called again for more. A few minutes for 100,000.
 */
export async function seedCrowd(options: { readonly cadres: number; readonly today: LegalDate }): Promise<number> {
  const { cadres, today } = options;
  const start = await reading(clockActor, async (tx) => ({
    people: await tx.cadre.count(),
    crowd: await tx.unit.count({ where: { code: { startsWith: "CROWD-" } } }),
    authorities: await tx.authority.findMany({ orderBy: { order: "asc" }, select: { id: true } }),
    root: await tx.unit.findFirst({ where: { parentId: null }, orderBy: { order: "asc" }, select: { id: true } }),
  }));
  const missing = cadres - start.people;
  if (missing <= 0) return 0;
  const [city, ...counties] = start.authorities.map(({ id }) => id);
  const random = createRandom(cadres);
  const nextId = createIds(1_600_000_000_000, random);
  const from = addYears(today, -10);
  const authorityId = present(city, "the city's committee");
  const { places, rows } = crowdUnits({ people: missing, first: start.crowd, authorityId, parentId: present(start.root?.id, "the city's first unit"), from, nextId });
  const now = atNine(addYears(today, -2));
  await write(now, async (insert) => {
    await insert("unit", rows.units);
    await insert("post", rows.posts);
    await insert("post_management", rows.management);
    return rows.units.map(({ id, code }): NewEvent => ({ stream: streamOf("unit", id), type: "unit.founded", data: { code } }));
  });
  const usedIdNumbers = new Set<string>();
  // a region of its own for each growth, so that no number is given twice
  const region = `99${String(2 + (start.people % 90)).padStart(2, "0")}`;
  let left = missing;
  for (let unit = 0; unit < places.length; unit += UNITS_AT_ONCE) {
    const batch = noRows();
    const ids = places.slice(unit, unit + UNITS_AT_ONCE).flatMap((place: CrowdUnit, index) => {
      const county = counties[(unit + index) % Math.max(1, counties.length)];
      const managedById = county ?? authorityId;
      const means = { random, nextId, today, managedById, filedWithId: county === undefined ? null : authorityId, region, usedIdNumbers };
      const here = Math.min(PEOPLE_PER_UNIT, left);
      left -= here;
      return Array.from({ length: here }, (_, number) => addCrowdPerson(batch, place, number, means));
    });
    await write(now, async (insert) => {
      for (const [table, list] of Object.entries(batch)) await insert(table, list);
      return ids.map((id): NewEvent => ({ stream: streamOf("cadre", id), type: "cadre.imported", data: {} }));
    });
  }
  await analyse();
  return missing;
}

type Insert = (table: string, rows: readonly object[]) => Promise<void>;

async function write(now: ReturnType<typeof atNine>, work: (insert: Insert) => Promise<readonly NewEvent[]>): Promise<void> {
  const result = await recorded({ actor: clockActor, now }, async (tx) => {
    const [first, ...rest] = await work((table, rows) => insertIn(tx, table, rows));
    return worked(null, present(first, "an event"), ...rest);
  });
  assert(result.ok, "the crowd could not be written");
}

/** The planner knows the new numbers only after a look at the tables; the owner does it where it is reachable. */
async function analyse(): Promise<void> {
  const { MIGRATE_DATABASE_URL } = process.env;
  if (MIGRATE_DATABASE_URL === undefined) return;
  await database().$disconnect();
  const { Client } = await import("pg");
  const client = new Client({ connectionString: MIGRATE_DATABASE_URL });
  await client.connect();
  await client.query("vacuum analyze");
  await client.end();
}
