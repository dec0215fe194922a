import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lrmxFieldKeys, lrmxFields, memberFieldKeys, type LrmxField } from "./elements";
import { lrmxPersonOf } from "./person";
import { photoOf, readPhoto } from "./photo";
import { readLrmx } from "./read-lrmx";
import type { LrmxElement, LrmxPerson } from "./types";
import { writeLrmx } from "./write-lrmx";
import * as writers from "./writers.fixture";

const read = (bytes: Uint8Array): LrmxPerson => {
  const result = readLrmx(bytes);
  if (!result.ok) throw new Error(result.refusal);
  return result.value.person;
};
const fixture = (name: string) => readFileSync(path.join("tests/fixtures/lrmx", name));
const textOf = (bytes: Uint8Array) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
const person = (texts: Partial<Record<LrmxField, string>>) => lrmxPersonOf({ texts });

describe("what is written", () => {
  it("example.lrmx comes back byte for byte, but for its line breaks", () => {
    const original = textOf(fixture("example.lrmx"));
    expect(textOf(writeLrmx(read(fixture("example.lrmx"))))).toBe(original.trimEnd().replaceAll("\n", "\r\n"));
  });

  it("begins with the mark of UTF-8, has 34 elements in the classic order and only CRLF", () => {
    const text = textOf(writeLrmx(person({ name: "孟知秋", resume: "a\nb" })));
    const elements = [...text.matchAll(/^ {2}<(\w+)/gmu)].map(([, name]) => name);
    const classic: readonly string[] = lrmxFieldKeys.slice(0, -2).map((key) => lrmxFields[key].element);
    expect(text.startsWith('\uFEFF<?xml version="1.0" encoding="utf-8"?>\r\n<Person>\r\n  <XingMing>孟知秋')).toBe(
      true,
    );
    expect(elements.length).toBe(34);
    expect(elements.filter((name) => !["JiaTingChengYuan", "ZhaoPian"].includes(name ?? ""))).toEqual(classic);
    expect([elements[26], elements[32], elements[33]]).toEqual(["JiaTingChengYuan", "ZhaoPian", "Version"]);
    expect(/[^\r]\n|\r[^\n]/u.test(text)).toBe(false);
  });

  it("has 10 items for 0, 2 and 10 members", () => {
    const items = (count: number) => {
      const family = Array.from({ length: count }, () => ({ texts: { name: "陶然" } }));
      return textOf(writeLrmx(lrmxPersonOf({ texts: {}, family }))).match(/<Item>/gu)?.length;
    };
    expect([0, 2, 10].map(items)).toEqual([10, 10, 10]);
  });

  it("the photo has lines of 76 characters", () => {
    const photo = photoOf(Uint8Array.from({ length: 200 }, (_, at) => at));
    const text = textOf(writeLrmx(lrmxPersonOf({ texts: {}, photo })));
    const lines = (/<ZhaoPian>([^<]*)</u.exec(text)?.[1] ?? "").split("\r\n");
    expect(lines.map((line) => line.length)).toEqual([76, 76, 76, 40]);
  });

  it("a new file has version 3.2.1.16; one that was read keeps its own, also none", () => {
    expect(person({}).texts.version).toBe("3.2.1.16");
    expect(textOf(writeLrmx(read(fixture("example-edge.lrmx"))))).toContain("<Version></Version>");
  });

  it("the 2 new elements come after the version if filled, and can be left out", () => {
    const edge = read(fixture("example-edge.lrmx"));
    const tail = (text: string) => text.slice(text.indexOf("<Version>")).match(/<(\w+)>/gu);
    expect(tail(textOf(writeLrmx(edge)))).toEqual([
      "<Version>",
      "<DaoLingNianYue>",
      "<GaiGeQianRenZhiNianLingJieXian>",
      "<WeiZhiYuanSu>",
    ]);
    expect(tail(textOf(writeLrmx(edge, { withoutNewFields: true })))).toEqual(["<Version>", "<WeiZhiYuanSu>"]);
    expect(tail(textOf(writeLrmx(person({}))))).toEqual(["<Version>"]);
  });
});

describe("reading, writing and reading again changes nothing", () => {
  const again = (first: LrmxPerson) => read(writeLrmx(first));

  it("for both example files", () => {
    for (const name of ["example.lrmx", "example-edge.lrmx"]) {
      const first = read(fixture(name));
      expect(again(first)).toEqual(first);
    }
  });

  it("for the files of 8 programs", () => {
    const files = Object.values(writers).filter(
      (value): value is string => typeof value === "string" && value.includes("<Person>"),
    );
    expect(files.length).toBe(8);
    for (const file of files) {
      const first = read(new TextEncoder().encode(file));
      expect(again(first)).toEqual(first);
    }
  });

  const words = fc.oneof(
    fc.string({ unit: "binary", maxLength: 20 }),
    fc.string({
      unit: fc.constantFrom(..."&;#1x03lgtampquo<>\"' \r\n\t\u000b\u0000\ufeff　·]]>年199007甲"),
      maxLength: 30,
    }),
    fc.constantFrom(
      "1990.07",
      "199307；九三学社",
      "&amp;lt;",
      "&#13;",
      "]]>",
      "<![CDATA[",
      "990301\t19680312017x",
      "\ud800",
      "&l\u0001t;",
      "& lt;",
    ),
  );
  const texts = fc.record(Object.fromEntries(lrmxFieldKeys.map((key) => [key, words])), { requiredKeys: [] });
  const elementName = fc.stringMatching(/^[A-Z_][A-Za-z0-9_.-]{0,8}x$/u);
  const xmlText = fc.string({ unit: fc.constantFrom(..."甲 \n\t\r<>&\"']"), minLength: 1, maxLength: 8 });
  const attributes = fc.dictionary(fc.stringMatching(/^[a-z_][a-z0-9]{0,5}$/u), xmlText, { maxKeys: 2 });
  const element: fc.Arbitrary<LrmxElement> = fc.letrec((tie) => ({
    element: fc.record({
      name: elementName,
      attributes,
      content: fc.oneof(
        { depthSize: "small" },
        xmlText.map((text) => [text]),
        fc.array(tie("element"), { maxLength: 2 }),
        fc.tuple(xmlText, tie("element"), xmlText),
      ),
    }),
  })).element as fc.Arbitrary<LrmxElement>;
  const photo = fc.oneof(fc.uint8Array({ maxLength: 300 }).map(photoOf), words.map(readPhoto));
  const persons = fc
    .record({
      texts,
      family: fc.array(
        fc.record({
          texts: fc.record(Object.fromEntries(memberFieldKeys.map((key) => [key, words])), { requiredKeys: [] }),
          otherElements: fc.array(element, { maxLength: 1 }),
        }),
        { maxLength: 10 },
      ),
      photo,
      otherElements: fc.array(element, { maxLength: 3 }),
    })
    .map((parts) => lrmxPersonOf(parts));

  it("for 1,000 persons of any texts, families, photos and kept elements", () => {
    fc.assert(
      fc.property(persons, (first) => {
        expect(again(first)).toEqual(first);
      }),
      { numRuns: 1_000 },
    );
  });

  it("putting a person together twice is the same as once", () => {
    fc.assert(
      fc.property(persons, (first) => {
        expect(lrmxPersonOf(first)).toEqual(first);
      }),
      { numRuns: 300 },
    );
  });
});
