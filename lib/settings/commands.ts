import "server-only";
import type { AccessRefusal } from "../access/policy";
import { hindrance, may } from "../access/policy";
import { parsePastedTable } from "../formats/pasted-table";
import type { LegalDate } from "../kernel/dates";
import { legalDateOf, legalDateToDb, yearOf } from "../kernel/dates";
import type { Result } from "../kernel/result";
import { refused } from "../kernel/result";
import { workingCalendar } from "../kernel/working-days";
import type { Refusal, Refusals } from "../law/refusal";
import type { WriteTx } from "../platform/db/transaction";
import type { NewEvent } from "../record/event";
import { streamOf } from "../record/event";
import type { Author } from "../record/recorded";
import { recorded, refuse, worked } from "../record/recorded";
import type { RecordedRefusal } from "../record/recorded-refusal";
import { rowsOfFile } from "./queries/file";
import { readCalendarYearsIn, readRunningNoticesIn, readWaitingChangesIn } from "./queries/years";
import { readCalendarList } from "./rules/list";
import { changesOf, judgeAnswer, judgeYear, movedNotices, readDays } from "./rules/year";
import type { AddCalendar, AnswerCalendar, ChangeCalendar } from "./schema";
import type { AffectedNotice, CalendarYearAt, SettingsRefusal } from "./types";

export type SettingsAnswer = Promise<
  Result<readonly AffectedNotice[], Refusals<SettingsRefusal | AccessRefusal | RecordedRefusal>>
>;
type Refused = SettingsRefusal | AccessRefusal;
type YearValues = Omit<CalendarYearAt, "version">;

/** Proposes a change of a year; it counts once another person confirmed it. Returns the running notices whose last day would move. */
export async function changeCalendar(input: ChangeCalendar, author: Author): SettingsAnswer {
  const closed = hindrance(author.actor, "settings.calendar");
  if (closed !== null) return refused([{ code: closed }]);
  const read = await readInput(input);
  return recorded<readonly AffectedNotice[], Refused>(author, async (tx) => {
    const before = (await readCalendarYearsIn(tx)).find(({ year }) => year === input.year);
    if (before === undefined) return refuse({ code: "settings.year-not-found" });
    if (before.version !== input.version) return refuse({ code: "settings.stale" });
    return propose(tx, read, before, input.known, author);
  });
}

/** Proposes a year that is not there yet. Deadlines stay provisional until another person confirmed it. */
export async function addCalendar(input: AddCalendar, author: Author): SettingsAnswer {
  const closed = hindrance(author.actor, "settings.calendar");
  if (closed !== null) return refused([{ code: closed }]);
  const read = await readInput(input);
  return recorded<readonly AffectedNotice[], Refused>(author, async (tx) => {
    const today = legalDateOf(author.now);
    if (input.year < yearOf(today) - 10 || input.year > yearOf(today) + 2)
      return refuse({ code: "settings.year-impossible", field: "year" });
    if ((await tx.calendarYear.count({ where: { year: input.year } })) > 0)
      return refuse({ code: "settings.year-exists", field: "year" });
    return propose(tx, read, null, input.known, author);
  });
}

/** Confirms, refuses or takes back a proposal. Confirmed, it becomes the calendar; the running notices whose last day moved come back. */
export function answerCalendar(input: AnswerCalendar, author: Author): SettingsAnswer {
  return recorded<readonly AffectedNotice[], Refused>(author, async (tx) => {
    const permission = may(author.actor, "settings.calendar");
    if (!permission.allowed) return refuse({ code: permission.reason });
    const change = (await readWaitingChangesIn(tx)).find(
      ({ id, version }) => id === input.id && version === input.version,
    );
    if (change === undefined) return refuse({ code: "settings.change-not-found" });
    const { id, baseVersion, proposedById, proposedByName: _name, proposedOn: _on, version, ...year } = change;
    const today = legalDateOf(author.now);
    const before = (await readCalendarYearsIn(tx)).find((one) => one.year === year.year) ?? null;
    const confirmed = input.answer === "confirmed";
    const moved = confirmed ? await affectedIn(tx, year, today) : [];
    const [first, ...rest] = [
      ...judgeAnswer(change, input.answer, author.actor.userId, before?.version ?? null, input.reason),
      ...(input.known ? [] : unknownNotices(moved)),
    ];
    if (first !== undefined) return refuse(first, ...rest);
    const answer = {
      state: input.answer,
      answeredById: author.actor.userId,
      answeredOn: legalDateToDb(today),
      reason: input.reason,
    };
    const { count } = await tx.calendarChange.updateMany({
      where: { id, state: "waiting", version },
      data: { ...answer, version: version + 1 },
    });
    if (count !== 1) throw new Error(`calendar change ${id} was answered under a serializable transaction`);
    if (confirmed) await putIn(tx, year, baseVersion);
    return worked(moved, answerEvent(before, year, { id, proposedById, answer: input.answer, reason: input.reason }));
  });
}

type ReadInput = { readonly year: YearValues; readonly refusals: readonly Refusal<SettingsRefusal>[] };

/** The days of the two lists, or of the pasted list or the file, which then take their place. */
async function readInput(input: AddCalendar): Promise<ReadInput> {
  const file = input.file === null ? null : await rowsOfFile(input.file);
  const list =
    file === null && input.pasted === ""
      ? null
      : readCalendarList([...(file?.rows ?? []), ...parsePastedTable(input.pasted)]);
  const holidays = readDays(list?.holidays ?? input.holidays, input.year, "holidays");
  const makeUpDays = readDays(list?.makeUpDays ?? input.makeUpDays, input.year, "makeUpDays");
  return {
    year: {
      year: input.year,
      source: input.source,
      exampleOnly: input.exampleOnly,
      holidays: holidays.days,
      makeUpDays: makeUpDays.days,
    },
    refusals: [
      ...(file?.refusals ?? []),
      ...(list?.refusals ?? []),
      ...holidays.refusals,
      ...makeUpDays.refusals,
      ...judgeYear(holidays.days, makeUpDays.days),
    ],
  };
}

/** Keeps the proposal, unless the year cannot be read, is the same, waits already, or moves a notice nobody was told of. */
async function propose(
  tx: WriteTx,
  { year, refusals }: ReadInput,
  before: CalendarYearAt | null,
  known: boolean,
  author: Author,
) {
  const today = legalDateOf(author.now);
  const affected = await affectedIn(tx, year, today);
  const waiting = (await readWaitingChangesIn(tx)).some((change) => change.year === year.year);
  const [first, ...rest] = [
    ...(waiting ? [{ code: "settings.change-waiting" } as const] : []),
    ...(before !== null && isSame(before, year) ? [{ code: "settings.nothing-changed" } as const] : []),
    ...refusals,
    ...(known ? [] : unknownNotices(affected)),
  ];
  if (first !== undefined) return refuse<Refused>(first, ...rest);
  const proposal = {
    ...rowOf(year),
    baseVersion: before?.version ?? null,
    proposedById: author.actor.userId,
    proposedOn: legalDateToDb(today),
  };
  const { id } = await tx.calendarChange.create({ data: proposal, select: { id: true } });
  const event: NewEvent = {
    stream: streamOf("calendar", String(year.year)),
    type: "calendar.proposed",
    data: { change: id, ...dataOf(before, year) },
  };
  return worked(affected, event);
}

/** Running notices whose last day moves when this year takes its place. */
async function affectedIn(tx: WriteTx, year: YearValues, today: LegalDate): Promise<readonly AffectedNotice[]> {
  const before = await readCalendarYearsIn(tx);
  const after = [...before.filter((other) => other.year !== year.year), year];
  return movedNotices(await readRunningNoticesIn(tx, today), workingCalendar(before), workingCalendar(after));
}

function unknownNotices(affected: readonly AffectedNotice[]): readonly Refusal<SettingsRefusal>[] {
  if (affected.length === 0) return [];
  const numbers = affected.map(({ number, counted }) => `${number}（应至${counted}）`).join("、");
  return [{ code: "settings.notices-affected", field: "known", params: { numbers } }];
}

async function putIn(tx: WriteTx, year: YearValues, baseVersion: number | null): Promise<void> {
  if (baseVersion === null) {
    await tx.calendarYear.create({ data: rowOf(year) });
    return;
  }
  const { count } = await tx.calendarYear.updateMany({
    where: { year: year.year, version: baseVersion },
    data: { ...rowOf(year), version: baseVersion + 1 },
  });
  if (count !== 1) throw new Error(`calendar ${year.year} changed under a serializable transaction`);
}

function rowOf({ holidays, makeUpDays, ...year }: YearValues) {
  return { ...year, holidays: [...holidays], makeUpDays: [...makeUpDays] };
}

function isSame(before: CalendarYearAt, after: YearValues): boolean {
  const changes = Object.values(changesOf(before, after));
  return (
    changes.every((days) => days.length === 0) &&
    before.source === after.source &&
    before.exampleOnly === after.exampleOnly
  );
}

function dataOf(before: CalendarYearAt | null, { source, exampleOnly, holidays, makeUpDays }: YearValues) {
  return {
    source,
    exampleOnly,
    holidays: holidays.length,
    makeUpDays: makeUpDays.length,
    ...changesOf(before, { holidays, makeUpDays }),
  };
}

type Answered = {
  readonly id: string;
  readonly proposedById: string;
  readonly answer: AnswerCalendar["answer"];
  readonly reason: string;
};

const answerTypes = {
  confirmed: "calendar.changed",
  refused: "calendar.refused",
  withdrawn: "calendar.withdrawn",
} as const;

function answerEvent(
  before: CalendarYearAt | null,
  after: YearValues,
  { id, proposedById, answer, reason }: Answered,
): NewEvent {
  const content = answer === "confirmed" ? dataOf(before, after) : {};
  return {
    stream: streamOf("calendar", String(after.year)),
    type: answerTypes[answer],
    data: { change: id, proposedById, reason, ...content },
  };
}
