import "server-only";
import type { AccessRefusal } from "@/lib/access/policy";
import { holdsAct } from "@/lib/access/policy";
import type { Actor, Level } from "@/lib/access/actor";
import { levels } from "@/lib/access/actor";
import type { AuthorityName } from "@/lib/authority/types";
import { legalDateOf } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { reading } from "@/lib/platform/db/reading";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { requireVisit } from "@/lib/platform/session";
import type { TeamRenewal } from "../queries/seats";
import { readRenewalsIn } from "../queries/seats";
import type { Cause, SeatComing } from "../rules/coming";
import { causes } from "../rules/coming";
import type { DueQuery } from "../schema";
import { dueQuerySchema } from "../schema";
import type { ComingSeats } from "./coming-seats";
import { readComingSeatsIn } from "./coming-seats";
import type { ComingLine } from "./forecast";
import { lineOf } from "./forecast";

const rowsPerPage = 50;

export type DuePage = {
  readonly query: DueQuery;
  readonly authorities: readonly AuthorityName[];
  readonly authorityId: string;
  readonly today: LegalDate;
  readonly until: LegalDate;
  readonly levels: readonly Level[];
  /** how many lines each cause has, before the condition by cause */
  readonly counts: readonly { readonly cause: Cause; readonly count: number }[];
  readonly lines: readonly ComingLine[];
  readonly rowCount: number;
  readonly rowsPerPage: number;
  readonly renewals: readonly TeamRenewal[];
  readonly keyPostYears: ComingSeats["keyPostYears"];
  readonly linksPeople: boolean;
  readonly leavesOutOwn: boolean;
};

/** Who is due under the conditions asked for, whole. */
export type Due = Pick<ComingSeats, "authorities" | "authorityId" | "until" | "leavesOutOwn" | "keyPostYears"> & {
  readonly all: readonly SeatComing[];
  /** before the condition by cause */
  readonly ofLevel: readonly SeatComing[];
  readonly rows: readonly SeatComing[];
  readonly renewals: readonly TeamRenewal[];
};

/** Computes who is due, of those `shown` lets through, and the teams to be renewed; null for roles that view no posts. Four statements. */
export async function readDueIn(
  tx: ReadTx,
  actor: Actor,
  asked: {
    readonly query: DueQuery;
    readonly today: LegalDate;
    readonly shown: (entry: SeatComing, authorityId: string) => boolean;
  },
): Promise<Due | null> {
  const { query, today, shown } = asked;
  const wanted = { authority: query.authority, months: query.within, search: query.q, today };
  const read = await readComingSeatsIn(tx, actor, wanted);
  if (read === null) return null;
  const { authorities, authorityId, until, leavesOutOwn, keyPostYears } = read;
  const all = read.due.filter((entry) => shown(entry, authorityId));
  const ofLevel = all.filter(({ seat }) => query.level === null || seat.level === query.level);
  const rows = ofLevel.filter(({ coming }) => query.cause === null || coming.cause === query.cause);
  const renewals = await readRenewalsIn(tx, read.bounds);
  return { authorities, authorityId, until, leavesOutOwn, keyPostYears, all, ofLevel, rows, renewals };
}

/** Who is due within the months asked for, and which teams are to be renewed; a refusal for roles that view no posts. Four statements. */
export async function loadDue(
  params: Readonly<Record<string, string | string[] | undefined>>,
): Promise<DuePage | { readonly refusal: AccessRefusal }> {
  const { actor, now } = await requireVisit();
  const query = dueQuerySchema.parse(params);
  const today = legalDateOf(now);
  const due = await reading(actor, (tx) => readDueIn(tx, actor, { query, today, shown: () => true }));
  if (due === null) return { refusal: "access.not-your-role" };
  const { all, ofLevel, rows } = due;
  const start = (query.page - 1) * rowsPerPage;
  return {
    query,
    authorities: due.authorities,
    authorityId: due.authorityId,
    today,
    until: due.until,
    levels: levels.filter((level) => all.some(({ seat }) => seat.level === level)),
    counts: causes.map((cause) => ({ cause, count: ofLevel.filter(({ coming }) => coming.cause === cause).length })),
    lines: rows.slice(start, start + rowsPerPage).map(lineOf),
    rowCount: rows.length,
    rowsPerPage,
    renewals: due.renewals,
    keyPostYears: due.keyPostYears,
    linksPeople: holdsAct(actor, "people.view"),
    leavesOutOwn: due.leavesOutOwn,
  };
}
