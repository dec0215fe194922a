import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { ageOnForm } from "./age";
import { codes, reading } from "./reading.fixture";

const fixture = (name: string) => readFileSync(path.join("tests/fixtures/lrmx", name));

describe("example.lrmx", () => {
  const read = reading(fixture("example.lrmx"));

  it("has 32 classic text fields, 5 family members of 10 items and 1 warning: a daughter of 16", () => {
    expect([read.missing, read.person.family.length, codes(read)]).toEqual([
      ["agedOutIn", "formerAgeLimit"],
      5,
      ["member-age-unusual"],
    ]);
    expect(read.person.texts).toMatchObject({ name: "顾云岫", version: "3.2.1.16", idNumber: "990102198104160281" });
  });

  it("is 45 years old on 2026-11-01", () => {
    const { birth, ageCountedOn } = read.values;
    expect(birth !== null && ageCountedOn !== null && ageOnForm(birth, ageCountedOn)).toEqual({ years: 45, months: 7 });
  });

  it("has a JPEG of 80 × 100 points as its photo", () => {
    const { photo } = read.person;
    expect([photo?.kind, photo?.base64.includes("\n"), [...(photo?.bytes ?? [])].slice(-2)]).toEqual([
      "image/jpeg",
      false,
      [0xff, 0xd9],
    ]);
  });

  it("has 7 rows of résumé, 2 of them with an episode, and 3 years of assessment", () => {
    expect([read.values.resume.rows.length, read.values.resume.rows.map(({ episodes }) => episodes.length)]).toEqual([
      7,
      [0, 1, 0, 1, 0, 0, 0],
    ]);
    expect(read.values.assessments.map(({ year, conclusion }) => `${year} ${conclusion?.label}`)).toEqual([
      "2023 称职",
      "2024 优秀",
      "2025 称职",
    ]);
  });

  it("pairs 4 lines of education with their schools and codes", () => {
    expect(
      read.values.education.map(({ mode, of, match, schoolAndMajor }) => [
        mode,
        of,
        match?.code,
        schoolAndMajor.slice(0, 4),
      ]),
    ).toEqual([
      ["fullTime", "education", "21", "江东大学"],
      ["fullTime", "degree", "402", "江东大学"],
      ["inService", "education", "11", "江东大学"],
      ["inService", "degree", "349", "江东大学"],
    ]);
  });
});

describe("example-edge.lrmx", () => {
  const read = reading(fixture("example-edge.lrmx"));

  it("has 8 rows of résumé and 1 closing line in 12 lines of text, and nothing that was not understood", () => {
    const { rows, closingLines, notUnderstood } = read.values.resume;
    expect([rows.length, closingLines.map(({ text }) => text), notUnderstood]).toEqual([
      8,
      ["江东省第十三届人大代表"],
      [],
    ]);
    expect(rows[2]?.episodes.map(({ text }) => text)).toEqual([
      "挂职任青岚县科技局局长助理",
      "参加“三北”专项调研组，负责R&D统计",
    ]);
  });

  it("has 2 family members, one of them dead, and a name without blanks around its dot", () => {
    expect(read.person.family.map(({ texts }) => [texts.name, texts.birth])).toEqual([
      ["乌兰·试例", "197001"],
      ["巴雅尔·试例", ""],
    ]);
    expect(read.values.family.map(({ deceased, retired, relation }) => [deceased, retired, relation?.label])).toEqual([
      [false, true, "妻"],
      [true, false, "父亲"],
    ]);
  });

  it("has the ID number in capitals, 1990.07 as 199007, and keeps what stood there", () => {
    expect([read.person.texts.idNumber, read.person.texts.workStart]).toEqual(["99030119680312017X", "199007"]);
    expect([read.asRead.idNumber, read.asRead.workStart]).toEqual(["99030119680312017x", "1990.07"]);
  });

  it("is 58 years old; 到龄 2029.01 is 60 years and 10 months after birth", () => {
    const { birth, ageCountedOn, agedOutIn } = read.values;
    expect(birth !== null && ageCountedOn !== null && ageOnForm(birth, ageCountedOn)?.years).toBe(58);
    expect(birth !== null && agedOutIn !== null && ageOnForm(birth, agedOutIn)).toEqual({ years: 60, months: 10 });
  });

  it("born 30 April 1981, known to the day or the month: 45 from 1 April 2026, 44 years and 11 months on 31 March", () => {
    const ages = [
      { precision: "day", value: legalDate("1981-04-30") } as const,
      { precision: "month", value: "1981-04" } as const,
    ].map((birth) =>
      ["2026-04-01", "2026-03-31"].map((on) => ageOnForm(birth, { precision: "day", value: legalDate(on) })),
    );
    const expected = [
      { years: 45, months: 0 },
      { years: 44, months: 11 },
    ];
    expect(ages).toEqual([expected, expected]);
  });

  it("joined the Party in June 1993 and 九三学社", () => {
    expect(read.values.party.map(({ politicalStatus, joined }) => [politicalStatus?.code, joined?.value])).toEqual([
      ["01", "1993-06"],
      ["10", undefined],
    ]);
  });

  it("has 2 degrees in service, each with its school, and 4 characters XML escapes", () => {
    expect(read.values.education.slice(-2).map(({ text, schoolAndMajor }) => [text, schoolAndMajor])).toEqual([
      ["工学硕士", "江东大学机械工程专业"],
      ["管理学博士", "江东大学管理科学与工程专业"],
    ]);
    expect(read.person.texts.expertise).toBe('数控系统 "五轴联动" & 工业软件（A < B > C）');
  });

  it("keeps 1 unknown element with name, text and place 37", () => {
    expect(read.person.otherElements).toEqual([
      { name: "WeiZhiYuanSu", attributes: {}, content: ["reader must keep elements it does not know"] },
    ]);
    expect(read.warnings.filter(({ code }) => code === "unknown-element").map(({ row }) => row)).toEqual([37]);
  });

  it("has no photo, an empty version, and empty fields in 3 ways of writing", () => {
    const { birthPlace, health, professionalTitle, version } = read.person.texts;
    expect([read.person.photo, birthPlace, health, professionalTitle, version]).toEqual([null, "", "", "", ""]);
  });

  it("reads 不定等次（立案期间） as a conclusion with a note", () => {
    expect(read.values.assessments.map(({ year, conclusion }) => [year, conclusion?.code])).toEqual([
      [2024, "2"],
      [2025, "5"],
    ]);
  });
});
