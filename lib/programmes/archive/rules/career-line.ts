import { addDays, daysBetween, isAfter, isBefore, legalDate, yearOf } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { wholeQuotient } from "@/lib/kernel/ratio";

/** Lanes of the career line, from top to bottom. */
export const lanes = ["post", "concurrent", "experience", "study", "grade", "honour", "bar"] as const;

export type Lane = (typeof lanes)[number];

/** Something to be drawn: a time, or a day where `to` equals `from`; `to` null: still going on. */
export type CareerMark = {
  readonly lane: Lane;
  readonly from: LegalDate;
  readonly to: LegalDate | null;
  /** what the table says */
  readonly text: string;
  /** one character for a small box; the number of the row where there is none */
  readonly sign?: string | undefined;
  /** how the box is drawn: never told apart by colour alone */
  readonly pattern: "plain" | "strong" | "hatched" | "crossed";
};

/** A mark with its place in the drawing: whole units of a plot `plotWidth` wide; `row` counts the rows of the whole drawing from 0. */
export type PlacedMark = CareerMark & {
  /** number in the table, counted from 1 */
  readonly number: number;
  readonly x: number;
  readonly width: number;
  readonly row: number;
  /** what fits into the box */
  readonly label: string;
};

export type CareerLine = {
  readonly marks: readonly PlacedMark[];
  readonly laneRows: readonly { readonly lane: Lane; readonly row: number; readonly rows: number }[];
  readonly years: readonly { readonly year: number; readonly x: number }[];
  readonly rowCount: number;
  readonly todayX: number;
};

/** Width of the plot in drawing units, whatever the length of the career. */
export const plotWidth = 900;

/** Units a character takes, and the narrowest box: room for a number of two figures. */
const characterWidth = 13;
const leastWidth = 18;

/**
 * Places the marks on one time axis, from the January before the first to the December after the last or today. Marks of a lane that
 * overlap stand in rows of their own; lanes without marks are left out; numbers run in the order of lanes and days.
 */
export function layOutCareer(marks: readonly CareerMark[], today: LegalDate): CareerLine {
  const first = marks.reduce((least, mark) => (isBefore(mark.from, least) ? mark.from : least), today);
  const last = marks.reduce((most, { to }) => (to !== null && isAfter(to, most) ? to : most), today);
  const axis = { start: legalDate(`${yearOf(first)}-01-01`), end: legalDate(`${yearOf(last) + 1}-01-01`) };
  const placed: PlacedMark[] = [];
  const laneRows: { lane: Lane; row: number; rows: number }[] = [];
  let row = 0;
  for (const lane of lanes) {
    const own = marks.filter((mark) => mark.lane === lane).toSorted((a, b) => (a.from < b.from ? -1 : 1));
    if (own.length === 0) continue;
    const ends: number[] = [];
    for (const mark of own) {
      const box = boxOf(mark, axis, today);
      const free = ends.findIndex((end) => end <= box.x);
      const level = free === -1 ? ends.length : free;
      ends[level] = box.x + box.width;
      const number = placed.length + 1;
      placed.push({ ...mark, ...box, number, row: row + level, label: labelOf(mark, number, box.width) });
    }
    laneRows.push({ lane, row, rows: ends.length });
    row += ends.length;
  }
  return { marks: placed, laneRows, years: yearsOn(axis), rowCount: row, todayX: xOf(today, axis) };
}

type Axis = { readonly start: LegalDate; readonly end: LegalDate };

/** Units from the beginning of the axis, 0 to `plotWidth`. */
function xOf(day: LegalDate, { start, end }: Axis): number {
  return wholeQuotient(daysBetween(start, day) * plotWidth, daysBetween(start, end));
}

/** A time ends with its last day; a box too narrow to read is widened, to the left where the plot ends. */
function boxOf(mark: CareerMark, axis: Axis, today: LegalDate): { x: number; width: number } {
  const end = xOf(addDays(mark.to ?? today, 1), axis);
  const x = xOf(mark.from, axis);
  const width = Math.max(end - x, leastWidth);
  return { x: Math.min(x, plotWidth - width), width };
}

/** The sign, or the number with as much of the text as there is room for. */
function labelOf(mark: CareerMark, number: number, width: number): string {
  if (mark.sign !== undefined) return mark.sign;
  const room = wholeQuotient(width - leastWidth - 4, characterWidth);
  const characters = [...mark.text];
  if (room < 3) return String(number);
  return `${number} ${characters.length <= room ? mark.text : `${characters.slice(0, room - 1).join("")}…`}`;
}

/** Every year, every second or every fifth, so that the labels keep apart. */
function yearsOn(axis: Axis): readonly { year: number; x: number }[] {
  const from = yearOf(axis.start);
  const count = yearOf(axis.end) - from;
  const step = count <= 15 ? 1 : count <= 30 ? 2 : 5;
  return Array.from({ length: count }, (_, index) => from + index)
    .filter((year) => year % step === 0)
    .map((year) => ({ year, x: xOf(legalDate(`${year}-01-01`), axis) }));
}
