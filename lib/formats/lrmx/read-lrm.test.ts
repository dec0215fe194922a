import { describe, expect, it } from "vitest";
import { distinctFileNames, formFilesIn } from "./batch";
import { readLrm } from "./read-lrm";
import { gbkBytes, lrmText, members, pictureBytes, plainTexts } from "./writers.fixture";

const read = (text: string, picture?: Uint8Array) => {
  const result = readLrm(gbkBytes(text), picture);
  if (!result.ok) throw new Error(result.refusal);
  return result.value;
};
const refusalOf = (bytes: Uint8Array, picture?: Uint8Array) => {
  const result = readLrm(bytes, picture);
  return result.ok ? null : result.refusal;
};

describe("the older pair of files", () => {
  it("33 fields in GBK with a picture give the same person as the newer file", () => {
    const { person, values, missing, warnings } = read(lrmText(), pictureBytes);
    const { version: _, idNumber, yearlyAssessments, ...same } = { version: "", ...plainTexts };
    expect(person.texts).toMatchObject({
      ...same,
      expertise: "",
      fullTimeDegreeSchool: "云泽师范学院中文系",
      fullTimeEducationSchool: "云泽师范学院中文系",
    });
    expect([idNumber === person.texts.idNumber, yearlyAssessments === person.texts.yearlyAssessments]).toEqual([
      false,
      false,
    ]);
    expect([person.family.map(({ texts }) => texts), person.photo?.kind]).toEqual([members, "image/jpeg"]);
    expect([values.resume.rows.length, missing, warnings]).toEqual([
      3,
      ["idNumber", "version", "agedOutIn", "formerAgeLimit"],
      [],
    ]);
  });

  it("4 lines of education stand before and behind @ and #", () => {
    expect(read(lrmText()).values.education.map(({ text, schoolAndMajor }) => `${text} ${schoolAndMajor}`)).toEqual([
      "大学 云泽师范学院中文系",
      "文学学士 云泽师范学院中文系",
      "研究生 云岭大学",
      "公共管理硕士 云岭大学公共管理学院",
    ]);
  });

  it("no picture is no photo; a filled reserved field and an extra @ are kept and said", () => {
    const { person, warnings } = read(lrmText({ 9: "大学#@#@多余", 10: "", 13: "备用" }));
    expect([person.photo, person.texts.inServiceDegree, person.otherElements]).toEqual([
      null,
      "@多余",
      [{ name: "LrmField13", attributes: {}, content: ["备用"] }],
    ]);
    expect(warnings.map(({ code, element }) => `${code} ${element}`)).toEqual(["extra-part 9", "reserved-field 13"]);
  });

  it("7 places of padding in the family are none; 101 values in a column are refused", () => {
    const family = (count: number) => ({ 20: `父亲${"@父亲".repeat(count - 1)}` });
    expect(read(lrmText({ 21: "", 22: "", 23: "", 24: "", 20: "父亲@@@@@@@" })).person.family.length).toBe(1);
    expect(refusalOf(gbkBytes(lrmText(family(101))))).toBe("lrmx.too-many-family-members");
  });

  it("32 and 34 fields, no quotes, no GBK, nothing, and a picture of 10 MB and 1 byte are refused", () => {
    const huge = new Uint8Array(10 * 1024 * 1024 + 1);
    expect([
      refusalOf(gbkBytes(lrmText().replace('","', ""))),
      refusalOf(gbkBytes(lrmText({ 18: 'a","b' }))),
      refusalOf(gbkBytes("孟知秋")),
      refusalOf(Uint8Array.from([0x22, 0xff, 0xff, 0x22])),
      refusalOf(new Uint8Array(0)),
      refusalOf(huge),
      refusalOf(gbkBytes(lrmText()), huge),
    ]).toEqual([
      "lrmx.not-33-fields",
      "lrmx.not-33-fields",
      "lrmx.not-33-fields",
      "lrmx.not-text",
      "lrmx.empty",
      "lrmx.too-large",
      "lrmx.picture-too-large",
    ]);
  });
});

describe("a reserved field of nothing but characters no text has", () => {
  it("1 field of U+0000 and U+FFFE is empty: nothing is kept, nothing said", () => {
    const reading = readLrm(gbkBytes(lrmText()));
    const odd = readLrm(new TextEncoder().encode(`\uFEFF${lrmText({ 15: "\u0000\uFFFE" })}`));
    expect(odd.ok && odd.value.person.otherElements).toEqual([]);
    expect(odd.ok && odd.value.warnings).toEqual(reading.ok && reading.value.warnings);
  });
});

describe("batches", () => {
  it("of 5 names 2 are Word files; what Word and a Mac leave beside them is none", () => {
    expect(formFilesIn(["甲.docx", "~$甲.docx", "__MACOSX/._甲.docx", "组/旧.DOC", "通知.pdf"])).toEqual({
      files: [
        { kind: "word", name: "甲.docx" },
        { kind: "word", name: "组/旧.DOC" },
      ],
      others: ["~$甲.docx", "__MACOSX/._甲.docx", "通知.pdf"],
    });
  });

  it("5 names are 2 forms, 1 picture of one of them and 2 others", () => {
    expect(formFilesIn(["组/", "组/孟知秋.LRM", "组/孟知秋.Pic", "顾云岫.Lrmx", "陶然.pic", "说明.txt"])).toEqual({
      files: [
        { kind: "lrm", name: "组/孟知秋.LRM", picture: "组/孟知秋.Pic" },
        { kind: "lrmx", name: "顾云岫.Lrmx" },
      ],
      others: ["陶然.pic", "说明.txt"],
    });
  });

  it("3 people of one name get 3 file names; forbidden characters become _", () => {
    expect(distinctFileNames(["顾云岫", "顾云岫", "a/b:c", "顾云岫", "", "A/b:C"], "lrmx")).toEqual([
      "顾云岫.lrmx",
      "顾云岫_2.lrmx",
      "a_b_c.lrmx",
      "顾云岫_3.lrmx",
      "未命名.lrmx",
      "A_b_C_2.lrmx",
    ]);
  });
});
