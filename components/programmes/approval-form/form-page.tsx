import { PageHead } from "@/components/desk/page-head";
import { GridFormView } from "@/components/documents/grid-form";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { PrintButton } from "@/components/ui/print-button";
import { formatMonthDots } from "@/lib/kernel/dates";
import type { ApprovalFormPage } from "@/lib/programmes/approval-form/loaders";
import { FileForm } from "./file-form";
import { LayoutFields } from "./layout-fields";

/** The 干部任免审批表 of one person, as it comes out of the printer, with the ways to take it along. */
export function ApprovalFormView({ page }: { page: ApprovalFormPage }) {
  const { cadreId, form, query } = page;
  const ages = `年龄计算到 ${formatMonthDots(page.agesOn)}，当月出生的按已满周岁计。`;
  const filled = page.caseNumber === null ? "" : `拟任免职务和任免理由取自选任事项 ${page.caseNumber}。`;
  return (
    <>
      <div className="no-print">
        <PageHead
          crumbs={[
            { label: "干部", href: "/people" },
            { label: page.name, href: `/people/${cadreId}` },
            { label: form.title },
          ]}
          title={form.title}
          lead={`${ages}${filled}`}
          actions={<PrintButton />}
        />
        <div className="grid-tools">
          <form action={`/people/${cadreId}/approval-form`} className="grid-options">
            <LayoutFields query={query} />
            {query.case === null ? null : <input type="hidden" name="case" value={query.case} />}
            <Button type="submit">更新</Button>
          </form>
          <FileForm people={[cadreId]} query={query} labels={{ docx: "下载 Word", pdf: "下载 PDF" }} />
        </div>
        {form.spilling.length === 0 ? null : (
          <Callout tone="warn" title={`缩到最小字号仍放不下：${[...new Set(form.spilling)].join("、")}`}>
            <p>请精简档案中的相应内容，或者下载 Word 后手工调整。</p>
          </Callout>
        )}
      </div>
      <GridFormView form={form} portraitSrc={page.portraitSrc} />
    </>
  );
}
