import {
  addDays,
  addMonths,
  addYears,
  compareDates,
  formatMonthDots,
  legalDate,
  legalDateToDb,
  yearOf,
} from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { present } from "@/lib/kernel/assert";
import type { EducationLevel, PersonalGrade, Prisma, Sex } from "@/prisma/generated/client";
import type { Stretch } from "./career";
import { inventName } from "./person-names";
import type { Random } from "./random";
import { degreeOf, employers, honours, inServiceSchools, places, schools } from "./word-lists";

export type PersonalMeans = { readonly random: Random; readonly nextId: () => string; readonly today: LegalDate };

/** The school years before work begins. */
const schoolAge: Readonly<Record<EducationLevel, number>> = {
  doctorate: 28,
  master: 25,
  bachelor: 22,
  juniorCollege: 21,
  secondary: 19,
};

export const educationWords: Readonly<Record<EducationLevel, string>> = {
  doctorate: "博士研究生",
  master: "硕士研究生",
  bachelor: "大学",
  juniorCollege: "大专",
  secondary: "中专",
};

export type Education = {
  readonly fullTime: EducationLevel;
  readonly rows: Prisma.EducationRowCreateManyInput[];
  readonly highest: EducationLevel;
};

/** Full-time education that ends where work begins, and for many a later one in service. */
export function inventEducation(
  cadreId: string,
  workStart: LegalDate,
  wanted: EducationLevel | undefined,
  means: PersonalMeans,
): Education {
  const { random, nextId } = means;
  const fullTime =
    wanted ??
    random.pick([
      "master",
      "bachelor",
      "bachelor",
      "bachelor",
      "bachelor",
      "juniorCollege",
      "juniorCollege",
      "secondary",
    ] as const);
  const row = (
    mode: "fullTime" | "inService",
    education: EducationLevel,
    schoolAndMajor: string,
    graduatedOn: LegalDate,
    degree: string | null,
  ): Prisma.EducationRowCreateManyInput => ({
    id: nextId(),
    cadreId,
    mode,
    education,
    degree,
    schoolAndMajor,
    graduatedOn: legalDateToDb(graduatedOn),
  });
  const school = random.pick(schools[fullTime]);
  const graduatedOn = legalDate(`${yearOf(workStart)}-07-01`);
  const rows = [row("fullTime", fullTime, school, graduatedOn, degreeOf(fullTime, school))];
  const lower = fullTime === "secondary" || fullTime === "juniorCollege";
  const laterOn = legalDate(`${yearOf(workStart) + 6}-12-30`);
  if (wanted === undefined && compareDates(laterOn, means.today) < 0 && random.chance(lower ? 80 : 20)) {
    const later = lower ? "bachelor" : "master";
    rows.push(row("inService", later, random.pick(inServiceSchools), laterOn, null));
    return { fullTime, rows, highest: later };
  }
  return { fullTime, rows, highest: fullTime };
}

/** The day somebody joined the Party: around the first years of work, never after today. */
export function inventPartyEntry(workStart: LegalDate, means: PersonalMeans): LegalDate {
  const invented = addDays(addYears(workStart, means.random.int(-1, 4)), means.random.int(0, 300));
  return compareDates(invented, means.today) < 0 ? invented : addYears(workStart, -1);
}

/** A day of birth that fits the schooling and the day work began. */
export function inventBirth(workStart: LegalDate, fullTime: EducationLevel, random: Random): LegalDate {
  return addDays(legalDate(`${yearOf(workStart) - schoolAge[fullTime]}-08-31`), -random.int(0, 363));
}

/** The three ages, two records and identity: what is stated and what was determined. */
export function factRows(
  cadreId: string,
  facts: { birth: LegalDate; partyJoined: LegalDate | null; workStart: LegalDate; education: string },
  means: PersonalMeans,
): Prisma.CadreFactCreateManyInput[] {
  const { random, nextId, today } = means;
  const stated = {
    birth: formatMonthDots(facts.birth),
    partyEntry: facts.partyJoined === null ? "无" : formatMonthDots(facts.partyJoined),
    workStart: formatMonthDots(facts.workStart),
    education: facts.education,
    career: "简历与档案记载一致",
    identity: "公务员",
  } as const;
  const determinedOn = legalDateToDb(addYears(today, -3));
  return Object.entries(stated).map(([fact, value]) => {
    const open = random.chance(4);
    return {
      id: nextId(),
      cadreId,
      fact: fact as keyof typeof stated,
      stated: value,
      determined: open ? null : value,
      verdict: open ? ("deferred" as const) : ("pass" as const),
      determinedOn: open ? null : determinedOn,
      reviewer: open ? null : "干部监督科",
    };
  });
}

/** Spouse, child and parents as the form lists them; a minor without name. */
export function familyRows(
  cadreId: string,
  person: { name: string; sex: Sex; birth: LegalDate },
  means: PersonalMeans,
): Prisma.FamilyMemberCreateManyInput[] {
  const { random, nextId, today } = means;
  const surname = person.name.slice(0, person.name.length > 3 ? 2 : 1);
  const rows: Omit<Prisma.FamilyMemberCreateManyInput, "id" | "cadreId" | "order">[] = [];
  const spouseSex = person.sex === "male" ? "female" : "male";
  if (random.chance(88)) {
    rows.push({
      relation: person.sex === "male" ? "妻子" : "丈夫",
      name: inventName(random, spouseSex).name,
      birth: legalDateToDb(addMonths(person.birth, random.int(-30, 30))),
      politicalStatus: random.pick(["中共党员", "群众"]),
      employerAndPost: random.pick(employers),
    });
    const childBirth = addYears(person.birth, random.int(25, 32));
    if (compareDates(childBirth, today) < 0) {
      const minor = compareDates(addYears(childBirth, 18), today) > 0;
      const daughter = random.chance(50);
      const given = inventName(random, daughter ? "female" : "male").name.slice(1);
      rows.push({
        relation: daughter ? "女儿" : "儿子",
        name: minor ? null : surname + given,
        birth: legalDateToDb(childBirth),
        politicalStatus: minor ? null : "共青团员",
        employerAndPost: minor ? null : "云岭大学学生",
      });
    }
  }
  rows.push({
    relation: "父亲",
    name: surname + inventName(random, "male").name.slice(1),
    birth: legalDateToDb(addYears(person.birth, -random.int(23, 30))),
    politicalStatus: random.pick(["中共党员", "群众"]),
    employerAndPost: retiredFrom(person.birth, 0),
  });
  rows.push({
    relation: "母亲",
    name: inventName(random, "female").name,
    birth: legalDateToDb(addYears(person.birth, -random.int(22, 28))),
    politicalStatus: "群众",
    employerAndPost: retiredFrom(person.birth, 3),
  });
  return rows.map((row, index) => ({ id: nextId(), cadreId, order: index + 1, ...row }));
}

/** Where a parent worked before retirement, as the form has it: the unit kept, 退休 in brackets. */
function retiredFrom(birth: LegalDate, step: number): string {
  return `${employers[(Number(birth.slice(2, 4)) + step) % (employers.length - 1)] ?? ""}（退休）`;
}

/** Grades of the last five assessed years; the last one may be given. A year is fixed in February of the next. */
export function gradeRows(
  cadreId: string,
  workStart: LegalDate,
  last: PersonalGrade | undefined,
  means: PersonalMeans,
): Prisma.YearlyGradeCreateManyInput[] {
  const { random, nextId, today } = means;
  const lastYear =
    compareDates(legalDate(`${yearOf(today)}-02-20`), today) <= 0 ? yearOf(today) - 1 : yearOf(today) - 2;
  const rows: Prisma.YearlyGradeCreateManyInput[] = [];
  for (let year = lastYear - 4; year <= lastYear; year += 1) {
    if (year < yearOf(workStart)) continue;
    const invented: PersonalGrade =
      year === yearOf(workStart)
        ? "UNGRADED"
        : random.chance(20)
          ? "EXCELLENT"
          : random.chance(1)
            ? "BASICALLY_COMPETENT"
            : "COMPETENT";
    rows.push({
      id: nextId(),
      cadreId,
      year,
      grade:
        year === lastYear
          ? (last ?? invented)
          : last === undefined
            ? invented
            : invented === "BASICALLY_COMPETENT"
              ? "COMPETENT"
              : invented,
      fixedOn: legalDateToDb(legalDate(`${year + 1}-02-20`)),
    });
  }
  return rows;
}

/** Typed experience that follows from the career: work in towns, and for some a secondment. */
export function experienceRows(
  cadreId: string,
  career: readonly Stretch[],
  wholeCareerIsGrassroots: boolean,
  means: PersonalMeans,
): Prisma.ExperienceRowCreateManyInput[] {
  const { random, nextId } = means;
  const first = present(career[0], "a first stretch");
  if (wholeCareerIsGrassroots) {
    return [
      { id: nextId(), cadreId, kind: "grassroots", from: legalDateToDb(first.from), to: null, place: "县及以下机关" },
    ];
  }
  const rows: Prisma.ExperienceRowCreateManyInput[] = career
    .filter((stretch) => stretch.grassroots)
    .map((stretch) => ({
      id: nextId(),
      cadreId,
      kind: "grassroots",
      from: legalDateToDb(stretch.from),
      to: stretch.to === null ? null : legalDateToDb(stretch.to),
      place: stretch.unitText,
    }));
  const middle = career.at(-2);
  if (middle !== undefined && middle.to !== null && random.chance(12)) {
    rows.push({
      id: nextId(),
      cadreId,
      kind: random.pick(["secondment", "povertyRelief", "investmentPromotion", "frontLine"] as const),
      from: legalDateToDb(middle.from),
      to: legalDateToDb(addMonths(middle.from, 12)),
      place: random.pick(places).slice(3),
    });
  }
  return rows;
}

export function honourRows(
  cadreId: string,
  workStart: LegalDate,
  means: PersonalMeans,
): Prisma.HonourCreateManyInput[] {
  const { random, nextId, today } = means;
  if (!random.chance(22)) return [];
  const years = yearOf(today) - yearOf(workStart) - 1;
  if (years < 3) return [];
  const on = addYears(workStart, random.int(2, years));
  return [
    {
      id: nextId(),
      cadreId,
      ...random.pick(honours),
      on: legalDateToDb(on),
      document: `云表〔${yearOf(on)}〕${random.int(1, 60)}号（示例）`,
    },
  ];
}
