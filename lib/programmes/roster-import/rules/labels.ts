import { maskedIdNumber } from "@/lib/formats/id-number";
import { rosterSheets, type SheetKey } from "@/lib/formats/roster/sheets";
import type { Archive, FactsIn, RowIn } from "../types";
import { shownValue } from "./compare";

/** Names of what the rows are about: from the file first, then from the archive. */
export type Names = {
  readonly unit: (code: string) => string;
  readonly post: (code: string) => string;
  readonly cadre: (idNumber: string) => string;
};

export function namesOf(
  rows: { readonly [K in "units" | "posts" | "cadres"]: readonly RowIn<K>[] },
  archive: Archive,
): Names {
  const units = new Map(rows.units.map((row) => [row.code, row.name]));
  const posts = new Map(rows.posts.map((row) => [row.code, row]));
  const cadres = new Map(rows.cadres.map((row) => [row.idNumber, row.name]));
  const unit = (code: string): string => units.get(code) ?? archive.units.get(code)?.facts.name ?? code;
  return {
    unit,
    post: (code) => {
      const post = posts.get(code) ?? archive.posts.get(code)?.facts;
      return post === undefined ? code : `${unit(post.unitCode)}${post.title}`;
    },
    cadre: (idNumber) => cadres.get(idNumber) ?? archive.cadres.get(idNumber)?.facts.name ?? maskedIdNumber(idNumber),
  };
}

type Labels = { readonly [K in SheetKey]: (facts: FactsIn<K>, names: Names) => string };

const { career, education, experience, grades, honours, kinship, quotas } = rosterSheets;

/** One line that tells a row from the others; no identity number in full. */
export const labelOf: Labels = {
  units: (facts) => `${facts.name}（${facts.code}）`,
  posts: (facts, names) => `${names.unit(facts.unitCode)}${facts.title}（${facts.code}）`,
  quotas: (facts, names) =>
    `${names.unit(facts.unitCode)} ${shownValue(quotas.columns.level, facts.level)} 核定 ${facts.approved}`,
  cadres: (facts, names) => `${facts.name} ${names.unit(facts.unitCode)} ${maskedIdNumber(facts.idNumber)}`,
  career: (facts, names) =>
    `${names.cadre(facts.idNumber)} ${shownValue(career.columns.from, facts.from)} ${facts.unitText}${facts.postText}`,
  education: (facts, names) =>
    `${names.cadre(facts.idNumber)} ${shownValue(education.columns.education, facts.education)} ${facts.schoolAndMajor}`,
  family: (facts, names) => `${names.cadre(facts.idNumber)}的${facts.relation}`,
  kinship: (facts, names) =>
    `${names.cadre(facts.idNumberA)}与${names.cadre(facts.idNumberB)} ${shownValue(kinship.columns.relation, facts.relation)}`,
  honours: (facts, names) =>
    `${names.cadre(facts.idNumber)} ${shownValue(honours.columns.kind, facts.kind)} ${facts.name}`,
  grades: (facts, names) =>
    `${names.cadre(facts.idNumber)} ${facts.year}年 ${shownValue(grades.columns.grade, facts.grade)}`,
  experience: (facts, names) =>
    `${names.cadre(facts.idNumber)} ${shownValue(experience.columns.kind, facts.kind)} ${facts.place}`,
};
