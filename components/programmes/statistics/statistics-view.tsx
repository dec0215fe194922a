import { ShareBars } from "@/components/charts/share-bars";
import { PageHead } from "@/components/desk/page-head";
import { SheetPages } from "@/components/documents/sheet-pages";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form-state";
import { Section, Tabs } from "@/components/ui/page-parts";
import { PrintButton } from "@/components/ui/print-button";
import { Table } from "@/components/ui/table";
import { formatDots } from "@/lib/kernel/dates";
import type { StatisticsPage } from "@/lib/programmes/statistics/loaders/tables";
import type { StatisticsView } from "@/lib/programmes/statistics/schema";
import { statisticsHref, views } from "@/lib/programmes/statistics/schema";

const viewNames: Readonly<Record<StatisticsView, string>> = {
  structure: "结构统计表",
  units: "分单位统计表",
  charts: "结构图",
};

/** The structure of people in post as tables and bars; every number leads to the people behind it. */
export function StatisticsSheets({
  page,
  keepAction,
  token,
}: {
  page: StatisticsPage;
  keepAction: FormAction;
  token: string;
}) {
  const { query, model, charts } = page;
  return (
    <>
      <PageHead
        crumbs={[{ label: "干部", href: "/people" }, { label: "统计" }]}
        title={`统计：${page.scopeName}`}
        lead={
          page.leavesOutOwn
            ? "点数字可看对应的人员。按回避要求，本人和亲属不计入；存档和对比按全部人员计数。"
            : "点数字可看对应的人员。"
        }
        actions={
          <>
            <ButtonLink href={statisticsHref(query, { view: "structure" }, "/people/statistics/file")} icon="download">
              导出 Excel
            </ButtonLink>
            <PrintButton />
          </>
        }
      />
      <Tabs
        label="统计表"
        items={views.map((view) => ({
          label: viewNames[view],
          href: statisticsHref(query, { view }),
          current: view === query.view,
        }))}
      />
      {query.unit === null ? null : (
        <p className="no-print">
          <a href={statisticsHref(query, { unit: null })}>看全部单位</a>
        </p>
      )}
      {query.view === "charts" ? (
        <div className="share-bars-grid">
          {charts.map(({ title, bars }) => (
            <ShareBars key={title} title={title} unit="人" bars={bars} empty="人数不足 5 人，不分列。" />
          ))}
        </div>
      ) : (
        <SheetPages model={model} />
      )}
      <KeptTables page={page} keepAction={keepAction} token={token} />
    </>
  );
}

function KeptTables({ page, keepAction, token }: { page: StatisticsPage; keepAction: FormAction; token: string }) {
  return (
    <Section title="存档和对比" note="存档只存人数，不再改动；可以与今天或另一天的存档对比。">
      {page.mayKeep ? (
        <ActionForm
          action={keepAction}
          submitLabel="存档今天的统计表"
          tone="secondary"
          token={token}
          hidden={{ unit: page.query.unit ?? "" }}
        />
      ) : null}
      <Table
        caption="已存档的统计表"
        rows={page.kept}
        rowKey={({ id }) => id}
        empty="还没有存档。"
        columns={[
          { key: "on", head: "日期", cell: ({ on }) => formatDots(on), align: "center", width: 7 },
          {
            key: "title",
            head: "范围",
            cell: ({ id, title }) => <a href={`/people/statistics/comparison?before=${id}`}>{title}</a>,
            rowHead: true,
          },
          { key: "takenBy", head: "存档人", cell: ({ takenBy }) => takenBy },
        ]}
      />
    </Section>
  );
}
