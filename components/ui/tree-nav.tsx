"use client";

import { CountBadge } from "./badge";
import { Icon } from "./icon";

export type TreeNode = {
  readonly label: string;
  /** Tells nodes apart, too. */
  readonly href: string;
  readonly count?: number | undefined;
  readonly current?: boolean | undefined;
  /** Has nodes below it that are not here: its page unfolds them. */
  readonly folded?: boolean | undefined;
  readonly children?: readonly TreeNode[] | undefined;
};

/** A tree of links (units). What is unfolded can be folded (native `details`); what is folded is not in the page, its link unfolds it. */
export function TreeNav({
  label,
  nodes,
  countLabel,
}: {
  label: string;
  nodes: readonly TreeNode[];
  countLabel: string;
}) {
  return (
    <nav className="tree-nav no-print" aria-label={label}>
      <TreeLevel nodes={nodes} countLabel={countLabel} />
    </nav>
  );
}

function TreeLevel({ nodes, countLabel }: { nodes: readonly TreeNode[]; countLabel: string }) {
  return (
    <ul>
      {nodes.map((node) => (
        <li key={node.href}>
          <a href={node.href} aria-current={node.current === true ? "true" : undefined}>
            {node.label}
            {node.count === undefined ? null : <CountBadge count={node.count} label={countLabel} />}
          </a>
          {node.folded === true ? (
            <span className="tree-folded" aria-hidden="true">
              <Icon name="right" />
            </span>
          ) : null}
          {node.children === undefined || node.children.length === 0 ? null : (
            <details open>
              <summary aria-label={`${node.label}的下级`}>
                <Icon name="right" className="disclosure-mark" />
              </summary>
              <TreeLevel nodes={node.children} countLabel={countLabel} />
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
