import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { Tabs, type Crumb, type TabItem } from "@/components/ui/page-parts";
import { Pagination, type PaginationProps } from "@/components/ui/pagination";
import { Tag } from "@/components/ui/tag";
import { PageHead } from "./page-head";

export type ListFilters = {
  /** Address the conditions are sent to (GET): the list itself. */
  action: string;
  /** Two or three fields that are always there. */
  fields: ReactNode;
  /** Fields behind 更多条件. */
  more?: ReactNode;
  /** Unfolds 更多条件: when one of them is active. */
  moreOpen?: boolean | undefined;
  /** The list without any condition. */
  resetHref: string;
  /** Values that stay when searching: sort order, page size. */
  kept?: Readonly<Record<string, string>> | undefined;
};

export type ActiveCondition = { readonly label: string; readonly value: string; readonly removeHref: string };

/**
 * A list: views, conditions, active conditions as removable tags, toolbar, table, numbered pages. The state lives in the address.
 */
export function ListPage({
  crumbs,
  title,
  lead,
  actions,
  views,
  filters,
  conditions = [],
  toolbar,
  side,
  pagination,
  children,
}: {
  crumbs?: readonly Crumb[] | undefined;
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  /** Saved or usual searches. */
  views?: readonly TabItem[] | undefined;
  filters: ListFilters;
  conditions?: readonly ActiveCondition[] | undefined;
  /** In this order: 新增 修改 批量 导入 导出 打印 删除. */
  toolbar?: ReactNode;
  /** Stands at the left: the unit tree. */
  side?: ReactNode;
  pagination?: PaginationProps | undefined;
  children: ReactNode;
}) {
  const list = (
    <ListBody title={title} filters={filters} conditions={conditions} toolbar={toolbar} pagination={pagination}>
      {children}
    </ListBody>
  );
  return (
    <>
      <PageHead crumbs={crumbs} title={title} lead={lead} actions={actions} />
      {views === undefined ? null : <Tabs label="视图" items={views} />}
      {side === undefined ? (
        list
      ) : (
        <div className="list-with-side">
          <aside className="list-side no-print">{side}</aside>
          {list}
        </div>
      )}
    </>
  );
}

/** The list without its page: for a page that shows more than one thing. */
export function ListBody({
  title,
  filters,
  conditions = [],
  toolbar,
  pagination,
  children,
}: {
  title: string;
  filters: ListFilters;
  conditions?: readonly ActiveCondition[] | undefined;
  toolbar?: ReactNode;
  pagination?: PaginationProps | undefined;
  children: ReactNode;
}) {
  return (
    <div className="list-body">
      <FilterBar filters={filters} title={title} />
      {conditions.length === 0 ? null : (
        <div className="list-conditions" role="group" aria-label="已用条件">
          {conditions.map((condition) => (
            <Tag key={condition.removeHref} {...condition} />
          ))}
          <a className="list-conditions-clear" href={filters.resetHref}>
            全部去掉
          </a>
        </div>
      )}
      {toolbar === undefined ? null : <div className="toolbar no-print">{toolbar}</div>}
      {children}
      {pagination === undefined ? null : <Pagination {...pagination} />}
    </div>
  );
}

function FilterBar({ filters, title }: { filters: ListFilters; title: string }) {
  return (
    <form className="filters no-print" action={filters.action} role="search" aria-label={`查找：${title}`}>
      {Object.entries(filters.kept ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="filters-row">
        {filters.fields}
        <div className="filters-buttons">
          <button type="submit" className="button button-primary">
            <Icon name="search" />
            查找
          </button>
          <a className="button button-secondary" href={filters.resetHref}>
            重置
          </a>
        </div>
      </div>
      {filters.more === undefined ? null : (
        <details className="filters-more" open={filters.moreOpen}>
          <summary>
            <Icon name="filter" />
            更多条件
          </summary>
          <div className="filters-row">{filters.more}</div>
        </details>
      )}
    </form>
  );
}

/** One condition of the filter bar: small words above its control, which may be `bare`. */
export function FilterField({ label, children }: { label: string; children: ReactNode }) {
  return (
    <label className="filter-field">
      <span className="filter-label">{label}</span>
      {children}
    </label>
  );
}
