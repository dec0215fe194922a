import "server-only";
import { strToU8, zipSync } from "fflate";
import { fontInstead } from "@/lib/formats/print/typeface-coverage";
import { linePitch } from "@/lib/formats/print/fit-text";
import type { PrintParagraph } from "@/lib/formats/print/fit-text";
import { wholeQuotient } from "@/lib/kernel/ratio";
import { gridLines, gridMark, gridPaper, gridTopInset } from "../model-grid";
import type { GridCell, GridForm, GridPage, GridText, GridTitle, GridTypeface, PortraitFile } from "../model-grid";
import { coreProperties, fontNames, footerReference, mainNamespaces, packageParts, portraitDrawing } from "./docx-package";
import { escapeHtml } from "./html";

/** All files get the same day, so that the same form gives the same bytes. */
const fileDay = "2000-01-01T12:00:00";

/**
 * A form as a Word file (Office Open XML): plain tables, fixed columns, rows of exact height, the typeface by name. Paragraphs are
 * left to Word and WPS to break, in the size at which they were measured, so that the office can go on editing. The
 * same form gives the same bytes.
 *
 * @param portrait - null: the room stays empty
 */
export function renderGridDocx(form: GridForm, portrait: PortraitFile | null): Uint8Array {
  const last = form.pages.length - 1;
  const look: Look = { portrait, typeface: form.typeface, marked: form.mark !== "", note: form.note };
  const body = form.pages.map((page, index) => pageXml(page, look, index === last)).join("");
  const document = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document ${mainNamespaces}><w:body>${body}</w:body></w:document>`;
  const files: Record<string, Uint8Array> = {
    ...packageParts(portrait?.kind ?? null, form),
    "docProps/core.xml": strToU8(coreProperties(form.title)),
    "word/document.xml": strToU8(document),
  };
  if (portrait !== null) files[`word/media/portrait.${portrait.kind}`] = portrait.bytes;
  return zipSync(files, { level: 6, mtime: fileDay });
}

/** What every cell of a form is written with. */
type Look = { readonly portrait: PortraitFile | null; readonly typeface: GridTypeface; readonly marked: boolean; readonly note: string };

/** A page is a section of its own; the last one's properties close the document, the others' stand in a paragraph. */
function pageXml(page: GridPage, look: Look, last: boolean): string {
  const { top, right, bottom, left } = page.margins;
  const section =
    `<w:sectPr>${look.marked ? footerReference : ""}<w:pgSz w:w="${gridPaper.width}" w:h="${gridPaper.height}"/>` +
    `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="0" w:footer="${gridMark.above}" w:gutter="0"/></w:sectPr>`;
  return [
    page.title === null ? "" : titleXml(page.title, page.columns, look.typeface) + tinyParagraph(""),
    tableXml(page, look),
    page.below === null ? "" : belowXml(page.below, look.typeface),
    last && look.note !== "" ? noteXml(look.note, look.typeface) : "",
    last ? tinyParagraph("") + section : tinyParagraph(section),
  ].join("");
}

/** Keeps two tables apart, follows the last one, or carries the properties of a section; takes one point. */
function tinyParagraph(section: string): string {
  return `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>${section}</w:pPr></w:p>`;
}

function total(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length, 0);
}

function border(edge: string, size: number): string {
  return size === 0
    ? `<w:${edge} w:val="nil"/>`
    : `<w:${edge} w:val="single" w:sz="${size}" w:space="0" w:color="000000"/>`;
}

/** Fixed columns, no padding; lines in eighths of a point, 0: none. */
function tableFrame(columns: readonly number[], outer: number, inner: number): string {
  const edges = ["top", "left", "bottom", "right"];
  const lines = [...edges.map((edge) => border(edge, outer)), border("insideH", inner), border("insideV", inner)];
  const padding = edges.map((edge) => `<w:${edge} w:w="0" w:type="dxa"/>`);
  return (
    `<w:tblPr><w:tblW w:w="${total(columns)}" w:type="dxa"/><w:tblBorders>${lines.join("")}</w:tblBorders>` +
    `<w:tblLayout w:type="fixed"/><w:tblCellMar>${padding.join("")}</w:tblCellMar></w:tblPr>` +
    `<w:tblGrid>${columns.map((column) => `<w:gridCol w:w="${column}"/>`).join("")}</w:tblGrid>`
  );
}

function rowXml(height: number, cells: string): string {
  return `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${height}" w:hRule="exact"/></w:trPr>${cells}</w:tr>`;
}

/** The letters of the title, one a cell, over the width of the grid. */
function titleXml({ letters, size, height }: GridTitle, columns: readonly number[], typeface: GridTypeface): string {
  const width = wholeQuotient(total(columns), letters.length);
  const cells = letters.map(
    (letter) =>
      `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>` +
      `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${runXml(letter, size, typeface, fontNames[typeface].title)}</w:p></w:tc>`,
  );
  const frame = tableFrame(
    letters.map(() => width),
    0,
    0,
  );
  return `<w:tbl>${frame}${rowXml(height, cells.join(""))}</w:tbl>`;
}

/** Where a cell that began in an earlier row still stands. */
type Standing = { readonly cell: GridCell; readonly width: number; left: number };

function tableXml({ columns, rows }: GridPage, look: Look): string {
  const standing = new Map<number, Standing>();
  const written = rows.map(({ height, cells }) => {
    const waiting = [...cells];
    const parts: string[] = [];
    let column = 0;
    while (column < columns.length) {
      const above = standing.get(column);
      if (above !== undefined && above.left > 0) {
        above.left -= 1;
        parts.push(cellXml(above.cell, above.width, `<w:vMerge/>`, "<w:p/>"));
        column += above.cell.columnSpan;
        continue;
      }
      const cell = waiting.shift();
      if (cell === undefined) break;
      const width = total(columns.slice(column, column + cell.columnSpan));
      const merge = cell.rowSpan > 1 ? `<w:vMerge w:val="restart"/>` : "";
      parts.push(cellXml(cell, width, merge, contentXml(cell, look)));
      standing.set(column, { cell, width, left: cell.rowSpan - 1 });
      column += cell.columnSpan;
    }
    return rowXml(height, parts.join(""));
  });
  return `<w:tbl>${tableFrame(columns, gridLines.outer, gridLines.inner)}${written.join("")}</w:tbl>`;
}

function cellXml({ columnSpan, open, content }: GridCell, width: number, merge: string, inside: string): string {
  const span = columnSpan > 1 ? `<w:gridSpan w:val="${columnSpan}"/>` : "";
  const lines = open.length === 0 ? "" : `<w:tcBorders>${open.map((edge) => border(edge, 0)).join("")}</w:tcBorders>`;
  const anchor = content.kind === "text" ? content.anchor : "center";
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}${lines}<w:vAlign w:val="${anchor}"/></w:tcPr>${inside}</w:tc>`;
}

function contentXml({ content }: GridCell, { portrait, typeface }: Look): string {
  if (content.kind === "text") {
    return content.paragraphs.map((paragraph, index) => paragraphXml(paragraph, content, { typeface, first: index === 0 })).join("");
  }
  const drawing = portrait === null ? "" : `<w:r>${portraitDrawing(portrait)}</w:r>`;
  return `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${drawing}</w:p>`;
}

/**
 * The lead stands before a tab at the hanging indent, as the office types a résumé line. The measured margin is kept on
 * the side where the text stands; the other side is slack, since programs differ in how much a border takes of a cell.
 */
function paragraphXml(
  { text, lead = "", hang = 0 }: PrintParagraph,
  content: GridText,
  { typeface, first }: { readonly typeface: GridTypeface; readonly first: boolean },
): string {
  const { size, align, margin, anchor } = content;
  const before = anchor === "top" && first ? gridTopInset : 0;
  const hanging = hang * size * 5;
  const left = (align === "left" ? margin : 0) + hanging;
  const indent = `<w:ind w:left="${left}" w:right="${align === "right" ? margin : 0}"${hanging === 0 ? "" : ` w:hanging="${hanging}"`}/>`;
  const spacing = `<w:spacing w:before="${before}" w:after="0" w:line="${linePitch(size)}" w:lineRule="exact"/>`;
  const inside = runXml(hang === 0 ? text : `${lead}\t${text}`, size, typeface);
  return `<w:p><w:pPr>${spacing}${indent}<w:jc w:val="${align}"/></w:pPr>${inside}</w:p>`;
}

/** Runs of text; a tab and a line break become Word's own. Characters XML forbids are left out, rare ones get a font that has them. */
function runXml(text: string, size: number, typeface: GridTypeface, font: string | null = null): string {
  const clean = text.replaceAll(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/gu, "");
  return stretchesOf(clean, typeface)
    .map((stretch) => {
      const named = stretch.font ?? font;
      const fonts = named === null ? "" : ` w:ascii="${named}" w:hAnsi="${named}" w:eastAsia="${named}"`;
      return `<w:r><w:rPr><w:rFonts w:hint="eastAsia"${fonts}/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>${insideXml(stretch.text)}</w:r>`;
    })
    .join("");
}

function insideXml(text: string): string {
  return text
    .split(/([\t\n])/u)
    .map((piece) => {
      if (piece === "\t") return "<w:tab/>";
      if (piece === "\n") return "<w:br/>";
      return piece === "" ? "" : `<w:t xml:space="preserve">${escapeHtml(piece)}</w:t>`;
    })
    .join("");
}

type Stretch = { readonly text: string; readonly font: string | null };

/** The text in stretches of one font each; null: the form's own. */
function stretchesOf(text: string, typeface: GridTypeface): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const character of text) {
    const font = fontInstead(character, typeface);
    const last = stretches.at(-1);
    if (last !== undefined && last.font === font) stretches[stretches.length - 1] = { text: last.text + character, font };
    else stretches.push({ text: character, font });
  }
  return stretches;
}

function belowXml({ text, size }: { readonly text: string; readonly size: number }, typeface: GridTypeface): string {
  return (
    `<w:p><w:pPr><w:spacing w:before="120" w:after="0" w:line="${linePitch(size)}" w:lineRule="exact"/>` +
    `<w:ind w:right="1400"/><w:jc w:val="right"/></w:pPr>${runXml(text, size, typeface)}</w:p>`
  );
}

/** What has no room on the form, 8 pt. */
function noteXml(note: string, typeface: GridTypeface): string {
  return `<w:p><w:pPr><w:spacing w:before="60" w:after="0" w:line="200" w:lineRule="exact"/></w:pPr>${runXml(note, 16, typeface)}</w:p>`;
}
