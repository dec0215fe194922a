import type { Refusal } from "@/lib/law/refusal";
import type { SettingsRefusal } from "../types";

export type CalendarList = { readonly holidays: string; readonly makeUpDays: string; readonly refusals: readonly Refusal<SettingsRefusal>[] };

const day = String.raw`(?:\d{4}[年.\-/])?\d{1,2}(?:月|[.\-/])\d{1,2}日?`;
const spans = new RegExp(`${day}(?:至${day})?`, "gu");
const wholeDay = new RegExp(`^${day}$`, "u");

/**
 * A list of days with what each is: rows of a sheet ("2026-10-01 | 放假", "10月1日 | 10月7日 | 放假", "10月10日 | 调休上班"), or the
 * sentences of the State Council's notice ("10月1日（周四）至7日（周三）放假调休，共7天。10月10日（周六）上班。"). Rows and sentences without a
 * date are passed over; one with a date and without a word, or with an end that cannot be read, is named. The days come back as
 * `readDays` reads them.
 */
export function readCalendarList(rows: readonly (readonly string[])[]): CalendarList {
  const found = { holidays: [] as string[], makeUpDays: [] as string[] };
  const refusals: Refusal<SettingsRefusal>[] = [];
  for (const [index, cells] of rows.entries()) {
    for (const sentence of joined(cells).split(/[。;]/u)) {
      const text = filledIn(sentence);
      const days = text.match(spans) ?? [];
      if (days.length === 0) continue;
      const kind = /上班|补班/u.test(text) ? "makeUpDays" : /放假|休/u.test(text) ? "holidays" : null;
      const ends = text.split("至").length - 1;
      if (kind === null || ends !== days.filter((one) => one.includes("至")).length) {
        refusals.push({ code: "settings.list-unreadable", field: "pasted", params: { row: index + 1, word: sentence.trim().slice(0, 40) } });
      } else found[kind].push(...days);
    }
  }
  return { holidays: found.holidays.join("\n"), makeUpDays: found.makeUpDays.join("\n"), refusals };
}

/** The cells of a row as one text; two cells that hold a day each are the first and the last day. */
function joined(cells: readonly string[]): string {
  const plain = cells.map((cell) => oneBlank(cell).trim()).filter((cell) => cell !== "");
  const days = plain.filter((cell) => wholeDay.test(cell));
  const words = plain.filter((cell) => !wholeDay.test(cell));
  return days.length === 2 ? [days.join("至"), ...words].join(" ") : plain.join(" ");
}

/** Without what stands in brackets, and with the month the notice leaves out: "10月1日至7日" is "10月1日至10月7日". */
function filledIn(sentence: string): string {
  return oneBlank(sentence)
    .replace(/\([^()]*\)| ?[~—到] ?/gu, (part) => (part.startsWith("(") ? "" : "至"))
    .replace(/ *至 */gu, "至")
    .replace(/(\d{1,2})月(\d{1,2})日至(\d{1,2})日/gu, "$1月$2日至$1月$3日");
}

/** Blanks of any number are one, so that what follows looks at a text of a file no longer than its characters. */
function oneBlank(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, " ");
}
