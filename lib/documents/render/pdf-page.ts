import "server-only";
import { columnsOf, linePitch } from "@/lib/formats/print/fit-text";
import type { GridPage, GridText, PlacedCell } from "../model-grid";
import { gridLines, gridMark, gridPaper, gridPhoto, gridTopInset, placeCells } from "../model-grid";
import { hex, runsOf, utf16 } from "./pdf-font";
import type { PdfFont, TextRun } from "./pdf-font";

/** Height of the line of writing above the lower edge of a character's square, in parts of the size. */
const baseline = 0.12;
const noteSize = 16;
/** Title and table stand this far apart, twips. */
const afterTitle = 20;

/** A number as PDF writes it: at most three decimals. */
function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

export type FootWords = { readonly notes: readonly string[]; readonly mark: string };

/** Width and height of a picture in any unit. */
type PictureSize = { readonly width: number; readonly height: number };

type Place = { readonly left: number; readonly top: number };

/**
 * The operators that draw the page: the portrait, the rules over it, the text.
 *
 * @param portrait - measures of the portrait, null: there is none
 * @param words - remarks in small type under the table, a line each, and the mark in the lower margin, empty: none
 */
export function drawPage(page: GridPage, font: PdfFont, portrait: PictureSize | null, words: FootWords): string {
  const left = page.margins.left;
  const top = page.margins.top + (page.title === null ? 0 : page.title.height + afterTitle);
  const cells = placeCells(page);
  const parts = [
    ...drawTitle(page, font),
    ...(portrait === null ? [] : cells.flatMap((cell) => drawPortrait(cell, { left, top }, portrait))),
    ...drawRules(cells, { left, top }),
    ...cells.flatMap((cell) => drawCell(cell, { left, top }, font)),
    ...drawBelow(page, { left, top }, font),
    ...words.notes.flatMap((note, line) => {
      const above = (words.notes.length - line) * noteSize * 12;
      return drawText(note, { left, top: gridPaper.height - page.margins.bottom - above }, noteSize, font);
    }),
    ...drawMark(words.mark, left + sum(page.columns), font),
  ];
  return parts.join("\n");
}

function x(twips: number): string {
  return number(twips / 20);
}

function y(twips: number): string {
  return number((gridPaper.height - twips) / 20);
}

function drawTitle({ title, columns, margins }: GridPage, font: PdfFont): readonly string[] {
  if (title === null) return [];
  const width = sum(columns) / title.letters.length;
  return title.letters.flatMap((letter, place) => {
    const left = margins.left + width * place + (width - title.size * 10) / 2;
    return drawText(letter, { left, top: margins.top + (title.height - title.size * 10) / 2 }, title.size, font);
  });
}

function drawBelow({ below, columns, rows }: GridPage, { left, top }: Place, font: PdfFont): readonly string[] {
  if (below === null) return [];
  const right = left + sum(columns) - 1400;
  const width = columnsOf(below.text) * below.size * 5;
  const under = top + sum(rows.map(({ height }) => height)) + 120;
  return drawText(below.text, { left: right - width, top: under + 10 }, below.size, font);
}

/** Grey, set right, in the lower margin. */
function drawMark(mark: string, right: number, font: PdfFont): readonly string[] {
  if (mark === "") return [];
  const left = right - columnsOf(mark) * gridMark.size * 5;
  const top = gridPaper.height - gridMark.above - gridMark.size * 10;
  return ["q 0.45 g", ...drawText(mark, { left, top }, gridMark.size, font), "Q"];
}

/** The portrait fills its room; a picture of another shape loses its edges, never its proportions. */
function drawPortrait(
  { cell, x: across, y: down, width, height }: PlacedCell,
  { left, top }: Place,
  picture: PictureSize,
): readonly string[] {
  if (cell.content.kind !== "photo") return [];
  const from = left + across + (width - gridPhoto.width) / 2;
  const under = top + down + (height - gridPhoto.height) / 2 + gridPhoto.height;
  const scale = Math.max(gridPhoto.width / picture.width, gridPhoto.height / picture.height);
  const [wide, high] = [picture.width * scale, picture.height * scale];
  const room = `${x(from)} ${y(under)} ${x(gridPhoto.width)} ${x(gridPhoto.height)} re W n`;
  const place = `${x(from - (wide - gridPhoto.width) / 2)} ${y(under + (high - gridPhoto.height) / 2)}`;
  return [`q ${room} ${x(wide)} 0 0 ${x(high)} ${place} cm /P Do Q`];
}

/** Inner lines first, then the outer ones over them; a shared edge is drawn once. */
function drawRules(cells: readonly PlacedCell[], { left, top }: Place): readonly string[] {
  const inner = new Set<string>();
  const outer = new Set<string>();
  const opened = new Set<string>();
  for (const { cell, x: across, y: down, width, height, outer: edge } of cells) {
    const [l, r, t, b] = [left + across, left + across + width, top + down, top + down + height];
    const horizontal = (at: number): string => `${x(l)} ${y(at)} m ${x(r)} ${y(at)} l S`;
    const vertical = (at: number): string => `${x(at)} ${y(t)} m ${x(at)} ${y(b)} l S`;
    (edge.top ? outer : inner).add(horizontal(t));
    (edge.bottom ? outer : inner).add(horizontal(b));
    (edge.left ? outer : inner).add(vertical(l));
    (edge.right ? outer : inner).add(vertical(r));
    if (cell.open.includes("top")) opened.add(horizontal(t));
    if (cell.open.includes("bottom")) opened.add(horizontal(b));
  }
  const drawn = [...inner].filter((line) => !opened.has(line));
  return [`q 2 J ${number(gridLines.inner / 8)} w`, ...drawn, `${number(gridLines.outer / 8)} w`, ...outer, "Q"];
}

function drawCell(
  { cell, x: across, y: down, width, height }: PlacedCell,
  at: Place,
  font: PdfFont,
): readonly string[] {
  const { content } = cell;
  if (content.kind !== "text") return [];
  const left = at.left + across;
  const top = at.top + down;
  const pitch = linePitch(content.size);
  const free = height - content.lines.length * pitch;
  const first = top + above(content.anchor, free);
  const inside = content.lines.flatMap((line, index) => {
    const lineTop = first + index * pitch + 10;
    const leadAt = { left: left + content.margin, top: lineTop };
    return [
      ...drawText(line.lead, leadAt, content.size, font),
      ...drawText(line.text, { left: textLeft(content, line, left, width), top: lineTop }, content.size, font),
    ];
  });
  const room = `${x(left)} ${y(top + height)} ${x(width)} ${x(height)} re W n`;
  return inside.length === 0 ? [] : ["q", room, ...inside, "Q"];
}

function above(anchor: GridText["anchor"], free: number): number {
  if (anchor === "top" || free < 0) return Math.max(0, Math.min(free, gridTopInset));
  return anchor === "center" ? free / 2 : free;
}

function textLeft(content: GridText, line: GridText["lines"][number], left: number, width: number): number {
  const wide = columnsOf(line.text) * content.size * 5;
  if (content.align === "center") return left + (width - wide) / 2;
  if (content.align === "right") return left + width - content.margin - wide;
  return left + content.margin + line.hang * content.size * 5;
}

/** Text from its upper left corner: every full-width character in its square, half-width ones in halves of it. */
function drawText(text: string, { left, top }: Place, size: number, font: PdfFont): readonly string[] {
  const column = size * 5;
  const line = top + size * 10 * (1 - baseline);
  return runsOf(text, font.face).flatMap((run) => {
    if (run.text.trim() === "") return [];
    const from = left + run.column * column;
    return run.known ? [drawRun(run, from, line, size, font)] : drawStandIn(run.text, from, top, size, font);
  });
}

/**
 * A run over its columns: half-width characters spread evenly, so that what stands above one another lines up; a full-width
 * one in its square. Too wide for its room, a run is set narrower.
 */
function drawRun(run: TextRun, from: number, line: number, size: number, font: PdfFont): string {
  const glyphs = [...run.text].map((character) => font.use(character));
  const natural = (sum(glyphs.map((glyph) => font.advanceOf(glyph))) * size * 10) / 1000;
  const room = run.columns * size * 5;
  const free = Math.max(0, room - natural);
  const narrower = natural > room ? (room * 100) / natural : 100;
  const single = glyphs.length === 1;
  const start = from + (single ? placeInRoom(run.text, free) : free / glyphs.length / 2);
  const between = single ? 0 : free / glyphs.length;
  return `BT /F ${number(size / 2)} Tf ${number(narrower)} Tz ${x(between)} Tc ${x(start)} ${y(line)} Td <${glyphs.map(hex).join("")}> Tj ET`;
}

/** Opening quotation marks stand at the right of their square, closing ones at the left, everything else in the middle. */
function placeInRoom(text: string, free: number): number {
  if (text === "“" || text === "‘") return free;
  return text === "”" || text === "’" ? 0 : free / 2;
}

/** A box with the Unicode number of a character the font does not have; copied text has the character itself. */
function drawStandIn(character: string, from: number, top: number, size: number, font: PdfFont): readonly string[] {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  const half = Math.ceil(code.length / 2);
  const small = size / 3;
  const square = size * 10;
  const rows = [code.slice(0, half), code.slice(half)].map((digits, row) => {
    const left = from + (square - digits.length * small * 5) / 2;
    return drawText(digits, { left, top: top + square * 0.1 + row * square * 0.42 }, small, font);
  });
  const box = `q 0.5 w ${x(from + 10)} ${y(top + square - 5)} ${x(square - 20)} ${x(square - 15)} re S Q`;
  return [`/Span << /ActualText <feff${utf16(character.codePointAt(0) ?? 0)}> >> BDC`, box, ...rows.flat(), "EMC"];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
