import { describe, expect, it } from "vitest";
import { readLrm } from "./read-lrm";
import { readLrmx } from "./read-lrmx";
import { codes, reading, rowsOf } from "./reading.fixture";
import { writeLrmx } from "./write-lrmx";
import { fileText, gbkBytes, lrmText, members, photoBase64, pictureBytes, plainTexts } from "./writers.fixture";

/** A plain file with some fields as another program fills them. */
const plainWay = {
  head: '<?xml version="1.0" encoding="utf-8"?>',
  indent: "  ",
  lineEnd: "\n",
  empty: (element: string) => `<${element}></${element}>`,
  items: 10,
};
const fileWith = (texts: Partial<typeof plainTexts>, more: { readonly photo?: string } = {}): string =>
  fileText({ ...plainTexts, ...texts }, members, { ...plainWay, ...more });

/** The values stay what they are when the file is written and read again. */
function lossless(file: string): ReturnType<typeof reading> {
  const first = reading(file);
  const again = readLrmx(writeLrmx(first.person));
  expect(again.ok && again.value.person).toEqual(first.person);
  return first;
}

describe("where the programs that write the form's file differ, one test a line of the description", () => {
  it("open end of a résumé row: 2 hyphens and 9 blanks, or 至今 and 5 blanks, 18 columns each", () => {
    const [open, today] = ["2012.03--         澜石县教育局副局长", "2012.03--至今     澜石县教育局副局长"];
    for (const resume of [open, today]) {
      const read = lossless(fileWith({ resume }));
      expect(rowsOf(read)).toEqual(["2012.03– 澜石县教育局副局长"]);
    }
  });

  it("résumé wrapped after 25 characters, continued after 18 blanks, or in one long line: the same 1 row", () => {
    const text =
      "澜石县教育局党组成员、副局长，县人民政府教育督导室主任，县招生委员会办公室主任（兼），澜石县第一中学党委书记";
    const wrapped = `2012.03--2016.09  ${text.slice(0, 25)}\n${text.slice(25)}`;
    const indented = `2012.03--2016.09  ${text.slice(0, 25)}\n${" ".repeat(18)}${text.slice(25)}`;
    for (const resume of [wrapped, indented, `2012.03--2016.09  ${text}`]) {
      expect(rowsOf(lossless(fileWith({ resume })))).toEqual([`2012.03–2016.09 ${text}`]);
    }
  });

  it("the school line of the degree: a second school, the major alone, or nothing; each is kept as it stands", () => {
    for (const fullTimeDegreeSchool of ["云岭大学经济学院", "汉语言文学", ""]) {
      const read = lossless(fileWith({ fullTimeDegreeSchool }));
      expect(read.person.texts.fullTimeDegreeSchool).toBe(fullTimeDegreeSchool);
      expect(codes(read)).toEqual([]);
    }
  });

  it.each([
    ["as text, two years", "2024年年度考核称职；2025年年度考核优秀。", ["称职", "优秀"]],
    [
      "in quotes, three years",
      "2023年年度考核“称职”等次；2024年年度考核“称职”等次；2025年年度考核“优秀”等次；",
      ["称职", "称职", "优秀"],
    ],
    ["parted by 、", "2023年度考核称职、2024年度考核称职、2025年度考核优秀、", ["称职", "称职", "优秀"]],
    ["a year a line", "2024年度  称职\n2025年度  不定等次", ["称职", "不定等次"]],
  ])("annual results %s", (_, yearlyAssessments, conclusions) => {
    const read = lossless(fileWith({ yearlyAssessments }));
    expect(read.values.assessments.map(({ conclusion }) => conclusion?.label)).toEqual(conclusions);
  });

  it("dates: digits, dots, 8 digits, 6 digits for the day ages are counted on", () => {
    const dotted = lossless(fileWith({ birth: "1983.02", workStart: "2005.07.01", ageCountedOn: "202611" }));
    expect([dotted.person.texts.birth, dotted.person.texts.workStart, dotted.person.texts.ageCountedOn]).toEqual([
      "198302",
      "20050701",
      "202611",
    ]);
  });

  it("a padded name of 2 characters and a small x of the ID number are brought into one form", () => {
    const read = lossless(fileWith({ name: "孟　秋", idNumber: "99010219830211004x" }));
    expect([read.person.texts.name, read.person.texts.idNumber]).toEqual(["孟秋", "99010219830211004X"]);
  });

  it("the photo: one line, lines of 76 characters, a data: prefix; the same bytes", () => {
    const lines = photoBase64.replaceAll(/(.{76})/gu, "$1\r\n");
    for (const photo of [photoBase64, lines, `data:image/jpeg;base64,${photoBase64}`]) {
      expect(lossless(fileWith({}, { photo })).person.photo).toMatchObject({ base64: photoBase64, kind: "image/jpeg" });
    }
  });

  it("unknown elements are kept and written back; their file is not refused", () => {
    const file = fileWith({}).replace("</Person>", "  <ZhengZhiMianMao>中共党员</ZhengZhiMianMao>\n</Person>");
    expect(lossless(file).person.otherElements).toMatchObject([{ name: "ZhengZhiMianMao", content: ["中共党员"] }]);
  });

  it("parties: 6 digits, yyyy.MM, a party in brackets, two parted by ；", () => {
    const joined = (partyJoined: string) =>
      lossless(fileWith({ partyJoined })).values.party.map(({ politicalStatus, joined: on }) => [
        politicalStatus?.label,
        on?.value ?? null,
      ]);
    expect(joined("200206")).toEqual([["中共党员", "2002-06"]]);
    expect(joined("2002.06")).toEqual([["中共党员", "2002-06"]]);
    expect(joined("九三学社（2001.05）")).toEqual([["九三学社社员", "2001-05"]]);
    expect(joined("199306；九三学社").map(([, on]) => on)).toEqual(["1993-06", null]);
  });
});

describe("the older pair, one test a line of the description", () => {
  const read = (bytes: Uint8Array, picture?: Uint8Array) => {
    const result = readLrm(bytes, picture);
    if (!result.ok) throw new Error(result.refusal);
    return result.value.person;
  };

  it("33 fields in GBK; line breaks and commas inside the quotes belong to the field", () => {
    const person = read(gbkBytes(lrmText({ 28: "工作需要，\r\n任期届满", 29: "中共云泽市委组织部" })));
    expect([person.texts.reason, person.texts.reportingUnit]).toEqual(["工作需要，\n任期届满", "中共云泽市委组织部"]);
    expect(person.texts.resume.split("\n")).toHaveLength(4);
  });

  it("4 bytes of GB 18030 are a rare character: 㛃", () => {
    const [before = "", after = ""] = lrmText({ 0: "石※" }).split("※");
    const bytes = Uint8Array.from([...gbkBytes(before), 0x82, 0x30, 0xb7, 0x31, ...gbkBytes(after)]);
    expect(read(bytes).texts.name).toBe("石㛃");
  });

  it("7 values of family in each of 5 columns; the picture beside it, or none", () => {
    const seven = (text: string) => Array.from({ length: 7 }, (_, place) => `${text}${place + 1}`).join("@");
    const columns = {
      20: "妻子@儿子@女儿@父亲@母亲@岳父@岳母",
      21: seven("亲"),
      22: seven("19800"),
      23: seven("群众"),
      24: seven("单位"),
    };
    const person = read(gbkBytes(lrmText(columns)), pictureBytes);
    expect(person.family.map(({ texts }) => texts.employerAndPost)).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((n) => `单位${n}`),
    );
    expect([person.photo?.kind, read(gbkBytes(lrmText(columns))).photo]).toEqual(["image/jpeg", null]);
  });

  it("fields 25 to 32 are posts, reason, unit, day of the ages, filler and day of filling", () => {
    const person = read(gbkBytes(lrmText({ 26: "澜石县教育局局长", 27: "澜石县教育局副局长", 28: "工作需要" })));
    const { duties, proposedPost, proposedRemoval, reason, ageCountedOn, filledInBy, filledInOn, idNumber } =
      person.texts;
    expect([duties, proposedPost, proposedRemoval, reason, ageCountedOn, filledInBy, filledInOn, idNumber]).toEqual([
      "澜石县教育局副局长",
      "澜石县教育局局长",
      "澜石县教育局副局长",
      "工作需要",
      "20261101",
      "陆知微",
      "20261118",
      "",
    ]);
  });
});
