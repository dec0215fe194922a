import type { HalfPoints, PrintLine, PrintParagraph } from "@/lib/formats/print/fit-text";

/**
 * A form printed on a fixed grid: columns and rows of exact measure, as typed content. Every renderer (page, Word file,
 * PDF) draws the same cells. Lengths are twips (1/1440 inch; 567 are a centimetre).
 */

export type GridAlign = "left" | "center" | "right";
export type GridAnchor = "top" | "center" | "bottom";

export type GridText = {
  readonly kind: "text";
  readonly paragraphs: readonly PrintParagraph[];
  /** the paragraphs as lines at the size */
  readonly lines: readonly PrintLine[];
  readonly size: HalfPoints;
  readonly align: GridAlign;
  readonly anchor: GridAnchor;
  /** room kept free on the left and on the right */
  readonly margin: number;
};

/** Room for a portrait, 36.3 × 49 mm. */
export type GridPhoto = { readonly kind: "photo" };

export type GridCell = {
  /** names the cell for tests and for messages, such as 简历; a label carries `label:` before its words */
  readonly key: string;
  readonly content: GridText | GridPhoto;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** edges without a line */
  readonly open: readonly ("top" | "bottom")[];
};

export type GridRow = {
  readonly height: number;
  /** cells that begin in this row, from left to right */
  readonly cells: readonly GridCell[];
};

export type GridMargins = {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
};

export type GridTitle = {
  /** one letter a cell, spread over the width of the table */
  readonly letters: readonly string[];
  readonly size: HalfPoints;
  readonly height: number;
};

export type GridPage = {
  readonly margins: GridMargins;
  readonly title: GridTitle | null;
  readonly columns: readonly number[];
  readonly rows: readonly GridRow[];
  /** a line below the table, set right; null: none */
  readonly below: { readonly text: string; readonly size: HalfPoints } | null;
};

/** Typefaces of a form: 宋体; 仿宋; 仿宋_GB2312 with the title in 方正小标宋简体. They are the reader's machine's own. */
export const gridTypefaces = ["song", "fangsong", "fangsongGb"] as const;
export type GridTypeface = (typeof gridTypefaces)[number];

export type GridForm = {
  /** name of the form with the person's, as the file is called */
  readonly name: string;
  readonly title: string;
  readonly typeface: GridTypeface;
  readonly pages: readonly GridPage[];
  /** small grey line in the lower margin of every page: who took the form away and when; empty: none */
  readonly mark: string;
  /** what of the person has no room on the form, said under it in small type; empty: everything has */
  readonly note: string;
  /** keys of cells whose text has no room even at the smallest size */
  readonly spilling: readonly string[];
};

/** A portrait as a renderer takes it. */
export type PortraitFile = { readonly bytes: Uint8Array; readonly kind: "jpg" | "png" };

/** The paper: A4 upright. */
export const gridPaper = { width: 11_907, height: 16_840 } as const;

/** Lines of the grid in eighths of a point: outside 1.5 pt, inside 1 pt. */
export const gridLines = { outer: 12, inner: 8 } as const;

/** The mark: 8 pt, so far above the edge of the paper. */
export const gridMark = { size: 16, above: 340 } as const;

/** Text set from the top begins this far below the line above it. */
export const gridTopInset = 40;

/** The portrait: 36.3 × 49.0 mm. */
export const gridPhoto = { width: 2058, height: 2778 } as const;

/** A cell with the place where it stands; lengths from the top left corner of the grid. */
export type PlacedCell = {
  readonly cell: GridCell;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** whether the left, right, upper, lower edge is the edge of the grid */
  readonly outer: { readonly left: boolean; readonly right: boolean; readonly top: boolean; readonly bottom: boolean };
};

/** Every cell of the page with its rectangle, row by row. Cells of earlier rows keep their columns until they end. */
export function placeCells(page: Pick<GridPage, "columns" | "rows">): readonly PlacedCell[] {
  const placed: PlacedCell[] = [];
  const taken = page.columns.map(() => 0);
  const sum = (lengths: readonly number[]): number => lengths.reduce((total, length) => total + length, 0);
  const heights = page.rows.map(({ height }) => height);
  page.rows.forEach((row, rowIndex) => {
    let column = 0;
    for (const cell of row.cells) {
      while ((taken[column] ?? 0) > rowIndex) column += 1;
      const until = column + cell.columnSpan;
      for (let covered = column; covered < until; covered += 1) taken[covered] = rowIndex + cell.rowSpan;
      placed.push({
        cell,
        x: sum(page.columns.slice(0, column)),
        y: sum(heights.slice(0, rowIndex)),
        width: sum(page.columns.slice(column, until)),
        height: sum(heights.slice(rowIndex, rowIndex + cell.rowSpan)),
        outer: {
          left: column === 0,
          right: until === page.columns.length,
          top: rowIndex === 0,
          bottom: rowIndex + cell.rowSpan === page.rows.length,
        },
      });
      column = until;
    }
  });
  return placed;
}

/** The text of a cell as printed, its lines joined; a line's lead stands before it. Empty for the photo. */
export function textOfCell(cell: GridCell): string {
  if (cell.content.kind === "photo") return "";
  return cell.content.lines.map(({ lead, text }) => (lead === "" ? text : `${lead}  ${text}`)).join("\n");
}
