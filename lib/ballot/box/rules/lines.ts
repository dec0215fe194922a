import type { Tally, TallyLine } from "../types";

export type LineFault = {
  readonly code:
    | "not-a-count"
    | "unknown-option"
    | "missing-option"
    | "unknown-group"
    | "line-twice"
    | "missing-line"
    | "not-equal-to-base";
  readonly subjectId: string;
  /** null: the subject over all groups */
  readonly groupId: string | null;
  readonly option: string | null;
  readonly given: number | null;
  /** the valid papers the line must add up to */
  readonly limit: number | null;
};

/**
 * Judges the lines of a tally: every subject has one line in every group with whole counts of exactly the round's options.
 * In a group with a header of its own each line adds to that group's valid papers; otherwise all lines of a subject add to
 * the valid papers of the round.
 *
 * @returns every fault at once; empty when all lines hold.
 */
export function judgeLines<Option extends string>(
  tally: Tally<Option>,
  options: readonly Option[],
): readonly LineFault[] {
  const bySubject = new Map<string, TallyLine<Option>[]>();
  for (const line of tally.lines) {
    const list = bySubject.get(line.subjectId);
    if (list === undefined) bySubject.set(line.subjectId, [line]);
    else list.push(line);
  }
  const inLines = tally.lines.flatMap((line) => judgeCounts(line, options));
  return [
    ...inLines,
    ...[...bySubject].flatMap(([subjectId, lines]) => judgeSubject(tally, subjectId, lines, inLines.length === 0)),
  ];
}

function judgeCounts<Option extends string>(line: TallyLine<Option>, options: readonly Option[]): readonly LineFault[] {
  const at = { subjectId: line.subjectId, groupId: line.groupId, limit: null };
  const known = new Set<string>(options);
  const given = new Map<string, unknown>(Object.entries(line.counts));
  const strangers = [...given.keys()].filter((option) => !known.has(option));
  const missing = options.filter((option) => !given.has(option));
  const impossible = Object.entries<number>(line.counts).filter(
    ([, count]) => !Number.isSafeInteger(count) || count < 0,
  );
  return [
    ...strangers.map((option) => ({ code: "unknown-option" as const, ...at, option, given: null })),
    ...missing.map((option) => ({ code: "missing-option" as const, ...at, option, given: null })),
    ...impossible.map(([option, count]) => ({ code: "not-a-count" as const, ...at, option, given: count })),
  ];
}

function judgeSubject<Option extends string>(
  tally: Tally<Option>,
  subjectId: string,
  lines: readonly TallyLine<Option>[],
  countsHold: boolean,
): readonly LineFault[] {
  const at = { subjectId, option: null, given: null, limit: null };
  const groupIds = new Set(tally.groups.map(({ id }) => id));
  const lineIds = lines.map(({ groupId }) => groupId);
  const shape: LineFault[] = [
    ...lines
      .filter(({ groupId }) => !groupIds.has(groupId))
      .map(({ groupId }) => ({ code: "unknown-group" as const, ...at, groupId })),
    ...[...new Set(lineIds.filter((id, place) => lineIds.indexOf(id) < place))].map((groupId) => ({
      code: "line-twice" as const,
      ...at,
      groupId,
    })),
    ...tally.groups
      .filter(({ id }) => !lineIds.includes(id))
      .map(({ id }) => ({ code: "missing-line" as const, ...at, groupId: id })),
  ];
  return countsHold && shape.length === 0 ? judgeSums(tally, subjectId, lines) : shape;
}

function judgeSums<Option extends string>(
  tally: Tally<Option>,
  subjectId: string,
  lines: readonly TallyLine<Option>[],
): readonly LineFault[] {
  const unequal = (groupId: string | null, given: number, limit: number): readonly LineFault[] =>
    given === limit ? [] : [{ code: "not-equal-to-base", subjectId, groupId, option: null, given, limit }];
  const headers = new Map(tally.groups.map(({ id, header }) => [id, header] as const));
  if ([...headers.values()].some((header) => header === undefined)) {
    return unequal(
      null,
      lines.reduce((sum, line) => sum + countedIn(line), 0),
      tally.header.valid,
    );
  }
  return lines.flatMap((line) => unequal(line.groupId, countedIn(line), headers.get(line.groupId)?.valid ?? 0));
}

function countedIn<Option extends string>(line: TallyLine<Option>): number {
  return Object.values<number>(line.counts).reduce((sum, count) => sum + count, 0);
}
