import { makeIdNumber } from "@/lib/formats/id-number";
import { columnLetters } from "@/lib/formats/workbook/sheet";
import type { Sheet, Workbook } from "@/lib/formats/workbook/types";
import { legalDate } from "@/lib/kernel/dates";
import { inventedRegion } from "@/prisma/seed/city/invented-region";
import type { Column, Columns } from "./columns";
import { problemSentence } from "./problems";
import { readRoster, type RosterContext } from "./read-roster";
import { rosterSheets, type SheetKey } from "./sheets";

export const context: RosterContext = {
  today: legalDate("2026-03-02"),
  unitCodes: new Set(["YZ-ZF"]),
  postCodes: new Set(),
  authorityCodes: new Set(["YZ-SW"]),
  idNumbers: new Set(),
  localCodes: [inventedRegion],
  unitNames: [],
};

export type Line = Readonly<Record<string, string>>;

export const woman = makeIdNumber("990102", legalDate("1981-04-16"), 28);
export const man = makeIdNumber("990101", legalDate("1979-11-05"), 1);

export const unit: Line = {
  code: "YZ-JT",
  name: "云泽市交通运输局",
  category: "政府工作部门",
  parentCode: "YZ-ZF",
  order: "120",
  level: "县处级正职",
  authorityCode: "YZ-SW",
};
export const post: Line = {
  code: "YZ-JT-02",
  unitCode: "YZ-JT",
  title: "副局长",
  level: "县处级副职",
  headOrDeputy: "副职",
  countsAgainstQuota: "是",
  probationApplies: "是",
  auditRequired: "否",
  partyPost: "否",
};
export const cadre: Line = {
  idNumber: woman,
  name: "沈知秋",
  sex: "女",
  birth: "1981.04",
  ethnicity: "汉族",
  nativePlace: "云岭澜石",
  birthPlace: "云岭澜石",
  politicalStatus: "中共党员",
  partyJoined: "2003.06",
  workStart: "2004.07",
  unitCode: "YZ-JT",
  cadreIdentity: "公务员",
  levelNow: "县处级副职",
  levelSince: "2019.03.12",
  currentPostCode: "YZ-JT-02",
  currentPostSince: "2021.05",
};
export const career: Line = {
  idNumber: woman,
  from: "2016.09",
  to: "至今",
  unitText: "云泽市交通运输局",
  postText: "副局长",
  level: "县处级副职",
  concurrent: "否",
};

/** A sheet with its heading in row 1 and the lines from row 2, all of them texts. */
export function sheetOf(key: SheetKey, lines: readonly Line[], extra: readonly string[] = []): Sheet {
  const columns: Columns = rosterSheets[key].columns;
  const list = Object.entries<Column>(columns);
  const heading = [...list.map(([, { header, required }]) => (required ? `${header} *` : header)), ...extra];
  const texts = [heading, ...lines.map((line) => list.map(([name]) => line[name] ?? ""))];
  const rows = texts.map((row, place) => ({
    number: place + 1,
    cells: row
      .map((text, index) => ({ column: columnLetters(index + 1), text, kind: "text" as const }))
      .filter(({ text }) => text !== ""),
  }));
  return { name: rosterSheets[key].name, hidden: false, rows };
}

export function workbookOf(lines: Partial<Record<SheetKey, readonly Line[]>>): Workbook {
  return { sheets: (Object.keys(rosterSheets) as SheetKey[]).map((key) => sheetOf(key, lines[key] ?? [])) };
}

export const whole = { units: [unit], posts: [post], cadres: [cadre], career: [career] };

export function sentences(
  lines: Partial<Record<SheetKey, readonly Line[]>>,
  changed: Partial<RosterContext> = {},
): readonly string[] {
  return readRoster(workbookOf(lines), { ...context, ...changed }).problems.map(
    (problem) => `${problem.sheet} ${problemSentence(problem)}`,
  );
}
