import "server-only";
import { isWorkbookPart, readWorkbook } from "@/lib/formats/workbook/read-workbook";
import type { Refusal } from "@/lib/law/refusal";
import { readZipTexts, workbookLimits } from "../../platform/unzip";
import type { SettingsRefusal } from "../types";

/** A year has a few dozen days: a file larger than this is another one. */
const largestFile = 256 * 1024;
const mostCells = 20_000;

export type FileRows = { readonly rows: readonly (readonly string[])[]; readonly refusals: readonly Refusal<SettingsRefusal>[] };

/** The rows of the first sheet of an .xlsx file as displayed; a refusal for anything else. */
export async function rowsOfFile(file: File): Promise<FileRows> {
  const unreadable: FileRows = { rows: [], refusals: [{ code: "settings.file-unreadable", field: "file" }] };
  if (file.size > largestFile) return unreadable;
  const parts = await readZipTexts(new Uint8Array(await file.arrayBuffer()), workbookLimits, isWorkbookPart);
  if (!parts.ok) return unreadable;
  const workbook = readWorkbook(parts.value, mostCells);
  const [sheet] = workbook.ok ? workbook.value.sheets : [];
  return sheet === undefined ? unreadable : { rows: sheet.rows.map(({ cells }) => cells.map(({ text }) => text)), refusals: [] };
}
