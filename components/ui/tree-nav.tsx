"use client";

import { CountBadge } from "./badge";
import { Icon } from "./icon";

export type TreeNode = {
  readonly id: string;
  readonly label: string;
  readonly href: string;
  readonly count?: number | undefined;
  readonly current?: boolean | undefined;
  /** Unfolded at first; parents of the current node should be. */
  readonly open?: boolean | undefined;
  readonly children?: readonly TreeNode[] | undefined;
};

/** A foldable tree of links (units). Native `details`, so it works without script. */
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
        <li key={node.id}>
          <a href={node.href} aria-current={node.current === true ? "true" : undefined}>
            {node.label}
            {node.count === undefined ? null : <CountBadge count={node.count} label={countLabel} />}
          </a>
          {node.children === undefined || node.children.length === 0 ? null : (
            <details open={node.open}>
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
