/** How sure a table is: two independent sources agree, one source only, or sources disagree. */
export type CodeStatus = "confirmed" | "single-source" | "unconfirmed";

export type CodeItem = {
  readonly code: string;
  /** what forms print and files exchange */
  readonly label: string;
  /** other spellings that mean the same */
  readonly aliases?: readonly string[];
};

export type CodeTable = {
  /** name of the list in the standard or the information set: "GB4762" */
  readonly id: string;
  readonly name: string;
  readonly status: CodeStatus;
  readonly items: readonly CodeItem[];
};

/** What a text was recognised as. */
export type CodeMatch = { readonly table: string; readonly code: string; readonly label: string };

const longestLabel = 60;
const dictionaries = new WeakMap<CodeTable, ReadonlyMap<string, CodeMatch>>();

/**
 * Finds the row a text means, by label or alias; width of letters, brackets and blanks do not count. Files exchange labels,
 * never codes: the same list is numbered differently by each program.
 *
 * @returns null when the table has no such label.
 */
export function matchLabel(table: CodeTable, text: string): CodeMatch | null {
  return text.length > longestLabel ? null : (dictionaryOf(table).get(folded(text)) ?? null);
}

/** The label printed for a code, or null when the table has no such code. */
export function labelOfCode(table: CodeTable, code: string): string | null {
  return table.items.find((item) => item.code === code)?.label ?? null;
}

/** 已确认 for a table two independent sources agree on, 待核 for any other. */
export function statusLabel(status: CodeStatus): "已确认" | "待核" {
  return status === "confirmed" ? "已确认" : "待核";
}

function dictionaryOf(table: CodeTable): ReadonlyMap<string, CodeMatch> {
  const known = dictionaries.get(table);
  if (known !== undefined) return known;
  const fresh = new Map<string, CodeMatch>();
  const add = (word: string, { code, label }: CodeItem): void => {
    const key = folded(word);
    // Two rows with one label (试用期人员 of three ladders): the first one is meant.
    if (!fresh.has(key)) fresh.set(key, { table: table.id, code, label });
  };
  for (const item of table.items) add(item.label, item);
  for (const item of table.items) for (const alias of item.aliases ?? []) add(alias, item);
  dictionaries.set(table, fresh);
  return fresh;
}

function folded(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, "");
}
