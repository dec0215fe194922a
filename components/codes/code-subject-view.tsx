import { FilterField, ListPage } from "@/components/desk/list-page";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/basis";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState, Section } from "@/components/ui/page-parts";
import { Table, type Column } from "@/components/ui/table";
import { TextInput } from "@/components/ui/text-input";
import type { CodeSubjectPage } from "@/lib/codes/loaders";
import type { CodeRow } from "@/lib/codes/rules";
import { codesHref, codesPageSize } from "@/lib/codes/schema";
import { codeNamingNames } from "@/lib/messages/zh-CN/codes";
import { TableHeads } from "./codes-view";
import { LocalCodes, type LocalCodeActions } from "./local-codes";
import { ProposeCode } from "./propose-code";

/** One list: its rows in everybody's words, and what was added to it in this installation. */
export function CodeSubjectView({ page, actions }: { page: CodeSubjectPage; actions: LocalCodeActions }) {
  const { query, key, name, rows } = page;
  const href = codesHref(key, { q: "", page: 1 });
  return (
    <>
      <ListPage
        crumbs={[{ label: "代码表", href: "/system/codes" }, { label: name }]}
        title={name}
        lead={<TableHeads tables={page.tables} />}
        actions={
          <ButtonLink href="#local" tone="secondary">
            {`本地补充 ${page.locals.length} 条`}
          </ButtonLink>
        }
        filters={{
          action: href,
          fields: (
            <FilterField label="查找">
              <TextInput bare name="q" defaultValue={query.q} maxLength={60} placeholder="名称或者代码" />
            </FilterField>
          ),
          resetHref: href,
        }}
        pagination={{
          page: query.page,
          pageSize: codesPageSize,
          rowCount: page.rowCount,
          unit: "项",
          href: (wanted) => codesHref(key, query, { page: wanted }),
        }}
      >
        {rows.length === 0 ? (
          <EmptyState title="没有符合条件的项。" action={<a href={href}>去掉全部条件</a>} />
        ) : (
          <Table
            caption={name}
            narrow="cards"
            rows={rows}
            rowKey={(row) => `${row.code} ${row.label}`}
            columns={columnsOf(rows)}
          />
        )}
      </ListPage>
      <StrangeRows page={page} />
      <Section title="本地补充" id="local" note="由一人提出、另一人确认后生效；随系统提供的各项不能修改，也不能停用。">
        <LocalCodes page={page} actions={actions} />
        <ProposeCode page={page} action={actions.propose} />
      </Section>
    </>
  );
}

/** The columns in which a row of this page says anything. Codes of the product's own lists are words of the program. */
function columnsOf(rows: readonly CodeRow[]): readonly Column<CodeRow>[] {
  const columns: readonly (Column<CodeRow> & { readonly says: (row: CodeRow) => boolean })[] = [
    {
      key: "code",
      head: "代码",
      width: 8,
      card: "half",
      cell: ({ code }) => code,
      says: ({ code }) => /^[\dA-Z]+$/u.test(code),
    },
    {
      key: "label",
      head: "名称",
      rowHead: true,
      cardLabel: false,
      width: 14,
      cell: ({ label }) => label,
      says: () => true,
    },
    { key: "named", head: "其他表的叫法", cell: (row) => namedWords(row), says: ({ named }) => named.length > 0 },
    {
      key: "aliases",
      head: "也认识的写法",
      cell: ({ aliases }) => aliases.join("、"),
      says: ({ aliases }) => aliases.length > 0,
    },
    {
      key: "local",
      head: "本地补充",
      cell: ({ local }) => (local.length === 0 ? "" : <LocalWords words={local} />),
      says: ({ local }) => local.length > 0,
    },
  ];
  return columns.filter(({ says }) => rows.some(says));
}

function namedWords({ named }: CodeRow): string {
  return named.map(({ naming, label }) => `${label}（${codeNamingNames[naming]}）`).join("、");
}

function LocalWords({ words }: { words: readonly string[] }) {
  return (
    <div>
      {words.map((word) => (
        <span key={word} className="block">
          {word}{" "}
          <Badge tone="blue" icon={null}>
            本地补充
          </Badge>
        </span>
      ))}
    </div>
  );
}

/** Rows other tables have and this list has not: shown, and understood as nothing. */
function StrangeRows({ page: { strangeRows } }: { page: CodeSubjectPage }) {
  if (strangeRows.length === 0) return null;
  return (
    <Section title="没有对应项的叫法" note="其他表有、本表没有对应的一项，导入时不认识，保留原文并提示。">
      <Disclosure summary={`查看 ${strangeRows.length} 项`}>
        <Table
          caption="没有对应项的叫法"
          narrow="cards"
          rows={strangeRows}
          rowKey={(row) => `${row.table} ${row.code}`}
          columns={[
            { key: "label", head: "名称", rowHead: true, cardLabel: false, cell: (row) => row.label },
            { key: "code", head: "代码", width: 8, card: "half", cell: (row) => row.code },
            { key: "table", head: "所在的表", cell: (row) => row.table },
          ]}
        />
      </Disclosure>
    </Section>
  );
}
