import type { RosterFacts } from "@/lib/formats/roster/sheets";
import { present } from "@/lib/kernel/assert";
import { legalDate, legalDateToDb } from "@/lib/kernel/dates";
import { addPerson, emptyPeopleRows } from "../city/people";
import type { PeopleMeans, PeopleRows, Workplace } from "../city/people-types";
import type { Part } from "../city/cast";
import { createIds, createRandom } from "../city/random";
import { bodyPlan, townPlan } from "../city/seats-of-body";
import type { SeatPlan } from "../city/seats-of-body";
import type { Area, Seat } from "../city/structure-types";
import { rosterBureaus, rosterCast, rosterTowns, rosterVacancies } from "./roster-bodies";
import { peopleFacts } from "./people-facts";

/** The day the roster was drawn up: before the days tests play on. */
const drawnUpOn = legalDate("2026-01-05");

const peopleWanted = 300;

type RosterUnit = {
  readonly code: string;
  readonly name: string;
  readonly town: boolean;
  readonly plans: readonly SeatPlan[];
};

/** 300 people of 20 further bodies of county A, their posts, quotas and rows, as the sheets of the roster workbook. */
export function buildRosterFacts(): RosterFacts {
  const random = createRandom(300_2026);
  const nextId = createIds(1_600_000_000_000, random);
  const area: Area = {
    key: "countyA",
    name: "澜石县",
    code: "LS",
    authorityId: nextId(),
    superiorId: nextId(),
    levels: { committeeHead: "countyHead", committee: "countyDeputy", head: "sectionHead", deputy: "sectionDeputy" },
  };
  const city: Area = { ...area, key: "city", authorityId: present(area.superiorId, "the city"), superiorId: null };
  const units = unitsOf(area);
  const means: PeopleMeans = {
    random,
    nextId,
    today: drawnUpOn,
    areas: [city, area],
    occupancy: new Map(),
    pastSeats: new Map(),
    usedIdNumbers: new Set(),
    region: "9902",
  };
  const rows = emptyPeopleRows();
  const places = workplacesOf(units, nextId);
  for (const place of places) addPerson(rows, place, partOf(place), means);
  return { ...unitFacts(units), ...peopleFacts(withLastGrade(rows), codesOf(places)) };
}

function unitsOf(area: Area): readonly RosterUnit[] {
  const bureaus = rosterBureaus.map((name, index): RosterUnit => {
    const plans = bodyPlan(
      {
        key: name,
        name,
        category: "governmentDepartment",
        headTitle: "党组书记、局长",
        deputyTitle: "党组成员、副局长",
        deputies: 3,
        sections: [],
        staff: 0,
      },
      area,
    );
    return { code: `LS-${21 + index}`, name: `${area.name}${name}`, town: false, plans };
  });
  const towns = rosterTowns.map((name, index): RosterUnit => ({
    code: `LS-${41 + index}`,
    name: `${area.name}${name}`,
    town: true,
    plans: townPlan(name),
  }));
  return [...bureaus, ...towns];
}

/** Every seat that is not vacant, and people without a leading post until there are enough. */
function workplacesOf(units: readonly RosterUnit[], nextId: () => string): readonly Workplace[] {
  const vacant: readonly string[] = rosterVacancies;
  const seated = units.flatMap((unit) =>
    unit.plans.flatMap((plan, index) =>
      vacant.includes(`${unit.code}/${plan.key}`) ? [] : [seatOf(unit, plan, index + 1, nextId)],
    ),
  );
  const staff = Array.from({ length: peopleWanted - seated.length }, (_, index): Workplace => {
    const unit = present(units[index % units.length], "a unit");
    return {
      area: "countyA",
      unitId: unit.code,
      unitName: unit.name,
      unitKey: unit.code,
      orderKey: 0,
      level: "staff",
      title: "一级科员",
      seat: null,
      alsoHolds: [],
    };
  });
  return [...seated, ...staff];
}

function seatOf(unit: RosterUnit, plan: SeatPlan, place: number, nextId: () => string): Workplace {
  const seat: Seat = {
    key: `${unit.code}/${plan.key}`,
    area: "countyA",
    postId: nextId(),
    unitId: unit.code,
    unitName: unit.name,
    unitOrder: 0,
    place,
    title: plan.title,
    level: plan.level,
    headOrDeputy: plan.headOrDeputy,
    probationApplies: plan.probationApplies ?? false,
    heldWith: null,
  };
  return {
    area: "countyA",
    unitId: unit.code,
    unitName: unit.name,
    unitKey: unit.code,
    orderKey: 0,
    level: plan.level,
    title: plan.title,
    seat,
    alsoHolds: [],
  };
}

function partOf(place: Workplace): Part | null {
  return rosterCast.find((part) => part.seat === place.seat?.key) ?? null;
}

/** Post codes by the ids the people were built with. */
function codesOf(places: readonly Workplace[]): ReadonlyMap<string, string> {
  return new Map(
    places.flatMap(({ seat }) => (seat === null ? [] : [[seat.postId, postCode(seat.unitId, seat.place)] as const])),
  );
}

function postCode(unitCode: string, place: number): string {
  return `${unitCode}-${String(place).padStart(2, "0")}`;
}

/** The grade of 2025 became known in February; the roster that came after it has it too, the same as the year before. */
function withLastGrade(rows: PeopleRows): PeopleRows {
  const latest = rows.grades.filter((grade) => grade.year === 2024);
  const fixedOn = legalDateToDb(legalDate("2026-02-20"));
  return { ...rows, grades: [...rows.grades, ...latest.map((grade) => ({ ...grade, year: 2025, fixedOn }))] };
}

function unitFacts(units: readonly RosterUnit[]): Pick<RosterFacts, "units" | "posts" | "quotas"> {
  return {
    units: units.map((unit, index) => ({
      code: unit.code,
      name: unit.name,
      category: unit.town ? "township" : "governmentDepartment",
      parentCode: "LS-01",
      order: 500 + index,
      level: "sectionHead",
      foundedOn: legalDate("2001-03-01"),
      abolishedOn: null,
      authorityCode: "LS",
      creditCode: null,
    })),
    posts: units.flatMap((unit) =>
      unit.plans.map((plan, index) => ({
        code: postCode(unit.code, index + 1),
        unitCode: unit.code,
        title: plan.title,
        level: plan.level,
        headOrDeputy: plan.headOrDeputy,
        teamName: `${unit.name}领导班子`,
        teamOrder: index + 1,
        countsAgainstQuota: true,
        probationApplies: plan.probationApplies ?? false,
        auditRequired: plan.isPrincipal ?? false,
        partyPost: plan.partyPost ?? false,
      })),
    ),
    quotas: units.flatMap((unit) =>
      (["head", "deputy"] as const).map((headOrDeputy) => ({
        unitCode: unit.code,
        level: headOrDeputy === "head" ? ("sectionHead" as const) : ("sectionDeputy" as const),
        headOrDeputy,
        approved: unit.plans.filter((plan) => plan.headOrDeputy === headOrDeputy).length,
      })),
    ),
  };
}
