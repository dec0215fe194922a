import "server-only";
import { strToU8, zipSync } from "fflate";
import { wholeQuotient } from "@/lib/kernel/ratio";
import type { DocumentBlock, DocumentModel, DocumentTable } from "../model";
import { gridMark, gridPaper } from "../model-grid";
import { coreProperties, fontNames, footerReference, mainNamespaces, packageParts } from "./docx-package";
import { escapeHtml } from "./html";

/** All files get the same day, so that the same document gives the same bytes. */
const fileDay = "2000-01-01T12:00:00";

/** Margins and sizes of an official paper (GB/T 9704): text in size 3, 28 pt a line, title in size 2; tables in size 5. Twips, half points. */
const margin = { top: 2098, right: 1474, bottom: 1985, left: 1588 } as const;
const size = { title: 44, body: 32, table: 21 } as const;
const line = 560;
const room = gridPaper.width - margin.left - margin.right;

/**
 * A document of flowing text as a Word file: title, number, recipients, paragraphs with two characters indented, tables over the
 * whole width, organisation and day at the right. Places of this site are left out. The same document gives the same bytes.
 *
 * @param mark - small grey line at the foot: who took it away and when; empty: none
 */
export function renderDocumentDocx(model: DocumentModel, mark: string): Uint8Array {
  const { title, number, recipients, blocks, sign, notes } = model;
  const body = [
    number === "" ? "" : paragraphXml(number, { align: "center" }),
    paragraphXml(title, { align: "center", size: size.title, after: line }),
    recipients === "" ? "" : paragraphXml(recipients),
    ...blocks.map(blockXml),
    ...(sign === null ? [] : [paragraphXml(sign.organisation, { align: "right", before: line }), paragraphXml(sign.day, { align: "right" })]),
    ...notes.map((note) => paragraphXml(note, { size: size.table })),
  ].join("");
  const section =
    `<w:sectPr>${mark === "" ? "" : footerReference}<w:pgSz w:w="${gridPaper.width}" w:h="${gridPaper.height}"/>` +
    `<w:pgMar w:top="${margin.top}" w:right="${margin.right}" w:bottom="${margin.bottom}" w:left="${margin.left}" w:header="0" w:footer="${gridMark.above}" w:gutter="0"/></w:sectPr>`;
  const document = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${mainNamespaces}><w:body>${body}${section}</w:body></w:document>`;
  return zipSync(
    {
      ...packageParts(null, { typeface: "fangsong", mark }),
      "docProps/core.xml": strToU8(coreProperties(title)),
      "word/document.xml": strToU8(document),
    },
    { level: 6, mtime: fileDay },
  );
}

function blockXml(block: DocumentBlock): string {
  switch (block.kind) {
    case "heading":
      return paragraphXml(block.text, { bold: true, before: wholeQuotient(line, 2) });
    case "paragraph":
      return paragraphXml(block.text, { indent: true });
    case "facts":
      return [paragraphXml(block.title, { bold: true }), ...block.facts.map(({ label, value }) => paragraphXml(`${label}：${value}`, { indent: true }))].join("");
    case "table":
      return tableXml(block);
    case "links":
      return "";
    case "signLines":
      return block.labels.map((label) => paragraphXml(`${label}：　　　　　　　　　　年　　月　　日`, { before: wholeQuotient(line, 2) })).join("");
  }
}

type Look = {
  readonly align?: "center" | "right";
  readonly size?: number;
  readonly indent?: boolean;
  readonly bold?: boolean;
  readonly before?: number;
  readonly after?: number;
};

function paragraphXml(text: string, { align, size: halfPoints = size.body, indent = false, bold = false, before = 0, after = 0 }: Look = {}): string {
  const pitch = halfPoints <= size.table ? 320 : Math.max(line, halfPoints * 14);
  const font = halfPoints === size.title ? fontNames.fangsong.title : null;
  const face = font === null ? "" : `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}"/>`;
  return (
    `<w:p><w:pPr><w:spacing w:before="${before}" w:after="${after}" w:line="${pitch}" w:lineRule="exact"/>` +
    `${indent ? `<w:ind w:firstLineChars="200" w:firstLine="${halfPoints * 20}"/>` : ""}${align === undefined ? "" : `<w:jc w:val="${align}"/>`}</w:pPr>` +
    `<w:r><w:rPr>${face}${bold ? "<w:b/>" : ""}<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/></w:rPr><w:t xml:space="preserve">${escapeHtml(text)}</w:t></w:r></w:p>`
  );
}

/** Columns share the width by their longest word; the head repeats on every page, no row breaks over two. */
function tableXml({ caption, head, rows }: DocumentTable): string {
  const longest = head.map((word, column) => Math.min(12, Math.max(word.length, ...rows.map((row) => row[column]?.length ?? 0), 2)));
  const all = longest.reduce((sum, length) => sum + length, 0);
  const widths = longest.map((length) => wholeQuotient(room * length, all));
  const edges = ["top", "left", "bottom", "right", "insideH", "insideV"].map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`);
  const rowXml = (cells: readonly string[], asHead: boolean) =>
    `<w:tr><w:trPr><w:cantSplit/>${asHead ? "<w:tblHeader/>" : ""}</w:trPr>${widths
      .map((width, column) => `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${paragraphXml(cells[column] ?? "", { size: size.table, bold: asHead, ...(asHead ? { align: "center" } : {}) })}</w:tc>`)
      .join("")}</w:tr>`;
  return (
    `${caption === "" ? "" : paragraphXml(caption, { align: "center", before: wholeQuotient(line, 2) })}` +
    `<w:tbl><w:tblPr><w:tblW w:w="${room}" w:type="dxa"/><w:tblBorders>${edges.join("")}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>` +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>${rowXml(head, true)}${rows.map((row) => rowXml(row, false)).join("")}</w:tbl>`
  );
}
