import { PageHead } from "@/components/desk/page-head";
import { Section } from "@/components/ui/page-parts";
import { PrintButton } from "@/components/ui/print-button";
import { Table } from "@/components/ui/table";
import { formatPercent } from "@/lib/kernel/ratio";
import { coverageWords } from "@/lib/messages/zh-CN/supervision";
import type { AuditsPage } from "@/lib/programmes/audits/loaders";
import type { BoardPage } from "@/lib/programmes/principal-review/loaders/board";
import { coverageLines } from "@/lib/programmes/supervision/rules";
import type { CoverageLine, CoverageSubject } from "@/lib/programmes/supervision/rules";
import type { StudiesPage } from "@/lib/programmes/team-studies/loaders";

type Pages = { readonly studies: StudiesPage | null; readonly board: BoardPage | null; readonly audits: AuditsPage | null };

/** For how many what is owed to everybody was done, and where to see who is left. Counts work, never people. */
export function CoverageBoard(pages: Pages) {
  const { studies, board, audits } = pages;
  const lines = coverageLines({
    studies: studies?.coverage ?? null,
    reviews: board?.coverage ?? null,
    audits: audits === null ? null : { tenures: audits.tenures, due: audits.due.length },
  });
  const periods = periodsOf(pages);
  return (
    <>
      <PageHead
        title="覆盖情况"
        lead="先办“还差”最多的一行：点开可以看到是哪些。只统计工作开展情况，不评价班子和人员；按回避要求，不含本人和亲属。"
        actions={<PrintButton />}
      />
      <Section title="各项工作的覆盖" note="本版本不登记日常谈心谈话，谈话的覆盖不在此列。">
        <Table
          caption="各项工作的覆盖"
          narrow="cards"
          rows={lines}
          rowKey={(line) => line.subject}
          empty="没有您可以查看的工作。"
          columns={[
            { key: "subject", head: "工作", rowHead: true, cardLabel: false, cell: ({ subject }) => coverageWords[subject].title },
            { key: "period", head: "周期", cell: ({ subject }) => periods[subject] },
            { key: "of", head: "应覆盖", align: "right", card: "half", cell: (line) => <Owed line={line} /> },
            { key: "covered", head: "已覆盖", align: "right", card: "half", cell: ({ covered, subject }) => `${covered} ${coverageWords[subject].unit}` },
            { key: "share", head: "覆盖率", align: "right", card: "half", cell: ({ of, covered }) => (of === 0 ? null : formatPercent(covered, of)) },
            {
              key: "missing",
              head: "还差",
              align: "right",
              card: "half",
              cell: ({ missing, subject }) => (missing === 0 ? "0" : <a href={coverageWords[subject].href}>{`${missing} ${coverageWords[subject].unit}`}</a>),
            },
          ]}
        />
        <p className="section-note">还不到评议期的正职不计入应覆盖，单独列出；未到提请时间的审计计为已覆盖。</p>
      </Section>
    </>
  );
}

function Owed({ line: { of, later, subject } }: { line: CoverageLine }) {
  const { unit } = coverageWords[subject];
  return (
    <>
      {`${of} ${unit}`}
      {later === 0 ? null : <span className="block text-ink-soft">{`另有 ${later} ${unit}未到期`}</span>}
    </>
  );
}

function periodsOf({ studies, board, audits }: Pages): Readonly<Record<CoverageSubject, string>> {
  const year = studies === null ? "" : `${studies.year} 年`;
  return {
    analysis: year,
    visit: year,
    principalReview: board === null ? "" : `每 ${board.everyYears} 年${board.exampleOnly ? "（示例）" : ""}`,
    audit: audits === null ? "" : `任前、任满 ${audits.years} 年${audits.exampleOnly ? "（示例）" : ""}、离任`,
  };
}
