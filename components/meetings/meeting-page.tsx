import type { ReactNode } from "react";
import { PageHead } from "@/components/desk/page-head";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/basis";
import { ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page-parts";
import { TextArea } from "@/components/ui/text-input";
import { formatChinese } from "@/lib/kernel/dates";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import { meetingStateNames } from "@/lib/messages/zh-CN/meetings";
import type { MeetingPage } from "@/lib/meetings/loaders";
import { AddMatter, AgendaTable, ReorderItems, WithdrawItem } from "./agenda";
import { AttendanceForm, AttendanceTable } from "./attendance";
import { meetingStateTones } from "./meeting-list";

export type MeetingActions = {
  readonly attend: FormAction;
  readonly add: FormAction;
  readonly reorder: FormAction;
  readonly withdraw: FormAction;
  readonly close: FormAction;
};

/** One meeting: who came, what is on the agenda and how each item ended; `children`: lists of stages with matters for it. */
export function MeetingView({ page, actions, token, children }: { page: MeetingPage; actions: MeetingActions; token: string; children?: ReactNode }) {
  const { meeting } = page;
  const blocked = page.holding === null ? undefined : accessRefusals[page.holding];
  const mayChange = page.holding === null && meeting.state !== "closed";
  return (
    <>
      <PageHead
        crumbs={[{ label: "会议", href: "/meetings" }, { label: meeting.number }]}
        title={meeting.number}
        badges={<Badge tone={meetingStateTones[meeting.state]}>{meetingStateNames[meeting.state]}</Badge>}
        lead={`${formatChinese(meeting.on)}，${meeting.place}，主持人${meeting.chairName}`}
        actions={<ButtonLink href={`/meetings/${meeting.id}/print`}>打印议程和纪实</ButtonLink>}
      />
      <Section title="到会情况">
        <AttendanceTable page={page} />
        {mayChange ? <Attendance page={page} action={actions.attend} blockedBecause={blocked} /> : null}
      </Section>
      <Section title="议程" note={`共 ${page.items.length} 项`}>
        <AgendaTable page={page} />
        {mayChange ? (
          <>
            <ReorderItems page={page} action={actions.reorder} />
            <WithdrawItem items={page.items} action={actions.withdraw} />
          </>
        ) : null}
      </Section>
      {mayChange ? (
        <Section title="列入议题">
          <AddMatter page={page} action={actions.add} token={token} blockedBecause={blocked} />
        </Section>
      ) : null}
      {children}
      <Closing page={page} action={actions.close} />
    </>
  );
}

function Attendance({ page, action, blockedBecause }: { page: MeetingPage; action: FormAction; blockedBecause: string | undefined }) {
  if (page.meeting.state === "planned") {
    return (
      <>
        <Callout title="会议召开后，在这里登记到会情况，再逐项办理议题。" />
        <AttendanceForm page={page} action={action} blockedBecause={blockedBecause} />
      </>
    );
  }
  if (page.items.some((item) => item.state !== "open")) return null;
  return (
    <Disclosure summary="更正到会情况（议题有结论以前）">
      <AttendanceForm page={page} action={action} blockedBecause={blockedBecause} />
    </Disclosure>
  );
}

/** The free text of a meeting; `null` when it would tell of an item that is closed to the visitor. */
function minuteWords(minutes: string | null): string {
  if (minutes === null) return "会议记录涉及按规定对您不开放的议题，不显示原文；其他议题的结论见议程。";
  return minutes === "" ? "未另附记录，结论见各议题。" : minutes;
}

function Closing({ page, action }: { page: MeetingPage; action: FormAction }) {
  const { meeting } = page;
  if (meeting.state === "closed") {
    return (
      <Section title="会议记录">
        <p className="whitespace-pre-wrap">{minuteWords(meeting.minutes)}</p>
      </Section>
    );
  }
  if (page.holding !== null || meeting.state === "planned") return null;
  const open = page.items.filter((item) => item.state === "open").length;
  const waiting = page.items.length === 0 ? "还没有议题。" : open > 0 ? `还有 ${open} 项议题没有结论。` : undefined;
  return (
    <Section title="办结会议">
      <ActionForm
        action={action}
        version={meeting.version}
        hidden={{ meetingId: meeting.id }}
        submitLabel="办结会议"
        blockedBecause={waiting}
        consequence={<p>办结后，到会情况、议程和结论不再改动。</p>}
      >
        <Field name="minutes" label="会议记录" hint="可不填；各议题的表态、票数和结论已随议题保存。">
          <TextArea name="minutes" rows={5} maxLength={5000} />
        </Field>
      </ActionForm>
    </Section>
  );
}
