import {
  findCode,
  foldedLabel,
  labelIn,
  shippedBook,
  wordsOf,
  type CodeNaming,
  type CodeSubject,
} from "@/lib/formats/code-tables/code-table";
import { regionSubject } from "@/lib/formats/code-tables/region";
import { codeSubjects } from "@/lib/formats/code-tables/subjects";
import type { Refusal } from "@/lib/law/refusal";
import type { ProposeCode } from "./schema";
import type { CodesRefusal, LocalCodeAt } from "./types";

/** Every list there is, in the order of its page. */
export const allSubjects: readonly CodeSubject[] = [...Object.values(codeSubjects), regionSubject];

export function subjectOf(key: string): CodeSubject | null {
  return allSubjects.find((subject) => subject.key === key) ?? null;
}

/** Rows of regions stand for themselves; every other local row counts as a shipped one. */
export function standsForItself(subject: CodeSubject): boolean {
  return subject === regionSubject;
}

/** What speaks against a proposed word, all at once: it means something already, or points at nothing. */
export function judgeProposal(
  subject: CodeSubject,
  { label, means, code }: Pick<ProposeCode, "label" | "means" | "code">,
  others: readonly Pick<LocalCodeAt, "label" | "code" | "state">[],
): readonly Refusal<CodesRefusal>[] {
  const refusals: Refusal<CodesRefusal>[] = [];
  const alive = others.filter(({ state }) => state !== "ended");
  const [own] = subject.tables;
  const word = foldedLabel(label);
  const shipped = standsForItself(subject) ? null : findCode(subject, label, shippedBook);
  if (word === "") refusals.push({ code: "codes.empty-word", field: "label" });
  else if (shipped?.kind === "found") {
    refusals.push({ code: "codes.word-shipped", field: "label", params: { label: shipped.match.label } });
  } else if (shipped?.kind === "ambiguous") {
    refusals.push({ code: "codes.word-shipped", field: "label", params: { label: shipped.labels.join("、") } });
  } else if (alive.some((other) => foldedLabel(other.label) === word)) {
    refusals.push({ code: "codes.word-taken", field: "label" });
  }
  if (standsForItself(subject)) {
    if (code === null || !/^\d{2}(?:\d{2}){0,2}$/u.test(code))
      refusals.push({ code: "codes.region-code", field: "code" });
  } else if (!own.items.some((item) => item.code === means)) {
    refusals.push({ code: "codes.means-unknown", field: "means" });
  }
  const taken = own.items.some((item) => item.code === code) || alive.some((other) => other.code === code);
  if (code !== null && taken) refusals.push({ code: "codes.code-taken", field: "code" });
  return refusals;
}

/** A row of a list as its page shows it: what it is called by whom, and what was added to it here. */
export type CodeRow = {
  readonly code: string;
  readonly label: string;
  /** labels in other words than the row's own, where they differ */
  readonly named: readonly { readonly naming: CodeNaming; readonly label: string }[];
  /** further words that are understood */
  readonly aliases: readonly string[];
  /** words in force that were added here */
  readonly local: readonly string[];
};

const namings: readonly CodeNaming[] = ["standard", "system", "editor"];

/**
 * The rows of a list: the first table's, then rows other tables have and it has not (they are shown and mean nothing here),
 * with the words added in this installation.
 *
 * @param q part of a code or of any word; "" shows all
 */
export function rowsOf(subject: CodeSubject, locals: readonly LocalCodeAt[], q: string): readonly CodeRow[] {
  const [own, ...others] = subject.tables;
  const inForce = locals.filter(({ state }) => state === "inForce");
  const rows = own.items.map(({ code, label, aliases }): CodeRow => {
    const named = others.length === 0 ? [] : namings.flatMap((naming) => namedAs(subject, { code, label }, naming));
    const said = new Set([label, ...named.map((one) => one.label)]);
    const words = others.length === 0 ? (aliases ?? []) : wordsOf(subject, code);
    const local = inForce.filter(({ means }) => means === code).map((one) => one.label);
    return { code, label, named, aliases: words.filter((word) => !said.has(word)), local };
  });
  const added = standsForItself(subject)
    ? inForce.map(({ code, label }): CodeRow => ({ code: code ?? "", label, named: [], aliases: [], local: [label] }))
    : [];
  const wanted = foldedLabel(q);
  const all = [...added, ...rows];
  return wanted === "" ? all : all.filter((row) => matches(row, wanted));
}

function namedAs(
  subject: CodeSubject,
  { code, label }: { readonly code: string; readonly label: string },
  naming: CodeNaming,
): CodeRow["named"] {
  const name = labelIn(subject, code, naming);
  return name === null || name === label ? [] : [{ naming, label: name }];
}

function matches({ code, label, named, aliases, local }: CodeRow, wanted: string): boolean {
  const words = [label, ...named.map((one) => one.label), ...aliases, ...local];
  return code.startsWith(wanted) || words.some((word) => foldedLabel(word).includes(wanted));
}

/** A row of another table that has no counterpart in the list's own: shown, and understood as nothing. */
export type StrangeRow = { readonly table: string; readonly code: string; readonly label: string };

export function strangeRowsOf(subject: CodeSubject): readonly StrangeRow[] {
  return subject.tables
    .slice(1)
    .flatMap((table) =>
      table.items
        .filter(({ label, means }) => means === undefined && findCode(subject, label, shippedBook).kind === "unknown")
        .map(({ code, label }) => ({ table: table.name, code, label })),
    );
}
