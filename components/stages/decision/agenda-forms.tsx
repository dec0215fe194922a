import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/basis";
import { ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Checkbox, RadioRow } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page-parts";
import { DateInput, Select, TextArea, TextInput } from "@/components/ui/text-input";
import { voteForms } from "@/lib/case/rules/sitting";
import { formatDots } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { suspensionGroundNames, voteFormNames } from "@/lib/messages/zh-CN/decision";
import { meetingStateNames } from "@/lib/messages/zh-CN/meetings";
import type { DecisionPage, OpenSitting } from "@/lib/stages/decision/loaders";
import type { Rival } from "@/lib/stages/decision/queries";
import { suspensionGrounds } from "@/lib/stages/decision/types";

type Frame = { readonly page: DecisionPage; readonly action: FormAction; readonly token: string; readonly blockedBecause: string | undefined };

function meetingChoices(page: DecisionPage) {
  return page.meetings.map((meeting) => ({
    value: meeting.id,
    label: `${meeting.number}（${formatDots(meeting.on)}，${meetingStateNames[meeting.state]}）`,
  }));
}

/** The meeting of a second form of the page; `scope` keeps its field apart. */
function MeetingField({ page, scope }: { page: DecisionPage; scope: string }) {
  return (
    <Field name="meetingId" scope={scope} label="会议" required>
      <Select name="meetingId" scope={scope} required empty="请选择" choices={meetingChoices(page)} />
    </Field>
  );
}

function withoutMeeting(page: DecisionPage): string | undefined {
  return page.meetings.length === 0 ? "没有可以列入的会议，请先安排会议。" : undefined;
}

/** Puts the case on the agenda of a meeting that decides; a deferred or suspended one is taken up again by it. */
export function AgendaForm({ page, action, token, blockedBecause }: Frame) {
  const again = page.at.state !== "running";
  return (
    <Section title={again ? "再次提交会议" : "列入会议"} note="任免事项由党委（党组）会议集体讨论决定，不得以其他会议、传阅或者个人决定代替。">
      {page.meetings.length === 0 ? (
        <Callout tone="warn" title="没有可以列入的会议" actions={<ButtonLink href="/meetings/new">安排会议</ButtonLink>}>
          <p>请先安排一次常委会、全委会或党组会。</p>
        </Callout>
      ) : (
        <ActionForm
          action={action}
          version={page.at.version}
          token={token}
          hidden={{ caseId: page.at.id }}
          submitLabel={again ? "再次列入议程" : "列入议程"}
          blockedBecause={blockedBecause}
        >
          <Field name="meetingId" label="会议" required hint={again ? "列入后，本事项恢复办理" : undefined}>
            <Select name="meetingId" required empty="请选择" choices={meetingChoices(page)} />
          </Field>
        </ActionForm>
      )}
    </Section>
  );
}

/** Puts this case and others for the same post on one agenda, to be voted on with one ballot (DEL-07). Nobody is ticked beforehand. */
export function ContestedAgenda({ page, rivals, action, token, blockedBecause }: Frame & { rivals: readonly Rival[] }) {
  return (
    <Disclosure summary="与同一职位的其他人选一起差额票决">
      <p>本级方案允许差额票决。请勾选一并表决的人选（不少于两人）；名单按规定次序排列，系统不排名次，也不预先勾选。</p>
      <ActionForm
        action={action}
        token={`${token}-contest`}
        submitLabel="按差额票决列入议程"
        tone="secondary"
        blockedBecause={blockedBecause ?? withoutMeeting(page)}
      >
        <MeetingField page={page} scope="contest" />
        <Field name="cases" label="一并表决的人选" required group>
          <fieldset id="field-cases" className="choices" tabIndex={-1} aria-describedby="field-cases-note">
            <legend className="sr-only">一并表决的人选</legend>
            {rivals.map((rival, index) => (
              <span key={rival.caseId}>
                <input type="hidden" name={`cases.${index}.caseId`} value={rival.caseId} />
                <input type="hidden" name={`cases.${index}.version`} value={rival.version} />
                <Checkbox name={`cases.${index}.chosen`}>{rival.name}</Checkbox>
              </span>
            ))}
          </fieldset>
        </Field>
      </ActionForm>
    </Disclosure>
  );
}

/** Suspends the vote instead of taking it (DEC-05). */
export function SuspensionForm({ page, open, action, token, blockedBecause }: Frame & { open: OpenSitting }) {
  const local = page.at.ruleSet.values.suspendOnMajorQuestion || open.item.meeting.kind === "plenaryCommittee";
  return (
    <Disclosure summary="暂缓表决">
      <ActionForm
        action={action}
        version={page.at.version}
        token={`${token}-suspend`}
        hidden={{ caseId: page.at.id, itemId: open.item.id, itemVersion: String(open.item.version) }}
        submitLabel="登记暂缓表决"
        tone="secondary"
        blockedBecause={blockedBecause}
        consequence={<p>本次不表决，本事项暂停，在期限前再次提交会议。</p>}
      >
        <SuspensionFields local={local} latestDue={open.latestDue} />
      </ActionForm>
    </Disclosure>
  );
}

/** Ground, words and day of a suspended vote. `local`: the older ground is allowed too. */
export function SuspensionFields({ local, latestDue }: { local: boolean; latestDue: LegalDate }) {
  return (
    <>
      <Field name="ground" label="理由类别" required group hint={local ? undefined : "本级方案没有规定“有重大问题不清楚”可以暂缓"}>
        <RadioRow
          name="ground"
          legend="理由类别"
          required
          choices={suspensionGrounds.map((value) => ({ value, label: suspensionGroundNames[value], disabled: value === "majorQuestionUnclear" && !local }))}
        />
      </Field>
      <Field name="reason" scope="suspend" label="具体原因" required>
        <TextArea name="reason" scope="suspend" required maxLength={500} />
      </Field>
      <Field name="dueOn" label="再次提交期限" required hint={`不晚于 ${formatDots(latestDue)}`}>
        <DateInput name="dueOn" required defaultValue={latestDue} />
      </Field>
    </>
  );
}

/** Puts the question of opening the decision again on an agenda (DEC-06). */
export function ReconsiderationAgenda({ page, action, token, blockedBecause }: Frame) {
  return (
    <Disclosure summary="提请复议">
      <p>复议须经党委（党组）超过半数成员同意（按全体成员计算）。公示中的事项先撤下公示；已列入任免文件的不能复议。</p>
      <ActionForm
        action={action}
        token={`${token}-reconsider`}
        hidden={{ kind: "reconsideration", objectId: page.at.id }}
        submitLabel="列入复议议题"
        tone="secondary"
        blockedBecause={blockedBecause ?? withoutMeeting(page)}
      >
        <MeetingField page={page} scope="reconsider" />
      </ActionForm>
    </Disclosure>
  );
}

/** The vote on opening the decision again. */
export function ReconsiderationForm({ page, open, action, token, blockedBecause }: Frame & { open: OpenSitting }) {
  const members = open.item.meeting.members.length;
  return (
    <Section title="复议" note={open.item.meeting.number}>
      <p>全体成员 {members} 人，同意复议超过半数方可进行；正好半数不通过。同意复议后，原决定不再执行，重新列入会议讨论决定。</p>
      <ActionForm
        action={action}
        version={page.at.version}
        token={`${token}-vote`}
        hidden={{ caseId: page.at.id, itemId: open.item.id, itemVersion: String(open.item.version) }}
        submitLabel="登记复议表决"
        blockedBecause={blockedBecause}
        consequence={<p>同意复议的，本事项回到讨论决定；不予复议的，原决定不变。</p>}
      >
        <Field name="presenter" scope="again" label="汇报人" required>
          <TextInput name="presenter" scope="again" required maxLength={60} />
        </Field>
        <Field name="reason" scope="again" label="复议理由" required>
          <TextArea name="reason" scope="again" required maxLength={500} />
        </Field>
        <Field name="form" scope="again" label="表决方式" required group>
          <RadioRow name="form" scope="again" legend="表决方式" required choices={voteForms.map((value) => ({ value, label: voteFormNames[value] }))} />
        </Field>
        <Field name="inFavour" label="同意复议" required>
          <TextInput name="inFavour" size="number" required />
        </Field>
        <Field name="against" label="不同意复议" required>
          <TextInput name="against" size="number" required defaultValue="0" />
        </Field>
      </ActionForm>
    </Section>
  );
}
