import type { CodeItem } from "@/lib/formats/code-tables/code-table";
import type { Column } from "@/lib/formats/roster/columns";
import type { Answer } from "@/lib/messages/answer";
import type { ResumeLine } from "@/lib/people/document/resume-lines";
import type { Inconsistency } from "@/lib/people/rules/consistency-facts";
import type { GridProblem, GridRow } from "./grid-cells";
import { cellField } from "./grid-judge";
import type { GridKind } from "./grid-kinds";
import { gridRules } from "./grid-kinds";

/** A column as the page draws it: a drop-down of labels, a line of text, or a text of several lines; `width` in rem. */
export type GridColumnView = {
  readonly key: string;
  readonly header: string;
  readonly required: boolean;
  readonly hint: string;
  readonly kind: "choice" | "line" | "text";
  readonly width: number;
  /** labels of a drop-down, or words offered while typing */
  readonly words: readonly string[];
  readonly maxLength: number;
};

/** What the page of a kind is drawn from: plain data, the same for everybody. */
export type GridView = {
  readonly kind: GridKind;
  readonly title: string;
  readonly anchor: string;
  readonly ordered: boolean;
  readonly needsReason: boolean;
  readonly addOnly: boolean;
  readonly columns: readonly GridColumnView[];
};

/** A grid with what is in it: as the archive has it, or as it was typed. */
export type GridSheet = {
  /** digest of the rows of the archive the page was made of */
  readonly seen: string;
  readonly rows: readonly GridRow[];
  /** field of a cell → what is expected of it */
  readonly marks: Readonly<Record<string, string>>;
  readonly findings: readonly Inconsistency[];
  /** the résumé as it will print; null for other kinds */
  readonly resume: readonly ResumeLine[] | null;
};

/** What the form of a grid remembers between two answers. */
export type GridState = {
  /** counts the answers: with each the cells are drawn anew */
  readonly turn: number;
  readonly answer: Answer;
  /** null: as the page was loaded */
  readonly sheet: GridSheet | null;
  /** field that takes the focus; null: the answer takes it */
  readonly focus: string | null;
  /** what stays in the field for pasting */
  readonly pasted: string;
  readonly reason: string;
};

const narrow = 6;
const longestLine = 200;

export function gridView(kind: GridKind): GridView {
  const { title, anchor, ordered, needsReason, addOnly, columns, widths, long, suggestions } = gridRules[kind];
  return {
    kind,
    title,
    anchor,
    ordered,
    needsReason,
    addOnly,
    columns: Object.entries<Column>(columns).map(([key, column]) => ({
      key,
      header: column.header,
      required: column.required,
      hint: column.hint,
      kind: column.kind === "enum" || column.kind === "boolean" ? "choice" : long.includes(key) ? "text" : "line",
      width: widths[key] ?? narrow,
      words: wordsOf(column, suggestions[key]?.items ?? []),
      maxLength: column.kind === "text" ? column.maxLength : longestLine,
    })),
  };
}

function wordsOf(column: Column, offered: readonly CodeItem[]): readonly string[] {
  if (column.kind === "enum") return column.choices.map(({ label }) => label);
  return column.kind === "boolean" ? ["否", "是"] : offered.map(({ label }) => label);
}

/** The first fault of each cell, under the name of its field. */
export function marksOf(problems: readonly GridProblem[]): GridSheet["marks"] {
  return Object.fromEntries(problems.toReversed().map(({ row, key, problem }) => [cellField(row, key), problem]));
}
