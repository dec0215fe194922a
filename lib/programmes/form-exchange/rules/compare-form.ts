import { matchCode, type CodeBook, type CodeSubject } from "@/lib/formats/code-tables/code-table";
import { codeSubjects } from "@/lib/formats/code-tables/subjects";
import { parseResume } from "@/lib/formats/resume/parse-resume";
import { writeResume } from "@/lib/formats/resume/write-resume";
import { saysNone } from "@/lib/formats/lrmx/education";
import type { LegalDate } from "@/lib/kernel/dates";
import { sameDate, sameFamily } from "@/lib/people/document/family-values";
import type { ExchangeKey } from "@/lib/people/document/exchanged";
import type { FieldChoice, FieldDifference, FieldState } from "../types";
import { exchangeKeys } from "@/lib/people/document/exchanged";

type Values = Readonly<Partial<Record<ExchangeKey, string>>>;

export type Compared = {
  readonly file: Values;
  /** what an export would say now */
  readonly archive: Values;
  /** what earlier exports and imports said, the latest first */
  readonly history: readonly Values[];
  /** days the archive knows exactly */
  readonly days: Readonly<Partial<Record<ExchangeKey, LegalDate>>>;
  /** determined from the dossier: the file's value cannot be taken */
  readonly locked: readonly ExchangeKey[];
  /** code tables of the installation */
  readonly book: CodeBook;
};

/**
 * The fields in which a file differs from the archive, in the order of the form. What the file says as the exchange it
 * stems from did is no change of the file's; an empty field says nothing unless something was exchanged before.
 */
export function compareForm({ file, archive, history, days, locked, book }: Compared): readonly FieldDifference[] {
  const last = stemOf(file, history, book);
  return exchangeKeys.flatMap((key): readonly FieldDifference[] => {
    const said = file[key];
    const kept = archive[key] ?? "";
    if (said === undefined || sameValue(key, said, kept, { day: days[key], book })) return [];
    const before = last?.[key];
    if (before === undefined && said === "") return [];
    const state = stateOf(key, said, kept, { last: before, book });
    const shown = { key, file: said, archive: kept, last: before ?? null, state };
    const isLocked = locked.includes(key);
    return [{ ...shown, preset: isLocked ? "archive" : presetOf(state, kept), locked: isLocked }];
  });
}

/**
 * The exchange a file stems from: the one it differs least from, of several the latest. Somebody may have worked on a file
 * that went out long ago; against a later one everything that changed since would look like his work.
 */
function stemOf(file: Values, history: readonly Values[], book: CodeBook): Values | null {
  const counted = history.map((values) => ({
    values,
    count: exchangeKeys.filter((key) => differs(key, file, values, book)).length,
  }));
  return (
    counted.reduce<(typeof counted)[number] | null>(
      (best, one) => (best === null || one.count < best.count ? one : best),
      null,
    )?.values ?? null
  );
}

function differs(key: ExchangeKey, file: Values, values: Values, book: CodeBook): boolean {
  const [said, before] = [file[key], values[key]];
  return said !== undefined && before !== undefined && !sameValue(key, said, before, { book });
}

function stateOf(
  key: ExchangeKey,
  file: string,
  archive: string,
  { last, book }: { readonly last: string | undefined; readonly book: CodeBook },
): FieldState {
  if (last === undefined) return "first";
  if (sameValue(key, file, last, { book }) && file === last) return "archive";
  return sameValue(key, archive, last, { book }) ? "file" : "both";
}

/** Only one side changed: its value. An archive without a value takes what is offered. Otherwise nobody decides unasked. */
function presetOf(state: FieldState, archive: string): FieldChoice {
  switch (state) {
    case "file":
      return "file";
    case "archive":
      return "archive";
    case "both":
      return "later";
    case "first":
      return archive === "" ? "file" : "later";
  }
}

/**
 * Whether two texts of a field say the same: dates as far as both are known, labels by their row of the table, the résumé
 * by its rows and closing lines, fields of many words without their blanks; 无 is empty where the form writes it so.
 *
 * `day`: the day the archive knows behind its text; `book`: code tables of the installation.
 */
function sameValue(
  key: ExchangeKey,
  file: string,
  archive: string,
  { day, book }: { readonly day?: LegalDate | undefined; readonly book: CodeBook },
): boolean {
  if (file === archive && day === undefined) return true;
  if (key === "birth" || key === "workStart") return sameDate(file, day?.replaceAll("-", "") ?? archive);
  if (key === "agedOutIn") return sameDate(file, archive);
  if (key === "sex") return sameLabel(codeSubjects.sex, [file, archive], book);
  if (key === "ethnicity") return sameLabel(codeSubjects.ethnicity, [file, archive], book);
  if (key === "resume") return resumeForm(file) === resumeForm(archive);
  if (key === "family") return sameFamily(file, archive);
  return key !== "photo" && key !== "otherElements" && wordsOf(file) === wordsOf(archive);
}

/** A local row counts as one of the table and is another thing all the same: its label stands in the archive. */
function sameLabel(subject: CodeSubject, [first, second]: readonly [string, string], book: CodeBook): boolean {
  const [a, b] = [matchCode(subject, first, book), matchCode(subject, second, book)];
  return a === null || b === null ? wordsOf(first) === wordsOf(second) : a.code === b.code && a.label === b.label;
}

/** A résumé in its one form; what was not understood counts as it stands. */
function resumeForm(text: string): string {
  const { rows, closingLines, notUnderstood } = parseResume(text);
  const closing = closingLines.map((line) => line.text);
  return [writeResume(rows, closing), ...notUnderstood.map((piece) => piece.text)].join("\n\n").replace(/[ \t]+/gu, "");
}

function wordsOf(text: string): string {
  return saysNone(text) ? "" : text.replace(/[\s\u3000]+/gu, "");
}
