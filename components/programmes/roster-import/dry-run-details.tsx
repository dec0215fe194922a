import { Section, Tabs } from "@/components/ui/page-parts";
import { Pagination } from "@/components/ui/pagination";
import { Table, type Column } from "@/components/ui/table";
import { maskedIdNumber } from "@/lib/formats/id-number";
import type { RosterProblem } from "@/lib/formats/roster/problems";
import { rowShown } from "@/lib/formats/roster/row-place";
import { rosterSheets } from "@/lib/formats/roster/sheets";
import type { DryRunPage, DryRunPart } from "@/lib/programmes/roster-import/loaders";
import { dryRunPageSize, type RowPlace, type ShownHeldBack, type ShownRow } from "@/lib/programmes/roster-import/types";

const partNames: Readonly<Record<DryRunPart, string>> = {
  problems: "问题",
  changed: "变更",
  proposed: "处分更正",
  added: "新增",
  heldBack: "受牵连",
};

/** The rows behind the counts: problems, changes with their fields, new rows, rows held back by others. */
export function DryRunDetails({ page }: { page: DryRunPage }) {
  const { query, rowCount } = page;
  const href = (wanted: { part?: DryRunPart; sheet?: string | null; page?: number }): string => {
    const part = wanted.part ?? query.part;
    const sheet = wanted.sheet === undefined ? query.sheet : wanted.sheet;
    const number = wanted.page ?? 1;
    return `?part=${part}${sheet === null ? "" : `&sheet=${sheet}`}${number === 1 ? "" : `&page=${number}`}`;
  };
  return (
    <Section id="details" title="逐行核对">
      <Tabs
        label="内容"
        items={page.parts.map(({ part, count }) => ({
          label: partNames[part],
          href: href({ part, sheet: null }),
          current: part === query.part,
          count,
          countLabel: "行",
        }))}
      />
      {page.sheets.length < 2 ? null : (
        <Tabs
          label="工作表"
          items={[
            { label: "全部", href: href({ sheet: null }), current: query.sheet === null },
            ...page.sheets.map(({ sheet, count }) => ({
              label: rosterSheets[sheet].name,
              href: href({ sheet }),
              current: sheet === query.sheet,
              count,
              countLabel: "行",
            })),
          ]}
        />
      )}
      <Rows shown={page.shown} />
      <Pagination
        page={query.page}
        pageSize={dryRunPageSize}
        rowCount={rowCount}
        href={(number) => href({ page: number })}
      />
    </Section>
  );
}

function Rows({ shown }: { shown: DryRunPage["shown"] }) {
  switch (shown.part) {
    case "problems":
      return (
        <Table
          caption="问题"
          narrow="cards"
          columns={problemColumns}
          rows={shown.rows}
          rowKey={({ sheet, row, column, expected }) => `${sheet}#${row}#${column}#${expected}`}
          empty="没有问题。"
        />
      );
    case "heldBack":
      return (
        <Table
          caption="受牵连的行"
          narrow="cards"
          columns={heldBackColumns}
          rows={shown.rows}
          rowKey={keyOf}
          empty="没有受牵连的行。"
        />
      );
    case "changed":
    case "proposed":
    case "added":
      return (
        <Table
          caption={partNames[shown.part]}
          narrow="cards"
          columns={shown.part !== "added" ? [...rowColumns, differenceColumn] : rowColumns}
          rows={shown.rows}
          rowKey={keyOf}
          empty={`没有${partNames[shown.part]}的行。`}
        />
      );
  }
}

function keyOf({ sheet, row }: RowPlace): string {
  return `${sheet}#${row}`;
}

const problemColumns: readonly Column<RosterProblem>[] = [
  { key: "sheet", head: "工作表", width: 7.5, card: "half", cell: (one) => one.sheet },
  { key: "row", head: "行", align: "right", width: 4, card: "half", cell: (one) => (one.row === 0 ? null : rowShown(one.row)) },
  { key: "column", head: "列", width: 8, card: "half", cell: (one) => one.column },
  {
    key: "read",
    head: "读到",
    width: 12,
    cell: (one) => (one.column.includes("身份证号") ? maskedIdNumber(one.read) : one.read),
  },
  { key: "expected", head: "应为", rowHead: true, cell: (one) => one.expected },
  {
    key: "severity",
    head: "性质",
    width: 8,
    align: "center",
    card: "half",
    cell: (one) => (one.severity === "error" ? "错误，不导入" : "提醒"),
  },
];

const rowColumns: readonly Column<ShownRow>[] = [
  { key: "sheet", head: "工作表", width: 7.5, card: "half", cell: (one) => rosterSheets[one.sheet].name },
  { key: "row", head: "行", align: "right", width: 4, card: "half", cell: (one) => rowShown(one.row) },
  { key: "label", head: "对象", rowHead: true, cell: (one) => one.label },
];

const differenceColumn: Column<ShownRow> = {
  key: "fields",
  head: "档案 → 文件",
  cell: (one) => (
    <ul>
      {one.fields.map(({ header, before, after }) => (
        <li key={header}>
          {header}：{before} → <strong>{after}</strong>
        </li>
      ))}
    </ul>
  ),
};

const heldBackColumns: readonly Column<ShownHeldBack>[] = [
  { key: "sheet", head: "工作表", width: 7.5, card: "half", cell: (one) => rosterSheets[one.sheet].name },
  { key: "row", head: "行", align: "right", width: 4, card: "half", cell: (one) => rowShown(one.row) },
  { key: "because", head: "原因", rowHead: true, cell: (one) => one.because },
];
