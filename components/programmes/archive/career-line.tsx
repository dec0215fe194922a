import { Section } from "@/components/ui/page-parts";
import { Table } from "@/components/ui/table";
import { formatMonthDots } from "@/lib/kernel/dates";
import { careerLaneNames } from "@/lib/messages/zh-CN/archive-words";
import type { PersonPage } from "@/lib/people/loaders";
import { layOutCareer } from "@/lib/programmes/archive/rules/career-line";
import type { CareerLine, PlacedMark } from "@/lib/programmes/archive/rules/career-line";
import { careerMarks } from "./career-marks";
import { CareerPlot, type Drawing } from "./career-plot";

/** A working life on a time axis, drawn on the server, with the same entries as a table when asked for. */
export function CareerLineSection({ page, listed }: { page: PersonPage; listed: boolean }) {
  const line = layOutCareer(careerMarks(page), page.today);
  if (line.rowCount === 0) return null;
  const noted = page.sanctions === null ? "" : "斜线为挂职等经历，交叉线为处分影响期。";
  return (
    <Section
      title="履历图"
      id="career-line"
      note={`横轴为年份，方框内数字是明细表的序号；竖虚线是今天。${noted}`}
      actions={<a href={`/people/${page.person.cadreId}/portrait`}>一页画像</a>}
    >
      <CareerPlot drawing={drawingOf(line)} />
      {listed ? (
        <MarkTable marks={line.marks} />
      ) : (
        <p className="no-print">
          <a
            href={`/people/${page.person.cadreId}?part=career#career-line`}
          >{`履历图明细（${line.marks.length} 条）`}</a>
        </p>
      )}
    </Section>
  );
}

/** What is drawn, without the words of the table: the page carries it once more for the browser. */
export function drawingOf({ marks, laneRows, years, rowCount, todayX }: CareerLine): Drawing {
  return {
    marks: marks.map(({ number, x, width, row, label, pattern }) => ({ number, x, width, row, label, pattern })),
    lanes: laneRows.map(({ lane, row, rows }) => ({ name: careerLaneNames[lane], row, rows })),
    years,
    rowCount,
    todayX,
  };
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
