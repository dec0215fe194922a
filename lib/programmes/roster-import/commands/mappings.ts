import "server-only";
import { may } from "@/lib/access/policy";
import type { z } from "zod";
import type { ChosenHeading, SheetMapping } from "@/lib/formats/roster/mapping";
import { signatureOf } from "@/lib/formats/roster/mapping";
import { askedAs, type WorkbookQuestions } from "@/lib/formats/roster/questions";
import { beginAgain, keepQuestions, newRun } from "@/lib/imports/commands/readings";
import { readReading } from "@/lib/imports/queries/readings";
import { dateOf } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import { ok, refused } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import { systemInstant } from "@/lib/platform/clock";
import type { WriteTx } from "@/lib/platform/db/transaction";
import { digestOfBytes } from "@/lib/platform/storage";
import { streamOf, type NewEvent } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import { mappingsOf, soundMappings } from "../rules/answers";
import { keptAnswersSchema, questionsSchema, type AnswerQuestions } from "../schema";
import type { RosterImportRefusal } from "../types";
import { readFor } from "./upload";

type Answered<T> = Promise<Result<T, Refusals<RosterImportRefusal | RecordedRefusal>>>;

/** Milliseconds the form waits for the reading that follows. */
const quick = 2_500;

/**
 * Takes what the user says of the sheets of his upload, remembers it for the authority, and reads the file by it. A sheet that
 * is to be read as another one than was asked about is asked about anew.
 *
 * @returns whether there is more to be answered
 */
export async function answerQuestions(
  input: AnswerQuestions,
  author: Author,
  patience = quick,
): Answered<{ readonly uploadId: string; readonly again: boolean }> {
  const { uploadId } = input;
  const { userId } = author.actor;
  const state = await readReading({ id: uploadId, userId, now: systemInstant() });
  if (state === null) return refused([{ code: "rosterImport.upload-gone" }]);
  if (state.phase !== "questions") return refused([{ code: "rosterImport.not-asked" }]);
  const permission = may(author.actor, "people.import", { authorityId: state.authorityId });
  if (!permission.allowed) return refused([{ code: permission.reason }]);
  const questions = questionsSchema.parse(state.questions);
  const kept = keptAnswersSchema.parse(state.answers ?? { mappings: [] });
  const headings = chosenHeadings(questions, input);
  if (headings.size > 0) return lookAnew(input, { questions, kept, headings }, author, patience);
  const others = questions.sheets.map((question, place) => {
    const answer = input.sheets[place];
    return answer !== undefined && answer.sheet !== null && answer.sheet !== question.sheet;
  });
  if (others.includes(true)) {
    const sheets = questions.sheets.map((question, place) => {
      const answer = input.sheets[place];
      if (others[place] === true) return askedAs(question, answer?.sheet ?? null);
      return { ...question, sheet: answer?.sheet ?? null, columns: question.columns.map((column, at) => ({ ...column, field: answer?.fields[at] ?? null })) };
    });
    await keepQuestions(uploadId, userId, { ...questions, sheets });
    return ok({ uploadId, again: true });
  }
  const mappings = mappingsOf(questions, input.sheets);
  if (!mappings.ok) return mappings;
  const remembered = mappings.value.filter(({ columns }) => columns.length > 0);
  if (remembered.length > 0) {
    const saved = await recorded<null, RosterImportRefusal>(author, (tx) => saveIn(tx, remembered, state.authorityId, author));
    if (!saved.ok) return saved;
  }
  const answers = { ...kept, mappings: [...mappings.value, ...kept.mappings] };
  return readBy({ uploadId, answers }, author, patience, false);
}

type KeptAnswers = z.output<typeof keptAnswersSchema>;

async function readBy(
  { uploadId, answers }: { readonly uploadId: string; readonly answers: KeptAnswers },
  author: Author,
  patience: number,
  again: boolean,
): Answered<{ readonly uploadId: string; readonly again: boolean }> {
  const run = { uploadId, run: newRun() };
  if (!(await beginAgain(run, author.actor.userId, answers))) return refused([{ code: "rosterImport.upload-gone" }]);
  await readFor(run, author, patience);
  return ok({ uploadId, again });
}

/** Rows the user says the headings are in where they are in others, by place of the question. */
function chosenHeadings({ sheets }: WorkbookQuestions, input: AnswerQuestions): ReadonlyMap<number, ChosenHeading> {
  return new Map(
    sheets.flatMap(({ tab, headingRow }, place) => {
      const row = input.sheets[place]?.headingRow;
      return row === undefined || row === headingRow ? [] : [[place, { tab, row }] as const];
    }),
  );
}

/** Reads the file again with headings where the user says they are; what he said of other sheets is kept for this file. */
function lookAnew(
  input: AnswerQuestions,
  asked: { readonly questions: WorkbookQuestions; readonly kept: KeptAnswers; readonly headings: ReadonlyMap<number, ChosenHeading> },
  author: Author,
  patience: number,
): Answered<{ readonly uploadId: string; readonly again: boolean }> {
  const { questions, kept, headings } = asked;
  const others = [...questions.sheets.keys()].filter((place) => !headings.has(place) && input.sheets[place]?.sheet === questions.sheets[place]?.sheet);
  const tabs = new Set([...headings.values()].map(({ tab }) => tab));
  const answers = {
    mappings: [...soundMappings(questions, input.sheets, others), ...kept.mappings].filter(({ tab }) => !tabs.has(tab)),
    headings: [...headings.values(), ...kept.headings.filter(({ tab }) => !tabs.has(tab))],
  };
  return readBy({ uploadId: input.uploadId, answers }, author, patience, true);
}

/**
 * One row for each source; the same headings answered again take the place of what was answered before. Of two sheets with the
 * same headings the one that is read is remembered.
 */
async function saveIn(tx: WriteTx, mappings: readonly SheetMapping[], authorityId: string, { actor, now }: Author) {
  const events: NewEvent[] = [];
  const told = new Set<string>();
  for (const { tab, sheet, columns } of mappings.toSorted((a, b) => Number(a.sheet === null) - Number(b.sheet === null))) {
    const fingerprint = fingerprintOf(columns.map(({ form }) => form));
    if (told.has(fingerprint)) continue;
    told.add(fingerprint);
    const said = { tab: tab.slice(0, 60), sheet, columns: [...columns], savedById: actor.userId, savedAt: dateOf(now) };
    const { id } = await tx.importMapping.upsert({
      where: { authorityId_fingerprint: { authorityId, fingerprint } },
      create: { authorityId, fingerprint, ...said },
      update: { ...said, removedAt: null },
      select: { id: true },
    });
    const data = { mappingId: id, sheet: sheet ?? "", columns: columns.length };
    events.push({ stream: streamOf("authority", authorityId), type: "importMapping.saved", data });
  }
  const [first, ...rest] = events;
  if (first === undefined) return refuse({ code: "rosterImport.not-asked" } as const);
  return worked(null, first, ...rest);
}

/** SHA-256 of the headings in one order. */
function fingerprintOf(forms: readonly string[]): string {
  return digestOfBytes(new TextEncoder().encode(signatureOf(forms)));
}

/** Forgets what was answered for a source: its next file is asked about again. Files already imported stay as they are. */
export function forgetMapping(mappingId: string, author: Author): Answered<null> {
  return recorded<null, RosterImportRefusal>(author, async (tx) => {
    const mapping = await tx.importMapping.findFirst({
      where: { id: mappingId, removedAt: null },
      select: { authorityId: true },
    });
    if (mapping === null) return refuse({ code: "rosterImport.mapping-gone" });
    const permission = may(author.actor, "people.import", { authorityId: mapping.authorityId });
    if (!permission.allowed) return refuse({ code: permission.reason });
    await tx.importMapping.update({ where: { id: mappingId }, data: { removedAt: dateOf(author.now) } });
    return worked(null, {
      stream: streamOf("authority", mapping.authorityId),
      type: "importMapping.removed",
      data: { mappingId },
    });
  });
}
