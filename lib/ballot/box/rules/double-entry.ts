import { headerFields, type Tally, type TallyHeader, type TallyLine } from "../types";

/** One number the two entries disagree on; null: only the other entry has it. */
export type EntryDifference = {
  /** null: the header of the whole round */
  readonly groupId: string | null;
  /** null: a header, not a subject's line */
  readonly subjectId: string | null;
  /** field of the header or option of the line */
  readonly field: string;
  readonly first: number | null;
  readonly second: number | null;
};

/** Compares two entries of the same papers, number by number: every difference, headers first, then lines. */
export function compareEntries<Option extends string>(
  first: Tally<Option>,
  second: Tally<Option>,
): readonly EntryDifference[] {
  const groupIds = [...new Set([...first.groups, ...second.groups].map(({ id }) => id))];
  const headerOf = (tally: Tally<Option>, groupId: string) => tally.groups.find(({ id }) => id === groupId)?.header;
  const left = linesByPlace(first);
  const right = linesByPlace(second);
  const places = [...new Map([...left, ...right]).values()];
  return [
    ...compareHeaders(null, first.header, second.header),
    ...groupIds.flatMap((id) => compareHeaders(id, headerOf(first, id), headerOf(second, id))),
    ...places.flatMap((line) => compareLines(line, left.get(placeOf(line)), right.get(placeOf(line)))),
  ];
}

function compareHeaders(
  groupId: string | null,
  first: TallyHeader | undefined,
  second: TallyHeader | undefined,
): readonly EntryDifference[] {
  return headerFields
    .map((field) => ({
      groupId,
      subjectId: null,
      field,
      first: first?.[field] ?? null,
      second: second?.[field] ?? null,
    }))
    .filter((pair) => pair.first !== pair.second);
}

function compareLines<Option extends string>(
  place: TallyLine<Option>,
  first: TallyLine<Option> | undefined,
  second: TallyLine<Option> | undefined,
): readonly EntryDifference[] {
  const left = new Map<string, number>(Object.entries<number>(first?.counts ?? {}));
  const right = new Map<string, number>(Object.entries<number>(second?.counts ?? {}));
  return [...new Set([...left.keys(), ...right.keys()])]
    .map((field) => ({
      groupId: place.groupId,
      subjectId: place.subjectId,
      field,
      first: left.get(field) ?? null,
      second: right.get(field) ?? null,
    }))
    .filter((pair) => pair.first !== pair.second);
}

function linesByPlace<Option extends string>(tally: Tally<Option>): Map<string, TallyLine<Option>> {
  return new Map(tally.lines.map((line) => [placeOf(line), line] as const));
}

function placeOf(line: { readonly groupId: string; readonly subjectId: string }): string {
  return JSON.stringify([line.groupId, line.subjectId]);
}

export type DoubleEntry = {
  /** account that entered the papers first; null: not entered yet */
  readonly firstEnteredBy: string | null;
  readonly secondEnteredBy: string | null;
  readonly differences: readonly EntryDifference[];
};

export type DoubleEntryFault = "first-missing" | "second-missing" | "same-person" | "differences";

/**
 * Judges a double entry: two people, two entries, no difference. The same person twice is refused even when the numbers
 * agree.
 *
 * @returns every reason why the tally does not stand yet; empty when it does.
 */
export function judgeDoubleEntry(entry: DoubleEntry): readonly DoubleEntryFault[] {
  const { firstEnteredBy, secondEnteredBy, differences } = entry;
  const reasons: readonly (readonly [DoubleEntryFault, boolean])[] = [
    ["first-missing", firstEnteredBy === null],
    ["second-missing", secondEnteredBy === null],
    ["same-person", firstEnteredBy !== null && firstEnteredBy === secondEnteredBy],
    ["differences", differences.length > 0],
  ];
  return reasons.filter(([, holds]) => holds).map(([reason]) => reason);
}
