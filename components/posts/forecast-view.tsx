import { AuthorityField } from "@/components/desk/authority-field";
import { FilterField, ListBody } from "@/components/desk/list-page";
import { PageHead } from "@/components/desk/page-head";
import { ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { EmptyState, Tabs } from "@/components/ui/page-parts";
import { Table } from "@/components/ui/table";
import { Select, TextInput } from "@/components/ui/text-input";
import { formatDots } from "@/lib/kernel/dates";
import { causeNames, periodName, stepNames } from "@/lib/messages/zh-CN/posts-words";
import { levelNames } from "@/lib/messages/zh-CN/words";
import type { ForecastPage } from "@/lib/posts/loaders/forecast";
import { vacancyCauses } from "@/lib/posts/rules/coming";
import type { ForecastQuery } from "@/lib/posts/schema";
import { forecastHref } from "@/lib/posts/schema";
import { CauseBases, ComingTable } from "./coming-table";

const viewNames = { time: "按时间", units: "按单位", people: "人员名单" } as const;

/** Which posts fall vacant in the coming years and why; every number leads to the people behind it. */
export function ForecastView({ page }: { page: ForecastPage }) {
  const { query, sums, until } = page;
  return (
    <>
      <PageHead
        crumbs={[{ label: "职数与班子", href: "/posts" }, { label: "空缺预测" }]}
        title="空缺预测"
        lead={`至 ${formatDots(until)}：预计空出 ${sums.vacant} 个职务，另有 ${sums.toDecide} 人届时须研究。`}
        actions={
          <ButtonLink href={forecastHref(query).replace("/posts/forecast", "/posts/forecast/sheet")} icon="file">
            打印和导出
          </ButtonLink>
        }
      />
      <Tabs
        label="视图"
        items={(["time", "units", "people"] as const).map((view) => ({
          label: viewNames[view],
          href: forecastHref(query, { view, ...(view === "people" ? {} : { period: "", sure: false }) }),
          current: query.view === view,
        }))}
      />
      <ListBody
        title="空缺预测"
        filters={{
          action: "/posts/forecast",
          resetHref: "/posts/forecast",
          fields: <Fields page={page} />,
          kept: keptOf(query),
        }}
        conditions={conditionsOf(page)}
        pagination={
          query.view === "time"
            ? undefined
            : {
                page: query.page,
                pageSize: page.rowsPerPage,
                rowCount: page.rowCount,
                unit: query.view === "units" ? "个单位" : "项",
                href: (wanted) => forecastHref(query, { page: wanted }),
              }
        }
      >
        <Body page={page} />
      </ListBody>
      <Callout tone="info" title="怎样计算">
        <p>
          {`到龄按二〇二五年起的渐进延迟办法计算，算法为单一来源，待核；试用期满和首个任期届满只提示研究，不计入空出。保留待遇人员不占职数，不计入。${page.leavesOutOwn ? "您本人和已申报的亲属不列入。" : ""}`}
        </p>
      </Callout>
      <CauseBases rules={["RET-01", "RET-02", "TRM-01", "TRM-03", "ROT-03", "PRB-02"]} />
    </>
  );
}

function Body({ page }: { page: ForecastPage }) {
  switch (page.query.view) {
    case "time":
      return <ByTime page={page} />;
    case "units":
      return <ByUnit page={page} />;
    case "people":
      return <ComingTable caption="人员名单" lines={page.lines} today={page.today} linksPeople={page.linksPeople} />;
  }
}

function ByTime({ page }: { page: ForecastPage }) {
  const { query } = page;
  const people = (change: Partial<ForecastQuery>): string =>
    forecastHref(query, { view: "people", sure: false, ...change });
  return (
    <Table
      caption="按时间"
      rows={page.periods.filter(({ period, byCause }) => period.key !== "overdue" || hasAny(byCause))}
      rowKey={({ period }) => period.key}
      columns={[
        {
          key: "period",
          head: "时间",
          rowHead: true,
          frozen: "name",
          width: 9,
          cell: ({ period }) => periodName(period.key),
        },
        {
          key: "vacant",
          head: "预计空出",
          align: "right",
          cell: ({ period, vacant }) => <Count count={vacant} href={people({ period: period.key, sure: true })} />,
        },
        ...vacancyCauses.map((cause) => ({
          key: cause,
          head: causeNames[cause],
          align: "right" as const,
          cell: ({ period, byCause }: ForecastPage["periods"][number]) => (
            <Count count={byCause[cause] ?? 0} href={people({ period: period.key, cause })} />
          ),
        })),
      ]}
    />
  );
}

function ByUnit({ page }: { page: ForecastPage }) {
  const { query, units } = page;
  const people = (change: Partial<ForecastQuery>): string =>
    forecastHref(query, { view: "people", sure: true, period: "", ...change });
  if (units.lines.length === 0) return <EmptyState title="这段时间没有预计空出的职务" />;
  return (
    <Table
      caption="按单位"
      rows={units.lines}
      rowKey={({ unitId }) => unitId}
      columns={[
        {
          key: "unit",
          head: "单位",
          rowHead: true,
          frozen: "name",
          width: 9,
          cell: ({ unitId, unitName }) => <a href={`/posts/${unitId}`}>{unitName}</a>,
        },
        {
          key: "vacant",
          head: "预计空出",
          align: "right",
          cell: ({ unitId, vacant }) => <Count count={vacant} href={people({ unit: unitId })} />,
        },
        ...units.columns.map((level, place) => ({
          key: level,
          head: levelNames[level],
          align: "right" as const,
          cell: ({ unitId, counts }: ForecastPage["units"]["lines"][number]) => (
            <Count count={counts[place] ?? 0} href={people({ unit: unitId, level })} />
          ),
        })),
      ]}
    />
  );
}

/** A number that leads to the people behind it; none leads nowhere. */
export function Count({ count, href }: { count: number; href: string }) {
  return count === 0 ? "0" : <a href={href}>{count}</a>;
}

function hasAny(byCause: ForecastPage["periods"][number]["byCause"]): boolean {
  return Object.values(byCause).some((count) => count > 0);
}

function Fields({ page }: { page: ForecastPage }) {
  const { query } = page;
  return (
    <>
      <AuthorityField authorities={page.authorities} chosen={page.authorityId} />
      <FilterField label="年限">
        <Select
          bare
          name="years"
          defaultValue={String(query.years)}
          choices={[1, 2, 3, 4, 5].map((years) => ({ value: String(years), label: `${years} 年内` }))}
        />
      </FilterField>
      <FilterField label="分段">
        <Select
          bare
          name="step"
          defaultValue={query.step}
          choices={(["quarter", "month"] as const).map((step) => ({ value: step, label: stepNames[step] }))}
        />
      </FilterField>
      <FilterField label="原因">
        <Select
          bare
          name="cause"
          empty="全部"
          defaultValue={query.cause ?? ""}
          choices={vacancyCauses.map((cause) => ({ value: cause, label: causeNames[cause] }))}
        />
      </FilterField>
      <FilterField label="职务层次">
        <Select
          bare
          name="level"
          empty="全部"
          defaultValue={query.level ?? ""}
          choices={page.levels.map((level) => ({ value: level, label: levelNames[level] }))}
        />
      </FilterField>
      <FilterField label="单位">
        <TextInput bare name="q" defaultValue={query.q} maxLength={60} placeholder="现名或曾用名" />
      </FilterField>
    </>
  );
}

function keptOf(query: ForecastQuery): Readonly<Record<string, string>> {
  return {
    ...(query.view === "time" ? {} : { view: query.view }),
    ...(query.unit === "" ? {} : { unit: query.unit }),
    ...(query.period === "" ? {} : { period: query.period }),
    ...(query.sure ? { sure: "1" } : {}),
  };
}

function conditionsOf({ query, lines }: ForecastPage) {
  const unitName = lines.find((line) => line.unitId === query.unit)?.unitName ?? "所选单位";
  return [
    ...(query.period === ""
      ? []
      : [{ label: "时间", value: periodName(query.period), removeHref: forecastHref(query, { period: "" }) }]),
    ...(query.cause === null
      ? []
      : [{ label: "原因", value: causeNames[query.cause], removeHref: forecastHref(query, { cause: null }) }]),
    ...(query.level === null
      ? []
      : [{ label: "职务层次", value: levelNames[query.level], removeHref: forecastHref(query, { level: null }) }]),
    ...(query.unit === "" ? [] : [{ label: "单位", value: unitName, removeHref: forecastHref(query, { unit: "" }) }]),
    ...(query.q === "" ? [] : [{ label: "单位名称", value: query.q, removeHref: forecastHref(query, { q: "" }) }]),
    ...(query.sure
      ? [{ label: "只看", value: "预计空出的职务", removeHref: forecastHref(query, { sure: false }) }]
      : []),
  ];
}
