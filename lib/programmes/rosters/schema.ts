import { z } from "zod";
import { papers } from "@/lib/documents/model-sheet";
import { choiceField, idField, requiredText, tickField } from "@/lib/formats/form-fields";
import type { RosterColumnId } from "./document/columns";
import { rosterColumnIds } from "./document/columns";
import { standardLayoutIds } from "./document/layouts";
import { dateFormats, rosterLimit } from "./types";

const one = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
const many = (value: unknown): readonly unknown[] => {
  if (value === undefined || value === "") return [];
  return Array.isArray(value) ? (value as readonly unknown[]) : [value];
};
const optionalId = z.preprocess(one, z.uuid().nullable().catch(null)).default(null);

/** What the address of a roster says besides the list's own conditions; anything not understood counts as not said. */
export const rosterQuerySchema = z.object({
  /** a customary layout by its name or a saved one by its id */
  layout: z
    .preprocess(
      one,
      z
        .union([z.enum(standardLayoutIds), z.uuid()])
        .nullable()
        .catch(null),
    )
    .default(null),
  /** people by id, in the order of the list */
  selected: z.preprocess(many, z.array(z.uuid()).max(rosterLimit).catch([])).default([]),
  /** the people a batch moves */
  motion: optionalId,
});

export type RosterQuery = z.output<typeof rosterQuerySchema>;

/** The columns in the order of their numbers; a column without a number is left out, equal numbers keep the offered order. */
const columnPlaces = z
  .record(
    z.string(),
    z
      .string()
      .trim()
      .regex(/^\d{0,2}$/u, "form.not-a-count"),
  )
  .transform((places): RosterColumnId[] =>
    rosterColumnIds
      .flatMap((id) => (places[id] === undefined || places[id] === "" ? [] : [{ id, place: Number(places[id]) }]))
      .toSorted((a, b) => a.place - b.place)
      .map(({ id }) => id),
  );

/** A layout as its owner arranges it. */
export const saveLayoutSchema = z.object({
  layoutId: z.union([z.literal("").transform(() => null), idField]).default(null),
  title: requiredText(40),
  places: columnPlaces,
  dateFormat: choiceField(dateFormats),
  paper: choiceField(papers),
  breakUnits: tickField,
  confidential: tickField,
  shared: tickField,
  /** conditions of the list it goes back to */
  back: z.string().max(4_000).catch("").default(""),
});

export type SaveLayout = z.output<typeof saveLayoutSchema>;

export const removeLayoutSchema = z.object({ layoutId: idField });

export type RemoveLayout = z.output<typeof removeLayoutSchema>;

/** A saved selection of columns as the database holds it; columns retired since are left out. */
export const storedColumnsSchema = z
  .array(z.string())
  .transform((ids) => ids.flatMap((id) => rosterColumnIds.find((known) => known === id) ?? []));

/** The address of a roster: the conditions it came from with another layout. */
export function rosterHref(kept: string, layout: string): string {
  const search = new URLSearchParams(kept);
  search.set("layout", layout);
  return `/people/rosters?${search.toString()}`;
}

/** Where the people of the roster come from, as the query of an address: everything but how the roster is shown. */
export function keptConditions(params: Readonly<Record<string, string | string[] | undefined>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (["layout", "from", "reason", "page", "size"].includes(name)) continue;
    for (const entry of many(value)) if (typeof entry === "string") search.append(name, entry);
  }
  return search.toString();
}

/** Number of the first sheet to draw. */
export function firstSheetOf({ from }: Readonly<Record<string, string | string[] | undefined>>): number {
  return z.coerce.number().int().min(1).max(10_000).catch(1).parse(one(from));
}
