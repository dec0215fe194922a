import type { SheetColumn } from "@/lib/documents/model-sheet";

/** A column; width in millimetres of the paper. */
export function column(
  key: string,
  heading: string,
  width: number,
  options: { readonly groups?: readonly string[]; readonly align?: SheetColumn["align"] } = {},
): SheetColumn {
  return { key, heading, width, groups: options.groups ?? [], align: options.align ?? "center" };
}
