import type { UndoFault, UndoItem } from "../types";

/** A row a batch wrote: `before` null where it was new, `after` null where it was taken away. */
export type NotedRow = {
  readonly table: string;
  readonly rowId: string;
  readonly owner: UndoItem;
  readonly isNew: boolean;
  /** ids the row points at as the batch left it */
  readonly pointsAt: readonly string[];
};

export type UndoPlan = {
  readonly undone: readonly UndoItem[];
  readonly kept: ReadonlyMap<string, UndoFault>;
};

/** Key of an item, for maps. */
export function itemKey({ kind, id }: UndoItem): string {
  return `${kind}:${id}`;
}

/**
 * Rows of sanctions among the items put back that stay as they are until two people correct them: all but those of people the
 * batch itself brought in, who go as a whole.
 */
export function sanctionsByTwo(rows: readonly NotedRow[], { undone }: UndoPlan): readonly NotedRow[] {
  const back = new Set(undone.map(itemKey));
  const newcomers = new Set(rows.filter(({ table, isNew }) => table === "cadre" && isNew).map(({ rowId }) => rowId));
  return rows.filter(
    ({ table, owner }) => table === "sanction" && back.has(itemKey(owner)) && !newcomers.has(owner.id),
  );
}

/**
 * Which items of a batch can be put back. An item stays when one of its rows is no longer as the batch left it, when
 * something that is not of the batch points at one of its new rows, or when an item that stays points at one.
 *
 * @param changed places "table rowId" of rows that are otherwise now
 * @param used ids of new rows that something outside the batch points at
 * @param closed ids of cadres whose archive the actor may not write today
 */
export function planUndo(
  rows: readonly NotedRow[],
  changed: ReadonlySet<string>,
  used: ReadonlySet<string>,
  closed: ReadonlySet<string>,
): UndoPlan {
  const kept = new Map<string, UndoFault>();
  const ownerOfNew = new Map(rows.filter(({ isNew }) => isNew).map((row) => [row.rowId, itemKey(row.owner)]));
  const rowsOf = new Map<string, NotedRow[]>();
  for (const row of rows) {
    const key = itemKey(row.owner);
    const list = rowsOf.get(key);
    if (list === undefined) rowsOf.set(key, [row]);
    else list.push(row);
    if (closed.has(row.owner.id) || row.pointsAt.some((id) => closed.has(id))) kept.set(key, "closed-to-you");
    else if (kept.get(key) === "closed-to-you") continue;
    else if (changed.has(`${row.table} ${row.rowId}`)) kept.set(key, "changed-since");
    else if (row.isNew && used.has(row.rowId) && !kept.has(key)) kept.set(key, "used-since");
  }
  const queue = [...kept.keys()];
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    for (const id of (rowsOf.get(key) ?? []).flatMap(({ pointsAt }) => pointsAt)) {
      const needed = ownerOfNew.get(id);
      if (needed === undefined || kept.has(needed)) continue;
      kept.set(needed, "needed-by-kept");
      queue.push(needed);
    }
  }
  const owners = new Map(rows.map(({ owner }) => [itemKey(owner), owner]));
  return { undone: [...owners].filter(([key]) => !kept.has(key)).map(([, owner]) => owner), kept };
}
