import { unzipSync } from "fflate";
import { PDFDocument } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { textOfCell } from "../model-grid";
import type { GridForm } from "../model-grid";
import { serifFont } from "@/lib/platform/font-file";
import { pictureSize } from "@/lib/formats/picture-size";
import { readTrueType } from "@/lib/formats/truetype/read-font";
import { subsetTrueType } from "@/lib/formats/truetype/subset";
import { approvalForm } from "@/lib/programmes/approval-form/document/form";
import {
  careerOf,
  plainFacts,
  plainProposal,
  tenRelatives,
} from "@/lib/programmes/approval-form/document/form-facts.fixture";
import { renderGridDocx } from "./grid-docx";
import { renderGridPdf } from "./grid-pdf";

const options = { layout: "classic", typeface: "song", retirementAge: null, withSanctions: true, mark: "" } as const;
const plain = approvalForm(plainFacts, plainProposal, options);
const full = approvalForm(
  { ...plainFacts, name: "阿卜杜·沈㛃𠮷", career: careerOf(40), family: tenRelatives },
  plainProposal,
  options,
);

/** 1 × 1 pixel, black. */
const png = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="),
  (letter) => letter.charCodeAt(0),
);

function wordXml(form: GridForm, portrait: { bytes: Uint8Array; kind: "png" } | null = null) {
  const files = unzipSync(renderGridDocx(form, portrait));
  const text = (name: string) => new TextDecoder().decode(files[name]);
  return { document: text("word/document.xml"), styles: text("word/styles.xml"), names: Object.keys(files) };
}

const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map((match) => match[1] ?? "");
const tablesOf = (xml: string) => all(xml, /(<w:tbl>.*?<\/w:tbl>)/gsu);
const unescaped = (xml: string) =>
  xml.replaceAll("&amp;", "&").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"');

/** Paragraphs of a cell as text, a tab where the lead of a résumé line ends. */
function cellTexts(table: string): readonly string[] {
  return all(table, /<w:tc>(.*?)<\/w:tc>/gsu)
    .filter((cell) => !cell.includes("<w:vMerge/>"))
    .map((cell) =>
      all(cell, /<w:p>(.*?)<\/w:p>|<w:p\/>/gsu)
        .map((paragraph) => unescaped(paragraph.replaceAll(/<w:tab\/>/gu, "\t").replaceAll(/<[^>]+>/gu, "")))
        .join("\n"),
    );
}

function modelTexts(form: GridForm, page: number): readonly string[] {
  const cells = form.pages[page]?.rows.flatMap((row) => row.cells) ?? [];
  return cells.map(({ content }) =>
    content.kind === "photo"
      ? ""
      : content.paragraphs.map(({ text, lead }) => (lead === undefined ? text : `${lead}\t${text}`)).join("\n"),
  );
}

describe("the Word file", () => {
  it("three tables: 7 letters of the title, then 8 and 7 grid columns with 12 and 14 rows of exact height", () => {
    const [title = "", first = "", second = ""] = tablesOf(wordXml(plain).document);
    expect(cellTexts(title)).toEqual(["干", "部", "任", "免", "审", "批", "表"]);
    expect(all(first, /gridCol w:w="(\d+)"/gu).map(Number)).toEqual(plain.pages[0]?.columns);
    expect(all(second, /gridCol w:w="(\d+)"/gu).map(Number)).toEqual(plain.pages[1]?.columns);
    const heights = (table: string) => all(table, /trHeight w:val="(\d+)" w:hRule="exact"/gu).map(Number);
    expect(heights(first)).toEqual(plain.pages[0]?.rows.map(({ height }) => height));
    expect(heights(second)).toEqual(plain.pages[1]?.rows.map(({ height }) => height));
  });

  it.each([
    ["a plain person", plain],
    ["40 résumé lines, 10 relatives, rare characters", full],
  ])("every cell holds the words of the model: %s", (_, form) => {
    const [, first = "", second = ""] = tablesOf(wordXml(form).document);
    expect(cellTexts(first)).toEqual(modelTexts(form, 0));
    expect(cellTexts(second)).toEqual(modelTexts(form, 1));
  });

  it("A4 with the two pages' margins, the grid's lines 1.5 pt outside and 1 pt inside, no padding", () => {
    const { document } = wordXml(plain);
    expect(all(document, /<w:pgSz w:w="(\d+" w:h="\d+)"/gu)).toEqual(['11907" w:h="16840', '11907" w:h="16840']);
    expect(all(document, /<w:pgMar (w:top="\d+" w:right="\d+" w:bottom="\d+" w:left="\d+")/gu)).toEqual([
      'w:top="629" w:right="1134" w:bottom="680" w:left="1247"',
      'w:top="1621" w:right="1134" w:bottom="567" w:left="1191"',
    ]);
    const [, first = ""] = tablesOf(document);
    expect(first).toMatch(/<w:top w:val="single" w:sz="12" w:space="0" w:color="000000"\/>/u);
    expect(first).toMatch(/<w:insideH w:val="single" w:sz="8" w:space="0" w:color="000000"\/>/u);
    expect(first).toMatch(/<w:tblCellMar><w:top w:w="0" w:type="dxa"\/>/u);
  });

  it("names 宋体 for every script and adds no space between Chinese and figures", () => {
    const { styles } = wordXml(plain);
    expect(styles).toContain('w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"');
    expect(styles).toContain('<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>');
  });

  it("a portrait stands 36.3 × 49.0 mm, within a tenth of a millimetre", () => {
    const { document, names } = wordXml(plain, { bytes: png, kind: "png" });
    const [width = 0, height = 0] = all(document, /<wp:extent cx="(\d+)"/gu)
      .concat(all(document, /cy="(\d+)"/gu))
      .map(Number);
    expect(Math.abs(width - 363 * 3600)).toBeLessThan(3600);
    expect(Math.abs(height - 490 * 3600)).toBeLessThan(3600);
    expect(names.some((name) => name.startsWith("word/media/"))).toBe(true);
  });
});

describe("typefaces and rare characters in the Word file", () => {
  const inTypeface = (typeface: "song" | "fangsong" | "fangsongGb") =>
    wordXml(approvalForm({ ...plainFacts, name: "石㛃𠮷喆" }, plainProposal, { ...options, typeface }));
  const fontOf = (document: string, text: string) =>
    new RegExp(
      `w:eastAsia="([^"]+)"/><w:sz w:val="\\d+"/><w:szCs w:val="\\d+"/></w:rPr><w:t xml:space="preserve">${text}<`,
      "u",
    ).exec(document)?.[1] ?? null;

  it("宋体 lacks 𠮷, 仿宋 lacks 㛃 too, 仿宋_GB2312 lacks 喆 as well: each is told a font that has it", () => {
    expect(fontOf(inTypeface("song").document, "𠮷")).toBe("SimSun-ExtB");
    expect(fontOf(inTypeface("song").document, "石㛃")).toBe(null);
    expect(fontOf(inTypeface("fangsong").document, "㛃")).toBe("宋体");
    expect(fontOf(inTypeface("fangsongGb").document, "喆")).toBe("宋体");
    expect(fontOf(inTypeface("fangsongGb").document, "石")).toBe(null);
  });

  it("仿宋_GB2312 has its title in 方正小标宋简体, 22 pt, and the body named in the styles", () => {
    const { document, styles } = inTypeface("fangsongGb");
    expect(styles).toContain('w:eastAsia="仿宋_GB2312"');
    expect(fontOf(document, "干")).toBe("方正小标宋简体");
    expect(all(document, /<w:sz w:val="(\d+)"/gu)[0]).toBe("44");
  });

  it("a mark is a footer of both sections; without one there is no footer", () => {
    const marked = approvalForm(plainFacts, plainProposal, { ...options, mark: "输出：俞静秋　2026.11.22 10:00" });
    const { document, names } = wordXml(marked);
    expect(all(document, /(<w:footerReference )/gu)).toHaveLength(2);
    expect(names).toContain("word/footer1.xml");
    expect(wordXml(plain).names).not.toContain("word/footer1.xml");
  });

  it("a picture of 640 × 400 loses 26.8 % of its width on either side, nothing of its height", () => {
    const landscape = Uint8Array.from(png);
    new DataView(landscape.buffer).setUint32(16, 640);
    new DataView(landscape.buffer).setUint32(20, 400);
    expect(pictureSize(landscape)).toEqual({ width: 640, height: 400 });
    const { document } = wordXml(plain, { bytes: landscape, kind: "png" });
    expect(/<a:srcRect l="(\d+)" t="(\d+)"/u.exec(document)?.slice(1).map(Number)).toEqual([26849, 0]);
  });
});

describe("the PDF", () => {
  it("two pages of A4 a person, 6 for three, under 100 KB with the font", async () => {
    const bytes = await renderGridPdf(
      [plain, full, plain].map((form) => ({ form, portrait: null })),
      serifFont(),
    );
    const document = await PDFDocument.load(bytes);
    expect(document.getPageCount()).toBe(6);
    expect(document.getPages().map((page) => page.getSize())).toEqual(
      Array.from({ length: 6 }, () => ({ width: 595.35, height: 842 })),
    );
    expect(bytes.length).toBeLessThan(100_000);
  });

  it("the same forms give the same bytes, with and without a portrait", async () => {
    const sheets = [{ form: plain, portrait: { bytes: png, kind: "png" as const } }];
    expect(await renderGridPdf(sheets, serifFont())).toEqual(await renderGridPdf(sheets, serifFont()));
  });
});

describe("the font", () => {
  it("has 㛃 and 䶮, and does not have 𠮷", () => {
    const glyphs = [..."㛃䶮𠮷"].map((character) => serifFont().glyphOf(character.codePointAt(0) ?? 0) !== 0);
    expect(glyphs).toEqual([true, true, false]);
  });

  it("a subset of 3 characters keeps their outlines and widths, and is small", () => {
    const font = serifFont();
    const glyphs = [..."任免é"].map((character) => font.glyphOf(character.codePointAt(0) ?? 0));
    const { bytes, numbers } = subsetTrueType(font, glyphs);
    expect(bytes.length).toBeLessThan(20_000);
    const tables = new Map(
      Array.from({ length: new DataView(bytes.buffer).getUint16(4) }, (_, entry) => {
        const at = 12 + entry * 16;
        const view = new DataView(bytes.buffer);
        return [
          String.fromCharCode(...bytes.subarray(at, at + 4)),
          { offset: view.getUint32(at + 8), length: view.getUint32(at + 12) },
        ];
      }),
    );
    const outlineAt = (number: number) => {
      const view = new DataView(bytes.buffer);
      const loca = tables.get("loca")?.offset ?? 0;
      const glyf = tables.get("glyf")?.offset ?? 0;
      return bytes.subarray(glyf + view.getUint32(loca + number * 4), glyf + view.getUint32(loca + number * 4 + 4));
    };
    for (const glyph of glyphs.slice(0, 2)) {
      const outline = font.outlineOf(glyph);
      expect([...outlineAt(numbers.get(glyph) ?? 0)].slice(0, outline.length)).toEqual([...outline]);
    }
  });

  it("a file that is no TrueType font is a bug: it throws", () => {
    expect(() => readTrueType(new Uint8Array(64))).toThrow("not a TrueType font");
  });
});

describe("text of the model", () => {
  it("a résumé line is its time, 2 blanks, its words", () => {
    const resume = plain.pages[0]?.rows.flatMap((row) => row.cells).find(({ key }) => key === "简历");
    expect(resume === undefined ? "" : textOfCell(resume).split("\n")[0]).toBe(
      "2004.07--2016.04  云泽市交通运输局科员",
    );
  });
});
