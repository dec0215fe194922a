import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guardText, unguardText } from "./guard-text";
import { countRows, isWorkbookPart, readWorkbook } from "./read-workbook";
import { columnLetters } from "./sheet";
import { formatOfCode } from "./styles";

const workbookXml = `<workbook xmlns:r="r"><workbookPr/><sheets><sheet name="干部" sheetId="1" r:id="rId1"/></sheets></workbook>`;
const relations = `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`;
const styles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>
<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>`;
const strings = `<sst><si><t>姓名</t></si><si><r><t>沈</t></r><rPh sb="0"><t>シン</t></rPh><r><t xml:space="preserve"> 秋</t></r></si></sst>`;

function entriesWith(sheetData: string, changed: Readonly<Record<string, string>> = {}): ReadonlyMap<string, string> {
  return new Map(
    Object.entries({
      "xl/workbook.xml": workbookXml,
      "xl/_rels/workbook.xml.rels": relations,
      "xl/styles.xml": styles,
      "xl/sharedStrings.xml": strings,
      "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${sheetData}</sheetData></worksheet>`,
      ...changed,
    }),
  );
}

function cellsOf(sheetData: string, changed: Readonly<Record<string, string>> = {}) {
  const read = readWorkbook(entriesWith(sheetData, changed));
  if (!read.ok) return read.refusal;
  return read.value.sheets.flatMap(({ rows }) =>
    rows.flatMap(({ number, cells }) => cells.map(({ column, text, kind }) => `${column}${number} ${kind} ${text}`)),
  );
}

describe("cells as displayed", () => {
  it("keeps the user's row 17 and column AB", () => {
    expect(cellsOf(`<row r="17"><c r="AB17" t="s"><v>0</v></c></row>`)).toEqual(["AB17 text 姓名"]);
  });

  it("joins 2 runs of a text and leaves the phonetic guide out", () => {
    expect(cellsOf(`<row r="1"><c r="A1" t="s"><v>1</v></c></row>`)).toEqual(["A1 text 沈 秋"]);
  });

  it("26394 under a date style is 1972-04-05, under a year-month style 1972-04, under none a number", () => {
    const row = `<row r="2"><c r="A2" s="1"><v>26394</v></c><c r="B2" s="2"><v>26394</v></c><c r="C2"><v>26394</v></c></row>`;
    expect(cellsOf(row)).toEqual(["A2 date 1972-04-05", "B2 date 1972-04", "C2 number 26394"]);
  });

  it("in a workbook of the 1904 system 24932 is the same day", () => {
    const changed = { "xl/workbook.xml": workbookXml.replace("<workbookPr/>", `<workbookPr date1904="1"/>`) };
    expect(cellsOf(`<row r="2"><c r="A2" s="1"><v>24932</v></c></row>`, changed)).toEqual(["A2 date 1972-04-05"]);
  });

  it("a formula is the text it last showed; it is not evaluated", () => {
    const row = `<row r="1"><c r="A1" t="str"><f>1+1</f><v>三</v></c><c r="B1"><f>6*7</f><v>41</v></c><c r="C1"><f>9</f></c></row>`;
    expect(cellsOf(row)).toEqual(["A1 text 三", "B1 number 41"]);
  });

  it("reads inline texts, errors, booleans and 1972.0999999999999 as 1972.1", () => {
    const row =
      `<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c><c r="B1" t="e"><v>#REF!</v></c>` +
      `<c r="C1" t="b"><v>1</v></c><c r="D1"><v>1972.0999999999999</v></c></row>`;
    expect(cellsOf(row)).toEqual(["A1 text 甲", "B1 error #REF!", "C1 boolean TRUE", "D1 number 1972.1"]);
  });

  it("leaves 18 digits that were typed as a number as the file has them", () => {
    expect(cellsOf(`<row r="1"><c r="A1"><v>9.90102198104160E+17</v></c></row>`)).toEqual([
      "A1 number 9.90102198104160E+17",
    ]);
  });

  it("counts rows and columns where the file leaves out addresses, and understands a prefix on every name", () => {
    const sheet = `<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c/><x:c t="str"><x:v>乙</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(cellsOf("", { "xl/worksheets/sheet1.xml": sheet })).toEqual(["B1 text 乙"]);
  });
});

describe("a workbook of a million empty rows", () => {
  it("with 2 filled ones reads as those 2, under their numbers, and counts 1,000,002 rows on the way", () => {
    const filled = (number: number) => `<row r="${number}"><c r="A${number}" t="s"><v>0</v></c></row>`;
    const empty = Array.from({ length: 1_000_000 }, (_, place) => `<row r="${place + 2}" ht="14"/>`);
    const entries = entriesWith(`${filled(1)}${empty.join("")}${filled(1_000_002)}`);
    let counted = 0;
    const read = readWorkbook(entries, 100, () => (counted += 1));
    expect(read.ok && read.value.sheets.map(({ rows }) => rows.map(({ number }) => number))).toEqual([[1, 1_000_002]]);
    expect([counted, countRows(entries)]).toEqual([1_000_002, 1_000_002]);
  });

  it("with 6 formatted cells in each is refused at the limit of 5,000,000 cells", () => {
    const row = `<row>${"<c s=\"1\"/>".repeat(6)}</row>`;
    expect(readWorkbook(entriesWith(row.repeat(1_000_000)))).toEqual({ ok: false, refusal: "too-many-cells" });
  });
});

describe("refusals", () => {
  it.each(["xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml"])(
    "a document type in %s",
    (name) => {
      const changed = { [name]: `<!DOCTYPE a [<!ENTITY b "x">]>${entriesWith("").get(name) ?? ""}` };
      expect(cellsOf("", changed)).toBe("doctype");
    },
  );

  it("nested entities: the document type is refused before anything is expanded", () => {
    const laughs = Array.from({ length: 10 }, (_, level) => `<!ENTITY a${level + 1} "${`&a${level};`.repeat(10)}">`);
    const sheet = `<!DOCTYPE w [<!ENTITY a0 "ha">${laughs.join("")}]><worksheet>&a10;</worksheet>`;
    expect(cellsOf("", { "xl/worksheets/sheet1.xml": sheet })).toBe("doctype");
  });

  it("64 levels are read, 65 are too deep", () => {
    const nested = (levels: number) => "<a>".repeat(levels) + "</a>".repeat(levels);
    const at = (levels: number) => cellsOf("", { "xl/worksheets/sheet1.xml": nested(levels) });
    expect([at(64), at(65)]).toEqual([[], "too-deep"]);
  });

  it("3 cells under a limit of 3 are read, 4 are too many", () => {
    const read = (cells: number) => readWorkbook(entriesWith(`<row r="1">${"<c/>".repeat(cells)}</row>`), 3);
    expect([read(3).ok, read(4)]).toEqual([true, { ok: false, refusal: "too-many-cells" }]);
  });

  it("32,767 characters fit in a cell, 32,768 do not", () => {
    const row = (length: number) => `<row r="1"><c t="str"><v>${"a".repeat(length)}</v></c></row>`;
    expect([cellsOf(row(32_768)), cellsOf(row(32_767)).length]).toEqual(["text-too-long", 1]);
  });

  it("a text that is not in the table, a row above the one before, an unclosed tag: damaged", () => {
    expect(cellsOf(`<row r="1"><c r="A1" t="s"><v>2</v></c></row>`)).toBe("damaged");
    expect(cellsOf(`<row r="2"/><row r="2"/>`)).toBe("damaged");
    expect(cellsOf(`<row r="1"><c>`)).toBe("damaged");
  });

  it("no outline or no sheet: a part is missing", () => {
    expect(readWorkbook(new Map())).toEqual({ ok: false, refusal: "missing-part" });
    const entries = new Map([...entriesWith("")].filter(([name]) => name !== "xl/worksheets/sheet1.xml"));
    expect(readWorkbook(entries)).toEqual({ ok: false, refusal: "missing-part" });
  });

  it("200,000 numeric references in one cell end at the length of a cell", () => {
    expect(cellsOf(`<row r="1"><c t="str"><v>${"&#65;".repeat(200_000)}</v></c></row>`)).toBe("text-too-long");
  });
});

describe("parts and formats", () => {
  it("wants 5 kinds of entries and no others", () => {
    const names = [
      "xl/workbook.xml",
      "xl/worksheets/sheet12.xml",
      "xl/media/image1.png",
      "xl/worksheets/_rels/sheet1.xml.rels",
    ];
    expect(names.map(isWorkbookPart)).toEqual([true, true, false, false]);
  });

  it("tells 2 day and month formats each from 3 plain ones", () => {
    const codes = ["yyyy-mm-dd", 'yyyy"年"m"月"', "[h]:mm", '0.00"day"', "[$-804]yyyy\\.mm", "d/m/yy", "@"];
    expect(codes.map(formatOfCode)).toEqual(["day", "month", "plain", "plain", "month", "day", "plain"]);
  });

  it("names columns 1, 26, 27, 702, 703 and 16384", () => {
    expect([1, 26, 27, 702, 703, 16_384].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
  });

  it("texts that begin like a formula get an apostrophe and lose it again", () => {
    fc.assert(
      fc.property(fc.constantFrom("=", "+", "-", "@", ""), fc.string(), (sign, rest) => {
        const guarded = guardText(sign + rest);
        expect(/^[=+\-@]/u.test(guarded)).toBe(false);
        if (!rest.startsWith("'") || sign !== "") expect(unguardText(guarded)).toBe(sign + rest);
      }),
    );
  });
});

describe("damaged input", () => {
  const whole = entriesWith(
    `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>26394</v></c></row><row r="2"><c r="A2" t="str"><v>甲</v></c></row>`,
  );

  it("cut, doubled and replaced pieces neither throw nor hang", () => {
    const names = [...whole.keys()];
    const change = fc.record({
      name: fc.constantFrom(...names),
      from: fc.nat(400),
      length: fc.nat(40),
      insert: fc.oneof(
        fc.string(),
        fc.constantFrom("<", ">", "&", "</row>", "<c r='ZZZZ1'>", "<!--", "]]>", "<?x", "\u0000"),
      ),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 4 }), (changes) => {
        const entries = new Map(whole);
        for (const { name, from, length, insert } of changes) {
          const text = entries.get(name) ?? "";
          entries.set(name, text.slice(0, from) + insert + text.slice(from + length));
        }
        expect(typeof readWorkbook(entries).ok).toBe("boolean");
      }),
      { numRuns: 500 },
    );
  });
});
