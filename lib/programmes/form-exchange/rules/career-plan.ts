import type { Level } from "@/lib/access/actor";
import type { ParsedResume, ResumeRow } from "@/lib/formats/resume/types";
import { legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { careerText, shownEnd } from "@/lib/people/document/form-values";
import type { ArchiveFacts, CareerAt } from "../types";

type Words = Pick<CareerAt, "unitText" | "postText">;

/** What a résumé text does to the rows of the archive. */
export type CareerPlan = {
  readonly removed: readonly string[];
  readonly changed: readonly (Words & Pick<CareerAt, "id" | "from" | "to">)[];
  /** rows the archive did not have; their level is the one before them, until somebody states it */
  readonly added: readonly (Words & Pick<CareerAt, "from" | "to" | "level">)[];
};

/**
 * Finds for each row of the text the row of the archive it is: the same words first, then the same month of beginning.
 * Rows no line of the text means are removed: taking the file's résumé is taking it whole. A row that shows the same
 * months keeps its days.
 */
export function planCareer(
  resume: ParsedResume,
  context: { readonly facts: ArchiveFacts | null; readonly level: Level; readonly unitNames: readonly string[] },
): CareerPlan {
  const kept = context.facts?.career ?? [];
  const matches = matchRows(resume.rows, kept);
  const beginnings = new Set(kept.map(({ from }) => from));
  const changed: CareerPlan["changed"][number][] = [];
  const added: CareerPlan["added"][number][] = [];
  let level: Level = "staff";
  for (const row of resume.rows) {
    const before = matches.get(row);
    if (before === undefined) {
      const from = firstDay(row.from.value);
      added.push({ from, to: lastDay(row, from), ...partsOf(row.text, context.unitNames), level });
      continue;
    }
    level = before.level;
    const from = before.from.startsWith(row.from.value) ? before.from : firstDay(row.from.value);
    const sameEnd =
      before.to === null
        ? row.to === null
        : row.to !== null && shownEnd(before.to, beginnings).startsWith(row.to.value);
    const to = sameEnd ? before.to : lastDay(row, from);
    const words = careerText(before) === row.text ? before : wordsOf(row.text, before, context.unitNames);
    const { unitText, postText } = words;
    if (from === before.from && to === before.to && words === before) continue;
    changed.push({ id: before.id, from, to, unitText, postText });
  }
  const meant = new Set([...matches.values()].map(({ id }) => id));
  return { removed: kept.filter(({ id }) => !meant.has(id)).map(({ id }) => id), changed, added };
}

function matchRows(rows: readonly ResumeRow[], kept: readonly CareerAt[]): ReadonlyMap<ResumeRow, CareerAt> {
  const free = new Set(kept);
  const matches = new Map<ResumeRow, CareerAt>();
  const fits: readonly ((row: ResumeRow, one: CareerAt) => boolean)[] = [
    (row, one) => careerText(one) === row.text && one.from.startsWith(row.from.value),
    (row, one) => one.from.startsWith(row.from.value.slice(0, 7)),
    (row, one) => careerText(one) === row.text,
  ];
  for (const fit of fits) {
    for (const row of rows) {
      if (matches.has(row)) continue;
      const found = [...free].find((one) => fit(row, one));
      if (found === undefined) continue;
      free.delete(found);
      matches.set(row, found);
    }
  }
  return matches;
}

function firstDay(value: string): LegalDate {
  return legalDate(value.length === 7 ? `${value}-01` : value);
}

/** Never before the first day: a stretch of one month begins and ends on its first. */
function lastDay({ to }: ResumeRow, from: LegalDate): LegalDate | null {
  if (to === null) return null;
  const day = firstDay(to.value);
  return day < from ? from : day;
}

/** The unit stays where the line still begins with it. */
function wordsOf(text: string, before: Words, unitNames: readonly string[]): Words {
  const { unitText } = before;
  return unitText !== "" && text.startsWith(unitText)
    ? { unitText, postText: text.slice(unitText.length) }
    : partsOf(text, unitNames);
}

/** The longest name of a unit a line begins with, and the rest; without one the whole line is the post. */
function partsOf(text: string, unitNames: readonly string[]): Words {
  const unit = unitNames.reduce(
    (longest, name) =>
      name.length > longest.length && name.length < text.length && text.startsWith(name) ? name : longest,
    "",
  );
  return { unitText: unit, postText: text.slice(unit.length) };
}
