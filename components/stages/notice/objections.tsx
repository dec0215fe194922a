import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/basis";
import { Callout } from "@/components/ui/callout";
import { Checkbox, RadioRow } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { DefinitionList, EmptyState, Section } from "@/components/ui/page-parts";
import { DateInput, Select, TextArea, TextInput } from "@/components/ui/text-input";
import { formatDots } from "@/lib/kernel/dates";
import { objectionConclusionNames, objectionWayNames } from "@/lib/messages/zh-CN/notice";
import type { CaseNotice } from "@/lib/stages/notice/loaders";
import { objectionConclusions, objectionWays } from "@/lib/stages/notice/types";
import type { ObjectionAt } from "@/lib/stages/notice/types";

/** Reports during the notice: registered, checked, closed. Their substance is shown to those who handle them only. */
export function Objections({ page, register, conclude, token }: { page: CaseNotice; register: FormAction; conclude: FormAction; token: string }) {
  const { notice, objections } = page;
  if (notice === null || notice.publishedOn === null) return null;
  return (
    <Section title="公示期间的反映" note={`未办结 ${page.openObjections} 件`}>
      {objections === null ? (
        <Callout title="反映的内容只对办理人员显示">
          <p>需要了解查核情况，请联系干部监督科。</p>
        </Callout>
      ) : (
        <>
          {objections.length === 0 ? <EmptyState title="没有收到反映。">收到来信、来电、来访后请在下面登记；登记后须办结才能进入下一环节。</EmptyState> : null}
          {objections.map((objection) => (
            <ObjectionPart key={objection.id} objection={objection} conclude={conclude} cadreId={page.at.cadreId} />
          ))}
          <Disclosure summary="登记反映">
            <RegisterForm page={page} noticeId={notice.id} action={register} token={token} />
          </Disclosure>
        </>
      )}
    </Section>
  );
}

function RegisterForm({ page, noticeId, action, token }: { page: CaseNotice; noticeId: string; action: FormAction; token: string }) {
  return (
    <ActionForm action={action} token={token} hidden={{ noticeId, caseId: page.at.id }} submitLabel="登记反映">
      <FormSection>
        <Field name="receivedOn" label="收到日期" required>
          <DateInput name="receivedOn" required defaultValue={page.today} />
        </Field>
        <Field name="way" label="反映方式" required>
          <Select name="way" required empty="请选择" choices={objectionWays.map((value) => ({ value, label: objectionWayNames[value] }))} />
        </Field>
        <Field name="realName" label="是否署名" group>
          <Checkbox name="realName">署真实姓名</Checkbox>
        </Field>
        <Field name="reporter" label="反映人" hint="署名反映时填写；办结前须向本人反馈">
          <TextInput name="reporter" maxLength={60} />
        </Field>
        <Field name="substance" label="反映内容" required hint="只对办理人员显示，不进入公示和纪实表">
          <TextArea name="substance" rows={4} required />
        </Field>
      </FormSection>
    </ActionForm>
  );
}

function ObjectionPart({ objection, conclude, cadreId }: { objection: ObjectionAt; conclude: FormAction; cadreId: string }) {
  const open = objection.closedOn === null;
  return (
    <Section
      level={3}
      title={objection.number}
      note={open ? <Badge tone="amber" icon="waiting">{objection.conclusion === null ? "未办结" : "暂缓，继续查核"}</Badge> : <Badge tone="green">已办结</Badge>}
    >
      <DefinitionList
        items={[
          { label: "收到日期", value: formatDots(objection.receivedOn) },
          { label: "方式", value: objectionWayNames[objection.way as keyof typeof objectionWayNames] },
          { label: "反映人", value: objection.realName ? objection.reporter : "未署名" },
          { label: "反馈日期", value: objection.feedbackOn === null ? null : formatDots(objection.feedbackOn) },
          { label: "反映内容", value: objection.substance, wide: true },
          { label: "查核情况", value: objection.finding, wide: true },
          { label: "结论", value: objection.conclusion === null ? null : objectionConclusionNames[objection.conclusion] },
          { label: "办结日期", value: objection.closedOn === null ? null : formatDots(objection.closedOn) },
        ]}
      />
      {open ? <ConcludeForm objection={objection} action={conclude} /> : <a href={`/people/${cadreId}/clearings`}>查明不实的，登记澄清正名</a>}
    </Section>
  );
}

function ConcludeForm({ objection, action }: { objection: ObjectionAt; action: FormAction }) {
  const { id: scope, realName } = objection;
  return (
    <ActionForm action={action} version={objection.version} hidden={{ objectionId: objection.id }} submitLabel="登记查核结论">
      <FormSection>
        <Field name="finding" scope={scope} label="查核情况" required>
          <TextArea name="finding" scope={scope} required defaultValue={objection.finding} />
        </Field>
        <Field name="conclusion" scope={scope} label="结论" required group hint="暂缓任职的，本事项暂停；取消任职的，本事项终止。">
          <RadioRow
            name="conclusion"
            scope={scope}
            legend="结论"
            required
            choices={objectionConclusions.map((value) => ({ value, label: objectionConclusionNames[value] }))}
          />
        </Field>
        <Field name="feedbackOn" scope={scope} label="反馈日期" required={realName} hint={realName ? "署名反映须先反馈" : "未署名的可不填"}>
          <DateInput name="feedbackOn" scope={scope} />
        </Field>
      </FormSection>
    </ActionForm>
  );
}
