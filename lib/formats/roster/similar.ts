import { wholeQuotient } from "@/lib/kernel/ratio";
import type { HeadingCell } from "./heading";
import { plainHeader, formsOfHeader } from "./header-synonyms";
import type { Columns } from "./columns";
import { fieldNamed } from "./known-headings";
import { rosterSheets, type SheetKey } from "./sheets";

/** Likeness in percent from which a column is offered as a guess. */
const leastAlike = 50;

/**
 * Guesses for headings the template does not know: for each at most one column of the sheet, and each column at most once, the
 * most alike first. Only ever offered as a preselection.
 *
 * @returns form of the heading to key of the column
 */
export function guessFields(key: SheetKey, cells: readonly HeadingCell[]): ReadonlyMap<string, string> {
  const taken = new Set(cells.map((cell) => fieldNamed(key, cell)));
  const columns = Object.entries<Columns[string]>(rosterSheets[key].columns).filter(([name]) => !taken.has(name));
  const pairs = cells
    .filter((cell) => fieldNamed(key, cell) === undefined)
    .flatMap((cell) =>
      columns.map(([name, { header }]) => ({ form: cell.form, name, alike: likenessOf(cell.forms, formsOfHeader(header)) })),
    )
    .filter(({ alike }) => alike >= leastAlike)
    .sort((one, other) => other.alike - one.alike);
  const guesses = new Map<string, string>();
  const used = new Set<string>();
  for (const { form, name } of pairs) {
    if (guesses.has(form) || used.has(name)) continue;
    guesses.set(form, name);
    used.add(name);
  }
  return guesses;
}

function likenessOf(forms: readonly string[], known: readonly string[]): number {
  return Math.max(...forms.flatMap((form) => known.map((other) => likeness(form, other))));
}

/** Shared pairs of neighbouring characters in percent of all pairs (Dice), 0 to 100. */
function likeness(one: string, other: string): number {
  const [left, right] = [pairsOf(plainHeader(one)), pairsOf(other)];
  const all = left.length + right.length;
  if (all === 0) return one === other ? 100 : 0;
  const rest = [...right];
  let shared = 0;
  for (const pair of left) {
    const at = rest.indexOf(pair);
    if (at < 0) continue;
    rest.splice(at, 1);
    shared += 1;
  }
  return wholeQuotient(shared * 200, all);
}

function pairsOf(text: string): readonly string[] {
  const characters = [...text];
  return characters.slice(1).map((character, at) => `${characters[at] ?? ""}${character}`);
}
