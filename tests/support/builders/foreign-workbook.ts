import type { Sheet } from "@/lib/formats/workbook/types";

/** A workbook with these sheets as a spreadsheet program saves it, merged cells and all. */
export async function foreignWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const { default: ExcelJS } = await import("exceljs");
  const workbook = new ExcelJS.Workbook();
  for (const { name, rows, layout } of sheets) {
    const sheet = workbook.addWorksheet(name);
    for (const { number, cells } of rows) for (const { column, text } of cells) sheet.getCell(`${column}${number}`).value = text;
    for (const range of layout?.merged ?? []) sheet.mergeCells(range);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
