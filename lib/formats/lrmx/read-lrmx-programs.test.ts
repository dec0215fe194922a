import { describe, expect, it } from "vitest";
import { codes, reading, rowsOf } from "./reading.fixture";
import type { LrmxReading } from "./types";
import {
  carelessExporter,
  civilServantSystem,
  desktopEditor,
  members,
  newestEditor,
  oldEdition,
  personnelSystem,
  photoBase64,
  plainTexts,
  strictEditor,
  universitySystem,
} from "./writers.fixture";

describe("one file for each known program", () => {
  const family = (read: LrmxReading) => read.person.family.map(({ texts }) => texts);

  it.each([
    ["the university system, ten items, CRLF in the résumé", universitySystem, { version: "3.2.1.6" }, []],
    ["the desktop editor with line breaks in empty fields", desktopEditor, { version: "3.2.1.16" }, []],
    [
      "the newest editor with 2 new elements and 1 of its own",
      newestEditor,
      { version: "2.0", agedOutIn: "203802" },
      ["unknown-element"],
    ],
  ] as const)("%s loses nothing", (_, file, more, warned) => {
    const read = reading(file);
    expect(read.person.texts).toMatchObject({ ...plainTexts, ...more });
    expect([family(read), read.person.photo?.base64, codes(read)]).toEqual([members, photoBase64, warned]);
  });

  it("the civil servant system: text escaped twice, wrapped lines, family and photo last, no version", () => {
    const read = reading(civilServantSystem);
    expect([read.missing, family(read), read.person.photo?.kind]).toEqual([
      ["version", "agedOutIn", "formerAgeLimit"],
      members,
      "image/jpeg",
    ]);
    expect([read.person.texts.expertise, read.values.party[0]?.joined?.value]).toEqual(["教育管理 & 统计", "2004-06"]);
    expect(rowsOf(read)).toEqual([
      "2001.09–2005.07 云泽师范学院中国语言文学系汉语言文学教育专业全日制本科学习（获文学学士学位）",
      "2005.07–2012.03 澜石县教育局科员\n（其间：2009.03--2010.02挂职任石桥镇镇长助理）",
      "2012.03– 澜石县教育局副局长",
    ]);
    expect(read.values.assessments.map(({ conclusion }) => conclusion?.label)).toEqual(["称职", "称职", "优秀"]);
    expect(codes(read)).toEqual([]);
  });

  it("the personnel system: CDATA, 无 and （无）, 至今", () => {
    const read = reading(personnelSystem);
    expect([rowsOf(read).length, rowsOf(read)[2], read.person.texts.reason]).toEqual([
      3,
      "2012.03– 澜石县教育局副局长",
      "工作需要",
    ]);
    expect(read.values.education.map(({ text }) => text)).toEqual(["大学", "文学学士"]);
    expect(codes(read)).toEqual([]);
  });

  it("the careless exporter: 2 control characters and 2 bare & are put up with, each said once", () => {
    const read = reading(carelessExporter);
    expect([
      read.person.texts.birth,
      read.person.texts.expertise,
      read.person.texts.duties,
      read.person.texts.honoursAndSanctions,
    ]).toEqual(["198302", "R&D 管理", "澜石县教育局副局长 A&B; 项目办主任", "无"]);
    expect([codes(read), read.values.assessments.length, read.values.resume.rows.length]).toEqual([
      ["control-characters", "bare-ampersand"],
      3,
      3,
    ]);
  });

  it("the strict editor: 4 dates with dots become digits", () => {
    const { texts, family: items } = reading(strictEditor).person;
    expect([texts.birth, texts.workStart, texts.filledInOn, texts.ageCountedOn, items[0]?.texts.birth]).toEqual([
      "198302",
      "200507",
      "20261118",
      "20261101",
      "198110",
    ]);
  });

  it("the old edition: no ID number, a padded name, <br/> in the résumé", () => {
    const read = reading(oldEdition);
    expect([read.person.texts.name, read.missing.includes("idNumber"), read.values.resume.rows.length]).toEqual([
      "孟知秋",
      true,
      3,
    ]);
  });
});
