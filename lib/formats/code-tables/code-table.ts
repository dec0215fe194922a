/**
 * How sure a table is: two independent sources agree, one source only, sources disagree; or the list is the product's own.
 */
export type CodeStatus = "confirmed" | "single-source" | "unconfirmed" | "own";

/** Whose words a table has: the national standard, organization systems, the editor of the appointment form, the product. */
export type CodeNaming = "standard" | "system" | "editor" | "own";

export type CodeItem = {
  readonly code: string;
  /** what forms print and files exchange */
  readonly label: string;
  /** other spellings that mean the same */
  readonly aliases?: readonly string[];
  /** code of the row of the subject's first table that is meant, where the label does not say it */
  readonly means?: string;
};

export type CodeTable = {
  /** name of the list in the standard or the information set: "GB4762" */
  readonly id: string;
  readonly name: string;
  readonly status: CodeStatus;
  readonly naming: CodeNaming;
  readonly items: readonly CodeItem[];
};

/** One list of things, as several tables name it; the product's values refer to the first table. */
export type CodeSubject = {
  /** key in addresses and in local codes: "ethnicity" */
  readonly key: string;
  readonly name: string;
  readonly tables: readonly [CodeTable, ...CodeTable[]];
};

/** A word an administrator added in this installation: a further name of a row, or a row of its own that counts as one. */
export type LocalCode = {
  /** key of the subject */
  readonly subject: string;
  readonly label: string;
  /** code of the row of the subject's first table that is meant; "" where rows stand for themselves (regions) */
  readonly means: string;
  /** a code of its own; null: a further name only */
  readonly code: string | null;
};

/** What a text was recognised as: a row of the subject's first table. */
export type CodeMatch = {
  readonly table: string;
  readonly code: string;
  readonly label: string;
  /** understood only because somebody added the word in this installation */
  readonly local?: true;
};

/** What a text is: a row, and in whose words; several rows, by their labels; or none. */
export type CodeFinding =
  | { readonly kind: "found"; readonly match: CodeMatch; readonly naming: CodeNaming | "local" }
  | { readonly kind: "ambiguous"; readonly labels: readonly string[] }
  | { readonly kind: "unknown" };

/** Local codes by subject and folded word. */
export type CodeBook = ReadonlyMap<string, ReadonlyMap<string, readonly LocalCode[]>>;

const longestLabel = 60;
const unknown: CodeFinding = { kind: "unknown" };

/** A table as the product ships it, without anything local. */
export const shippedBook: CodeBook = new Map();

/** The local codes in force, ready to be looked up. */
export function codeBook(codes: readonly LocalCode[]): CodeBook {
  const book = new Map<string, Map<string, LocalCode[]>>();
  for (const code of codes) {
    const words = book.get(code.subject) ?? new Map<string, LocalCode[]>();
    const key = foldedLabel(code.label);
    words.set(key, [...(words.get(key) ?? []), code]);
    book.set(code.subject, words);
  }
  return book;
}

/**
 * Finds the row a text means, in the words of any table of the subject or in a local one; width of letters and brackets,
 * blanks and invisible characters do not count. Files exchange labels, never codes: the same list is numbered differently
 * by each program. A label goes before an alias and the subject's own table before the others; a word that still means
 * several rows is reported, not guessed. What the product ships goes before what was added here.
 */
export function findCode(subject: CodeSubject, text: string, book: CodeBook): CodeFinding {
  if (text.length > longestLabel) return unknown;
  const key = foldedLabel(text);
  if (key === "") return unknown;
  return dictionaryOf(subject).get(key) ?? localFinding(subject, book.get(subject.key)?.get(key) ?? []);
}

/** The row a text means, or null when it means none or several. */
export function matchCode(subject: CodeSubject, text: string, book: CodeBook): CodeMatch | null {
  const finding = findCode(subject, text, book);
  return finding.kind === "found" ? finding.match : null;
}

/**
 * The label a row of the subject's first table has in other words: of the editor, of systems, of the standard.
 *
 * @returns null when those words have no row for it, or several of which none is called as the row itself.
 */
export function labelIn(subject: CodeSubject, code: string, naming: CodeNaming): string | null {
  const labels = subject.tables
    .filter((table) => table.naming === naming)
    .map((table) => table.items.filter((item) => rowOf(subject, table, item) === code).map(({ label }) => label));
  const found = labels.find((words) => words.length > 0) ?? [];
  const own = foldedLabel(labelAt(subject, code));
  return found.find((label) => foldedLabel(label) === own) ?? (found.length === 1 ? (found[0] ?? null) : null);
}

/** A text in other words, where it means one row and those words have one; otherwise in the row's own, or as it stands. */
export function inWordsOf(subject: CodeSubject, text: string, naming: CodeNaming): string {
  const match = matchCode(subject, text, shippedBook);
  return match === null ? text : (labelIn(subject, match.code, naming) ?? match.label);
}

/** Every word of the subject that means the row: of its tables, each once, the row's own label first. */
export function wordsOf(subject: CodeSubject, code: string): readonly string[] {
  const words = subject.tables.flatMap((table) =>
    table.items
      .filter((item) => rowOf(subject, table, item) === code)
      .flatMap(({ label, aliases }) => [label, ...(aliases ?? [])]),
  );
  return [...new Set(words)];
}

/** A word as it is compared: without blanks and invisible characters, letters and brackets of one width. */
export function foldedLabel(text: string): string {
  return text.normalize("NFKC").replace(/[\s\p{Cf}]+/gu, "");
}

type Hit = { readonly rank: number; readonly code: string; readonly naming: CodeNaming };

const dictionaries = new WeakMap<CodeSubject, ReadonlyMap<string, CodeFinding>>();

function dictionaryOf(subject: CodeSubject): ReadonlyMap<string, CodeFinding> {
  const known = dictionaries.get(subject);
  if (known !== undefined) return known;
  const hits = new Map<string, Hit[]>();
  const add = (word: string, hit: Hit): void => {
    const key = foldedLabel(word);
    hits.set(key, [...(hits.get(key) ?? []), hit]);
  };
  for (const [place, table] of subject.tables.entries()) {
    for (const item of table.items) {
      const code = rowOf(subject, table, item);
      if (code === null) continue;
      const rank = place === 0 ? 0 : 2;
      add(item.label, { rank, code, naming: table.naming });
      for (const alias of item.aliases ?? []) add(alias, { rank: rank + 1, code, naming: table.naming });
    }
  }
  const findings = new Map([...hits].map(([key, list]) => [key, findingOf(subject, list)] as const));
  dictionaries.set(subject, findings);
  return findings;
}

function findingOf(subject: CodeSubject, hits: readonly Hit[]): CodeFinding {
  const rank = Math.min(...hits.map((hit) => hit.rank));
  const best = hits.filter((hit) => hit.rank === rank);
  const [first] = best;
  if (first === undefined) return unknown;
  const codes = [...new Set(best.map(({ code }) => code))];
  const match = (code: string): CodeMatch => ({ table: subject.tables[0].id, code, label: labelAt(subject, code) });
  return codes.length === 1
    ? { kind: "found", match: match(first.code), naming: first.naming }
    : { kind: "ambiguous", labels: codes.map((code) => `${code} ${labelAt(subject, code)}`) };
}

function localFinding(subject: CodeSubject, locals: readonly LocalCode[]): CodeFinding {
  const [first, ...others] = locals;
  if (first === undefined) return unknown;
  if (others.some(({ means }) => means !== first.means)) {
    return { kind: "ambiguous", labels: locals.map(({ means }) => `${means} ${labelAt(subject, means)}`) };
  }
  const label = first.code === null ? labelAt(subject, first.means) : first.label;
  const match: CodeMatch = { table: subject.tables[0].id, code: first.means, label, local: true };
  return { kind: "found", match, naming: "local" };
}

const rows = new WeakMap<CodeItem, string | null>();

/** The row of the first table an item of any table is; null when its words have none there. An item belongs to one subject. */
function rowOf(subject: CodeSubject, table: CodeTable, item: CodeItem): string | null {
  const [own] = subject.tables;
  if (table === own) return item.code;
  const known = rows.get(item);
  if (known !== undefined) return known;
  const words = [item.label, ...(item.aliases ?? [])];
  const row = item.means ?? words.map((word) => rowByWord(own, word)).find((code) => code !== null) ?? null;
  rows.set(item, row);
  return row;
}

const ownWords = new WeakMap<CodeTable, ReadonlyMap<string, string | null>>();

/** The row of a table with this label, otherwise with this alias; null when there is none, or several. */
function rowByWord(table: CodeTable, word: string): string | null {
  let words = ownWords.get(table);
  if (words === undefined) {
    const fresh = new Map<string, string | null>();
    const add = (key: string, code: string): void => void fresh.set(key, fresh.has(key) ? null : code);
    for (const { label, code } of table.items) add(foldedLabel(label), code);
    const labels = new Set(fresh.keys());
    for (const { aliases, code } of table.items) {
      for (const alias of aliases ?? []) if (!labels.has(foldedLabel(alias))) add(foldedLabel(alias), code);
    }
    ownWords.set(table, fresh);
    words = fresh;
  }
  return words.get(foldedLabel(word)) ?? null;
}

const labels = new WeakMap<CodeTable, ReadonlyMap<string, string>>();

function labelAt({ tables: [own] }: CodeSubject, code: string): string {
  let known = labels.get(own);
  if (known === undefined) {
    known = new Map(own.items.map((item) => [item.code, item.label]));
    labels.set(own, known);
  }
  return known.get(code) ?? code;
}
