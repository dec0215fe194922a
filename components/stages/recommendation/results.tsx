import { FindingList, LightCounts } from "@/components/desk/finding-list";
import { Disclosure } from "@/components/ui/basis";
import { Badge } from "@/components/ui/badge";
import { EmptyState, Section } from "@/components/ui/page-parts";
import { PersonName } from "@/components/ui/person-name";
import type { Column } from "@/components/ui/table";
import { Table } from "@/components/ui/table";
import { shownFindings } from "@/lib/messages/shown-findings";
import { rateBaseNames } from "@/lib/messages/zh-CN/recommendation";
import type { PostRecommendation, ResultLine } from "@/lib/stages/recommendation/loaders";
import type { RoundFigures } from "@/lib/stages/recommendation/rules";
import type { RoundForm } from "@/lib/stages/recommendation/types";

/** Talk and meeting side by side, in official order; rates with their base, ranks for information. */
export function Results({ one }: { one: PostRecommendation }) {
  if (one.lines.length === 0) return <EmptyState title="这一职位还没有人选。">请先到动议环节提出人选。</EmptyState>;
  const forms = (["interview", "meeting"] as const).filter((form) => one.rounds.some((round) => round.form === form && round.state === "confirmed"));
  return (
    <Section title="推荐情况" note={noteOf(one, forms)}>
      <Table
        caption="推荐情况"
        narrow="cards"
        rows={one.lines}
        rowKey={(line) => line.nomineeId}
        rowTone={(line) => (line.withdrawn ? "muted" : undefined)}
        columns={[
          { key: "order", head: "序号", align: "center", width: 3, frozen: "lead", cell: (_, index) => index + 1 },
          { key: "name", head: "姓名", rowHead: true, frozen: "name", width: 6, cell: (line) => <PersonName name={line.name.name} href={`/people/${line.name.cadreId}`} /> },
          { key: "duties", head: "现任职务", width: 14, cell: (line) => line.name.duties },
          ...(one.lines.some((line) => line.withdrawn || line.reference) ? [markColumn] : []),
          ...(one.totals ? forms.flatMap(columnsOf) : []),
          ...(one.totals ? [{ key: "lights", head: "限制情形", cell: (line: ResultLine) => <Lights line={line} /> }] : []),
        ]}
      />
      {one.totals ? null : <p>推荐得票只提供给组织推荐、计票和提请会议的人员。</p>}
    </Section>
  );
}

function noteOf(one: PostRecommendation, forms: readonly RoundForm[]): string {
  if (forms.length === 0) return "按规范顺序排列；两人录入一致以前不显示任何结果。";
  const bases = [...new Set(one.rounds.filter((round) => round.state === "confirmed").map((round) => rateBaseNames[round.rateBase]))].join("、");
  return `按规范顺序排列；票数依次为同意／不同意／弃权，得票率以${bases}为基数，名次只供了解，票数相同名次相同。`;
}

const markColumn: Column<ResultLine> = {
  key: "mark",
  head: "名单",
  align: "center",
  cell: (line) => (line.withdrawn ? <Badge>已撤回</Badge> : line.reference ? <Badge tone="blue">参考人选</Badge> : null),
};

const shortNames: Readonly<Record<RoundForm, string>> = { interview: "谈话", meeting: "会议" };

function columnsOf(form: RoundForm): readonly Column<ResultLine>[] {
  const figure = (head: string, cell: (figures: RoundFigures) => number | string | null): Column<ResultLine> => ({
    key: `${form}-${head}`,
    head: `${shortNames[form]}${head}`,
    align: "right",
    cell: (line) => {
      const figures = line[form];
      return figures === null ? null : cell(figures);
    },
  });
  return [
    figure("票数", (figures) => `${figures.agree}／${figures.disagree}／${figures.abstain}`),
    figure("得票率", (figures) => (figures.rateTenths === null ? null : tenthsText(figures.rateTenths))),
    figure("名次", (figures) => figures.rank),
  ];
}

/** Tenths of a percent as text: 706 is 70.6%. */
function tenthsText(tenths: number): string {
  const digits = String(tenths).padStart(2, "0");
  return `${digits.slice(0, -1)}.${digits.slice(-1)}%`;
}

function Lights({ line }: { line: ResultLine }) {
  if (line.findings === null) return null;
  const findings = shownFindings(line.findings);
  return (
    <Disclosure summary={<LightCounts findings={findings} />}>
      <FindingList findings={findings} />
    </Disclosure>
  );
}
