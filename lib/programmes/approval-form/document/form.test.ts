import { describe, expect, it } from "vitest";
import type { GridForm } from "@/lib/documents/model-grid";
import { placeCells, textOfCell } from "@/lib/documents/model-grid";
import { legalDate } from "@/lib/kernel/dates";
import { careerOf, plainFacts, plainProposal, tenRelatives } from "./form-facts.fixture";
import type { FormFacts, FormOptions, FormProposal } from "../types";
import { approvalForm } from "./form";

const classic: FormOptions = { layout: "classic", typeface: "song", retirementAge: null, withSanctions: true, mark: "" };

function formOf(facts: Partial<FormFacts> = {}, proposal: Partial<FormProposal> = {}, options = classic): GridForm {
  return approvalForm({ ...plainFacts, ...facts }, { ...plainProposal, ...proposal }, options);
}

function cellsOf(form: GridForm): Record<string, string> {
  const cells = form.pages.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return Object.fromEntries(cells.map((cell) => [cell.key, textOfCell(cell)]));
}

function sizeOf(form: GridForm, key: string): number | null {
  const cell = form.pages.flatMap(({ rows }) => rows.flatMap((row) => row.cells)).find((one) => one.key === key);
  return cell?.content.kind === "text" ? cell.content.size : null;
}

describe("a plain person, cell by cell", () => {
  const cells = cellsOf(formOf());

  it("has 9 + 16 + 6 + 2 cells on the first page", () => {
    expect(Object.entries(cells).slice(0, 37)).toEqual([
      ["label:姓名", "姓　名"],
      ["姓名", "陆秉然"],
      ["label:性别", "性　别"],
      ["性别", "男"],
      ["label:出生年月", "出生年月\n（　岁）"],
      ["出生年月", "1981.04\n（45岁）"],
      ["照片", ""],
      ["label:民族", "民　族"],
      ["民族", "汉族"],
      ["label:籍贯", "籍　贯"],
      ["籍贯", "云岭澜石"],
      ["label:出生地", "出生地"],
      ["出生地", "云岭望川"],
      ["label:入党时间", "入　党\n时　间"],
      ["入党时间", "2002.06"],
      ["label:参加工作时间", "参加工\n作时间"],
      ["参加工作时间", "2004.07"],
      ["label:健康状况", "健康状况"],
      ["健康状况", "健康"],
      ["label:专业技术职务", "专业技\n术职务"],
      ["专业技术职务", ""],
      ["label:熟悉专业有何专长", "熟悉专业\n有何专长"],
      ["熟悉专业有何专长", ""],
      ["label:学历学位", "学　历\n学　位"],
      ["label:全日制教育", "全日制\n教　育"],
      ["全日制教育：学历学位", "大学\n工学学士"],
      ["label:全日制教育：毕业院校系及专业", "毕业院校\n系及专业"],
      ["全日制教育：毕业院校系及专业", "云岭大学土木工程系道路\n工程专业"],
      ["label:在职教育", "在　职\n教　育"],
      ["在职教育：学历学位", ""],
      ["label:在职教育：毕业院校系及专业", "毕业院校\n系及专业"],
      ["在职教育：毕业院校系及专业", ""],
      ["label:现任职务", "现　任　职　务"],
      ["现任职务", "云泽市交通运输局副局长"],
      ["label:拟任职务", "拟　任　职　务"],
      ["拟任职务", "云泽市交通运输局局长"],
      ["label:拟免职务", "拟　免　职　务"],
    ]);
    expect(cells["拟免职务"]).toBe("云泽市交通运输局副局长");
    expect(cells["简历"]).toBe("2004.07--2016.04  云泽市交通运输局科员\n2016.04--  云泽市交通运输局副局长");
  });

  it("the second page: 无 where there is no reward, 3 years of grades, 7 rows of relatives, two opinions left open", () => {
    expect(cells["奖惩情况"]).toBe("无");
    expect(cells["label:年度考核结果"]).toBe("年核\n度结\n考果");
    expect(cells["年度考核结果"]).toBe("2023年度考核称职；2024年度考核优秀；2025年度考核称职");
    expect(cells["任免理由"]).toBe("工作需要");
    const row = (number: number) =>
      ["称谓", "姓名", "年龄", "政治面貌", "工作单位及职务"].map((key) => cells[`家庭${number}：${key}`]);
    expect(row(1)).toEqual(["妻子", "沈知夏", "44", "中共党员", "云泽市第一中学教师"]);
    expect(row(2)).toEqual(["女儿", "", "14", "", ""]);
    expect(row(3)).toEqual(["父亲", "陆崇文", "", "群众", "澜石县农机站（已去世）"]);
    expect(row(7)).toEqual(["", "", "", "", ""]);
    expect(cells["家庭8：称谓"]).toBeUndefined();
    expect(cells["呈报单位"]).toBe("中共云泽市委组织部");
    expect(cells["呈报单位：日期"]).toBe("年　　月　　日");
    expect(cells["审批机关意见"]).toBe("（盖章）\n年　　月　　日\n");
    expect(cells["行政机关任免意见"]).toBe("（盖章）\n年　　月　　日\n");
    expect(cells["label:行政机关任免意见"]).toBe("行任\n政免\n机意\n关见");
  });

  it("1 line below the second table names who filled the form in", () => {
    expect(formOf().pages.map(({ below }) => below?.text ?? null)).toEqual([null, "填表人：俞静秋"]);
  });
});

describe("the grid", () => {
  it("two pages with the columns and row heights of the form, in twips", () => {
    const [first, second] = formOf().pages;
    expect(first?.columns).toEqual([784, 236, 1305, 1063, 1302, 1315, 1330, 2058]);
    expect(first?.rows.map(({ height }) => height)).toEqual([
      709, 692, 680, 709, 346, 346, 346, 346, 709, 709, 709, 7133,
    ]);
    expect(first?.margins).toEqual({ top: 629, right: 1134, bottom: 680, left: 1247 });
    expect(second?.columns).toEqual([739, 1089, 1300, 572, 1005, 782, 3934]);
    expect(second?.rows.map(({ height }) => height)).toEqual([
      1418, 1021, 1361, 646, 697, 697, 697, 697, 697, 697, 697, 1332, 541, 2019,
    ]);
    expect(second?.margins).toEqual({ top: 1621, right: 1134, bottom: 567, left: 1191 });
  });

  it("every page is covered: the areas of its cells add up to the table, 9393 and 9421 twips wide", () => {
    const areas = formOf().pages.map((page) =>
      placeCells(page).reduce((sum, { width, height }) => sum + width * height, 0),
    );
    expect(areas).toEqual([9393 * 13_434, 9421 * 13_217]);
  });

  it("the room for the photo is 2058 × 2790 twips at the upper right", () => {
    const [first] = formOf().pages;
    const photo = first === undefined ? undefined : placeCells(first).find(({ cell }) => cell.key === "照片");
    expect(photo).toMatchObject({ x: 7335, y: 0, width: 2058, height: 2790 });
  });

  it("the newer layout has 到龄时间 in row 3 and three pairs in row 4", () => {
    const newer = cellsOf(formOf({ birth: legalDate("1968-03-01") }, {}, { layout: "newer", typeface: "song", retirementAge: 60, withSanctions: true, mark: "" }));
    expect(newer["到龄时间"]).toBe("2029.01\n（60岁10个月）");
    expect(newer["label:健康状况"]).toBe("健　康\n状　况");
    expect(Object.keys(newer).indexOf("健康状况")).toBeGreaterThan(Object.keys(newer).indexOf("到龄时间"));
  });
});

describe("ten relatives", () => {
  const form = formOf({ family: tenRelatives });

  it("10 rows share the room of 7, 4879 twips, in the customary order", () => {
    const heights = form.pages[1]?.rows.slice(4, 14).map(({ height }) => height) ?? [];
    expect(heights).toEqual([487, ...Array.from({ length: 9 }, () => 488)]);
    const cells = cellsOf(form);
    expect(Array.from({ length: 10 }, (_, row) => cells[`家庭${row + 1}：称谓`])).toEqual([
      "妻子",
      "女儿",
      "儿子",
      "母亲",
      "父亲",
      "岳母",
      "岳父",
      "妹妹",
      "弟弟",
      "哥哥",
    ]);
    expect(cells["家庭1：年龄"]).toBe("51");
    expect(form.spilling).toEqual([]);
  });

  it("an 11th has no row and the form says so", () => {
    const eleven = [...tenRelatives, ...tenRelatives.slice(0, 1)];
    expect(formOf({ family: eleven }).spilling).toEqual(["家庭主要成员及重要社会关系"]);
  });
});

describe("a résumé of 40 lines", () => {
  it("prints all 40 within 7133 twips, at 7.5 pt", () => {
    const form = formOf({ career: careerOf(40) });
    expect(cellsOf(form)["简历"]?.split("\n")).toHaveLength(40);
    expect(cellsOf(form)["简历"]?.split("\n")[39]).toBe("2025.07--  云泽市交通运输局第40任科员");
    expect(sizeOf(form, "简历")).toBe(15);
    expect(form.spilling).toEqual([]);
  });
});

describe("education", () => {
  const degree = (
    mode: "fullTime" | "inService",
    level: "master" | "bachelor",
    name: string | null,
    school: string,
    on: string,
  ) => ({
    mode,
    education: level,
    degree: name,
    schoolAndMajor: school,
    graduatedOn: legalDate(on),
  });

  it("3 degrees: one full-time, two in service of the same level on two lines, each with its school", () => {
    const cells = cellsOf(
      formOf({
        education: [
          degree("fullTime", "bachelor", "工学学士", "云岭大学土木工程系", "2004-07-01"),
          degree("inService", "master", "公共管理硕士", "云岭大学公共管理学院", "2012-07-01"),
          degree("inService", "master", "法学硕士", "云泽师范大学法学院", "2016-07-01"),
        ],
      }),
    );
    expect(cells["全日制教育：学历学位"]).toBe("大学\n工学学士");
    expect(cells["在职教育：学历学位"]).toBe("研究生\n法学硕士\n公共管理硕士");
    expect(cells["在职教育：毕业院校系及专业"]).toBe("云泽师范大学法学院\n云岭大学公共管理学院");
  });

  it("Party-school education carries its school; the degree below it and its school follow", () => {
    const cells = cellsOf(
      formOf({
        education: [
          degree("inService", "master", null, "中央党校经济管理专业", "2015-07-01"),
          degree("inService", "bachelor", "法学学士", "云泽师范大学法学院", "2008-07-01"),
        ],
      }),
    );
    expect(cells["在职教育：学历学位"]).toBe("中央党校研究生\n法学学士");
    expect(cells["在职教育：毕业院校系及专业"]).toBe("中央党校经济管理专业\n云泽师范大学法学院");
  });

  it("the same school is printed once", () => {
    const cells = cellsOf(
      formOf({
        education: [
          degree("inService", "master", "公共管理硕士", "云岭大学", "2012-07-01"),
          degree("inService", "master", "法学硕士", "云岭大学", "2016-07-01"),
        ],
      }),
    );
    expect(cells["在职教育：毕业院校系及专业"]).toBe("云岭大学");
  });
});

describe("names", () => {
  it("a name of 10 characters with a middle dot takes 2 lines at 12.5 pt", () => {
    const form = formOf({ name: "阿卜杜热西提·艾买提" });
    expect(cellsOf(form)["姓名"]).toBe("阿卜杜热西\n提·艾买提");
    expect(sizeOf(form, "姓名")).toBe(25);
    expect(form.name).toBe("阿卜杜热西提·艾买提　干部任免审批表");
  });

  it("rare characters count one square each: 㛃 and 𠮷", () => {
    expect(cellsOf(formOf({ name: "沈㛃𠮷" }))["姓名"]).toBe("沈㛃𠮷");
    expect(sizeOf(formOf({ name: "沈㛃𠮷" }), "姓名")).toBe(28);
  });
});

describe("text longer than its cell", () => {
  it("the present post shrinks from 14 pt: 24 characters a line, 2 lines; then step by step to 8 pt, and is named when it spills", () => {
    const long = (count: number) => formOf({ duties: "局".repeat(count) });
    expect(sizeOf(long(48), "现任职务")).toBe(28);
    expect(sizeOf(long(49), "现任职务")).toBe(27);
    expect(sizeOf(long(129), "现任职务")).toBe(16);
    expect(long(129).spilling).toEqual([]);
    expect(long(130).spilling).toEqual(["现任职务"]);
  });
});
