import type { Level } from "@/lib/access/actor";

/** 职级 from the highest: 巡视员, 调研员, 主任科员, 科员. */
export const ranks = [
  "counsel1",
  "counsel2",
  "researcher1",
  "researcher2",
  "researcher3",
  "researcher4",
  "principalStaff1",
  "principalStaff2",
  "principalStaff3",
  "principalStaff4",
  "staffMember1",
  "staffMember2",
] as const;

export type Rank = (typeof ranks)[number];

export const rankBodies = ["prefecture", "countyTownship"] as const;
export type RankBody = (typeof rankBodies)[number];

/** What must have been held how long before a rank: the rank below, or a leading post of the level; years 0: the rank of entry. */
export type RankNeed = { readonly from: Rank | null; readonly level: Level | null; readonly years: number; readonly payGrades: readonly [high: number, low: number] };

/** RNK-01 and RNK-02, 释义：职级对照表。 */
export const rankNeeds: Readonly<Record<Rank, RankNeed>> = {
  counsel1: need("counsel2", "bureauDeputy", 4, [8, 13]),
  counsel2: need("researcher1", null, 4, [10, 15]),
  researcher1: need("researcher2", "countyHead", 3, [11, 17]),
  researcher2: need("researcher3", null, 2, [12, 18]),
  researcher3: need("researcher4", "countyDeputy", 2, [13, 19]),
  researcher4: need("principalStaff1", null, 2, [14, 20]),
  principalStaff1: need("principalStaff2", "sectionHead", 2, [15, 21]),
  principalStaff2: need("principalStaff3", null, 2, [16, 22]),
  principalStaff3: need("principalStaff4", "sectionDeputy", 2, [17, 23]),
  principalStaff4: need("staffMember1", null, 2, [18, 24]),
  staffMember1: need("staffMember2", null, 2, [18, 26]),
  staffMember2: need(null, null, 0, [19, 27]),
};

/** Per cent of what a group of ranks may be at most: of the civil servants (`civilServants`), or of the quota of a wider group by its key. */
export type RankShare = { readonly key: string; readonly ranks: readonly Rank[]; readonly percent: number; readonly of: string };

const principalStaff: RankShare = {
  key: "principalStaff",
  ranks: ["principalStaff1", "principalStaff2", "principalStaff3", "principalStaff4"],
  percent: 60,
  of: "civilServants",
};

/** RNK-03, 释义：各职级人数不超过按机关规格规定的比例，逐级计算。 A group stands after the one it is a share of. */
export const rankShares: Readonly<Record<RankBody, readonly RankShare[]>> = {
  prefecture: [
    { key: "researchers", ranks: ["researcher1", "researcher2", "researcher3", "researcher4"], percent: 20, of: "civilServants" },
    { key: "upperResearchers", ranks: ["researcher1", "researcher2"], percent: 40, of: "researchers" },
    { key: "researcher1", ranks: ["researcher1"], percent: 50, of: "upperResearchers" },
    principalStaff,
  ],
  countyTownship: [
    { key: "researcher2", ranks: ["researcher2"], percent: 2, of: "civilServants" },
    { key: "lowerResearchers", ranks: ["researcher3", "researcher4"], percent: 10, of: "civilServants" },
    { key: "researcher3", ranks: ["researcher3"], percent: 40, of: "lowerResearchers" },
    principalStaff,
  ],
};

function need(from: Rank | null, level: Level | null, years: number, payGrades: readonly [number, number]): RankNeed {
  return { from, level, years, payGrades };
}
