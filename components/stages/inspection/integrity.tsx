import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page-parts";
import type { Column } from "@/components/ui/table";
import { Table } from "@/components/ui/table";
import { DateInput, FileInput, Select, TextArea, TextInput } from "@/components/ui/text-input";
import { formatDots } from "@/lib/kernel/dates";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import type { CaseInspection } from "@/lib/stages/inspection/loaders/pages";
import type { SignatureAt, SubjectAt } from "@/lib/stages/inspection/types";

type Actions = { readonly integrity: FormAction; readonly sign: FormAction; readonly checkSignature: FormAction; readonly addScan: FormAction };

const capacities = ["单位党委（党组）书记", "纪委书记（纪检监察组组长）"];

/** The conclusive opinion on integrity with its two signatures: entered by one official, checked against the scan by another. */
export function Integrity({
  page,
  subject,
  actions,
  editable,
  token,
}: {
  page: CaseInspection;
  subject: SubjectAt;
  actions: Actions;
  editable: boolean;
  token: string;
}) {
  const blocked = page.reporting === null ? undefined : accessRefusals[page.reporting];
  return (
    <Section title="廉洁自律结论性意见（双签字）">
      {editable ? (
        <ActionForm action={actions.integrity} version={subject.version} hidden={{ subjectId: subject.id }} submitLabel="保存结论性意见" tone="secondary" blockedBecause={blocked}>
          <Field name="integrityConclusion" label="结论性意见" required wide>
            <TextArea name="integrityConclusion" rows={3} required defaultValue={subject.integrityConclusion} />
          </Field>
        </ActionForm>
      ) : (
        <p>{subject.integrityConclusion || "—"}</p>
      )}
      <Table
        caption="签字"
        showCaption
        columns={signatureColumns(page.userId, actions, editable)}
        rows={subject.signatures}
        rowKey={(row) => row.id}
        empty="还没有录入签字。"
      />
      {editable ? (
        <ActionForm action={actions.sign} token={token} hidden={{ objectKind: "case", objectId: page.at.id, purpose: "integrity", signerCadreId: "", scanId: "" }} submitLabel="录入签字" tone="secondary">
          <FormSection title="录入一份签字">
            <Field name="signerName" label="签字人" required>
              <TextInput name="signerName" size="short" required />
            </Field>
            <Field name="capacity" label="身份" required>
              <Select name="capacity" choices={capacities.map((value) => ({ value, label: value }))} />
            </Field>
            <Field name="signedOn" label="签字日期" required>
              <DateInput name="signedOn" required defaultValue={page.today} />
            </Field>
            <Field name="scan" label="签字扫描件" hint="没有扫描件的只算已录入，不能核对，可以以后补附">
              <FileInput name="scan" />
            </Field>
          </FormSection>
        </ActionForm>
      ) : null}
    </Section>
  );
}

function signatureColumns(userId: string, actions: Actions, editable: boolean): readonly Column<SignatureAt>[] {
  return [
    { key: "name", head: "签字人", cell: (row) => row.signerName, rowHead: true },
    { key: "capacity", head: "身份", cell: (row) => row.capacity },
    { key: "on", head: "签字日期", cell: (row) => formatDots(row.signedOn), align: "center" },
    { key: "scan", head: "扫描件", cell: (row) => (row.scanId === null ? "" : <a href={`/attachments/${row.scanId}`}>查看</a>) },
    {
      key: "state",
      head: "核对",
      align: "center",
      cell: (row) => {
        if (row.checked) return <Badge tone="green">已核对</Badge>;
        if (row.scanId === null) return <WithoutScan row={row} action={actions.addScan} editable={editable} />;
        if (!editable || row.enteredById === userId) return <Badge tone="amber">待另一人核对</Badge>;
        return <ActionForm action={actions.checkSignature} hidden={{ signatureId: row.id }} submitLabel={`核对${row.signerName}的签字`} tone="secondary" />;
      },
    },
  ];
}

function WithoutScan({ row, action, editable }: { row: SignatureAt; action: FormAction; editable: boolean }) {
  if (!editable) return <Badge tone="amber">已录入，没有扫描件</Badge>;
  return (
    <ActionForm action={action} hidden={{ signatureId: row.id }} submitLabel="补附扫描件" tone="secondary">
      <Field name="scan" scope={row.id} label={`${row.signerName}的签字扫描件`} required>
        <FileInput name="scan" scope={row.id} required />
      </Field>
    </ActionForm>
  );
}
