import type { CodeBook } from "@/lib/formats/code-tables/code-table";
import { isKnownRegion } from "@/lib/formats/code-tables/region";
import { creditCodeFaults, readCreditCode } from "@/lib/formats/credit-code";
import { comparePartialDates, type PartialDate } from "@/lib/formats/dates";
import { parseIdNumber } from "@/lib/formats/id-number";
import { addYears, type LegalDate } from "@/lib/kernel/dates";
import type { ProblemList } from "./problems";
import { rosterSheets, type CadreRow, type FamilyRow, type RosterRows, type SheetKey } from "./sheets";

const adulthood = 18;

/** Facts of a row that cannot be true together, or not yet on the day `today`, and numbers that are odd. */
export function checkFacts(
  rows: RosterRows,
  { today, book }: { readonly today: LegalDate; readonly book: CodeBook },
  problems: ProblemList,
): void {
  for (const cadre of rows.cadres) checkCadre(cadre, problems);
  checkRegions(rows, book, problems);
  checkCreditCodes(rows, problems);
  checkPeriods(rows, problems);
  checkHonours(rows, problems);
  checkKinship(rows, problems);
  checkFuture(rows, today, problems);
}

function checkCadre(cadre: CadreRow, problems: ProblemList): void {
  const { name: sheet, columns } = rosterSheets.cadres;
  const at = (header: string, read: string, expected: string) => ({
    sheet,
    row: cadre.row,
    column: header,
    read,
    expected,
  });
  const parsed = parseIdNumber(cadre.idNumber);
  const written: PartialDate | null = parsed.ok ? { precision: "day", value: parsed.value.birth } : null;
  if (parsed.ok && parsed.value.sex !== cadre.sex) {
    problems.error("cadres", at(columns.sex.header, cadre.sex === "male" ? "男" : "女", "与身份证号第 17 位不一致"));
  }
  if (written !== null && comparePartialDates(written, cadre.birth) !== 0) {
    const expected = "与身份证号中的出生日期不一致，以档案认定的为准，请核对";
    problems.warning(at(columns.birth.header, cadre.birth.value, expected));
  }
  if (comparePartialDates(cadre.workStart, cadre.birth) !== 1) {
    problems.error("cadres", at(columns.workStart.header, cadre.workStart.value, "应晚于出生年月"));
  }
  const inParty = cadre.politicalStatus === "partyMember" || cadre.politicalStatus === "probationaryPartyMember";
  if (inParty && cadre.partyJoined === null) {
    problems.error("cadres", at(columns.partyJoined.header, "", "中共党员和预备党员必填"));
  }
  if (cadre.partyJoined !== null && comparePartialDates(cadre.partyJoined, cadre.birth) !== 1) {
    problems.error("cadres", at(columns.partyJoined.header, cadre.partyJoined.value, "应晚于出生年月"));
  }
  if (cadre.currentPostCode !== null && cadre.currentPostSince === null) {
    problems.error("cadres", at(columns.currentPostSince.header, "", "填了现任职务编码的必填"));
  }
  if (cadre.currentPostCode === null && cadre.currentPostSince !== null) {
    problems.error("cadres", at(columns.currentPostCode.header, "", "填了任现职时间的必填"));
  }
}

/** An unknown region is a question, never a fault: the list of abolished regions has gaps. */
function checkRegions(rows: RosterRows, book: CodeBook, problems: ProblemList): void {
  const { name: sheet, columns } = rosterSheets.cadres;
  for (const { row, idNumber } of rows.cadres) {
    if (isKnownRegion(idNumber.slice(0, 6), book)) continue;
    const place = { sheet, row, column: columns.idNumber.header, read: idNumber.slice(0, 6) };
    problems.warning({ ...place, expected: "身份证号前六位不在行政区划代码表中（含已撤销的），请核对" });
  }
}

/** Codes of the trial years with wrong check characters are in use (GB 32100): a question, never a fault. */
function checkCreditCodes({ units }: RosterRows, problems: ProblemList): void {
  const { name: sheet, columns } = rosterSheets.units;
  for (const { row, creditCode } of units) {
    if (creditCode === null) continue;
    const { faults } = readCreditCode(creditCode);
    if (faults.length === 0) continue;
    const place = { sheet, row, column: columns.creditCode.header, read: creditCode };
    problems.warning({ ...place, expected: `${faults.map((fault) => creditCodeFaults[fault]).join("；")}，请核对` });
  }
}

function checkPeriods(rows: RosterRows, problems: ProblemList): void {
  for (const key of ["career", "experience"] as const) {
    const { name: sheet, columns } = rosterSheets[key];
    for (const row of rows[key]) {
      if (row.to === null || comparePartialDates(row.from, row.to) !== 1) continue;
      const place = { sheet, row: row.row, column: columns.to.header, read: row.to.value };
      problems.error(key, { ...place, expected: `不能早于起始时间 ${row.from.value}` });
    }
  }
  const { name: sheet, columns } = rosterSheets.units;
  for (const unit of rows.units) {
    if (unit.foundedOn === null || unit.abolishedOn === null || unit.foundedOn < unit.abolishedOn) continue;
    const place = { sheet, row: unit.row, column: columns.abolishedOn.header, read: unit.abolishedOn };
    problems.error("units", { ...place, expected: `应晚于成立日期 ${unit.foundedOn}` });
  }
}

function checkHonours(rows: RosterRows, problems: ProblemList): void {
  const { name: sheet, columns } = rosterSheets.honours;
  for (const row of rows.honours) {
    if (row.kind === "honour") continue;
    const at = (column: string) => ({ sheet, row: row.row, column, read: "", expected: "处分、处理必填" });
    if (row.effectiveOn === null) problems.error("honours", at(columns.effectiveOn.header));
    if (row.document === null) problems.error("honours", at(columns.document.header));
  }
}

function checkKinship(rows: RosterRows, problems: ProblemList): void {
  const { name: sheet, columns } = rosterSheets.kinship;
  for (const row of rows.kinship) {
    if (row.idNumberA !== row.idNumberB) continue;
    const place = { sheet, row: row.row, column: columns.idNumberB.header, read: row.idNumberB };
    problems.error("kinship", { ...place, expected: "应是另一个人" });
  }
}

function checkFuture(rows: RosterRows, today: LegalDate, problems: ProblemList): void {
  const now: PartialDate = { precision: "day", value: today };
  const check = (key: SheetKey, row: number, header: string, date: PartialDate | LegalDate | null): void => {
    if (date === null) return;
    const stated: PartialDate = typeof date === "string" ? { precision: "day", value: date } : date;
    if (comparePartialDates(stated, now) !== 1) return;
    const place = { sheet: rosterSheets[key].name, row, column: header, read: stated.value };
    problems.error(key, { ...place, expected: `不能晚于今天（${today}）` });
  };
  const { cadres, career, education, honours, experience } = rosterSheets;
  for (const row of rows.cadres) {
    check("cadres", row.row, cadres.columns.birth.header, row.birth);
    check("cadres", row.row, cadres.columns.workStart.header, row.workStart);
    check("cadres", row.row, cadres.columns.partyJoined.header, row.partyJoined);
    check("cadres", row.row, cadres.columns.levelSince.header, row.levelSince);
    check("cadres", row.row, cadres.columns.currentPostSince.header, row.currentPostSince);
  }
  for (const row of rows.career) check("career", row.row, career.columns.from.header, row.from);
  for (const row of rows.experience) check("experience", row.row, experience.columns.from.header, row.from);
  for (const row of rows.education) check("education", row.row, education.columns.graduatedOn.header, row.graduatedOn);
  for (const row of rows.honours) check("honours", row.row, honours.columns.decidedOn.header, row.decidedOn);
}

/**
 * Of minors only relation and month of birth are kept: whatever else the row says is dropped with a warning.
 *
 * @returns the rows as they may be stored.
 */
export function withoutMinorsDetails(
  family: readonly FamilyRow[],
  today: LegalDate,
  problems: ProblemList,
): readonly FamilyRow[] {
  const { name: sheet, columns } = rosterSheets.family;
  const bound: PartialDate = { precision: "day", value: addYears(today, -adulthood) };
  return family.map((row) => {
    const isMinor = row.birth !== null && comparePartialDates(row.birth, bound) === 1;
    if (!isMinor || (row.name === null && row.politicalStatus === null && row.employerAndPost === null)) return row;
    problems.warning({
      sheet,
      row: row.row,
      column: columns.name.header,
      read: "",
      expected: "未成年人只保留称谓和出生年月，其余内容不会导入",
    });
    return { ...row, name: null, politicalStatus: null, employerAndPost: null };
  });
}
