import { ExportReason } from "@/components/desk/export-reason";
import { PageHead } from "@/components/desk/page-head";
import { ActionForm } from "@/components/ui/action-form";
import { CheckboxGroup } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { EmptyState } from "@/components/ui/page-parts";
import { exportColumnHeads } from "@/lib/messages/zh-CN/people-search";
import type { ExportPage } from "@/lib/programmes/people-search/loaders";
import { exportColumns } from "@/lib/programmes/people-search/schema";

/** What is given out, which columns, and why; the workbook follows once the reason is on record. */
export function ExportView({ page, action }: { page: ExportPage; action: FormAction }) {
  const whose = page.selectedIds.length > 0 ? "所选的" : "当前条件下全部";
  return (
    <>
      <PageHead
        crumbs={[{ label: "干部", href: "/people" }, { label: "导出名单" }]}
        title="导出名单"
        lead={`将导出${whose} ${page.personCount} 人。导出的人数、栏目和事由记入全程纪实。`}
      />
      {page.personCount === 0 ? (
        <EmptyState title="没有可导出的人员" action={<a href="/people">返回干部列表</a>} />
      ) : (
        <ActionForm
          action={action}
          hidden={{ address: page.address, authorityId: page.authorityId }}
          submitLabel="登记并导出"
          back={page.address}
        >
          {page.selectedIds.map((id) => (
            <input key={id} type="hidden" name="selected[]" value={id} />
          ))}
          <Field name="columns" label="栏目" required group>
            <CheckboxGroup
              name="columns[]"
              legend="栏目"
              choices={exportColumns.map((column) => ({ value: column, label: exportColumnHeads[column].head }))}
              defaultValues={exportColumns}
            />
          </Field>
          <ExportReason />
        </ActionForm>
      )}
    </>
  );
}
