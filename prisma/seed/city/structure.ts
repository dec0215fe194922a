import { addYears, legalDate, legalDateToDb } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { present } from "@/lib/kernel/assert";
import type { HeadOrDeputy, Level } from "@/prisma/generated/client";
import { managementOf } from "./management";
import type { Random } from "./random";
import type { SeatPlan } from "./seats-of-body";
import type { Area, Seat, Structure, StructureRows } from "./structure-types";
import { unitPlans } from "./unit-plans";
import type { UnitPlan } from "./unit-plans";

type Building = {
  rows: StructureRows;
  seats: Seat[];
  staff: Structure["staff"][number][];
  unitIds: Map<string, string>;
  order: number;
};

/** Approved numbers that differ from the number of posts: exactly one unit has more people than approved. */
const approvedDifferences: Readonly<Record<string, number>> = { "city/commerce:countyDeputy:deputy": -2 };

/** The one team whose renewal was due before today. */
const overdueRenewal = "countyB/town1";

const structureFoundedOn = legalDate("2000-01-01");

/** Units, teams, posts with their management, and quotas of the whole city. */
export function buildStructure(
  areas: readonly Area[],
  size: "full" | "small",
  today: LegalDate,
  nextId: () => string,
  random: Random,
): Structure {
  const building: Building = {
    rows: { units: [], unitNames: [], unitChanges: [], teams: [], posts: [], management: [], quotas: [] },
    seats: [],
    staff: [],
    unitIds: new Map(),
    order: 0,
  };
  const rulesFrom = legalDate(`${addYears(today, -5).slice(0, 4)}-01-01`);
  for (const area of areas) {
    for (const plan of unitPlans(area, size)) addUnit(building, plan, area, areas, { nextId, random, rulesFrom });
  }
  return {
    rows: building.rows,
    seats: building.seats,
    staff: building.staff,
    unitIds: building.unitIds,
    foundedOn: structureFoundedOn,
  };
}

type Means = { nextId: () => string; random: Random; rulesFrom: LegalDate };

function addUnit(building: Building, plan: UnitPlan, area: Area, areas: readonly Area[], means: Means): void {
  const { rows } = building;
  const unitId = means.nextId();
  building.order += 1;
  building.unitIds.set(plan.key, unitId);
  rows.units.push({
    id: unitId,
    code: plan.code,
    name: plan.name,
    category: plan.category,
    parentId: plan.parent === null ? null : present(building.unitIds.get(plan.parent), plan.parent),
    order: building.order,
    level: plan.level,
    authorityId: area.authorityId,
    foundedOn: legalDateToDb(structureFoundedOn),
  });
  rows.unitChanges.push({
    id: means.nextId(),
    unitId,
    kind: "founded",
    on: legalDateToDb(structureFoundedOn),
    document: "云编〔2000〕1号（示例）",
  });
  if (plan.formerName !== undefined) addFormerName(rows, unitId, plan.formerName, means);
  const teamId = means.nextId();
  rows.teams.push(teamRow(teamId, unitId, plan, means));
  plan.plans.forEach((post, index) =>
    addPost(building, { unitId, teamId, plan, post, place: index + 1 }, area, areas, means),
  );
  addQuotas(rows, unitId, plan, means);
  if (plan.staff > 0) {
    building.staff.push({
      unitId,
      area: area.key,
      unitName: plan.name,
      unitOrder: building.order,
      count: plan.staff,
      key: plan.key,
    });
  }
}

function addFormerName(rows: StructureRows, unitId: string, name: string, means: Means): void {
  const renamedOn = legalDateToDb(legalDate("2019-03-01"));
  rows.unitNames.push({ id: means.nextId(), unitId, name, from: legalDateToDb(structureFoundedOn), to: renamedOn });
  rows.unitChanges.push({
    id: means.nextId(),
    unitId,
    kind: "renamed",
    on: renamedOn,
    document: "云编〔2019〕3号（示例）",
  });
}

function teamRow(id: string, unitId: string, plan: UnitPlan, means: Means): StructureRows["teams"][number] {
  const late = plan.key === overdueRenewal;
  const elected = plan.session === undefined ? null : addYears(means.rulesFrom, late ? 0 : 1);
  return {
    id,
    unitId,
    name: `${plan.name}领导班子`,
    session: plan.session ?? 1,
    electedOn: elected === null ? null : legalDateToDb(elected),
    renewalDue: elected === null ? null : legalDateToDb(addYears(elected, 5)),
  };
}

type PostPlace = { unitId: string; teamId: string; plan: UnitPlan; post: SeatPlan; place: number };

function addPost(
  building: Building,
  { unitId, teamId, plan, post, place }: PostPlace,
  area: Area,
  areas: readonly Area[],
  means: Means,
): void {
  const { rows } = building;
  const postId = means.nextId();
  rows.posts.push({
    id: postId,
    code: `${plan.code}-${String(place).padStart(2, "0")}`,
    unitId,
    teamId: post.inTeam ? teamId : null,
    teamOrder: place,
    title: post.title,
    level: post.level,
    headOrDeputy: post.headOrDeputy,
    isPrincipal: post.isPrincipal ?? false,
    countsAgainstQuota: post.countsAgainstQuota ?? true,
    probationApplies: post.probationApplies ?? false,
    auditRequired: (post.isPrincipal ?? false) && plan.category === "governmentDepartment",
    partyPost: post.partyPost ?? false,
    appointmentWay: post.elected === true ? "congressElection" : "committeeDecision",
    ...dutiesOf(plan, post, area),
  });
  const management = managementOf(post.level, plan.key, area, areas);
  if (management !== null) {
    rows.management.push({ id: means.nextId(), postId, ...management, from: legalDateToDb(means.rulesFrom) });
  }
  building.seats.push({
    key: `${plan.key}/${post.key}`,
    area: area.key,
    postId,
    unitId,
    unitName: plan.name,
    unitOrder: building.order,
    place,
    title: post.title,
    level: post.level,
    headOrDeputy: post.headOrDeputy,
    probationApplies: post.probationApplies ?? false,
    heldWith: post.heldWith === undefined ? null : `${area.key}/committee/${post.heldWith}`,
  });
}

/** Terms for area leaders and the heads of the city's bodies (TRM-05); rotation for area leaders and for personnel sections. */
function dutiesOf(
  plan: UnitPlan,
  post: SeatPlan,
  area: Area,
): Pick<StructureRows["posts"][number], "termScope" | "rotationDuty"> {
  const leads = plan.key === `${area.key}/committee` || plan.key === `${area.key}/governmentLeaders`;
  if (leads) return { termScope: true, rotationDuty: "areaLeader" };
  if (area.key === "city" && post.isPrincipal === true && plan.level === area.levels.head) return { termScope: true };
  return post.key === "personnel.head" ? { rotationDuty: "keyPost" } : {};
}

function addQuotas(rows: StructureRows, unitId: string, plan: UnitPlan, means: Means): void {
  const counts = new Map<string, { level: Level; headOrDeputy: HeadOrDeputy; approved: number }>();
  for (const post of plan.plans) {
    if (post.countsAgainstQuota === false) continue;
    const key = `${post.level}:${post.headOrDeputy}`;
    const line = counts.get(key) ?? { level: post.level, headOrDeputy: post.headOrDeputy, approved: 0 };
    counts.set(key, { ...line, approved: line.approved + 1 });
  }
  for (const [key, line] of counts) {
    const approved = line.approved + (approvedDifferences[`${plan.key}:${key}`] ?? 0);
    rows.quotas.push({
      id: means.nextId(),
      unitId,
      ...line,
      approved,
      document: "云编〔2019〕12号（示例）",
      from: legalDateToDb(means.rulesFrom),
    });
  }
}
