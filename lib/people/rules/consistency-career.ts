import { addMonths, fullYearsBetween, isAfter, isBefore, isOnOrBefore, yearOf } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { ArchiveFacts, ArchivePart, ConcernedRow, ConsistencyCheck, Inconsistency } from "./consistency-facts";

type Spanned = { readonly from: LegalDate; readonly to: LegalDate | null; readonly text: string };

/** Lines of the résumé, posts of the register, studies and grades against each other and against the start of work. */
export function checkCareer(facts: ArchiveFacts, today: LegalDate): readonly Inconsistency[] {
  return [
    ...checkDays(facts, today),
    ...checkBegin(facts),
    ...checkOverlaps(facts),
    ...checkGaps(facts, today),
    ...checkHoldings(facts),
    ...checkStudies(facts),
    ...checkGrades(facts),
  ];
}

function checkDays({ career, holdings, education }: ArchiveFacts, today: LegalDate): readonly Inconsistency[] {
  const spans = [
    ...career.map((row) => rowOf("career", row)),
    ...holdings.map((row) => rowOf("holdings", row)),
    ...education.map((row) => rowOf("education", { from: row.graduatedOn, to: null, text: row.schoolAndMajor })),
  ];
  return spans.flatMap((row): Inconsistency[] => {
    if (row.from !== null && row.to !== null && isBefore(row.to, row.from)) return [wrong("end-before-start", row)];
    const last = row.to ?? row.from;
    return last !== null && isAfter(last, today) ? [wrong("day-in-future", row)] : [];
  });
}

/** The résumé may begin with studies; work begins with the first line that is none. */
function checkBegin({ career, workStart }: ArchiveFacts): readonly Inconsistency[] {
  const first = career.find((row) => !isStudy(row.text));
  if (first === undefined || monthOf(first.from) >= monthOf(workStart)) return [];
  return [ask("career-before-work-start", rowOf("career", first), basics("参加工作时间", workStart))];
}

/** Two main posts of the résumé at one time, more than a month of it: résumés are kept by the month. */
function checkOverlaps({ career }: ArchiveFacts): readonly Inconsistency[] {
  const main = career.filter((row) => !row.concurrent);
  return main.flatMap((row, index): Inconsistency[] =>
    main.slice(index + 1).flatMap((other): Inconsistency[] => {
      const [earlier, later] = isOnOrBefore(row.from, other.from) ? [row, other] : [other, row];
      const apart = earlier.to !== null && isBefore(earlier.to, addMonths(later.from, 1));
      const short = later.to !== null && isBefore(later.to, addMonths(later.from, 1));
      return apart || short ? [] : [ask("main-posts-overlap", rowOf("career", earlier), rowOf("career", later))];
    }),
  );
}

/** A whole month or more that no line covers, from the first line to today (or to the last, for who has left). */
function checkGaps({ career, status }: ArchiveFacts, today: LegalDate): readonly Inconsistency[] {
  const found: Inconsistency[] = [];
  let before: Spanned | null = null;
  for (const row of career) {
    if (before !== null && before.to !== null && monthsApart(before.to, row.from) > 1) {
      found.push(ask("career-gap", rowOf("career", before), rowOf("career", row)));
    }
    if (before === null || row.to === null || (before.to !== null && isAfter(row.to, before.to))) before = row;
  }
  const active = status === "inPost" || status === "underInspection";
  if (active && before !== null && before.to !== null && monthsApart(before.to, today) > 1) {
    found.push(ask("career-gap", rowOf("career", before)));
  }
  return found;
}

function checkHoldings({ holdings, career, status }: ArchiveFacts): readonly Inconsistency[] {
  return holdings.flatMap((held): Inconsistency[] => {
    const row = rowOf("holdings", held);
    const told = career.some((line) => line.postId === held.postId && monthOf(line.from) === monthOf(held.from));
    const gone = status === "retired" || status === "left";
    return [
      ...(told ? [] : [ask("holding-not-in-career", row)]),
      ...(held.documented ? [] : [ask("holding-without-document", row)]),
      ...(gone && held.to === null ? [wrong("in-post-after-leaving", row)] : []),
    ];
  });
}

const studyOrder = ["secondary", "juniorCollege", "bachelor", "master", "doctorate"] as const;

/** A higher full-time qualification before a lower one, and full-time studies that end a year or more after work began without a line of the résumé. */
function checkStudies({ education, career, workStart }: ArchiveFacts): readonly Inconsistency[] {
  const fullTime = education.filter((row) => row.mode === "fullTime");
  const found: Inconsistency[] = [];
  for (const [index, row] of fullTime.entries()) {
    const study = rowOf("education", { from: row.graduatedOn, to: null, text: row.schoolAndMajor });
    const lowerLater = fullTime
      .slice(index + 1)
      .find((later) => studyOrder.indexOf(later.education) < studyOrder.indexOf(row.education));
    if (lowerLater !== undefined) {
      const other = { from: lowerLater.graduatedOn, to: null, text: lowerLater.schoolAndMajor };
      found.push(ask("studies-out-of-order", study, rowOf("education", other)));
    }
    const told = career.some((line) => isStudy(line.text) && isOnOrBefore(line.from, row.graduatedOn));
    if (fullYearsBetween(workStart, row.graduatedOn) >= 1 && !told) {
      found.push(ask("full-time-study-after-work-start", study, basics("参加工作时间", workStart)));
    }
  }
  return found;
}

function checkGrades({ grades, workStart }: ArchiveFacts): readonly Inconsistency[] {
  return grades
    .filter(({ year }) => year < yearOf(workStart))
    .map(({ year }) => wrong("grade-before-work-start", { part: "grades", text: String(year), from: null, to: null }));
}

function isStudy(text: string): boolean {
  return /学习$|学生$|学员$|研究生$|本科$|专科$|读书$/u.test(text);
}

/** Calendar months from one day to another: 0 in the same month, 1 in the next. */
function monthsApart(a: LegalDate, b: LegalDate): number {
  return (yearOf(b) - yearOf(a)) * 12 + Number(b.slice(5, 7)) - Number(a.slice(5, 7));
}

function monthOf(day: LegalDate): string {
  return day.slice(0, 7);
}

function rowOf(part: ArchivePart, { from, to, text }: Spanned): ConcernedRow {
  return { part, text, from, to };
}

function basics(text: string, from: LegalDate): ConcernedRow {
  return { part: "basics", text, from, to: null };
}

function ask(check: ConsistencyCheck, ...rows: Inconsistency["rows"]): Inconsistency {
  return { check, weight: "ask", fieldClass: "internal", rows };
}

function wrong(check: ConsistencyCheck, ...rows: Inconsistency["rows"]): Inconsistency {
  return { check, weight: "wrong", fieldClass: "internal", rows };
}
