import type { ReactNode } from "react";
import { PageHead } from "@/components/desk/page-head";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/basis";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page-parts";
import { PersonName } from "@/components/ui/person-name";
import { PrintButton } from "@/components/ui/print-button";
import type { Column } from "@/components/ui/table";
import { Table } from "@/components/ui/table";
import { DateInput, Select, TextInput } from "@/components/ui/text-input";
import { formatDots, isAfter, legalDate } from "@/lib/kernel/dates";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import { auditResultNames, auditTimingNames } from "@/lib/messages/zh-CN/audits";
import type { AuditsPage } from "@/lib/programmes/audits/loaders";
import { auditResults } from "@/lib/programmes/audits/types";

export type AuditActions = Readonly<Record<"request" | "conclude" | "rectify", FormAction>>;

type Due = AuditsPage["due"][number];
type Audit = AuditsPage["audits"][number];

/** Who must be audited now, then every audit with what became of it. */
export function AuditsView({ page, actions, tabs }: { page: AuditsPage; actions: AuditActions; tabs: ReactNode }) {
  const blocked = page.recording === null ? undefined : accessRefusals[page.recording];
  return (
    <>
      <PageHead
        title="经济责任审计"
        badges={page.exampleOnly ? <Badge tone="amber">年限为示例</Badge> : null}
        lead={`列入审计范围的任职共 ${String(page.tenures)} 段；拟调整的任前审计，任满 ${String(page.years)} 年的任中审计，离任一年内的离任审计。`}
        actions={<PrintButton />}
      />
      {tabs}
      <DueList page={page} request={actions.request} blocked={blocked} />
      <Section title="审计情况" note="审计结论只供管理干部的人员查看。">
        <Table caption="审计情况" narrow="cards" columns={auditColumns(page, actions, blocked)} rows={page.audits} rowKey={(audit) => audit.id} empty="还没有提请审计。" />
      </Section>
    </>
  );
}

function DueList({ page, request, blocked }: { page: AuditsPage; request: FormAction; blocked: string | undefined }) {
  const columns: readonly Column<Due>[] = [
    { key: "person", head: "人员", rowHead: true, cardLabel: false, cell: (due) => <PersonOf name={due.name} post={due.post} /> },
    { key: "tenure", head: "任职", card: "half", align: "center", cell: (due) => `${formatDots(due.from)}—${due.to === null ? "" : formatDots(due.to)}` },
    { key: "timing", head: "应作", card: "half", cell: (due) => auditTimingNames[due.timing] },
    { key: "due", head: "应于", card: "half", align: "center", cell: (due) => formatDots(legalDate(due.dueOn)) },
    {
      key: "request",
      head: "提请",
      screenOnly: true,
      cell: (due) => (
        <Disclosure summary="提请审计">
          <ActionForm action={request} hidden={{ holdingId: due.holdingId, timing: due.timing }} submitLabel="登记提请" blockedBecause={blocked}>
            <Field name="number" scope={due.holdingId} label="函号" required>
              <TextInput name="number" scope={due.holdingId} size="short" required maxLength={60} />
            </Field>
            <Field name="requestedOn" scope={due.holdingId} label="提请日期" required>
              <DateInput name="requestedOn" scope={due.holdingId} required defaultValue={page.today} />
            </Field>
          </ActionForm>
        </Disclosure>
      ),
    },
  ];
  return (
    <Section title="应当审计" note="列入审计范围、到期还没有提请的任职。">
      <Table caption="应当审计" narrow="cards" columns={columns} rows={page.due} rowKey={(due) => due.holdingId} empty="目前没有到期未提请的审计。" />
    </Section>
  );
}

function PersonOf({ name, post }: { name: string; post: string }) {
  return (
    <>
      <PersonName name={name} />
      <span className="block text-ink-soft">{post}</span>
    </>
  );
}

function auditColumns(page: AuditsPage, actions: AuditActions, blocked: string | undefined): readonly Column<Audit>[] {
  return [
    { key: "person", head: "人员", rowHead: true, cardLabel: false, cell: (audit) => <PersonOf name={audit.name} post={audit.post} /> },
    { key: "timing", head: "审计", card: "half", cell: (audit) => auditTimingNames[audit.timing] },
    { key: "number", head: "函号", card: "half", cell: (audit) => audit.number },
    { key: "asked", head: "提请", card: "half", align: "center", cell: (audit) => formatDots(audit.requestedOn) },
    { key: "done", head: "实施", card: "half", align: "center", cell: (audit) => (audit.carriedOutOn === null ? null : formatDots(audit.carriedOutOn)) },
    { key: "result", head: "结论", cell: (audit) => <Result audit={audit} today={page.today} /> },
    { key: "work", head: "登记", screenOnly: true, cell: (audit) => <Work audit={audit} actions={actions} blocked={blocked} /> },
  ];
}

function Result({ audit, today }: { audit: Audit; today: AuditsPage["today"] }) {
  if (audit.concludedOn === null) return <Badge tone="blue">{audit.carriedOutOn === null ? "已提请" : "审计中"}</Badge>;
  const open = audit.rectifyBy !== null && audit.rectifiedOn === null;
  return (
    <>
      {audit.result === null ? <Badge tone="grey">已作结论</Badge> : <Badge tone={audit.result === "nothingFound" ? "green" : "amber"}>{auditResultNames[audit.result]}</Badge>}
      {audit.summary ? <span className="block">{audit.summary}</span> : null}
      {open && audit.rectifyBy !== null ? (
        <span className="block">
          <Badge tone={isAfter(today, audit.rectifyBy) ? "red" : "amber"}>{`${formatDots(audit.rectifyBy)} 前整改`}</Badge>
        </span>
      ) : null}
      {audit.rectifiedOn === null ? null : <span className="block">{`${formatDots(audit.rectifiedOn)} 已整改${audit.rectification ? `：${audit.rectification}` : ""}`}</span>}
    </>
  );
}

function Work({ audit, actions, blocked }: { audit: Audit; actions: AuditActions; blocked: string | undefined }) {
  const hidden = { auditId: audit.id };
  const scope = audit.id;
  if (audit.concludedOn === null) {
    return (
      <Disclosure summary="登记实施和结论">
        <ActionForm action={actions.conclude} version={audit.version} hidden={hidden} submitLabel="登记审计情况" blockedBecause={blocked}>
          <FormSection>
            <Field name="carriedOutOn" scope={scope} label="实施日期" required>
              <DateInput name="carriedOutOn" scope={scope} required defaultValue={audit.carriedOutOn ?? undefined} />
            </Field>
            <Field name="concludedOn" scope={scope} label="结论日期">
              <DateInput name="concludedOn" scope={scope} />
            </Field>
            <Field name="result" scope={scope} label="结论">
              <Select name="result" scope={scope} empty="尚无结论" choices={auditResults.map((value) => ({ value, label: auditResultNames[value] }))} />
            </Field>
            <Field name="summary" scope={scope} label="问题" hint="有问题的必填" wide>
              <TextInput name="summary" scope={scope} maxLength={500} />
            </Field>
            <Field name="rectifyBy" scope={scope} label="整改期限">
              <DateInput name="rectifyBy" scope={scope} />
            </Field>
          </FormSection>
        </ActionForm>
      </Disclosure>
    );
  }
  if (audit.rectifyBy === null || audit.rectifiedOn !== null) return null;
  return (
    <Disclosure summary="登记整改">
      <ActionForm action={actions.rectify} version={audit.version} hidden={hidden} submitLabel="登记整改" blockedBecause={blocked}>
        <Field name="rectifiedOn" scope={scope} label="整改日期" required>
          <DateInput name="rectifiedOn" scope={scope} required />
        </Field>
        <Field name="rectification" scope={scope} label="整改情况" required>
          <TextInput name="rectification" scope={scope} required maxLength={500} />
        </Field>
      </ActionForm>
    </Disclosure>
  );
}
