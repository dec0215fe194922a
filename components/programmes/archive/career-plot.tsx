"use client";

import "./career-line.css";
import { plotWidth } from "@/lib/programmes/archive/rules/career-line";
import type { CareerLine, PlacedMark } from "@/lib/programmes/archive/rules/career-line";

type DrawnMark = Pick<PlacedMark, "number" | "x" | "width" | "row" | "label" | "pattern">;

/** A laid-out career line as data: what the drawing needs and nothing else. */
export type Drawing = Pick<CareerLine, "years" | "rowCount" | "todayX"> & {
  readonly marks: readonly DrawnMark[];
  readonly lanes: readonly { readonly name: string; readonly row: number; readonly rows: number }[];
};

const rowHeight = 26;
const axisHeight = 22;

/** Patterns stand in the drawing itself: an address in a style sheet would be looked for beside the sheet. */
const fills = { plain: undefined, strong: undefined, hatched: "url(#career-hatched)", crossed: "url(#career-crossed)" };

/** The drawing: names of the lanes stay, the plot scrolls in its own box. Drawn on the server too; needs no script. */
export function CareerPlot({ drawing }: { drawing: Drawing }) {
  return (
    <figure className="career-line">
      <LaneNames drawing={drawing} />
      <div className="career-scroll" role="region" aria-label="履历图" tabIndex={0}>
        <Plot drawing={drawing} />
      </div>
    </figure>
  );
}

function LaneNames({ drawing }: { drawing: Drawing }) {
  return (
    <ul className="career-lanes" style={{ paddingTop: axisHeight }}>
      {drawing.lanes.map(({ name, rows }) => (
        <li key={name} style={{ height: rows * rowHeight }}>
          {name}
        </li>
      ))}
    </ul>
  );
}

function Plot({ drawing }: { drawing: Drawing }) {
  const height = axisHeight + drawing.rowCount * rowHeight;
  return (
    <svg
      className="career-plot"
      width={plotWidth}
      height={height}
      viewBox={`0 0 ${plotWidth} ${height}`}
      aria-hidden="true"
    >
      <defs>
        <pattern id="career-hatched" width="6" height="6" patternUnits="userSpaceOnUse">
          <path d="M-1 1l2-2M0 6l6-6M5 7l2-2" />
        </pattern>
        <pattern id="career-crossed" width="6" height="6" patternUnits="userSpaceOnUse">
          <path d="M0 0l6 6M0 6l6-6" />
        </pattern>
      </defs>
      {drawing.years.map(({ year, x }) => (
        <g key={year}>
          <line className="career-year" x1={x} x2={x} y1={axisHeight - 4} y2={height} />
          <text x={x + 2} y={14}>
            {year}
          </text>
        </g>
      ))}
      {drawing.lanes.map(({ name, row }) => (
        <line key={name} className="career-edge" x1={0} x2={plotWidth} y1={top(row)} y2={top(row)} />
      ))}
      {drawing.marks.map((mark) => (
        <MarkBox key={mark.number} mark={mark} />
      ))}
      <line className="career-today" x1={drawing.todayX} x2={drawing.todayX} y1={0} y2={height} />
    </svg>
  );
}

function MarkBox({ mark }: { mark: DrawnMark }) {
  const y = top(mark.row);
  return (
    <g className={`career-${mark.pattern}`}>
      <rect x={mark.x + 1} y={y + 3} width={mark.width - 2} height={rowHeight - 6} fill={fills[mark.pattern]} />
      <text
        x={mark.x + (mark.width < 40 ? mark.width * 0.5 : 5)}
        y={y + 18}
        textAnchor={mark.width < 40 ? "middle" : "start"}
      >
        {mark.label}
      </text>
    </g>
  );
}

function top(row: number): number {
  return axisHeight + row * rowHeight;
}
