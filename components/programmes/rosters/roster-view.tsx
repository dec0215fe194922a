import { ExportReason } from "@/components/desk/export-reason";
import { PageHead } from "@/components/desk/page-head";
import { SheetPages } from "@/components/documents/sheet-pages";
import { Button, ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { EmptyState, Tabs } from "@/components/ui/page-parts";
import { PrintButton } from "@/components/ui/print-button";
import { standardLayoutNames } from "@/lib/messages/zh-CN/rosters";
import { standardLayoutIds } from "@/lib/programmes/rosters/document/layouts";
import type { RosterPreview } from "@/lib/programmes/rosters/loaders";
import { rosterHref } from "@/lib/programmes/rosters/schema";

/** A roster in the layout asked for, as its sheets of paper; to print, or to take away as a workbook with a reason. */
export function RosterSheets({ page, kept, first }: { page: RosterPreview; kept: string; first: number }) {
  const { model, layoutId, saved, chosen, shown } = page;
  const layouts: readonly { readonly id: string; readonly label: string }[] = [
    ...standardLayoutIds.map((id) => ({ id, label: standardLayoutNames[id] })),
    ...saved.map(({ id, title, own }) => ({ id, label: own ? title : `${title}（共享）` })),
  ];
  return (
    <>
      <PageHead
        crumbs={[{ label: "干部", href: "/people" }, { label: "名册" }]}
        title={page.motionTitle === null ? "名册" : `名册：${page.motionTitle}`}
        lead={`共 ${shown} 人。预览与打印一致；导出须填写事由，并记入全程纪实。`}
        actions={
          <>
            <ButtonLink
              href={`${rosterHref(kept, layoutId).replace("/people/rosters?", "/people/rosters/layouts?")}`}
              icon="edit"
            >
              列和格式
            </ButtonLink>
            <PrintButton />
          </>
        }
      />
      <Tabs
        label="名册格式"
        items={layouts.map(({ id, label }) => ({ label, href: rosterHref(kept, id), current: id === layoutId }))}
      />
      {page.tooMany ? (
        <Callout tone="warn" title="人数超过 5000">
          <p>预览只列前 5000 人，也不能一次导出。请返回列表，按单位或层次缩小范围。</p>
        </Callout>
      ) : null}
      {shown < chosen ? (
        <Callout tone="warn" title={`有 ${chosen - shown} 人不在名册中`}>
          <p>这些人不在您的管理范围内，或者按回避要求不向您显示；缺人的名册不能导出。</p>
        </Callout>
      ) : null}
      {shown === 0 ? (
        <EmptyState title="没有可以列入名册的人员" action={<a href="/people">返回干部列表</a>}>
          <p>请在干部列表中勾选人员或选定条件后，再打开名册。</p>
        </EmptyState>
      ) : (
        <>
          <ExportForm kept={kept} layoutId={layoutId} />
          <SheetPages model={model} mark={page.mark} first={first} href={(number) => `${rosterHref(kept, layoutId)}&from=${number}`} />
        </>
      )}
    </>
  );
}

/** Asks for the workbook. Sent by a form, not by an address: an export enters the record. Works without script. */
function ExportForm({ kept, layoutId }: { kept: string; layoutId: string }) {
  return (
    <form className="grid-files no-print" action="/people/rosters/file" method="post">
      {[...new URLSearchParams(kept)].map(([name, value], index) => (
        <input key={`${name}-${index}`} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="layout" value={layoutId} />
      <ExportReason />
      <Button type="submit" icon="download">
        导出 Excel
      </Button>
    </form>
  );
}
