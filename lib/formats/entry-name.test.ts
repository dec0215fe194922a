import { describe, expect, it } from "vitest";
import { decodeEntryName } from "./entry-name";

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (hex: string) => Uint8Array.from(hex.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));

/** 顾云岫 in GBK. */
const guYunxiu = "b9cbd4c6e1b6";

describe("names of entries", () => {
  it("3 characters with the flag and without it are read from UTF-8", () => {
    expect([decodeEntryName(utf8("顾云岫.lrmx"), true), decodeEntryName(utf8("顾云岫.lrmx"), false)]).toEqual([
      "顾云岫.lrmx",
      "顾云岫.lrmx",
    ]);
  });

  it("6 bytes of GBK without the flag are 3 characters", () => {
    expect(decodeEntryName(bytes(`${guYunxiu}2e6c726d78`), false)).toBe("顾云岫.lrmx");
  });

  it("2 bytes that would also be a Cyrillic letter of UTF-8 (d0a1) are the character 小", () => {
    expect(decodeEntryName(bytes("d0a1"), false)).toBe("小");
  });

  it("a second byte 5c is part of 誠 and no backslash", () => {
    expect(decodeEntryName(bytes("d55c2e6c726d"), false)).toBe("誠.lrm");
  });

  it("a middle dot is kept in both encodings", () => {
    expect([decodeEntryName(utf8("乌兰·试例"), false), decodeEntryName(bytes("cedac0bca1a4cad4c0fd"), false)]).toEqual([
      "乌兰·试例",
      "乌兰·试例",
    ]);
  });

  it("plain letters are the same in both", () => {
    expect(decodeEntryName(utf8("1-form.LRMX"), false)).toBe("1-form.LRMX");
  });
});
