import "server-only";
import { levels } from "@/lib/access/actor";
import type { Actor, Level } from "@/lib/access/actor";
import { authoritiesFor } from "@/lib/access/policy";
import { closedTo, reachOf } from "@/lib/access/reach";
import { readAuthoritiesIn } from "@/lib/authority/queries";
import type { AuthorityName } from "@/lib/authority/types";
import { addMonths } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { defaultRuleSetValues, parseRuleSetValues } from "@/lib/law/scheme";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { readLocalValuesIn, readSeatsIn } from "../queries/seats";
import type { SeatBounds } from "../queries/seats";
import { dueBy } from "../rules/coming";
import type { SeatComing } from "../rules/coming";
import { bornByToRetire } from "../rules/retirement";

/** What is due for holders of posts of one authority the visitor may view posts of. */
export type ComingSeats = {
  readonly authorities: readonly AuthorityName[];
  readonly authorityId: string;
  readonly today: LegalDate;
  readonly until: LegalDate;
  /** earliest first, overdue first of all */
  readonly due: readonly SeatComing[];
  /** years of the local scheme for key posts, and whether they are an example still */
  readonly keyPostYears: { readonly years: number; readonly exampleOnly: boolean };
  /** the visitor is a cadre here: he and his declared relatives are not listed */
  readonly leavesOutOwn: boolean;
  readonly bounds: SeatBounds;
};

/**
 * Reads who holds the posts of the authority asked for (the visitor's first one otherwise) and computes what is due by `months` from
 * today. Null when no role of the visitor views posts. Three statements.
 */
export async function readComingSeatsIn(
  tx: ReadTx,
  actor: Actor,
  asked: { readonly authority: string; readonly months: number; readonly search: string; readonly today: LegalDate },
): Promise<ComingSeats | null> {
  const own = authoritiesFor(actor, "posts.view");
  const [first] = own;
  if (first === undefined) return null;
  const { today } = asked;
  const until = addMonths(today, asked.months);
  const authorities = await readAuthoritiesIn(tx, own);
  const authorityId = own.includes(asked.authority) ? asked.authority : (authorities[0]?.id ?? first);
  const bounds: SeatBounds = {
    authorityId,
    levels: levelsReached(actor, authorityId),
    closedCadreIds: closedTo(actor, "posts.view"),
    today,
    until,
    menBornBy: bornByToRetire("male", today, until),
    womenBornBy: bornByToRetire("female", today, until),
    search: asked.search,
  };
  const local = await readLocalValuesIn(tx, authorityId, today);
  const values = local === null ? defaultRuleSetValues : parseRuleSetValues(local.values);
  const seats = await readSeatsIn(tx, bounds);
  return {
    authorities,
    authorityId,
    today,
    until,
    due: dueBy(seats, { today, until, values }),
    keyPostYears: { years: values.keyPostRotationYears, exampleOnly: local?.exampleOnly ?? true },
    leavesOutOwn: bounds.closedCadreIds.length > 0,
    bounds,
  };
}

/** Levels of posts the visitor's roles reach in the authority. */
function levelsReached(actor: Actor, authorityId: string): readonly Level[] {
  const reached = reachOf(actor, "posts.view").filter((reach) => reach.authorityId === authorityId);
  return levels.filter((level) => reached.some((reach) => reach.levels.includes(level)));
}
