import { EmptyState, Section } from "@/components/ui/page-parts";
import { Table } from "@/components/ui/table";
import { formatDots } from "@/lib/kernel/dates";
import { clearingFormNames, clearingScopeNames, toleranceConclusionNames, toleranceUseNames } from "@/lib/messages/zh-CN/name-clearing";
import type { OwnStanding, Standing } from "@/lib/programmes/name-clearing/loaders";

type Clearing = OwnStanding["clearings"][number];
type Tolerance = OwnStanding["tolerances"][number];

/** Before whom a name was cleared and how, in one line. */
export function scopeWords({ scope, circle, form }: Pick<Clearing, "scope" | "circle" | "form">): string {
  return `${clearingScopeNames[scope]}${circle === "" ? "" : `（${circle}）`}，${clearingFormNames[form]}`;
}

/** Clearings that stand: the concrete allegation, what was found, by whom, before whom. Never who reported. */
export function ClearingTable({ clearings }: { clearings: readonly Clearing[] }) {
  return (
    <Table
      caption="澄清正名"
      narrow="cards"
      rows={clearings}
      rowKey={(row) => row.id}
      empty="没有登记的澄清。"
      columns={[
        { key: "allegation", head: "不实的具体问题", rowHead: true, cardLabel: false, cell: (row) => row.allegation },
        { key: "finding", head: "查清的情况", cell: (row) => row.finding },
        { key: "by", head: "查核并澄清的单位", cell: (row) => `${row.verifiedBy}（${formatDots(row.verifiedOn)} 查清）` },
        { key: "how", head: "范围和方式", card: "half", cell: scopeWords },
        { key: "on", head: "澄清日期", width: 7, align: "center", card: "half", cell: (row) => formatDots(row.clearedOn) },
      ]}
    />
  );
}

/** Tolerance decisions that stand. */
export function ToleranceTable({ tolerances }: { tolerances: readonly Tolerance[] }) {
  return (
    <Table
      caption="容错决定"
      narrow="cards"
      rows={tolerances}
      rowKey={(row) => row.id}
      empty="没有登记的容错决定。"
      columns={[
        { key: "matter", head: "事项", rowHead: true, cardLabel: false, cell: (row) => row.matter },
        { key: "grounds", head: "理由", cell: (row) => row.grounds },
        { key: "body", head: "决定机关和依据", cell: (row) => `${row.body}，${row.reference}` },
        { key: "conclusion", head: "结论", width: 6, card: "half", cell: (row) => toleranceConclusionNames[row.conclusion] },
        { key: "on", head: "决定日期", width: 7, align: "center", card: "half", cell: (row) => formatDots(row.decidedOn) },
        { key: "uses", head: "今后予以考虑的", cell: (row) => usesWords(row.countsFor) },
      ]}
    />
  );
}

/** The later checks a decision counts for. */
export function usesWords(uses: Tolerance["countsFor"]): string {
  return uses.length === 0 ? "不予考虑" : uses.map((use) => toleranceUseNames[use]).join("、");
}

/** On a person's page: what stands, and the way to enter more. */
export function PersonStandingSection({ cadreId, standing }: { cadreId: string; standing: Standing }) {
  const none = standing.clearings.length === 0 && standing.tolerances.length === 0;
  return (
    <Section title="澄清与容错" id="clearings" actions={<a href={`/people/${cadreId}/clearings`}>登记与确认</a>}>
      {none ? <EmptyState title="没有登记的澄清和容错决定。" /> : null}
      {standing.clearings.length === 0 ? null : <ClearingTable clearings={standing.clearings} />}
      {standing.tolerances.length === 0 ? null : <ToleranceTable tolerances={standing.tolerances} />}
    </Section>
  );
}

/** Beside the discipline check of a case: what was cleared and what was tolerated before, for who answers it. Nothing where nothing stands. */
export function CheckStandingSection({ cadreId, standing }: { cadreId: string; standing: Standing }) {
  if (standing.clearings.length === 0 && standing.tolerances.length === 0) return null;
  return (
    <Section
      title="核查时请对照的澄清与容错"
      note="已澄清的反映不再作为问题提出；容错决定按其注明的用途考虑，是否影响任用由组织研究。"
      actions={<a href={`/people/${cadreId}/clearings`}>查看登记</a>}
    >
      {standing.clearings.length === 0 ? null : <ClearingTable clearings={standing.clearings} />}
      {standing.tolerances.length === 0 ? null : <ToleranceTable tolerances={standing.tolerances} />}
    </Section>
  );
}

/** In the own record: what the person was told. */
export function OwnStandingSection({ standing }: { standing: OwnStanding }) {
  if (standing.clearings.length === 0 && standing.tolerances.length === 0) return null;
  return (
    <Section title="澄清与容错" id="clearings" note="为您作出并由两人确认的登记；有不同意见的，请向干部监督科提出。">
      {standing.clearings.length === 0 ? null : <ClearingTable clearings={standing.clearings} />}
      {standing.tolerances.length === 0 ? null : <ToleranceTable tolerances={standing.tolerances} />}
    </Section>
  );
}
