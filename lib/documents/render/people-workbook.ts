import "server-only";
import ExcelJS from "exceljs";
import { guardText } from "@/lib/formats/workbook/guard-text";

export type WorkbookColumn = { readonly head: string; readonly width: number };

/** A list of people as a workbook: a title row, heads, one row a person; every cell is text. The mark says who took it away. */
export async function writePeopleWorkbook(
  title: string,
  columns: readonly WorkbookColumn[],
  rows: readonly (readonly string[])[],
  mark: string,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "选任";
  const sheet = workbook.addWorksheet("干部名单", { views: [{ state: "frozen", ySplit: 2, xSplit: 2 }] });
  sheet.addRow([title]).font = { bold: true };
  sheet.addRow(["序号", ...columns.map(({ head }) => head)]).font = { bold: true };
  rows.forEach((cells, index) => sheet.addRow([index + 1, ...cells.map(guardText)]));
  [6, ...columns.map(({ width }) => width)].forEach((width, place) => (sheet.getColumn(place + 1).width = width));
  sheet.pageSetup = { orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: "1:2" };
  sheet.headerFooter = { oddFooter: `&C第&P页／共&N页&R&8${mark.replaceAll("&", "&&")}` };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
