import { matchCode, type CodeBook } from "@/lib/formats/code-tables/code-table";
import { codeSubjects } from "@/lib/formats/code-tables/subjects";
import type { LrmxTexts, PrintedEducation } from "@/lib/formats/lrmx/types";
import { cellsAfter, type FormCell, type FormGrid } from "./form-grid";

/** What a cell of 学历学位 says on one line, and which of both a label in front says it is. */
type Line = { readonly text: string; readonly of: "education" | "degree" | null };

type Mode = "fullTime" | "inService";

/** What the form says of both kinds of education. */
export type EducationTexts = {
  readonly texts: Partial<LrmxTexts>;
  readonly printed: Readonly<Record<Mode, PrintedEducation>>;
};

/**
 * The lines of 全日制教育 and 在职教育. 学历 and 学位 stand in two cells, on two lines of one cell, or on one line (大学，工学学士);
 * a line that says 学士, 硕士 or 博士 is a 学位, unless it says 研究生. Of two schools the first is that of the 学历.
 */
export function educationIn(grids: readonly FormGrid[], book: CodeBook): EducationTexts {
  const [fullTime, inService] = [modeIn(grids, "fullTime", book), modeIn(grids, "inService", book)];
  return {
    texts: { ...textsOf("fullTime", fullTime), ...textsOf("inService", inService) },
    printed: { fullTime: printedOf(fullTime), inService: printedOf(inService) },
  };
}

type ModeReading = { readonly education: readonly string[]; readonly degree: readonly string[]; readonly schools: readonly string[] };

const nothing: ModeReading = { education: [], degree: [], schools: [] };

function modeIn(grids: readonly FormGrid[], mode: Mode, book: CodeBook): ModeReading {
  for (const grid of grids) {
    const label = grid.cells.find((cell) => cell.label === mode);
    if (label !== undefined) return readMode(grid, label, book);
  }
  return nothing;
}

function readMode(grid: FormGrid, label: FormCell, book: CodeBook): ModeReading {
  const lines: Line[] = [];
  const schools: string[] = [];
  const seen = new Set<FormCell>();
  for (const row of rowsOf(grid, label)) {
    const right = (grid.rows[row] ?? []).filter(({ column }) => column >= label.column + label.columnSpan);
    let of: Line["of"] = null;
    let intoSchools = false;
    for (const cell of right) {
      if (cell.label === "educationWord") of = "education";
      else if (cell.label === "degreeWord") of = "degree";
      else if (cell.label === "school") intoSchools = true;
      else if (cell.label !== null) break;
      else if (!seen.has(cell)) {
        seen.add(cell);
        if (intoSchools) schools.push(...linesOf(cell.text));
        else for (const text of linesOf(cell.text)) lines.push(...partsOf(text, of, book));
      }
    }
  }
  return {
    education: lines.filter(({ of }) => of !== "degree").map(({ text }) => text),
    degree: lines.filter(({ of }) => of === "degree").map(({ text }) => text),
    schools,
  };
}

/** The rows a kind of education takes: those of its label, and those below in which the label's place is blank. */
function rowsOf(grid: FormGrid, label: FormCell): readonly number[] {
  const rows = Array.from({ length: label.rowSpan }, (_, place) => label.row + place);
  for (let row = label.row + label.rowSpan; row < grid.rows.length; row += 1) {
    const below = (grid.rows[row] ?? []).find(({ column }) => column === label.column);
    if (below?.row !== row || below.text !== "" || cellsAfter(grid, below, row).every(({ text }) => text === "")) break;
    rows.push(row);
  }
  return rows;
}

function linesOf(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.replace(/[\s\u3000]+/gu, " ").trim())
    .filter((line) => line !== "" && !/^[（(]?无[）)]?$/u.test(line));
}

const longestLine = 200;

function partsOf(text: string, of: Line["of"], book: CodeBook): readonly Line[] {
  if (of !== null || text.length > longestLine) return [{ text, of }];
  const parted = /^(.+?)(?:[、，,；;/ ]+|(?<=研究生|大学|本科|大专))([^、，,；;/ ]*(?:学士|硕士|博士)(?:学位)?)$/u.exec(text);
  const [, first = "", second = ""] = parted ?? [];
  if (parted === null || kindOf(first, book) !== "education") return [{ text, of: kindOf(text, book) }];
  return [
    { text: first, of: "education" },
    { text: second, of: "degree" },
  ];
}

function kindOf(text: string, book: CodeBook): Line["of"] {
  if (/学士|硕士|博士/u.test(text) && !/研究生/u.test(text)) return "degree";
  return matchCode(codeSubjects.education, text, book) === null && !/研究生|大学|本科|大专|专科|中专|高中|党校/u.test(text)
    ? null
    : "education";
}

function textsOf(mode: Mode, { education, degree, schools }: ModeReading): Partial<LrmxTexts> {
  const [first, ...rest] = schools;
  const two = education.length > 0 && degree.length > 0;
  return {
    [`${mode}Education`]: education.join("\n"),
    [`${mode}Degree`]: degree.join("\n"),
    [`${mode}EducationSchool`]: two ? (first ?? "") : education.length > 0 ? schools.join("\n") : "",
    [`${mode}DegreeSchool`]: two ? rest.join("\n") : education.length > 0 ? "" : schools.join("\n"),
  };
}

function printedOf({ education, degree, schools }: ModeReading): PrintedEducation {
  return { degrees: [...education, ...degree], schools };
}
