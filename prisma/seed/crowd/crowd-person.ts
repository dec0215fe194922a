import { makeIdNumber } from "@/lib/formats/id-number";
import { nameColumns } from "@/lib/formats/name-columns";
import type { Level } from "@/lib/access/actor";
import { addDays, addMonths, addYears, yearOf } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { inventName } from "../city/person-names";
import type { Random } from "../city/random";
import { degreeOf, places, schools } from "../city/word-lists";
import type { CrowdPost, CrowdUnit } from "./crowd-units";

export type CrowdMeans = {
  readonly random: Random;
  readonly nextId: () => string;
  readonly today: LegalDate;
  /** who manages them, and with whom they are filed: both see them */
  readonly managedById: string;
  readonly filedWithId: string | null;
  /** first four digits of the ID numbers; no such region exists */
  readonly region: string;
  readonly usedIdNumbers: Set<string>;
};

/** Rows of one person by table, ready to be inserted. */
export type CrowdRows = Record<
  "cadre" | "cadre_management" | "post_holding" | "career_row" | "education_row" | "yearly_grade" | "experience_row" | "sanction",
  Record<string, string | number | boolean | null | readonly string[]>[]
>;

export function noRows(): CrowdRows {
  return {
    cadre: [], cadre_management: [], post_holding: [], career_row: [], education_row: [], yearly_grade: [], experience_row: [], sanction: [],
  };
}

/** Adds a plausible person: a career without gaps, education before work, grades of the last years. Returns his id. */
export function addCrowdPerson(rows: CrowdRows, place: CrowdUnit, number: number, means: CrowdMeans): string {
  const { random, nextId, today } = means;
  const id = nextId();
  const post = place.posts[number] ?? null;
  // one post in nine stands empty
  const held = post !== null && random.int(1, 9) > 1 ? post : null;
  const sex = random.chance(62) ? "male" : "female";
  const { name, ethnicity } = inventName(random, sex);
  const birth = addDays(addYears(today, -random.int(23, 59)), -random.int(0, 364));
  const workStart = addDays(addYears(birth, random.int(18, 24)), random.int(0, 200));
  const level: Level = held?.level ?? (random.chance(12) ? "sectionDeputy" : "staff");
  const levelSince = laterOf(workStart, addDays(addYears(today, -random.int(0, 12)), -random.int(0, 364)));
  const partyJoined = random.chance(78) ? addYears(birth, random.int(20, 35)) : null;
  rows.cadre.push({
    id,
    idNumber: idNumberOf(birth, sex, means),
    ...nameColumns(name),
    sex,
    ethnicity,
    nativePlace: random.pick(places),
    birthPlace: random.pick(places),
    politicalStatus: partyJoined === null ? "nonParty" : "partyMember",
    birth,
    partyJoined,
    workStart,
    cadreIdentity: "公务员",
    healthFit: true,
    status: random.chance(95) ? "inPost" : "retired",
    unitId: place.unit.id,
    duties: held === null ? `${place.unit.name}${level === "staff" ? "科员" : "四级主任科员"}` : `${place.unit.name}${held.title}`,
    level,
    levelSince,
    orderKey: place.unit.order * 1000 + (held?.order ?? 100 + number),
    version: 0,
  });
  addHistory(rows, { id, place, held, birth, workStart, level, levelSince }, means);
  return id;
}

type Person = {
  readonly id: string;
  readonly place: CrowdUnit;
  readonly held: CrowdPost | null;
  readonly birth: LegalDate;
  readonly workStart: LegalDate;
  readonly level: Level;
  readonly levelSince: LegalDate;
};

function addHistory(rows: CrowdRows, person: Person, means: CrowdMeans): void {
  const { random, nextId, today, managedById, filedWithId } = means;
  const { id: cadreId, place, held, workStart, level, levelSince } = person;
  rows.cadre_management.push({ id: nextId(), cadreId, managedById, filedWithId, from: workStart });
  if (held !== null) rows.post_holding.push({ id: nextId(), postId: held.id, cadreId, from: levelSince });
  if (workStart < levelSince) {
    rows.career_row.push({
      id: nextId(), cadreId, from: workStart, to: addDays(levelSince, -1), unitText: place.unit.name, postText: "科员", level: "staff", headOrDeputy: null, postId: null,
    });
  }
  rows.career_row.push({
    id: nextId(), cadreId, from: levelSince, to: null, unitText: place.unit.name, postText: held?.title ?? "科员", level,
    headOrDeputy: held?.headOrDeputy ?? null, postId: held?.id ?? null,
  });
  addEducation(rows, person, means);
  for (let back = 1; back <= 3; back += 1) {
    const year = yearOf(today) - back;
    const grade = random.chance(17) ? "EXCELLENT" : random.chance(97) ? "COMPETENT" : "BASICALLY_COMPETENT";
    rows.yearly_grade.push({ id: nextId(), cadreId, year, grade, fixedOn: `${String(year + 1)}-02-20` });
  }
  if (random.chance(35)) {
    const from = laterOf(workStart, addMonths(today, -random.int(30, 120)));
    const kind = random.pick(["grassroots", "frontLine", "secondment", "povertyRelief"] as const);
    rows.experience_row.push({ id: nextId(), cadreId, kind, from, to: addMonths(from, random.int(6, 36)), place: "澜石县石桥镇" });
  }
  if (random.int(1, 300) === 1) {
    rows.sanction.push({
      id: nextId(), cadreId, kind: random.pick(["partyWarning", "admonition", "governmentWarning"] as const), body: "云泽市纪委监委",
      document: `云泽纪〔${String(yearOf(today))}〕${String(random.int(1, 900))}号`, effectiveOn: addDays(today, -random.int(10, 900)), reason: "违反工作纪律",
    });
  }
}

function addEducation(rows: CrowdRows, { id: cadreId, workStart }: Person, { random, nextId }: CrowdMeans): void {
  const first = random.pick(["bachelor", "bachelor", "juniorCollege", "master"] as const);
  const rowOf = (mode: string, education: keyof typeof schools, graduatedOn: LegalDate) => {
    const id = nextId();
    const schoolAndMajor = random.pick(schools[education]);
    return { id, cadreId, mode, education, degree: degreeOf(education, schoolAndMajor), schoolAndMajor, graduatedOn };
  };
  rows.education_row.push(rowOf("fullTime", first, addMonths(workStart, -1)));
  if (first === "juniorCollege" && random.chance(60)) rows.education_row.push(rowOf("inService", "bachelor", addYears(workStart, 6)));
}

function idNumberOf(birth: LegalDate, sex: "male" | "female", { random, region, usedIdNumbers }: CrowdMeans): string {
  for (;;) {
    const number = makeIdNumber(`${region}${String(random.int(1, 99)).padStart(2, "0")}`, birth, random.int(0, 498) * 2 + (sex === "male" ? 1 : 0));
    if (usedIdNumbers.has(number)) continue;
    usedIdNumbers.add(number);
    return number;
  }
}

function laterOf(a: LegalDate, b: LegalDate): LegalDate {
  return a < b ? b : a;
}
