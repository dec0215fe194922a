import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { formatPartialDate } from "@/lib/formats/dates";
import { ageOnForm } from "./age";
import { readLrmx } from "./read-lrmx";
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

const bytesOf = (text: string) => new TextEncoder().encode(text);

function reading(input: string | Uint8Array): LrmxReading {
  const result = readLrmx(typeof input === "string" ? bytesOf(input) : input);
  if (!result.ok) throw new Error(result.refusal);
  return result.value;
}

const refusalOf = (input: string | Uint8Array) => {
  const result = readLrmx(typeof input === "string" ? bytesOf(input) : input);
  return result.ok ? null : result.refusal;
};
const person = (inside: string) => `<?xml version="1.0"?><Person>${inside}</Person>`;
const codes = ({ warnings }: LrmxReading) => warnings.map(({ code }) => code);
const rowsOf = ({ values }: LrmxReading) =>
  values.resume.rows.map(
    (row) => `${formatPartialDate(row.from)}–${row.to === null ? "" : formatPartialDate(row.to)} ${row.text}`,
  );
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

describe("what is put up with", () => {
  it("UTF-16 with its mark, GBK by declaration, GBK without any", () => {
    const gbkName = Uint8Array.from([0xb9, 0xcb, 0xd4, 0xc6, 0xe1, 0xb6]);
    const around = (head: string) =>
      Uint8Array.from([...bytesOf(`${head}<Person><XingMing>`), ...gbkName, ...bytesOf("</XingMing></Person>")]);
    const utf16 = Uint8Array.from([0xff, 0xfe, ...Buffer.from(person("<XingMing>顾云岫</XingMing>"), "utf16le")]);
    const files = [utf16, around('<?xml version="1.0" encoding="GB2312"?>'), around("")];
    expect(files.map((file) => reading(file).person.texts.name)).toEqual(["顾云岫", "顾云岫", "顾云岫"]);
    expect(codes(reading(around("")))).toEqual(["encoding-guessed"]);
    expect(refusalOf(around('<?xml version="1.0" encoding="utf-8"?>'))).toBe("lrmx.not-text");
  });

  it("R&D in a CDATA section stays R&D when another & has to be escaped", () => {
    const read = reading(person("<NiRenZhiWu>A&B</NiRenZhiWu><JianLi><![CDATA[2001.09-- R&D <组>]]></JianLi>"));
    expect([read.person.texts.proposedPost, read.person.texts.resume]).toEqual(["A&B", "2001.09-- R&D <组>"]);
  });

  it("text escaped 1, 2 and 5 times is the same text", () => {
    const times = (count: number) => `&${"amp;".repeat(count - 1)}lt;`;
    const read = [1, 2, 5].map(
      (count) => reading(person(`<NiRenZhiWu>a${times(count)}b</NiRenZhiWu>`)).person.texts.proposedPost,
    );
    expect(read).toEqual(["a<b", "a<b", "a<b"]);
  });

  it("a name space, a prefix and attributes do not hide a field; an unknown prefix becomes part of the name", () => {
    const read = reading(
      '<p:Person xmlns:p="urn:x" p:v="1"><p:XingMing nil="false">顾云岫</p:XingMing><q:Jia q:a="1" xmlns:q="urn:y">乙</q:Jia></p:Person>',
    );
    expect([read.person.texts.name, read.person.otherElements]).toEqual([
      "顾云岫",
      [{ name: "q_Jia", attributes: { q_a: "1" }, content: ["乙"] }],
    ]);
  });

  it("an element twice: the filled one counts, and a second filled one is kept", () => {
    const read = reading(
      person("<XingMing/><XingMing>顾云岫</XingMing><XingMing>顾 云岫</XingMing><XingMing>别名</XingMing>"),
    );
    expect([read.person.texts.name, read.person.otherElements.map(({ content }) => content), codes(read)]).toEqual([
      "顾云岫",
      [["别名"]],
      ["repeated-element"],
    ]);
  });

  it("<br/> inside a field is a line break; other elements inside leave their text and a warning", () => {
    const read = reading(person("<JianLi>2001.09--2003.07 甲<br/>2003.07-- <b>乙</b></JianLi>"));
    expect([rowsOf(read), codes(read)]).toEqual([["2001.09–2003.07 甲", "2003.07– 乙"], ["nested-element"]]);
  });

  it("text between elements is said, not read", () => {
    expect(reading(person("<XingMing>顾云岫</XingMing>漏写")).warnings).toEqual([
      { code: "stray-text", element: "Person", row: 0, read: "漏写" },
    ]);
  });

  it("month 13, an unknown nation, a wrong check digit, birth and sex against the ID number: 5 warnings, texts kept", () => {
    const read = reading(
      person(
        "<XingBie>男</XingBie><ChuShengNianYue>198105</ChuShengNianYue><MinZu>云岭族</MinZu><CanJiaGongZuoShiJian>200313</CanJiaGongZuoShiJian><ShenFenZheng>990102198104160281</ShenFenZheng>",
      ),
    );
    expect([read.person.texts.workStart, read.person.texts.ethnicity]).toEqual(["200313", "云岭族"]);
    expect(codes(read)).toEqual([
      "birth-differs-from-id",
      "sex-differs-from-id",
      "date-not-understood",
      "label-not-understood",
    ]);
    expect(codes(reading(person("<ShenFenZheng>990102198104160282</ShenFenZheng>")))).toEqual([
      "id-number-check-digit",
    ]);
  });

  it("1981年4月（档案） is a date with words: read, and not rewritten", () => {
    const read = reading(person("<ChuShengNianYue>1981年04月（档案）</ChuShengNianYue>"));
    expect([read.values.birth?.value, read.person.texts.birth, codes(read)]).toEqual([
      "1981-04",
      "1981年04月（档案）",
      ["too-long-for-editor", "date-with-words"],
    ]);
  });

  it("a photo that is no picture or no base64 is kept and said", () => {
    const photo = (text: string) => reading(person(`<ZhaoPian>${text}</ZhaoPian>`));
    expect([codes(photo("AAAA")), codes(photo("不是照片")), photo("不是 照片").person.photo?.base64]).toEqual([
      ["photo-unknown-kind"],
      ["photo-not-base64"],
      "不是照片",
    ]);
    expect(["iVBORw0KGgo=", "Qk0AAAAA"].map((text) => photo(text).person.photo?.kind)).toEqual([
      "image/png",
      "image/bmp",
    ]);
  });
});

describe("the family", () => {
  const items = (count: number) =>
    person(`<JiaTingChengYuan>${"<Item><XingMing>某某</XingMing></Item><Item/>".repeat(count)}</JiaTingChengYuan>`);

  it("7 members are on the form, 8 and 10 are a warning, 11 are refused; empty items do not count", () => {
    expect([7, 8, 10].map((count) => codes(reading(items(count))))).toEqual([
      [],
      ["more-family-than-form"],
      ["more-family-than-form"],
    ]);
    expect(refusalOf(items(11))).toBe("lrmx.too-many-family-members");
  });

  it("a child older than the person, a member of 101 years, a League member of 28: 3 warnings with their rows", () => {
    const item = (relation: string, birth: string, status: string) =>
      `<Item><ChengWei>${relation}</ChengWei><ChuShengRiQi>${birth}</ChuShengRiQi><ZhengZhiMianMao>${status}</ZhengZhiMianMao></Item>`;
    const read = reading(
      person(
        `<ChuShengNianYue>198104</ChuShengNianYue><JiSuanNianLingShiJian>202611</JiSuanNianLingShiJian><JiaTingChengYuan>${item("女儿", "198103", "群众")}${item("祖父", "192510", "群众")}${item("妹妹", "199811", "共青团员")}</JiaTingChengYuan>`,
      ),
    );
    expect(read.warnings.map(({ code, row }) => `${code} ${row}`)).toEqual([
      "child-not-younger 1",
      "member-age-unusual 2",
      "league-member-too-old 3",
    ]);
  });

  it("elements of a family outside any item make 1 item", () => {
    const read = reading(
      person("<JiaTingChengYuan><ChengWei>父亲</ChengWei><XingMing>顾砚山</XingMing></JiaTingChengYuan>"),
    );
    expect(read.person.family.map(({ texts }) => [texts.relation, texts.name])).toEqual([["父亲", "顾砚山"]]);
  });
});

describe("what is refused", () => {
  it.each([
    ["a document type", `<!DOCTYPE Person [<!ENTITY a "b">]>${person("")}`, "lrmx.doctype"],
    ["a document type in small letters", `<!doctype Person>${person("")}`, "lrmx.doctype"],
    ["an entity on its own", person('<!ENTITY a "b">'), "lrmx.entity"],
    ["65 levels", person("<a>".repeat(64) + "</a>".repeat(64)), "lrmx.too-deep"],
    ["2,001 elements", person("<a/>".repeat(2_000)), "lrmx.too-many-elements"],
    ["another root", "<Persons><Person/></Persons>", "lrmx.not-a-form"],
    ["a cut file", person("<XingMing>顾").slice(0, -9), "lrmx.damaged"],
    ["no XML at all", "姓名：顾云岫", "lrmx.damaged"],
    ["nothing", " \n", "lrmx.empty"],
  ])("%s", (_, text, refusal) => {
    expect(refusalOf(text)).toBe(refusal);
  });

  it("a document type inside CDATA is text", () => {
    expect(refusalOf(person("<JianLi><![CDATA[<!DOCTYPE]]></JianLi>"))).toBeNull();
  });

  it("10 MB and 1 byte; an undefined entity is text and expands to nothing", () => {
    expect(refusalOf(new Uint8Array(10 * 1024 * 1024 + 1))).toBe("lrmx.too-large");
    expect(reading(person("<NiRenZhiWu>&lol9;&lol9;</NiRenZhiWu>")).person.texts.proposedPost).toBe("&lol9;&lol9;");
  });
});
