import "server-only";
import type { AccessRefusal } from "@/lib/access/policy";
import { holdsAct, may } from "@/lib/access/policy";
import type { Instant, LegalDate } from "@/lib/kernel/dates";
import { instantOf, legalDateOf } from "@/lib/kernel/dates";
import { systemInstant } from "../platform/clock";
import { reading } from "../platform/db/reading";
import { scratch } from "../platform/scratch";
import { requireVisit } from "../platform/session";
import { readClocksIn } from "./queries/clocks";
import type { EscalationLine } from "./queries/escalations";
import { readEscalationsIn } from "./queries/escalations";
import type { ReminderLine } from "./queries/reminders";
import { countUnreadIn, readRemindersIn } from "./queries/reminders";
import type { JobState } from "./queries/runs";
import { readJobStatesIn } from "./queries/runs";
import { daysLeftOf } from "./rules/clocks";
import type { ClocksQuery, EscalationsQuery } from "./schema";
import { clocksQuerySchema, escalationsQuerySchema } from "./schema";
import type { Clock, ClockKind } from "./types";
import { clockKinds } from "./types";

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;
type Refused = { readonly refusal: AccessRefusal };

const pageSize = 50;
/** Reminders are read one by one, on a phone as well. */
const remindersPerPage = 20;

/** What stands above each of the three views of deadlines. */
export type ClockTabs = { readonly unread: number; readonly seesClocks: boolean; readonly seesRuns: boolean };

export type ClocksPage = {
  readonly tabs: ClockTabs;
  readonly query: ClocksQuery;
  readonly today: LegalDate;
  readonly counts: readonly { readonly kind: ClockKind; readonly count: number }[];
  readonly overdue: number;
  readonly lines: readonly (Clock & { readonly daysLeft: number })[];
  readonly rowCount: number;
  readonly pageSize: number;
};

/** Every deadline the visitor may see up to the horizon asked for, earliest first. At most ten statements. */
export async function loadClocks(params: SearchParams): Promise<ClocksPage | Refused> {
  const { actor, now } = await requireVisit();
  if (!holdsAct(actor, "case.view") && !holdsAct(actor, "posts.view")) return { refusal: "access.not-your-role" };
  const query = clocksQuerySchema.parse(params);
  const today = legalDateOf(now);
  return reading(actor, async (tx) => {
    const { unread } = await countUnreadIn(tx, actor);
    const read = (await readClocksIn(tx, actor, today, Number(query.within))).map((clock) => ({ ...clock, daysLeft: daysLeftOf(clock, today) }));
    const all = query.within === "0" ? read.filter(({ daysLeft }) => daysLeft < 0) : read;
    const rows = all.filter(({ kind }) => query.kind === null || kind === query.kind);
    const start = (query.page - 1) * pageSize;
    return {
      tabs: tabsOf(actor, unread),
      query,
      today,
      counts: clockKinds.flatMap((kind) => {
        const count = all.filter((clock) => clock.kind === kind).length;
        return count === 0 && kind !== query.kind ? [] : [{ kind, count }];
      }),
      overdue: read.filter(({ daysLeft }) => daysLeft < 0).length,
      lines: rows.slice(start, start + pageSize),
      rowCount: rows.length,
      pageSize,
    };
  });
}

export type RemindersPage = {
  readonly tabs: ClockTabs;
  readonly today: LegalDate;
  readonly page: number;
  readonly pageSize: number;
  readonly count: number;
  readonly lines: readonly ReminderLine[];
};

/** The visitor's reminders, unread first: what his office has to do by a day. Two statements. */
export async function loadReminders(params: SearchParams): Promise<RemindersPage> {
  const { actor, now } = await requireVisit();
  const { page } = clocksQuerySchema.parse(params);
  return reading(actor, async (tx) => {
    const { count, unread, lines } = await readRemindersIn(tx, actor, { size: remindersPerPage, number: page });
    return { tabs: tabsOf(actor, unread), today: legalDateOf(now), page, pageSize: remindersPerPage, count, lines };
  });
}

/** How many reminders the visitor has not seen yet, and how many of them are over their day. One statement. */
export async function loadUnread(): Promise<{ readonly unread: number; readonly overdue: number }> {
  const { actor } = await requireVisit();
  return reading(actor, (tx) => countUnreadIn(tx, actor));
}

export type EscalationsPage = {
  readonly today: LegalDate;
  readonly query: EscalationsQuery;
  readonly pageSize: number;
  readonly open: number;
  readonly count: number;
  readonly lines: readonly EscalationLine[];
};

/** Deadlines reported upwards the visitor may see; a refusal for roles that supervise nothing. One statement. */
export async function loadEscalations(params: SearchParams): Promise<EscalationsPage | Refused> {
  const { actor, now } = await requireVisit();
  if (!holdsAct(actor, "supervision.view")) return { refusal: "access.not-your-role" };
  const query = escalationsQuerySchema.parse(params);
  const read = await reading(actor, (tx) => readEscalationsIn(tx, actor, query.state, { size: pageSize, number: query.page }));
  return { today: legalDateOf(now), query, pageSize, ...read };
}

export type JobRunsPage = { readonly tabs: ClockTabs; readonly at: Instant; readonly states: readonly JobState[] };

/** How the sweeps went; a refusal for roles that see no settings. Two statements. */
export async function loadJobRuns(): Promise<JobRunsPage | Refused> {
  const { actor } = await requireVisit();
  const permission = may(actor, "settings.view");
  if (!permission.allowed) return { refusal: permission.reason };
  const at = systemInstant();
  const states = await scratch((tx) => readJobStatesIn(tx, instantOf(new Date(at.epochMs - 7 * 86_400_000))));
  const { unread } = await reading(actor, (tx) => countUnreadIn(tx, actor));
  return { tabs: tabsOf(actor, unread), at, states };
}

function tabsOf(actor: Parameters<typeof holdsAct>[0], unread: number): ClockTabs {
  return { unread, seesClocks: holdsAct(actor, "case.view") || holdsAct(actor, "posts.view"), seesRuns: holdsAct(actor, "settings.view") };
}
