import type { ReactNode } from "react";
import { Breadcrumb, type Crumb } from "@/components/ui/page-parts";

/** Top of a page: where it is, its title with states beside it, one line about it, its actions (main one first). */
export function PageHead({
  crumbs,
  title,
  badges,
  lead,
  actions,
}: {
  crumbs?: readonly Crumb[] | undefined;
  title: ReactNode;
  badges?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <header className="page-head">
      {crumbs === undefined ? null : <Breadcrumb crumbs={crumbs} />}
      <div className="page-head-row">
        <h1>{title}</h1>
        {badges === undefined ? null : <div className="page-head-badges">{badges}</div>}
        {actions === undefined ? null : <div className="page-head-actions no-print">{actions}</div>}
      </div>
      {lead === undefined ? null : <p className="page-head-lead">{lead}</p>}
    </header>
  );
}
