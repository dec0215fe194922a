import { PageHead } from "@/components/desk/page-head";
import { SheetPages } from "@/components/documents/sheet-pages";
import { ButtonLink } from "@/components/ui/button";
import { PrintButton } from "@/components/ui/print-button";
import type { QuotaSheetPage } from "@/lib/programmes/statistics/loaders/quotas";

/** The quota table as it prints. */
export function QuotaSheets({ page }: { page: QuotaSheetPage }) {
  return (
    <>
      <PageHead
        crumbs={[{ label: "职数与班子", href: page.listHref }, { label: "职数配备表" }]}
        title="职数配备表"
        lead="预览与打印一致。"
        actions={
          <>
            <ButtonLink href={page.listHref.replace("/posts", "/posts/quotas/file")} icon="download">
              导出 Excel
            </ButtonLink>
            <PrintButton />
          </>
        }
      />
      <SheetPages model={page.model} />
    </>
  );
}
