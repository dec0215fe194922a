import { describe, expect, it } from "vitest";
import { rosterSheets } from "@/lib/formats/roster/sheets";
import { legalDate } from "@/lib/kernel/dates";
import type { FactsIn } from "../types";
import { differencesOf, matchHistory, mergedFacts } from "./compare";

const { columns } = rosterSheets.career;
const day = (text: string) => ({ precision: "day", value: legalDate(text) }) as const;
const month = (value: string) => ({ precision: "month", value }) as const;

const kept: FactsIn<"career"> = {
  idNumber: "990102198104160281",
  from: day("2016-09-14"),
  to: day("2019-03-20"),
  unitText: "澜石县云溪镇",
  postText: "党委书记",
  level: "sectionHead",
  concurrent: false,
  postCode: null,
};
const said = { ...kept, from: month("2016-09"), to: month("2019-03") };

describe("differences between file and archive", () => {
  it("finds 0 when the file gives the month of a day the archive knows", () => {
    expect(differencesOf(columns, said, kept)).toEqual([]);
  });

  it("finds 0 for an empty cell: it says nothing", () => {
    expect(differencesOf(columns, { ...said, to: null }, kept)).toEqual([]);
  });

  it("finds 1 when the month is another one, shown as people write it", () => {
    expect(differencesOf(columns, { ...said, to: month("2019-04") }, kept)).toEqual([
      { header: "结束时间", before: "2019.03.20", after: "2019.04" },
    ]);
  });

  it("shows a choice by its label and an identity number with 6 and 4 characters", () => {
    const other = { ...said, level: "countyDeputy", idNumber: "990101197911050010" };
    expect(differencesOf(columns, other, kept)).toEqual([
      { header: "身份证号", before: "990102********0281", after: "990101********0010" },
      { header: "职务层次", before: "乡科级正职", after: "县处级副职" },
    ]);
  });
});

describe("facts after the import", () => {
  it("keep the archive's day where the file gives the same month, and take what the file says otherwise", () => {
    const merged = mergedFacts({ ...said, postText: "党委副书记", to: null }, kept);
    expect([merged.from, merged.to, merged.postText]).toEqual([day("2016-09-14"), day("2019-03-20"), "党委副书记"]);
  });
});

describe("rows of a history", () => {
  type Row = { readonly key: string; readonly text: string };
  const match = (rows: readonly Row[], archive: readonly (Row & { readonly id: string })[]) =>
    matchHistory(rows, archive, { file: ({ key }) => key, archive: ({ key }) => key }, (row, one) =>
      row.text === one.text ? [] : [{ header: "文", before: one.text, after: row.text }],
    ).map(({ keptId, fields }) => [keptId, fields.length]);

  it("takes the row that agrees in everything before the one with the same key", () => {
    expect(
      match(
        [
          { key: "儿子", text: "新" },
          { key: "儿子", text: "旧" },
        ],
        [{ id: "1", key: "儿子", text: "旧" }],
      ),
    ).toEqual([
      [null, 0],
      ["1", 0],
    ]);
  });

  it("takes 1 row with the same key and other words for a change, and never uses a row of the archive twice", () => {
    expect(
      match(
        [
          { key: "a", text: "甲" },
          { key: "a", text: "乙" },
        ],
        [{ id: "1", key: "a", text: "丙" }],
      ),
    ).toEqual([
      ["1", 1],
      [null, 0],
    ]);
  });
});
