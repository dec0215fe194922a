import { PageHead } from "@/components/desk/page-head";
import { Callout } from "@/components/ui/callout";
import { Section } from "@/components/ui/page-parts";
import { Table } from "@/components/ui/table";
import { formatDots } from "@/lib/kernel/dates";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import { factNames } from "@/lib/messages/zh-CN/people-words";
import type { ListedDetermination } from "@/lib/people/queries/determinations";
import { factKinds } from "@/lib/people/schema";
import type { FactsPage } from "@/lib/programmes/determination/loaders";
import { Evidence, Verdict, type FactActions } from "./determination-parts";
import { FactEntry } from "./fact-entry";
import { WaitingDetermination } from "./waiting-determination";

/** The three ages, two records and identity of one person: what stands, what waits for the second person, what was decided before. */
export function FactsView({ page, actions, token }: { page: FactsPage; actions: FactActions; token: string }) {
  const { person, waiting, decided } = page;
  return (
    <>
      <PageHead
        crumbs={[
          { label: "干部", href: "/people" },
          { label: person.name, href: `/people/${person.cadreId}` },
          { label: "三龄两历一身份" },
        ]}
        title="三龄两历一身份认定"
        lead={`${person.name}，${person.duties}。认定由一人登记、另一人确认，确认后生效；以往各次认定都保留。`}
      />
      <Standing page={page} />
      <Section title="待第二人确认" note={waiting.length === 0 ? "没有等待确认的认定。" : `共 ${waiting.length} 项`}>
        {page.secondPersonHindrance !== null && waiting.length > 0 ? (
          <Callout tone="info" title="只能查看">
            <p>{accessRefusals[page.secondPersonHindrance]}</p>
          </Callout>
        ) : null}
        {waiting.map((one) => (
          <WaitingDetermination
            key={one.determinationId}
            determination={one}
            own={one.enteredById === page.visitorId}
            mayDecide={page.secondPersonHindrance === null}
            actions={actions}
            token={token}
          />
        ))}
      </Section>
      {page.mayEnter ? <FactEntry page={page} action={actions.enter} token={`${token}-e`} /> : null}
      <Section title="历次认定">
        <History decided={decided} />
      </Section>
    </>
  );
}

function Standing({ page }: { page: FactsPage }) {
  const standing = new Map(page.standing.map((fact) => [fact.fact, fact]));
  const rows = factKinds.map((fact) => ({ fact, now: standing.get(fact) ?? null }));
  return (
    <Section title="现行认定" note="填报与认定并列；不一致的以认定为准。">
      <Table
        caption="现行认定"
        narrow="cards"
        rows={rows}
        rowKey={(row) => row.fact}
        columns={[
          { key: "fact", head: "项目", cell: (row) => factNames[row.fact], rowHead: true, cardLabel: false },
          { key: "stated", head: "填报", cell: (row) => row.now?.stated, card: "half" },
          { key: "determined", head: "认定", cell: (row) => row.now?.determined, card: "half" },
          { key: "verdict", head: "结论", cell: (row) => <Verdict verdict={row.now?.verdict ?? null} />, card: "half" },
          {
            key: "on",
            head: "认定日期",
            cell: (row) => (row.now === null || row.now.determinedOn === null ? null : formatDots(row.now.determinedOn)),
            align: "center",
            card: "half",
          },
          { key: "reviewer", head: "认定处室", cell: (row) => row.now?.reviewer, card: "half" },
        ]}
      />
    </Section>
  );
}

function History({ decided }: { decided: readonly ListedDetermination[] }) {
  return (
    <Table
      caption="历次认定"
      narrow="cards"
      rows={decided}
      rowKey={(row) => row.determinationId}
      empty="还没有办结的认定。"
      columns={[
        { key: "fact", head: "项目", cell: (row) => factNames[row.fact], rowHead: true, cardLabel: false },
        {
          key: "on",
          head: "认定日期",
          cell: (row) => (row.determinedOn === null ? null : formatDots(row.determinedOn)),
          align: "center",
          card: "half",
        },
        { key: "stated", head: "填报", cell: (row) => row.stated, card: "half" },
        { key: "determined", head: "认定", cell: (row) => row.determined, card: "half" },
        { key: "verdict", head: "结论", cell: (row) => <Verdict verdict={row.verdict} />, card: "half" },
        { key: "basis", head: "核实依据", cell: (row) => row.basis },
        { key: "evidence", head: "依据材料", cell: (row) => <Evidence {...row} />, card: "half" },
        { key: "people", head: "登记和确认", cell: peopleOf },
      ]}
    />
  );
}

function peopleOf(row: ListedDetermination): string {
  if (row.enteredBy === null) return `原有认定，${row.reviewer}`;
  const second = row.state === "returned" ? `退回：${row.returnReason}` : "确认";
  return `${row.enteredBy}登记；${row.decidedBy ?? ""}${row.decidedOn === null ? "" : ` ${formatDots(row.decidedOn)} `}${second}`;
}
