import type { PartialDate } from "@/lib/formats/dates";
import type { RosterFacts } from "@/lib/formats/roster/sheets";
import { present } from "@/lib/kernel/assert";
import { legalDateFromDb } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { PeopleRows } from "../city/people-types";

type PeopleSheets = Omit<RosterFacts, "units" | "posts" | "quotas">;

/** People built as database rows, told as the sheets of the roster; months where the form asks for months. */
export function peopleFacts(rows: PeopleRows, postCodes: ReadonlyMap<string, string>): PeopleSheets {
  const idNumbers = new Map(rows.cadres.map((cadre) => [present(cadre.id, "id"), cadre.idNumber]));
  const ownerOf = (row: { readonly cadreId: string }): string => present(idNumbers.get(row.cadreId), "owner");
  const codeOf = (postId: string | null | undefined): string | null =>
    postId === null || postId === undefined ? null : (postCodes.get(postId) ?? null);
  return {
    cadres: rows.cadres.map((cadre) => {
      const holding = rows.holdings.find((held) => held.cadreId === cadre.id && (held.to ?? null) === null);
      return {
        idNumber: cadre.idNumber,
        name: cadre.name,
        sex: cadre.sex,
        birth: month(cadre.birth),
        ethnicity: cadre.ethnicity,
        nativePlace: cadre.nativePlace,
        birthPlace: cadre.birthPlace,
        politicalStatus: cadre.politicalStatus,
        partyJoined: optionalMonth(cadre.partyJoined),
        workStart: month(cadre.workStart),
        unitCode: cadre.unitId,
        cadreIdentity: "公务员" as const,
        levelNow: cadre.level,
        levelSince: optionalDay(cadre.levelSince),
        currentPostCode: codeOf(holding?.postId),
        currentPostSince: optionalDay(holding?.from),
      };
    }),
    career: rows.careers.map((row) => ({
      idNumber: ownerOf(row),
      from: month(row.from),
      to: optionalMonth(row.to),
      unitText: row.unitText,
      postText: row.postText,
      level: row.level,
      concurrent: row.concurrent ?? false,
      postCode: codeOf(row.postId),
    })),
    education: rows.education.map((row) => ({
      idNumber: ownerOf(row),
      mode: row.mode,
      education: row.education,
      degree: row.degree ?? null,
      schoolAndMajor: row.schoolAndMajor,
      graduatedOn: month(row.graduatedOn),
    })),
    family: rows.family.map((row) => ({
      idNumber: ownerOf(row),
      relation: row.relation,
      name: row.name ?? null,
      birth: optionalMonth(row.birth),
      politicalStatus: row.politicalStatus ?? null,
      employerAndPost: row.employerAndPost ?? null,
    })),
    kinship: [],
    honours: [...honourFacts(rows, ownerOf), ...sanctionFacts(rows, ownerOf)],
    grades: rows.grades.map((row) => ({
      idNumber: ownerOf(row),
      year: row.year,
      grade: row.grade,
      fixedOn: dayOrNull(row.fixedOn),
    })),
    experience: rows.experience.map((row) => ({
      idNumber: ownerOf(row),
      kind: row.kind,
      from: month(row.from),
      to: optionalMonth(row.to),
      place: row.place,
    })),
  };
}

type OwnerOf = (row: { readonly cadreId: string }) => string;

function honourFacts(rows: PeopleRows, ownerOf: OwnerOf): PeopleSheets["honours"] {
  return rows.honours.map((row) => ({
    idNumber: ownerOf(row),
    kind: "honour",
    name: row.name,
    decidedOn: day(row.on),
    effectiveOn: null,
    document: row.document,
    body: row.body,
  }));
}

function sanctionFacts(rows: PeopleRows, ownerOf: OwnerOf): PeopleSheets["honours"] {
  return rows.sanctions.map((row) => ({
    idNumber: ownerOf(row),
    kind: row.kind,
    name: row.reason,
    decidedOn: day(row.effectiveOn),
    effectiveOn: day(row.effectiveOn),
    document: row.document,
    body: row.body,
  }));
}

function day(value: Date | string): LegalDate {
  return legalDateFromDb(new Date(value));
}

function dayOrNull(value: Date | string | null | undefined): LegalDate | null {
  return value === null || value === undefined ? null : day(value);
}

function month(value: Date | string): PartialDate {
  return { precision: "month", value: day(value).slice(0, 7) };
}

function optionalMonth(value: Date | string | null | undefined): PartialDate | null {
  return value === null || value === undefined ? null : month(value);
}

function optionalDay(value: Date | string | null | undefined): PartialDate | null {
  return value === null || value === undefined ? null : { precision: "day", value: day(value) };
}
