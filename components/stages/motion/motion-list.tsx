import { FilterField, ListPage } from "@/components/desk/list-page";
import { ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { Column } from "@/components/ui/table";
import { Table } from "@/components/ui/table";
import { TextInput } from "@/components/ui/text-input";
import type { MotionState } from "@/lib/case/types";
import type { LegalDate } from "@/lib/kernel/dates";
import { daysBetween, formatDots, isBefore } from "@/lib/kernel/dates";
import { motionStateNames } from "@/lib/messages/zh-CN/motion";
import { stageNames } from "@/lib/messages/zh-CN/words";
import type { MotionList } from "@/lib/stages/motion/loaders";
import type { ListedMotion } from "@/lib/stages/motion/queries/lists";
import type { MotionQuery } from "@/lib/stages/motion/schema";
import { MotionStateBadge } from "./motion-frame";

function hrefOf(query: MotionQuery, change: Partial<MotionQuery>): string {
  const wanted = { ...query, page: 1, ...change };
  const search = new URLSearchParams();
  if (wanted.q !== "") search.set("q", wanted.q);
  if (wanted.state !== null) search.set("state", wanted.state);
  if (wanted.year !== null) search.set("year", String(wanted.year));
  if (wanted.size !== 20) search.set("size", String(wanted.size));
  if (wanted.page > 1) search.set("page", String(wanted.page));
  const text = search.toString();
  return text === "" ? "/motions" : `/motions?${text}`;
}

function conditionsOf(query: MotionQuery) {
  return [
    ...(query.q === "" ? [] : [{ label: "查找", value: query.q, removeHref: hrefOf(query, { q: "" }) }]),
    ...(query.state === null ? [] : [{ label: "状态", value: motionStateNames[query.state], removeHref: hrefOf(query, { state: null }) }]),
    ...(query.year === null ? [] : [{ label: "年度", value: String(query.year), removeHref: hrefOf(query, { year: null }) }]),
  ];
}

/** Batches by number, newest first: state, days in it, where the cases stand, deadline. */
export function MotionListView({ page }: { page: MotionList }) {
  const { query, today } = page;
  const tab = (label: string, state: MotionState | null) => ({ label, href: hrefOf(query, { state }), current: query.state === state });
  return (
    <ListPage
      title="动议与选任"
      lead="一批职位、离任人员和职数一起核对；审定方案后逐职位推荐、逐人办理。"
      actions={
        page.opening ? (
          <ButtonLink href="/motions/new" tone="primary" icon="plus">
            启动动议
          </ButtonLink>
        ) : undefined
      }
      views={[tab("全部", null), tab("起草", "draft"), tab("条件已冻结", "conditionsFrozen"), tab("方案已审定", "planAdopted"), tab("办结", "closed")]}
      filters={{
        action: "/motions",
        resetHref: "/motions",
        kept: query.state === null ? {} : { state: query.state },
        fields: (
          <>
            <FilterField label="编号或标题">
              <TextInput name="q" defaultValue={query.q} size="short" />
            </FilterField>
            <FilterField label="年度">
              <TextInput name="year" defaultValue={query.year ?? ""} size="number" />
            </FilterField>
          </>
        ),
      }}
      conditions={conditionsOf(query)}
      pagination={{ page: query.page, pageSize: query.size, rowCount: page.motionCount, href: (target) => hrefOf(query, { page: target }), unit: "批" }}
    >
      <Table
        caption="动议批次"
        narrow="cards"
        rows={page.motions}
        rowKey={(motion) => motion.id}
        empty="没有符合条件的批次。启动动议后，这里按编号列出。"
        columns={columnsOn(today)}
      />
    </ListPage>
  );
}

function columnsOn(today: LegalDate): readonly Column<ListedMotion>[] {
  return [
    { key: "number", head: "编号", rowHead: true, frozen: "name", width: 9, cell: (motion) => <a href={`/motions/${motion.id}`}>{motion.number}</a> },
    { key: "title", head: "标题", cell: (motion) => motion.title },
    { key: "state", head: "状态", align: "center", cell: (motion) => <MotionStateBadge state={motion.state} /> },
    { key: "days", head: "在此状态", align: "right", cell: (motion) => `${daysBetween(motion.stateSince, today)} 天` },
    { key: "posts", head: "职位", align: "right", cell: (motion) => motion.posts },
    { key: "leavers", head: "离任", align: "right", cell: (motion) => motion.leavers },
    {
      key: "cases",
      head: "选任事项",
      cell: (motion) =>
        [...motion.stages.map((line) => `${stageNames[line.stage]} ${line.cases}`), ...(motion.ended === 0 ? [] : [`办结 ${motion.ended}`])].join("，"),
    },
    {
      key: "due",
      head: "期限",
      align: "center",
      cell: (motion) =>
        motion.dueOn === null ? null : (
          <>
            {formatDots(motion.dueOn)}
            {motion.state !== "closed" && isBefore(motion.dueOn, today) ? (
              <strong className="quota-over">
                <Icon name="overdue" />
                已超期
              </strong>
            ) : null}
          </>
        ),
    },
    { key: "handler", head: "经办人", cell: (motion) => motion.handler },
  ];
}
