import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnLetters } from "@/lib/formats/workbook/sheet";
import type { Sheet } from "@/lib/formats/workbook/types";
import { problemSentence } from "./problems";
import { readRoster } from "./read-roster";
import {
  cadre,
  career,
  context,
  man,
  post,
  sentences,
  sheetOf,
  unit,
  whole,
  woman,
  workbookOf,
} from "./roster-lines.fixture";

describe("a whole roster", () => {
  it("reads 1 unit, 1 post, 1 cadre and 1 career row with 0 problems", () => {
    const { rows, problems, heldBack } = readRoster(workbookOf(whole), context);
    expect([problems, heldBack]).toEqual([[], []]);
    expect(rows.posts).toEqual([
      {
        row: 2,
        code: "YZ-JT-02",
        unitCode: "YZ-JT",
        title: "副局长",
        level: "countyDeputy",
        headOrDeputy: "deputy",
        teamName: null,
        teamOrder: null,
        countsAgainstQuota: true,
        probationApplies: true,
        auditRequired: false,
        partyPost: false,
      },
    ]);
    expect(rows.cadres[0]?.levelSince).toEqual({ precision: "day", value: "2019-03-12" });
    expect(rows.career[0]?.to).toBeNull();
  });

  it("keeps the user's row number when 3 rows above are empty", () => {
    const sheet = sheetOf("quotas", [
      {},
      {},
      {},
      { unitCode: "YZ-ZF", level: "正处级", headOrDeputy: "正职", approved: "1" },
    ]);
    const { rows } = readRoster(
      { sheets: [...workbookOf({}).sheets.filter(({ name }) => name !== "职数"), sheet] },
      context,
    );
    expect(rows.quotas.map(({ row, approved }) => [row, approved])).toEqual([[5, 1]]);
  });
});

describe("all problems at once", () => {
  it("names 4 cells of row 2 with heading, what was read and what is expected", () => {
    const wrong = { ...cadre, birth: "七二年", sex: "不详", name: "", unitCode: "YZ-XX" };
    expect(sentences({ ...whole, cadres: [wrong], career: [] })).toEqual([
      "干部 第2行 姓名：必填，不能为空",
      "干部 第2行 性别：应为下列之一：男、女，读到“不详”",
      "干部 第2行 出生年月：应为 yyyy.MM，例如 1972.04，读到“七二年”",
      "干部 第2行 机构编码：“机构”表和系统中都没有这个编码，读到“YZ-XX”",
    ]);
  });

  it("a row with a wrong cell that carries the number of another row: 3 errors, not 1 now and 2 later", () => {
    expect(sentences({ ...whole, cadres: [cadre, { ...cadre, sex: "不详" }] })).toEqual([
      "干部 第2行：与第3行是同一对象，请核对后只留一行",
      "干部 第3行 性别：应为下列之一：男、女，读到“不详”",
      "干部 第3行：与第2行是同一对象，请核对后只留一行",
    ]);
  });

  it("a missing sheet, a missing column, an unknown column and an unknown sheet", () => {
    const sheets = workbookOf(whole).sheets.filter(({ name }) => name !== "年度考核" && name !== "职数");
    const quotas: Sheet = {
      name: "职数",
      hidden: false,
      rows: [
        {
          number: 1,
          cells: ["机构编码", "职务层次", "正副职", "血型"].map((text, place) => ({
            column: columnLetters(place + 1),
            text,
            kind: "text" as const,
          })),
        },
      ],
    };
    const other: Sheet = { name: "Sheet1", hidden: false, rows: [] };
    const { problems } = readRoster({ sheets: [...sheets, quotas, other] }, context);
    expect(problems.map((problem) => `${problem.severity} ${problem.sheet} ${problemSentence(problem)}`)).toEqual([
      "warning 职数 第1行 血型：不认识的列，不会导入，读到“血型”",
      "error 职数 第1行 核定职数：缺少这一列",
      "warning Sheet1 不认识的工作表，不会导入",
    ]);
  });

  it("a heading twice is an error", () => {
    const sheet = sheetOf("quotas", [], ["机构编码"]);
    const sheets = workbookOf({}).sheets.map((one) => (one.name === sheet.name ? sheet : one));
    expect(readRoster({ sheets }, context).problems.map(({ expected }) => expected)).toEqual(["表头重复，只能有一列"]);
  });

  it("20,001 problems are counted, 20,000 kept", () => {
    const lines = Array.from({ length: 20_001 }, () => ({ name: "无编码", unitText: "x" }));
    const columns = { from: "2016.09", unitText: "某单位", postText: "某职务", level: "科员", concurrent: "否" };
    const { problems, problemCount } = readRoster(workbookOf({ career: lines.map(() => columns) }), context);
    expect([problems.length, problemCount]).toEqual([20_000, 20_001]);
  });
});

describe("rows against each other", () => {
  it("the same identity number with 2 different names is an error on both rows; namesakes with 2 numbers are none", () => {
    const again = { ...cadre, name: "沈之秋" };
    expect(sentences({ ...whole, cadres: [cadre, again], career: [] })).toEqual([
      "干部 第2行：与第3行是同一对象，但内容不同，请核对后只留一行",
      "干部 第3行：与第2行是同一对象，但姓名不同，请核对后只留一行",
    ]);
    const namesake = { ...cadre, idNumber: man, sex: "男", birth: "1979.11" };
    expect(readRoster(workbookOf({ ...whole, cadres: [cadre, namesake] }), context).rows.cadres).toHaveLength(2);
  });

  it("the same row twice comes in once, with a warning", () => {
    const { rows, problems } = readRoster(workbookOf({ ...whole, cadres: [cadre, cadre] }), context);
    expect([rows.cadres.length, problems.map(({ severity, row }) => [severity, row])]).toEqual([1, [["warning", 3]]]);
  });

  it("a pair of relatives written both ways is 1 pair", () => {
    const other = { ...cadre, idNumber: man, sex: "男", birth: "1979.11" };
    const kinship = [
      { idNumberA: woman, idNumberB: man, relation: "夫妻" },
      { idNumberA: man, idNumberB: woman, relation: "夫妻" },
    ];
    const { rows, problems } = readRoster(workbookOf({ ...whole, cadres: [cadre, other], kinship }), context);
    expect([rows.kinship.length, problems.map(({ severity }) => severity)]).toEqual([1, ["warning"]]);
  });

  it("3 units in a ring are 3 errors; a unit above itself is 1; a chain of 3 is none", () => {
    const at = (code: string, parentCode: string) => ({ ...unit, code, parentCode });
    const ring = sentences({ units: [at("A", "B"), at("B", "C"), at("C", "A"), at("D", "A")] });
    expect(ring.filter((one) => one.includes("不能成环"))).toHaveLength(3);
    expect(sentences({ units: [at("A", "A")] })).toEqual(["机构 第2行 上级机构编码：上级机构不能成环（A→A），读到“A”"]);
    expect(sentences({ units: [at("A", "B"), at("B", "C"), at("C", "")] })).toEqual([]);
  });

  it("a post of an unknown unit, a career row of an unknown person, an unknown authority", () => {
    const lines = {
      units: [{ ...unit, authorityCode: "LS-XW" }],
      posts: [{ ...post, unitCode: "YZ-XX" }],
      career: [{ ...career, idNumber: man }],
    };
    expect(sentences(lines)).toEqual([
      "机构 第2行 管理机关编码：系统中没有这个管理机关，请先由管理员建立，读到“LS-XW”",
      "职务 第2行 机构编码：“机构”表和系统中都没有这个编码，读到“YZ-XX”",
      `简历 第2行 身份证号：“干部”表和系统中都没有这个身份证号，读到“${man}”`,
    ]);
  });

  it("what the system knows already need not be in the file", () => {
    const changed = { unitCodes: new Set(["YZ-XX"]), idNumbers: new Set([man]) };
    const lines = { posts: [{ ...post, unitCode: "YZ-XX" }], career: [{ ...career, idNumber: man }] };
    expect(sentences(lines, changed)).toEqual([]);
  });
});

describe("rows that rest on others", () => {
  it("1 wrong unit holds back its post, its cadre and the cadre's career row, without 3 more errors", () => {
    const { rows, problems, heldBack } = readRoster(
      workbookOf({ ...whole, units: [{ ...unit, level: "某级" }] }),
      context,
    );
    expect(problems).toHaveLength(1);
    expect(heldBack.map(({ sheet, row }) => `${sheet} ${row}`).toSorted()).toEqual(["cadres 2", "career 2", "posts 2"]);
    expect([rows.units, rows.posts, rows.cadres, rows.career]).toEqual([[], [], [], []]);
  });

  it("a unit of a ring holds back the units below it", () => {
    const at = (code: string, parentCode: string) => ({ ...unit, code, parentCode });
    const { rows, heldBack } = readRoster(
      workbookOf({ units: [at("A", "A"), at("B", "A"), at("C", "B"), at("E", "")] }),
      context,
    );
    expect(heldBack.map(({ row }) => row)).toEqual([3, 4]);
    expect(rows.units.map(({ code }) => code)).toEqual(["E"]);
  });

  it("a sheet that is not there says nothing: what names a unit neither file nor system has is 1 error a row", () => {
    const { sheets } = workbookOf(whole);
    const { problems, heldBack } = readRoster({ sheets: sheets.filter(({ name }) => name !== "机构") }, context);
    expect(problems.map(({ sheet, row, column }) => `${sheet} ${row} ${column}`)).toEqual([
      "职务 2 机构编码",
      "干部 2 机构编码",
    ]);
    expect(heldBack.map(({ sheet, row }) => [sheet, row])).toEqual([["career", 2]]);
  });

  it("somebody else's workbook: title rows, 3 other headings, another name of the tab; 1 person is read", () => {
    const own = sheetOf("cadres", [cadre]);
    const renamed: Readonly<Record<string, string>> = {
      "身份证号 *": "公民身份号码",
      "出生年月 *": "出生日期（年月日）",
      "参加工作时间 *": "参加工作 年月",
    };
    const rows = own.rows.map(({ number, cells }) => ({
      number: number + 2,
      cells: cells.map((cell) => ({ ...cell, text: renamed[cell.text] ?? cell.text })),
    }));
    const title = { number: 1, cells: [{ column: "A", text: "全市干部花名册", kind: "text" as const }] };
    const reading = readRoster(
      { sheets: [{ name: "Sheet1", hidden: false, rows: [title, ...rows] }] },
      { ...context, unitCodes: new Set(["YZ-JT"]), postCodes: new Set(["YZ-JT-02"]) },
    );
    expect([reading.problems, reading.rows.cadres.map(({ name, row }) => [name, row])]).toEqual([[], [["沈知秋", 4]]]);
  });

  it("a hidden column and cells merged over 2 rows are read and said: 2 warnings", () => {
    const [first, second] = [
      cadre,
      {
        ...cadre,
        idNumber: man,
        name: "陆远舟",
        sex: "男",
        birth: "1979.11",
        unitCode: "",
        currentPostCode: "",
        currentPostSince: "",
      },
    ];
    const sheet = sheetOf("cadres", [first, second]);
    const layout = { part: "", hiddenColumns: ["B"], merged: ["K2:K3", "A1:B1"] };
    const reading = readRoster(
      { sheets: [{ ...sheet, layout }] },
      { ...context, unitCodes: new Set(["YZ-JT"]), postCodes: new Set(["YZ-JT-02"]) },
    );
    expect(reading.problems.map(({ severity, row, expected }) => `${severity} ${row} ${expected.slice(0, 6)}`)).toEqual(
      ["warning 1 这一列在工作", "warning 2 单元格是合并"],
    );
    expect(reading.rows.cadres.map(({ unitCode }) => unitCode)).toEqual(["YZ-JT", "YZ-JT"]);
  });
});

describe("changed workbooks", () => {
  it("cells with any text, any kind, in any column neither throw nor hang", () => {
    const kinds = ["text", "number", "date", "boolean", "error"] as const;
    const change = fc.record({
      sheet: fc.nat(10),
      row: fc.integer({ min: 1, max: 6 }),
      column: fc.integer({ min: 1, max: 18 }).map(columnLetters),
      text: fc.oneof(
        fc.string({ unit: "grapheme" }),
        fc.constantFrom("机构编码", "YZ-JT", "至今", "示例", "1972.1", woman),
      ),
      kind: fc.constantFrom(...kinds),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const sheets = workbookOf(whole).sheets.map((sheet, place) => ({
          ...sheet,
          rows: Array.from({ length: 6 }, (_, index) => {
            const before = sheet.rows.find(({ number }) => number === index + 1)?.cells ?? [];
            const here = changes.filter((one) => one.sheet === place && one.row === index + 1);
            const kept = before.filter(({ column }) => !here.some((one) => one.column === column));
            return {
              number: index + 1,
              cells: [...kept, ...here.map(({ column, text, kind }) => ({ column, text, kind }))],
            };
          }),
        }));
        const { rows, problems } = readRoster({ sheets }, context);
        expect(Object.keys(rows)).toHaveLength(11);
        expect(problems.every(({ expected }) => expected.length > 0)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
