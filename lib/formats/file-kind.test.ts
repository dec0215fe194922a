import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileKindOf } from "./file-kind";

const bytes = (...values: readonly number[]) => new Uint8Array(values);
const ascii = (text: string) => new TextEncoder().encode(text);

/** A zip of empty stored entries. */
function zipOf(names: readonly string[]): Uint8Array {
  const local: number[] = [];
  const directory: number[] = [];
  const two = (value: number) => [value & 255, (value >> 8) & 255];
  const four = (value: number) => [...two(value), ...two(value >>> 16)];
  for (const name of names) {
    const raw = [...ascii(name)];
    const at = local.length;
    local.push(0x50, 0x4b, 3, 4, ...Array<number>(22).fill(0), ...two(raw.length), 0, 0, ...raw);
    directory.push(0x50, 0x4b, 1, 2, ...Array<number>(24).fill(0), ...two(raw.length));
    directory.push(...Array<number>(12).fill(0), ...four(at), ...raw);
  }
  const end = [0x50, 0x4b, 5, 6, 0, 0, 0, 0, ...two(names.length), ...two(names.length)];
  return new Uint8Array([...local, ...directory, ...end, ...four(directory.length), ...four(local.length), 0, 0]);
}

const types = "[Content_Types].xml";

describe("fileKindOf", () => {
  it("tells 3 plain kinds by their first bytes", () => {
    expect([
      fileKindOf(ascii("%PDF-1.7 …")),
      fileKindOf(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0)),
      fileKindOf(bytes(0xff, 0xd8, 0xff, 0xe0)),
    ]).toEqual(["application/pdf", "image/png", "image/jpeg"]);
  });

  it("tells 4 kinds of zip by what is in them", () => {
    const office = "application/vnd.openxmlformats-officedocument";
    expect([
      fileKindOf(zipOf([types, "word/document.xml"])),
      fileKindOf(zipOf([types, "xl/workbook.xml"])),
      fileKindOf(zipOf(["OFD.xml", "Doc_0/Document.xml"])),
      fileKindOf(zipOf(["word/document.xml", "photo.jpg"])),
    ]).toEqual([
      `${office}.wordprocessingml.document`,
      `${office}.spreadsheetml.sheet`,
      "application/ofd",
      "application/zip",
    ]);
  });

  it("does not take a workbook with macros, a script, a page, 0 bytes or a picture cut after 7 bytes", () => {
    expect([
      fileKindOf(zipOf([types, "xl/workbook.xml", "xl/vbaProject.bin"])),
      fileKindOf(ascii("#!/bin/sh")),
      fileKindOf(ascii("<html><script>")),
      fileKindOf(bytes()),
      fileKindOf(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a)),
    ]).toEqual([null, null, null, null, null]);
  });

  it("a PDF that begins after 1 blank is none", () => {
    expect(fileKindOf(ascii(" %PDF-1.7"))).toBeNull();
  });

  it("changed bytes never throw", () => {
    const whole = zipOf([types, "xl/workbook.xml", "xl/styles.xml"]);
    const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), fc.nat(whole.length), (changes, cut) => {
        const damaged = whole.slice(0, whole.length - (cut % 40));
        for (const [at, value] of changes) if (at < damaged.length) damaged[at] = value;
        fileKindOf(damaged);
      }),
      { numRuns: 500 },
    );
  });
});
