import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Checkbox, RadioRow } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { DefinitionList, Section } from "@/components/ui/page-parts";
import { TextArea } from "@/components/ui/text-input";
import { formatDots } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import type { CalendarPage } from "@/lib/settings/loaders";
import { changesOf } from "@/lib/settings/rules/year";
import type { WaitingChange } from "@/lib/settings/types";

/** A proposal that waits: who made it, what it adds and takes away, and the answer of a second person (or its withdrawal). */
export function WaitingChangeView({ page, change, action }: { page: CalendarPage; change: WaitingChange; action: FormAction }) {
  const { holidaysAdded = [], holidaysTaken = [], makeUpDaysAdded = [], makeUpDaysTaken = [] } = changesOf(page.shown, change);
  const own = change.proposedById === page.visitorId;
  const outdated = change.baseVersion !== (page.shown?.version ?? null);
  return (
    <Section
      id="waiting"
      title={change.baseVersion === null ? "等待确认：新年份" : "等待确认：修改建议"}
      note={`${change.proposedByName} 于 ${formatDots(change.proposedOn)} 提出；确认之前仍按原日历计算。${outdated ? "提出之后日历已被修改，只能退回。" : ""}`}
    >
      <DefinitionList
        columns={1}
        items={[
          { label: "来源", value: change.source },
          { label: "核对情况", value: change.exampleOnly ? <Badge tone="amber">示例，待核</Badge> : "已与通知原文核对" },
          { label: "新增放假", value: listed(holidaysAdded) },
          { label: "取消放假", value: listed(holidaysTaken) },
          { label: "新增调休", value: listed(makeUpDaysAdded) },
          { label: "取消调休", value: listed(makeUpDaysTaken) },
        ]}
      />
      <ActionForm
        action={action}
        version={change.version}
        hidden={own ? { id: change.id, answer: "withdrawn" } : { id: change.id }}
        submitLabel={own ? "撤回" : "提交答复"}
        blockedBecause={page.changing === null ? undefined : accessRefusals[page.changing]}
      >
        {own ? <p>您提出的修改须由另一位同事确认；有误的可以撤回后重新提出。</p> : <AnswerFields />}
      </ActionForm>
    </Section>
  );
}

function AnswerFields() {
  return (
    <>
      <Field name="answer" label="答复" required group>
        <RadioRow
          name="answer"
          legend="答复"
          required
          choices={[
            { value: "confirmed", label: "已与通知核对，确认" },
            { value: "refused", label: "退回" },
          ]}
        />
      </Field>
      <Field name="reason" scope="answer" label="理由" hint="退回须写明">
        <TextArea name="reason" scope="answer" rows={2} />
      </Field>
      <Field name="known" scope="answer" label="进行中的公示" group>
        <Checkbox name="known" scope="answer">
          已知悉：有的公示最后一日会因此改变
        </Checkbox>
      </Field>
    </>
  );
}

function listed(days: readonly LegalDate[]): string {
  return days.length === 0 ? "无" : days.map((day) => formatDots(day)).join("、");
}
