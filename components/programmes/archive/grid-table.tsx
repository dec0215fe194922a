"use client";

import "./grid.css";
import { classNames } from "@/components/ui/class-names";
import { controlId } from "@/components/ui/field";
import { GridKeys } from "@/components/ui/grid-keys";
import type { GridRow } from "@/lib/programmes/archive/rules/grid-cells";
import type { GridColumnView, GridSheet, GridView } from "@/lib/programmes/archive/rules/grid-view";

type CellProps = {
  readonly column: GridColumnView;
  readonly row: number;
  readonly text: string;
  readonly mark: string | undefined;
};

/**
 * The rows of a grid as fields, a blank one at the end. Cells are drawn anew with every answer (`turn`), so that they show what came
 * back with it.
 */
export function GridTable({
  view,
  sheet,
  turn,
  onTable,
}: {
  view: GridView;
  sheet: GridSheet;
  turn: number;
  onTable: (text: string, field: string) => void;
}) {
  return (
    <GridKeys onTable={onTable}>
      <div className="table-frame table-cards" role="region" aria-label={view.title} tabIndex={0}>
        <table className="table rows-table" role="table">
          <caption className="sr-only">{view.title}</caption>
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col" role="columnheader">
                {view.ordered ? "次序" : "行"}
              </th>
              {view.columns.map((column) => (
                <th
                  key={column.key}
                  scope="col"
                  role="columnheader"
                  style={{ minWidth: `${String(column.width)}rem` }}
                  title={column.hint}
                >
                  {column.header}
                  {column.required ? (
                    <span className="field-star" aria-hidden="true">
                      *
                    </span>
                  ) : null}
                </th>
              ))}
              <th scope="col" role="columnheader">
                {view.addOnly ? "状态" : "删除"}
              </th>
            </tr>
          </thead>
          <tbody key={turn} role="rowgroup">
            {sheet.rows.map((row, place) => (
              <Row
                key={row.id === "" ? `new-${String(place)}` : row.id}
                view={view}
                row={row}
                place={place}
                marks={sheet.marks}
              />
            ))}
          </tbody>
        </table>
      </div>
      {view.columns.map((column) =>
        column.kind === "line" && column.words.length > 0 ? <Words key={column.key} column={column} /> : null,
      )}
    </GridKeys>
  );
}

function Words({ column }: { column: GridColumnView }) {
  return (
    <datalist id={`words-${column.key}`}>
      {column.words.map((word) => (
        <option key={word} value={word} />
      ))}
    </datalist>
  );
}

function Row({ view, row, place, marks }: { view: GridView; row: GridRow; place: number; marks: GridSheet["marks"] }) {
  return (
    <tr role="row">
      <th scope="row" role="rowheader" className="rows-number">
        <input type="hidden" name={`rows.${String(place)}.id`} value={row.id} />
        {view.ordered ? (
          <input
            name={`rows.${String(place)}.order`}
            className="control"
            inputMode="numeric"
            autoComplete="off"
            maxLength={3}
            aria-label={`第 ${String(place + 1)} 行的次序`}
            defaultValue={place + 1}
          />
        ) : (
          <span>{place + 1}</span>
        )}
      </th>
      {view.columns.map((column) => (
        <td key={column.key} role="cell" data-label={column.header}>
          {view.addOnly && row.id !== "" ? (
            <>
              <input type="hidden" name={`rows.${String(place)}.${column.key}`} value={row.cells[column.key] ?? ""} />
              {row.cells[column.key]}
            </>
          ) : (
            <Cell
              column={column}
              row={place}
              text={row.cells[column.key] ?? ""}
              mark={marks[`rows.${String(place)}.${column.key}`]}
            />
          )}
        </td>
      ))}
      <td role="cell" data-label={view.addOnly ? "状态" : "删除"}>
        {view.addOnly && row.id !== "" ? (
          <span className="cell-empty">在案</span>
        ) : row.id === "" ? (
          <span className="cell-empty">{Object.values(row.cells).every((cell) => cell === "") ? "空行" : "新"}</span>
        ) : (
          <input
            type="checkbox"
            name={`rows.${String(place)}.remove`}
            aria-label={`删除第 ${String(place + 1)} 行`}
            defaultChecked={row.remove}
          />
        )}
      </td>
    </tr>
  );
}

function Cell({ column, row, text, mark }: CellProps) {
  const name = `rows.${String(row)}.${column.key}`;
  const id = controlId({ name });
  return (
    <>
      <Control
        column={column}
        text={text}
        wiring={{
          id,
          name,
          "aria-label": `第 ${String(row + 1)} 行，${column.header}`,
          "aria-invalid": mark === undefined ? undefined : "true",
          "aria-describedby": mark === undefined ? undefined : `${id}-note`,
        }}
      />
      {mark === undefined ? null : (
        <p id={`${id}-note`} className="field-error">
          {mark}
        </p>
      )}
    </>
  );
}

type Wiring = {
  readonly id: string;
  readonly name: string;
  readonly "aria-label": string;
  readonly "aria-invalid": "true" | undefined;
  readonly "aria-describedby": string | undefined;
};

/** A text the drop-down does not have stays in it as a choice of its own: nothing that was pasted is lost. */
function Control({ column, text, wiring }: { column: GridColumnView; text: string; wiring: Wiring }) {
  const { kind, words, maxLength } = column;
  if (kind === "choice") {
    return (
      <select className="control control-select" defaultValue={text} {...wiring}>
        <option value="" />
        {text === "" || words.includes(text) ? null : <option value={text}>{text}</option>}
        {words.map((word) => (
          <option key={word} value={word}>
            {word}
          </option>
        ))}
      </select>
    );
  }
  const shared = {
    ...wiring,
    className: classNames("control", kind === "text" && "control-area"),
    autoComplete: "off",
  };
  return kind === "text" ? (
    <textarea rows={1} maxLength={maxLength * 2} defaultValue={text} {...shared} />
  ) : (
    <input
      maxLength={maxLength * 2}
      defaultValue={text}
      list={words.length === 0 ? undefined : `words-${column.key}`}
      {...shared}
    />
  );
}
