import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import * as wordForms from "@/lib/formats/form-document/foreign-forms.fixture";
import { readFormDocument } from "@/lib/formats/form-document/read-form-document";
import { readLrm } from "@/lib/formats/lrmx/read-lrm";
import { readLrmx } from "@/lib/formats/lrmx/read-lrmx";
import { writeLrmx } from "@/lib/formats/lrmx/write-lrmx";
import * as writers from "@/lib/formats/lrmx/writers.fixture";

/** Set FUZZ_RUNS=1000000 for the long run, FUZZ_SEED for another sequence. */
const runs = Number(process.env["FUZZ_RUNS"] ?? "10000");
const firstSeed = Number(process.env["FUZZ_SEED"] ?? "20261122");
const slowest = 20_000;
const mostMemory = 512 * 1024 * 1024;
/** Every so many inputs the person that was read is written and read again. */
const roundTripEvery = 10;

type Chance = (below: number) => number;

/** Chance that can be repeated (mulberry32). */
function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

const pieces = [
  "<!DOCTYPE a [<!ENTITY b 'c'>]>",
  "<![CDATA[",
  "]]>",
  "<!--",
  "&",
  "&amp;amp;lt;",
  "&#0;",
  "&#x10FFFF;",
  "&undefined;",
  "<Item>",
  "</Person>",
  "<a>".repeat(70),
  "<XingMing/>",
  "（".repeat(300),
  "（其间：2001.01--2002.02；",
  "1999.13--2000.00",
  "2001.09至今",
  "；".repeat(500),
  "@#".repeat(200),
  '","',
  "\n".repeat(500),
  " ".repeat(2_000),
  "9".repeat(3_000),
  "甲".repeat(3_000),
  "\u0000\u000b\ufffe",
  "<br/>",
];

const texts = Object.values(writers).filter(
  (value): value is string => typeof value === "string" && value.includes("<Person>"),
);
const forms = [
  ...["example.lrmx", "example-edge.lrmx"].map((name) => readFileSync(path.join("tests/fixtures/lrmx", name))),
  ...texts.map((text) => Buffer.from(text)),
];
const olderForms = [Buffer.from(writers.gbkBytes(writers.lrmText())), Buffer.from(`\uFEFF${writers.lrmText()}`)];

/** Changes 1 to 3 places: cuts, inserts, doubles or replaces; as bytes, or as characters so that the encoding stays whole. */
function mutated(original: Buffer, chance: Chance, from: readonly string[] = pieces): Buffer {
  const asCharacters = chance(3) > 0;
  let text = original.toString(asCharacters ? "utf8" : "latin1");
  const inserted = asCharacters ? from : from.map((piece) => Buffer.from(piece).toString("latin1"));
  const usable = chance(2) === 0 ? inserted : inserted.filter((piece) => !/[<>]/u.test(piece));
  for (let change = chance(3); change >= 0; change -= 1) {
    const at = chance(text.length + 1);
    const length = chance(chance(8) === 0 ? text.length + 1 : 6);
    const [before, cut, after] = [text.slice(0, at), text.slice(at, at + length), text.slice(at + length)];
    const piece = usable[chance(usable.length)] ?? "";
    const single = String.fromCharCode(chance(asCharacters ? 0xffff : 256));
    text =
      [
        before + after,
        before + piece + cut + after,
        before + cut + cut + after,
        before + single + after,
        after + before,
      ][chance(16) === 0 ? 4 : chance(4)] ?? "";
  }
  return Buffer.from(text, asCharacters ? "utf8" : "latin1");
}

function readOne(bytes: Buffer, older: boolean, roundTrip: boolean): "read" | "refused" {
  const reading = older ? readLrm(bytes, bytes.subarray(0, 50)) : readLrmx(bytes);
  if (!reading.ok) return "refused";
  if (roundTrip) {
    const again = readLrmx(writeLrmx(reading.value.person));
    expect(again.ok && again.value.person).toEqual(reading.value.person);
  }
  return "read";
}

describe("mutated files of the appointment form", () => {
  it(
    `${runs} of them neither crash nor hang, and what was read is written and read as the same`,
    () => {
      const counts = { read: 0, refused: 0 };
      let longest = 0;
      let memory = 0;
      for (let run = 0; run < runs; run += 1) {
        const chance = chanceFrom(firstSeed + run);
        const older = chance(8) === 0;
        const originals = older ? olderForms : forms;
        const bytes = mutated(originals[chance(originals.length)] ?? Buffer.alloc(0), chance);
        const start = performance.now();
        try {
          counts[readOne(bytes, older, run % roundTripEvery === 0)] += 1;
        } catch (error) {
          throw new Error(`seed ${firstSeed + run}: ${bytes.toString("base64").slice(0, 4_000)}`, { cause: error });
        }
        longest = Math.max(longest, performance.now() - start);
        if (run % 1_000 === 0) memory = Math.max(memory, process.memoryUsage().heapUsed);
      }
      expect(counts.read).toBeGreaterThan(runs / 10);
      expect(counts.refused).toBeGreaterThan(runs / 20);
      if (process.env["FUZZ_RUNS"] !== undefined) console.log({ ...counts, longest, memory });
      expect(longest).toBeLessThan(slowest);
      expect(memory).toBeLessThan(mostMemory);
    },
    Math.max(120_000, runs * 20),
  );
});

/** One fifth of the runs: a Word file is several times as long as a form of the editor. */
const wordRuns = Math.ceil(runs / 5);
const wordPieces = ["<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>", "<w:tcPr><w:gridSpan w:val=\"9999999\"/><w:vMerge/></w:tcPr>", "姓名", "称谓", "简历", "全日制教育", "（45岁）"];
const wordOriginals = Object.values(wordForms)
  .filter((value): value is string => typeof value === "string" && value.startsWith("<?xml"))
  .map((text) => Buffer.from(text));

describe("mutated Word files of the form", () => {
  it(
    `${wordRuns} of them neither crash nor hang, and what was read is written and read as the same`,
    () => {
      const counts = { read: 0, refused: 0 };
      let longest = 0;
      for (let run = 0; run < wordRuns; run += 1) {
        const chance = chanceFrom(firstSeed + run);
        const bytes = mutated(wordOriginals[chance(wordOriginals.length)] ?? Buffer.alloc(0), chance, [...pieces, ...wordPieces]);
        const start = performance.now();
        try {
          counts[readWord(bytes.toString())] += 1;
        } catch (error) {
          throw new Error(`seed ${firstSeed + run}: ${bytes.toString("base64").slice(0, 4_000)}`, { cause: error });
        }
        longest = Math.max(longest, performance.now() - start);
      }
      expect(counts.read).toBeGreaterThan(wordRuns / 10);
      expect(counts.refused).toBeGreaterThan(wordRuns / 20);
      expect(longest).toBeLessThan(slowest);
    },
    Math.max(120_000, runs * 20),
  );

  function readWord(document: string): "read" | "refused" {
    const read = readFormDocument({ document, picture: () => Uint8Array.of(0xff, 0xd8, 0xff) });
    const readings = read.ok ? read.value.flatMap((one) => (one.ok ? [one.value] : [])) : [];
    for (const { person } of readings) {
      const again = readLrmx(writeLrmx(person));
      expect(again.ok && again.value.person).toEqual(person);
    }
    return readings.length > 0 ? "read" : "refused";
  }

  it.each([
    ["columns", `<w:tbl><w:tr>${"<w:tc><w:tcPr><w:vMerge/></w:tcPr></w:tc>".repeat(70_000)}</w:tr></w:tbl>`],
    ["rows", `<w:tbl>${"<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr></w:tc></w:tr>".repeat(70_000)}</w:tbl>`],
    ["labels", `<w:tbl><w:tr>${"<w:tc><w:p><w:r><w:t>姓名</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>出生年月</w:t></w:r></w:p></w:tc>".repeat(25_000)}</w:tr></w:tbl>`],
    ["tables", "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>姓名</w:t></w:r></w:p></w:tc></w:tr></w:tbl>".repeat(40_000)],
    ["text", `<w:tbl><w:tr><w:tc><w:p><w:r><w:t>${"（".repeat(3_000_000)}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`],
    ["tables in tables", "<w:tbl><w:tr><w:tc>".repeat(20) + "<w:p><w:r><w:t>姓名</w:t></w:r></w:p>".repeat(50_000) + "</w:tc></w:tr></w:tbl>".repeat(20)],
  ])("many %s take less than 20 s", (_, body) => {
    const start = performance.now();
    readFormDocument({ document: wordForms.wordDocument(body), picture: () => undefined });
    expect(performance.now() - start).toBeLessThan(slowest);
  });
});

describe("files of 10 MB made to be slow", () => {
  const size = 9_900_000;
  const within = (before: string, filling: string, after: string) =>
    Buffer.from(before + filling.repeat(Math.floor((size - before.length) / Buffer.byteLength(filling))) + after);
  const field = (element: string, filling: string) => within(`<Person><${element}>`, filling, `</${element}></Person>`);

  it.each([
    ["escaped &", field("NiRenZhiWu", "&amp;")],
    ["bare &", field("NiRenZhiWu", "&")],
    ["references", field("JianLi", "&#65;")],
    ["brackets", field("JianLi", "（")],
    ["rows", field("JianLi", "1999.09--2003.07 甲\n")],
    ["line breaks", field("JianLi", "<br/>")],
    ["parties", field("RuDangShiJian", "；")],
    ["assessments", field("NianDuKaoHeJieGuo", "2024，")],
    ["blanks", field("XingMing", " ")],
    ["digits", field("ChuShengNianYue", "1")],
    ["base64", field("ZhaoPian", "QUJD")],
    ["prefixes", field("ZhaoPian", "data:,")],
    ["elements", within("<Person>", "<a/>", "</Person>")],
    ["levels", within("<Person>", "<a>", "")],
    ["opened CDATA", within("<Person><JianLi>", "<![CDATA[", "")],
    ["opened comments", within("<Person>", "<!--", "")],
    ["attributes", within("<Person ", 'a="" ', "/>")],
    ["quotes and commas", within('"', '","', '"')],
    ["family marks", Buffer.from(writers.gbkBytes(writers.lrmText({ 20: "@".repeat(5_000_000) })))],
  ])("%s take less than 20 s", (_, bytes) => {
    const start = performance.now();
    readLrmx(bytes);
    readLrm(bytes);
    expect(performance.now() - start).toBeLessThan(slowest);
  });
});
