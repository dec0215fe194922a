import type { WordCell, WordTable } from "./types";

/** No form has more, in a span as in cells of a row; a hostile file could say a million. */
const mostColumns = 200;

type Merge = "down" | "across";

type CellDraft = {
  columnSpan: number;
  /** "restart" begins a merged cell, "goes-on" belongs to the one above or on the left */
  readonly merges: Partial<Record<Merge, "restart" | "goes-on">>;
  readonly lines: string[];
  readonly pictures: string[];
};

type RowDraft = { before: number; readonly cells: CellDraft[] };

/** A table while it is read: rows and cells as they come, put on the grid when it ends. */
export class TableDraft {
  private readonly rows: RowDraft[] = [];
  private open: CellDraft | null = null;

  openRow(): void {
    this.rows.push({ before: 0, cells: [] });
  }

  /** false: the row is wider than any form, and takes no more. */
  openCell(): boolean {
    if (this.rows.length === 0) this.openRow();
    if ((this.rows.at(-1)?.cells.length ?? 0) >= mostColumns) return false;
    this.open = { columnSpan: 1, merges: {}, lines: [], pictures: [] };
    this.rows.at(-1)?.cells.push(this.open);
    return true;
  }

  closeCell(): void {
    this.open = null;
  }

  skipColumns(count: number): void {
    const row = this.rows.at(-1);
    if (row !== undefined) row.before = Math.min(count, mostColumns);
  }

  spanColumns(count: number): void {
    if (this.open !== null) this.open.columnSpan = Math.min(Math.max(count, 1), mostColumns);
  }

  merge(direction: Merge, restarts: boolean): void {
    if (this.open !== null) this.open.merges[direction] = restarts ? "restart" : "goes-on";
  }

  addText(text: string): void {
    this.open?.lines.push(text);
  }

  addPicture(relation: string): void {
    if (relation !== "") this.open?.pictures.push(relation);
  }

  /** The table on its grid, and its whole text for the cell around it. */
  finished(): { readonly table: WordTable; readonly text: string } {
    const cells: Placed[] = [];
    let above: ReadonlyMap<number, Placed> = new Map();
    for (const [row, draft] of this.rows.entries()) {
      const placed = this.placedRow(row, draft, above);
      cells.push(...placed.filter((cell) => cell.row === row));
      above = new Map(placed.map((cell) => [cell.column, cell]));
    }
    const table = { kind: "table", cells, rowCount: this.rows.length } as const;
    const text = this.rows.map(({ cells: row }) => row.map(textOf).filter((one) => one !== "").join("\t")).join("\n");
    return { table, text };
  }

  /** The cells that stand in a row, those that began above included. */
  private placedRow(row: number, { before, cells }: RowDraft, above: ReadonlyMap<number, Placed>): readonly Placed[] {
    const placed: Placed[] = [];
    let column = before;
    for (const cell of cells) {
      const left = placed.at(-1);
      const over = above.get(column);
      if (cell.merges.across === "goes-on" && left?.row === row) left.columnSpan += cell.columnSpan;
      else if (cell.merges.down === "goes-on" && over !== undefined) {
        over.rowSpan = row - over.row + 1;
        placed.push(over);
      } else placed.push({ row, column, rowSpan: 1, columnSpan: cell.columnSpan, text: textOf(cell), pictures: cell.pictures });
      column += cell.columnSpan;
    }
    return placed;
  }
}

type Placed = { -readonly [K in keyof WordCell]: WordCell[K] };

function textOf({ lines }: CellDraft): string {
  return lines.join("\n").trim();
}
