import { Icon } from "./icon";
import { pageWindow } from "./page-window";

export type PaginationProps = {
  /** Current page, counted from 1. */
  page: number;
  pageSize: number;
  /** Rows found in all. */
  rowCount: number;
  href: (page: number) => string;
  /** Other page sizes on offer, each with the address that chooses it. */
  sizes?: readonly { size: number; href: string }[] | undefined;
  /** What is counted: 人, 项, 条. */
  unit?: string | undefined;
};

/** Numbered pages with the number of rows found. */
export function Pagination({ page, pageSize, rowCount, href, sizes, unit = "条" }: PaginationProps) {
  const last = Math.ceil(rowCount / pageSize);
  return (
    <nav className="pagination" aria-label="翻页">
      <p className="pagination-count">
        共 <strong>{rowCount}</strong> {unit}
        {last > 1 ? `，第 ${page}／${last} 页` : null}
      </p>
      {last > 1 ? <PageLinks page={page} last={last} href={href} /> : null}
      {sizes === undefined || sizes.length === 0 ? null : (
        <ul className="pagination-sizes" aria-label="每页行数">
          <li className="pagination-sizes-label" aria-hidden="true">
            每页
          </li>
          {sizes.map((choice) => (
            <li key={choice.size}>
              <a href={choice.href} aria-current={choice.size === pageSize ? "true" : undefined}>
                {choice.size}
              </a>
            </li>
          ))}
        </ul>
      )}
    </nav>
  );
}

function PageLinks({ page, last, href }: { page: number; last: number; href: (page: number) => string }) {
  return (
    <ol className="pagination-pages">
      {page > 1 ? (
        <li>
          <a href={href(page - 1)} rel="prev" aria-label="上一页">
            <Icon name="left" />
          </a>
        </li>
      ) : null}
      {pageWindow(page, last).map((target, index) =>
        target === null ? (
          <li key={`gap-${index}`} aria-hidden="true">
            …
          </li>
        ) : (
          <li key={target}>
            <a href={href(target)} aria-label={`第 ${target} 页`} aria-current={target === page ? "page" : undefined}>
              {target}
            </a>
          </li>
        ),
      )}
      {page < last ? (
        <li>
          <a href={href(page + 1)} rel="next" aria-label="下一页">
            <Icon name="right" />
          </a>
        </li>
      ) : null}
    </ol>
  );
}
