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
import { importModeNames, phaseNames } from "@/lib/messages/zh-CN/roster-import";
import type { ImportHome, RosterUpload } from "@/lib/programmes/roster-import/loaders";
import { importSums } from "./import-sums";
import { RememberedMappings } from "./mapping-parts";

const home = "/programmes/roster-import";

/** Where an import begins: template, upload, what waits for confirmation, what was imported. */
export function ImportHomeView({ page, upload, forget }: { page: ImportHome; upload: FormAction; forget: FormAction }) {
  return (
    <>
      <PageHead
        crumbs={[{ label: "干部", href: "/people" }, { label: "导入" }]}
        title="导入名册"
        lead="机构、职务、职数、干部及其简历等各行从一个工作簿导入。分三步办理，确认之前不写入任何内容。"
      />
      <Section title="一、下载模板">
        <p>模板附填写说明、样例行和下拉选项；身份证号和日期为文本格式，请勿改成数字。</p>
        <p>
          <ButtonLink href={`${home}/template`} icon="download" download>
            下载模板
          </ButtonLink>
        </p>
      </Section>
      <Section title="二、上传核对" note="系统逐行与档案对照，列出新增、变更、相同和有误的行，一次列全所有错误。其他系统的表也可以上传，不认识的表头会先询问。">
        <UploadForm page={page} upload={upload} />
      </Section>
      <Section title="三、确认导入" note="核对结果只有上传人能看到，保留 24 小时。">
        <Table
          caption="已上传的文件"
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
      <RememberedMappings mappings={page.mappings} forget={forget} />
    </>
  );
}

function UploadForm({ page, upload }: { page: ImportHome; upload: FormAction }) {
  const [only] = page.authorities;
  const single = page.authorities.length === 1 && only !== undefined;
  return (
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
          name="file"
          label="名册文件"
          required
          hint="填好的 .xlsx 工作簿，不超过 20 MB，不超过 5000 人。空着的单元格不改动档案中已有的内容，文件中没有的人和行不会被删除。"
        >
          <FileInput
            name="file"
            required
            accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          />
        </Field>
      </FormSection>
    </ActionForm>
  );
}

const uploadColumns: readonly Column<ImportHome["uploads"][number]>[] = [
  { key: "file", head: "文件", rowHead: true, cell: (one) => <a href={`${home}/${one.id}`}>{one.fileName}</a> },
  { key: "at", head: "上传时间", align: "center", cell: (one) => formatMoment(instantOf(one.createdAt)) },
  { key: "until", head: "保留到", align: "center", cell: (one) => formatMoment(instantOf(one.expiresAt)) },
  {
    key: "state",
    head: "状态",
    align: "center",
    cell: (one) => (one.confirmed === null ? stateOf(one.reading) : `已导入 ${one.confirmed}`),
  },
];

function stateOf(reading: RosterUpload["reading"]): string {
  if (reading === null) return phaseNames.done;
  const { phase, rowsRead, rowsTotal } = reading;
  return phase === "reading" ? `${phaseNames.reading}，${rowsRead} / ${rowsTotal} 行` : phaseNames[phase];
}

const batchColumns: readonly Column<ImportHome["batches"][number]>[] = [
  { key: "number", head: "批次", rowHead: true, cell: (batch) => <a href={`${home}/${batch.id}`}>{batch.number}</a> },
  { key: "file", head: "文件", cell: (batch) => batch.fileName },
  { key: "at", head: "导入时间", align: "center", cell: (batch) => formatMoment(instantOf(batch.importedAt)) },
  { key: "by", head: "导入人", align: "center", cell: (batch) => batch.importedBy },
  { key: "mode", head: "方式", align: "center", cell: (batch) => importModeNames[batch.mode] },
  { key: "rows", head: "行数", cell: (batch) => importSums(batch.counts.sheets) },
];
