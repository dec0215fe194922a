import { PageHead } from "@/components/desk/page-head";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState, Tabs } from "@/components/ui/page-parts";
import { PersonName } from "@/components/ui/person-name";
import { Table } from "@/components/ui/table";
import { formatDots } from "@/lib/kernel/dates";
import { departureKindNames, departureStateNames, stepName } from "@/lib/messages/zh-CN/departures";
import type { DepartureLine, DeparturesPage } from "@/lib/programmes/departures/loaders";
import { DueBadge } from "./clock-list";

const base = "/programmes/departures";

/** Resignations and step-downs: what runs, the earliest last day first, or what is over. */
export function DeparturesView({ page }: { page: DeparturesPage }) {
  const { show } = page.query;
  return (
    <>
      <PageHead title="辞职与调整" lead="先办理期限最近的事项；新办理的从干部档案页面启动。" />
      <Tabs
        label="辞职与调整"
        items={[
          { label: "办理中", href: base, current: show === "running" },
          { label: "已办结", href: `${base}?show=closed`, current: show === "closed" },
        ]}
      />
      {page.lines.length === 0 ? (
        <EmptyState title={show === "running" ? "没有正在办理的辞职或者调整" : "没有已办结的辞职或者调整"} action={<ButtonLink href="/people">去查干部</ButtonLink>}>
          打开干部档案，在“辞职、调整”一节点“办理辞职、调整”启动。
        </EmptyState>
      ) : (
        <DepartureTable lines={page.lines} page={page} withName />
      )}
    </>
  );
}

/** Departures as a table. */
export function DepartureTable({ lines, page, withName }: { lines: readonly DepartureLine[]; page: Pick<DeparturesPage, "today">; withName: boolean }) {
  return (
    <Table
      caption="辞职与调整"
      narrow="cards"
      rows={lines}
      rowKey={({ departure }) => departure.id}
      empty="没有辞职或者调整。"
      columns={[
        {
          key: "number",
          head: "编号",
          rowHead: true,
          cell: ({ departure }) => <a href={`${base}/${departure.id}`}>{departure.number}</a>,
          cardLabel: false,
        },
        ...(withName
          ? [{ key: "name", head: "姓名", cell: ({ departure }: DepartureLine) => <PersonName name={departure.name} href={`/people/${departure.cadreId}`} />, card: "half" as const }]
          : []),
        { key: "post", head: "职务", cell: ({ departure }) => departure.postName },
        { key: "kind", head: "类别", cell: ({ departure }) => departureKindNames[departure.kind], card: "half" },
        {
          key: "last",
          head: "已办到",
          cell: ({ departure }) => {
            const last = departure.steps.at(-1);
            return last === undefined ? "刚启动" : `${stepName(departure.kind, last.kind)} ${formatDots(last.on)}`;
          },
        },
        {
          key: "due",
          head: "期限",
          cell: ({ departure, due }) =>
            due === null ? (
              departure.state === "running" ? null : <Badge>{departureStateNames[departure.state]}</Badge>
            ) : (
              <span>
                {formatDots(due)} <DueBadge due={due} today={page.today} />
              </span>
            ),
        },
      ]}
    />
  );
}
