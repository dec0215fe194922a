import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { present } from "@/lib/kernel/assert";
import type { RosterProblem } from "@/lib/formats/roster/problems";
import { isWorkbookPart, readWorkbook } from "@/lib/formats/workbook/read-workbook";
import type { Workbook } from "@/lib/formats/workbook/types";
import { openZip, readZipTexts, workbookLimits } from "@/lib/platform/unzip";
import { markWorkbook } from "./marked-workbook";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const sheetXml = `<?xml version="1.0"?><worksheet><cols><col min="1" max="1" width="9" hidden="1"/></cols><sheetData>
<row r="1"><c r="A1" t="inlineStr"><is><t>2026年花名册</t></is></c></row>
<row r="2" spans="1:3" ht="30"><c r="A2" t="inlineStr"><is><t>姓名</t></is></c><c r="B2" t="inlineStr"><is><t>出生年月</t></is></c></row>
<row r="3"><c r="A3" s="4" t="inlineStr"><is><t>沈知秋</t></is></c><c r="B3"><f>1+1</f><v>2</v></c></row>
<row r="4"><c r="A4" t="inlineStr"><is><t>陆远舟</t></is></c></row>
</sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells></worksheet>`;
const book = zipSync({
  "[Content_Types].xml": bytesOf("<Types/>"),
  "xl/workbook.xml": bytesOf('<workbook><sheets><sheet name="表一" sheetId="1" r:id="r1"/></sheets></workbook>'),
  "xl/_rels/workbook.xml.rels": bytesOf(
    '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
  ),
  "xl/worksheets/sheet1.xml": bytesOf(sheetXml),
  "xl/theme/theme1.xml": bytesOf("<theme>as it was</theme>"),
});
const problem: RosterProblem = {
  severity: "error",
  sheet: "表一",
  row: 3,
  column: "出生年月",
  read: "2",
  expected: "应为 <yyyy.MM>",
};

async function partsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  const zip = await openZip(bytes, workbookLimits);
  if (!zip.ok) throw new Error(zip.refusal[0]);
  const parts = new Map<string, Uint8Array>();
  for (const name of zip.value.names) {
    const part = await zip.value.read(name);
    if (part.ok) parts.set(name, part.value);
  }
  return parts;
}

async function readBack(bytes: Uint8Array): Promise<Workbook> {
  const texts = await readZipTexts(bytes, workbookLimits, isWorkbookPart);
  if (!texts.ok) throw new Error(texts.refusal[0]);
  const workbook = readWorkbook(texts.value);
  if (!workbook.ok) throw new Error(workbook.refusal);
  return workbook.value;
}

const marked = async (bytes: Uint8Array, problems: readonly RosterProblem[]) =>
  markWorkbook(await partsOf(bytes), await readBack(bytes), problems);
const lastColumn = async (bytes: Uint8Array) =>
  present((await readBack(bytes)).sheets[0], "a sheet").rows.map(
    ({ cells }) => cells.find(({ column }) => column === "C")?.text,
  );

describe("the user's own workbook back", () => {
  it("1 problem in row 3: column C holds its heading and the sentence; every other byte of the sheet is as it was", async () => {
    const bytes = await marked(book, [problem]);
    expect(await lastColumn(bytes)).toEqual([undefined, "问题", "第3行 出生年月：应为 <yyyy.MM>，读到“2”", undefined]);
    const parts = await partsOf(bytes);
    const xml = new TextDecoder().decode(parts.get("xl/worksheets/sheet1.xml"));
    expect(
      xml
        .replace(/<c r="C\d"[^]*?<\/c>/gu, "")
        .replace('<col min="3" max="3" width="60" customWidth="1"/>', "")
        .replace('<row r="2" ht="30">', '<row r="2" spans="1:3" ht="30">'),
    ).toBe(sheetXml);
    expect(new TextDecoder().decode(parts.get("xl/theme/theme1.xml"))).toBe("<theme>as it was</theme>");
  });

  it("marked again with 1 other problem: the same column C, the former sentence gone", async () => {
    const again = await marked(await marked(book, [problem]), [{ ...problem, row: 4, read: "" }]);
    expect(await lastColumn(again)).toEqual([undefined, "问题", undefined, "第4行 出生年月：应为 <yyyy.MM>"]);
  });

  it("a problem of the whole sheet stands in the heading; without problems not 1 byte of the sheet changes", async () => {
    const whole = await marked(book, [{ ...problem, row: 0, column: "", read: "", expected: "缺少一列" }]);
    expect((await lastColumn(whole))[1]).toBe("问题：缺少一列");
    const parts = await partsOf(await marked(book, []));
    expect(new TextDecoder().decode(parts.get("xl/worksheets/sheet1.xml"))).toBe(sheetXml);
  });
});
