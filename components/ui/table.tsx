import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { TableGrid, type GridColumn } from "./table-grid";

export type Column<Row> = {
  readonly key: string;
  readonly head: ReactNode;
  /** What stands in the cell; nothing (`null`, `undefined`, `""`) is shown as "—". */
  readonly cell: (row: Row, index: number) => ReactNode;
  /** Numbers right, dates and states centred, words left (the default). */
  readonly align?: "right" | "center" | undefined;
  /** Width in rem; needed for frozen columns. */
  readonly width?: number | undefined;
  /** Frozen at the left edge: `lead` only where there is room (tick box, 序号), `name` always. */
  readonly frozen?: "lead" | "name" | undefined;
  /** This cell is the row's heading. */
  readonly rowHead?: boolean | undefined;
  /** Address that sorts by this column, and how it is sorted now. */
  readonly sort?: { readonly href: string; readonly direction?: "ascending" | "descending" | undefined } | undefined;
  /** Word before the value where rows become cards; the head when it is a string. `false` shows the value alone. */
  readonly cardLabel?: string | false | undefined;
  /** On a card: half a line for short values, or not at all. A whole line otherwise. */
  readonly card?: "half" | "hide" | undefined;
  /** Not shown on paper (tick boxes, row menus). */
  readonly screenOnly?: boolean | undefined;
};

export type TableProps<Row> = {
  /** Title of the table, for readers and print. */
  caption: string;
  /** Shows the caption on screen too. */
  showCaption?: boolean | undefined;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Marks a row: chosen, or with something wrong. */
  rowTone?: ((row: Row) => "current" | "muted" | undefined) | undefined;
  /** On phones rows become cards; `scroll` keeps the grid and lets it move sideways. */
  narrow?: "cards" | "scroll" | undefined;
  /** Prints on landscape pages: for wide rosters. */
  landscape?: boolean | undefined;
  /** Shown instead of rows. */
  empty?: ReactNode;
  foot?: ReactNode;
};

/** What the grid needs of a column; `undefined` members are left out, for they would stand in the page as well. */
function gridColumn<Row>({
  head,
  align,
  width,
  frozen,
  rowHead,
  sort,
  cardLabel,
  card,
  screenOnly,
}: Column<Row>): GridColumn {
  const label = cardLabel ?? (typeof head === "string" ? head : false);
  const className = classNames(
    align !== undefined && `cell-${align}`,
    frozen !== undefined && `cell-frozen cell-frozen-${frozen}`,
    card !== undefined && `card-${card}`,
    screenOnly === true && "no-print",
  );
  return {
    head,
    ...(className === "" ? {} : { className }),
    ...(width === undefined ? {} : { width }),
    ...(frozen === "lead" ? { lead: true } : {}),
    ...(rowHead === true ? { rowHead } : {}),
    ...(sort === undefined ? {} : { sort }),
    ...(label === false || label === head ? {} : { label }),
    ...(label === false ? { unlabelled: true } : {}),
  };
}

/**
 * A data table: caption, frozen first columns, numbers right, heads repeated on each printed page, cards on phones. The cells are
 * computed here, on the server; `TableGrid` draws them, so that a page carries each text once more and not each cell.
 */
export function Table<Row>({
  caption,
  showCaption,
  columns,
  rows,
  rowKey,
  rowTone,
  narrow = "scroll",
  landscape,
  empty = "没有符合条件的内容。",
  foot,
}: TableProps<Row>) {
  return (
    <TableGrid
      caption={caption}
      showCaption={showCaption === true}
      cards={narrow === "cards"}
      landscape={landscape === true}
      columns={columns.map(gridColumn)}
      keys={rows.map(rowKey)}
      tones={rowTone === undefined ? undefined : rows.map((row) => rowTone(row) ?? null)}
      cells={rows.map((row, index) => columns.map(({ cell }) => cell(row, index) ?? ""))}
      empty={rows.length === 0 ? empty : undefined}
      foot={foot}
    />
  );
}
