import { describe, expect, it } from "vitest";
import { codeSubjects } from "@/lib/formats/code-tables/subjects";
import { regionSubject } from "@/lib/formats/code-tables/region";
import { legalDate } from "@/lib/kernel/dates";
import { judgeProposal, rowsOf, strangeRowsOf } from "./rules";
import { proposeCodeSchema } from "./schema";
import type { LocalCodeAt } from "./types";

const local = (change: Partial<LocalCodeAt>): LocalCodeAt => ({
  id: "1",
  subject: "ethnicity",
  label: "汉族（汉）",
  means: "01",
  code: null,
  basis: "示例",
  state: "inForce",
  proposedById: "a",
  proposed: { by: "甲", on: legalDate("2026-11-02") },
  confirmed: { by: "乙", on: legalDate("2026-11-03") },
  ended: null,
  version: 1,
  ...change,
});

const form = (change: Readonly<Record<string, string>>) =>
  proposeCodeSchema.parse({ subject: "ethnicity", label: "穿青人", means: "97", basis: "示例", ...change });
const codesFor = (change: Readonly<Record<string, string>>, others: readonly LocalCodeAt[] = []) =>
  judgeProposal(codeSubjects.ethnicity, form(change), others).map(({ code }) => code);

describe("a proposed word", () => {
  it("pasted with 2 kinds of blanks, a zero-width character and a line break keeps its words and loses those", () => {
    expect(form({ label: "　穿青\u200b人 （ 贵 州 ）\n" }).label).toBe("穿青人 （ 贵 州 ）");
    expect(proposeCodeSchema.safeParse({ subject: "sex", label: "　 ", means: "1", basis: "示例" }).success).toBe(
      false,
    );
  });

  it("that is shipped is refused in any writing: 汉族, 汉, 满 族; so are invisible characters alone", () => {
    expect(["汉族", "汉", "满 族", "\u200b\u200b"].map((label) => codesFor({ label }))).toEqual([
      ["codes.word-shipped"],
      ["codes.word-shipped"],
      ["codes.word-shipped"],
      ["codes.empty-word"],
    ]);
  });

  it("that waits or is in force is refused, full-width brackets or not; one that has ended is free again", () => {
    expect(codesFor({ label: "汉族(汉)", means: "01" }, [local({})])).toEqual(["codes.word-taken"]);
    expect(codesFor({ label: "汉族(汉)", means: "01" }, [local({ state: "proposed" })])).toEqual(["codes.word-taken"]);
    expect(codesFor({ label: "汉族(汉)", means: "01" }, [local({ state: "ended" })])).toEqual([]);
  });

  it("names all 3 faults at once: known word, unknown row, code of another", () => {
    expect(codesFor({ label: "汉", means: "77", code: "０1" })).toEqual([
      "codes.word-shipped",
      "codes.means-unknown",
      "codes.code-taken",
    ]);
  });

  it("for a region needs 2, 4 or 6 digits that are not in the standard", () => {
    const region = (code: string) =>
      judgeProposal(regionSubject, form({ label: "云岭省", code }), []).map((refusal) => refusal.code);
    expect([region("99"), region("9901"), region("990102"), region("991"), region(""), region("110105")]).toEqual([
      [],
      [],
      [],
      ["codes.region-code"],
      ["codes.region-code"],
      ["codes.code-taken"],
    ]);
  });
});

describe("the rows of a list", () => {
  it("卌 matches nothing, 长儿媳 1 row, code 0131 1 row; a local word stands with its row", () => {
    expect(rowsOf(codeSubjects.kinship, [], "卌")).toEqual([]);
    expect(rowsOf(codeSubjects.kinship, [], "长儿媳").map(({ label }) => label)).toEqual(["儿媳"]);
    expect(rowsOf(codeSubjects.postLevel, [], "0131").map(({ label }) => label)).toEqual(["县处级正职"]);
    expect(
      rowsOf(codeSubjects.ethnicity, [local({}), local({ label: "满(满)", state: "ended" })], "（汉）"),
    ).toMatchObject([{ code: "01", label: "汉族", aliases: ["汉"], local: ["汉族（汉）"] }]);
  });

  it("大学 is 大学本科毕业 in the standard; 预备党员 is the editor's word for 02", () => {
    const named = (subject: keyof typeof codeSubjects, code: string) =>
      rowsOf(codeSubjects[subject], [], "").find((row) => row.code === code)?.named;
    expect(named("education", "21")).toEqual([{ naming: "standard", label: "大学本科毕业" }]);
    expect(named("politicalStatus", "02")).toEqual([{ naming: "editor", label: "预备党员" }]);
  });

  it("27 words of the standard and 3 of systems have no row: they are listed", () => {
    expect(strangeRowsOf(codeSubjects.education).length).toBe(27);
    expect(strangeRowsOf(codeSubjects.ethnicity).map(({ label }) => label)).toEqual([
      "外国血统",
      "外国民族",
      "加入中国籍的外国人",
    ]);
  });
});
