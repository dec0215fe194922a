import "server-only";
import type { AccessRefusal } from "@/lib/access/policy";
import { holdsAct } from "@/lib/access/policy";
import type { Level } from "@/lib/access/actor";
import { levels } from "@/lib/access/actor";
import type { AuthorityName } from "@/lib/authority/types";
import { legalDateOf } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { reading } from "@/lib/platform/db/reading";
import { requireVisit } from "@/lib/platform/session";
import type { TeamRenewal } from "../queries/seats";
import { readRenewalsIn } from "../queries/seats";
import type { Cause } from "../rules/coming";
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

/** Who is due within the months asked for, and which teams are to be renewed; a refusal for roles that view no posts. Four statements. */
export async function loadDue(
  params: Readonly<Record<string, string | string[] | undefined>>,
): Promise<DuePage | { readonly refusal: AccessRefusal }> {
  const { actor, now } = await requireVisit();
  const query = dueQuerySchema.parse(params);
  return reading(actor, async (tx) => {
    const today = legalDateOf(now);
    const read = await readComingSeatsIn(tx, actor, {
      authority: query.authority,
      months: query.within,
      search: query.q,
      today,
    });
    if (read === null) return { refusal: "access.not-your-role" } as const;
    const ofLevel = read.due.filter(({ seat }) => query.level === null || seat.level === query.level);
    const rows = ofLevel.filter(({ coming }) => query.cause === null || coming.cause === query.cause);
    const start = (query.page - 1) * rowsPerPage;
    return {
      query,
      authorities: read.authorities,
      authorityId: read.authorityId,
      today,
      until: read.until,
      levels: levels.filter((level) => read.due.some(({ seat }) => seat.level === level)),
      counts: causes.map((cause) => ({
        cause,
        count: ofLevel.filter(({ coming }) => coming.cause === cause).length,
      })),
      lines: rows.slice(start, start + rowsPerPage).map(lineOf),
      rowCount: rows.length,
      rowsPerPage,
      renewals: await readRenewalsIn(tx, read.bounds),
      keyPostYears: read.keyPostYears,
      linksPeople: holdsAct(actor, "people.view"),
      leavesOutOwn: read.leavesOutOwn,
    };
  });
}
