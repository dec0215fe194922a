import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { RadioRow } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page-parts";
import type { Column } from "@/components/ui/table";
import { Table } from "@/components/ui/table";
import { DateInput, TextArea, TextInput } from "@/components/ui/text-input";
import { formatDots } from "@/lib/kernel/dates";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import { electionResultNames } from "@/lib/messages/zh-CN/appointment";
import type { CaseAppointment } from "@/lib/stages/appointment/loaders";
import type { NominationAt } from "@/lib/stages/appointment/types";

type Actions = Readonly<Record<"nominate" | "election", FormAction>>;
type Part = { readonly page: CaseAppointment; readonly actions: Actions; readonly editable: boolean };

/** Nomination and election, the first step of the appointment to an elected post (APT-03, APT-04). */
export function ElectionPart({ page, actions, editable }: Part) {
  const { nominations } = page;
  const last = nominations.at(-1);
  const lost = nominations.filter(({ result }) => result === "notElected").length;
  const won = nominations.some(({ result }) => result === "elected");
  const waiting = last !== undefined && last.result === null;
  return (
    <Section title="提名和选举" note="自当选之日起任职；当选之前不拟任免文件">
      <Table caption="提名和选举" narrow="cards" columns={columns} rows={nominations} rowKey={(row) => String(row.number)} empty="还没有登记提名。" />
      {editable && !won && lost >= page.electionLimit ? (
        <Callout
          tone="warn"
          title={`已有 ${String(lost)} 次未当选，本届内一般不再提名（待核）`}
          actions={<ButtonLink href={`/cases/${page.at.id}?form=hold#holds`}>去终止本事项</ButtonLink>}
        >
          <p>请终止本事项；确需再次提名的，须写明理由。</p>
        </Callout>
      ) : null}
      {editable && waiting ? <Result page={page} action={actions.election} title="登记选举结果" /> : null}
      {editable && !waiting && !won ? <Nomination page={page} action={actions.nominate} reasoned={lost >= page.electionLimit} /> : null}
      {editable && !waiting && last !== undefined && page.paper === null ? <Result page={page} action={actions.election} title="更正最近一次结果" last={last} /> : null}
    </Section>
  );
}

const columns: readonly Column<NominationAt>[] = [
  { key: "number", head: "次序", align: "center", cell: (row) => `第 ${String(row.number)} 次`, rowHead: true },
  { key: "nominated", head: "提名", cell: (row) => formatDots(row.nominatedOn) },
  { key: "body", head: "选举机关", cell: (row) => row.body },
  { key: "document", head: "推荐书", cell: (row) => row.documentNumber },
  { key: "held", head: "选举", cell: (row) => (row.heldOn === null ? "待选举" : formatDots(row.heldOn)) },
  {
    key: "result",
    head: "结果",
    align: "center",
    cell: (row) =>
      row.result === null ? <Badge tone="amber">待登记</Badge> : <Badge tone={row.result === "elected" ? "green" : "red"}>{electionResultNames[row.result]}</Badge>,
  },
  { key: "words", head: "说明", cell: (row) => [row.words, row.reason === "" ? "" : `再次提名理由：${row.reason}`].filter((text) => text !== "").join("；") },
];

function Nomination({ page, action, reasoned }: { page: CaseAppointment; action: FormAction; reasoned: boolean }) {
  return (
    <ActionForm
      action={action}
      version={page.at.version}
      hidden={{ caseId: page.at.id }}
      submitLabel="登记提名"
      tone={reasoned ? "secondary" : "primary"}
      blockedBecause={blocked(page)}
    >
      <FormSection title={page.nominations.length === 0 ? "登记提名" : "再次提名"}>
        <Field name="nominatedOn" label="提名日期" required>
          <DateInput name="nominatedOn" required max={page.today} />
        </Field>
        <Field name="body" label="选举机关" required hint="例如：澜石县人民代表大会">
          <TextInput name="body" required maxLength={100} defaultValue={page.nominations.at(-1)?.body} />
        </Field>
        <Field name="documentNumber" label="推荐书文号" required>
          <TextInput name="documentNumber" required maxLength={60} />
        </Field>
        {reasoned ? (
          <Field name="reason" label="再次提名的理由" required wide>
            <TextArea name="reason" required rows={2} />
          </Field>
        ) : null}
      </FormSection>
    </ActionForm>
  );
}

function Result({ page, action, title, last }: { page: CaseAppointment; action: FormAction; title: string; last?: NominationAt }) {
  return (
    <ActionForm
      action={action}
      version={page.at.version}
      hidden={{ caseId: page.at.id }}
      submitLabel={title}
      tone={last === undefined ? "primary" : "secondary"}
      blockedBecause={blocked(page)}
    >
      <FormSection title={title}>
        <Field name="heldOn" label="选举日期" required>
          <DateInput name="heldOn" required max={page.today} defaultValue={last?.heldOn ?? undefined} />
        </Field>
        <Field name="result" label="选举结果" required group>
          <RadioRow
            name="result"
            legend="选举结果"
            required
            defaultValue={last?.result ?? undefined}
            choices={Object.entries(electionResultNames).map(([value, label]) => ({ value, label }))}
          />
        </Field>
        <Field name="words" label="得票等情况" wide hint="按公布的结果填写">
          <TextArea name="words" rows={2} maxLength={300} defaultValue={last?.words} />
        </Field>
      </FormSection>
    </ActionForm>
  );
}

function blocked(page: CaseAppointment): string | undefined {
  return page.preparing === null ? undefined : accessRefusals[page.preparing];
}
