import { makeIdNumber } from "@/lib/formats/id-number";
import type { RosterFacts } from "@/lib/formats/roster/sheets";
import { present } from "@/lib/kernel/assert";
import { addDays, legalDate } from "@/lib/kernel/dates";

export const peopleCount = 5_000;
export const plantedCount = 60;

/** People of a unit the county has already, each another; below the leading levels, so that no quota is asked for. */
export function crowd(unitCode: string): RosterFacts["cadres"] {
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
export async function crowdWorkbook(people: RosterFacts["cadres"], planted: ReadonlyMap<number, (row: string[]) => void>) {
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

/** 60 rows of the 5,000, each with one of the mistakes, by the place of the row. */
export function plantedMistakes(): ReadonlyMap<number, (row: string[]) => void> {
  return new Map(
    Array.from({ length: plantedCount }, (_, index) => [17 + index * 83, present(mistakes[index % mistakes.length], "a mistake")]),
  );
}
