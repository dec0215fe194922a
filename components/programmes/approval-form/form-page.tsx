import { PageHead } from "@/components/desk/page-head";
import { GridFormView } from "@/components/documents/grid-form";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { PrintButton } from "@/components/ui/print-button";
import { formatMonthDots } from "@/lib/kernel/dates";
import { formTypefaceNames } from "@/lib/messages/zh-CN/approval-form";
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
          <form action="/people/approval-form/edition" method="post" className="grid-options">
            <input type="hidden" name="selected" value={cadreId} />
            <LayoutFields query={query} />
            {query.case === null ? null : <input type="hidden" name="case" value={query.case} />}
            <Button type="submit">更新</Button>
          </form>
          <FileForm
            people={[cadreId]}
            query={query}
            labels={{
              docx: "下载 Word",
              pdf: "下载 PDF",
              ...(page.sanctionsWithheld ? { page: "显示处分情况" } : {}),
            }}
          />
        </div>
        {page.sanctionsWithheld ? (
          <Callout tone="info" title="处分情况没有显示">
            <p>处分情况只为办理具体事项查阅。请填写输出事由后再显示或者下载，事由记入全程纪实；从选任事项打开的不必填写。</p>
          </Callout>
        ) : null}
        {query.typeface === "song" ? null : (
          <p className="hint">
            页面打印和 Word 文件用本机的{formTypefaceNames[query.typeface]}；本机没有这种字体时显示为相近字体。PDF
            内嵌思源宋体，不随版式换字体。
          </p>
        )}
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
