import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ZipEntry } from "@/tests/support/builders/hand-made-zip";
import { zipOf } from "@/tests/support/builders/hand-made-zip";
import { openZip, personalFilesLimits, readZipTexts, workbookLimits, type ZipLimits } from "./unzip";

const text = (name: string, content = "<a/>"): ZipEntry => ({ name, content: Buffer.from(content) });
const everything = () => true;

async function refusalsOf(bytes: Uint8Array, limits: ZipLimits = workbookLimits): Promise<readonly string[]> {
  const result = await readZipTexts(bytes, limits, everything);
  return result.ok ? [] : result.refusal;
}

describe("reading", () => {
  it("hands over 1 wanted entry of 2 as text", async () => {
    const zip = zipOf([text("xl/workbook.xml", "<w>册</w>"), text("docProps/app.xml")]);
    const result = await readZipTexts(zip, workbookLimits, (name) => name === "xl/workbook.xml");
    expect(result).toEqual({ ok: true, value: new Map([["xl/workbook.xml", "<w>册</w>"]]) });
  });

  it("200 entries are read, 201 are refused", async () => {
    const many = (count: number) => zipOf(Array.from({ length: count }, (_, place) => text(`a${place}.xml`)));
    expect(await refusalsOf(many(200))).toEqual([]);
    expect(await refusalsOf(many(201))).toEqual(["too-many-entries"]);
  });

  it("a file of 20 MB is looked at, one byte more is refused unseen", async () => {
    expect(await refusalsOf(new Uint8Array(20 * 1024 * 1024))).toEqual(["not-a-zip"]);
    expect(await refusalsOf(new Uint8Array(20 * 1024 * 1024 + 1))).toEqual(["too-large"]);
  });
});

describe("named bombs", () => {
  it("one sheet of 200 MiB of zeros (ratio about 1,000)", async () => {
    expect(
      await refusalsOf(zipOf([{ name: "xl/worksheets/sheet1.xml", content: Buffer.alloc(200 * 1024 * 1024) }])),
    ).toEqual(["ratio-too-high"]);
  });

  it("a claimed ratio of 100 is inflated (and found to be a lie), one byte more is refused unseen", async () => {
    const packed = deflateRawSync(Buffer.from("abcdef")).length;
    const entry = (claimedSize: number): ZipEntry => ({ ...text("a.xml", "abcdef"), claimedSize });
    expect(await refusalsOf(zipOf([entry(packed * 100)]))).toEqual(["damaged"]);
    expect(await refusalsOf(zipOf([entry(packed * 100 + 1)]))).toEqual(["ratio-too-high"]);
  });

  it("three entries that together claim one byte more than is allowed", async () => {
    const limits = { ...workbookLimits, maxInflatedBytes: 17 };
    const entries = (last: string) => zipOf([text("a", "123456"), text("b", "123456"), text("c", last)]);
    expect(await refusalsOf(entries("12345"), limits)).toEqual([]);
    expect(await refusalsOf(entries("123456"), limits)).toEqual(["inflates-too-large"]);
  });

  it("a directory that claims 10 bytes for an entry of 10 million", async () => {
    expect(await refusalsOf(zipOf([{ name: "a.xml", content: Buffer.alloc(10_000_000), claimedSize: 10 }]))).toEqual([
      "damaged",
    ]);
  });

  it("100 entries that all point at the same bytes", async () => {
    const content = Buffer.from(
      Array.from({ length: 2_000 }, (_, place) => String.fromCharCode(48 + (place % 70))).join(""),
    );
    const first: ZipEntry = { name: "a0.xml", content, stored: true };
    const others = Array.from({ length: 99 }, (_, place) => ({ ...first, name: `a${place + 1}.xml`, at: 0 }));
    expect(await refusalsOf(zipOf([first, ...others]))).toEqual(["overlapping-entries"]);
  });

  it("a directory that claims 65,535 entries and has 1", async () => {
    expect(await refusalsOf(zipOf([text("a.xml")], 65_535))).toEqual(["too-many-entries"]);
    expect(await refusalsOf(zipOf([text("a.xml")], 2))).toEqual(["damaged"]);
  });
});

describe("what may not be in it", () => {
  it.each(["/etc/passwd", "../a.xml", "xl/../../a.xml", "C:/a.xml", "xl\\a.xml", "a\u0000.xml"])(
    "the name %j",
    async (name) => {
      expect(await refusalsOf(zipOf([text(name)]))).toEqual(["unsafe-name"]);
    },
  );

  it("two dots inside a name are no step upwards", async () => {
    expect(await refusalsOf(zipOf([text("xl/a..b.xml")]))).toEqual([]);
  });

  it("a symbolic link", async () => {
    expect(await refusalsOf(zipOf([{ ...text("a.xml"), mode: 0o120777 }]))).toEqual(["symlink"]);
  });

  it("an encrypted entry, and a workbook with a password (a compound file)", async () => {
    expect(await refusalsOf(zipOf([{ ...text("a.xml"), flags: 1 }]))).toEqual(["encrypted"]);
    const compound = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(512)]);
    expect(await refusalsOf(compound)).toEqual(["protected-or-old-format"]);
  });

  it("macros, links to other files and embedded objects, all 3 named at once", async () => {
    const names = ["xl/vbaProject.bin", "xl/externalLinks/externalLink1.xml", "xl/embeddings/oleObject1.bin"];
    expect(await refusalsOf(zipOf(names.map((name) => text(name))))).toEqual([
      "macros",
      "external-links",
      "embedded-objects",
    ]);
  });

  it("printer settings are nobody's harm", async () => {
    expect(await refusalsOf(zipOf([text("xl/printerSettings/printerSettings1.bin")]))).toEqual([]);
  });

  it("one name twice, also in other letters", async () => {
    expect(await refusalsOf(zipOf([text("xl/a.xml"), text("xl/A.xml")]))).toEqual(["duplicate-name"]);
  });

  it("a wrong checksum, and bytes that are no UTF-8", async () => {
    expect(await refusalsOf(zipOf([{ ...text("a.xml"), claimedChecksum: 1 }]))).toEqual(["damaged"]);
    expect(await refusalsOf(zipOf([{ name: "a.xml", content: Buffer.from([0x3c, 0xff, 0xfe]) }]))).toEqual([
      "not-text",
    ]);
  });
});

describe("damaged archives", () => {
  const whole = zipOf([
    text("xl/workbook.xml", "<workbook/>"),
    { ...text("xl/styles.xml", "<s/>".repeat(50)), stored: true },
  ]);

  it("changed, cut and lengthened bytes give a result and never throw", async () => {
    const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { maxLength: 6 }),
        fc.integer({ min: -60, max: 30 }),
        async (changes, length) => {
          const damaged = Buffer.concat([whole, Buffer.alloc(30)]).subarray(0, whole.length + length);
          for (const [at, value] of changes) if (at < damaged.length) damaged[at] = value;
          expect(typeof (await readZipTexts(damaged, workbookLimits, everything)).ok).toBe("boolean");
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe("a batch of personal files", () => {
  /** 顾云岫 and 誠 in GBK; the second byte of 誠 is a backslash. */
  const gbkName = Buffer.concat([Buffer.from("b9cbd4c6e1b6d55c", "hex"), Buffer.from(".lrmx")]);

  it("2 names, one of them GBK without the flag, and a folder: 2 files, read one by one", async () => {
    const opened = await openZip(
      zipOf([
        { ...text("", "<Person/>"), rawName: gbkName },
        { name: "组/", content: Buffer.alloc(0), stored: true },
        text("组/孟知秋.lrm", "ab"),
      ]),
      personalFilesLimits,
    );
    if (!opened.ok) throw new Error(opened.refusal.join());
    const { names, read } = opened.value;
    expect(names).toEqual(["顾云岫誠.lrmx", "组/孟知秋.lrm"]);
    const contents = await Promise.all(names.map(read));
    expect(contents.map((file) => file.ok && Buffer.from(file.value).toString())).toEqual(["<Person/>", "ab"]);
    expect(await read("无此文件")).toEqual({ ok: false, refusal: "damaged" });
  });

  it("2,001 entries, an entry that claims 10 MB and 1 byte, and a step upwards in GBK are refused", async () => {
    const refusals = async (entries: readonly ZipEntry[]) => {
      const opened = await openZip(zipOf(entries), personalFilesLimits);
      return opened.ok ? [] : opened.refusal;
    };
    const packed = Buffer.alloc(200_000, 1);
    const large = (size: number): ZipEntry => ({ name: "a.lrmx", content: packed, claimedSize: size });
    expect(await refusals(Array.from({ length: 2_001 }, (_, place) => text(`${place}.lrmx`)))).toEqual([
      "too-many-entries",
    ]);
    expect(await refusals([large(10 * 1024 * 1024 + 1)])).toContain("inflates-too-large");
    expect(await refusals([{ ...text(""), rawName: Buffer.concat([Buffer.from("../"), gbkName]) }])).toEqual([
      "unsafe-name",
    ]);
  });

  it("an entry with a wrong checksum is damaged, the one beside it is read", async () => {
    const opened = await openZip(
      zipOf([{ ...text("a.lrmx"), claimedChecksum: 1 }, text("b.lrmx")]),
      personalFilesLimits,
    );
    if (!opened.ok) throw new Error(opened.refusal.join());
    expect([(await opened.value.read("a.lrmx")).ok, (await opened.value.read("b.lrmx")).ok]).toEqual([false, true]);
  });
});
