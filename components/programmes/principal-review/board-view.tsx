import { AuthorityField } from "@/components/desk/authority-field";
import { FilterField, ListBody } from "@/components/desk/list-page";
import { PageHead } from "@/components/desk/page-head";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Disclosure, RuleRef } from "@/components/ui/basis";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { EmptyState, Section, Tabs } from "@/components/ui/page-parts";
import { Pagination, type PaginationProps } from "@/components/ui/pagination";
import { PersonName } from "@/components/ui/person-name";
import { PrintButton } from "@/components/ui/print-button";
import { Table } from "@/components/ui/table";
import { DateInput, Select, TextInput } from "@/components/ui/text-input";
import { formatDots } from "@/lib/kernel/dates";
import { formatPercent } from "@/lib/kernel/ratio";
import { coverageViewNames } from "@/lib/messages/zh-CN/principal-review";
import { ruleTitle } from "@/lib/messages/zh-CN/rules";
import type { BoardPage } from "@/lib/programmes/principal-review/loaders/board";
import { boardHref, coverageViews } from "@/lib/programmes/principal-review/schema";

type CoveredHead = BoardPage["heads"][number];

const here = "/supervision/principal-reviews";

function pagesOf({ query, rowsPerPage, rowCount }: BoardPage): PaginationProps {
  return { page: query.page, pageSize: rowsPerPage, rowCount, unit: query.show === "rounds" ? "次" : "人", href: (page) => boardHref(query, { page }) };
}

function Fields({ page }: { page: BoardPage }) {
  return (
    <>
      <AuthorityField authorities={page.authorities} chosen={page.authorityId} />
      <FilterField label="姓名或者职务">
        <TextInput bare name="find" defaultValue={page.query.find} maxLength={40} />
      </FilterField>
    </>
  );
}

/** Who of the heads is reviewed within the years of the scheme, who is overdue, and the rounds. Counts work, never orders people by votes. */
export function BoardView({ page, action, token }: { page: BoardPage; action: FormAction; token: string }) {
  const { query, coverage, everyYears } = page;
  const owed = coverage.heads - coverage.waiting;
  const rounds = query.show === "rounds";
  return (
    <>
      <PageHead
        title="主要负责人监督评议"
        badges={page.exampleOnly ? <Badge tone="amber">年限为示例</Badge> : null}
        lead={`先看逾期未评议的，列入下一次全委会评议。党政主要负责人 ${coverage.heads} 人，其中任职未满 ${everyYears} 年、还不到评议期 ${coverage.waiting} 人；应评议 ${owed} 人，已评议 ${coverage.reviewed} 人${owed === 0 ? "" : `（${formatPercent(coverage.reviewed, owed)}）`}，逾期 ${coverage.overdue} 人。按回避要求，不含本人和亲属。`}
        actions={<PrintButton />}
      />
      <p>
        依据：<RuleRef rule="SED-03" title={ruleTitle("SED-03")} />
      </p>
      {page.plenaries === null ? null : <RoundForm page={page} action={action} token={token} />}
      <Tabs
        label="范围"
        items={[
          ...coverageViews.map((show) => ({
            label: coverageViewNames[show],
            href: boardHref(query, { show }),
            current: show === query.show,
            count: show === "all" ? coverage.heads : coverage[show],
            countLabel: "人",
          })),
          { label: "评议批次", href: boardHref(query, { show: "rounds" }), current: rounds, count: page.roundCount, countLabel: "次" },
        ]}
      />
      <Section title={rounds ? "评议批次" : coverageViewNames[query.show === "rounds" ? "all" : query.show]} note={rounds ? "最近的在前。" : "最先到期的在前；最后一日当天评议不算逾期。"}>
        {rounds ? (
          <>
            <Rounds page={page} />
            <Pagination {...pagesOf(page)} />
          </>
        ) : (
          <ListBody
            title="主要负责人"
            filters={{ action: here, resetHref: boardHref({ ...query, authority: "", find: "" }), fields: <Fields page={page} />, kept: { show: query.show } }}
            pagination={pagesOf(page)}
          >
            <Heads page={page} />
          </ListBody>
        )}
      </Section>
    </>
  );
}

function Heads({ page }: { page: BoardPage }) {
  if (page.heads.length === 0) return <EmptyState title="没有符合条件的主要负责人" />;
  return (
    <Table
      caption="主要负责人"
      narrow="cards"
      rows={page.heads}
      rowKey={(head) => head.cadreId}
      columns={[
        { key: "person", head: "姓名", rowHead: true, cardLabel: false, width: 7, cell: (head) => <Person head={head} /> },
        { key: "post", head: "现任职务", cell: (head) => head.postName },
        { key: "since", head: "任正职起", align: "center", width: 8, card: "half", cell: (head) => formatDots(head.since) },
        { key: "last", head: "上次评议", align: "center", width: 8, card: "half", cell: (head) => <LastReview head={head} /> },
        { key: "due", head: "最迟评议", align: "center", width: 8, card: "half", cell: (head) => formatDots(head.dueOn) },
        { key: "state", head: "情况", align: "center", width: 8, card: "half", cell: (head) => <State head={head} /> },
      ]}
    />
  );
}

function Person({ head }: { head: CoveredHead }) {
  return head.mayOpenPerson ? (
    <a href={`/people/${head.cadreId}`}>
      <PersonName name={head.name} />
    </a>
  ) : (
    <PersonName name={head.name} />
  );
}

function LastReview({ head }: { head: CoveredHead }) {
  if (head.lastOn === null || head.lastReviewId === null) return null;
  return <a href={`/supervision/principal-reviews/${head.lastReviewId}`}>{formatDots(head.lastOn)}</a>;
}

function State({ head }: { head: CoveredHead }) {
  switch (head.standing) {
    case "overdue":
      return <Badge tone="red">逾期</Badge>;
    case "reviewed":
      return <Badge tone="green">已评议</Badge>;
    case "waiting":
      return <Badge tone="grey">未到期</Badge>;
  }
}

function Rounds({ page }: { page: BoardPage }) {
  if (page.rounds.length === 0) return <EmptyState title="还没有评议批次">{page.plenaries === null ? "由干部科或者干部监督科登记。" : "在上面登记第一次评议。"}</EmptyState>;
  return (
    <Table
      caption="评议批次"
      narrow="cards"
      rows={page.rounds}
      rowKey={(round) => round.id}
      columns={[
        { key: "title", head: "评议", rowHead: true, cardLabel: false, cell: (round) => <a href={`/supervision/principal-reviews/rounds/${round.id}`}>{round.title}</a> },
        { key: "on", head: "评议日期", align: "center", width: 8, card: "half", cell: (round) => formatDots(round.heldOn) },
        { key: "source", head: "会议或者文件", cell: (round) => [round.meeting, round.document].filter((one) => one !== null && one !== "").join("；") },
        { key: "reviews", head: "评议对象", align: "right", card: "half", cell: (round) => `${round.reviews} 人` },
        { key: "standing", head: "已有结果", align: "right", card: "half", cell: (round) => `${round.standing} 人` },
      ]}
    />
  );
}

function RoundForm({ page, action, token }: { page: BoardPage; action: FormAction; token: string }) {
  return (
    <Disclosure summary="登记一次评议">
      <ActionForm action={action} token={token} hidden={{ authorityId: page.authorityId }} submitLabel="登记并加入评议对象">
        <FormSection columns={2}>
          <Field name="title" label="名称" hint="例：2026 年第一次全委会监督评议" required>
            <TextInput name="title" required maxLength={100} />
          </Field>
          <Field name="heldOn" label="评议日期" required>
            <DateInput name="heldOn" required max={page.today} />
          </Field>
          <Field name="meetingId" label="全委会会议" hint="会议和文件至少填一项">
            <Select name="meetingId" empty="不选" choices={(page.plenaries ?? []).map(({ id, number, on }) => ({ value: id, label: `${formatDots(on)} ${number}` }))} />
          </Field>
          <Field name="document" label="文件" hint="安排评议的文件和文号">
            <TextInput name="document" maxLength={100} />
          </Field>
        </FormSection>
      </ActionForm>
    </Disclosure>
  );
}
