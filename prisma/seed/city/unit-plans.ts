import type { HeadOrDeputy, Level, UnitCategory } from "@/prisma/generated/client";
import type { Body } from "./bodies";
import { cityBodies, countyBodies, townNames } from "./bodies";
import { dualManagedUnit } from "./management";
import type { SeatPlan } from "./seats-of-body";
import { bodyPlan, committeePlan, governmentPlan, townPlan } from "./seats-of-body";
import type { Area } from "./structure-types";

/** A unit with its posts before it has ids. */
export type UnitPlan = {
  key: string;
  /** the same in every size of the city */
  code: string;
  name: string;
  formerName?: string;
  category: UnitCategory;
  level: Level;
  parent: string | null;
  plans: readonly SeatPlan[];
  staff: number;
  session?: number;
};

/** The units of one area in official order: committee, government, bodies, towns. */
export function unitPlans(area: Area, size: "full" | "small"): readonly UnitPlan[] {
  const wanted = (body: Body): boolean => size === "full" || body.small === true;
  const isCity = area.key === "city";
  const top = isCity ? null : "city/committee";
  const root = `${area.key}/committee`;
  const bodies = isCity ? cityBodies : countyBodies;
  const plans: UnitPlan[] = [
    {
      key: root,
      code: codeOf(area, 1),
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
      code: codeOf(area, 2),
      name: `${area.name}人民政府`,
      category: "governmentDepartment",
      level: area.levels.committeeHead,
      parent: root,
      plans: governmentPlan(area),
      staff: 0,
      session: isCity ? 6 : 17,
    },
    ...bodies.filter(wanted).map((body): UnitPlan => {
      const named = (pattern: string): string => pattern.replaceAll("{area}", area.name);
      return {
        key: `${area.key}/${body.key}`,
        code: codeOf(area, bodies.indexOf(body) + 3),
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
  if (isCity) plans.push(environmentBranch(area, root));
  else plans.push(...towns(area, root, size));
  return plans;
}

/** The bureau managed by two: the city's environment bureau decides with the county assisting. */
function environmentBranch(area: Area, parent: string): UnitPlan {
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
    code: codeOf(area, 80),
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
    code: codeOf(area, 90 + index),
    name: `${area.name}${name}`,
    category: "township",
    level: "sectionHead",
    parent,
    plans: townPlan(name),
    staff: 8,
    session: 11,
  }));
}

function codeOf(area: Area, number: number): string {
  return `${area.code}-${String(number).padStart(2, "0")}`;
}
