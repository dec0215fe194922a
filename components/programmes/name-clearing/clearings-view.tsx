import { PageHead } from "@/components/desk/page-head";
import { Callout } from "@/components/ui/callout";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page-parts";
import { Table } from "@/components/ui/table";
import { formatDots } from "@/lib/kernel/dates";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import { proposalStateNames } from "@/lib/messages/zh-CN/name-clearing";
import type { ClearingPage } from "@/lib/programmes/name-clearing/loaders";
import type { ListedClearing, ListedTolerance } from "@/lib/programmes/name-clearing/queries";
import { ProposeClearing, ProposeTolerance } from "./propose-forms";
import { ClearingTable, ToleranceTable } from "./standing";
import { WaitingProposal } from "./waiting-proposal";

export type ClearingActions = Readonly<Record<"proposeClearing" | "proposeTolerance" | "answerClearing" | "answerTolerance", FormAction>>;

type Props = { page: ClearingPage; actions: ClearingActions; token: string };

/** A person's clearings and tolerance decisions: what waits for the second person, what stands, what was sent back. */
export function ClearingsView({ page, actions, token }: Props) {
  const { person, clearings, tolerances } = page;
  const closed = [
    ...clearings.filter(isOver).map((one) => ({ ...one, words: `澄清：${one.allegation}` })),
    ...tolerances.filter(isOver).map((one) => ({ ...one, words: `容错：${one.matter}` })),
  ];
  return (
    <>
      <PageHead
        crumbs={[{ label: "干部", href: "/people" }, { label: person.name, href: `/people/${person.cadreId}` }, { label: "澄清与容错" }]}
        title="澄清与容错"
        lead={`${person.name}，${person.duties}。由一人提出、另一人对照原件确认；确认后本人可以看到，反映人在任何地方都不出现。`}
      />
      <Waiting page={page} actions={actions} token={token} />
      <Section title="澄清正名" note="只澄清一件反映中查明不实的具体问题；确认后，今后审核人选时这件反映显示为已澄清，不再亮灯。">
        <ClearingTable clearings={clearings.filter(({ state }) => state === "confirmed")} />
        {page.mayPropose ? <ProposeClearing page={page} action={actions.proposeClearing} token={token} /> : null}
      </Section>
      <Section title="容错决定" note="登记有权机关的决定；核查和责任倒查时对照，不改变处分的影响期。">
        <ToleranceTable tolerances={tolerances.filter(({ state }) => state === "confirmed")} />
        {page.mayPropose ? <ProposeTolerance page={page} action={actions.proposeTolerance} token={token} /> : null}
      </Section>
      {closed.length === 0 ? null : (
        <Section title="退回和撤回的">
          <Table
            caption="退回和撤回的登记"
            narrow="cards"
            rows={closed}
            rowKey={(row) => row.id}
            columns={[
              { key: "words", head: "登记", rowHead: true, cardLabel: false, cell: (row) => row.words },
              { key: "state", head: "结果", card: "half", cell: (row) => proposalStateNames[row.state] },
              { key: "people", head: "提出和答复", cell: peopleWords },
            ]}
          />
        </Section>
      )}
    </>
  );
}

function Waiting({ page, actions, token }: Props) {
  const clearings = page.clearings.filter(({ state }) => state === "waiting");
  const tolerances = page.tolerances.filter(({ state }) => state === "waiting");
  if (clearings.length + tolerances.length === 0) return null;
  const shared = { mayConfirm: page.confirming === null, token };
  return (
    <Section title="待第二人确认" note={`共 ${clearings.length + tolerances.length} 项`}>
      {page.confirming === null ? null : (
        <Callout tone="info" title="只能查看">
          <p>{accessRefusals[page.confirming]}</p>
        </Callout>
      )}
      {clearings.map((one) => (
        <WaitingProposal key={one.id} proposal={one} title={`澄清反映 ${one.report}`} own={one.proposedById === page.visitorId} action={actions.answerClearing} {...shared}>
          <ClearingTable clearings={[one]} />
        </WaitingProposal>
      ))}
      {tolerances.map((one) => (
        <WaitingProposal key={one.id} proposal={one} title="容错决定" own={one.proposedById === page.visitorId} action={actions.answerTolerance} {...shared}>
          <ToleranceTable tolerances={[one]} />
        </WaitingProposal>
      ))}
    </Section>
  );
}

type Proposal = ListedClearing | ListedTolerance;

function isOver({ state }: Proposal): boolean {
  return state === "refused" || state === "withdrawn";
}

function peopleWords({ proposedBy, proposedOn, answeredBy, answeredOn, state, answer }: Proposal): string {
  const when = answeredOn === null ? "" : ` ${formatDots(answeredOn)} `;
  return `${proposedBy} ${formatDots(proposedOn)} 提出；${answeredBy ?? ""}${when}${proposalStateNames[state]}${answer === "" ? "" : `：${answer}`}`;
}
