import "server-only";
import type { AccessRefusal } from "../access/policy";
import { may } from "../access/policy";
import { compareEntries, judgeDoubleEntry } from "../ballot/box/rules/double-entry";
import { readCaseIn } from "../case/queries/cases";
import { policyObjectOf } from "../case/rules/step";
import type { CaseAt, CaseRefusal } from "../case/types";
import { dateOf, isAfter, legalDateOf, legalDateToDb } from "../kernel/dates";
import type { Result } from "../kernel/result";
import type { Refusals } from "../law/refusal";
import type { WriteTx } from "../platform/db/transaction";
import type { NewEvent } from "../record/event";
import { streamOf } from "../record/event";
import type { Author, Worked } from "../record/recorded";
import { recorded, refuse, worked } from "../record/recorded";
import type { RecordedRefusal } from "../record/recorded-refusal";
import { readSheetIn } from "./queries";
import { evaluateSheet, groupsOf, judgeEntry, schemeOf, tallyOf } from "./rules";
import type { EnterCountInput, OpenSheetInput } from "./schema";
import type { EntryAnswer, EvaluationRefusalCode, SheetAt, SheetEntry } from "./types";

type Refused = EvaluationRefusalCode | CaseRefusal | AccessRefusal;
type Answer<T> = Promise<Result<T, Refusals<Refused | RecordedRefusal>>>;

/**
 * Opens a sitting of democratic assessment about a case: groups and weights are frozen from the pinned rule set.
 * Returns the sheet's id.
 */
export function openSheet(input: OpenSheetInput, author: Author): Answer<string> {
  return recorded<string, Refused>(author, async (tx) => {
    const at = await readCaseIn(tx, input.caseId);
    if (at === null) return refuse({ code: "case.not-found" });
    const permission = may(author.actor, "assessment.enterCount", policyObjectOf(at));
    if (!permission.allowed) return refuse({ code: permission.reason });
    if (at.state !== "running") return refuse({ code: "case.not-running", params: { state: at.state } });
    if (at.stage !== input.purpose) return refuse({ code: "case.wrong-stage", params: { stage: at.stage } });
    if (isAfter(input.heldOn, legalDateOf(author.now))) return refuse({ code: "evaluation.in-future", field: "heldOn" });
    const open = await tx.assessmentSheet.count({
      where: { caseId: at.id, purpose: input.purpose, state: { in: ["open", "enteredOnce"] } },
    });
    if (open > 0) return refuse({ code: "evaluation.already-open" });
    const scheme = schemeOf(input.purpose, at.ruleSet);
    const groups = groupsOf(at.ruleSet).map((group) => ({ ...group }));
    const { id } = await tx.assessmentSheet.create({
      data: { ...input, heldOn: legalDateToDb(input.heldOn), schemeId: scheme.id, groups },
      select: { id: true },
    });
    const data = { sheet: id, purpose: input.purpose, heldOn: input.heldOn, scheme: scheme.id, version: scheme.version };
    return worked(id, { stream: streamOf("case", at.id), type: "assessment.opened", data });
  });
}

/**
 * Enters the counts of a sheet. Two people enter; each may put his own entry right until both agree. When they do, the sheet
 * is evaluated and the evaluation record written.
 */
export function enterCount(input: EnterCountInput, author: Author): Answer<EntryAnswer> {
  return recorded<EntryAnswer, Refused>(author, async (tx): Promise<Worked<EntryAnswer, Refused>> => {
    const sheet = await readSheetIn(tx, input.sheetId);
    const at = sheet === null ? null : await readCaseIn(tx, sheet.caseId);
    if (sheet === null || at === null) return refuse({ code: "evaluation.sheet-not-found" });
    const permission = may(author.actor, "assessment.enterCount", policyObjectOf(at));
    if (!permission.allowed) return refuse({ code: permission.reason });
    if (sheet.state === "confirmed" || sheet.state === "void") return refuse({ code: "evaluation.already-confirmed" });
    if (at.state !== "running") return refuse({ code: "case.not-running", params: { state: at.state } });
    if (at.stage !== sheet.purpose) return refuse({ code: "case.wrong-stage", params: { stage: at.stage } });
    if (sheet.version !== input.version) return refuse({ code: "case.stale" });
    const tally = tallyOf(sheet.groups, input.groups, at.cadreId);
    const [first, ...rest] = judgeEntry(tally, at.ruleSet.values.blankCountsAsValid);
    if (first !== undefined) return refuse(first, ...rest);
    const own: SheetEntry = { enteredById: author.actor.userId, tally };
    const other = sheet.entries.find((entry) => entry.enteredById !== own.enteredById);
    await storeEntryIn(tx, sheet, own, author);
    if (other === undefined) return worked({ state: "first" }, entered(at, sheet, "first"));
    const differences = compareEntries(other.tally, own.tally);
    const faults = judgeDoubleEntry({ firstEnteredBy: other.enteredById, secondEnteredBy: own.enteredById, differences });
    if (faults.length > 0) return worked({ state: "differs", differences }, entered(at, sheet, "differs"));
    return confirmIn(tx, at, sheet, own, author);
  });
}

async function storeEntryIn(tx: WriteTx, sheet: SheetAt, entry: SheetEntry, author: Author): Promise<void> {
  const tally = structuredClone(entry.tally);
  await tx.tallyEntry.upsert({
    where: { assessmentSheetId_enteredById: { assessmentSheetId: sheet.id, enteredById: entry.enteredById } },
    create: { assessmentSheetId: sheet.id, enteredById: entry.enteredById, enteredAt: dateOf(author.now), tally },
    update: { enteredAt: dateOf(author.now), tally },
  });
  const { count } = await tx.assessmentSheet.updateMany({
    where: { id: sheet.id, version: sheet.version },
    data: { state: "enteredOnce", version: sheet.version + 1 },
  });
  if (count !== 1) throw new Error(`sheet ${sheet.id} changed under a serializable transaction`);
}

async function confirmIn(
  tx: WriteTx,
  at: CaseAt,
  sheet: SheetAt,
  own: SheetEntry,
  author: Author,
): Promise<Worked<EntryAnswer, Refused>> {
  const scheme = schemeOf(sheet.purpose, at.ruleSet);
  const result = evaluateSheet(scheme, own.tally, at.cadreId);
  if (!result.ok) {
    const [first, ...rest] = result.refusals;
    return first === undefined ? refuse({ code: "evaluation.sheet-not-found" }) : refuse(first, ...rest);
  }
  const { derivation, ...figures } = result.evaluated;
  const { id } = await tx.evaluationRecord.create({
    data: {
      cadreId: at.cadreId,
      caseId: at.id,
      purpose: scheme.purpose,
      schemeId: scheme.id,
      schemeVersion: scheme.version,
      exampleOnly: scheme.exampleOnly,
      inputs: structuredClone(result.inputs),
      result: structuredClone(figures),
      derivation: structuredClone(derivation),
      on: legalDateToDb(sheet.heldOn),
    },
    select: { id: true },
  });
  await tx.assessmentSheet.update({
    where: { id: sheet.id },
    data: { state: "confirmed", tally: structuredClone(own.tally), evaluationId: id },
  });
  const value = { state: "confirmed", evaluationId: id, display: figures.display } as const;
  return worked<EntryAnswer>(
    value,
    entered(at, sheet, "confirmed"),
    {
      stream: streamOf("case", at.id),
      type: "evaluation.recorded",
      data: { evaluation: id, scheme: scheme.id, version: scheme.version, display: figures.display, by: author.actor.userId },
    },
  );
}

function entered(at: CaseAt, sheet: SheetAt, state: EntryAnswer["state"]): NewEvent {
  const type = state === "confirmed" ? "assessment.confirmed" : "assessment.entered";
  return { stream: streamOf("case", at.id), type, data: { sheet: sheet.id, state } };
}
