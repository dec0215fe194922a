import { describe, expect, test } from "vitest";
import { roles } from "@/lib/access/actor";
import { acts } from "@/lib/access/acts";
import { pagesOf } from "@/lib/documents/model-pages";
import { sheetText } from "@/lib/documents/model-sheet";
import { legalDate } from "@/lib/kernel/dates";
import type { EducationLevel } from "@/lib/people/types";
import { otherFacts, plainFacts } from "./roster-facts.fixture";
import type { RosterFacts } from "../types";
import { classesOf, rosterColumn, rosterColumnIds } from "./columns";
import { standardLayoutIds, standardLayouts } from "./layouts";
import { buildRoster } from "./roster";
import { educationText, gradesColumn, monthText } from "./texts";

const on = legalDate("2026-11-22");
const proposed: RosterFacts = {
  ...plainFacts,
  proposal: { takes: ["市交通运输局党组书记、局长"], leaves: ["市交通运输局副局长"] },
};

const lines = (...rows: readonly (readonly string[])[]): string => rows.map((row) => row.join("\t")).join("\n");

describe("expected forms", () => {
  test("干部名册: 11 columns in one head row, 2 people", () => {
    expect(sheetText(buildRoster([plainFacts, otherFacts], standardLayouts.short, on))).toBe(
      lines(
        ["干部名册"],
        ["共2人　截至2026年11月22日"],
        ["序号", "姓名", "现任职务", "性别", "出生年月", "学历学位", "籍贯", "参加工作", "入党", "任现职时间", "备注"],
        [
          "1",
          "陆秉然",
          "市交通运输局党组成员、副局长",
          "男",
          "1981.04",
          "研究生／管理学硕士",
          "云岭澜石",
          "2004.07",
          "2002.06",
          "2021.05",
          "",
        ],
        [
          "2",
          "阿卜杜·热依拉",
          "市卫生健康委员会副主任",
          "女",
          "1976.11",
          "大专",
          "云岭澜石",
          "1998.08",
          "民主党派",
          "",
          "",
        ],
      ),
    );
  });

  test("干部花名册: 17 columns, 全日制教育 and 在职教育 over 2 columns each, every unit under its name, numbers run on", () => {
    expect(sheetText(buildRoster([plainFacts, otherFacts], standardLayouts.full, on))).toBe(
      lines(
        ["干部花名册"],
        ["共2人　截至2026年11月22日"],
        [
          "序号[1×2]",
          "姓名[1×2]",
          "现任职务[1×2]",
          "性别[1×2]",
          "民族[1×2]",
          "出生年月[1×2]",
          "籍贯[1×2]",
          "全日制教育[2×1]",
          "在职教育[2×1]",
          "参加工作[1×2]",
          "入党[1×2]",
          "任现职时间[1×2]",
          "任现职务层次时间[1×2]",
          "任现职级时间[1×2]",
          "备注[1×2]",
        ],
        ["学历学位", "院校及专业", "学历学位", "院校及专业"],
        ["# 市交通运输局"],
        [
          "1",
          "陆秉然",
          "市交通运输局党组成员、副局长",
          "男",
          "汉族",
          "1981.04",
          "云岭澜石",
          "大学／工学学士",
          "云岭大学道路工程专业",
          "研究生／管理学硕士",
          "云岭大学公共管理专业",
          "2004.07",
          "2002.06",
          "2021.05",
          "2018.03",
          "",
          "",
        ],
        ["# 市卫生健康委员会"],
        [
          "2",
          "阿卜杜·热依拉",
          "市卫生健康委员会副主任",
          "女",
          "维吾尔族",
          "1976.11",
          "云岭澜石",
          "大专",
          "云泽医学专科学校",
          "",
          "",
          "1998.08",
          "民主党派",
          "",
          "",
          "",
          "",
        ],
      ),
    );
  });

  test("拟任免干部名册: 14 columns, months as 81.04, 注意保密 at the top, 拟任 and 拟免 on 2 lines", () => {
    expect(sheetText(buildRoster([proposed], standardLayouts.proposal, on))).toBe(
      lines(
        ["注意保密"],
        ["拟任免干部名册"],
        ["共1人　截至2026年11月22日"],
        [
          "序号",
          "姓名",
          "现任职务",
          "拟任免职务",
          "性别",
          "出生年月",
          "学历学位",
          "籍贯",
          "参加工作",
          "入党",
          "任副处时间",
          "任正处时间",
          "任现职时间",
          "备注",
        ],
        [
          "1",
          "陆秉然",
          "市交通运输局党组成员、副局长",
          "拟任市交通运输局党组书记、局长／拟免市交通运输局副局长",
          "男",
          "81.04",
          "研究生／管理学硕士",
          "云岭澜石",
          "04.07",
          "02.06",
          "18.03",
          "",
          "21.05",
          "",
        ],
      ),
    );
  });

  test("干部信息一览表: 推荐考察情况 over 3 columns that stay blank, age 45 on 22 November 2026", () => {
    expect(
      sheetText(buildRoster([proposed], standardLayouts.overview, on))
        .split("\n")
        .slice(3),
    ).toEqual([
      "序号[1×2]\t姓名[1×2]\t现任职务[1×2]\t拟任免职务[1×2]\t性别[1×2]\t民族[1×2]\t出生年月[1×2]\t年龄[1×2]\t籍贯[1×2]\t学历学位[1×2]\t毕业院校及专业[1×2]\t参加工作[1×2]\t入党[1×2]\t任现职时间[1×2]\t任现职务层次时间[1×2]\t推荐考察情况[3×1]\t备注[1×2]",
      "谈话调研推荐\t会议推荐\t考察",
      "1\t陆秉然\t市交通运输局党组成员、副局长\t拟任市交通运输局党组书记、局长／拟免市交通运输局副局长\t男\t汉族\t1981.04\t45\t云岭澜石\t研究生／管理学硕士\t云岭大学公共管理专业\t2004.07\t2002.06\t2021.05\t2018.03\t\t\t\t",
    ]);
  });

  test("干部调配建议方案: 15 columns with a portrait and blank 讨论意见", () => {
    const model = buildRoster([{ ...proposed, photoId: "p1" }], standardLayouts.deployment, on);
    expect(model.columns.map(({ heading }) => heading)).toEqual([
      "序号",
      "照片",
      "姓名",
      "现任职务",
      "拟任免职务",
      "性别",
      "出生年月",
      "学历学位",
      "籍贯",
      "参加工作",
      "入党",
      "任同职级时间",
      "任现职时间",
      "讨论意见",
      "备注",
    ]);
    expect(model.sections[0]?.rows[0]?.cells[1]).toEqual({ text: "", portrait: "/attachments/p1" });
  });
});

describe("columns", () => {
  test("April 1981 in 3 formats", () => {
    const day = legalDate("1981-04-16");
    expect([monthText(day, "yyyy.MM"), monthText(day, "yyyy年M月"), monthText(day, "yy.MM")]).toEqual([
      "1981.04",
      "1981年4月",
      "81.04",
    ]);
  });

  test("Party-school education carries its prefix; of 3 schools 1 is 高中", () => {
    const [row] = plainFacts.education;
    const written = (education: EducationLevel, schoolAndMajor: string) =>
      row === undefined
        ? ""
        : educationText({ ...plainFacts, education: [{ ...row, education, schoolAndMajor, degree: null }] }, null);
    expect(written("master", "中央党校经济管理专业")).toBe("中央党校研究生");
    expect(written("secondary", "澜石县第一中学")).toBe("高中");
    expect(written("secondary", "云泽农业学校")).toBe("中专");
  });

  test("近三年年度考核: of 4 years the last 3, earliest first, in whatever order they come", () => {
    expect(gradesColumn({ ...plainFacts, grades: plainFacts.grades.toReversed() })).toBe(
      "2023称职\n2024优秀\n2025称职",
    );
  });

  test("no column shows closed data, and none the ID number or relatives", () => {
    expect([...classesOf(rosterColumnIds)].sort()).toEqual(["internal", "protected"]);
    expect(rosterColumnIds.filter((id) => /身份证|家庭|亲属/u.test(rosterColumn(id).heading))).toEqual([]);
  });

  test("each of the 5 layouts names its columns once", () => {
    for (const id of standardLayoutIds) {
      const { columns } = standardLayouts[id];
      expect(new Set(columns).size).toBe(columns.length);
    }
  });

  test("every role: whoever exports may see protected columns", () => {
    const lists = (act: "people.export" | "people.viewProtected") =>
      roles.filter((role) => acts[act].roles.includes(role));
    expect(lists("people.export").filter((role) => !lists("people.viewProtected").includes(role))).toEqual([]);
  });
});

test("2 units that begin their own pages make 2 pages", () => {
  expect(pagesOf(buildRoster([plainFacts, otherFacts], standardLayouts.full, on))).toHaveLength(2);
});
