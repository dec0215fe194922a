import type { Actor } from "@/lib/access/actor";
import type { CodeBook } from "@/lib/formats/code-tables/code-table";
import { maskedIdNumber } from "@/lib/formats/id-number";
import type { LrmxReading, LrmxRefusal } from "@/lib/formats/lrmx/types";
import { checkSpans } from "@/lib/formats/resume/check-spans";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import { derivedValues, shownValues } from "@/lib/people/document/form-values";
import type { ExchangeKey } from "@/lib/people/document/exchanged";
import type { ArchivePerson, FieldChoice, ReadFile } from "../types";
import { compareForm } from "./compare-form";
import { valuesOfFile } from "./file-values";
import { readAgainst } from "./printed-form";
import { faultsOfKnown, faultsOfNew, matchPerson, type Namesake } from "./match-person";
import { guessPlacement, type KnownPost, type UnitChoice } from "./placement";

/** A form that was read, with the SHA-256 of its photo ("": none). */
export type FormAt = {
  readonly fileName: string;
  readonly reading: Result<LrmxReading, LrmxRefusal>;
  readonly photoDigest: string;
};

export type FormContext = {
  readonly actor: Actor;
  readonly authorityId: string;
  readonly today: LegalDate;
  /** ids by ID number */
  readonly known: ReadonlyMap<string, string>;
  readonly namesakes: readonly Namesake[];
  readonly people: ReadonlyMap<string, ArchivePerson>;
  readonly units: readonly UnitChoice[];
  readonly posts: readonly KnownPost[];
  readonly book: CodeBook;
};

/** Says of every file whom it is about, in what it differs from the archive, and why it is not imported. */
export function planForms(forms: readonly FormAt[], context: FormContext): readonly ReadFile[] {
  return withoutRivals(forms.map((form, place) => planForm(form, place, context)));
}

function planForm(form: FormAt, place: number, context: FormContext): ReadFile {
  const { fileName, reading } = form;
  const nothing = {
    place,
    fileName,
    cadreId: null,
    differences: [],
    choices: {},
    placement: null,
    notUnderstood: [],
    careerProblems: [],
  };
  if (!reading.ok) {
    return { ...nothing, name: "", maskedIdNumber: "", state: "rejected", faults: [reading.refusal], warnings: [] };
  }
  const { person, values } = reading.value;
  const match = matchPerson(reading.value, context.known, context.namesakes);
  const found = match.kind === "known" ? context.people.get(match.cadreId) : undefined;
  const faults =
    found === undefined ? faultsOfNew(reading.value) : faultsOfKnown(context.actor, context.authorityId, found);
  // The reminders of a printed form speak of the archive: of somebody out of reach nothing of it is compared.
  const read = readAgainst(reading.value, faults.length > 0 ? null : (found ?? null), context.today);
  const head = {
    ...nothing,
    name: person.texts.name,
    maskedIdNumber: values.idNumber === null ? "" : maskedIdNumber(values.idNumber.number),
    warnings: read.warnings,
    notUnderstood: values.resume.notUnderstood.map(({ text }) => text),
    careerProblems: checkSpans(values.resume.rows),
  };
  if (match.kind === "fault") return { ...head, state: "rejected", faults: [match.fault] };
  const differences = differencesOf(form, read, found, context);
  const state =
    faults.length > 0 ? "rejected" : found === undefined ? "added" : differences.length > 0 ? "changed" : "same";
  const guessed = guessPlacement(person.texts.duties, context.units, context.posts);
  return {
    ...head,
    cadreId: found?.cadreId ?? null,
    state,
    faults,
    differences: faults.length > 0 ? [] : differences,
    placement:
      found === undefined ? { unitId: guessed?.unitId ?? null, level: guessed?.level ?? null, identity: null } : null,
  };
}

function differencesOf(form: FormAt, reading: LrmxReading, found: ArchivePerson | undefined, { today, book }: FormContext) {
  const file = valuesOfFile(reading, form.photoDigest, today);
  if (found === undefined) return compareForm({ file, archive: {}, history: [], days: {}, locked: [], book });
  const { facts, exchanged, determined } = found;
  return compareForm({
    file,
    archive: shownValues(derivedValues(facts, today), exchanged?.kept ?? {}),
    history: exchanged?.history.map(({ values }) => values) ?? [],
    days: { birth: facts.birth, workStart: facts.workStart },
    locked: determined,
    book,
  });
}

/** Two files of one person that say different things: neither is taken before somebody has chosen one. */
function withoutRivals(files: readonly ReadFile[]): readonly ReadFile[] {
  const owners = new Map<string, ReadFile[]>();
  for (const file of files) {
    const owner = file.cadreId ?? (file.state === "added" ? `${file.name} ${file.maskedIdNumber}` : null);
    if (owner !== null) owners.set(owner, [...(owners.get(owner) ?? []), file]);
  }
  const rivals = new Set([...owners.values()].filter((list) => list.length > 1).flat());
  return files.map((file) =>
    rivals.has(file)
      ? {
          ...file,
          state: "rejected",
          faults: [...file.faults, "formImport.several-files"],
          differences: [],
        }
      : file,
  );
}

/** What becomes of a field of a file: the user's choice, or what is done unless he says otherwise. */
export function choiceOf(file: Pick<ReadFile, "differences" | "choices">, key: ExchangeKey): FieldChoice {
  const difference = file.differences.find((one) => one.key === key);
  if (difference === undefined) return "archive";
  const wanted = file.choices[key] ?? difference.preset;
  return difference.locked && wanted === "file" ? "archive" : wanted;
}

/** Whether two plans of one file do the same: then what the user saw is what is done. */
export function sameOutcome(seen: ReadFile, now: ReadFile): boolean {
  return (
    seen.state === now.state &&
    seen.cadreId === now.cadreId &&
    JSON.stringify(seen.differences) === JSON.stringify(now.differences)
  );
}
