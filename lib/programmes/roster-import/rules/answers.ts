import { headerOf, requiredFields } from "@/lib/formats/roster/known-headings";
import { mappingOf } from "@/lib/formats/roster/questions";
import type { SheetMapping } from "@/lib/formats/roster/mapping";
import type { SheetQuestion, WorkbookQuestions } from "@/lib/formats/roster/questions";
import { rosterSheets, type SheetKey } from "@/lib/formats/roster/sheets";
import type { Result } from "@/lib/kernel/result";
import { ok, refused } from "@/lib/kernel/result";
import type { Refusal, Refusals } from "@/lib/law/refusal";
import type { RosterImportRefusal } from "../types";

export type SheetAnswer = {
  readonly sheet: SheetKey | null;
  /** for each column of the question the column of the template, null: 不导入 */
  readonly fields: readonly (string | null)[];
};

type AnswerRefusal = Extract<RosterImportRefusal, "rosterImport.field-twice" | "rosterImport.fields-missing">;

/**
 * What the answers say of each sheet, or everything that is wrong with them: a column taken twice, a required column without
 * one. Columns the template does not have count as 不导入.
 */
export function mappingsOf(
  { sheets }: WorkbookQuestions,
  answers: readonly SheetAnswer[],
): Result<readonly SheetMapping[], Refusals<AnswerRefusal>> {
  const asked = sheets.map((question, place): SheetQuestion => ({ ...question, sheet: answers[place]?.sheet ?? null }));
  const mappings = asked.map((question, place) => mappingOf(question, knownFields(question.sheet, answers[place]?.fields ?? [])));
  const [first, ...rest] = mappings.flatMap((mapping, place) => faultsOf(mapping, place));
  return first === undefined ? ok(mappings) : refused([first, ...rest]);
}

/**
 * The answers that hold by themselves, to be kept while the heading of another sheet is looked at anew.
 *
 * @param places sheets that are not asked anew
 */
export function soundMappings(
  { sheets }: WorkbookQuestions,
  answers: readonly SheetAnswer[],
  places: readonly number[],
): readonly SheetMapping[] {
  return places.flatMap((place) => {
    const [question, answer] = [sheets[place], answers[place]];
    const alone = question === undefined || answer === undefined ? null : mappingsOf({ sheets: [question] }, [answer]);
    return alone?.ok === true ? alone.value : [];
  });
}

function knownFields(key: SheetKey | null, fields: readonly (string | null)[]): readonly (string | null)[] {
  const known = key === null ? {} : rosterSheets[key].columns;
  return fields.map((field) => (field !== null && Object.hasOwn(known, field) ? field : null));
}

function faultsOf(
  { tab, sheet, columns }: SheetMapping,
  place: number,
): readonly Refusal<AnswerRefusal>[] {
  if (sheet === null) return [];
  const at = `sheets.${place}.sheet`;
  const faults: Refusal<AnswerRefusal>[] = [];
  const names = { tab, sheet: rosterSheets[sheet].name };
  const fields = columns.flatMap(({ field }) => field ?? []);
  for (const field of new Set(fields.filter((one, index) => fields.indexOf(one) !== index))) {
    const count = fields.filter((one) => one === field).length;
    const second = columns.findLastIndex((column) => column.field === field);
    const params = { tab, count, field: headerOf(sheet, field) };
    faults.push({ code: "rosterImport.field-twice", field: `sheets.${place}.fields.${second}`, params });
  }
  const missing = requiredFields(sheet).filter((field) => !fields.includes(field));
  if (missing.length > 0) {
    const headers = missing.map((field) => headerOf(sheet, field)).join("、");
    faults.push({ code: "rosterImport.fields-missing", field: at, params: { ...names, fields: headers } });
  }
  return faults;
}
