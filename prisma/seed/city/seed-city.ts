import "server-only";
import { clockActor } from "@/lib/access/actor";
import { assert, present } from "@/lib/kernel/assert";
import { addYears, dateOf, instantOf, legalDateToDb } from "@/lib/kernel/dates";
import type { Instant, LegalDate } from "@/lib/kernel/dates";
import type { WriteTx } from "@/lib/platform/db/transaction";
import type { NewEvent } from "@/lib/record/event";
import { streamOf } from "@/lib/record/event";
import { recorded, worked } from "@/lib/record/recorded";
import type { City } from "./city";
import { vacantSeats } from "./cast";
import { signIns } from "../sign-ins";
import { insertIn } from "./insert";
import type { CityRows } from "./rows";
import { buildRows } from "./rows";

export type SeedCityOptions = {
  readonly today: LegalDate;
  readonly size: "full" | "small";
  /** `test` lets the clock be set; `demo` is what the start command makes */
  readonly installation?: "demo" | "test";
  /** shows this moment as now instead of the machine's clock */
  readonly clock?: Instant | null;
};

/**
 * Writes the fictional city into an empty installation in one recorded transaction: all or nothing. Deterministic: the same
 * day and size give the same ids, names and numbers. Throws when the city is already there.
 */
export async function seedCity(options: SeedCityOptions): Promise<City> {
  const recordedOn = addYears(options.today, -2);
  const recordedAt = atNine(recordedOn);
  const rows = buildRows({ today: options.today, size: options.size, recordedAt });
  const result = await recorded({ actor: clockActor, now: recordedAt }, async (tx) => {
    assert((await tx.authority.count()) === 0, "the installation is not empty");
    await tx.installation.create({
      data: {
        id: 1,
        kind: options.installation ?? "test",
        testNow: options.clock ? dateOf(options.clock) : null,
        seededOn: legalDateToDb(recordedOn),
        signIns: signIns.map((entry) => ({ ...entry })),
      },
    });
    await writeRows(tx, rows);
    return worked(null, ...eventsOf(rows));
  });
  assert(result.ok, `the city could not be written: ${JSON.stringify(result)}`);
  return cityOf(options, recordedOn, rows);
}

/** Nine in the morning in Asia/Shanghai. */
export function atNine(day: LegalDate): Instant {
  return instantOf(new Date(legalDateToDb(day).getTime() + 3_600_000));
}

async function writeRows(tx: WriteTx, rows: CityRows): Promise<void> {
  const { structure, people, accounts, pools } = rows;
  await insertIn(tx, "calendar_year", rows.calendars);
  await insertIn(tx, "authority", rows.authorities);
  await insertIn(tx, "management_rule", rows.managementRules);
  await insertIn(tx, "rule_set", rows.ruleSets);
  await insertIn(tx, "unit", structure.rows.units);
  await insertIn(tx, "unit_name", structure.rows.unitNames);
  await insertIn(tx, "unit_change", structure.rows.unitChanges);
  await insertIn(tx, "team", structure.rows.teams);
  await insertIn(tx, "post", structure.rows.posts);
  await insertIn(tx, "post_profile_line", rows.profiles.lines);
  await insertIn(tx, "team_target", rows.profiles.targets);
  await insertIn(tx, "post_management", structure.rows.management);
  await insertIn(tx, "quota", structure.rows.quotas);
  await insertIn(tx, "cadre", people.rows.cadres);
  await insertIn(tx, "cadre_management", people.rows.management);
  await insertIn(tx, "post_holding", people.rows.holdings);
  await insertIn(tx, "career_row", people.rows.careers);
  await insertIn(tx, "education_row", people.rows.education);
  await insertIn(tx, "cadre_fact", people.rows.facts);
  await insertIn(tx, "family_member", people.rows.family);
  await insertIn(tx, "yearly_grade", people.rows.grades);
  await insertIn(tx, "experience_row", people.rows.experience);
  await insertIn(tx, "honour", people.rows.honours);
  await insertIn(tx, "sanction", people.rows.sanctions);
  await insertIn(tx, "cadre_status_change", people.rows.status);
  await insertIn(tx, "kinship", rows.kinships);
  await insertIn(tx, "committee_member", rows.committees);
  await insertIn(tx, "app_user", accounts.users);
  await insertIn(tx, "role_grant", accounts.grants);
  await insertIn(tx, "local_code", rows.localCodes);
  await insertIn(tx, "pool", pools.pools);
  await insertIn(tx, "pool_member", pools.members);
}

function eventsOf(rows: CityRows): [NewEvent, ...NewEvent[]] {
  const { structure, people, accounts, pools } = rows;
  const events: NewEvent[] = [
    ...rows.calendars.map(({ year }): NewEvent => ({
      stream: streamOf("calendar", String(year)),
      type: "calendar.changed",
      data: { year },
    })),
    ...rows.authorities.map((authority): NewEvent => ({
      stream: streamOf("authority", present(authority.id, "id")),
      type: "authority.founded",
      data: { code: authority.code },
    })),
    ...rows.ruleSets.map((ruleSet): NewEvent => ({
      stream: streamOf("authority", ruleSet.authorityId),
      type: "ruleSet.confirmed",
      data: { ruleSetId: present(ruleSet.id, "id"), version: ruleSet.version, exampleOnly: true },
    })),
    ...structure.rows.units.map((unit): NewEvent => ({
      stream: streamOf("unit", present(unit.id, "id")),
      type: "unit.founded",
      data: { code: unit.code },
    })),
    ...people.rows.cadres.map((cadre): NewEvent => ({
      stream: streamOf("cadre", present(cadre.id, "id")),
      type: "cadre.imported",
      data: { unitId: cadre.unitId, level: cadre.level },
    })),
    ...rows.kinships.map((kinship): NewEvent => ({
      stream: streamOf("cadre", kinship.aId),
      type: "kinship.declared",
      data: { relativeId: kinship.bId, relation: kinship.relation },
    })),
    ...accounts.users.map((user): NewEvent => ({
      stream: streamOf("user", present(user.id, "id")),
      type: "user.created",
      data: { cadreId: user.cadreId ?? null },
    })),
    ...accounts.grants.map((grant): NewEvent => ({
      stream: streamOf("user", grant.userId),
      type: "role.granted",
      data: { role: grant.role, authorityId: grant.authorityId ?? null, unitId: grant.unitId ?? null },
    })),
    ...rows.localCodes.map((local): NewEvent => ({
      stream: streamOf("localCode", present(local.id, "id")),
      type: "localCode.confirmed",
      data: { subject: local.subject, label: local.label, means: local.means, code: local.code ?? null },
    })),
    ...pools.pools.map((pool): NewEvent => ({
      stream: streamOf("pool", present(pool.id, "id")),
      type: "pool.opened",
      data: { kind: pool.kind, members: pools.members.filter((member) => member.poolId === pool.id).length },
    })),
  ];
  return [
    {
      stream: streamOf("authority", rows.authorityIds.city),
      type: "installation.seeded",
      data: { cadres: people.rows.cadres.length },
    },
    ...events,
  ];
}

function cityOf(options: SeedCityOptions, recordedOn: LegalDate, rows: CityRows): City {
  const seats = new Map(rows.structure.seats.map((seat) => [seat.key, seat.postId]));
  const ruleSetOf = (authorityId: string): string =>
    present(rows.ruleSets.find((ruleSet) => ruleSet.authorityId === authorityId)?.id, "rule set");
  return {
    today: options.today,
    size: options.size,
    recordedOn,
    authorities: rows.authorityIds,
    ruleSets: {
      city: ruleSetOf(rows.authorityIds.city),
      countyA: ruleSetOf(rows.authorityIds.countyA),
      countyB: ruleSetOf(rows.authorityIds.countyB),
    },
    users: rows.accounts.byKey,
    reviewer: rows.accounts.reviewer,
    cadres: Object.fromEntries(rows.people.castIds) as City["cadres"],
    vacantPosts: Object.fromEntries(
      Object.entries(vacantSeats).map(([key, seat]) => [key, present(seats.get(seat), seat)]),
    ) as City["vacantPosts"],
    pools: rows.pools.ids,
    unit: (key) => present(rows.structure.unitIds.get(key), `unit ${key}`),
    post: (key) => present(seats.get(key), `post ${key}`),
    holder: (key) => present(rows.people.holders.get(key), `holder of ${key}`),
  };
}
