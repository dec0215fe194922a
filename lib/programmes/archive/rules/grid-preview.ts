import type { FieldClass } from "@/lib/access/field-classes/field-class";
import { legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { ResumeLine } from "@/lib/people/document/resume-lines";
import { resumeLines } from "@/lib/people/document/resume-lines";
import { checkArchive } from "@/lib/people/rules/consistency";
import type { ArchiveFacts, ArchivePart, Inconsistency } from "@/lib/people/rules/consistency-facts";
import type { EducationLevel, PersonalGrade } from "@/lib/people/types";
import type { ReadRow } from "./grid-cells";
import type { GridKind } from "./grid-kinds";
import type { Stored } from "./grid-rules";

/** The résumé as it will print, from the rows that were understood. */
export function resumeOf(read: readonly ReadRow[]): readonly ResumeLine[] {
  return resumeLines(read.map(({ values }) => ({ ...spanOf(values), ...wordsOf(values) })));
}

const partOf: Readonly<Partial<Record<GridKind, ArchivePart>>> = {
  career: "career",
  education: "education",
  grades: "grades",
  family: "family",
};

/** What the checks of the archive (PA-14) would find if the rows that were understood stood in it: findings about this kind of rows. */
export function checkTyped(
  kind: GridKind,
  facts: ArchiveFacts,
  read: readonly ReadRow[],
  today: LegalDate,
  classes: ReadonlySet<FieldClass>,
): readonly Inconsistency[] {
  const part = partOf[kind];
  if (part === undefined) return [];
  const found = checkArchive(factsWith(kind, facts, read), today, classes);
  return found.filter(({ rows }) => rows.some((row) => row.part === part));
}

function factsWith(kind: GridKind, facts: ArchiveFacts, read: readonly ReadRow[]): ArchiveFacts {
  const values = read.map((row) => row.values);
  switch (kind) {
    case "career":
      return { ...facts, career: careerWith(facts, read) };
    case "education":
      return {
        ...facts,
        education: byDay(values, (row) => text(row.graduatedOn)).map((row) => ({
          mode: row.mode === "inService" ? "inService" : "fullTime",
          education: row.education as EducationLevel,
          schoolAndMajor: text(row.schoolAndMajor),
          graduatedOn: legalDate(text(row.graduatedOn)),
        })),
      };
    case "grades":
      return {
        ...facts,
        grades: values.map((row) => ({ year: Number(row.year), grade: row.grade as PersonalGrade })),
      };
    case "family":
      return {
        ...facts,
        family: values.map((row) => ({
          relation: text(row.relation),
          birth: dayOrNull(row.birth),
          politicalStatus: typeof row.politicalStatus === "string" ? row.politicalStatus : null,
        })),
      };
    case "experience":
    case "training":
    case "honours":
    case "sanctions":
    case "registers":
    case "exams":
      return facts;
  }
}

/** The post of the register a line stands for is not in the grid: it is the one of the line of the archive that begins in the same month. */
function careerWith({ career }: ArchiveFacts, read: readonly ReadRow[]): ArchiveFacts["career"] {
  return byDay(read, ({ values }) => text(values.from)).map(({ values }) => {
    const span = spanOf(values);
    const { unitText, postText } = wordsOf(values);
    const known = career.find((line) => line.postId !== null && line.from.slice(0, 7) === span.from.slice(0, 7));
    return {
      ...span,
      text: unitText + postText,
      concurrent: values.concurrent === true,
      postId: known?.postId ?? null,
    };
  });
}

function byDay<T>(rows: readonly T[], dayOf: (row: T) => string): readonly T[] {
  return rows.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
}

function spanOf(values: ReadRow["values"]): { readonly from: LegalDate; readonly to: LegalDate | null } {
  return { from: legalDate(text(values.from)), to: dayOrNull(values.to) };
}

function wordsOf(values: ReadRow["values"]): { readonly unitText: string; readonly postText: string } {
  return { unitText: text(values.unitText), postText: text(values.postText) };
}

function text(value: Stored | undefined): string {
  return typeof value === "string" ? value : "";
}

function dayOrNull(value: Stored | undefined): LegalDate | null {
  return typeof value === "string" ? legalDate(value) : null;
}
