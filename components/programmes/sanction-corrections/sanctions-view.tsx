import { PageHead } from "@/components/desk/page-head";
import { Badge } from "@/components/ui/badge";
import { Callout } from "@/components/ui/callout";
import type { FormAction } from "@/components/ui/form-state";
import { DefinitionList, EmptyState, Section } from "@/components/ui/page-parts";
import { Table } from "@/components/ui/table";
import { formatDots } from "@/lib/kernel/dates";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import { correctionStateNames, sanctionName } from "@/lib/messages/zh-CN/people-words";
import type { ListedCorrection, PersonSanction } from "@/lib/people/queries/sanctions";
import type { SanctionsPage } from "@/lib/programmes/sanction-corrections/loaders";
import { correctionTitle, differenceWords } from "./correction-versions";
import { CorrectSanction, StrikeSanction } from "./propose-correction";
import { RestsOn, WaitingCorrection } from "./waiting-correction";

export type CorrectionActions = {
  readonly correct: FormAction;
  readonly strike: FormAction;
  readonly answer: FormAction;
};

type Props = { page: SanctionsPage; actions: CorrectionActions; token: string };

/** The sanctions of one person: what stands, what correction waits for the second person, what was corrected before. */
export function SanctionsView({ page, actions, token }: Props) {
  const { person, waiting, answered, sanctions } = page;
  return (
    <>
      <PageHead
        crumbs={[
          { label: "干部", href: "/people" },
          { label: person.name, href: `/people/${person.cadreId}` },
          { label: "处分登记的更正" },
        ]}
        title="处分登记的更正"
        lead={`${person.name}，${person.duties}。更正由一人提出、另一人确认；确认以前原处分照旧有效。`}
      />
      {waiting.length === 0 ? null : <Waiting page={page} action={actions.answer} token={token} />}
      <Section title="现登记的处分、诫勉和组织处理">
        {sanctions.length === 0 ? (
          <EmptyState title="没有登记的处分。">新的处分在档案页“登记”中录入。</EmptyState>
        ) : null}
        {sanctions.map((sanction) => (
          <Standing key={sanction.sanctionId} page={page} sanction={sanction} actions={actions} token={token} />
        ))}
      </Section>
      <Section title="历次更正">
        <History answered={answered} />
      </Section>
    </>
  );
}

function Waiting({ page, action, token }: { page: SanctionsPage; action: FormAction; token: string }) {
  const { waiting, secondPersonHindrance, visitorId } = page;
  return (
    <Section title="待第二人确认" note={`共 ${waiting.length} 项`}>
      {secondPersonHindrance === null ? null : (
        <Callout tone="info" title="只能查看">
          <p>{accessRefusals[secondPersonHindrance]}</p>
        </Callout>
      )}
      {waiting.map((one) => (
        <WaitingCorrection
          key={one.correctionId}
          correction={one}
          own={one.proposedById === visitorId}
          mayDecide={secondPersonHindrance === null}
          action={action}
          token={token}
        />
      ))}
    </Section>
  );
}

function Standing({ page, sanction, actions, token }: Props & { sanction: PersonSanction }) {
  const { kind, effectiveOn, months, rightsRestoredOn, body, document, reason, correctionWaits } = sanction;
  return (
    <Section
      level={3}
      title={sanctionName(kind)}
      note={correctionWaits ? <Badge tone="amber">更正待确认</Badge> : undefined}
    >
      <DefinitionList
        items={[
          { label: "生效日期", value: formatDots(effectiveOn) },
          { label: "决定载明的月数", value: months === null ? "未载明" : `${months} 个月` },
          ...(kind === "partyProbation" ? [{ label: "恢复党员权利之日", value: rightsRestoredOn === null ? "未登记，按期满次日推算" : formatDots(rightsRestoredOn) }] : []),
          { label: "决定机关", value: body },
          { label: "文号", value: document },
          { label: "事由", value: reason, wide: true },
        ]}
      />
      {page.mayPropose && !correctionWaits ? (
        <>
          <CorrectSanction page={page} sanction={sanction} action={actions.correct} token={token} />
          <StrikeSanction page={page} sanction={sanction} action={actions.strike} token={token} />
        </>
      ) : null}
    </Section>
  );
}

function History({ answered }: { answered: readonly ListedCorrection[] }) {
  return (
    <Table
      caption="历次更正"
      narrow="cards"
      rows={answered}
      rowKey={(row) => row.correctionId}
      empty="还没有办结的更正。"
      columns={[
        { key: "sanction", head: "原登记", cell: correctionTitle, rowHead: true, cardLabel: false },
        { key: "difference", head: "更正内容", cell: differenceWords },
        { key: "reason", head: "更正理由", cell: (row) => row.reason },
        { key: "rests", head: "依据", cell: (row) => <RestsOn {...row} /> },
        { key: "state", head: "结果", width: 6, card: "half", cell: (row) => correctionStateNames[row.state] },
        { key: "people", head: "提出和答复", cell: peopleOf },
      ]}
    />
  );
}

function peopleOf({ proposedBy, proposedOn, answeredBy, answeredOn, state, answer }: ListedCorrection): string {
  const said = answer === "" ? "" : `：${answer}`;
  const when = answeredOn === null ? "" : ` ${formatDots(answeredOn)} `;
  return `${proposedBy} ${formatDots(proposedOn)} 提出；${answeredBy ?? ""}${when}${correctionStateNames[state]}${said}`;
}
