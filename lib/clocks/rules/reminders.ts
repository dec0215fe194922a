import type { LegalDate } from "@/lib/kernel/dates";
import type { RuleSetValues } from "@/lib/law/scheme";
import type { Clock, EscalationStep, ReminderAt, ReminderStage } from "../types";
import { reminderStages } from "../types";
import { clockDuties, daysLeftOf } from "./clocks";
import { escalationsOf } from "./escalation";

/** Days after the last day up to which a deadline first seen is still told; older debts stand in the list of deadlines only. */
const toldLate = 30;

/** The stage of nearness of a clock: the least of 60, 30 and 10 days that holds, -1 when it is over; null: nobody is reminded today. */
export function stageOf(clock: Clock, today: LegalDate): ReminderStage | null {
  if (clockDuties[clock.kind].acts.length === 0) return null;
  const left = daysLeftOf(clock, today);
  if (left < 0) return left >= -toldLate ? -1 : null;
  return reminderStages.filter((stage) => stage >= 0 && left <= stage).toSorted((a, b) => a - b)[0] ?? null;
}

export type Reconciled = {
  readonly raise: readonly { readonly clock: Clock; readonly stage: ReminderStage | EscalationStep }[];
  /** ids of reminders whose deadline is gone, has moved, or came nearer */
  readonly settle: readonly string[];
};

/**
 * What a sweep has to do so that each clock near its day has exactly one reminder, of its present stage, and one that stays over its day
 * one for each step upwards it has come to. Done twice it does nothing the second time. A debt older than 30 days keeps the reminder it has.
 *
 * @param values - of the scheme of the day: after how many days what is over is reported upwards
 */
export function reconcile(clocks: readonly Clock[], open: readonly ReminderAt[], today: LegalDate, values: RuleSetValues): Reconciled {
  const wanted = new Map(
    clocks.flatMap((clock) => {
      const near = stageOf(clock, today);
      const stages = [...(near === null ? [] : [near]), ...escalationsOf(clock, values, today)];
      return stages.map((stage) => [keyOf(clock, stage), { clock, stage }] as const);
    }),
  );
  const debts = new Set(clocks.filter((clock) => daysLeftOf(clock, today) < -toldLate).map((clock) => keyOf(clock, -1)));
  const had = new Set(open.map((reminder) => keyOf(reminder, reminder.stage)));
  return {
    raise: [...wanted].flatMap(([key, one]) => (had.has(key) ? [] : [one])),
    settle: open.filter((reminder) => !wanted.has(keyOf(reminder, reminder.stage)) && !debts.has(keyOf(reminder, reminder.stage))).map(({ id }) => id),
  };
}

function keyOf({ kind, subject, dueOn }: Pick<Clock, "kind" | "subject" | "dueOn">, stage: ReminderStage | EscalationStep): string {
  return `${kind} ${subject} ${dueOn} ${stage}`;
}
