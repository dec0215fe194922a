import "./career-line.css";
import { Disclosure } from "@/components/ui/basis";
import { Section } from "@/components/ui/page-parts";
import { Table } from "@/components/ui/table";
import { formatMonthDots } from "@/lib/kernel/dates";
import { careerLaneNames } from "@/lib/messages/zh-CN/archive-words";
import type { PersonPage } from "@/lib/people/loaders";
import { layOutCareer, plotWidth } from "@/lib/programmes/archive/rules/career-line";
import type { CareerLine, PlacedMark } from "@/lib/programmes/archive/rules/career-line";
import { careerMarks } from "./career-marks";

const rowHeight = 26;
const axisHeight = 22;

/** Patterns stand in the drawing itself: an address in a style sheet would be looked for beside the sheet. */
const fills = { plain: undefined, strong: undefined, hatched: "url(#career-hatched)", crossed: "url(#career-crossed)" };

/** A working life on a time axis, drawn on the server, with the same entries as a table behind it. */
export function CareerLineSection({ page }: { page: PersonPage }) {
  const line = layOutCareer(careerMarks(page), page.today);
  if (line.rowCount === 0) return null;
  const noted = page.sanctions === null ? "" : "斜线为挂职等经历，交叉线为处分影响期。";
  return (
    <Section title="履历图" id="career-line" note={`横轴为年份，方框内数字是明细表的序号；竖虚线是今天。${noted}`}>
      <figure className="career-line" aria-label="履历图，明细见下表">
        <LaneNames line={line} />
        <div className="career-scroll" role="region" aria-label="履历图" tabIndex={0}>
          <Plot line={line} />
        </div>
      </figure>
      <Disclosure summary={`履历图明细（${line.marks.length} 条）`}>
        <MarkTable marks={line.marks} />
      </Disclosure>
    </Section>
  );
}

function LaneNames({ line }: { line: CareerLine }) {
  return (
    <ul className="career-lanes" style={{ paddingTop: axisHeight }}>
      {line.laneRows.map(({ lane, rows }) => (
        <li key={lane} style={{ height: rows * rowHeight }}>
          {careerLaneNames[lane]}
        </li>
      ))}
    </ul>
  );
}

function Plot({ line }: { line: CareerLine }) {
  const height = axisHeight + line.rowCount * rowHeight;
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
      {line.years.map(({ year, x }) => (
        <g key={year}>
          <line className="career-year" x1={x} x2={x} y1={axisHeight - 4} y2={height} />
          <text x={x + 2} y={14}>
            {year}
          </text>
        </g>
      ))}
      {line.laneRows.map(({ lane, row }) => (
        <line key={lane} className="career-edge" x1={0} x2={plotWidth} y1={top(row)} y2={top(row)} />
      ))}
      {line.marks.map((mark) => (
        <MarkBox key={mark.number} mark={mark} />
      ))}
      <line className="career-today" x1={line.todayX} x2={line.todayX} y1={0} y2={height} />
    </svg>
  );
}

function MarkBox({ mark }: { mark: PlacedMark }) {
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

function MarkTable({ marks }: { marks: readonly PlacedMark[] }) {
  return (
    <Table
      caption="履历图明细"
      narrow="cards"
      rows={marks}
      rowKey={(mark) => String(mark.number)}
      columns={[
        { key: "number", head: "序号", cell: (mark) => mark.number, align: "center", rowHead: true, width: 4 },
        { key: "lane", head: "类别", cell: (mark) => careerLaneNames[mark.lane], card: "half" },
        { key: "span", head: "起止年月", cell: spanOf, card: "half" },
        { key: "text", head: "内容", cell: (mark) => mark.text, cardLabel: false },
      ]}
    />
  );
}

function spanOf({ from, to }: PlacedMark): string {
  if (to === from) return formatMonthDots(from);
  return `${formatMonthDots(from)}—${to === null ? "至今" : formatMonthDots(to)}`;
}
