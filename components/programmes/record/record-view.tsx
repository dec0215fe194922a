import { shownEvent } from "@/components/case/timeline";
import { FilterField, ListPage, type ActiveCondition } from "@/components/desk/list-page";
import { RecordList, type ShownEvent } from "@/components/desk/record-list";
import { DefinitionList, EmptyState, Section } from "@/components/ui/page-parts";
import { PrintButton } from "@/components/ui/print-button";
import { DateInput, Select } from "@/components/ui/text-input";
import { formatDots } from "@/lib/kernel/dates";
import { eventNames } from "@/lib/messages/zh-CN/event-types";
import { streamKindNames } from "@/lib/messages/zh-CN/stream-kinds";
import type { RecordPage } from "@/lib/programmes/record/queries/record";
import type { RecordQuery } from "@/lib/programmes/record/schema";
import { recordHref, recordPageSize, recordReach, shownKinds, shownTypes } from "@/lib/programmes/record/schema";
import type { RecordState } from "@/lib/programmes/record/types";

/** The record: who did what and when, newest first, with the way to the matter and what proves that nothing was taken away. */
export function RecordView({ page }: { page: RecordPage }) {
  const { query } = page;
  return (
    <>
      <ListPage
        title="全程纪实"
        lead="谁在什么时候办了什么，新的在前。记录只增不改；按回避要求，涉及本人和亲属的不列出。"
        actions={<PrintButton />}
        filters={{
          action: "/record",
          fields: <Fields page={page} />,
          more: <Days query={query} />,
          moreOpen: query.from !== null || query.to !== null,
          resetHref: "/record",
          kept: query.of === null ? {} : { of: query.of },
        }}
        conditions={conditionsOf(page)}
        pagination={{ page: query.page, pageSize: recordPageSize, rowCount: page.eventCount, unit: "条", href: (wanted) => recordHref(query, { page: wanted }) }}
      >
        {page.eventCount === recordReach ? <p className="section-note">只能翻看最近 {recordReach} 条，更早的请用日期缩小范围。</p> : null}
        {page.events.length === 0 ? (
          <EmptyState title="没有符合条件的记录。" action={<a href="/record">去掉全部条件</a>} />
        ) : (
          <div className="mt-4">
            <RecordList label="全程纪实" events={page.events.map(withMatter)} />
          </div>
        )}
      </ListPage>
      <Proof state={page.state} />
    </>
  );
}

function withMatter({ matter, ...event }: RecordPage["events"][number]): ShownEvent {
  return { ...shownEvent(event), ...(matter === null ? {} : { matter }) };
}

function Fields({ page: { query, authors } }: { page: RecordPage }) {
  return (
    <>
      <FilterField label="对象">
        <Select bare name="kind" defaultValue={query.kind ?? ""} empty="批次和选任事项" choices={shownKinds.map((value) => ({ value, label: streamKindNames[value] }))} />
      </FilterField>
      <FilterField label="办理">
        <Select bare name="type" defaultValue={query.type ?? ""} empty="全部" choices={shownTypes.map((value) => ({ value, label: eventNames[value] }))} />
      </FilterField>
      <FilterField label="办理人">
        <Select bare name="author" defaultValue={query.author ?? ""} empty="全部" choices={authors.map(({ id, name }) => ({ value: id, label: name }))} />
      </FilterField>
    </>
  );
}

function Days({ query }: { query: RecordQuery }) {
  return (
    <>
      <FilterField label="开始日期">
        <DateInput bare name="from" defaultValue={query.from ?? ""} />
      </FilterField>
      <FilterField label="截止日期">
        <DateInput bare name="to" defaultValue={query.to ?? ""} />
      </FilterField>
    </>
  );
}

function conditionsOf({ query, authors, events }: RecordPage): readonly ActiveCondition[] {
  const conditions: ActiveCondition[] = [];
  const add = (label: string, value: string, change: Partial<RecordQuery>): void => {
    conditions.push({ label, value, removeHref: recordHref(query, change) });
  };
  if (query.of !== null) add("只看", events[0]?.matter?.words ?? "所选事项", { of: null });
  if (query.kind !== null) add("对象", streamKindNames[query.kind], { kind: null });
  if (query.type !== null) add("办理", eventNames[query.type], { type: null });
  if (query.author !== null) add("办理人", authors.find(({ id }) => id === query.author)?.name ?? "所选人员", { author: null });
  if (query.from !== null) add("自", formatDots(query.from), { from: null });
  if (query.to !== null) add("至", formatDots(query.to), { to: null });
  return conditions;
}

function Proof({ state }: { state: RecordState }) {
  const { checkpoint } = state;
  return (
    <Section title="校验" note="每条记录都连着上一条的校验码；校验点有签名，并在数据库之外另存一份。">
      <DefinitionList
        columns={1}
        items={[
          { label: "最新一条的校验码", value: state.newestHash === null ? null : <code className="break-all">{state.newestHash}</code> },
          { label: "记录链", value: `${state.streams} 条，其中 ${state.moved} 条在上一校验点之后有新记录` },
          ...(checkpoint === null
            ? [{ label: "最近的校验点", value: "还没有" }]
            : [
                { label: "最近的校验点", value: `第 ${checkpoint.number} 号，${momentWords(checkpoint.at)}，因「${causeWords(checkpoint.cause)}」` },
                { label: "校验点的校验码", value: <code className="break-all">{checkpoint.hash}</code> },
              ]),
        ]}
      />
    </Section>
  );
}

function momentWords(at: string): string {
  return at.replaceAll("-", ".").replace("T", " ");
}

function causeWords(cause: string): string {
  return (eventNames as Readonly<Record<string, string>>)[cause] ?? cause;
}
