import type { CSSProperties } from "react";
import type { GridCell, GridForm, GridPage, GridText, PlacedCell } from "@/lib/documents/model-grid";
import { gridMark, gridPaper, gridPhoto, gridTopInset, placeCells } from "@/lib/documents/model-grid";
import { linePitch } from "@/lib/formats/print/fit-text";

const points = (twips: number): string => `${twips / 20}pt`;

/** A form on its grid, measure for measure as in the Word file and the PDF; every page is one sheet of A4 in print. */
export function GridFormView({ form, portraitSrc }: { form: GridForm; portraitSrc: string | null }) {
  return (
    <div className={`grid-sheets grid-face-${form.typeface}`} role="region" aria-label={form.title} tabIndex={0}>
      {form.pages.map((page, index) => (
        <GridSheet
          key={index}
          page={page}
          mark={form.mark}
          note={index === form.pages.length - 1 ? form.note : ""}
          caption={`${form.title}第 ${index + 1} 页`}
          portrait={portraitSrc === null ? null : { src: portraitSrc, alt: `${form.name}的照片` }}
        />
      ))}
    </div>
  );
}

type Portrait = { readonly src: string; readonly alt: string } | null;

function GridSheet({
  page,
  mark,
  note,
  caption,
  portrait,
}: {
  page: GridPage;
  mark: string;
  note: string;
  caption: string;
  portrait: Portrait;
}) {
  const { margins, title, columns, rows, below } = page;
  const width = points(columns.reduce((sum, column) => sum + column, 0));
  const placed = new Map(placeCells(page).map((place) => [place.cell, place]));
  return (
    <section
      className="grid-sheet"
      style={{
        width: points(gridPaper.width),
        height: points(gridPaper.height),
        padding: [margins.top, margins.right, margins.bottom, margins.left].map(points).join(" "),
      }}
    >
      {title === null ? null : (
        <h2 className="grid-title" style={{ width, height: points(title.height), fontSize: `${title.size / 2}pt` }}>
          {title.letters.map((letter, index) => (
            <span key={index}>{letter}</span>
          ))}
        </h2>
      )}
      <table className="grid-table" style={{ width }}>
        <caption className="sr-only">{caption}</caption>
        <colgroup>
          {columns.map((column, index) => (
            <col key={index} style={{ width: points(column) }} />
          ))}
        </colgroup>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index} style={{ height: points(row.height) }}>
              {row.cells.map((cell) => (
                <GridCellView key={cell.key} cell={cell} place={placed.get(cell)} portrait={portrait} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {below === null ? null : (
        <p className="grid-below" style={{ width, fontSize: `${below.size / 2}pt` }}>
          {below.text}
        </p>
      )}
      {note === "" ? null : <p className="grid-note">{note}</p>}
      {mark === "" ? null : (
        <p
          className="grid-mark"
          style={{
            fontSize: `${gridMark.size / 2}pt`,
            right: points(margins.right),
            bottom: points(gridMark.above),
          }}
        >
          {mark}
        </p>
      )}
    </section>
  );
}

/** The inside of a cell is one point lower than the cell, so that rules never push a row apart. */
function GridCellView({
  cell,
  place,
  portrait,
}: {
  cell: GridCell;
  place: PlacedCell | undefined;
  portrait: Portrait;
}) {
  const height = `${(place?.height ?? 0) / 20 - 1.5}pt`;
  const open = cell.open.map((edge) => `grid-open-${edge}`).join(" ");
  return (
    <td className={open === "" ? undefined : open} colSpan={cell.columnSpan} rowSpan={cell.rowSpan}>
      {cell.content.kind === "photo" ? (
        <div className="grid-cell grid-photo" style={{ height }}>
          {portrait === null ? null : (
            // A plain image, not the optimiser's: that would keep a copy of a guarded attachment outside its guard.
            <picture>
              <img
                src={portrait.src}
                alt={portrait.alt}
                style={{ width: points(gridPhoto.width - 40), height: points(gridPhoto.height - 40) }}
              />
            </picture>
          )}
        </div>
      ) : (
        <div
          className={`grid-cell grid-${cell.content.align} grid-${cell.content.anchor}`}
          style={{ height, ...textStyle(cell.content) }}
        >
          <Lines content={cell.content} />
        </div>
      )}
    </td>
  );
}

function textStyle({ size, margin, anchor }: GridText): CSSProperties {
  return {
    fontSize: `${size / 2}pt`,
    lineHeight: points(linePitch(size)),
    paddingInline: points(margin),
    ...(anchor === "top" ? { paddingTop: points(gridTopInset) } : {}),
  };
}

function Lines({ content }: { content: GridText }) {
  return content.lines.map((line, index) => (
    <div key={index} className="grid-line" style={{ paddingLeft: points(line.hang * content.size * 5) }}>
      {line.lead === "" ? null : (
        <span className="grid-lead" style={{ marginLeft: points(-line.hang * content.size * 5) }}>
          <span style={{ display: "inline-block", width: points(line.hang * content.size * 5) }}>{line.lead}</span>
        </span>
      )}
      {line.text === "" ? " " : line.text}
    </div>
  ));
}
