import { postWords } from "@/components/case/case-head";
import { PageHead } from "@/components/desk/page-head";
import { itemStateTones } from "@/components/meetings/agenda";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Basis, Disclosure } from "@/components/ui/basis";
import { ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page-parts";
import { Table, type Column } from "@/components/ui/table";
import { formatChinese } from "@/lib/kernel/dates";
import { stops } from "@/lib/law/finding";
import { shownBasis } from "@/lib/messages/answer";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import { itemStateNames } from "@/lib/messages/zh-CN/meetings";
import type { ContestedLine, ContestedPage, OpenSitting } from "@/lib/stages/decision/loaders";
import { SuspensionFields } from "./agenda-forms";
import { CandidateGates, PlenaryPostNote } from "./before-vote";
import { ContestedForm, seenOf } from "./contested-form";
import { CountsTable } from "./counts-table";

export type ContestedActions = { readonly vote: FormAction; readonly suspend: FormAction };

/** People for one post who are voted on with one ballot: who they are, what was decided, and the form for the vote. */
export function ContestedView({ page, actions, token }: { page: ContestedPage; actions: ContestedActions; token: string }) {
  const { meeting, lines } = page;
  const [first] = lines;
  const waiting = lines.filter((line) => line.item.state === "open");
  const ready = page.standing === null || stops(page.standing) ? undefined : waiting[0];
  return (
    <>
      <PageHead
        crumbs={[{ label: "会议", href: "/meetings" }, { label: meeting.number, href: `/meetings/${meeting.id}` }, { label: "差额票决" }]}
        title={`差额票决：${postWords({ unitName: first.subject.unitName, title: first.subject.postTitle })}`}
        lead={`${formatChinese(meeting.on)}，${meeting.number}`}
        actions={ready === undefined || page.recording !== null ? undefined : <ButtonLink href={`/meetings/${meeting.id}/slips/${ready.item.id}`}>打印表决票和计票单</ButtonLink>}
      />
      <NextStep page={page} waiting={waiting.length} />
      <Section title="人选" note="按议程次序排列；只记通过或者未通过，不按票数排列，也不递补。">
        <Table caption="差额票决的人选" columns={columns} rows={lines} rowKey={(line) => line.item.id} narrow="cards" />
      </Section>
      <Gates lines={waiting} />
      {page.open === null ? null : <OpenGroup page={page} open={page.open} waiting={waiting} actions={actions} token={token} />}
    </>
  );
}

function NextStep({ page, waiting }: { page: ContestedPage; waiting: number }) {
  const { meeting, standing } = page;
  const adopted = page.lines.filter((line) => line.vote?.passed === true).length;
  if (standing === null) return <Concluded page={page} adopted={adopted} />;
  if (stops(standing)) {
    return (
      <Callout tone="warn" title={`请先调整议程：本组现有 ${waiting} 人，还可任用 ${page.vacancies} 人，不能差额票决`}>
        <p>
          差额票决的人选不得少于两人，并应多于职数。请在<a href={`/meetings/${meeting.id}`}>会议页面</a>把本组余下的议题注明未上会，再单独列入议程。
        </p>
        <Basis basis={shownBasis(standing)} />
      </Callout>
    );
  }
  if (meeting.state !== "planned") return null;
  return (
    <Callout title="会议召开后，在这里登记表态和表决">
      <p>
        请先在<a href={`/meetings/${meeting.id}`}>会议页面</a>登记到会情况。表决票可以现在打印，登记到会后再核对张数。
      </p>
    </Callout>
  );
}

function Concluded({ page, adopted }: { page: ContestedPage; adopted: number }) {
  if (adopted > 0) return <Callout title="本组已表决：通过的进入下一环节，未通过的按会议意见办理" />;
  if (page.lines.every((line) => line.vote === null)) return null;
  return (
    <Callout tone="warn" title="本组无人通过，没有形成决定">
      <p>由会议决定下一步：缓议的人选可以在其“讨论决定”页面再次列入，就余下的人选再表决一轮；也可以退回重新酝酿，或者终止。</p>
    </Callout>
  );
}

const columns: readonly Column<ContestedLine>[] = [
  { key: "order", head: "序号", align: "center", cell: ({ item }) => item.order },
  { key: "name", head: "姓名", rowHead: true, width: 6, cell: ({ at, subject }) => <a href={`/cases/${at.id}/decision`}>{subject.name}</a> },
  { key: "duties", head: "现任职务", cell: ({ subject }) => subject.duties },
  {
    key: "state",
    head: "结果",
    cell: ({ item, vote }) =>
      vote === null ? <Badge tone={itemStateTones[item.state]}>{itemStateNames[item.state]}</Badge> : <Badge tone="grey">{vote.passed ? "通过" : "未通过"}</Badge>,
  },
  { key: "conclusion", head: "结论", cell: ({ item }) => item.conclusion },
];

function Gates({ lines }: { lines: readonly ContestedLine[] }) {
  const judged = lines.filter((line) => line.gates !== null);
  if (judged.length === 0) return null;
  return (
    <Section title="人选和报批情况" note="按会议当日重新审核；系统只核对规定，不选人。">
      {judged.map(({ at, item, subject, gates }) => (
        <Section key={item.id} level={3} title={subject.name}>
          <CandidateGates findings={gates ?? []} motionId={at.motionId} />
        </Section>
      ))}
    </Section>
  );
}

function OpenGroup({ page, open, waiting, actions, token }: {
  page: ContestedPage;
  open: OpenSitting;
  waiting: readonly ContestedLine[];
  actions: ContestedActions;
  token: string;
}) {
  const refusedBecause = page.recording === null ? undefined : accessRefusals[page.recording];
  const noGroup = page.standing !== null && stops(page.standing) ? "本组不能差额票决，请先调整议程。" : undefined;
  const noQuorum = stops(open.quorum) ? "到会人数未达到法定人数，不得表决。" : undefined;
  const values = waiting[0]?.at.ruleSet.values;
  return (
    <Section title="表态和表决" id="vote">
      <CountsTable open={open} />
      <PlenaryPostNote plenaryPost={page.plenaryPost} kind={page.meeting.kind} />
      <Section level={3} title="登记表态和表决">
        <ContestedForm page={page} open={open} waiting={waiting} action={actions.vote} token={token} blockedBecause={refusedBecause ?? noGroup ?? noQuorum} />
        <Disclosure summary="本组暂缓表决">
          <ActionForm
            action={actions.suspend}
            token={`${token}-suspend`}
            hidden={{ group: page.group, ...seenOf(waiting) }}
            submitLabel="登记暂缓表决"
            tone="secondary"
            blockedBecause={refusedBecause ?? noGroup}
            consequence={<p>本组都不表决，各事项暂停，在期限前再次提交会议。</p>}
          >
            <SuspensionFields local={values?.suspendOnMajorQuestion === true || page.meeting.kind === "plenaryCommittee"} latestDue={open.latestDue} />
          </ActionForm>
        </Disclosure>
      </Section>
    </Section>
  );
}
