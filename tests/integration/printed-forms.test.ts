import { writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import type { GridForm } from "@/lib/documents/model-grid";
import { present } from "@/lib/kernel/assert";
import { legalDate } from "@/lib/kernel/dates";
import { loadApprovalForm, loadFormFile } from "@/lib/programmes/approval-form/loaders";
import { atNine, seedCity } from "@/prisma/seed/city/seed-city";
import { formPersonKeys } from "@/prisma/seed/forms/form-people";
import { importedFormPeople } from "@/prisma/seed/forms/seed-form-people";
import { useTestDatabase } from "../support/database";
import type { Compared } from "../support/printed/compare-page";
import { comparePage } from "../support/printed/compare-page";
import { firstPage, secondPage } from "../support/printed/described-grid";
import { renderedPages } from "../support/printed/rendered-pdf";
import { wordCells } from "../support/printed/word-cells";

const visitor: { actor: Actor | null } = { actor: null };
const today = legalDate("2026-11-22");
const now = atNine(today);

vi.mock("@/lib/platform/session", () => ({
  requireVisit: () => Promise.resolve({ actor: visitor.actor, now, sessionId: "s", clockIsSet: true }),
}));

useTestDatabase();

const castKeys = [
  "zengLingyi",
  "shanLiqun",
  "qiuYuanshan",
  "ouyangJingxing",
  "dingZhaohe",
  "meiYishu",
  "barredBySanction",
  "mengQinghe",
] as const;
const keys = [...formPersonKeys, ...castKeys];
type Key = (typeof keys)[number];

const withPhoto: readonly Key[] = ["tenRelatives", "dottedName", "landscapePhoto"];
const familyRows = (key: Key): 7 | 10 => (key === "tenRelatives" || key === "elevenRelatives" ? 10 : 7);

type Printed = {
  readonly form: GridForm;
  /** measures of the pages in whole millimetres */
  readonly sizes: readonly (readonly [width: number, height: number])[];
  readonly texts: readonly string[];
  readonly compared: readonly Compared[];
  readonly word: readonly string[];
};
const printed = new Map<Key, Printed>();

/** Set FORMS_FOLDER to keep the twenty PDF files and look at them. */
const folder = process.env["FORMS_FOLDER"];

async function print(key: Key, cadreId: string): Promise<void> {
  const data = (format: string): FormData => {
    const form = new FormData();
    form.set("selected", cadreId);
    form.set("reason", "印制表样核对");
    form.set("format", format);
    return form;
  };
  const [pdf, word] = [await loadFormFile(data("pdf")), await loadFormFile(data("docx"))];
  const page = await loadApprovalForm(cadreId, {});
  if (!pdf.ok || !word.ok || page === null || "refusal" in page) throw new Error(`${key} was refused`);
  const { bytes } = present(pdf.value.file, "a PDF");
  if (folder !== undefined) writeFileSync(path.join(folder, `${key}.pdf`), bytes);
  const pages = await renderedPages(bytes);
  const described = [firstPage, secondPage(familyRows(key))] as const;
  printed.set(key, {
    form: page.form,
    sizes: pages.map(({ width, height }) => [Math.round(width), Math.round(height)]),
    texts: pages.map(({ text }) => text),
    compared: described.map((description, index) =>
      comparePage(present(pages[index], "a page"), description, index === 0 && withPhoto.includes(key)),
    ),
    word: wordCells(present(word.value.file, "a Word file").bytes),
  });
}

beforeAll(async () => {
  const city = await seedCity({ today, size: "small", installation: "test" });
  visitor.actor = city.users.cadreSection.actor;
  const imported = await importedFormPeople(city);
  for (const key of formPersonKeys) await print(key, present(imported.get(key), key));
  for (const key of castKeys) await print(key, city.cadres[key]);
}, 240_000);

const of = (key: Key): Printed => present(printed.get(key), key);

/** Cells of the form by key, as the page shows them: paragraphs joined. */
function cellsOf({ form }: Printed): ReadonlyMap<string, string> {
  const cells = form.pages.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return new Map(
    cells.map(({ key, content }) => [
      key,
      content.kind === "photo"
        ? ""
        : content.paragraphs.map(({ text, lead }) => (lead === undefined ? text : `${lead}\t${text}`)).join("\n"),
    ]),
  );
}

describe("20 people as the printer draws them", () => {
  it.each(keys)(
    "%s: 2 pages, every line in its place within 0.4 mm, no ink on a line, the photo fills its cell",
    (key) => {
      const { sizes, compared } = of(key);
      expect(sizes).toEqual([
        [210, 297],
        [210, 297],
      ]);
      expect(compared.map(({ faults }) => faults)).toEqual([[], []]);
    },
  );

  it.each(keys)("%s: ink in exactly the cells that say something", (key) => {
    const filled = of(key).compared.flatMap((page) => [...page.filled]);
    const said = [...cellsOf(of(key))].filter(([name, text]) => text.trim() !== "" && name !== "呈报单位：日期");
    expect(filled.toSorted()).toEqual(said.map(([name]) => name).toSorted());
  });

  it.each(keys)("%s: each cell of the Word file says what the page says", (key) => {
    expect(of(key).word).toEqual([...cellsOf(of(key)).values()]);
  });
});

describe("what stands in the cells", () => {
  it("3 degrees in service and 2 full-time ones, a line each, with their schools", () => {
    const cells = cellsOf(of("threeDegrees"));
    expect(cells.get("在职教育：学历学位")).toBe("研究生\n工学硕士\n管理学博士");
    expect(cells.get("在职教育：毕业院校系及专业")).toBe(
      "云岭理工大学土木工程学院桥梁与隧道工程专业\n云岭大学公共管理学院行政管理专业",
    );
    expect(cells.get("全日制教育：学历学位")).toBe("大学\n工学学士\n管理学学士");
    expect(cells.get("专业技术职务")).toBe("正高级工程师");
    expect(cells.get("熟悉专业有何专长")).toBe("熟悉桥梁结构与公路养护管理");
  });

  it("10 relatives: spouse, children, parents, in-laws, siblings; no age for the 2 dead, no name for the 1 minor", () => {
    const cells = cellsOf(of("tenRelatives"));
    const column = (name: string) => Array.from({ length: 10 }, (_, row) => cells.get(`家庭${row + 1}：${name}`));
    expect(column("称谓").join("、")).toBe("妻子、次女、长女、母亲、父亲、岳母、岳父、妹妹、弟弟、哥哥");
    expect(column("年龄")).toEqual(["51", "17", "25", "77", "", "76", "", "45", "47", "55"]);
    expect(column("姓名")[1]).toBe("");
  });

  it("11 relatives: 10 rows, and the form says that 1 of 11 is left out; the PDF has the words", () => {
    const { form, texts } = of("elevenRelatives");
    expect(form.note).toBe("家庭成员和社会关系共11人，表内列前10人，其余1人见档案。");
    expect(texts[1]?.replaceAll(/\s/gu, "")).toContain("共11人，表内列前10人");
    expect(cellsOf(of("tenRelatives")).get("家庭10：称谓")).toBe("哥哥");
  });

  it("40 résumé lines, an empty one and 2 closing lines stay in their cell", () => {
    const { form } = of("fortyLines");
    expect(form.spilling).toEqual([]);
    const lines = cellsOf(of("fortyLines")).get("简历")?.split("\n") ?? [];
    expect(lines).toHaveLength(43);
    expect(lines[5]).toBe(
      "1991.03--1992.03\t云泽市交通局公路管理科副科长、一级主任科员（其间：1992.03--1992.05云泽市委党校县处级干部进修班学习）",
    );
    expect(lines.slice(-4)).toEqual([
      "2025.03--\t云泽市公路管理处党委委员、副处长，澜石至望川公路改建工程建设指挥部副指挥长",
      "",
      "中共云泽市第九届、第十届委员会候补委员",
      "云泽市第八届人大代表",
    ]);
  });

  it("a wrapped résumé is joined: 8 rows, 1 note on a line of its own, 1 closing line", () => {
    const cells = cellsOf(of("wrappedResume"));
    const lines = cells.get("简历")?.split("\n") ?? [];
    expect(lines.filter((line) => line.includes("\t"))).toHaveLength(8);
    expect(lines[2]).toBe(
      "1994.05--1998.10\t云泽市科学技术委员会科员（其间：1996.03--1997.03挂职任望川县科技局局长助理；1997.09--1998.09参加“三北”专项调研组，负责R&D统计）",
    );
    expect(lines[5]).toBe("（2004.09--2007.07在中央党校经济管理专业研究生班在职学习）");
    expect(lines.at(-1)).toBe("云岭省第十三届人大代表");
    expect(cells.get("入党时间")).toBe("1993.06；九三学社");
    expect(cells.get("出生年月")).toBe("1970.03\n（56岁）");
  });

  it("9 rewards and sanctions have room; 10 lines of duties and an expertise of 41 characters too", () => {
    expect(of("longRewards").form.spilling).toEqual([]);
    expect(cellsOf(of("longRewards")).get("奖惩情况")).toContain(
      "2018.10，因履行全面从严治党主体责任不力受政务记过处分",
    );
    expect(of("longDuties").form.spilling).toEqual([]);
  });

  it("㛃 and 䶮 are drawn; 𠮷 is a box whose number stands under the table", () => {
    expect(of("rareSign").texts[0]).toContain("㛃");
    expect(of("rareSign").texts[1]).toContain("䶮");
    expect(of("signOutsidePlane").texts[1]).toContain("U+20BB7");
  });

  it("empty everywhere: 7 empty rows of relatives, an empty résumé, 无 in 奖惩情况", () => {
    const cells = cellsOf(of("emptyEverywhere"));
    expect(["籍贯", "出生地", "健康状况", "简历", "家庭1：称谓", "家庭7：称谓"].map((key) => cells.get(key))).toEqual(
      Array.from({ length: 6 }, () => ""),
    );
    expect(cells.get("奖惩情况")).toBe("无");
  });
});
