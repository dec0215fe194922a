import type { LegalDate } from "@/lib/kernel/dates";
import type { Level } from "@/lib/access/actor";

/** A place to work in: a unit with its posts. */
export type CrowdUnit = {
  readonly unit: { readonly id: string; readonly name: string; readonly order: number };
  readonly posts: readonly CrowdPost[];
};

export type CrowdPost = {
  readonly id: string;
  readonly title: string;
  readonly level: Level;
  readonly headOrDeputy: "head" | "deputy";
  readonly order: number;
};

/** People in one unit, posts included. */
export const PEOPLE_PER_UNIT = 50;
/** Units below one district, so that the tree has depth. */
const UNITS_PER_DISTRICT = 40;

const businesses = ["财政", "交通", "水利", "农业", "教育", "卫生", "民政", "商务", "文旅", "住建", "审计", "统计", "林草", "应急"];
const titles: readonly (readonly [string, Level, "head" | "deputy"])[] = [
  ["局长", "sectionHead", "head"],
  ["副局长", "sectionDeputy", "deputy"],
  ["副局长", "sectionDeputy", "deputy"],
  ["副局长", "sectionDeputy", "deputy"],
  ["办公室主任", "sectionDeputy", "head"],
  ["规划科科长", "sectionDeputy", "head"],
  ["综合科科长", "sectionDeputy", "head"],
  ["督查科科长", "sectionDeputy", "head"],
];

/** Rows of the units for so many people: districts below the city's committee, bureaus below the districts. */
export function crowdUnits(options: {
  readonly people: number;
  /** units of an earlier crowd */
  readonly first: number;
  readonly authorityId: string;
  readonly parentId: string;
  readonly from: LegalDate;
  readonly nextId: () => string;
}) {
  const { people, first, authorityId, parentId, from, nextId } = options;
  const count = Math.ceil(people / PEOPLE_PER_UNIT);
  const districts = Array.from({ length: Math.ceil(count / UNITS_PER_DISTRICT) }, (_, index) => ({
    id: nextId(),
    code: `CROWD-D${String(first + index + 1)}`,
    name: `云泽市第${String(first + index + 1)}片区管理委员会`,
    category: "governmentDepartment",
    parentId,
    order: 100_000 + first * 2 + index * (UNITS_PER_DISTRICT + 1),
    level: "countyDeputy",
    authorityId,
    version: 0,
  }));
  const units = Array.from({ length: count }, (_, index) => {
    const district = districts[Math.floor(index / UNITS_PER_DISTRICT)] ?? districts[0];
    const business = businesses[index % businesses.length] ?? "综合";
    return {
      id: nextId(),
      code: `CROWD-U${String(first + index + 1)}`,
      name: `${district?.name ?? ""}第${String(index + 1)}${business}局`,
      category: "governmentDepartment",
      parentId: district?.id ?? parentId,
      order: (district?.order ?? 0) + 1 + (index % UNITS_PER_DISTRICT),
      level: "sectionHead",
      authorityId,
      version: 0,
    };
  });
  const places = units.map((unit): CrowdUnit => ({
    unit,
    posts: titles.map(([title, level, headOrDeputy], order) => ({ id: nextId(), title, level, headOrDeputy, order: order + 1 })),
  }));
  const posts = places.flatMap(({ unit, posts: own }) =>
    own.map(({ id, title, level, headOrDeputy, order }) => ({
      id, code: `CROWD-${unit.id}-${String(order)}`, unitId: unit.id, teamOrder: order, title, level, headOrDeputy,
      isPrincipal: order === 1, version: 0,
    })),
  );
  const management = posts.map(({ id }) => ({ id: nextId(), postId: id, managedById: authorityId, from }));
  return { places, rows: { units: [...districts, ...units], posts, management } };
}
