import { describe, expect, it } from "vitest";
import { problemSentence } from "@/lib/formats/roster/problems";
import { readRoster, type RosterContext } from "@/lib/formats/roster/read-roster";
import { rosterSheets, type RosterFacts } from "@/lib/formats/roster/sheets";
import { makeIdNumber } from "@/lib/formats/id-number";
import { isWorkbookPart, readWorkbook } from "@/lib/formats/workbook/read-workbook";
import type { Workbook } from "@/lib/formats/workbook/types";
import { legalDate } from "@/lib/kernel/dates";
import { inventedRegion } from "@/prisma/seed/city/invented-region";
import { readZipTexts, workbookLimits } from "@/lib/platform/unzip";
import { buildRosterTemplate, writeRoster } from "./roster-template";

const context: RosterContext = {
  today: legalDate("2026-03-02"),
  unitCodes: new Set(),
  postCodes: new Set(),
  authorityCodes: new Set(["YZ-SW"]),
  idNumbers: new Set(),
  localCodes: [inventedRegion],
  unitNames: [],
};

const empty: RosterFacts = {
  units: [],
  posts: [],
  quotas: [],
  cadres: [],
  career: [],
  education: [],
  family: [],
  kinship: [],
  honours: [],
  grades: [],
  experience: [],
};

const idNumber = makeIdNumber("990102", legalDate("1981-04-16"), 28);

const facts: RosterFacts = {
  ...empty,
  units: [
    {
      code: "YZ-JT",
      name: "=云泽市交通运输局",
      category: "governmentDepartment",
      parentCode: null,
      order: 120,
      level: "countyHead",
      foundedOn: legalDate("2004-03-18"),
      abolishedOn: null,
      authorityCode: "YZ-SW",
      creditCode: "11990102MA0000T1X1",
    },
  ],
  quotas: [{ unitCode: "YZ-JT", level: "countyDeputy", headOrDeputy: "deputy", approved: 4 }],
  cadres: [
    {
      idNumber,
      name: "沈知秋",
      sex: "female",
      birth: { precision: "month", value: "1981-04" },
      ethnicity: "土家族",
      nativePlace: "云岭澜石",
      birthPlace: "云岭澜石",
      politicalStatus: "democraticParty",
      partyJoined: null,
      workStart: { precision: "month", value: "2004-10" },
      unitCode: "YZ-JT",
      cadreIdentity: "公务员",
      levelNow: "countyDeputy",
      levelSince: { precision: "day", value: legalDate("2019-03-12") },
      currentPostCode: null,
      currentPostSince: null,
    },
  ],
  grades: [{ idNumber, year: 2024, grade: "EXCELLENT", fixedOn: legalDate("2025-02-20") }],
};

async function readBack(bytes: Uint8Array): Promise<Workbook> {
  const entries = await readZipTexts(bytes, workbookLimits, isWorkbookPart);
  if (!entries.ok) throw new Error(entries.refusal.join());
  const workbook = readWorkbook(entries.value);
  if (!workbook.ok) throw new Error(workbook.refusal);
  return workbook.value;
}

describe("the template", () => {
  it("has 12 sheets to see and 1 hidden, passes its own limits, and its sample rows bring in 0 rows and 0 problems", async () => {
    const workbook = await readBack(await buildRosterTemplate());
    expect(workbook.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name)).toEqual([
      "填写说明",
      ...Object.values(rosterSheets).map(({ name }) => name),
    ]);
    const { rows, problems } = readRoster(workbook, context);
    expect(problems).toEqual([]);
    expect(Object.values(rows).flat()).toEqual([]);
  });

  it("its samples are themselves free of errors once the mark 示例 is taken off", async () => {
    const workbook = await readBack(await buildRosterTemplate());
    const sheets = workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.filter(({ text }) => text !== "示例") })),
    }));
    const known = {
      ...context,
      unitCodes: new Set(["YZ-ZF"]),
      idNumbers: new Set([makeIdNumber("990101", legalDate("1979-11-05"), 1)]),
    };
    const { problems } = readRoster({ sheets }, known);
    expect(problems.filter(({ severity }) => severity === "error").map(problemSentence)).toEqual([]);
  });
});

describe("writing a roster", () => {
  it("4 rows come back as they were, also a name that begins with =", async () => {
    const { rows, problems } = readRoster(await readBack(await writeRoster(facts)), context);
    expect(problems).toEqual([]);
    for (const key of ["units", "quotas", "cadres", "grades"] as const) {
      expect(rows[key]).toEqual(facts[key].map((fact) => ({ ...fact, row: 2 })));
    }
  });
});
