import { TreeNav, type TreeNode } from "@/components/ui/tree-nav";
import type { PeopledUnit } from "@/lib/people/queries/unit-tree";
import { peopleHref } from "@/lib/people/schema";
import type { PeopleQuery } from "@/lib/people/schema";

/** Units with their people beside the list; choosing one keeps the other conditions. */
export function UnitTree({ tree, query }: { tree: readonly PeopledUnit[]; query: PeopleQuery }) {
  const known = new Set(tree.map((unit) => unit.id));
  const roots = tree.filter((unit) => unit.parentId === null || !known.has(unit.parentId));
  return (
    <TreeNav
      label="按单位"
      countLabel="人"
      nodes={[
        {
          label: "全部单位",
          href: peopleHref(query, { unit: null }),
          ...(query.unit === null ? { current: true } : {}),
        },
        ...roots.map((unit) => nodeOf(unit, tree, query, true)),
      ]}
    />
  );
}

/** Units below the roots are unfolded where the chosen unit is one of them, or the unit above them. */
function nodeOf(unit: PeopledUnit, tree: readonly PeopledUnit[], query: PeopleQuery, isRoot: boolean): TreeNode {
  const below = tree.filter((child) => child.parentId === unit.id);
  const open = isRoot || contains(unit, tree, query.unit);
  return {
    label: unit.name,
    count: unit.personCount,
    href: peopleHref(query, { unit: unit.id }),
    ...(unit.id === query.unit ? { current: true } : {}),
    ...(below.length === 0
      ? {}
      : open
        ? { children: below.map((child) => nodeOf(child, tree, query, false)) }
        : { folded: true }),
  };
}

function contains(unit: PeopledUnit, tree: readonly PeopledUnit[], wanted: string | null): boolean {
  if (wanted === null) return false;
  return unit.id === wanted || tree.some((child) => child.parentId === unit.id && contains(child, tree, wanted));
}
