import { present } from "@/lib/kernel/assert";
import { addDays, addMonths, addYears, legalDateToDb } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { CadreStatus, Prisma, SanctionKind } from "@/prisma/generated/client";
import { cadreRow } from "./cadre-row";
import type { Stretch } from "./career";
import { inventCareer, levelSinceOf } from "./career";
import type { Part } from "./cast";
import { managementOf } from "./management";
import type { PeopleMeans, PeopleRows, Workplace } from "./people-types";
import {
  educationWords,
  experienceRows,
  factRows,
  familyRows,
  gradeRows,
  honourRows,
  inventBirth,
  inventEducation,
  inventPartyEntry,
} from "./personal";
import { inventName } from "./person-names";

export function emptyPeopleRows(): PeopleRows {
  return {
    cadres: [],
    management: [],
    holdings: [],
    careers: [],
    education: [],
    facts: [],
    family: [],
    grades: [],
    experience: [],
    honours: [],
    sanctions: [],
    status: [],
  };
}

/** Invents one person for a workplace, or plays a part of the cast there; adds all rows and returns the cadre's id. */
export function addPerson(rows: PeopleRows, place: Workplace, part: Part | null, means: PeopleMeans): string {
  const { random, nextId, today } = means;
  const cadreId = nextId();
  const sex = part?.sex ?? (random.chance(70) ? "male" : "female");
  const named = part === null ? inventName(random, sex) : { name: part.name, ethnicity: part.ethnicity ?? "汉族" };
  const career = inventCareer(
    {
      area: place.area,
      level: place.level,
      unitName: place.unitName,
      title: place.title,
      headOrDeputy: place.seat?.headOrDeputy ?? null,
      postId: place.seat?.postId ?? null,
    },
    part ?? {},
    today,
    means,
  );
  const workStart = present(career[0], "a first stretch").from;
  const education = inventEducation(cadreId, workStart, part?.education, means);
  const birth = inventBirth(workStart, education.fullTime, random);
  const partyJoined = place.level === "staff" && random.chance(30) ? null : inventPartyEntry(workStart, means);
  rows.cadres.push(
    cadreRow(
      cadreId,
      place,
      {
        ...named,
        sex,
        birth,
        partyJoined,
        workStart,
        healthFit: part?.healthFit === undefined ? true : part.healthFit,
        career,
      },
      means,
    ),
  );
  addManagement(rows, cadreId, place, career, means);
  addCareer(rows, cadreId, place, career, part, means);
  rows.education.push(...education.rows);
  rows.facts.push(
    ...factRows(cadreId, { birth, partyJoined, workStart, education: educationWords[education.highest] }, means),
  );
  rows.family.push(...familyRows(cadreId, { name: named.name, sex, birth }, means));
  rows.grades.push(...gradeRows(cadreId, workStart, part?.lastGrade, means));
  rows.experience.push(...experienceRows(cadreId, career, place.area !== "city", means));
  rows.honours.push(...honourRows(cadreId, workStart, means));
  addSanction(rows, cadreId, part, means);
  return cadreId;
}

function addManagement(
  rows: PeopleRows,
  cadreId: string,
  place: Workplace,
  career: readonly Stretch[],
  means: PeopleMeans,
): void {
  const area = present(
    means.areas.find((other) => other.key === place.area),
    place.area,
  );
  const management = managementOf(place.level, place.unitKey, area, means.areas);
  if (management === null) return;
  rows.management.push({ id: means.nextId(), cadreId, ...management, from: legalDateToDb(levelSinceOf(career)) });
}

function addCareer(
  rows: PeopleRows,
  cadreId: string,
  place: Workplace,
  career: readonly Stretch[],
  part: Part | null,
  means: PeopleMeans,
): void {
  for (const stretch of career) {
    const { from, to, level, headOrDeputy, unitText, postText, postId } = stretch;
    rows.careers.push({
      id: means.nextId(),
      cadreId,
      from: legalDateToDb(from),
      to: to === null ? null : legalDateToDb(to),
      unitText,
      postText,
      level,
      headOrDeputy,
      postId,
    });
    if (postId === null) continue;
    rows.holdings.push({
      ...holdingRow(cadreId, postId, from, to, means),
      ...(to === null ? ongoing(place, from, part, means.today) : {}),
    });
  }
  const current = present(career.at(-1), "a present stretch");
  for (const seat of place.alsoHolds) {
    rows.careers.push({
      id: means.nextId(),
      cadreId,
      from: legalDateToDb(current.from),
      to: null,
      unitText: seat.unitName,
      postText: seat.title,
      level: seat.level,
      headOrDeputy: seat.headOrDeputy,
      concurrent: true,
      postId: seat.postId,
    });
    rows.holdings.push({ ...holdingRow(cadreId, seat.postId, current.from, null, means), concurrent: true });
  }
}

function holdingRow(
  cadreId: string,
  postId: string,
  from: LegalDate,
  to: LegalDate | null,
  means: PeopleMeans,
): Prisma.PostHoldingCreateManyInput {
  return { id: means.nextId(), cadreId, postId, from: legalDateToDb(from), to: to === null ? null : legalDateToDb(to) };
}

/** Posts held on secondment (挂职), with the months it still lasts. */
const secondedSeats: Readonly<Record<string, number>> = {
  "city/education/deputy2": 2,
  "city/water/deputy2": 7,
  "countyA/governmentLeaders/deputy4": 9,
};

/** What is said of the post held now: probation that runs or is over, treatment kept outside the quota. */
function ongoing(
  place: Workplace,
  from: LegalDate,
  part: Part | null,
  today: LegalDate,
): Partial<Prisma.PostHoldingCreateManyInput> {
  const until = addDays(addYears(from, 1), -1);
  const onProbation = place.seat?.probationApplies === true && (part?.onProbation === true || until >= today);
  const probation =
    place.seat?.probationApplies === true
      ? { probationFrom: legalDateToDb(from), probationUntil: legalDateToDb(until) }
      : {};
  const seconded = place.seat === null ? undefined : secondedSeats[place.seat.key];
  return {
    outsideQuota: part?.outsideQuota ?? false,
    ...(seconded === undefined ? {} : { secondedUntil: legalDateToDb(addMonths(today, seconded)) }),
    ...probation,
    ...(place.seat?.probationApplies === true && !onProbation ? { confirmedOn: legalDateToDb(addDays(until, 1)) } : {}),
  };
}

const inventedSanctions: readonly SanctionKind[] = [
  "admonition",
  "admonition",
  "partyWarning",
  "partySeriousWarning",
  "governmentWarning",
  "governmentDemerit",
];

function addSanction(rows: PeopleRows, cadreId: string, part: Part | null, means: PeopleMeans): void {
  const { random, nextId, today } = means;
  const invented =
    part === null && random.chance(4) ? { kind: random.pick(inventedSanctions), monthsAgo: random.int(1, 40) } : null;
  const sanction = part?.sanction ?? invented;
  if (sanction === null) return;
  const effectiveOn = addMonths(today, -sanction.monthsAgo);
  rows.sanctions.push({
    id: nextId(),
    cadreId,
    kind: sanction.kind,
    body: sanction.kind === "admonition" ? "中共云泽市委组织部" : "中共云泽市纪律检查委员会",
    document: `云纪〔${effectiveOn.slice(0, 4)}〕${random.int(3, 90)}号（示例）`,
    effectiveOn: legalDateToDb(effectiveOn),
    reason: "履行职责不力（示例）",
  });
}

/** Ends the work of a person who holds no post: retired or gone elsewhere. */
export function endWork(
  rows: PeopleRows,
  cadreId: string,
  status: CadreStatus,
  on: LegalDate,
  means: PeopleMeans,
): void {
  const index = rows.cadres.findIndex((cadre) => cadre.id === cadreId);
  const cadre = present(rows.cadres[index], "the cadre whose work ends");
  rows.cadres[index] = { ...cadre, status, duties: `原${cadre.duties}` };
  const lastRow = rows.careers.findIndex((row) => row.cadreId === cadreId && row.to === null);
  rows.careers[lastRow] = { ...present(rows.careers[lastRow], "the present career row"), to: legalDateToDb(on) };
  rows.status.push({
    id: means.nextId(),
    cadreId,
    status,
    on: legalDateToDb(on),
    reason: status === "retired" ? "到龄退休" : "调出本市",
  });
}
