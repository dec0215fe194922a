import { formatPartialDate, type PartialDate } from "@/lib/formats/dates";
import { guardText } from "@/lib/formats/workbook/guard-text";
import type { Column } from "./columns";

/** Any value a row of the roster may hold. */
export type WritableValue = string | number | boolean | PartialDate | null;

/** The cell that `readCell` reads back as the same value: a text, or a number in columns of whole numbers. */
export function writeCell(column: Column, value: WritableValue): string | number {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "是" : "否";
  if (typeof value === "number") return value;
  if (typeof value === "object") return formatPartialDate(value);
  if (column.kind === "date") return value.replaceAll("-", ".");
  if (column.kind === "enum") return column.choices.find(({ code }) => code === value)?.label ?? value;
  return guardText(value);
}
