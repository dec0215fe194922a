import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page-parts";
import { Table, type Column } from "@/components/ui/table";
import { DateInput, FileInput, Select, TextInput } from "@/components/ui/text-input";
import type { CaseOverview } from "@/lib/case/loaders";
import type { OverviewQuery } from "@/lib/case/schema";
import type { CaseFile, CaseSignature } from "@/lib/case/types";
import { formatDots } from "@/lib/kernel/dates";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import { fileCategories, fileCategoryOf } from "@/lib/law/file-categories";
import { filePurposeNames, purposeName, signaturePurposeNames } from "@/lib/messages/zh-CN/attachments";
import { AskedForms } from "./asked-form";
import { fileOffers, signatureOffers } from "./offers";

export type PaperActions = {
  readonly attach: FormAction;
  readonly enterSignature: FormAction;
  readonly checkSignature: FormAction;
  readonly addScan: FormAction;
};

type Props = {
  readonly page: CaseOverview;
  readonly query: OverviewQuery;
  readonly actions: PaperActions;
  readonly token: string;
};

const choicesOf = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

type FilesProps = Omit<Props, "actions"> & { readonly action: FormAction };

/** Files of the case. */
export function Files({ page, query, action, token }: FilesProps) {
  return (
    <Section title="材料" id="files">
      {page.files.length === 0 ? (
        <p className="section-note">还没有材料。</p>
      ) : (
        <Table narrow="cards" caption="材料" columns={fileColumns} rows={page.files} rowKey={(row) => row.id} />
      )}
      <AskedForms caseId={page.at.id} query={query} part="files" offers={fileOffers(page)}>
        {() => <AttachForm page={page} action={action} token={token} />}
      </AskedForms>
    </Section>
  );
}

/** Signatures on papers of the case. */
export function Signatures({ page, query, actions, token }: Props) {
  return (
    <Section title="签字" id="signatures" note="纸质签字由一人录入，另一人对照扫描件核对。">
      {page.signatures.length === 0 ? (
        <p className="section-note">还没有录入签字。</p>
      ) : (
        <Table
          narrow="cards"
          caption="签字"
          columns={signatureColumns(page, actions)}
          rows={page.signatures}
          rowKey={(row) => row.id}
        />
      )}
      <AskedForms caseId={page.at.id} query={query} part="signatures" offers={signatureOffers(page)}>
        {() => <SignatureForm page={page} action={actions.enterSignature} token={token} />}
      </AskedForms>
    </Section>
  );
}

const fileColumns: readonly Column<CaseFile>[] = [
  { key: "name", head: "文件", rowHead: true, cell: (row) => <a href={`/attachments/${row.id}`}>{row.fileName}</a> },
  { key: "purpose", head: "类别", cell: (row) => purposeName(filePurposeNames, row.purpose) },
  { key: "category", head: "归档类别", card: "half", cell: (row) => categoryWords(row.purpose) },
  { key: "size", head: "大小", align: "right", card: "half", cell: (row) => `${Math.ceil(row.size / 1024)} KB` },
  { key: "by", head: "上传人", card: "half", cell: (row) => row.uploadedBy },
  { key: "on", head: "上传日期", align: "center", cell: (row) => formatDots(row.uploadedOn) },
];

/** FIL-03: where the paper is filed in the personnel file; nothing where people decide. */
function categoryWords(purpose: string): string {
  const category = fileCategoryOf(purpose);
  return category === null ? "" : `第 ${category} 类（${fileCategories[category]}）`;
}

function AttachForm({ page, action, token }: { page: CaseOverview; action: FormAction; token: string }) {
  return (
    <ActionForm
      action={action}
      token={`${token}-file`}
      hidden={{ objectKind: "case", objectId: page.at.id }}
      submitLabel="上传"
      tone="secondary"
    >
      <FormSection columns={2}>
        <Field name="purpose" scope="file" label="类别" required>
          <Select name="purpose" scope="file" required choices={choicesOf(filePurposeNames)} />
        </Field>
        <Field name="file" label="文件" required hint="PDF、PNG、JPEG、DOCX 或 XLSX，不超过 20 MB">
          <FileInput name="file" required />
        </Field>
      </FormSection>
    </ActionForm>
  );
}

function signatureColumns(page: CaseOverview, actions: PaperActions): readonly Column<CaseSignature>[] {
  return [
    { key: "signer", head: "签字人", rowHead: true, cell: (row) => row.signerName },
    { key: "capacity", head: "身份", cell: (row) => row.capacity },
    { key: "purpose", head: "文件", cell: (row) => purposeName(signaturePurposeNames, row.purpose) },
    { key: "on", head: "签字日期", align: "center", card: "half", cell: (row) => formatDots(row.signedOn) },
    {
      key: "scan",
      head: "扫描件",
      card: "half",
      cell: (row) => (row.scanId === null ? "" : <a href={`/attachments/${row.scanId}`}>查看</a>),
    },
    { key: "entered", head: "录入人", card: "half", cell: (row) => row.enteredBy },
    { key: "check", head: "核对", cell: (row) => <CheckCell row={row} page={page} actions={actions} /> },
  ];
}

function CheckCell({ row, page, actions }: { row: CaseSignature; page: CaseOverview; actions: PaperActions }) {
  if (row.checked) return <Badge tone="green">{row.checkedBy ?? "已核对"}</Badge>;
  const { checkSignature, enterSignature } = page.hindrances;
  if (row.scanId === null) {
    if (enterSignature !== null) return <Badge tone="amber">已录入，没有扫描件</Badge>;
    return (
      <ActionForm action={actions.addScan} hidden={{ signatureId: row.id }} submitLabel="补附扫描件" tone="secondary">
        <Field name="scan" scope={row.id} label={`${row.signerName}的签字扫描件`} required>
          <FileInput name="scan" scope={row.id} required />
        </Field>
      </ActionForm>
    );
  }
  const blocked =
    row.enteredById === page.visitorId
      ? "您是录入人，须由另一人核对"
      : checkSignature === null
        ? undefined
        : accessRefusals[checkSignature];
  if (blocked !== undefined) return <Badge tone="amber">待核对</Badge>;
  return (
    <ActionForm action={actions.checkSignature} hidden={{ signatureId: row.id }} submitLabel="已对照扫描件核对" tone="secondary" />
  );
}

function SignatureForm({ page, action, token }: { page: CaseOverview; action: FormAction; token: string }) {
  const scans = page.files.map((file) => ({ value: file.id, label: file.fileName }));
  return (
    <ActionForm
      action={action}
      token={`${token}-signature`}
      hidden={{ objectKind: "case", objectId: page.at.id, signerCadreId: "" }}
      submitLabel="录入签字"
      tone="secondary"
    >
      <FormSection columns={2}>
        <Field name="purpose" scope="signature" label="文件" required>
          <Select name="purpose" scope="signature" required choices={choicesOf(signaturePurposeNames)} />
        </Field>
        <Field name="signerName" label="签字人" required>
          <TextInput name="signerName" size="short" required maxLength={40} />
        </Field>
        <Field name="capacity" label="身份" required hint="例如 单位党委书记">
          <TextInput name="capacity" required maxLength={60} />
        </Field>
        <Field name="signedOn" label="签字日期" required>
          <DateInput name="signedOn" required max={page.today} />
        </Field>
        <Field name="scanId" label="扫描件" hint="先在上面上传签字扫描件">
          <Select name="scanId" choices={scans} empty="不附扫描件" />
        </Field>
      </FormSection>
    </ActionForm>
  );
}
