import { describe, expect, it } from "vitest";
import { codes, reading, refusalOf, rowsOf } from "./reading.fixture";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const person = (inside: string) => `<?xml version="1.0"?><Person>${inside}</Person>`;

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
