import { isFullWidth } from "../formats/print/characters";
import { wholeQuotient } from "../kernel/ratio";
import type { Paper, SheetColumn, SheetModel, SheetRow } from "./model-sheet";
import { headRows } from "./model-sheet";

/**
 * Which rows of a list come onto which sheet of paper. Heights are counted from the text before anything is drawn, so that the
 * preview breaks where the printed paper does. All lengths in tenths of a millimetre.
 */

/** Room for the table on landscape paper: A4 297×210, A3 420×297, margins of 12 mm, less a foot of 8 mm. */
const rooms: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  A4: { width: 2730, height: 1780 },
  A3: { width: 3960, height: 2650 },
};
/** 9 pt body: a full-width character is 3.2 mm wide, a line 4.4 mm high, a cell has 0.8 mm above and below its text. */
const body = { character: 32, line: 44, padding: 16, side: 20 } as const;
const titleHeight = 150;
const sectionHeight = 75;
const headLine = 70;
const portraitHeight = 280;

export type PageSection = { readonly heading: string; readonly rows: readonly SheetRow[] };

/** One side of paper; `number` counts from 1. */
export type SheetPage = { readonly number: number; readonly sections: readonly PageSection[]; readonly last: boolean };

/** Widths of the columns as they are drawn, in tenths of a millimetre, together the whole width of the paper. */
export function drawnWidths(model: Pick<SheetModel, "columns" | "paper">): readonly number[] {
  const wanted = model.columns.reduce((sum, { width }) => sum + width, 0);
  const room = rooms[model.paper].width;
  return model.columns.map(({ width }) => wholeQuotient(width * room, Math.max(1, wanted)));
}

/** Height of a row in tenths of a millimetre: the most lines any of its cells needs. */
export function rowHeight(row: SheetRow, columns: readonly SheetColumn[], widths: readonly number[]): number {
  const lines = columns.map((_, place) => linesOf(row.cells[place]?.text ?? "", widths[place] ?? 0));
  const text = Math.max(1, ...lines) * body.line + body.padding;
  return row.cells.some(({ portrait }) => portrait !== undefined) ? Math.max(text, portraitHeight) : text;
}

/** The pages of a list. A list without rows is one page. A row never breaks; a section's heading never stands last on a page. */
export function pagesOf(model: SheetModel): readonly SheetPage[] {
  const widths = drawnWidths(model);
  const head = headHeight(model.columns, widths);
  const room = rooms[model.paper].height - head;
  const notes = model.notes.length * body.line;
  const pages: PageSection[][] = [[]];
  let left = room - titleHeight;
  const turn = (): void => {
    pages.push([]);
    left = room;
  };
  for (const section of model.sections.filter(({ rows }) => rows.length > 0)) {
    const line = section.heading === "" ? 0 : sectionHeight;
    let current: { heading: string; rows: SheetRow[] } | null = null;
    if (model.breakSections && (pages[pages.length - 1]?.length ?? 0) > 0) turn();
    for (const row of section.rows) {
      const height = rowHeight(row, model.columns, widths);
      if (height + (current === null ? line : 0) > left && (pages[pages.length - 1]?.length ?? 0) > 0) {
        turn();
        current = null;
      }
      if (current === null) {
        current = { heading: section.heading, rows: [] };
        pages[pages.length - 1]?.push(current);
        left -= line;
      }
      current.rows.push(row);
      left -= height;
    }
  }
  if (notes > left && pages[pages.length - 1]?.length !== 0) turn();
  return pages.map((sections, index) => ({ number: index + 1, sections, last: index === pages.length - 1 }));
}

/** 第 X 页 共 Y 页, as the foot of every page has it. */
export function footText(number: number, count: number): string {
  return `第${number}页／共${count}页`;
}

function headHeight(columns: readonly SheetColumn[], widths: readonly number[]): number {
  const lowest = columns.map(({ heading, groups }, place) => ({ lines: linesOf(heading, widths[place] ?? 0), groups }));
  const own = Math.max(1, ...lowest.filter(({ groups }) => groups.length > 0).map(({ lines }) => lines));
  const alone = Math.max(1, ...lowest.filter(({ groups }) => groups.length === 0).map(({ lines }) => lines));
  const rows = headRows(columns).length;
  return Math.max((rows - 1) * headLine + own * body.line + body.padding, alone * body.line + body.padding);
}

/** Lines a text takes in a cell of the width, breaking anywhere; 0 for an empty text. */
function linesOf(text: string, width: number): number {
  const room = Math.max(body.character, width - body.side);
  return text.split("\n").reduce((sum, line) => {
    const length = [...line].reduce((total, character) => total + (isFullWidth(character) ? 2 : 1), 0);
    return sum + Math.max(1, wholeQuotient(length * wholeQuotient(body.character, 2) + room - 1, room));
  }, 0);
}
