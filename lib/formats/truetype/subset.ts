import type { TrueTypeFont } from "./read-font";

export type FontSubset = {
  readonly bytes: Uint8Array;
  /** number in the subset of each glyph of the font */
  readonly numbers: ReadonlyMap<number, number>;
};

/**
 * A font file with only the given glyphs and the parts they are composed of, numbered anew from 1; 0 stays "missing".
 * Without a character map: for embedding in a PDF, where text names glyphs by number.
 */
export function subsetTrueType(font: TrueTypeFont, glyphs: Iterable<number>): FontSubset {
  const order = withComponents(font, glyphs);
  const numbers = new Map(order.map((glyph, number) => [glyph, number]));
  const outlines = order.map((glyph) => renumbered(font.outlineOf(glyph), numbers));
  const tables: (readonly [string, Uint8Array])[] = [
    ["glyf", joined(outlines)],
    ["head", headOf(font)],
    ["hhea", withNumber(font.table("hhea"), 34, order.length)],
    ["hmtx", metricsOf(font, order)],
    ["loca", offsetsOf(outlines)],
    ["maxp", withNumber(font.table("maxp"), 4, order.length)],
  ];
  for (const tag of ["cvt ", "fpgm", "prep"]) {
    const table = font.table(tag);
    if (table !== null) tables.push([tag, table]);
  }
  return { bytes: fileOf(tables.toSorted(([a], [b]) => (a < b ? -1 : 1))), numbers };
}

const moreComponents = 0x20;

/** Places of the glyph numbers inside a composite outline; none for a simple one. */
function componentPlaces(outline: Uint8Array): readonly number[] {
  if (outline.length === 0) return [];
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  if (view.getInt16(0) >= 0) return [];
  const places: number[] = [];
  let at = 10;
  for (;;) {
    const flags = view.getUint16(at);
    places.push(at + 2);
    at += 4 + ((flags & 0x1) === 0 ? 2 : 4);
    if ((flags & 0x8) !== 0) at += 2;
    else if ((flags & 0x40) !== 0) at += 4;
    else if ((flags & 0x80) !== 0) at += 8;
    if ((flags & moreComponents) === 0) return places;
  }
}

function numberAt(outline: Uint8Array, place: number): number {
  return ((outline[place] ?? 0) << 8) | (outline[place + 1] ?? 0);
}

function withComponents(font: TrueTypeFont, glyphs: Iterable<number>): readonly number[] {
  const found = new Set([0]);
  const waiting = [...glyphs];
  for (let glyph = waiting.pop(); glyph !== undefined; glyph = waiting.pop()) {
    if (found.has(glyph)) continue;
    found.add(glyph);
    const outline = font.outlineOf(glyph);
    waiting.push(...componentPlaces(outline).map((place) => numberAt(outline, place)));
  }
  return [...found].toSorted((a, b) => a - b);
}

/** The outline with its components' new numbers, padded to a multiple of 4 bytes. */
function renumbered(outline: Uint8Array, numbers: ReadonlyMap<number, number>): Uint8Array {
  const copy = new Uint8Array((outline.length + 3) & ~3);
  copy.set(outline);
  for (const place of componentPlaces(outline)) {
    const number = numbers.get(numberAt(outline, place)) ?? 0;
    copy[place] = number >> 8;
    copy[place + 1] = number & 0xff;
  }
  return copy;
}

function headOf(font: TrueTypeFont): Uint8Array {
  const head = withNumber(font.table("head"), 50, 1);
  head.fill(0, 8, 12);
  return head;
}

/** A copy of the table with a 16-bit number set. */
function withNumber(table: Uint8Array | null, at: number, value: number): Uint8Array {
  const copy = Uint8Array.from(table ?? new Uint8Array(at + 2));
  copy[at] = value >> 8;
  copy[at + 1] = value & 0xff;
  return copy;
}

function metricsOf(font: TrueTypeFont, order: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(order.length * 4));
  order.forEach((glyph, number) => {
    view.setUint16(number * 4, font.advanceOf(glyph));
    view.setInt16(number * 4 + 2, font.bearingOf(glyph));
  });
  return new Uint8Array(view.buffer);
}

function offsetsOf(outlines: readonly Uint8Array[]): Uint8Array {
  const view = new DataView(new ArrayBuffer((outlines.length + 1) * 4));
  let offset = 0;
  outlines.forEach((outline, number) => {
    view.setUint32(number * 4, offset);
    offset += outline.length;
  });
  view.setUint32(outlines.length * 4, offset);
  return new Uint8Array(view.buffer);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function fileOf(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const directory = new DataView(new ArrayBuffer(12 + tables.length * 16));
  const power = 31 - Math.clz32(tables.length);
  directory.setUint32(0, 0x00010000);
  directory.setUint16(4, tables.length);
  directory.setUint16(6, 16 << power);
  directory.setUint16(8, power);
  directory.setUint16(10, (tables.length - (1 << power)) * 16);
  const parts: Uint8Array[] = [new Uint8Array(directory.buffer)];
  let offset = directory.byteLength;
  tables.forEach(([tag, table], entry) => {
    const padded = new Uint8Array((table.length + 3) & ~3);
    padded.set(table);
    const at = 12 + entry * 16;
    for (let letter = 0; letter < 4; letter += 1) directory.setUint8(at + letter, tag.charCodeAt(letter));
    directory.setUint32(at + 4, checksumOf(padded));
    directory.setUint32(at + 8, offset);
    directory.setUint32(at + 12, table.length);
    parts.push(padded);
    offset += padded.length;
  });
  return joined(parts);
}

function checksumOf(padded: Uint8Array): number {
  const view = new DataView(padded.buffer, padded.byteOffset, padded.byteLength);
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + view.getUint32(at)) | 0;
  return sum >>> 0;
}
