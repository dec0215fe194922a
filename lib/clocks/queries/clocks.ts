import "server-only";
import type { Actor } from "@/lib/access/actor";
import { levels } from "@/lib/access/actor";
import { authoritiesFor } from "@/lib/access/policy";
import { closedTo, reachOf } from "@/lib/access/reach";
import { addDays, isOnOrBefore } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { defaultRuleSetValues, parseRuleSetValues } from "@/lib/law/scheme";
import type { ReadTx } from "../../platform/db/transaction";
import { visibleTo } from "../../case/queries/visible";
import { readLocalValuesIn, readSeatsIn } from "../../posts/queries/seats";
import { dueBy } from "../../posts/rules/coming";
import { bornByToRetire } from "../../posts/rules/retirement";
import { readHeadsDueIn } from "../../programmes/principal-review/queries/coverage";
import { readWorkingCalendarIn } from "../../settings/queries/years";
import { clockOf, clockOfEffect, clockOfHead, clockOfSeat, inOrder } from "../rules/clocks";
import type { Clock } from "../types";
import { readCaseClocksIn, readSanctionedIn } from "./case-clocks";
import { departureColumns, readDepartureClocksIn } from "./departure-clocks";
import { readReviewClocksIn } from "./review-clocks";

/**
 * Every clock the actor may see whose last day is not after `today` plus `days`, overdue ones first. Two statements of the cases, two
 * and one of reviews of heads for each authority whose posts the actor views, two of effect periods where he may see closed data, one of reviews of heads, one of
 * resignations, one of the calendar.
 */
export async function readClocksIn(tx: ReadTx, actor: Actor, today: LegalDate, days: number): Promise<readonly Clock[]> {
  const until = addDays(today, days);
  const calendar = await readWorkingCalendarIn(tx);
  const facts = reachOf(actor, "case.view").length === 0 ? [] : await readCaseClocksIn(tx, actor);
  const sanctioned = reachOf(actor, "people.viewClosed").length === 0 ? [] : await readSanctionedIn(tx, actor);
  const clocks = [
    ...facts.map((fact) => clockOf(fact, calendar)),
    ...sanctioned.map((fact) => clockOfEffect(fact, today)),
    ...(await readReviewClocksIn(tx, actor)).map((fact) => clockOf(fact, calendar)),
    ...(await readSeatClocksIn(tx, actor, today, until)),
    ...(reachOf(actor, "departure.view").length === 0 ? [] : await readDepartureClocksIn(tx, visibleTo(actor, "departure.view", departureColumns), today)),
  ].flatMap((clock) => clock ?? []);
  return inOrder(clocks.filter(({ dueOn }) => isOnOrBefore(dueOn, until)));
}

async function readSeatClocksIn(tx: ReadTx, actor: Actor, today: LegalDate, until: LegalDate): Promise<readonly (Clock | null)[]> {
  const clocks: (Clock | null)[] = [];
  for (const authorityId of authoritiesFor(actor, "posts.view")) {
    const reached = reachOf(actor, "posts.view").filter((reach) => reach.authorityId === authorityId);
    const local = await readLocalValuesIn(tx, authorityId, today);
    const seats = await readSeatsIn(tx, {
      authorityId,
      levels: levels.filter((level) => reached.some((reach) => reach.levels.includes(level))),
      closedCadreIds: closedTo(actor, "posts.view"),
      today,
      until,
      menBornBy: bornByToRetire("male", today, until),
      womenBornBy: bornByToRetire("female", today, until),
      search: "",
    });
    const values = local === null ? defaultRuleSetValues : parseRuleSetValues(local.values);
    if (reachOf(actor, "principalReview.view").some((reach) => reach.authorityId === authorityId)) {
      const everyYears = values.principalReview.everyYears;
      clocks.push(...(await readHeadsDueIn(tx, actor, { authorityId, today, until, everyYears })).map((head) => clockOfHead(head, authorityId)));
    }
    clocks.push(...dueBy(seats, { today, until, values }).map((entry) => clockOfSeat(entry, authorityId)));
  }
  return clocks;
}
