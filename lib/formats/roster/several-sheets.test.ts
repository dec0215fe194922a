import { describe, expect, it } from "vitest";
import { foreignSheet } from "./foreign-sheets.fixture";
import { headingAt } from "./heading";
import { mappingOf, questionsOf } from "./questions";
import { forMarking, readRoster } from "./read-roster";
import { cadre, context, man, post, sheetOf, unit, woman, workbookOf } from "./roster-lines.fixture";
import { problemSentence } from "./problems";
import { rowShown, rowWords } from "./row-place";

const other = { ...cadre, idNumber: man, name: "陆远舟", sex: "男", birth: "1979.11", currentPostCode: "", currentPostSince: "" };
const known = { ...context, unitCodes: new Set(["YZ-JT"]) };
const plain = { ...cadre, currentPostCode: "", currentPostSince: "" };

describe("two sheets of one kind", () => {
  it("are read one after the other, also under a name nobody knows: 2 people, 1 remark", () => {
    const sheets = [sheetOf("cadres", [plain]), { ...sheetOf("cadres", [other]), name: "县区" }];
    const { rows, problems } = readRoster({ sheets }, known);
    expect(rows.cadres.map(({ name, row }) => [name, rowWords(row), rowShown(row)])).toEqual([
      ["沈知秋", "第2行", "2"],
      ["陆远舟", "第2张表第2行", "2-2"],
    ]);
    expect(problems.map(problemSentence)).toEqual(["工作表“县区”也是“干部”，作为第2张表一并导入，行号前加“2-”"]);
  });

  it("one person in both is said with both places, and the mark goes into the 2nd sheet's own row 3", () => {
    const sheets = [sheetOf("cadres", [plain]), { ...sheetOf("cadres", [other, { ...plain, name: "沈知夏" }]), name: "县区" }];
    const { problems } = readRoster({ sheets }, known);
    const errors = problems.filter(({ severity }) => severity === "error");
    expect(errors.map(({ row, expected }) => [rowWords(row), expected])).toContainEqual([
      "第2张表第3行",
      "与第2行是同一对象，但姓名不同，请核对后只留一行",
    ]);
    const marking = forMarking({ sheets }, errors);
    expect(marking.workbook.sheets.map(({ name }) => name)).toEqual(["干部", "干部 2"]);
    expect(marking.problems.map(({ sheet, row }) => [sheet, row])).toContainEqual(["干部 2", 3]);
  });

  it("of 5 the fifth is left out with a remark", () => {
    const sheets = [1, 2, 3, 4, 5].map((place) => ({ ...sheetOf("cadres", []), name: `表${place}` }));
    const { problems } = readRoster({ sheets }, known);
    expect(problems.map(({ sheet }) => sheet)).toEqual(["干部", "干部", "干部", "表5"]);
  });
});

const lines: readonly (readonly string[])[] = [
  ...Array.from({ length: 11 }, (_, at) => [`说明${at + 1}`]),
  ["姓名", "证件", "2024年度考核"],
  ["沈知秋", woman, "优秀"],
  ["陆远舟", man, "称职"],
];
const deep = foreignSheet("登记", lines);

describe("a heading chosen by hand", () => {
  it("below 11 lines of explanation no heading is found: asked about, without columns", () => {
    const { sheets } = questionsOf({ sheets: [deep] }, []);
    expect(sheets.map(({ headingRow, columns, rowCount }) => [headingRow, columns.length, rowCount])).toEqual([[null, 0, 14]]);
  });

  it("row 12 has 3 columns with a year in one of them; rows 1 and 13, a note and somebody's data, are no headings", () => {
    expect(headingAt(deep, 12)?.cells.map(({ shown }) => shown)).toEqual(["姓名", "证件", "2024年度考核"]);
    expect([1, 13, 99].map((row) => headingAt(deep, row))).toEqual([null, null, null]);
    const { sheets } = questionsOf({ sheets: [deep] }, [], [{ tab: "登记", row: 12 }]);
    expect(sheets.map(({ headingRow, byHand, columns }) => [headingRow, byHand, columns.length])).toEqual([[12, true, 3]]);
    const wrong = questionsOf({ sheets: [deep] }, [], [{ tab: "登记", row: 13 }]).sheets;
    expect(wrong.map(({ headingRow, columns }) => [headingRow, columns.length])).toEqual([[13, 0]]);
  });

  it("answered, the sheet is read by that row and asked about no more; 不导入 leaves it out in silence", () => {
    const [asked] = questionsOf({ sheets: [deep] }, [], [{ tab: "登记", row: 12 }]).sheets;
    const fields = ["name", "idNumber", "grade"].map((field) => (field === "name" ? null : field));
    const mapping = asked && mappingOf({ ...asked, sheet: "grades" }, fields);
    const mappings = mapping === undefined ? [] : [mapping];
    expect(mapping?.headingRow).toBe(12);
    expect(questionsOf({ sheets: [deep] }, mappings).sheets).toEqual([]);
    const { problems } = readRoster({ sheets: [deep] }, known, mappings);
    expect(problems.map(({ expected, column }) => [column, expected])).toContainEqual(["年度", "缺少这一列"]);
    const [without] = questionsOf({ sheets: [deep] }, []).sheets;
    const nothing = without && mappingOf(without, []);
    expect(questionsOf({ sheets: [deep] }, nothing === undefined ? [] : [nothing]).sheets).toEqual([]);
  });
});

describe("units by their full names", () => {
  const names = [
    { code: "YZ-JT", name: "云泽市交通运输局" },
    { code: "YZ-ZX", name: "信访服务中心" },
    { code: "LS-ZX", name: "信访服务中心" },
  ];
  const system = { ...context, unitCodes: new Set(["YZ-ZF", "YZ-JT", "YZ-ZX", "LS-ZX"]), unitNames: names };

  it("1 unit of the system, 1 of the file itself; brackets and blanks do not count; said once for 2 rows", () => {
    const own = { ...unit, code: "YZ-WJ", name: "云泽市文物局（云泽市博物馆）" };
    const workbook = workbookOf({
      units: [own],
      posts: [{ ...post, unitCode: "云泽市文物局 (云泽市博物馆)" }],
      cadres: [
        { ...plain, unitCode: "云泽市交通运输局" },
        { ...other, unitCode: "云泽市 交通运输局" },
      ],
    });
    const { rows, problems } = readRoster(workbook, system);
    expect(rows.posts.map(({ unitCode }) => unitCode)).toEqual(["YZ-WJ"]);
    expect(rows.cadres.map(({ unitCode }) => unitCode)).toEqual(["YZ-JT", "YZ-JT"]);
    expect(problems.map(({ severity, column }) => [severity, column])).toEqual([
      ["warning", "机构编码"],
      ["warning", "机构编码"],
    ]);
  });

  it("2 units of one name: an error of the cell with both codes; a name nobody has: as an unknown code", () => {
    const workbook = workbookOf({
      cadres: [
        { ...plain, unitCode: "信访服务中心" },
        { ...other, unitCode: "无此单位" },
      ],
    });
    const { rows, problems } = readRoster(workbook, system);
    expect(rows.cadres).toEqual([]);
    expect(problems.map(({ row, read, expected }) => [row, read, expected])).toEqual([
      [2, "信访服务中心", "有 2 个机构叫这个名称，请改填机构编码：YZ-ZX、LS-ZX"],
      [3, "无此单位", "“机构”表和系统中都没有这个编码"],
    ]);
  });
});
