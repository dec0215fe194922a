import { zipSync } from "fflate";
import { makeIdNumber } from "../../../lib/formats/id-number";
import type { Column, Columns } from "../../../lib/formats/roster/columns";
import { rosterSheets, type SheetKey } from "../../../lib/formats/roster/sheets";
import { columnLetters } from "../../../lib/formats/workbook/sheet";
import { addDays, legalDate } from "../../../lib/kernel/dates";

type Line = Readonly<Record<string, string>>;

/** Sheets of the workbook, the rows each person has on them (20 in all), and the column of the mistakes. */
const rowsOfPerson: readonly (readonly [SheetKey, number, string])[] = [
  ["cadres", 1, "sex"],
  ["career", 8, "from"],
  ["education", 3, "mode"],
  ["family", 5, "birth"],
  ["grades", 3, "year"],
];

/** Every so manieth row of a sheet has a mistake. */
const mistakeEvery = 100;

/**
 * A workbook as a large office would send it: 20 rows a person over 5 sheets, texts in a shared table, one row in a hundred
 * with a mistake.
 *
 * @param unitCode a unit the archive has
 */
export function largeRoster(people: number, unitCode: string): Uint8Array {
  const texts = new Map<string, number>();
  const placeOf = (text: string): number => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, texts.size);
    return texts.size - 1;
  };
  const numbers = Array.from({ length: people }, (_, place) => makeIdNumber("990202", addDays(legalDate("1966-01-01"), place * 2), place % 1000));
  const sheets = rowsOfPerson.map(([key, each, mistaken]) => {
    const columns: readonly (readonly [string, Column])[] = Object.entries(rosterSheets[key].columns as Columns);
    const row = (place: number, values: readonly string[]): string =>
      `<row r="${String(place)}">${values.map((text, index) => (text === "" ? "" : `<c r="${columnLetters(index + 1)}${String(place)}" s="0" t="s"><v>${String(placeOf(text))}</v></c>`)).join("")}</row>`;
    const rows = [row(1, columns.map(([, { header }]) => header))];
    for (let place = 0; place < people * each; place += 1) {
      const person = Math.floor(place / each);
      const line = lineOf[key]?.(numbers[person] ?? "", person, place % each, unitCode) ?? {};
      const wrong = place % mistakeEvery === 7 ? { [mistaken]: "不明" } : {};
      rows.push(row(place + 2, columns.map(([name]) => ({ ...line, ...wrong })[name] ?? "")));
    }
    return { name: rosterSheets[key].name, xml: `<worksheet><dimension ref="A1:P${String(people * each + 1)}"/><sheetData>${rows.join("")}</sheetData></worksheet>` };
  });
  return packed(sheets, [...texts.keys()]);
}

/** What the rows of each sheet say; the third argument counts a person's rows on it. */
const lineOf: Partial<Record<SheetKey, (idNumber: string, person: number, nth: number, unitCode: string) => Line>> = {
  cadres: (idNumber, person, _, unitCode) => ({
    idNumber,
    name: `测试${String(person)}`,
    sex: Number(idNumber[16]) % 2 === 1 ? "男" : "女",
    birth: `${idNumber.slice(6, 10)}.${idNumber.slice(10, 12)}`,
    ethnicity: "汉族",
    nativePlace: "云岭澜石",
    birthPlace: "云岭澜石",
    politicalStatus: "群众",
    workStart: "2020年7月",
    unitCode,
    cadreIdentity: "公务员",
    levelNow: "科员及以下",
  }),
  career: (idNumber, person, nth) => ({
    idNumber,
    from: `${String(2002 + nth * 3)}.07`,
    to: nth === 7 ? "至今" : `${String(2005 + nth * 3)}.07`,
    unitText: `云泽市澜石县第${String(person % 300)}镇`,
    postText: "科员",
    level: "科员",
    concurrent: "否",
  }),
  education: (idNumber, person, nth) => ({
    idNumber,
    mode: nth === 0 ? "全日制" : "在职",
    education: ["大专", "大学", "硕士研究生"][nth] ?? "大学",
    schoolAndMajor: `云岭大学第${String(person % 50)}专业`,
    graduatedOn: `${String(2000 + nth * 3)}.07`,
  }),
  family: (idNumber, person, nth) => ({
    idNumber,
    relation: ["妻子", "儿子", "女儿", "父亲", "母亲"][nth] ?? "父亲",
    name: `亲属${String(person)}`,
    birth: "1960.05",
    politicalStatus: "群众",
    employerAndPost: "云泽市居民",
  }),
  grades: (idNumber, _, nth) => ({ idNumber, year: String(2021 + nth), grade: "称职" }),
};

function packed(sheets: readonly { readonly name: string; readonly xml: string }[], texts: readonly string[]): Uint8Array {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const outline = sheets.map(({ name }, place) => `<sheet name="${name}" sheetId="${String(place + 1)}" r:id="r${String(place)}"/>`).join("");
  const relations = sheets.map((_, place) => `<Relationship Id="r${String(place)}" Target="worksheets/sheet${String(place + 1)}.xml"/>`).join("");
  return zipSync(
    {
      "xl/workbook.xml": bytes(`<workbook xmlns:r="r"><sheets>${outline}</sheets></workbook>`),
      "xl/_rels/workbook.xml.rels": bytes(`<Relationships>${relations}</Relationships>`),
      "xl/sharedStrings.xml": bytes(`<sst>${texts.map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`),
      ...Object.fromEntries(sheets.map(({ xml }, place) => [`xl/worksheets/sheet${String(place + 1)}.xml`, bytes(xml)])),
    },
    { level: 6 },
  );
}
