import type { HeadOrDeputy, Level } from "@/prisma/generated/client";
import type { Body } from "./bodies";
import type { Area } from "./structure-types";

/** A post of a body before it has ids. */
export type SeatPlan = {
  readonly key: string;
  readonly title: string;
  readonly level: Level;
  readonly headOrDeputy: HeadOrDeputy;
  readonly inTeam: boolean;
  readonly isPrincipal?: boolean;
  readonly countsAgainstQuota?: boolean;
  readonly probationApplies?: boolean;
  readonly elected?: boolean;
  readonly partyPost?: boolean;
  /** seat of the same area's committee whose holder holds it too */
  readonly heldWith?: string;
};

/** Seats of the standing committee in official order: the post's title, and how its holder is called at a meeting. */
export const committeeSeats = {
  city: [
    { key: "secretary", title: "书记", memberTitle: "市委书记" },
    { key: "mayor", title: "副书记", memberTitle: "市委副书记、市长" },
    { key: "deputySecretary", title: "副书记", memberTitle: "市委副书记" },
    { key: "discipline", title: "常委", memberTitle: "市委常委、市纪委书记" },
    { key: "organization", title: "常委", memberTitle: "市委常委、组织部部长" },
    { key: "executiveDeputy", title: "常委", memberTitle: "市委常委、常务副市长" },
    { key: "publicity", title: "常委", memberTitle: "市委常委、宣传部部长" },
    { key: "politicsLaw", title: "常委", memberTitle: "市委常委、政法委书记" },
    { key: "unitedFront", title: "常委", memberTitle: "市委常委、统战部部长" },
    { key: "secretariat", title: "常委、秘书长", memberTitle: "市委常委、秘书长" },
    { key: "zone", title: "常委、经济开发区党工委书记", memberTitle: "市委常委、经济开发区党工委书记" },
  ],
  county: [
    { key: "secretary", title: "书记", memberTitle: "县委书记" },
    { key: "mayor", title: "副书记", memberTitle: "县委副书记、县长" },
    { key: "deputySecretary", title: "副书记", memberTitle: "县委副书记" },
    { key: "discipline", title: "常委", memberTitle: "县委常委、县纪委书记" },
    { key: "organization", title: "常委", memberTitle: "县委常委、组织部部长" },
    { key: "executiveDeputy", title: "常委", memberTitle: "县委常委、常务副县长" },
    { key: "publicity", title: "常委", memberTitle: "县委常委、宣传部部长" },
    { key: "politicsLaw", title: "常委", memberTitle: "县委常委、政法委书记" },
    { key: "secretariat", title: "常委", memberTitle: "县委常委、县委办公室主任" },
  ],
} as const;

/** Posts of the Party committee itself. */
export function committeePlan(area: Area): readonly SeatPlan[] {
  const seats = area.key === "city" ? committeeSeats.city : committeeSeats.county;
  return seats.map(({ key, title }, index) => ({
    key,
    title,
    level: index < 2 ? area.levels.committeeHead : area.levels.committee,
    headOrDeputy: index === 0 ? "head" : "deputy",
    inTeam: true,
    isPrincipal: index === 0,
    elected: true,
    partyPost: true,
  }));
}

/** Posts of the people's government: its head and first deputy sit in the committee too. */
export function governmentPlan(area: Area): readonly SeatPlan[] {
  const word = area.key === "city" ? "市长" : "县长";
  const leaders: SeatPlan[] = [
    {
      key: "head",
      title: word,
      level: area.levels.committeeHead,
      headOrDeputy: "head",
      inTeam: true,
      isPrincipal: true,
      heldWith: "mayor",
      elected: true,
      countsAgainstQuota: false,
    },
    {
      key: "first",
      title: `常务副${word}`,
      level: area.levels.committee,
      headOrDeputy: "deputy",
      inTeam: true,
      heldWith: "executiveDeputy",
      elected: true,
      countsAgainstQuota: false,
    },
  ];
  for (let number = 1; number <= 4; number += 1) {
    leaders.push({
      key: `deputy${number}`,
      title: `副${word}`,
      level: area.levels.committee,
      headOrDeputy: "deputy",
      inTeam: true,
      elected: true,
    });
  }
  return leaders;
}

/** Posts of a department or bureau: team, group sent by the discipline commission, sections. */
export function bodyPlan(body: Body, area: Area): readonly SeatPlan[] {
  const plans: SeatPlan[] = [
    body.headedBy === undefined
      ? {
          key: "head",
          title: body.headTitle,
          level: area.levels.head,
          headOrDeputy: "head",
          inTeam: true,
          isPrincipal: true,
        }
      : {
          key: "head",
          title: body.headTitle,
          level: area.levels.committee,
          headOrDeputy: "head",
          inTeam: true,
          isPrincipal: true,
          heldWith: body.headedBy,
          countsAgainstQuota: false,
          partyPost: true,
        },
  ];
  for (let number = 1; number <= body.deputies; number += 1) {
    const first = number === 1 && body.firstDeputyTitle !== undefined;
    plans.push({
      key: `deputy${number}`,
      title: first ? (body.firstDeputyTitle ?? "") : body.deputyTitle,
      level: first ? area.levels.head : area.levels.deputy,
      headOrDeputy: "deputy",
      inTeam: true,
      probationApplies: true,
    });
  }
  if (body.disciplineGroup === true) {
    plans.push({
      key: "group",
      title: "派驻纪检监察组组长",
      level: area.levels.deputy,
      headOrDeputy: "deputy",
      inTeam: true,
      countsAgainstQuota: false,
    });
  }
  for (const section of body.sections) {
    plans.push({
      key: `${section.key}.head`,
      title: section.head,
      level: "sectionHead",
      headOrDeputy: "head",
      inTeam: false,
      probationApplies: true,
    });
    if (section.deputy !== null) {
      plans.push({
        key: `${section.key}.deputy`,
        title: section.deputy,
        level: "sectionDeputy",
        headOrDeputy: "deputy",
        inTeam: false,
        probationApplies: true,
      });
    }
  }
  return plans;
}

/** Posts of a town (乡镇): Party secretary, head, chairman of the congress, deputies. */
export function townPlan(name: string): readonly SeatPlan[] {
  const word = name.slice(-1);
  const post = (key: string, title: string, level: Level, headOrDeputy: HeadOrDeputy, elected = true): SeatPlan => ({
    key,
    title,
    level,
    headOrDeputy,
    inTeam: true,
    elected,
    isPrincipal: key === "secretary" || key === "head",
    partyPost: key === "secretary",
  });
  return [
    post("secretary", "党委书记", "sectionHead", "head"),
    post("head", `党委副书记、${word}长`, "sectionHead", "head"),
    post("chairman", "人大主席", "sectionHead", "head"),
    post("deputySecretary", "党委副书记", "sectionDeputy", "deputy"),
    post("discipline", "党委委员、纪委书记", "sectionDeputy", "deputy"),
    post("organization", "党委委员、组织委员", "sectionDeputy", "deputy"),
    post("deputy1", `副${word}长`, "sectionDeputy", "deputy"),
    post("deputy2", `副${word}长`, "sectionDeputy", "deputy"),
    post("deputy3", "党委委员、武装部部长", "sectionDeputy", "deputy"),
  ];
}
