import { ExportReason } from "@/components/desk/export-reason";
import { PageHead } from "@/components/desk/page-head";
import { SheetPages } from "@/components/documents/sheet-pages";
import { Button } from "@/components/ui/button";
import { PrintButton } from "@/components/ui/print-button";
import type { ComingSheetPage } from "@/lib/programmes/coming-sheets/loaders";

const titles = { forecast: "空缺预测", due: "到期提醒" } as const;

/** The forecast or the list of who is due as it prints, and the form that gives it out as a workbook. */
export function ComingSheetsView({ page }: { page: ComingSheetPage }) {
  const title = titles[page.list];
  return (
    <>
      <PageHead
        crumbs={[{ label: "职数与班子", href: "/posts" }, { label: title, href: page.listHref }, { label: "打印和导出" }]}
        title={`${title}表`}
        lead="预览与打印一致；导出须写明事由，事由列入全程纪实。"
        actions={<PrintButton />}
      />
      {page.mayExport ? (
        <form className="grid-files no-print" action={`/posts/${page.list}/file`} method="post">
          {page.conditions.map(([name, value], index) => (
            <input key={`${name}-${index}`} type="hidden" name={name} value={value} />
          ))}
          <ExportReason />
          <Button type="submit" icon="download">
            导出 Excel
          </Button>
        </form>
      ) : null}
      {page.sheets.map(({ name, model }) => (
        <SheetPages key={name} model={model} />
      ))}
    </>
  );
}
