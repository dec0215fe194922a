import { describe, expect, it } from "vitest";
import { codeBook } from "@/lib/formats/code-tables/code-table";
import { photoOf } from "@/lib/formats/lrmx/photo";
import type { LrmxReading } from "@/lib/formats/lrmx/types";
import { inventedRegion } from "@/prisma/seed/city/invented-region";
import * as forms from "./foreign-forms.fixture";
import { readFormDocument } from "./read-form-document";

const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3);
const picture = (relation: string) => (["rId7", "rId9"].includes(relation) ? jpeg : undefined);

function resultOf(document: string) {
  return readFormDocument({ document, picture }, codeBook([inventedRegion]));
}

const wideTable = (cells: number, rows = 1) => `<w:tbl>${`<w:tr>${"<w:tc/>".repeat(cells)}</w:tr>`.repeat(rows)}</w:tbl>`;

function readings(document: string): readonly LrmxReading[] {
  const result = resultOf(document);
  if (!result.ok) throw new Error(result.refusal);
  return result.value.map((one) => {
    if (!one.ok) throw new Error(one.refusal);
    return one.value;
  });
}

function only(document: string): LrmxReading {
  const [reading, ...others] = readings(document);
  if (reading === undefined || others.length > 0) throw new Error("not one form");
  return reading;
}

const filled = ({ person }: LrmxReading) => Object.fromEntries(Object.entries(person.texts).filter(([, text]) => text !== ""));

describe("the form from Word", () => {
  it("the usual template: 25 fields, 4 lines of education, 2 relatives with ages, the photo, and what is filled in below", () => {
    const reading = only(forms.officeTemplate);
    expect(filled(reading)).toEqual({
      name: "陆秉然",
      sex: "男",
      birth: "198104",
      ethnicity: "汉族",
      nativePlace: "云岭澜石",
      birthPlace: "云岭望川",
      partyJoined: "200206",
      workStart: "200407",
      health: "健康",
      professionalTitle: "高级工程师",
      expertise: "道路工程",
      fullTimeEducation: "大学",
      fullTimeDegree: "工学学士",
      fullTimeEducationSchool: "云岭大学土木工程系道路工程专业",
      inServiceEducation: "研究生",
      inServiceDegree: "公共管理硕士",
      inServiceEducationSchool: "云岭大学公共管理专业",
      inServiceDegreeSchool: "云泽大学法学院",
      duties: "云泽市交通运输局副局长",
      proposedPost: "云泽市交通运输局局长",
      proposedRemoval: "云泽市交通运输局副局长",
      resume: forms.resumeText,
      honoursAndSanctions: "2023年记三等功",
      yearlyAssessments: "2024年度优秀；2025年度称职",
      reason: "工作需要",
      reportingUnit: "中共云泽市委组织部",
      filledInOn: "20261120",
      filledInBy: "俞静秋",
    });
    expect(reading.values.resume.rows.length).toBe(3);
    expect(reading.person.family.map(({ texts }) => [texts.relation, texts.name, texts.birth, texts.politicalStatus])).toEqual([
      ["妻子", "沈知夏", "", "中共党员"],
      ["女儿", "陆知微", "", ""],
    ]);
    expect(reading.printed?.memberAges).toEqual([44, 14]);
    expect(reading.printed?.age).toBe(45);
    expect(reading.person.photo).toEqual(photoOf(jpeg));
    expect(reading.warnings).toEqual([]);
  });

  it("built anew by hand: torn labels, 大学，法学学士 on one line, a résumé of 2 rows of cells, relatives with months of birth", () => {
    const reading = only(forms.builtByHand);
    expect(filled(reading)).toEqual({
      name: "阿卜杜·沈㛃𠮷",
      sex: "女",
      birth: "197911",
      ethnicity: "维吾尔族",
      nativePlace: "云岭望川",
      birthPlace: "云岭望川",
      partyJoined: "199912；九三学社",
      workStart: "200107",
      fullTimeEducation: "大学",
      fullTimeDegree: "法学学士",
      fullTimeEducationSchool: "云泽学院法律系法学专业",
      duties: "望川县司法局局长，县委政法委委员",
      resume: "2001.07-2012.05  望川县人民法院书记员、审判员\n2012.05-至今  望川县司法局副局长、局长",
      honoursAndSanctions: "无",
      yearlyAssessments: "2023年优秀、2024年称职、2025年称职",
      idNumber: "990102197911030023",
    });
    expect(reading.values.resume.rows.length).toBe(2);
    expect(reading.values.assessments.map(({ year }) => year)).toEqual([2023, 2024, 2025]);
    expect(reading.person.family.map(({ texts }) => Object.values(texts))).toEqual([
      ["丈夫", "尉迟明", "197803", "群众", "云泽市第二医院医师"],
      ["父亲", "沈守义", "195001", "中共党员", "望川县粮食局（已去世）"],
    ]);
    expect(reading.person.photo).toBeNull();
    expect(reading.missing).toContain("health");
  });

  it("all in one cell: values behind colons, a résumé that is a table of 2 rows, an old picture", () => {
    const reading = only(forms.insideOneCell);
    expect(filled(reading)).toEqual({
      name: "欧阳澄",
      sex: "男",
      birth: "197502",
      ethnicity: "汉族",
      nativePlace: "云岭云泽",
      partyJoined: "无党派",
      workStart: "199608",
      health: "良好",
      duties: "云泽市卫生健康委员会副主任",
      resume: "1996.08—2008.01\t云泽市第一医院医师\n2008.01—\t云泽市卫生健康委员会副主任",
      idNumber: "990101197502110035",
    });
    expect(reading.values.resume.rows.length).toBe(2);
    expect(reading.person.photo).toEqual(photoOf(jpeg));
  });

  it("two people in one file are two readings, each with what stands below it", () => {
    expect(readings(forms.twoInOne).map(({ person }) => [person.texts.name, person.texts.filledInBy])).toEqual([
      ["单明远", "甲"],
      ["解语", "乙"],
    ]);
  });

  it("学历 alone does not say whether it is full-time: it is not taken, and said", () => {
    const reading = only(
      forms.wordDocument(
        forms.table(["姓名", "解语", "性别", "女", "出生年月", "1983.05"], ["民族", "汉族", "学历", "大学", "毕业院校", "云岭大学"]),
      ),
    );
    expect(reading.person.texts.fullTimeEducation).toBe("");
    expect(reading.warnings.map(({ code, read }) => [code, read])).toEqual([["education-mode-unknown", "大学"]]);
  });

  it("11 relatives are one too many for the form", () => {
    const rows = Array.from({ length: 11 }, (_, place) => ["弟弟", `陆${place}`, "40", "群众", "云泽市"]);
    const result = resultOf(
      forms.wordDocument(
        forms.table(["姓名", "解语", "性别", "女", "出生年月", "1983.05"], ["民族", "汉族", "籍贯", "云岭", "出生地", "云岭"]),
        forms.table(["称谓", "姓名", "年龄", "政治面貌", "工作单位及职务"], ...rows),
      ),
    );
    expect(result.ok && result.value).toEqual([{ ok: false, refusal: "lrmx.too-many-family-members" }]);
  });

  it("200 cells in a row, 200,000 cells before the form and 300,000 blanks inside a cell cost nothing worth telling", () => {
    const head = ["姓名", "解语", "性别", "女", "出生年月", "1983.05", "民族", "汉族", "籍贯", "云岭"];
    const blanks = forms.table(head, ["现任职务", `${"云泽市"}${" ".repeat(300_000)}${"某科科长"}`]);
    const started = performance.now();
    const [reading] = readings(forms.wordDocument(wideTable(200), wideTable(200, 1_000), blanks));
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(reading?.person.texts.duties).toBe(`云泽市${" ".repeat(100)}某科科长`);
  });

  it.each([
    ["no table", "word.not-a-form", forms.wordDocument(forms.paragraph("关于召开会议的通知"))],
    ["a roster", "word.not-a-form", forms.wordDocument(forms.table(["序号", "姓名", "单位"], ["1", "解语", "云泽市"]))],
    ["a document type", "word.doctype", `<!DOCTYPE a>${forms.officeTemplate}`],
    ["65 levels", "word.too-deep", forms.wordDocument("<a>".repeat(64) + "</a>".repeat(64))],
    ["300,001 elements", "word.too-many-elements", forms.wordDocument("<a/>".repeat(300_001))],
    ["201 cells in a row", "word.too-many-elements", forms.wordDocument(wideTable(201))],
    ["half a file", "word.damaged", forms.officeTemplate.slice(0, 2_000)],
  ])("%s is refused: %s", (_, refusal, document) => {
    expect(resultOf(document)).toEqual({ ok: false, refusal });
  });
});
