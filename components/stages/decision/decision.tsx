import { ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import type { FormAction } from "@/components/ui/form-state";
import { DefinitionList, Section } from "@/components/ui/page-parts";
import { formatDots, legalDate } from "@/lib/kernel/dates";
import { stops } from "@/lib/law/finding";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import { voteFormNames } from "@/lib/messages/zh-CN/decision";
import type { ItemAt } from "@/lib/meetings/types";
import type { DecisionPage, OpenSitting } from "@/lib/stages/decision/loaders";
import { AgendaForm, ContestedAgenda, ReconsiderationAgenda, ReconsiderationForm, SuspensionForm } from "./agenda-forms";
import { CandidateGates, PlenaryPostNote } from "./before-vote";
import { CountsTable } from "./counts-table";
import { PastSittings } from "./past-sittings";
import { VoteForm } from "./vote-form";

export type DecisionActions = {
  readonly vote: FormAction;
  readonly suspend: FormAction;
  readonly list: FormAction;
  readonly listAgain: FormAction;
  readonly contest: FormAction;
  readonly reconsider: FormAction;
};

/** The decision on one case: the meeting's item with stated opinions and vote, and what meetings have said before. */
export function DecisionView({ page, actions, token }: { page: DecisionPage; actions: DecisionActions; token: string }) {
  const blockedBecause = page.recording === null ? undefined : accessRefusals[page.recording];
  return (
    <>
      <Standing page={page} />
      {page.planned.map((item) =>
        item.contestedGroup === null ? (
          <Callout key={item.id} title={`已列入${item.meeting.number}`}>
            <p>
              会议召开后，请先在<a href={`/meetings/${item.meeting.id}`}>会议页面</a>登记到会情况，再在这里登记表态和表决。
            </p>
          </Callout>
        ) : (
          <ContestedCallout key={item.id} item={item} />
        ),
      )}
      {page.gates === null ? null : (
        <Section title="人选和报批情况" note="按会议当日重新审核；系统只核对规定，不选人。">
          <CandidateGates findings={page.gates} motionId={page.at.motionId} />
        </Section>
      )}
      {page.open === null ? null : page.open.item.contestedGroup === null ? (
        <OpenItem page={page} open={page.open} actions={actions} token={token} blockedBecause={blockedBecause} />
      ) : (
        <ContestedCallout item={page.open.item} />
      )}
      {page.listable ? <AgendaForm page={page} action={actions.list} token={token} blockedBecause={blockedBecause} /> : null}
      {page.rivals === null ? null : <ContestedAgenda page={page} rivals={page.rivals} action={actions.contest} token={token} blockedBecause={blockedBecause} />}
      {page.reconsideration === null ? null : (
        <ReconsiderationForm page={page} open={page.reconsideration} action={actions.reconsider} token={token} blockedBecause={blockedBecause} />
      )}
      <PastSittings page={page} />
      {page.reconsiderable ? <ReconsiderationAgenda page={page} action={actions.listAgain} token={token} blockedBecause={blockedBecause} /> : null}
    </>
  );
}

/** The vote on a contested group is entered on a page of its own. */
function ContestedCallout({ item }: { item: ItemAt }) {
  return (
    <Callout
      title={`请到差额票决页面办理（${item.meeting.number}，第 ${item.order} 项）`}
      actions={<ButtonLink href={`/meetings/${item.meeting.id}/contested/${item.contestedGroup ?? ""}`}>差额票决</ButtonLink>}
    >
      <p>本事项与同一职位的其他人选一起表决，表态和票数在那里一并登记；退出的，在会议页面注明未上会。</p>
    </Callout>
  );
}

function Standing({ page }: { page: DecisionPage }) {
  const { at } = page;
  const outcome = at.outcomes.decision;
  if (outcome !== undefined) {
    return (
      <Section title="讨论决定">
        <DefinitionList
          items={[
            { label: "决定日期", value: formatDots(legalDate(outcome.on)) },
            { label: "表决方式", value: voteFormNames[outcome.form] },
            { label: "应到／实到", value: `${outcome.shouldAttend} 人／${outcome.present} 人${outcome.withdrawn === 0 ? "" : `（回避 ${outcome.withdrawn} 人）`}` },
            { label: "票数", value: `同意 ${outcome.agree}，不同意 ${outcome.disagree}，缓议 ${outcome.defer}，弃权 ${outcome.abstain}` },
          ]}
        />
      </Section>
    );
  }
  // A case that is held in this stage says so once, in its head.
  if (at.stage === "decision") return null;
  return (
    <Callout title="本事项还没有办到讨论决定">
      <p>酝酿完成后，在这里列入会议、登记表态和表决。</p>
    </Callout>
  );
}

function OpenItem({ page, open, actions, token, blockedBecause }: {
  page: DecisionPage;
  open: OpenSitting;
  actions: DecisionActions;
  token: string;
  blockedBecause: string | undefined;
}) {
  const { item } = open;
  const noQuorum = stops(open.quorum) ? "到会人数未达到法定人数，不得表决。" : undefined;
  return (
    <Section
      title="表态和表决"
      id="vote"
      note={
        <a href={`/meetings/${item.meeting.id}`}>
          {item.meeting.number}，第 {item.order} 项
        </a>
      }
    >
      <CountsTable open={open} />
      <PlenaryPostNote plenaryPost={page.plenaryPost} kind={item.meeting.kind} />
      <Section level={3} title="登记表态和表决">
        <VoteForm page={page} open={open} action={actions.vote} token={token} blockedBecause={blockedBecause ?? noQuorum} />
        <SuspensionForm page={page} open={open} action={actions.suspend} token={token} blockedBecause={blockedBecause} />
      </Section>
    </Section>
  );
}
