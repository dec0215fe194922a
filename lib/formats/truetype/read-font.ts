import { assert } from "../../kernel/assert";

/** The tables of a TrueType font that drawing and subsetting need; glyphs are asked for by number. */
export type TrueTypeFont = {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  /** xMin, yMin, xMax, yMax in font units */
  readonly box: readonly [number, number, number, number];
  readonly glyphCount: number;
  /** number of the glyph of a code point; 0 when the font does not have it */
  readonly glyphOf: (codePoint: number) => number;
  /** advance width in font units */
  readonly advanceOf: (glyph: number) => number;
  readonly bearingOf: (glyph: number) => number;
  /** outline as stored; empty for a blank */
  readonly outlineOf: (glyph: number) => Uint8Array;
  /** bytes of a table, null when the font has none of that name */
  readonly table: (tag: string) => Uint8Array | null;
};

type Reader = Readonly<Record<"u16" | "i16" | "u32", (at: number) => number>>;

function readerOf(bytes: Uint8Array): Reader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    u16: (at) => view.getUint16(at),
    i16: (at) => view.getInt16(at),
    u32: (at) => view.getUint32(at),
  };
}

/**
 * Reads a TrueType font (outlines in `glyf`, not CFF) from its file. Nothing is copied: the bytes stay in use.
 *
 * @throws when a table that every TrueType font has is missing.
 */
export function readTrueType(bytes: Uint8Array): TrueTypeFont {
  const tables = directoryOf(bytes);
  const table = (tag: string): Uint8Array | null => tables.get(tag) ?? null;
  const needed = (tag: string): Uint8Array => {
    const found = table(tag);
    assert(found !== null, `font without table ${tag}`);
    return found;
  };
  const head = readerOf(needed("head"));
  const hhea = readerOf(needed("hhea"));
  const glyphCount = readerOf(needed("maxp")).u16(4);
  const metrics = readerOf(needed("hmtx"));
  const metricCount = hhea.u16(34);
  const outlines = needed("glyf");
  const offsets = readerOf(needed("loca"));
  const longOffsets = head.i16(50) === 1;
  const offsetOf = (glyph: number): number => (longOffsets ? offsets.u32(glyph * 4) : offsets.u16(glyph * 2) * 2);
  return {
    unitsPerEm: head.u16(18),
    ascent: hhea.i16(4),
    descent: hhea.i16(6),
    box: [head.i16(36), head.i16(38), head.i16(40), head.i16(42)],
    glyphCount,
    glyphOf: glyphLookup(needed("cmap")),
    advanceOf: (glyph) => metrics.u16(Math.min(glyph, metricCount - 1) * 4),
    bearingOf: (glyph) =>
      glyph < metricCount ? metrics.i16(glyph * 4 + 2) : metrics.i16(metricCount * 4 + (glyph - metricCount) * 2),
    outlineOf: (glyph) => outlines.subarray(offsetOf(glyph), offsetOf(glyph + 1)),
    table,
  };
}

function directoryOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const reader = readerOf(bytes);
  assert(reader.u32(0) === 0x00010000, "not a TrueType font");
  const tables = new Map<string, Uint8Array>();
  for (let entry = 0; entry < reader.u16(4); entry += 1) {
    const at = 12 + entry * 16;
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    const offset = reader.u32(at + 8);
    tables.set(tag, bytes.subarray(offset, offset + reader.u32(at + 12)));
  }
  return tables;
}

/** The Unicode map of every plane (format 12), which fonts with rare characters have. */
function glyphLookup(cmap: Uint8Array): (codePoint: number) => number {
  const reader = readerOf(cmap);
  const starts: number[] = [];
  for (let entry = 0; entry < reader.u16(2); entry += 1) starts.push(reader.u32(8 + entry * 8));
  const at = starts.find((start) => reader.u16(start) === 12);
  assert(at !== undefined, "font without a map of all planes");
  return groupLookup(reader, at);
}

function groupLookup(reader: Reader, at: number): (codePoint: number) => number {
  const count = reader.u32(at + 12);
  return (codePoint) => {
    let low = 0;
    let high = count - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const group = at + 16 + middle * 12;
      const first = reader.u32(group);
      if (codePoint < first) high = middle - 1;
      else if (codePoint > reader.u32(group + 4)) low = middle + 1;
      else return reader.u32(group + 8) + codePoint - first;
    }
    return 0;
  };
}
