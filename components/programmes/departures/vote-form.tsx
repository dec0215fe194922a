import { FindingList } from "@/components/desk/finding-list";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { RadioRow } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { Select, TextArea, TextInput } from "@/components/ui/text-input";
import { voteForms } from "@/lib/case/rules/sitting";
import { formatDots } from "@/lib/kernel/dates";
import { stops } from "@/lib/law/finding";
import { shownFindings } from "@/lib/messages/shown-findings";
import { voteFormNames } from "@/lib/messages/zh-CN/decision";
import { departureMeansNames, stepName, stepOutcomeNames } from "@/lib/messages/zh-CN/departures";
import { meetingStateNames } from "@/lib/messages/zh-CN/meetings";
import type { DeparturePage, OpenVote } from "@/lib/programmes/departures/loaders";
import { outcomesOf } from "@/lib/programmes/departures/rules/course";
import { departureMeans, type StepKind } from "@/lib/programmes/departures/types";

type Frame = { readonly page: DeparturePage; readonly step: StepKind; readonly token: string };

/** A collective decision: to a meeting first, then its vote. */
export function DecisionPart({ putAction, voteAction, ...frame }: Frame & { putAction: FormAction; voteAction: FormAction }) {
  const { vote, planned } = frame.page;
  if (vote !== null) return <VoteForm {...frame} vote={vote} action={voteAction} />;
  const [waiting] = planned;
  if (waiting !== undefined) {
    return (
      <Callout tone="info" title="已列入会议，待召开" actions={<ButtonLink href={`/meetings/${waiting.meeting.id}`}>登记到会情况</ButtonLink>}>
        <p>
          {waiting.meeting.number}（{formatDots(waiting.meeting.on)}）。会议召开并登记到会情况后，回到本页登记表决结果。
        </p>
      </Callout>
    );
  }
  return <AgendaForm {...frame} action={putAction} />;
}

function AgendaForm({ page, step, action, token }: Frame & { action: FormAction }) {
  const { departure, meetings } = page;
  if (meetings.length === 0) {
    return (
      <Callout tone="warn" title="没有可以列入的会议" actions={<ButtonLink href="/meetings/new">安排会议</ButtonLink>}>
        <p>{stepName(departure.kind, step)}须由党委（党组）会议集体讨论决定，请先安排一次常委会、全委会或者党组会。</p>
      </Callout>
    );
  }
  return (
    <ActionForm action={action} token={token} hidden={{ departureId: departure.id }} submitLabel="列入会议议程">
      <Field name="meetingId" label={`${stepName(departure.kind, step)}的会议`} required hint="先列入议程；会议召开后在本页登记表决结果，不能直接登记决定。">
        <Select
          name="meetingId"
          required
          empty="请选择"
          choices={meetings.map(({ id, number, on, state }) => ({ value: id, label: `${number}（${formatDots(on)}，${meetingStateNames[state]}）` }))}
        />
      </Field>
    </ActionForm>
  );
}

const counted = [["agree", "同意"], ["disagree", "不同意"], ["defer", "缓议"], ["abstain", "弃权"]] as const;

/** The meeting cannot decide: too few came. */
function WithoutQuorum({ item, quorum }: OpenVote) {
  return (
    <>
      <Callout tone="warn" title="本项到会人数不足，会议不能作出决定" actions={<ButtonLink href={`/meetings/${item.meeting.id}`}>去会议页面</ButtonLink>}>
        <p>请在会议页面注明未上会并写明原因，再列入下一次会议。</p>
      </Callout>
      <FindingList findings={shownFindings([quorum])} />
    </>
  );
}

function sittingNote({ item, sitting }: OpenVote): string {
  const withdrawn = sitting.withdrawn === 0 ? "" : `按申报的亲属关系，${sitting.withdrawn} 名成员回避，不列原因。`;
  return `${formatDots(item.meeting.on)} 召开，本项应到 ${sitting.shouldAttend} 人，实到 ${sitting.present} 人；同意达到 ${sitting.needed} 票方为通过。${withdrawn}`;
}

function VoteForm({ page, step, vote, action, token }: Frame & { vote: OpenVote; action: FormAction }) {
  const { departure } = page;
  const { item } = vote;
  const outcomes = outcomesOf(departure, step);
  if (stops(vote.quorum)) return <WithoutQuorum {...vote} />;
  return (
    <ActionForm
      action={action}
      token={token}
      hidden={{ departureId: departure.id, version: String(departure.version), step, itemId: item.id, itemVersion: String(item.version) }}
      submitLabel={`登记：${stepName(departure.kind, step)}`}
      consequence={<p>登记后不再更改；落实免职须由另一位负责人办理。</p>}
    >
      <FormSection columns={2} title={item.meeting.number} note={sittingNote(vote)}>
        <Field name="presenter" label="汇报人" required>
          <TextInput name="presenter" required maxLength={60} />
        </Field>
        <Field name="form" label="表决方式" required group>
          <RadioRow name="form" legend="表决方式" required choices={voteForms.map((value) => ({ value, label: voteFormNames[value] }))} />
        </Field>
        {counted.map(([name, label]) => (
          <Field key={name} name={name} label={label} required>
            <TextInput name={name} size="number" required defaultValue={name === "agree" ? undefined : "0"} />
          </Field>
        ))}
        {outcomes.length === 0 ? null : (
          <Field name="outcome" label="结果" required>
            <Select name="outcome" required empty="请选择" choices={outcomes.map((outcome) => ({ value: outcome, label: stepOutcomeNames[outcome] }))} />
          </Field>
        )}
        {departure.kind === "stepDown" && step === "decided" ? (
          <Field name="means" label="调整方式" hint="同意调整的必须选择。">
            <Select name="means" empty="请选择" choices={departureMeans.map((means) => ({ value: means, label: departureMeansNames[means] }))} />
          </Field>
        ) : null}
        <Field name="words" label="说明" wide hint="文号、经办人、要点；申诉内容不抄录。">
          <TextArea name="words" maxLength={500} rows={2} />
        </Field>
      </FormSection>
    </ActionForm>
  );
}
