import { findCode, foldedLabel, type CodeBook, type CodeMatch } from "@/lib/formats/code-tables/code-table";
import { parseIdNumber, type IdNumberFault } from "@/lib/formats/id-number";
import { parsePartialDate, type PartialDate } from "@/lib/formats/dates";
import { unguardText } from "@/lib/formats/workbook/guard-text";
import type { Cell } from "@/lib/formats/workbook/types";
import type { LegalDate } from "@/lib/kernel/dates";
import { ok, refused, type Result } from "@/lib/kernel/result";
import type { Choice, Column, EnumColumn, IntegerColumn, TextColumn } from "./columns";

export type CellValue = string | number | boolean | LegalDate | PartialDate | null;

export type CellReading = Result<CellValue, string>;

/** The code tables of the installation; `noteLocal` hears what was understood only by a word added there. */
export type CellCodes = { readonly book: CodeBook; readonly noteLocal: (match: CodeMatch) => void };

/** Zero-width blanks, which `trim` leaves. */
const zeroWidth = /^[\s\u200B]+|[\s\u200B]+$/gu;
/** Text beyond this length is no answer to anything a roster asks; it is refused before anything else looks at it. */
const longestRaw = 2_000;

/**
 * Reads one cell by the definition of its column.
 *
 * @param cell undefined for an empty cell.
 * @returns the value, null for an empty optional cell, or the sentence that says what is expected.
 */
export function readCell(column: Column, cell: Cell | undefined, codes: CellCodes): CellReading {
  if (cell === undefined) return emptyCell(column);
  if (cell.kind === "error") return refused("单元格是公式错误，请改为文字");
  if (cell.text.length > longestRaw) return refused(`文字过长（${cell.text.length} 字）`);
  const text = cell.text.includes("\u200B") ? cell.text.replace(zeroWidth, "") : cell.text;
  const plain = unguardText(text.trim());
  if (plain === "" || plain === "—") return emptyCell(column);
  switch (column.kind) {
    case "text":
      return readText(column, plain);
    case "date":
      return readDay(plain, cell.kind);
    case "month":
      return column.openEnd && plain === "至今" ? ok(null) : readMonth(plain, cell.kind);
    case "enum":
      return readChoice(column, plain, codes);
    case "idNumber":
      return readIdNumber(plain, cell.kind);
    case "integer":
      return readInteger(column, plain);
    case "boolean":
      return readYesOrNo(plain);
  }
}

function emptyCell(column: Column): CellReading {
  return column.required ? refused("必填，不能为空") : ok(null);
}

function readText(column: TextColumn, plain: string): CellReading {
  const value = formed(column.form, plain);
  if (/(?![\n\r\t])\p{Cc}/u.test(value)) return refused("含有不可见的控制字符");
  return value.length > column.maxLength ? refused(`应不超过 ${column.maxLength} 字`) : ok(value);
}

function formed(form: TextColumn["form"], plain: string): string {
  if (form === "free") return plain;
  const joined = plain.replace(/[\s\u200B\uFEFF]+/gu, "");
  return form === "code" ? joined.normalize("NFKC") : joined;
}

function readDay(plain: string, kind: Cell["kind"]): CellReading {
  const date = ambiguous(plain, kind) ? null : parsePartialDate(plain);
  return date?.precision === "day" ? ok(date.value) : refused("应为年月日，例如 2021.05.08");
}

function readMonth(plain: string, kind: Cell["kind"]): CellReading {
  if (ambiguous(plain, kind)) {
    const year = plain.slice(0, 4);
    return refused(`数字 ${plain} 分不清一月和十月，请改为文本 ${year}.01 或 ${year}.10`);
  }
  const date = parsePartialDate(plain);
  return date === null || date.precision === "year" ? refused("应为 yyyy.MM，例如 1972.04") : ok(date);
}

/** A number cell drops the last zero: 1972.10 typed as a number is stored as 1972.1. */
function ambiguous(plain: string, kind: Cell["kind"]): boolean {
  return kind === "number" && /^\d{4}\.1$/u.test(plain);
}

const dictionaries = new WeakMap<readonly Choice[], ReadonlyMap<string, string>>();

function readChoice(column: EnumColumn, plain: string, { book, noteLocal }: CellCodes): CellReading {
  const own = dictionaryOf(column.choices).get(foldedLabel(plain));
  if (own !== undefined) return ok(own);
  const finding = findCode(column.subject, plain, book);
  if (finding.kind === "ambiguous") return refused(`代码表中有几种含义（${finding.labels.join("、")}），请写全称`);
  const choice = finding.kind === "found" ? column.choiceOf(finding.match) : null;
  if (finding.kind !== "found" || choice === null) return refused(expectedChoices(column.choices));
  if (finding.match.local === true) noteLocal(finding.match);
  return ok(choice);
}

function dictionaryOf(choices: readonly Choice[]): ReadonlyMap<string, string> {
  const known = dictionaries.get(choices);
  if (known !== undefined) return known;
  const words = choices.flatMap(({ label, aliases, code }) =>
    [label, ...(aliases ?? [])].map((word) => [foldedLabel(word), code] as const),
  );
  const fresh = new Map(words);
  dictionaries.set(choices, fresh);
  return fresh;
}

const mostListed = 16;

function expectedChoices(choices: readonly Choice[]): string {
  const listed = choices.slice(0, mostListed).map(({ label }) => label);
  const rest = choices.length > mostListed ? `等 ${choices.length} 项，见下拉列表` : "";
  return `应为下列之一：${listed.join("、")}${rest}`;
}

const idFaults: Readonly<Record<IdNumberFault, string>> = {
  shape: "应为 18 位身份证号",
  birth: "第 7 至 14 位不是真实的出生日期",
  "check-digit": "校验码不对，请核对每一位",
};

function readIdNumber(plain: string, kind: Cell["kind"]): CellReading {
  if (kind === "number" && !/^\d{15}$|^\d{18}$/u.test(plain)) {
    return refused("身份证号被当作数字，后几位已经丢失，请把单元格改为文本后重填");
  }
  if (/^\d(?:\.\d+)?E\+?\d+$/iu.test(plain)) {
    return refused("身份证号成了科学记数法，后几位已经丢失，请把这一列设为文本格式，再对照原件重填");
  }
  const parsed = parseIdNumber(plain);
  if (parsed.ok) return ok(parsed.value.number);
  return refused(parsed.refusal.map((fault) => idFaults[fault]).join("；"));
}

function readInteger(column: IntegerColumn, plain: string): CellReading {
  const digits = plain.normalize("NFKC").replace(/\s+/gu, "");
  const value = /^\d{1,9}$/u.test(digits) ? Number(digits) : Number.NaN;
  return value >= column.min && value <= column.max ? ok(value) : refused(`应为 ${column.min} 至 ${column.max} 的整数`);
}

function readYesOrNo(plain: string): CellReading {
  if (plain === "是" || plain === "TRUE") return ok(true);
  if (plain === "否" || plain === "FALSE") return ok(false);
  return refused("应为“是”或“否”");
}
