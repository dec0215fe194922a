import type { SheetPage } from "@/lib/documents/model-pages";
import { drawnWidths, footText, pagesOf } from "@/lib/documents/model-pages";
import type { HeadCell, SheetCell, SheetModel, SheetRow } from "@/lib/documents/model-sheet";
import { SheetWindow, sheetsAtOnce } from "./sheet-window";
import { headRows } from "@/lib/documents/model-sheet";

/**
 * A list as the sheets of paper it prints on: the heads on every sheet, 第X页／共Y页 at its foot. Of a long one `sheetsAtOnce`
 * sheets from number `first`; `href` is the address that shows others.
 */
export function SheetPages({
  model,
  mark = "",
  first = 1,
  href,
}: {
  model: SheetModel;
  /** who takes the list away and when; empty: nothing */
  mark?: string;
  first?: number;
  href?: (first: number) => string;
}) {
  const pages = pagesOf(model);
  const start = href === undefined ? 1 : Math.min(Math.max(1, first), pages.length);
  const drawn = href === undefined ? pages : pages.slice(start - 1, start - 1 + sheetsAtOnce);
  const widths = drawnWidths(model);
  const heads = headRows(model.columns);
  return (
    <div className={`list-sheets list-sheets-${model.paper}`}>
      {href === undefined ? null : <SheetWindow first={start} count={pages.length} href={href} />}
      {drawn.map((page) => (
        <section key={page.number} className="list-sheet" aria-label={footText(page.number, pages.length)}>
          {page.number > 1 ? null : <SheetTop model={model} />}
          <div
            className="list-sheet-scroll"
            tabIndex={0}
            role="region"
            aria-label={`${model.title}，第${page.number}页`}
          >
            <table>
              <caption className="sr-only">{model.title}</caption>
              <colgroup>
                {model.columns.map(({ key }, place) => (
                  <col key={key} style={{ width: `${(widths[place] ?? 0) / 10}mm` }} />
                ))}
              </colgroup>
              <thead>
                {heads.map((row, level) => (
                  <tr key={level}>
                    {row.map((cell) => (
                      <HeadCellView key={cell.column} cell={cell} />
                    ))}
                  </tr>
                ))}
              </thead>
              <PageRows page={page} model={model} />
            </table>
          </div>
          {page.last ? model.notes.map((note) => <p key={note}>{note}</p>) : null}
          <p className="list-sheet-foot">
            {footText(page.number, pages.length)}
            {mark === "" ? null : <span className="list-sheet-by">{mark}</span>}
          </p>
        </section>
      ))}
    </div>
  );
}

function SheetTop({ model }: { model: SheetModel }) {
  return (
    <>
      {model.mark === "" ? null : <p className="list-sheet-mark">{model.mark}</p>}
      <h2 className="list-sheet-title">{model.title}</h2>
      {model.remark === "" ? null : <p className="list-sheet-remark">{model.remark}</p>}
    </>
  );
}

function HeadCellView({ cell }: { cell: HeadCell }) {
  return (
    <th scope={cell.columnSpan > 1 ? "colgroup" : "col"} colSpan={cell.columnSpan} rowSpan={cell.rowSpan}>
      {cell.text}
    </th>
  );
}

function PageRows({ page, model }: { page: SheetPage; model: SheetModel }) {
  return page.sections.map(({ heading, rows }, place) => (
    <tbody key={`${heading}-${place}`}>
      {heading === "" ? null : (
        <tr className="list-sheet-section">
          <th scope="rowgroup" colSpan={model.columns.length}>
            {heading}
          </th>
        </tr>
      )}
      {rows.map((row) => (
        <RowView key={row.key} row={row} model={model} />
      ))}
    </tbody>
  ));
}

function RowView({ row, model }: { row: SheetRow; model: SheetModel }) {
  return (
    <tr className={row.sum === true ? "list-sheet-sum" : undefined}>
      {row.cells.map((cell, place) => (
        <td key={model.columns[place]?.key ?? place} className={`cell-${model.columns[place]?.align ?? "left"}`}>
          <CellView cell={cell} />
        </td>
      ))}
    </tr>
  );
}

function CellView({ cell }: { cell: SheetCell }) {
  if (cell.portrait !== undefined) {
    // The portrait is a guarded file of this site in its stored size; the framework's image service has no access to it.
    return <img src={cell.portrait} alt="照片" width={72} height={96} loading="lazy" />;
  }
  return cell.href === undefined ? cell.text : <a href={cell.href}>{cell.text}</a>;
}
