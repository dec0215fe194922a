import { z } from "zod";
import { choiceField, idField, optionalText } from "@/lib/formats/form-fields";
import { mostGridRows } from "../rules/grid-paste";
import { gridKinds } from "../rules/grid-kinds";
import type { GridRow } from "../rules/grid-cells";

/** Characters of one cell and of a pasted text that are looked at: more than any table of one person has. */
const longestCell = 3_000;
const longestPaste = 200_000;

const rowShape = z
  .object({ id: z.string().max(40).default(""), remove: z.string().optional(), order: z.string().max(6).default("") })
  .catchall(z.string().max(longestCell));

type TypedRow = { readonly row: GridRow; readonly order: number | null };

const row = rowShape.transform(({ id, remove, order, ...cells }): TypedRow => {
  const place = /^\d{1,4}$/u.test(order.trim().normalize("NFKC")) ? Number(order.trim().normalize("NFKC")) : null;
  return { row: { id, remove: remove !== undefined, cells: cells }, order: place };
});

/**
 * A grid as its form sends it: `seen` says which rows the page was made of, `at` the cell a text was pasted into ("3.from").
 * Rows stand in the order their numbers say; a row without a number stays behind the one before it.
 */
export const gridFormSchema = z.object({
  cadreId: idField,
  kind: choiceField(gridKinds),
  seen: z.string().max(64),
  intent: z.enum(["save", "add", "paste", "check"]).catch("save"),
  at: z
    .string()
    .regex(/^\d{1,3}\.[a-zA-Z]{1,30}$/u)
    .nullable()
    .catch(null),
  pasted: z.string().max(longestPaste).catch(""),
  reason: optionalText(300),
  rows: z
    .array(row)
    .max(mostGridRows + 10)
    .default([])
    .transform(inOrder),
});

export type GridForm = z.output<typeof gridFormSchema>;

function inOrder(typed: readonly TypedRow[]): readonly GridRow[] {
  let last = 0;
  return typed
    .map((one, place) => {
      last = one.order ?? last;
      return { ...one, place, rank: last };
    })
    .toSorted((a, b) => a.rank - b.rank || a.place - b.place)
    .map((one) => one.row);
}

/** The kind of rows an address names; null for any other word. */
export const gridKindSchema = z.enum(gridKinds).nullable().catch(null);
