import { StageAgeChart } from "@/components/charts/stage-age-chart";
import { Section } from "@/components/ui/page-parts";
import { Table, type Column } from "@/components/ui/table";
import { ageBandIds } from "@/lib/case/rules/age-bands";
import { ageBandWords } from "@/lib/messages/zh-CN/desk";
import { stageNames } from "@/lib/messages/zh-CN/words";
import type { StageAges as Ages } from "@/lib/programmes/supervision/types";

/** Open matters by stage and by days in it: drawn, and as a table whose numbers open the list behind them. */
export function StageAges({ ages }: { ages: readonly Ages[] }) {
  const columns: readonly Column<Ages>[] = [
    { key: "stage", head: "环节", rowHead: true, width: 5, frozen: "name", cell: ({ stage }) => stageNames[stage] },
    ...ageBandIds.map((band, index) => ({
      key: band,
      head: ageBandWords[band],
      align: "right" as const,
      cell: ({ stage, counts }: Ages) => <Count value={counts[index] ?? 0} href={`/desk?stage=${stage}&age=${band}#matters`} />,
    })),
    { key: "all", head: "合计", align: "right", cell: ({ stage, counts }) => <Count value={sumOf(counts)} href={`/desk?stage=${stage}#matters`} /> },
  ];
  return (
    <Section title="各环节在办情况" note="批次在工作方案审定前、职位在确定考察对象前各计一项，之后每人一项。含缓议、暂停和退回。">
      <StageAgeChart
        title="各环节在办事项和已停留天数"
        data={{
          bands: ageBandIds.map((band) => ageBandWords[band]),
          rows: ages.map(({ stage, counts }) => ({ stage: stageNames[stage], counts })),
        }}
      >
        <Table caption="各环节在办事项和已停留天数" columns={columns} rows={ages} rowKey={({ stage }) => stage} />
      </StageAgeChart>
    </Section>
  );
}

function Count({ value, href }: { value: number; href: string }) {
  return value === 0 ? "0" : <a href={href}>{value}</a>;
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
