import { PageHead } from "@/components/desk/page-head";
import { SheetPages } from "@/components/documents/sheet-pages";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState, Tabs } from "@/components/ui/page-parts";
import { PrintButton } from "@/components/ui/print-button";
import { formatDots } from "@/lib/kernel/dates";
import type { ComparisonPage } from "@/lib/programmes/statistics/loaders/comparison";

/** A kept table beside today's or another kept one, with differences. */
export function ComparisonSheets({ page }: { page: ComparisonPage }) {
  const { before, after, alike, model } = page;
  const address = (base: string, other: string | null) =>
    `${base}?before=${before?.id ?? ""}${other === null ? "" : `&after=${other}`}`;
  return (
    <>
      <PageHead
        crumbs={[{ label: "干部", href: "/people" }, { label: "统计", href: "/people/statistics" }, { label: "对比" }]}
        title={before === null ? "统计对比" : `统计对比：${before.title}`}
        lead="两个日期按同一范围、同一口径计数，增加的带加号。"
        actions={
          model === null ? undefined : (
            <>
              <ButtonLink href={address("/people/statistics/comparison/file", after?.id ?? null)} icon="download">
                导出 Excel
              </ButtonLink>
              <PrintButton />
            </>
          )
        }
      />
      {before === null || model === null ? (
        <EmptyState title="没有选定存档" action={<a href="/people/statistics">返回统计</a>}>
          <p>请在统计页的“存档和对比”中选一份存档。</p>
        </EmptyState>
      ) : (
        <>
          {alike.length === 0 ? null : (
            <Tabs
              label="与哪一天对比"
              items={[
                { label: "今天", href: address("/people/statistics/comparison", null), current: after === null },
                ...alike.map(({ id, on }) => ({
                  label: formatDots(on),
                  href: address("/people/statistics/comparison", id),
                  current: id === after?.id,
                })),
              ]}
            />
          )}
          <SheetPages model={model} />
        </>
      )}
    </>
  );
}
