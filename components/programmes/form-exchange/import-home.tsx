import { PageHead } from "@/components/desk/page-head";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page-parts";
import { Table, type Column } from "@/components/ui/table";
import { FileInput, Select } from "@/components/ui/text-input";
import { formatMoment, instantOf } from "@/lib/kernel/dates";
import type { FormImportHome } from "@/lib/programmes/form-exchange/loaders";

const home = "/programmes/form-import";

/** Where an import of forms begins: upload, what waits for confirmation, what was imported. */
export function FormImportHomeView({ page, upload }: { page: FormImportHome; upload: FormAction }) {
  const [only] = page.authorities;
  const single = page.authorities.length === 1 && only !== undefined;
  return (
    <>
      <PageHead
        crumbs={[{ label: "干部", href: "/people" }, { label: "导入任免审批表" }]}
        title="导入任免审批表"
        lead="读取任免审批表编辑器的文件或者 Word 表格，逐人逐项与档案对照，由您决定取哪一边的值。确认之前不写入任何内容。"
        actions={
          <ButtonLink href="/programmes/roster-import" icon="upload">
            导入名册
          </ButtonLink>
        }
      />
      <Section title="一、上传文件">
        <ActionForm action={upload} submitLabel="上传并核对" hidden={single ? { authorityId: only.id } : {}}>
          <FormSection>
            {single ? null : (
              <Field name="authorityId" label="管理机关" required>
                <Select
                  name="authorityId"
                  required
                  empty="请选择"
                  choices={page.authorities.map(({ id, committeeName }) => ({ value: id, label: committeeName }))}
                />
              </Field>
            )}
            <Field
              name="files[]"
              label="任免审批表文件"
              required
              hint="可以选一份或者多份 .lrmx 或 Word 文件（.docx），也可以选 .lrm（连同 .pic 照片）或者 .zip 压缩包；合计不超过 30 MB，不超过 500 份。旧版 .doc 请先另存为 .docx。Word 表中空着的格不改动档案，家庭成员只有年龄的，出生年月以档案为准。"
            >
              <FileInput name="files[]" required multiple accept=".lrmx,.lrm,.pic,.docx,.doc,.zip" />
            </Field>
          </FormSection>
        </ActionForm>
      </Section>
      <Section title="二、核对并确认" note="核对结果只有上传人能看到，保留 24 小时。">
        <Table
          caption="待确认的上传"
          narrow="cards"
          columns={uploadColumns}
          rows={page.uploads}
          rowKey={(one) => one.id}
          empty="还没有上传的文件。"
        />
      </Section>
      <Section title="已导入批次">
        <Table
          caption="已导入批次"
          narrow="cards"
          columns={batchColumns}
          rows={page.batches}
          rowKey={(batch) => batch.id}
          empty="还没有导入过。"
        />
      </Section>
    </>
  );
}

const uploadColumns: readonly Column<FormImportHome["uploads"][number]>[] = [
  { key: "file", head: "文件", rowHead: true, cell: (one) => <a href={`${home}/${one.id}`}>{one.fileName}</a> },
  { key: "at", head: "上传时间", align: "center", cell: (one) => formatMoment(instantOf(one.createdAt)) },
  { key: "until", head: "保留到", align: "center", cell: (one) => formatMoment(instantOf(one.expiresAt)) },
  {
    key: "state",
    head: "状态",
    align: "center",
    cell: (one) => (one.confirmed === null ? "待确认" : `已导入 ${one.confirmed}`),
  },
];

const batchColumns: readonly Column<FormImportHome["batches"][number]>[] = [
  {
    key: "number",
    head: "批次",
    rowHead: true,
    cell: (batch) => <a href={`/programmes/imports/${batch.id}`}>{batch.number}</a>,
  },
  { key: "file", head: "文件", cell: (batch) => batch.fileName },
  { key: "at", head: "导入时间", align: "center", cell: (batch) => formatMoment(instantOf(batch.importedAt)) },
  { key: "by", head: "导入人", align: "center", cell: (batch) => batch.importedBy },
  {
    key: "people",
    head: "人数",
    cell: ({ counts }) => `新增 ${counts.added} 人，更新 ${counts.changed} 人，留待处理 ${counts.questions} 项`,
  },
  { key: "state", head: "状态", align: "center", cell: (batch) => (batch.undoneAt === null ? "已导入" : "已撤销") },
];
