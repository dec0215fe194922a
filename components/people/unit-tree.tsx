import { TreeNav, type TreeNode } from "@/components/ui/tree-nav";
import type { TreeUnit } from "@/lib/people/queries/unit-tree";
import { peopleHref } from "@/lib/people/schema";
import type { PeopleQuery } from "@/lib/people/schema";

/** Units with their people beside the list; choosing one keeps the other conditions. */
export function UnitTree({ tree, query }: { tree: readonly TreeUnit[]; query: PeopleQuery }) {
  const known = new Set(tree.map((unit) => unit.id));
  const roots = tree.filter((unit) => unit.parentId === null || !known.has(unit.parentId));
  return (
    <TreeNav
      label="按单位"
      countLabel="人"
      nodes={[
        { id: "all", label: "全部单位", href: peopleHref(query, { unit: null }), current: query.unit === null },
        ...roots.map((unit) => nodeOf(unit, tree, query, true)),
      ]}
    />
  );
}

function nodeOf(unit: TreeUnit, tree: readonly TreeUnit[], query: PeopleQuery, open: boolean): TreeNode {
  const children = tree.filter((child) => child.parentId === unit.id).map((child) => nodeOf(child, tree, query, false));
  return {
    id: unit.id,
    label: unit.name,
    count: unit.personCount,
    href: peopleHref(query, { unit: unit.id }),
    current: unit.id === query.unit,
    open: open || children.some((child) => child.current === true || child.open === true),
    children,
  };
}
