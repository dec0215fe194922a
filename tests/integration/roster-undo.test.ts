import { beforeAll, describe, expect, it } from "vitest";
import { writeRoster } from "@/lib/documents/render/roster-template";
import { makeIdNumber } from "@/lib/formats/id-number";
import type { RosterFacts } from "@/lib/formats/roster/sheets";
import { isWorkbookPart, readWorkbook } from "@/lib/formats/workbook/read-workbook";
import { undoImport } from "@/lib/imports/commands/undo";
import { present } from "@/lib/kernel/assert";
import { addDays, legalDate } from "@/lib/kernel/dates";
import { fixGrade } from "@/lib/people/commands/sanctions-and-grades";
import { readZipTexts, workbookLimits } from "@/lib/platform/unzip";
import { markProblems } from "@/lib/programmes/roster-import/queries/workbook";
import type { City } from "@/prisma/seed/city/city";
import { seedCity } from "@/prisma/seed/city/seed-city";
import { codesOf, done } from "@/prisma/seed/steps/motion";
import { faultsOf, nothing, rosterTools, sums, today } from "../support/builders/roster-tools";
import { closedTo } from "../support/builders/narrowed";
import { useTestDatabase } from "../support/database";

const test = useTestDatabase();

let city: City;
beforeAll(async () => {
  city = await seedCity({ today, size: "small", installation: "test" });
});
const { by, confirm, dryRunOf, read } = rosterTools(() => city);

const peopleCount = 5_000;
const plantedCount = 60;

/** People of a unit the county has already, each another; below the leading levels, so that no quota is asked for. */
function crowd(unitCode: string): RosterFacts["cadres"] {
  return Array.from({ length: peopleCount }, (_, place) => {
    const birth = addDays(legalDate("1975-01-01"), place * 2);
    return {
      idNumber: makeIdNumber("990202", birth, place % 1_000),
      name: `测试${String(place).padStart(4, "0")}`,
      sex: place % 2 === 1 ? "male" : "female",
      birth: { precision: "month", value: birth.slice(0, 7) },
      ethnicity: "汉族",
      nativePlace: "云岭澜石",
      birthPlace: "云岭澜石",
      politicalStatus: "nonParty",
      partyJoined: null,
      workStart: { precision: "month", value: "2020-07" },
      unitCode,
      cadreIdentity: "公务员",
      levelNow: "staff",
      levelSince: null,
      currentPostCode: null,
      currentPostSince: null,
    } as const;
  });
}

/** What is wrong in the planted rows: 60 rows, 12 kinds of mistakes, each in another place. */
const mistakes: readonly ((row: string[]) => void)[] = [
  (row) => (row[0] = "9.90202E+17"),
  (row) => (row[0] = "990202197501010000"),
  (row) => (row[0] = "12345"),
  (row) => (row[1] = ""),
  (row) => (row[2] = "不明"),
  (row) => (row[3] = "七二年"),
  (row) => (row[3] = "1975.13"),
  (row) => (row[4] = "云族"),
  (row) => (row[9] = "2031.07"),
  (row) => (row[10] = "NO-1"),
  (row) => (row[11] = "志愿者"),
  (row) => (row[12] = "头等"),
];

const headings = [
  "公民身份号码",
  "姓名",
  "性别",
  "出生日期",
  "民族",
  "籍贯",
  "出生地",
  "政治面貌",
  "入党时间",
  "参加工作年月",
  "单位编码",
  "人员身份",
  "职务层次",
  "备注",
];
const spellings = [
  (y: string, m: string) => `${y}.${m}`,
  (y: string, m: string) => `${y}年${Number(m)}月`,
  (y: string, m: string) => `${y}-${m}`,
];

/** The roster as somebody else's workbook writes it: a title, other headings, dates in three spellings, padded names. */
async function workbookOf(people: RosterFacts["cadres"], planted: ReadonlyMap<number, (row: string[]) => void>) {
  const { default: ExcelJS } = await import("exceljs");
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("花名册");
  sheet.addRow(["澜石县干部花名册"]);
  sheet.mergeCells("A1:N1");
  sheet.addRow(headings);
  people.forEach((one, place) => {
    const [year = "", month = ""] = one.birth.value.split("-");
    const row = [
      one.idNumber,
      `　${one.name.slice(0, 2)} ${one.name.slice(2)} `,
      one.sex === "male" ? "男" : "女",
      spellings[place % 3]?.(year, month) ?? "",
      "汉",
      one.nativePlace,
      one.birthPlace,
      "群众",
      "",
      "2020/07",
      one.unitCode,
      one.cadreIdentity,
      "科员",
      "",
    ];
    planted.get(place)?.(row);
    sheet.addRow(row);
  });
  sheet.getColumn(14).hidden = true;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function rowsMarked(bytes: Uint8Array): Promise<readonly number[]> {
  const texts = await readZipTexts(bytes, workbookLimits, isWorkbookPart);
  if (!texts.ok) throw new Error(texts.refusal[0]);
  const workbook = readWorkbook(texts.value);
  if (!workbook.ok) throw new Error(workbook.refusal);
  const rows = present(workbook.value.sheets[0], "a sheet").rows;
  return rows
    .filter(({ number, cells }) => number > 2 && cells.some(({ column }) => column === "O"))
    .map(({ number }) => number);
}

describe("5,000 rows of somebody else's workbook with 60 planted errors", () => {
  const places = Array.from({ length: plantedCount }, (_, index) => 17 + index * 83);
  const planted = new Map(
    places.map((place, index) => [place, present(mistakes[index % mistakes.length], "a mistake")]),
  );
  let people: RosterFacts["cadres"];
  let batchId: string;

  it("the workbook comes back with exactly those 60 rows marked, every one of the others as it was", async () => {
    const unit = await read((tx) => tx.unit.findFirstOrThrow({ where: { authorityId: city.authorities.countyA } }));
    people = crowd(unit.code);
    const bytes = await workbookOf(people, planted);
    const { dryRun } = await dryRunOf(bytes);
    expect([dryRun.counts.cadres.added, dryRun.counts.cadres.rejected]).toEqual([
      peopleCount - plantedCount,
      plantedCount,
    ]);
    const marked = await markProblems(bytes, dryRun.problems);
    if (!marked.ok) throw new Error(marked.refusal[0]);
    expect(await rowsMarked(marked.value)).toEqual(places.map((place) => place + 3));
  }, 120_000);

  it("corrected, all 5,000 go in as 1 batch", async () => {
    const { id, dryRun } = await dryRunOf(await workbookOf(people, new Map()));
    expect([sums(dryRun), dryRun.errorCount]).toEqual([[peopleCount, 0, 0, 0], 0]);
    done(await confirm(id, "all"));
    batchId = id;
    expect(await read((tx) => tx.cadre.count({ where: { importBatchId: id } }))).toBe(peopleCount);
    expect(await read((tx) => tx.importChange.count({ where: { batchId: id, table: "cadre" } }))).toBe(peopleCount);
  }, 120_000);

  it("undone except for 3 people edited since, who are named; the record holds", async () => {
    const edited = await read((tx) =>
      tx.cadre.findMany({ where: { name: { in: ["测试0007", "测试2500", "测试4999"] } }, orderBy: { name: "asc" } }),
    );
    for (const { id, version } of edited) {
      done(
        await fixGrade(
          { cadreId: id, version, year: 2025, grade: "COMPETENT", fixedOn: today },
          by("countyACadreSection"),
        ),
      );
    }
    expect(codesOf(await undoImport(batchId, by("cadreSection")))).toEqual(["access.not-your-authority"]);
    const outcome = done(await undoImport(batchId, by("countyACadreSection")));
    expect([outcome.people, outcome.units, outcome.keptCount]).toEqual([peopleCount - 3, 0, 3]);
    expect(outcome.kept.map(({ name, fault }) => `${name} ${fault}`).sort()).toEqual([
      "测试0007 changed-since",
      "测试2500 changed-since",
      "测试4999 changed-since",
    ]);
    expect(await read((tx) => tx.cadre.count({ where: { importBatchId: batchId } }))).toBe(3);
    expect(codesOf(await undoImport(batchId, by("countyACadreSection")))).toEqual(["imports.nothing-to-undo"]);
    expect(await faultsOf(test.current().ownerUrl)).toEqual([]);
  }, 120_000);
});

describe("a batch that changed people who were there", () => {
  it("undone: native place and family of 1 person are as before, his version counts on, and he can be imported again", async () => {
    const before = await read((tx) =>
      tx.cadre.findFirstOrThrow({
        where: {
          management: { some: { managedById: city.authorities.countyA } },
          status: "inPost",
          holdings: { some: { to: null } },
        },
        include: { family: true, unit: true },
        orderBy: { id: "desc" },
      }),
    );
    const { idNumber } = before;
    const bytes = await writeRoster({
      ...nothing,
      family: [
        {
          idNumber,
          relation: "堂弟",
          name: "石小山",
          birth: null,
          politicalStatus: "群众",
          employerAndPost: "云泽市民",
        },
      ],
      grades: [{ idNumber, year: 2019, grade: "EXCELLENT", fixedOn: null }],
    });
    const { id } = await dryRunOf(bytes);
    done(await confirm(id, "all"));
    const { actor, now } = by("countyACadreSection");
    const concerned = { actor: closedTo([before.id], actor), now };
    expect(codesOf(await undoImport(id, concerned))).toEqual(["imports.nothing-to-undo"]);
    const outcome = done(await undoImport(id, { actor, now }));
    expect([outcome.people, outcome.keptCount]).toEqual([1, 0]);
    const after = await read((tx) =>
      tx.cadre.findUniqueOrThrow({ where: { idNumber }, include: { family: true, unit: true } }),
    );
    expect(after).toEqual({ ...before, version: after.version });
    expect(codesOf(await undoImport(id, by("countyACadreSection")))).toEqual(["imports.already-undone"]);
    expect(await faultsOf(test.current().ownerUrl)).toEqual([]);
  });
});
