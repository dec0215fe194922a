import { describe, expect, it } from "vitest";
import { makeIdNumber } from "@/lib/formats/id-number";
import { legalDate } from "@/lib/kernel/dates";
import { readRoster } from "./read-roster";
import { cadre, career, context, sentences, unit, whole, woman, workbookOf, type Line } from "./roster-lines.fixture";

describe("facts that cannot be", () => {
  const of = (changed: Line) => sentences({ ...whole, cadres: [{ ...cadre, ...changed }] });

  it("the sex of the 17th digit is an error, another month of birth a warning: the archive decides", () => {
    expect(of({ sex: "男" })).toEqual(["干部 第2行 性别：与身份证号第 17 位不一致，读到“男”"]);
    const { problems, rows } = readRoster(workbookOf({ ...whole, cadres: [{ ...cadre, birth: "1981.05" }] }), context);
    expect([problems.map(({ severity }) => severity), rows.cadres.length]).toEqual([["warning"], 1]);
  });

  it("an unknown region is a warning, once abolished or added here it is none: 880101, 310221, 990102", () => {
    const numbers = ["880101", "310221", "990102"].map((region) => makeIdNumber(region, legalDate("1981-04-16"), 28));
    expect(
      numbers.map((idNumber) =>
        sentences({ cadres: [{ ...cadre, idNumber, currentPostCode: "", currentPostSince: "", unitCode: "YZ-ZF" }] }),
      ),
    ).toEqual([
      ["干部 第2行 身份证号：身份证号前六位不在行政区划代码表中（含已撤销的），请核对，读到“880101”"],
      [],
      [],
    ]);
    const { rows } = readRoster(
      workbookOf({ ...whole, cadres: [{ ...cadre, idNumber: numbers[0] ?? "" }], career: [] }),
      context,
    );
    expect(rows.cadres).toHaveLength(1);
  });

  it("of 2 credit codes the one with a wrong check character is warned of, and both units come in", () => {
    const units = [
      { ...unit, creditCode: "11990102ＭＡ0000T1X1 " },
      { ...unit, code: "YZ-2", name: "云泽市商务局", creditCode: "11990102MA0000T1X2" },
    ];
    expect(sentences({ units })).toEqual([
      "机构 第3行 统一社会信用代码：末位校验码不符，请核对，读到“11990102MA0000T1X2”",
    ]);
    const { rows } = readRoster(workbookOf({ units }), context);
    expect(rows.units.map(({ creditCode }) => creditCode)).toEqual(["11990102MA0000T1X1", "11990102MA0000T1X2"]);
  });

  it("work before birth, a Party member without a date, a post without its date", () => {
    expect(of({ workStart: "1981.03", partyJoined: "", currentPostSince: "" })).toEqual([
      "干部 第2行 参加工作时间：应晚于出生年月，读到“1981-03”",
      "干部 第2行 入党时间：中共党员和预备党员必填",
      "干部 第2行 任现职时间：填了现任职务编码的必填",
    ]);
  });

  it("March 2026 is not later than 2 March 2026, April 2026 and 3 March 2026 are", () => {
    expect(of({ currentPostSince: "2026.03" })).toEqual([]);
    expect(of({ currentPostSince: "2026.04" })).toHaveLength(1);
    expect(of({ currentPostSince: "2026.03.03" })).toHaveLength(1);
  });

  it("a career that ends in the month it begins is in order, a month earlier it is not", () => {
    expect(sentences({ ...whole, career: [{ ...career, to: "2016.09" }] })).toEqual([]);
    expect(sentences({ ...whole, career: [{ ...career, to: "2016.08" }] })).toEqual([
      "简历 第2行 结束时间：不能早于起始时间 2016-09，读到“2016-08”",
    ]);
  });

  it("a career with a gap of 2 months, an overlap of 3 and an open end before the last: 3 warnings, all rows come in", () => {
    const spans = [
      { from: "2004.07", to: "2008.03" },
      { from: "2008.06", to: "2012.10" },
      { from: "2012.07", to: "至今" },
      { from: "2016.09", to: "至今" },
      { from: "2016.10", to: "2017.01", concurrent: "是" },
    ].map((span) => ({ ...career, ...span }));
    const { problems, rows } = readRoster(workbookOf({ ...whole, career: spans }), context);
    expect(rows.career).toHaveLength(5);
    expect(problems.map(({ severity, row, expected }) => [severity, row, expected])).toEqual([
      ["warning", 3, "与上一段之间有 2 个月没有经历，请核对"],
      ["warning", 4, "与第3行有 3 个月重叠，都不是兼任，请核对"],
      ["warning", 4, "没有结束时间，之后却还有别的经历，请核对"],
    ]);
  });

  it("a sanction needs its day of effect and its paper: 2 errors; an honour does not", () => {
    const honour = { idNumber: woman, kind: "奖励", name: "嘉奖", decidedOn: "2020.01.10", body: "中共云泽市委" };
    expect(sentences({ ...whole, honours: [honour] })).toEqual([]);
    expect(sentences({ ...whole, honours: [{ ...honour, kind: "党内警告" }] })).toEqual([
      "奖惩与处理 第2行 生效日期：处分、处理必填",
      "奖惩与处理 第2行 文号：处分、处理必填",
    ]);
  });

  it("of a child of 17 only relation and month of birth stay; of one of 18 everything does", () => {
    const child = { idNumber: woman, relation: "女儿", name: "陆晚晴", birth: "2008.04", employerAndPost: "学生" };
    const young = readRoster(workbookOf({ ...whole, family: [child] }), context);
    expect(young.rows.family[0]).toMatchObject({ name: null, employerAndPost: null, relation: "女儿" });
    expect(young.problems.map(({ severity }) => severity)).toEqual(["warning"]);
    const grown = readRoster(workbookOf({ ...whole, family: [{ ...child, birth: "2008.02" }] }), context);
    expect([grown.rows.family[0]?.name, grown.problems]).toEqual(["陆晚晴", []]);
  });
});
