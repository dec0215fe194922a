import { describe, expect, it } from "vitest";
import { headingOf } from "./heading";
import { isKnownForm } from "./known-headings";
import { mappingFor, type SheetMapping } from "./mapping";
import { foreignSheet, strangeColumns, twoRowSheet } from "./foreign-sheets.fixture";
import { askedAs, mappingOf, questionsOf } from "./questions";
import { readRoster } from "./read-roster";
import { context, man, sheetOf, woman, cadre, whole, workbookOf } from "./roster-lines.fixture";

const shownOf = (sheet: ReturnType<typeof foreignSheet>) => headingOf(sheet, isKnownForm)?.cells.map(({ shown }) => shown);

describe("headings", () => {
  it("of 2 rows: groups stand before their columns, a title and a line of the unit above are passed over", () => {
    const heading = headingOf(twoRowSheet(), isKnownForm);
    expect([heading?.first, heading?.last, heading?.cells.length]).toEqual([3, 4, 15 + 40]);
    expect(heading?.cells.slice(8, 15).map(({ shown }) => shown)).toEqual([
      "党派",
      "时间 / 入党",
      "时间 / 参加工作",
      "工作单位代号",
      "身份",
      "职务信息 / 层次",
      "职务信息 / 任现层次时间",
    ]);
  });

  it("1 row of which 2 cells are merged over data rows stays 1 row; what looks like data is no heading", () => {
    const merged = foreignSheet("甲", [["姓名", "身份证号", "单位", ""], ["沈知秋", woman, "某局", "某科"]], ["C1:D1"]);
    expect(headingOf(merged, isKnownForm)).toMatchObject({ first: 1, last: 1 });
    expect(headingOf(foreignSheet("乙", [["沈知秋", woman], ["陆远舟", man]]), isKnownForm)).toBeNull();
  });

  it("the same words twice are 2 columns, told apart by their group or by their place", () => {
    const sheet = foreignSheet("甲", [["姓名", "性别", "入党", "", "时间", "时间"], ["", "", "时间", "地点", "", ""]], ["C1:D1", "A1:A2", "B1:B2", "E1:E2", "F1:F2"]);
    expect(shownOf(sheet)).toEqual(["姓名", "性别", "入党 / 时间", "入党 / 地点", "时间", "时间"]);
    expect(headingOf(sheet, isKnownForm)?.cells.map(({ form }) => form)).toEqual(["姓名", "性别", "入党时间", "入党地点", "时间", "时间#2"]);
  });
});

describe("questions", () => {
  const asked = questionsOf({ sheets: [twoRowSheet()] }, []);
  const [question] = asked.sheets;

  it("a foreign sheet of 2 people: taken for 干部, 40 strange columns left out, 6 guessed, the others known", () => {
    expect(question).toMatchObject({ tab: "2026年人员信息", sheet: "cadres", headingFirst: 3, headingLast: 4, rowCount: 2 });
    const by = (because: string) => question?.columns.filter((column) => column.because === because) ?? [];
    expect(by("nothing").filter(({ shown }) => strangeColumns.includes(shown))).toHaveLength(40);
    expect(by("alike").map(({ shown, field }) => [shown, field])).toEqual([
      ["证件", "idNumber"],
      ["出生", "birth"],
      ["时间 / 入党", "partyJoined"],
      ["时间 / 参加工作", "workStart"],
      ["工作单位代号", "unitCode"],
      ["职务信息 / 层次", "levelNow"],
    ]);
    expect(by("known").map(({ field }) => field)).toEqual(
      expect.arrayContaining(["name", "sex", "ethnicity", "politicalStatus", "levelSince"]),
    );
  });

  it("shows up to 3 values of each column, identity numbers masked to 6 and 4", () => {
    const numbers = question?.columns.find(({ shown }) => shown === "证件")?.samples;
    expect(numbers).toEqual([`${woman.slice(0, 6)}********${woman.slice(-4)}`, `${man.slice(0, 6)}********${man.slice(-4)}`]);
    expect(question?.columns.every(({ samples }) => samples.length <= 3)).toBe(true);
  });

  it("the template itself, sheets without rows and hidden sheets ask nothing", () => {
    expect(questionsOf(workbookOf(whole), []).sheets).toEqual([]);
    const empty = foreignSheet("空表", [["甲列", "乙列"]]);
    const hidden = { ...foreignSheet("藏表", [["甲列", "乙列"], ["一", "二"]]), hidden: true };
    expect(questionsOf({ sheets: [empty, hidden] }, []).sheets).toEqual([]);
  });

  it("a sheet the template knows with 1 column more asks about that 1", () => {
    const { sheets } = questionsOf({ sheets: [sheetOf("cadres", [cadre], ["血型"])] }, []);
    expect(sheets.map(({ sheet, columns }) => [sheet, columns.filter(({ because }) => because !== "known").map(({ shown }) => shown)])).toEqual([
      ["cadres", ["血型"]],
    ]);
  });

  it("a sheet the template knows with a column of remarks asks nothing: it is warned of and left out", () => {
    const sheet = sheetOf("cadres", [cadre], ["备注"]);
    expect(questionsOf({ sheets: [sheet] }, []).sheets).toEqual([]);
    expect(readRoster({ sheets: [sheet] }, context).problems.map(({ severity, column }) => [severity, column])).toContainEqual(["warning", "备注"]);
  });

  it("asked as another sheet the columns stand preselected anew; as none, nothing does", () => {
    const family = question === undefined ? undefined : askedAs(question, "family");
    expect(family?.columns.find(({ shown }) => shown === "出生")?.field).not.toBe("ethnicity");
    expect(question && askedAs(question, null).columns.every(({ field }) => field === null)).toBe(true);
  });

  it("1 more column than in the file answered before: asked again, with the 1st answers preselected", () => {
    const before: SheetMapping = { tab: "甲", sheet: "cadres", columns: [{ form: "证件", shown: "证件", field: "idNumber" }], headingRow: null };
    const again = questionsOf({ sheets: [twoRowSheet()] }, [before]).sheets[0]?.columns.find(({ shown }) => shown === "证件");
    expect(again).toMatchObject({ field: "idNumber", because: "before" });
  });
});

describe("a mapping", () => {
  const [question] = questionsOf({ sheets: [twoRowSheet()] }, []).sheets;
  const wanted: Readonly<Record<string, string>> = { 证件: "idNumber", 出生: "birth", 工作单位代号: "unitCode", "职务信息 / 层次": "levelNow", "时间 / 入党": "partyJoined", "时间 / 参加工作": "workStart" };
  const mapping = question && mappingOf(question, question.columns.map(({ shown, field }) => wanted[shown] ?? field));
  const mappings = mapping === undefined ? [] : [mapping];

  it("reads 2 people under headings nobody knew, with 0 errors and 0 warnings about columns", () => {
    const { rows, problems } = readRoster({ sheets: [twoRowSheet()] }, { ...context, unitCodes: new Set(["YZ-JT"]) }, mappings);
    expect(problems).toEqual([]);
    expect(rows.cadres.map(({ row, name, idNumber, levelNow }) => [row, name, idNumber, levelNow])).toEqual([
      [5, "沈知秋", woman, "countyDeputy"],
      [6, "陆远舟", man, "staff"],
    ]);
    expect(rows.cadres[0]).toMatchObject({ partyJoined: { value: "2003-06" }, workStart: { value: "2004-07" } });
  });

  it("is found for the same headings in another order under another tab, not for 1 heading more", () => {
    const sheet = twoRowSheet();
    const heading = headingOf({ ...sheet, name: "2027年" }, isKnownForm);
    const turned = heading && { ...heading, cells: heading.cells.toReversed() };
    expect(turned && mappingFor(turned, mappings, "2027年")).toBe(mapping);
    const more = heading && { ...heading, cells: [...heading.cells, { column: "BZ", shown: "新列", form: "新列", forms: ["新列"] }] };
    expect(more && mappingFor(more, mappings, "2027年")).toBeUndefined();
    expect(questionsOf({ sheets: [{ ...sheet, name: "2027年" }] }, mappings).sheets).toEqual([]);
  });

  it("a sheet mapped to nothing is left out in silence", () => {
    const sheet = twoRowSheet();
    const known = { ...context, unitCodes: new Set(["YZ-JT"]) };
    const nothing = mapping && { ...mapping, sheet: null };
    expect(readRoster({ sheets: [sheet] }, known, nothing === undefined ? [] : [nothing]).problems.map(({ expected }) => expected)).toEqual([
      "没有认出任何一张工作表，请核对表头或者使用模板",
    ]);
  });
});
