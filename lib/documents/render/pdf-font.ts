import "server-only";
import { PDFName, PDFString, type PDFContext, type PDFRef } from "pdf-lib";
import { isFullWidth } from "@/lib/formats/print/characters";
import { subsetTrueType } from "@/lib/formats/truetype/subset";
import type { TrueTypeFont } from "@/lib/formats/truetype/read-font";
import { wholeQuotient } from "@/lib/kernel/ratio";

/** A stretch of text of one width class: where it begins and how long it is in half-width columns. */
export type TextRun = {
  readonly column: number;
  readonly columns: number;
  readonly text: string;
  /** false: one character the font does not have */
  readonly known: boolean;
};

/** Stretches of half-width characters whole; full-width characters, and characters the font does not have, one by one. */
export function runsOf(text: string, font: TrueTypeFont): readonly TextRun[] {
  const runs: TextRun[] = [];
  let column = 0;
  for (const character of text) {
    const wide = isFullWidth(character);
    const known = font.glyphOf(character.codePointAt(0) ?? 0) !== 0;
    const last = runs[runs.length - 1];
    const width = wide ? 2 : 1;
    if (!wide && last !== undefined && last.known && known && last.columns === [...last.text].length) {
      runs[runs.length - 1] = { ...last, text: last.text + character, columns: last.columns + 1 };
    } else runs.push({ column, columns: width, text: character, known });
    column += width;
  }
  return runs;
}

/** Collects the glyphs a PDF draws, and writes the font with these alone when the pages are done. */
export class PdfFont {
  readonly #used = new Map<number, number>();

  constructor(readonly face: TrueTypeFont) {}

  /** Number of the character's glyph, marked as used; 0 when the font does not have it. */
  use(character: string): number {
    const codePoint = character.codePointAt(0) ?? 0;
    const glyph = this.face.glyphOf(codePoint);
    if (glyph !== 0 && !this.#used.has(glyph)) this.#used.set(glyph, codePoint);
    return glyph;
  }

  /** Advance in thousandths of the size. */
  advanceOf(glyph: number): number {
    return wholeQuotient(this.face.advanceOf(glyph) * 1000, this.face.unitsPerEm);
  }

  /**
   * Writes the font into the document under the reference. Glyphs are named by their numbers in the whole font; a map
   * leads from them to the subset, another to the characters, so that text can be searched and copied.
   */
  write(context: PDFContext, reference: PDFRef): void {
    const { bytes, numbers } = subsetTrueType(this.face, this.#used.keys());
    const name = PDFName.of("XUANRN+NotoSerifSC");
    const file = context.register(context.flateStream(bytes, { Length1: bytes.length }));
    const scaled = (units: number): number => wholeQuotient(units * 1000, this.face.unitsPerEm);
    const descriptor = context.register(
      context.obj({
        Type: "FontDescriptor",
        FontName: name,
        Flags: 4,
        FontBBox: this.face.box.map(scaled),
        ItalicAngle: 0,
        Ascent: scaled(this.face.ascent),
        Descent: scaled(this.face.descent),
        CapHeight: scaled(this.face.ascent),
        StemV: 80,
        FontFile2: file,
      }),
    );
    const descendant = context.register(
      context.obj({
        Type: "Font",
        Subtype: "CIDFontType2",
        BaseFont: name,
        CIDSystemInfo: { Registry: PDFString.of("Adobe"), Ordering: PDFString.of("Identity"), Supplement: 0 },
        FontDescriptor: descriptor,
        DW: 1000,
        W: [...this.#used.keys()].flatMap((glyph) => [glyph, [this.advanceOf(glyph)]]),
        CIDToGIDMap: context.register(context.flateStream(this.#subsetMap(numbers))),
      }),
    );
    context.assign(
      reference,
      context.obj({
        Type: "Font",
        Subtype: "Type0",
        BaseFont: name,
        Encoding: "Identity-H",
        DescendantFonts: [descendant],
        ToUnicode: context.register(context.flateStream(this.#unicodeMap())),
      }),
    );
  }

  #subsetMap(numbers: ReadonlyMap<number, number>): Uint8Array {
    const highest = Math.max(0, ...this.#used.keys());
    const map = new Uint8Array((highest + 1) * 2);
    for (const glyph of this.#used.keys()) {
      const number = numbers.get(glyph) ?? 0;
      map[glyph * 2] = number >> 8;
      map[glyph * 2 + 1] = number & 0xff;
    }
    return map;
  }

  #unicodeMap(): string {
    const entries = [...this.#used].map(([glyph, codePoint]) => `<${hex(glyph)}> <${utf16(codePoint)}>`);
    const blocks: string[] = [];
    for (let from = 0; from < entries.length; from += 100) {
      const block = entries.slice(from, from + 100);
      blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`);
    }
    return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def /CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
${blocks.join("\n")}
endcmap CMapName currentdict /CMap defineresource pop end end`;
  }
}

/** A glyph number as four hexadecimal digits, as text in a page names it. */
export function hex(glyph: number): string {
  return glyph.toString(16).padStart(4, "0");
}

/** A character as UTF-16 in hexadecimal digits. */
export function utf16(codePoint: number): string {
  return [...String.fromCodePoint(codePoint)]
    .flatMap((character) => Array.from({ length: character.length }, (_, unit) => hex(character.charCodeAt(unit))))
    .join("");
}
