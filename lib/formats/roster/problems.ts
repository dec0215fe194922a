import type { SheetKey } from "./sheets";
import { rowWords } from "./row-place";

/**
 * Something wrong in the workbook, placed where the user finds it. An error keeps its row (or, in the heading, the whole
 * sheet) out of the import; a warning does not.
 */
export type RosterProblem = {
  readonly severity: "error" | "warning";
  /** name of the tab */
  readonly sheet: string;
  /** the user's row number; 0: the sheet as a whole */
  readonly row: number;
  /** heading of the column; empty: the row as a whole */
  readonly column: string;
  /** what was read, cut to 60 characters */
  readonly read: string;
  /** what is expected, a sentence: "应为 yyyy.MM，例如 1972.04" */
  readonly expected: string;
};

const longestRead = 60;
const mostKept = 20_000;

/** Collects problems and remembers which rows of which sheet are out. Beyond 20,000 problems only the count goes on. */
export class ProblemList {
  readonly kept: RosterProblem[] = [];
  count = 0;
  private readonly rowsOut = new Map<SheetKey, Set<number>>();

  error(key: SheetKey, problem: Omit<RosterProblem, "severity">): void {
    this.rowsOutOf(key).add(problem.row);
    this.add({ severity: "error", ...problem });
  }

  warning(problem: Omit<RosterProblem, "severity">): void {
    this.add({ severity: "warning", ...problem });
  }

  /** Row numbers of the sheet that have an error. */
  rowsOutOf(key: SheetKey): Set<number> {
    const known = this.rowsOut.get(key);
    if (known !== undefined) return known;
    const fresh = new Set<number>();
    this.rowsOut.set(key, fresh);
    return fresh;
  }

  private add(problem: RosterProblem): void {
    this.count += 1;
    if (this.kept.length < mostKept) this.kept.push({ ...problem, read: cut(problem.read) });
  }
}

function cut(text: string): string {
  const points = Array.from(text.slice(0, longestRead * 2));
  return points.length > longestRead ? `${points.slice(0, longestRead).join("")}…` : text;
}

/** "第17行 出生年月：应为 yyyy.MM，读到“七二年”" */
export function problemSentence(problem: RosterProblem): string {
  const place = [problem.row > 0 ? rowWords(problem.row) : "", problem.column].filter((part) => part !== "").join(" ");
  const read = problem.read === "" ? "" : `，读到“${problem.read}”`;
  return `${place === "" ? "" : `${place}：`}${problem.expected}${read}`;
}
