import { assert } from "../kernel/assert";

/**
 * A wide internal list (名册, 一览表, 统计表, 职数表) as typed content: columns under merged heads, rows in sections. The page, the
 * printed paper and the workbook show the same words in the same order.
 */

/** A column; `width` in millimetres of the paper at full size, `groups` the merged heads above its own, outermost first. */
export type SheetColumn = {
  readonly key: string;
  readonly heading: string;
  readonly groups: readonly string[];
  readonly width: number;
  readonly align: "left" | "center" | "right";
};

/** What stands in a cell: words or a whole number; `href` leads to what is behind it, `portrait` is the address of a photo. */
export type SheetCell = {
  readonly text: string;
  /** set where the text is a whole number a workbook may add up */
  readonly count?: number;
  readonly href?: string;
  readonly portrait?: string;
};

export type SheetRow = { readonly key: string; readonly cells: readonly SheetCell[]; readonly sum?: boolean };

/** Rows that belong together, such as the people of one unit; `heading` empty: no line above them. */
export type SheetSection = { readonly heading: string; readonly rows: readonly SheetRow[] };

export const papers = ["A4", "A3"] as const;
export type Paper = (typeof papers)[number];

export type SheetModel = {
  readonly title: string;
  /** top left, such as 注意保密; empty: none */
  readonly mark: string;
  /** under the title on the right: unit and day the facts are of */
  readonly remark: string;
  readonly columns: readonly SheetColumn[];
  readonly sections: readonly SheetSection[];
  /** below the last row */
  readonly notes: readonly string[];
  readonly paper: Paper;
  /** every section begins on a page of its own */
  readonly breakSections: boolean;
};

/** A cell of the head with how far it reaches, and the place of its first column. */
export type HeadCell = {
  readonly text: string;
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
};

/** A cell of words. */
export function textCell(text: string): SheetCell {
  return { text };
}

/** A cell of a whole number, with the place that lists what was counted. */
export function countCell(count: number, href?: string): SheetCell {
  return href === undefined ? { text: String(count), count } : { text: String(count), count, href };
}

/**
 * The rows of the head, outermost first: neighbours under the same groups share one cell, a column without groups reaches
 * from the first row to the last.
 */
export function headRows(columns: readonly SheetColumn[]): readonly (readonly HeadCell[])[] {
  const depth = Math.max(1, ...columns.map(({ groups }) => groups.length + 1));
  return Array.from({ length: depth }, (_, level) => headRow(columns, level, depth));
}

function headRow(columns: readonly SheetColumn[], level: number, depth: number): readonly HeadCell[] {
  const cells: HeadCell[] = [];
  columns.forEach(({ groups, heading }, column) => {
    const group = groups[level];
    const last = cells[cells.length - 1];
    if (group === undefined) {
      if (level === groups.length) cells.push({ text: heading, column, columnSpan: 1, rowSpan: depth - level });
      return;
    }
    const before = columns[column - 1];
    const shared =
      before !== undefined && groups.slice(0, level + 1).every((one, place) => before.groups[place] === one);
    if (shared && last !== undefined) cells[cells.length - 1] = { ...last, columnSpan: last.columnSpan + 1 };
    else cells.push({ text: group, column, columnSpan: 1, rowSpan: 1 });
  });
  return cells;
}

/** A list as plain text, a tab between cells and a line for each row: what an expected file is compared with. */
export function sheetText(model: SheetModel): string {
  const heads = headRows(model.columns).map((row) =>
    row.map(({ text, columnSpan, rowSpan }) => `${text}${spanText(columnSpan, rowSpan)}`).join("\t"),
  );
  const body = model.sections.flatMap(({ heading, rows }) => {
    for (const { cells } of rows) assert(cells.length === model.columns.length, "a row has a cell for each column");
    return [
      ...(heading === "" ? [] : [`# ${heading}`]),
      ...rows.map(({ cells }) => cells.map(({ text }) => text.replaceAll("\n", "／")).join("\t")),
    ];
  });
  const top = [model.mark, model.title, model.remark].filter((line) => line !== "");
  return [...top, ...heads, ...body, ...model.notes].join("\n");
}

function spanText(columnSpan: number, rowSpan: number): string {
  return columnSpan === 1 && rowSpan === 1 ? "" : `[${columnSpan}×${rowSpan}]`;
}
