import { comparePartialDates, formatPartialDate } from "@/lib/formats/dates";
import { checkSpans, type CareerProblem } from "@/lib/formats/resume/check-spans";
import type { ProblemList } from "./problems";
import { rosterSheets, type CareerRow } from "./sheets";
import { rowWords } from "./row-place";

/**
 * Gaps and overlaps among the main posts of each person, compared by month: warnings only, since a person decides. Concurrent
 * posts lie over others by nature.
 */
export function checkCareers(rows: readonly CareerRow[], problems: ProblemList): void {
  const byPerson = new Map<string, CareerRow[]>();
  for (const row of rows) {
    if (row.concurrent || (row.to !== null && comparePartialDates(row.from, row.to) === 1)) continue;
    const own = byPerson.get(row.idNumber);
    if (own === undefined) byPerson.set(row.idNumber, [row]);
    else own.push(row);
  }
  const noted: { readonly row: number; readonly expected: string; readonly read: string }[] = [];
  for (const own of byPerson.values()) {
    if (own.length < 2) continue;
    const inOrder = own.toSorted((one, other) => one.from.value.localeCompare(other.from.value) || one.row - other.row);
    for (const problem of checkSpans(inOrder)) {
      const row = inOrder[problem.row];
      const expected = sentenceOf(problem, inOrder);
      if (row !== undefined && expected !== null) noted.push({ row: row.row, expected, read: formatPartialDate(row.from) });
    }
  }
  const { name: sheet, columns } = rosterSheets.career;
  for (const one of noted) problems.warning({ sheet, column: columns.from.header, ...one });
}

function sentenceOf(problem: CareerProblem, rows: readonly CareerRow[]): string | null {
  switch (problem.kind) {
    case "gap":
      return `与上一段之间有 ${problem.months} 个月没有经历，请核对`;
    case "overlap":
      return `与${rowWords(rows[problem.other]?.row ?? 0)}有 ${problem.months} 个月重叠，都不是兼任，请核对`;
    case "open-before-last":
      return "没有结束时间，之后却还有别的经历，请核对";
    case "reversed":
    case "out-of-order":
      return null;
  }
}
