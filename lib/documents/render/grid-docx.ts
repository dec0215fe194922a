import "server-only";
import {
  AlignmentType,
  BorderStyle,
  Document,
  HeightRule,
  ImageRun,
  LineRuleType,
  Packer,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type ISectionOptions,
} from "docx";
import { linePitch } from "@/lib/formats/print/fit-text";
import type { PrintParagraph } from "@/lib/formats/print/fit-text";
import { wholeQuotient } from "@/lib/kernel/ratio";
import { gridLines, gridPaper, gridPhoto, gridTopInset } from "../model-grid";
import type { GridCell, GridForm, GridPage, GridText, GridTitle } from "../model-grid";
import { placeCells } from "../model-grid";
import type { PlacedCell } from "../model-grid";

/** A portrait as a renderer takes it. */
export type PortraitFile = { readonly bytes: Uint8Array; readonly kind: "jpg" | "png" };

const aligns = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
const anchors = {
  top: VerticalAlignTable.TOP,
  center: VerticalAlignTable.CENTER,
  bottom: VerticalAlignTable.BOTTOM,
} as const;

/**
 * A form as a Word file: plain tables, fixed columns, rows of exact height, 宋体 by name. Paragraphs are left to Word and
 * WPS to break, in the size at which they were measured, so that the office can go on editing.
 *
 * @param portrait - null: the room stays empty
 */
export async function renderGridDocx(form: GridForm, portrait: PortraitFile | null): Promise<Uint8Array> {
  const document = new Document({
    title: form.title,
    creator: "选任",
    lastModifiedBy: "选任",
    externalStyles: styles,
    sections: form.pages.map((page) => sectionOf(page, portrait)),
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/**
 * 宋体 for every character, and no added space between Chinese and figures: the widths of the measurement. East Asian
 * text and Latin text take the same font, so that a figure is half a character.
 */
const styles = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults>
<w:rPrDefault><w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体" w:cs="宋体" w:hint="eastAsia"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="zh-CN" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:spacing w:before="0" w:after="0"/></w:pPr></w:pPrDefault>
</w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/></w:pPr></w:style></w:styles>`;

function sectionOf(page: GridPage, portrait: PortraitFile | null): ISectionOptions {
  return {
    properties: {
      page: {
        size: gridPaper,
        margin: { ...page.margins, header: 0, footer: 0, gutter: 0 },
      },
    },
    children: [
      ...(page.title === null ? [] : [titleTable(page.title, page.columns), spacer()]),
      gridTable(page, portrait),
      ...(page.below === null ? [] : [belowLine(page.below)]),
    ],
  };
}

/** Keeps two tables apart and takes almost no room. */
function spacer(): Paragraph {
  return new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT, before: 0, after: 0 } });
}

/** The letters of the title, one a cell, over the width of the grid. */
function titleTable({ letters, size, height }: GridTitle, columns: readonly number[]): Table {
  const whole = columns.reduce((sum, column) => sum + column, 0);
  const width = wholeQuotient(whole, letters.length);
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  const borders = { top: none, bottom: none, left: none, right: none };
  return new Table({
    ...tableFrame(letters.map(() => width)),
    borders: { ...borders, insideHorizontal: none, insideVertical: none },
    rows: [
      new TableRow({
        height: { value: height, rule: HeightRule.EXACT },
        children: letters.map(
          (letter) =>
            new TableCell({
              borders,
              width: { size: width, type: WidthType.DXA },
              verticalAlign: VerticalAlignTable.CENTER,
              children: [
                new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text: letter, size })] }),
              ],
            }),
        ),
      }),
    ],
  });
}

function tableFrame(columns: readonly number[]) {
  return {
    layout: TableLayoutType.FIXED,
    width: { size: columns.reduce((sum, column) => sum + column, 0), type: WidthType.DXA },
    columnWidths: [...columns],
    margins: { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA },
  };
}

function gridTable(page: GridPage, portrait: PortraitFile | null): Table {
  const outer = { style: BorderStyle.SINGLE, size: gridLines.outer, color: "000000" };
  const inner = { style: BorderStyle.SINGLE, size: gridLines.inner, color: "000000" };
  const placed = new Map(placeCells(page).map((place) => [place.cell, place]));
  return new Table({
    ...tableFrame(page.columns),
    borders: { top: outer, bottom: outer, left: outer, right: outer, insideHorizontal: inner, insideVertical: inner },
    rows: page.rows.map(
      ({ height, cells }) =>
        new TableRow({
          height: { value: height, rule: HeightRule.EXACT },
          cantSplit: true,
          children: cells.map((cell) => tableCell(cell, placed.get(cell), portrait)),
        }),
    ),
  });
}

function tableCell(cell: GridCell, place: PlacedCell | undefined, portrait: PortraitFile | null): TableCell {
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  const { content } = cell;
  return new TableCell({
    columnSpan: cell.columnSpan,
    rowSpan: cell.rowSpan,
    width: { size: place?.width ?? 0, type: WidthType.DXA },
    verticalAlign: content.kind === "text" ? anchors[content.anchor] : VerticalAlignTable.CENTER,
    borders: {
      ...(cell.open.includes("top") ? { top: none } : {}),
      ...(cell.open.includes("bottom") ? { bottom: none } : {}),
    },
    children: content.kind === "text" ? paragraphsOf(content) : [portraitParagraph(portrait)],
  });
}

function paragraphsOf(content: GridText): Paragraph[] {
  return content.paragraphs.map((paragraph, index) =>
    paragraphOf(paragraph, content, content.anchor === "top" && index === 0 ? gridTopInset : 0),
  );
}

/**
 * The lead stands before a tab at the hanging indent, as the office types a résumé line. The measured margin is kept on
 * the side where the text stands; the other side is slack, since programs differ in how much a border takes of a cell.
 */
function paragraphOf(
  { text, lead = "", hang = 0 }: PrintParagraph,
  { size, align, margin }: GridText,
  before: number,
): Paragraph {
  const hanging = hang * size * 5;
  return new Paragraph({
    alignment: aligns[align],
    spacing: { line: linePitch(size), lineRule: LineRuleType.EXACT, before, after: 0 },
    indent: {
      left: (align === "left" ? margin : 0) + hanging,
      right: align === "right" ? margin : 0,
      ...(hanging === 0 ? {} : { hanging }),
    },
    children: [new TextRun({ size, children: lead === "" && hang === 0 ? [text] : [lead, new Tab(), text] })],
  });
}

const emusPerTwip = 635;
const emusPerPixel = 9525;

function portraitParagraph(portrait: PortraitFile | null): Paragraph {
  if (portrait === null) return new Paragraph({});
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new ImageRun({
        type: portrait.kind,
        data: portrait.bytes,
        transformation: {
          width: wholeQuotient(gridPhoto.width * emusPerTwip, emusPerPixel),
          height: wholeQuotient(gridPhoto.height * emusPerTwip, emusPerPixel),
        },
      }),
    ],
  });
}

function belowLine({ text, size }: { readonly text: string; readonly size: number }): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    spacing: { before: 120, after: 0, line: linePitch(size), lineRule: LineRuleType.EXACT },
    indent: { right: 1400 },
    children: [new TextRun({ text, size })],
  });
}
