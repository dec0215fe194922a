import "server-only";
import { foldedLabel } from "@/lib/formats/code-tables/code-table";
import { shippedCalendars } from "@/lib/law/calendar/shipped";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import { present } from "@/lib/kernel/assert";
import { addDays, addMonths, addYears, dateOf, legalDate, legalDateToDb } from "@/lib/kernel/dates";
import type { Instant, LegalDate } from "@/lib/kernel/dates";
import type { Level, Prisma } from "@/prisma/generated/client";
import { signInsByPart } from "../sign-ins";
import { buildAccounts } from "./accounts";
import type { Occupancy } from "./career";
import { cast, castKin } from "./cast";
import type { CastKey, Part } from "./cast";
import { committeeRows } from "./committees";
import { addPerson, emptyPeopleRows, endWork } from "./people";
import type { PeopleMeans, PeopleRows } from "./people-types";
import { inventedRegion } from "./invented-region";
import { placePeople } from "./placements";
import { buildPools } from "./pools";
import { profileRows } from "./profiles";
import { createIds, createRandom } from "./random";
import type { Random } from "./random";
import { buildStructure } from "./structure";
import type { Area, AreaKey, Seat, Structure } from "./structure-types";

export type CityRows = ReturnType<typeof buildRows>;

/** Everything the city consists of, as rows; the same for the same day and size. */
export function buildRows(options: {
  readonly today: LegalDate;
  readonly size: "full" | "small";
  readonly recordedAt: Instant;
}) {
  const { today, size, recordedAt } = options;
  const random = createRandom(20_260_302);
  const nextId = createIds(1_700_000_000_000, random);
  const areas = buildAreas(nextId);
  const rulesFrom = legalDate(`${addYears(today, -5).slice(0, 4)}-01-01`);
  const structure = buildStructure(areas, size, today, nextId, random);
  const people = buildPeople(structure, areas, size, { random, nextId, today });
  const authorityIds = Object.fromEntries(areas.map((area) => [area.key, area.authorityId])) as Record<AreaKey, string>;
  const accounts = buildAccounts({
    nextId,
    from: addYears(today, -2),
    createdAt: dateOf(recordedAt),
    cadreIds: people.castIds,
    authorityIds,
    unitIds: structure.unitIds,
  });
  return {
    areas,
    structure,
    people,
    accounts,
    authorityIds,
    authorities: areas.map((area, index) => authorityRow(area, index + 1)),
    managementRules: areas.flatMap((area) => managementRules(area, rulesFrom, nextId)),
    ruleSets: areas.map((area) => ruleSetRow(area, rulesFrom, nextId)),
    calendars: shippedCalendars.map(
      ({ year, exampleOnly, source, holidays, makeUpDays }): Prisma.CalendarYearCreateManyInput => ({
        year,
        exampleOnly,
        source,
        holidays: [...holidays],
        makeUpDays: [...makeUpDays],
      }),
    ),
    committees: committeeRows(areas, {
      nextId,
      from: addYears(today, -2),
      holderOf: (seat) => people.holders.get(seat) ?? null,
    }),
    kinships: kinshipRows(people, { nextId, random, today }),
    profiles: profileRows(structure, today),
    pools: buildPools(people.poolCandidates, { nextId, random, today, authorityIds }),
    localCodes: [inventedRegionRow(accounts, nextId(), recordedAt)],
  };
}

function buildAreas(nextId: () => string): readonly Area[] {
  const cityId = nextId();
  const county = {
    committeeHead: "countyHead",
    committee: "countyDeputy",
    head: "sectionHead",
    deputy: "sectionDeputy",
  } as const;
  return [
    {
      key: "city",
      name: "云泽市",
      code: "YZ",
      authorityId: cityId,
      superiorId: null,
      levels: { committeeHead: "bureauHead", committee: "bureauDeputy", head: "countyHead", deputy: "countyDeputy" },
    },
    { key: "countyA", name: "澜石县", code: "LS", authorityId: nextId(), superiorId: cityId, levels: county },
    { key: "countyB", name: "望川县", code: "WC", authorityId: nextId(), superiorId: cityId, levels: county },
  ];
}

/** Proposed by the administrator and confirmed by the head of the department, as every local code. */
function inventedRegionRow(
  { users }: Pick<ReturnType<typeof buildAccounts>, "users">,
  id: string,
  recordedAt: Instant,
): Prisma.LocalCodeCreateManyInput {
  const idOf = (part: keyof typeof signInsByPart): string =>
    present(users.find(({ signIn }) => signIn === signInsByPart[part].signIn)?.id, part);
  const at = dateOf(recordedAt);
  return {
    ...inventedRegion,
    id,
    folded: foldedLabel(inventedRegion.label),
    basis: "示例城市和人员均为虚构",
    proposedById: idOf("systemAdministrator"),
    proposedAt: at,
    confirmedById: idOf("departmentHead"),
    confirmedAt: at,
  };
}

function authorityRow(area: Area, order: number): Prisma.AuthorityCreateManyInput {
  return {
    id: area.authorityId,
    code: area.code,
    committeeName: `中共${area.name}委员会`,
    departmentName: `中共${area.name}委组织部`,
    superiorId: area.superiorId,
    order,
  };
}

function managementRules(area: Area, from: LegalDate, nextId: () => string): Prisma.ManagementRuleCreateManyInput[] {
  const decided: readonly Level[] =
    area.key === "city"
      ? ["countyHead", "countyDeputy", "sectionHead", "sectionDeputy"]
      : ["sectionHead", "sectionDeputy"];
  return decided.map((level) => ({
    id: nextId(),
    authorityId: area.authorityId,
    level,
    exampleOnly: true,
    document: "干部管理权限表（示例）",
    from: legalDateToDb(from),
  }));
}

function ruleSetRow(area: Area, from: LegalDate, nextId: () => string): Prisma.RuleSetCreateManyInput {
  return {
    id: nextId(),
    authorityId: area.authorityId,
    version: 1,
    title: `${area.name}选任工作参数（示例）`,
    values: defaultRuleSetValues,
    exampleOnly: true,
    document: "示例参数，启用前须由本级组织部门确认",
    from: legalDateToDb(from),
  };
}

type Means = { readonly random: Random; readonly nextId: () => string; readonly today: LegalDate };

function buildPeople(structure: Structure, areas: readonly Area[], size: "full" | "small", means: Means) {
  const rows = emptyPeopleRows();
  const occupancy: Occupancy = new Map();
  const placements = placePeople(structure, means.random);
  const reserved = new Set(
    placements.flatMap(({ place }) => [place.seat, ...place.alsoHolds].flatMap((seat) => seat?.postId ?? [])),
  );
  const all: PeopleMeans = {
    ...means,
    areas,
    occupancy,
    pastSeats: pastSeatsOf(structure.seats),
    usedIdNumbers: new Set(),
    region: "9901",
  };
  reserveCurrent(occupancy, reserved, means.today);
  const castIds = new Map<CastKey, string>();
  const holders = new Map<string, string>();
  const poolCandidates: { cadreId: string; level: Level; area: AreaKey; wanted: boolean }[] = [];
  for (const { place, castKey } of placements) {
    const part: Part | null = castKey === null ? null : cast[castKey];
    const cadreId = addPerson(rows, place, part, all);
    if (castKey !== null) castIds.set(castKey, cadreId);
    for (const seat of place.seat === null ? [] : [place.seat, ...place.alsoHolds]) holders.set(seat.key, cadreId);
    poolCandidates.push({
      cadreId,
      level: place.level,
      area: place.area,
      wanted: part !== null && "lastGrade" in part,
    });
  }
  addFormerPeople(rows, structure, size, all);
  return { rows, castIds, holders, poolCandidates };
}

/** Posts that have a holder now are closed to other people's pasts for the years their holder may have sat there. */
function reserveCurrent(occupancy: Occupancy, postIds: ReadonlySet<string>, today: LegalDate): void {
  for (const postId of postIds) occupancy.set(postId, [{ from: addMonths(today, -122), to: null }]);
}

function pastSeatsOf(seats: readonly Seat[]): ReadonlyMap<Level, readonly Seat[]> {
  const byLevel = new Map<Level, Seat[]>();
  for (const seat of seats) byLevel.set(seat.level, [...(byLevel.get(seat.level) ?? []), seat]);
  return byLevel;
}

/** Some who retired or went elsewhere; they hold no post. */
function addFormerPeople(rows: PeopleRows, structure: Structure, size: "full" | "small", means: PeopleMeans): void {
  const units = structure.staff.filter((unit) => unit.area === "city");
  for (let number = 0; number < (size === "full" ? 24 : 4); number += 1) {
    const unit = present(units[number % units.length], "a unit");
    const seat = {
      area: unit.area,
      unitId: unit.unitId,
      unitName: unit.unitName,
      unitKey: unit.key,
      orderKey: unit.unitOrder * 1000 + 900 + number,
      level: "sectionHead" as const,
      title: "四级调研员",
      seat: null,
      alsoHolds: [],
    };
    const retired = number % 4 !== 3;
    const cadreId = addPerson(rows, seat, null, means);
    endWork(rows, cadreId, retired ? "retired" : "left", addDays(means.today, -means.random.int(10, 80)), means);
  }
}

function kinshipRows(
  people: ReturnType<typeof buildPeople>,
  { nextId, random, today }: Means,
): Prisma.KinshipCreateManyInput[] {
  const pairs = castKin.map(({ a, b, relation }) => ({
    one: present(people.castIds.get(a), a),
    other: present(people.castIds.get(b), b),
    relation,
  }));
  const others = random
    .shuffled(people.poolCandidates.filter((one) => !one.wanted))
    .map((one) => one.cadreId)
    .filter((id) => ![...people.castIds.values()].includes(id));
  const invented = Array.from({ length: Math.min(18, others.length >> 3) }, (_, index) => ({
    one: present(others[index * 2], "a relative"),
    other: present(others[index * 2 + 1], "a relative"),
    relation: random.pick(["spouse", "directBlood", "collateralBlood", "closeInLaw"] as const),
  }));
  return [...pairs, ...invented].map(({ one, other, relation }) => ({
    id: nextId(),
    aId: one < other ? one : other,
    bId: one < other ? other : one,
    relation,
    source: "个人有关事项报告",
    sourceOpen: true,
    declaredOn: legalDateToDb(addYears(today, -3)),
  }));
}
