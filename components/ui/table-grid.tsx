"use client";

import type { CSSProperties, ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon } from "./icon";

export type GridColumn = {
  readonly head: ReactNode;
  readonly className?: string;
  /** In rem. */
  readonly width?: number;
  /** Frozen before the name. */
  readonly lead?: boolean;
  readonly rowHead?: boolean;
  readonly sort?: { readonly href: string; readonly direction?: "ascending" | "descending" | undefined };
  /** Word before the value on a card, where it is not the head itself. */
  readonly label?: string;
  /** No word before the value on a card. */
  readonly unlabelled?: boolean;
};

type Props = {
  caption: string;
  showCaption: boolean;
  /** Rows become cards where it is narrow. */
  cards: boolean;
  landscape: boolean;
  columns: readonly GridColumn[];
  /** One for each row, like `tones` and `cells`. */
  keys: readonly string[];
  tones?: readonly ("current" | "muted" | null)[] | undefined;
  cells: readonly (readonly ReactNode[])[];
  /** Shown instead of rows. */
  empty?: ReactNode;
  foot?: ReactNode;
};

/** Draws what `Table` computed. Roles are named where rows become cards, for `display` takes the native ones away. */
export function TableGrid({ caption, showCaption, cards, landscape, columns, keys, tones, cells, empty, foot }: Props) {
  const role = (name: string): string | undefined => (cards ? name : undefined);
  if (cells.length === 0) return <NoRows caption={showCaption ? caption : null}>{empty}</NoRows>;
  return (
    <div
      className={classNames("table-frame", cards && "table-cards", landscape && "table-landscape")}
      role="region"
      aria-label={caption}
      tabIndex={0}
      style={leadWidth(columns)}
    >
      <table className="table" role={role("table")}>
        <caption className={showCaption ? undefined : "sr-only"}>{caption}</caption>
        <thead role={role("rowgroup")}>
          <tr role={role("row")}>
            {columns.map((column, index) => (
              <HeadCell key={index} column={column} role={role("columnheader")} />
            ))}
          </tr>
        </thead>
        <tbody role={role("rowgroup")}>
          {cells.map((row, index) => (
            <tr key={keys[index]} data-tone={tones?.[index] ?? undefined} role={role("row")}>
              {columns.map((column, place) => (
                <BodyCell key={place} column={column} content={row[place]} cards={cards} />
              ))}
            </tr>
          ))}
        </tbody>
        {foot === undefined ? null : <tfoot>{foot}</tfoot>}
      </table>
    </div>
  );
}

/** One quiet line: a head without rows says nothing. */
function NoRows({ caption, children }: { caption: string | null; children: ReactNode }) {
  return (
    <p className="table-none">
      {caption === null ? null : `${caption}：`}
      {children}
    </p>
  );
}

/** The frozen name stands beside the frozen column before it, so it needs that one's width. */
function leadWidth(columns: readonly GridColumn[]): CSSProperties | undefined {
  const lead = columns.find((column) => column.lead === true);
  return lead?.width === undefined ? undefined : ({ "--lead": `${lead.width}rem` } as CSSProperties);
}

function HeadCell({ column, role }: { column: GridColumn; role: string | undefined }) {
  const { head, sort, width } = column;
  return (
    <th
      scope="col"
      className={column.className}
      style={width === undefined ? undefined : { width: `${width}rem`, minWidth: `${width}rem` }}
      aria-sort={sort?.direction}
      role={role}
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

function BodyCell({ column, content, cards }: { column: GridColumn; content: ReactNode; cards: boolean }) {
  const word = column.label ?? (typeof column.head === "string" ? column.head : undefined);
  const label = cards && column.unlabelled !== true ? word : undefined;
  const shown =
    content === null || content === undefined || content === "" ? <span className="cell-empty">—</span> : content;
  return column.rowHead === true ? (
    <th scope="row" role={cards ? "rowheader" : undefined} className={column.className} data-label={label}>
      {shown}
    </th>
  ) : (
    <td role={cards ? "cell" : undefined} className={column.className} data-label={label}>
      {shown}
    </td>
  );
}
