import "server-only";
import ExcelJS, { type Style, type Workbook, type Worksheet } from "exceljs";
import { guardText } from "@/lib/formats/workbook/guard-text";
import { columnLetters } from "@/lib/formats/workbook/sheet";
import type { SheetCell, SheetColumn, SheetModel, SheetRow } from "../model-sheet";
import { headRows } from "../model-sheet";

const line = { style: "thin", color: { argb: "FF333333" } } as const;
const border = { top: line, left: line, bottom: line, right: line } as const;
const fonts = {
  title: { name: "方正小标宋简体", size: 18 },
  head: { name: "黑体", size: 10 },
  body: { name: "宋体", size: 10 },
  sum: { name: "宋体", size: 10, bold: true },
} as const;
const millimetresPerUnit = 2;
/** Paper sizes as the file format numbers them. */
const paperNumbers = { A3: 8, A4: 9 } as const;
const inch = (millimetres: number): number => millimetres / 25.4;

/**
 * Lists as one workbook, a sheet for each: merged heads, column widths, heads repeated on every printed page, landscape paper fitted
 * to its width, 第X页 共Y页 at the foot, and the mark of who took them away at the right of it (empty: none). Texts a spreadsheet could take for a formula are guarded.
 */
export async function renderSheetWorkbook(
  models: readonly { readonly name: string; readonly model: SheetModel }[],
  mark = "",
): Promise<Uint8Array> {
  const footer = `&C第&P页／共&N页${mark === "" ? "" : `&R&8${mark.replaceAll("&", "&&")}`}`;
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "选任";
  for (const { name, model } of models) addSheet(workbook, name, model).headerFooter = { oddFooter: footer };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addSheet(workbook: Workbook, name: string, model: SheetModel): Worksheet {
  const heads = headRows(model.columns);
  const top = model.remark === "" && model.mark === "" ? 1 : 2;
  const headEnd = top + heads.length;
  const last = columnLetters(model.columns.length);
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: "frozen", ySplit: headEnd }],
    pageSetup: {
      paperSize: paperNumbers[model.paper] as ExcelJS.PaperSize,
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printTitlesRow: `${top + 1}:${headEnd}`,
      margins: { left: inch(12), right: inch(12), top: inch(12), bottom: inch(16), header: inch(6), footer: inch(8) },
    },
  });
  model.columns.forEach(({ width }, place) => (sheet.getColumn(place + 1).width = width / millimetresPerUnit));
  addTop(sheet, model, last, top);
  addHead(sheet, model, top + 1);
  addBody(sheet, model, last);
  return sheet;
}

function addTop(sheet: Worksheet, model: SheetModel, last: string, top: number): void {
  sheet.getCell("A1").value = model.title;
  sheet.getCell("A1").style = { font: fonts.title, alignment: { horizontal: "center", vertical: "middle" } };
  if (last !== "A") sheet.mergeCells(`A1:${last}1`);
  sheet.getRow(1).height = 32;
  if (top === 1) return;
  const words = [model.mark, model.remark].filter((text) => text !== "").join("　　");
  sheet.getCell("A2").value = words;
  sheet.getCell("A2").style = { font: fonts.body, alignment: { horizontal: "left", vertical: "middle" } };
  if (last !== "A") sheet.mergeCells(`A2:${last}2`);
}

function addHead(sheet: Worksheet, model: SheetModel, first: number): void {
  const heads = headRows(model.columns);
  const style: Partial<Style> = {
    font: fonts.head,
    border,
    alignment: { horizontal: "center", vertical: "middle", wrapText: true },
  };
  heads.forEach((_, level) => {
    model.columns.forEach((_, place) => (sheet.getCell(first + level, place + 1).style = style));
  });
  heads.forEach((row, level) => {
    for (const { text, column, columnSpan, rowSpan } of row) {
      const at = [first + level, column + 1, first + level + rowSpan - 1, column + columnSpan] as const;
      sheet.getCell(at[0], at[1]).value = text;
      if (columnSpan > 1 || rowSpan > 1) sheet.mergeCells(...at);
    }
  });
}

function addBody(sheet: Worksheet, model: SheetModel, last: string): void {
  const styles = { plain: cellStyles(model.columns, fonts.body), sum: cellStyles(model.columns, fonts.sum) };
  const sections = model.sections.filter(({ rows }) => rows.length > 0);
  sections.forEach((section, place) => {
    if (section.heading !== "") {
      const row = sheet.addRow([guardText(section.heading)]);
      row.getCell(1).style = { font: fonts.head, border, alignment: { horizontal: "left", vertical: "middle" } };
      if (last !== "A") sheet.mergeCells(`A${row.number}:${last}${row.number}`);
    }
    for (const row of section.rows) addRow(sheet, row, row.sum === true ? styles.sum : styles.plain);
    if (model.breakSections && place < sections.length - 1) sheet.lastRow?.addPageBreak();
  });
  for (const note of model.notes) {
    const row = sheet.addRow([guardText(note)]);
    row.getCell(1).style = { font: fonts.body, alignment: { horizontal: "left", vertical: "top", wrapText: true } };
    if (last !== "A") sheet.mergeCells(`A${row.number}:${last}${row.number}`);
  }
}

function cellStyles(
  columns: readonly SheetColumn[],
  font: Style["font"] | (typeof fonts)["body"],
): readonly Partial<Style>[] {
  return columns.map(({ align }) => ({
    font,
    border,
    numFmt: "@",
    alignment: { horizontal: align, vertical: "middle", wrapText: true },
  }));
}

function addRow(sheet: Worksheet, { cells }: SheetRow, styles: readonly Partial<Style>[]): void {
  const row = sheet.addRow(cells.map(valueOf));
  cells.forEach(({ count }, place) => {
    const style = styles[place] ?? {};
    row.getCell(place + 1).style = count === undefined ? style : { ...style, numFmt: "0" };
  });
}

function valueOf({ text, count }: SheetCell): string | number | null {
  if (count !== undefined) return count;
  return text === "" ? null : guardText(text);
}
