import { ActionForm } from "@/components/ui/action-form";
import { Callout } from "@/components/ui/callout";
import { Checkbox, RadioRow } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page-parts";
import { Select, TextArea, TextInput } from "@/components/ui/text-input";
import { RuleRef } from "@/components/ui/basis";
import { Table } from "@/components/ui/table";
import { formatDots } from "@/lib/kernel/dates";
import { schemeParameters } from "@/lib/law/scheme-parameters";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import { ruleTitle } from "@/lib/messages/zh-CN/rules";
import { leafName, leafWords } from "@/lib/messages/zh-CN/schemes";
import type { SchemesPage } from "@/lib/programmes/schemes/loaders";
import { leafText, leaves } from "@/lib/programmes/schemes/rules/leaves";
import type { SchemeDraftAt, SchemeVersion } from "@/lib/programmes/schemes/types";

type Props = { page: SchemesPage; last: SchemeVersion; draft: SchemeDraftAt; action: FormAction };

/** A draft that waits: what it changes number by number, and the head's answer (or its withdrawal by who drafted it). */
export function WaitingDraft({ page, last, draft, action }: Props) {
  const own = draft.draftedById === page.visitorId;
  return (
    <Section
      id="waiting"
      title={`等待确认：${draft.title}`}
      note={`${draft.draftedBy} 于 ${formatDots(draft.draftedOn)} 起草，拟自 ${formatDots(draft.from)} 起执行；确认之前仍按第 ${last.version} 版。`}
    >
      <Callout tone="info" title={`修改理由：${draft.grounds}`}>
        {`在办的 ${last.running} 个批次不受影响，仍按第 ${last.version} 版办理。`}
      </Callout>
      <Table
        caption="改动的数字"
        narrow="cards"
        columns={[
          { key: "label", head: "事项", rowHead: true, cardLabel: false, cell: (leaf) => leafName(leaf) },
          { key: "before", head: "现行", cell: (leaf) => leafWords(leaf, leafText(leaf, last.values)) },
          { key: "after", head: "拟改为", cell: (leaf) => <strong>{leafWords(leaf, leafText(leaf, draft.values))}</strong> },
          { key: "rule", head: "影响的规则", cell: ({ key }) => <RuleRef rule={schemeParameters[key].rule} title={ruleTitle(schemeParameters[key].rule)} /> },
        ]}
        rows={leaves.filter((leaf) => leafText(leaf, last.values) !== leafText(leaf, draft.values))}
        rowKey={({ path }) => path}
      />
      <ActionForm
        action={action}
        version={draft.version}
        hidden={own ? { id: draft.id, answer: "withdrawn" } : { id: draft.id }}
        submitLabel={own ? "撤回" : "提交答复"}
        blockedBecause={own || page.confirming === null ? undefined : accessRefusals[page.confirming]}
      >
        {own ? <p>您起草的方案须由部长确认；有误的可以撤回后重新起草。</p> : <AnswerFields page={page} />}
      </ActionForm>
    </Section>
  );
}

function AnswerFields({ page }: { page: SchemesPage }) {
  return (
    <FormSection>
      <Field name="answer" label="答复" required group>
        <RadioRow
          name="answer"
          legend="答复"
          required
          choices={[
            { value: "confirmed", label: "会议已通过，确认" },
            { value: "refused", label: "退回" },
          ]}
        />
      </Field>
      <Field name="document" label="制定文件" hint="确认时必填：文件名称和文号">
        <TextInput name="document" />
      </Field>
      <Field name="meetingId" label="通过的会议" hint="确认时必选：已召开的会议">
        <Select
          name="meetingId"
          defaultValue=""
          choices={[{ value: "", label: "请选择" }, ...page.meetings.map(({ id, number, on }) => ({ value: id, label: `${number}（${formatDots(on)}）` }))]}
        />
      </Field>
      <Field name="meetingItem" label="议题" hint="确认时必填：第几项、题目，与会议记录一致">
        <TextInput name="meetingItem" />
      </Field>
      <Field name="exampleOnly" label="核对情况" group>
        <Checkbox name="exampleOnly">仍为示例，尚未与文件原文核对</Checkbox>
      </Field>
      <Field name="reason" label="理由" hint="退回须写明">
        <TextArea name="reason" rows={2} />
      </Field>
    </FormSection>
  );
}
