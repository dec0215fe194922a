import { addYears, legalDate, legalDateToDb } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { present } from "@/lib/kernel/assert";
import type { HeadOrDeputy, Level, UnitCategory } from "@/prisma/generated/client";
import type { Body } from "./bodies";
import { cityBodies, countyBodies, townNames } from "./bodies";
import type { Random } from "./random";
import type { SeatPlan } from "./seats-of-body";
import { bodyPlan, committeePlan, governmentPlan, townPlan } from "./seats-of-body";
import type { Area, Seat, Structure, StructureRows } from "./structure-types";

type UnitPlan = {
  key: string;
  name: string;
  formerName?: string;
  category: UnitCategory;
  level: Level;
  parent: string | null;
  plans: readonly SeatPlan[];
  staff: number;
  session?: number;
};

type Building = {
  rows: StructureRows;
  seats: Seat[];
  staff: Structure["staff"][number][];
  unitIds: Map<string, string>;
  order: number;
};

/** Approved numbers that differ from the number of posts: exactly one unit has more people than approved. */
const approvedDifferences: Readonly<Record<string, number>> = { "city/commerce:countyDeputy:deputy": -2 };
export const overQuotaUnit = "city/commerce";
export const dualManagedUnit = "city/environmentBranch";

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

function unitPlans(area: Area, size: "full" | "small"): readonly UnitPlan[] {
  const wanted = (body: Body): boolean => size === "full" || body.small === true;
  const isCity = area.key === "city";
  const top = isCity ? null : "city/committee";
  const root = `${area.key}/committee`;
  const plans: UnitPlan[] = [
    {
      key: root,
      name: `中共${area.name}委员会`,
      category: "partyCommittee",
      level: area.levels.committeeHead,
      parent: top,
      plans: committeePlan(area),
      staff: 0,
      session: isCity ? 6 : 14,
    },
    {
      key: `${area.key}/governmentLeaders`,
      name: `${area.name}人民政府`,
      category: "governmentDepartment",
      level: area.levels.committeeHead,
      parent: root,
      plans: governmentPlan(area),
      staff: 0,
      session: isCity ? 6 : 17,
    },
    ...(isCity ? cityBodies : countyBodies).filter(wanted).map((body): UnitPlan => {
      const named = (pattern: string): string => pattern.replaceAll("{area}", area.name);
      return {
        key: `${area.key}/${body.key}`,
        name: named(body.name),
        ...(body.formerName === undefined ? {} : { formerName: named(body.formerName) }),
        category: body.category,
        level: area.levels.head,
        parent: root,
        plans: bodyPlan(body, area),
        staff: body.staff,
      };
    }),
  ];
  if (isCity) plans.push(environmentBranch(root));
  else plans.push(...towns(area, root, size));
  return plans;
}

/** The bureau managed by two: the city's environment bureau decides with the county assisting. */
function environmentBranch(parent: string): UnitPlan {
  const post = (key: string, title: string, level: Level, headOrDeputy: HeadOrDeputy): SeatPlan => ({
    key,
    title,
    level,
    headOrDeputy,
    inTeam: true,
    isPrincipal: key === "head",
    probationApplies: headOrDeputy === "deputy",
  });
  return {
    key: dualManagedUnit,
    name: "云泽市生态环境局澜石分局",
    category: "governmentDepartment",
    level: "sectionHead",
    parent,
    plans: [
      post("head", "党组书记、局长", "sectionHead", "head"),
      post("deputy1", "党组成员、副局长", "sectionDeputy", "deputy"),
      post("deputy2", "党组成员、副局长", "sectionDeputy", "deputy"),
    ],
    staff: 2,
  };
}

function towns(area: Area, parent: string, size: "full" | "small"): readonly UnitPlan[] {
  const names = area.key === "countyA" ? townNames.countyA : townNames.countyB;
  return names.slice(0, size === "full" ? names.length : 1).map((name, index) => ({
    key: `${area.key}/town${index + 1}`,
    name: `${area.name}${name}`,
    category: "township",
    level: "sectionHead",
    parent,
    plans: townPlan(name),
    staff: 8,
    session: 11,
  }));
}

type Means = { nextId: () => string; random: Random; rulesFrom: LegalDate };

function addUnit(building: Building, plan: UnitPlan, area: Area, areas: readonly Area[], means: Means): void {
  const { rows } = building;
  const unitId = means.nextId();
  building.order += 1;
  building.unitIds.set(plan.key, unitId);
  rows.units.push({
    id: unitId,
    code: `YZ${String(building.order).padStart(3, "0")}`,
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
  const elected = plan.session === undefined ? null : addYears(means.rulesFrom, 1);
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
    code: `YZ${String(building.order).padStart(3, "0")}-${String(place).padStart(2, "0")}`,
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

type Management = { managedById: string; coManagedById: string | null; filedWithId: string | null };

/**
 * Who manages a post or the person in it: bureau level belongs to the province and has no row here, county level to the
 * city, everything below to the area's own committee; section heads of a county are filed with the city.
 */
export function managementOf(level: Level, unitKey: string, area: Area, areas: readonly Area[]): Management | null {
  if (level === "bureauHead" || level === "bureauDeputy") return null;
  const city = present(
    areas.find((other) => other.key === "city"),
    "the city",
  ).authorityId;
  if (unitKey === dualManagedUnit) {
    const county = present(
      areas.find((other) => other.key === "countyA"),
      "the county",
    ).authorityId;
    return { managedById: city, coManagedById: county, filedWithId: null };
  }
  if (level === "countyHead" || level === "countyDeputy")
    return { managedById: city, coManagedById: null, filedWithId: null };
  const filed = area.superiorId !== null && level === "sectionHead" ? area.superiorId : null;
  return { managedById: area.authorityId, coManagedById: null, filedWithId: filed };
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
