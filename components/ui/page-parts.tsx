"use client";

import { Fragment, type ReactNode } from "react";
import { CountBadge } from "./badge";
import { Icon } from "./icon";

export type Crumb = { readonly label: string; readonly href?: string | undefined };

/** Where this page is; the last entry is the page itself and has no link. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav className="breadcrumb no-print" aria-label="位置">
      <ol>
        {crumbs.map((crumb, index) => (
          <li key={`${crumb.label}-${index}`}>
            {crumb.href === undefined ? (
              <span aria-current={index === crumbs.length - 1 ? "page" : undefined}>{crumb.label}</span>
            ) : (
              <a href={crumb.href}>{crumb.label}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

export type TabItem = {
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
  readonly count?: number | undefined;
  /** What `count` counts, for readers: 项待办. */
  readonly countLabel?: string | undefined;
};

/** Views of the same thing, each with its own address. */
export function Tabs({ label, items }: { label: string; items: readonly TabItem[] }) {
  return (
    <nav className="tabs no-print" aria-label={label}>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.current ? "page" : undefined}>
              {item.label}
              {item.count === undefined ? null : <CountBadge count={item.count} label={item.countLabel ?? "项"} />}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A part of a page under its heading: a hairline and a title, no box. */
export function Section({
  title,
  id,
  level = 2,
  note,
  actions,
  children,
}: {
  title: ReactNode;
  id?: string | undefined;
  level?: 2 | 3;
  note?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section id={id} className={`section section-${level}`}>
      <div className="section-head">
        <Heading>{title}</Heading>
        {note === undefined ? null : <p className="section-note">{note}</p>}
        {actions === undefined ? null : <div className="section-actions no-print">{actions}</div>}
      </div>
      {children}
    </section>
  );
}

export type Definition = { readonly label: ReactNode; readonly value: ReactNode; readonly wide?: boolean | undefined };

/** Labels and values side by side; an empty value is "—". */
export function DefinitionList({ items, columns = 2 }: { items: readonly Definition[]; columns?: 1 | 2 | 3 }) {
  return (
    <dl className={`definitions definitions-${columns}`}>
      {items.map((item, index) => (
        <div key={index} className={item.wide === true ? "definition definition-wide" : "definition"}>
          <dt>{item.label}</dt>
          <dd>{item.value === null || item.value === undefined || item.value === "" ? "—" : item.value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** An empty page or part: what belongs here and the first step. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty-state">
      <p className="empty-state-title">{title}</p>
      {children === undefined ? null : <div className="empty-state-text">{children}</div>}
      {action === undefined ? null : <div className="empty-state-action">{action}</div>}
    </div>
  );
}

/** A number that stands for itself, with what it counts; links to the list behind it. */
export function StatNumber({
  label,
  value,
  unit,
  href,
  tone,
  note,
}: {
  label: string;
  value: number | string;
  unit?: string | undefined;
  href?: string | undefined;
  /** `red` and `amber` need a `note` that says why. */
  tone?: "red" | "amber" | "green" | undefined;
  note?: ReactNode;
}) {
  const body = (
    <Fragment>
      <span className="stat-label">{label}</span>
      <span className="stat-value">
        {value}
        {unit === undefined ? null : <span className="stat-unit">{unit}</span>}
      </span>
      {note === undefined ? null : (
        <span className="stat-note">
          {tone === "red" || tone === "amber" ? <Icon name={tone === "red" ? "overdue" : "warn"} /> : null}
          {note}
        </span>
      )}
    </Fragment>
  );
  const className = tone === undefined ? "stat" : `stat stat-${tone}`;
  return href === undefined ? (
    <div className={className}>{body}</div>
  ) : (
    <a className={className} href={href}>
      {body}
    </a>
  );
}
