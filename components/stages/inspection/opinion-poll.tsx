import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Callout } from "@/components/ui/callout";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page-parts";
import type { Column } from "@/components/ui/table";
import { Table } from "@/components/ui/table";
import { DateInput, TextArea, TextInput } from "@/components/ui/text-input";
import type { PollGroup } from "@/lib/case/rules/opinion-poll";
import { formatDots } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import { analysisWords, pollFieldNames, pollFields, votesPickNobody } from "@/lib/messages/zh-CN/opinion-poll";
import type { ShownPoll } from "@/lib/stages/inspection/loaders/opinion-poll";
import { papersOf, PollFigures, pollGroupColumn, VoteAnalysisList } from "./poll-figures";

export type PollActions = Readonly<Record<"openPoll" | "enterPoll" | "giveUpPoll" | "overrideVotes", FormAction>>;

type Props = {
  readonly caseId: string;
  readonly caseVersion: number;
  readonly shown: ShownPoll;
  readonly today: LegalDate;
  readonly actions: PollActions;
  readonly editable: boolean;
  readonly token: string;
};

/** The opinion poll on a person proposed for promotion (SED-02): entered blind by two people, and what follows below the line. */
export function OpinionPoll(props: Props) {
  const { shown } = props;
  if (shown.line === null) {
    return (
      <Section title="民意征询" id="opinion-poll" actions={<Badge tone="grey">不适用</Badge>}>
        <p className="section-note">本单位方案没有设定民意征询的比例，不作要求。</p>
      </Section>
    );
  }
  return (
    <Section title="民意征询" id="opinion-poll" note={`拟提拔人选须先征询民意，票数由两人分别录入，互不可见。${votesPickNobody}`} actions={<PollState shown={shown} />}>
      {shown.poll === null ? <OpenPoll {...props} /> : <PollWork {...props} poll={shown.poll} line={shown.line} />}
    </Section>
  );
}

function PollState({ shown: { poll, entries } }: { shown: ShownPoll }) {
  if (poll === null) return <Badge tone="grey">待登记</Badge>;
  if (poll.state === "confirmed") return <Badge tone="green">两次录入一致</Badge>;
  return entries === 0 ? <Badge tone="grey">待录入</Badge> : <Badge tone="amber">{entries === 1 ? "待第二人录入" : "两次录入不一致"}</Badge>;
}

function OpenPoll({ caseId, shown, today, actions, editable, token }: Props) {
  if (!editable) return <p className="section-note">没有登记民意征询。</p>;
  return (
    <ActionForm
      action={actions.openPoll}
      token={`${token}-poll`}
      hidden={{ caseId }}
      submitLabel="登记民意征询"
      tone="secondary"
      blockedBecause={shown.entering === null ? undefined : accessRefusals[shown.entering]}
    >
      <FormSection>
        <Field name="heldOn" scope="poll" label="征询日期" required>
          <DateInput name="heldOn" scope="poll" required defaultValue={today} />
        </Field>
        <Field name="place" scope="poll" label="地点" required>
          <TextInput name="place" scope="poll" required maxLength={100} />
        </Field>
        <Field name="groups" scope="poll" label="征询范围" required wide hint="一类人员一行，例如：班子成员、中层干部、职工代表。">
          <TextArea name="groups" scope="poll" rows={4} required />
        </Field>
      </FormSection>
    </ActionForm>
  );
}

type WorkProps = Props & { readonly poll: NonNullable<ShownPoll["poll"]>; readonly line: NonNullable<ShownPoll["line"]> };

function PollWork({ poll, line, ...props }: WorkProps) {
  const { shown, editable, actions } = props;
  return (
    <>
      <p>{`${formatDots(poll.heldOn)}　${poll.place}`}</p>
      {shown.tally === null ? null : <PollFigures tally={shown.tally} line={line} below={shown.below} />}
      {poll.state === "confirmed" && shown.tally === null ? <p className="section-note">征询已完成；票数只对参与计票和有权查看的人员显示。</p> : null}
      {shown.differs ? (
        <Callout tone="warn" title="两次录入不一致，请两人各自对照原票复核">
          <p>不显示差在哪里。可更正一次；更正后仍不一致的，两人须重新清点、重新录入。</p>
        </Callout>
      ) : null}
      {shown.anew ? (
        <Callout tone="warn" title="请两人重新清点原票，分别重新录入">
          <p>前一轮两次比对不一致，录入已作废；比对情况记入全程纪实。</p>
        </Callout>
      ) : null}
      {editable && poll.state !== "confirmed" ? (
        <>
          <ActionForm
            action={actions.enterPoll}
            version={poll.version}
            hidden={{ pollId: poll.id }}
            submitLabel={shown.own === null ? "保存我的录入" : "更正我的录入"}
            blockedBecause={shown.entering === null ? undefined : accessRefusals[shown.entering]}
          >
            <Table caption="录入民意征询票数" columns={entryColumns(shown, poll.id)} rows={poll.groups} rowKey={(group) => group.id} narrow="scroll" />
          </ActionForm>
          {shown.entries === 0 ? <GiveUp poll={poll} {...props} /> : null}
        </>
      ) : null}
      {shown.below ? <BelowLine {...props} /> : null}
    </>
  );
}

function entryColumns(shown: ShownPoll, scope: string): readonly Column<PollGroup>[] {
  return [
    pollGroupColumn,
    ...pollFields.map((field): Column<PollGroup> => ({
      key: field,
      head: pollFieldNames[field],
      align: "right",
      cell: (group, index) => (
        <TextInput
          bare
          name={`groups.${String(index)}.${field}`}
          scope={scope}
          size="number"
          required
          defaultValue={papersOf(shown.own, group.id, field) ?? ""}
          aria-label={`${group.label}：${pollFieldNames[field]}`}
        />
      ),
    })),
  ];
}

function GiveUp({ poll, actions, token }: { poll: NonNullable<ShownPoll["poll"]>; actions: PollActions; token: string }) {
  return (
    <details>
      <summary>日期、地点或者范围登记有误</summary>
      <ActionForm
        action={actions.giveUpPoll}
        version={poll.version}
        token={`${token}-give-up`}
        hidden={{ pollId: poll.id }}
        submitLabel="作废本次登记"
        tone="danger"
        consequence={<p>作废后须重新登记，理由记入全程纪实；有人录入票数后不能作废。</p>}
      >
        <Field name="reason" scope="give-up" label="理由" required wide>
          <TextArea name="reason" scope="give-up" rows={2} required maxLength={500} />
        </Field>
      </ActionForm>
    </details>
  );
}

/** Below the line: what was asked of the committee's secretary, or the form that asks. */
function BelowLine({ caseId, caseVersion, shown, actions, editable, token }: Props) {
  const [newest] = shown.overrides;
  const waiting = newest !== undefined && newest.approvedOn === null && newest.refusedOn === null;
  return (
    <Section level={3} title="低于规定比例的处理" note="按规定不提交讨论。确需继续的，逐项分析票数后报党委书记签批；签批前本事项停在考察环节。">
      {shown.overrides.map((row) => (
        <div key={row.id}>
          <p>
            {`${row.requestedBy ?? ""} ${formatDots(row.requestedOn)} 提出　`}
            <OverrideState row={row} />
          </p>
          {row.analysis === null ? null : <VoteAnalysisList analysis={row.analysis} reason={row.reason} />}
        </div>
      ))}
      {editable && !waiting && newest?.approvedOn == null ? (
        <ActionForm
          action={actions.overrideVotes}
          version={caseVersion}
          token={`${token}-votes`}
          hidden={{ caseId, rule: "SED-02" }}
          submitLabel="报党委书记签批"
          tone="secondary"
          blockedBecause={shown.asking === null ? undefined : accessRefusals[shown.asking]}
          consequence={<p>票数分析、理由和签批人记入全程纪实，监督人员可见。</p>}
        >
          <FormSection>
            {Object.entries(analysisWords).map(([question, { label, hint }]) => (
              <Field key={question} name={question} scope="votes" label={label} hint={hint} required wide>
                <TextArea name={question} scope="votes" rows={2} required maxLength={1000} />
              </Field>
            ))}
            <Field name="reason" scope="votes" label="继续办理的理由" required wide>
              <TextArea name="reason" scope="votes" rows={2} required maxLength={1000} />
            </Field>
          </FormSection>
        </ActionForm>
      ) : null}
    </Section>
  );
}

function OverrideState({ row }: { row: ShownPoll["overrides"][number] }) {
  if (row.approvedOn !== null) return <Badge tone="amber" icon="override">{`${row.approvedBy ?? ""} ${formatDots(row.approvedOn)} 签批同意`}</Badge>;
  if (row.refusedOn !== null) return <Badge tone="grey">{`${formatDots(row.refusedOn)} 不同意继续`}</Badge>;
  return (
    <Badge tone="amber" icon="waiting">
      待党委书记签批
    </Badge>
  );
}
