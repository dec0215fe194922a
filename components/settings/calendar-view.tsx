import { PageHead } from "@/components/desk/page-head";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Callout } from "@/components/ui/callout";
import { Checkbox } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { DefinitionList, Section, Tabs } from "@/components/ui/page-parts";
import { FileInput, TextArea, TextInput } from "@/components/ui/text-input";
import { formatDots } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import type { CalendarPage } from "@/lib/settings/loaders";
import type { CalendarYearAt } from "@/lib/settings/types";
import { WaitingChangeView } from "./waiting-change";

export type CalendarActions = { readonly change: FormAction; readonly add: FormAction; readonly answer: FormAction };

/** The working calendar by year: days off and days worked to make up, as two lists. */
export function CalendarView({ page, actions }: { page: CalendarPage; actions: CalendarActions }) {
  const { shown, wanted } = page;
  const last = Math.max(wanted, ...page.years.map(({ year }) => year));
  const change = page.waiting.find(({ year }) => year === wanted);
  const elsewhere = page.waiting.filter(({ year }) => year !== wanted);
  const years = [...new Set([...page.years.map(({ year }) => year), wanted, last + 1])].toSorted((a, b) => a - b);
  return (
    <>
      <PageHead
        title="工作日历"
        lead="公示、答复等以工作日计算的期限都按这里的日历推算。新增和修改由一人提出、另一人确认；没有录入的年份只能按周一至周五计算，结果标“暂定”，不能作为通过关口的依据。"
      />
      <Tabs
        label="年份"
        items={years.map((year) => ({
          label: `${year} 年`,
          href: `/system/calendar?year=${year}`,
          current: year === wanted,
        }))}
      />
      {elsewhere.length === 0 ? null : (
        <Callout tone="info" title={`还有修改建议等待确认：${elsewhere.map(({ year }) => `${year} 年`).join("、")}`} />
      )}
      <Affected page={page} />
      {change === undefined ? null : <WaitingChangeView page={page} change={change} action={actions.answer} />}
      {shown === null ? (
        <Missing page={page} action={actions.add} />
      ) : (
        <Year page={page} year={shown} action={actions.change} />
      )}
    </>
  );
}

function Affected({ page }: { page: CalendarPage }) {
  if (page.affected.length === 0) return null;
  return (
    <Callout tone="warn" title="下列进行中的公示，登记的最后一日与现行日历不符；办结时以较晚的一日为准">
      <ul>
        {page.affected.map((notice) => (
          <li key={notice.id}>
            {notice.number}：登记至 {formatDots(notice.until)}，按日历应至 {formatDots(notice.counted)}。
          </li>
        ))}
      </ul>
    </Callout>
  );
}

function Year({ page, year, action }: { page: CalendarPage; year: CalendarYearAt; action: FormAction }) {
  return (
    <>
      <Section
        title={`${year.year} 年`}
        note={year.exampleOnly ? <Badge tone="amber">示例，待核</Badge> : <Badge tone="green">已核对</Badge>}
      >
        <DefinitionList
          columns={1}
          items={[
            { label: "来源", value: year.source },
            { label: `放假日（${year.holidays.length} 天）`, value: listed(year.holidays) },
            { label: `调休上班日（${year.makeUpDays.length} 天）`, value: listed(year.makeUpDays) },
          ]}
        />
      </Section>
      {page.waiting.some(({ year: other }) => other === year.year) ? null : (
        <Section title="修改" note="提交后由另一位同事确认，确认之前仍按上面的日历计算。">
          <ActionForm
            action={action}
            version={year.version}
            hidden={{ year: String(year.year) }}
            submitLabel="提交修改建议"
            blockedBecause={page.changing === null ? undefined : accessRefusals[page.changing]}
          >
            <YearFields year={year} />
          </ActionForm>
        </Section>
      )}
    </>
  );
}

function Missing({ page, action }: { page: CalendarPage; action: FormAction }) {
  return (
    <>
      <Callout tone="warn" title={`${page.wanted} 年的日历还没有录入：凡算到这一年的期限都是暂定的`}>
        按周一至周五推算，不计节假日和调休；办理时会写明“暂定”和原因，公示期满等关口须等日历录入后才能通过。
      </Callout>
      {page.waiting.some(({ year }) => year === page.wanted) ? null : (
        <Section title={`添加 ${page.wanted} 年`} note="国务院办公厅公布放假安排后录入，由另一位同事确认后生效。">
          <ActionForm
            action={action}
            hidden={{ year: String(page.wanted) }}
            submitLabel="提交新年份"
            blockedBecause={page.changing === null ? undefined : accessRefusals[page.changing]}
          >
            <YearFields year={null} />
          </ActionForm>
        </Section>
      )}
    </>
  );
}

function YearFields({ year }: { year: CalendarYearAt | null }) {
  return (
    <FormSection columns={2}>
      <Field name="source" label="来源" required wide hint="例如：国务院办公厅关于部分节假日安排的通知及文号">
        <TextInput name="source" defaultValue={year?.source ?? ""} required />
      </Field>
      <Field
        name="pasted"
        label="粘贴通知或表格"
        wide
        hint="例如“10月1日（周四）至7日（周三）放假调休。10月10日（周六）上班。”；填了这里，以这里为准"
      >
        <TextArea name="pasted" rows={4} />
      </Field>
      <Field
        name="file"
        label="或者选择文件"
        wide
        hint=".xlsx：第一列日期（可写起、止两列），再写“放假”或“上班”；选了文件，以文件为准"
      >
        <FileInput name="file" accept=".xlsx" />
      </Field>
      <Field
        name="holidays"
        label="放假日"
        hint="每行一天，例如 2026-10-01 或 10月1日，连续的可写 10月1日至10月7日；周末放假可写可不写"
      >
        <TextArea name="holidays" rows={10} defaultValue={year?.holidays.join("\n") ?? ""} />
      </Field>
      <Field name="makeUpDays" label="调休上班日" hint="周末需要上班的日子，每行一天">
        <TextArea name="makeUpDays" rows={5} defaultValue={year?.makeUpDays.join("\n") ?? ""} />
      </Field>
      <Field name="exampleOnly" label="核对情况" group>
        <Checkbox name="exampleOnly" defaultChecked={year?.exampleOnly ?? true}>
          示例，尚未与通知原文核对
        </Checkbox>
      </Field>
      <Field name="known" label="进行中的公示" group>
        <Checkbox name="known">已知悉：有的公示最后一日会因此改变</Checkbox>
      </Field>
    </FormSection>
  );
}

function listed(days: readonly LegalDate[]): string {
  return days.map((day) => formatDots(day).slice(5)).join("、");
}
