import { footText } from "@/lib/documents/model-pages";

/** So many sheets are drawn at once; the workbook has them all. */
export const sheetsAtOnce = 20;

/** Ways to the other sheets of a long list; nothing when all are drawn. */
export function SheetWindow({ first, count, href }: { first: number; count: number; href: (first: number) => string }) {
  if (count <= sheetsAtOnce) return null;
  const last = Math.min(count, first + sheetsAtOnce - 1);
  return (
    <nav className="no-print" aria-label="其余各页">
      <p>
        预览{footText(first, count)}至第{last}页，打印的也是这些页；导出的 Excel 包含全部。
        {first > 1 ? <a href={href(Math.max(1, first - sheetsAtOnce))}>前{sheetsAtOnce}页</a> : null}
        {last < count ? <a href={href(last + 1)}>　后{sheetsAtOnce}页</a> : null}
      </p>
    </nav>
  );
}
