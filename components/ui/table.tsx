import type { CSSProperties, ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon } from "./icon";

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

type Placed<Row> = { column: Column<Row>; style: CSSProperties | undefined; className: string | undefined };

/** Frozen columns stand beside each other, so each needs the widths before it. */
function placed<Row>(columns: readonly Column<Row>[]): readonly Placed<Row>[] {
  let left = 0;
  return columns.map((column) => {
    const width = column.width === undefined ? undefined : `${column.width}rem`;
    const style: Record<string, string> = {};
    if (width !== undefined) Object.assign(style, { width, minWidth: width });
    if (column.frozen !== undefined) {
      style["--left"] = `${left}rem`;
      left += column.width ?? 0;
    }
    const className = classNames(
      column.align !== undefined && `cell-${column.align}`,
      column.frozen !== undefined && `cell-frozen cell-frozen-${column.frozen}`,
      column.card !== undefined && `card-${column.card}`,
      column.screenOnly === true && "no-print",
    );
    return {
      column,
      style: Object.keys(style).length === 0 ? undefined : style,
      className: className === "" ? undefined : className,
    };
  });
}

function shown(content: ReactNode): ReactNode {
  return content === null || content === undefined || content === "" ? <span className="cell-empty">—</span> : content;
}

/** A data table: caption, frozen first columns, numbers right, heads repeated on each printed page, cards on phones. */
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
  const places = placed(columns);
  const cards = narrow === "cards";
  return (
    <div
      className={classNames("table-frame", cards && "table-cards", landscape === true && "table-landscape")}
      role="region"
      aria-label={caption}
      tabIndex={0}
    >
      <table className="table" role={cards ? "table" : undefined}>
        <caption className={showCaption === true ? undefined : "sr-only"}>{caption}</caption>
        <thead role={cards ? "rowgroup" : undefined}>
          <tr role={cards ? "row" : undefined}>
            {places.map((place) => (
              <HeadCell key={place.column.key} place={place} cards={cards} />
            ))}
          </tr>
        </thead>
        <tbody role={cards ? "rowgroup" : undefined}>
          {rows.map((row, index) => (
            <tr key={rowKey(row)} data-tone={rowTone?.(row)} role={cards ? "row" : undefined}>
              {places.map((place) => (
                <BodyCell key={place.column.key} place={place} row={row} index={index} cards={cards} />
              ))}
            </tr>
          ))}
          {rows.length === 0 ? (
            <tr role={cards ? "row" : undefined}>
              <td className="cell-none" colSpan={columns.length} role={cards ? "cell" : undefined}>
                {empty}
              </td>
            </tr>
          ) : null}
        </tbody>
        {foot === undefined ? null : <tfoot>{foot}</tfoot>}
      </table>
    </div>
  );
}

function HeadCell<Row>({ place, cards }: { place: Placed<Row>; cards: boolean }) {
  const { sort, head } = place.column;
  return (
    <th
      scope="col"
      className={place.className}
      style={place.style}
      aria-sort={sort?.direction}
      role={cards ? "columnheader" : undefined}
    >
      {sort === undefined ? (
        head
      ) : (
        <a className="cell-sort" href={sort.href}>
          {head}
          <Icon name={sort.direction === undefined ? "sort" : sort.direction === "ascending" ? "up" : "down"} />
        </a>
      )}
    </th>
  );
}

function BodyCell<Row>({ place, row, index, cards }: { place: Placed<Row>; row: Row; index: number; cards: boolean }) {
  const { column } = place;
  const content = shown(column.cell(row, index));
  const word = column.cardLabel ?? (typeof column.head === "string" ? column.head : false);
  const label = cards && word !== false ? word : undefined;
  const rest = { className: place.className, style: place.style, "data-label": label };
  return column.rowHead === true ? (
    <th scope="row" role={cards ? "rowheader" : undefined} {...rest}>
      {content}
    </th>
  ) : (
    <td role={cards ? "cell" : undefined} {...rest}>
      {content}
    </td>
  );
}
