import { PageHead } from "@/components/desk/page-head";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/basis";
import { Button } from "@/components/ui/button";
import { CheckboxGroup } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { DefinitionList, EmptyState, Section } from "@/components/ui/page-parts";
import { Pagination } from "@/components/ui/pagination";
import { PersonName } from "@/components/ui/person-name";
import { PrintButton } from "@/components/ui/print-button";
import { Table } from "@/components/ui/table";
import { formatDots } from "@/lib/kernel/dates";
import { reviewProposalNames } from "@/lib/messages/zh-CN/principal-review";
import type { RoundPage } from "@/lib/programmes/principal-review/loaders/board";

type Listed = RoundPage["reviews"][number];

/** One round: who stands in it and how far the counting is; no figures, these stand with each head. */
export function RoundView({ page, action, token }: { page: RoundPage; action: FormAction; token: string }) {
  const { round } = page;
  const waiting = round.reviews - round.standing;
  return (
    <>
      <PageHead
        crumbs={[{ label: "主要负责人监督评议", href: "/supervision/principal-reviews" }, { label: "评议批次", href: "/supervision/principal-reviews?show=rounds" }, { label: round.title }]}
        title={round.title}
        lead={
          round.reviews === 0
            ? "请先加入评议对象，再逐人录入票数。"
            : waiting === 0
              ? `${round.reviews} 名评议对象都已有结果。`
              : `还有 ${waiting} 人没有结果：打开姓名录入票数，每人由两人分别清点。`
        }
        actions={<PrintButton />}
      />
      {page.addable === null ? null : <AddForm page={page} action={action} token={token} />}
      <Section title="评议对象" note={page.reviewCount === 0 ? undefined : "按机构顺序，不按票数；票数在各人页面。"}>
        {page.reviewCount === 0 ? <EmptyState title="还没有评议对象">{page.addable === null ? "由干部科或者干部监督科加入。" : "在上面勾选后加入。"}</EmptyState> : <Reviews page={page} />}
      </Section>
      <Section title="安排">
        <DefinitionList
          items={[
            { label: "评议日期", value: formatDots(round.heldOn) },
            { label: "全委会会议", value: round.meeting === null ? "" : <a href={`/meetings/${round.meetingId ?? ""}`}>{round.meeting}</a> },
            { label: "文件", value: round.document },
            { label: "登记", value: `${round.openedBy} ${formatDots(round.openedOn)}` },
          ]}
        />
      </Section>
    </>
  );
}

function Reviews({ page }: { page: RoundPage }) {
  const { round, reviews, rowsPerPage, reviewCount } = page;
  return (
    <>
      <Table
        caption="评议对象"
        narrow="cards"
        rows={reviews}
        rowKey={(review) => review.id}
        rowTone={(review) => (review.withdrawn ? "muted" : undefined)}
        columns={[
          {
            key: "name",
            head: "姓名",
            rowHead: true,
            cardLabel: false,
            width: 8,
            cell: (review) => (
              <a href={`/supervision/principal-reviews/${review.id}`}>
                <PersonName name={review.name} />
              </a>
            ),
          },
          { key: "post", head: "职务", cell: (review) => review.postName },
          { key: "state", head: "计票", align: "center", width: 11, card: "half", cell: (review) => <Step review={review} /> },
          { key: "open", head: "建议和决定", width: 15, cell: (review) => <Proposal open={review.open} /> },
        ]}
      />
      {reviewCount <= rowsPerPage ? null : (
        <Pagination page={page.page} pageSize={rowsPerPage} rowCount={reviewCount} unit="人" href={(wanted) => `/supervision/principal-reviews/rounds/${round.id}?page=${wanted}`} />
      )}
    </>
  );
}

function Step({ review }: { review: Listed }) {
  if (review.withdrawn) return <Badge>已撤回</Badge>;
  switch (review.step) {
    case "none":
      return <Badge>未录入</Badge>;
    case "once":
      return <Badge tone="blue">待第二人清点</Badge>;
    case "recount":
      return <Badge tone="amber">两人不一致</Badge>;
    case "stands":
      return <Badge tone="green">两人一致</Badge>;
  }
}

function Proposal({ open: { proposal, decided } }: Pick<Listed, "open">) {
  if (proposal === null) return null;
  return (
    <span>
      {reviewProposalNames[proposal]} {decided ? <Badge tone="green">部长已决定</Badge> : <Badge tone="amber">待部长决定</Badge>}
    </span>
  );
}

/** The search (GET) stands beside the form it feeds, because forms do not nest. */
function AddForm({ page, action, token }: { page: RoundPage; action: FormAction; token: string }) {
  const { round, addable, find } = page;
  if (addable === null) return null;
  const { heads, count } = addable;
  const here = `/supervision/principal-reviews/rounds/${round.id}`;
  return (
    <Disclosure summary="加入评议对象" open={round.reviews === 0 || find !== ""}>
      <form className="picker-search" action={here} role="search" aria-label="查找主要负责人">
        <input type="search" className="control" name="find" defaultValue={find} aria-label="姓名或者职务" placeholder="姓名或者职务" maxLength={40} />
        <Button type="submit">查找</Button>
        {find === "" ? null : <a href={here}>全部</a>}
      </form>
      {heads.length === 0 ? (
        <p>{find === "" ? "评议当日的主要负责人都已加入。" : "没有找到；请换一个姓名或者职务。"}</p>
      ) : (
        <ActionForm action={action} token={token} hidden={{ roundId: round.id }} submitLabel="加入本次评议">
          <Field name="cadreIds" label="评议对象" hint={`最久没有评议的在前；${count > heads.length ? `共 ${count} 人，先列 ${heads.length} 人，其余请查找` : `共 ${count} 人`}`} group>
            <CheckboxGroup name="cadreIds[]" legend="评议对象" choices={heads.map(({ cadreId, name, postName }) => ({ value: cadreId, label: `${name}（${postName}）` }))} />
          </Field>
        </ActionForm>
      )}
    </Disclosure>
  );
}
