import { formatPartialDate } from "@/lib/formats/dates";
import { bracketBalance } from "./episodes";
import { columnsOf } from "./lines";
import { halfWidth } from "./span";
import type { ResumeEntry } from "./types";

/** The text of a row begins in column 19: "2018.05--2021.09  ". */
const textColumn = 18;
const indentation = " ".repeat(textColumn);

/**
 * Writes the résumé block: months and two hyphens, the text from column 19 on, notes with a line of their own indented to
 * it, the closing lines after a blank line. Reading it gives the same spans and texts.
 *
 * @param entries in the order they are to stand; a text has its notes behind "\n".
 * @returns lines parted by "\n", without one at the end; what was not understood on reading is not in it.
 */
export function writeResume(entries: readonly ResumeEntry[], closingLines: readonly string[]): string {
  const rows = entries.flatMap((entry, place) => [...(needsBlankAbove(entries, place) ? [""] : []), rowText(entry)]);
  const closing = closingLines.map((line) => line.split("\n").join(`\n${indentation}`));
  return [...rows, ...(closing.length > 0 ? ["", ...closing] : [])].join("\n");
}

/** A row that seems to close a bracket of the one above would be taken for its continuation. */
function needsBlankAbove(entries: readonly ResumeEntry[], place: number): boolean {
  const above = bracketBalance(entries[place - 1]?.text ?? "");
  return above > 0 && bracketBalance(entries[place]?.text ?? "") < 0;
}

function rowText(entry: ResumeEntry): string {
  const [first, ...notes] = entry.text.split("\n").map((line) => line.trim());
  const head = headOf(entry, first ?? "");
  // A date to the day is longer than its column: two blanks then, as always.
  const gap = " ".repeat(Math.max(2, textColumn - columnsOf(head)));
  return [(head + gap + (first ?? "")).trimEnd(), ...notes.map((note) => indentation + note)].join("\n");
}

function headOf(entry: ResumeEntry, text: string): string {
  const from = `${formatPartialDate(entry.from)}--`;
  if (entry.to !== null) return `${from}${formatPartialDate(entry.to)}`;
  return mistakableForEnd(text) ? `${from}至今` : from;
}

/** Whether a text behind an open end would be read as part of it. */
function mistakableForEnd(text: string): boolean {
  return /^(?:[\d\-‐‑‒–—―─−~〜∼至到今]|现在|目前)/u.test(halfWidth(text));
}
