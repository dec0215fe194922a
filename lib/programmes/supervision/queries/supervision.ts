import "server-only";
import type { Actor } from "@/lib/access/actor";
import { holdsAct } from "@/lib/access/policy";
import type { LegalDate } from "@/lib/kernel/dates";
import { isBefore, legalDate, yearOf } from "@/lib/kernel/dates";
import type { ReadTx } from "../../../platform/db/transaction";
import { readWorkingCalendarIn } from "../../../settings/queries/years";
import type { PromotedGroup } from "../rules";
import { agesOf, overdueOn } from "../rules";
import type { SupervisionQuery } from "../schema";
import type { Overdue, StageAges } from "../types";
import type { CorrectionLine, HoldLine, ObjectionLine, OverrideLine, Page } from "./lists";
import { readCorrectionsIn, readHoldsIn, readObjectionsIn, readOverridesIn } from "./lists";
import type { Counts } from "./overdue";
import { readPromotedIn } from "./promoted";
import { readCountsIn, readOverdueIn, readStageDaysIn } from "./overdue";

export type Supervision = {
  readonly today: LegalDate;
  readonly query: SupervisionQuery;
  readonly counts: Counts;
  readonly overdue: readonly Overdue[];
  readonly mayOpenTrail: boolean;
  readonly shown:
    | { readonly view: "overview"; readonly ages: readonly StageAges[] }
    | { readonly view: "overdue" }
    | { readonly view: "overrides"; readonly page: Page<OverrideLine> }
    | { readonly view: "corrections"; readonly page: Page<CorrectionLine> }
    | { readonly view: "objections"; readonly page: Page<ObjectionLine> }
    | { readonly view: "holds"; readonly page: Page<HoldLine> }
    | { readonly view: "frontLine"; readonly year: number; readonly groups: readonly PromotedGroup[] };
};

/** The supervisor's page in one of its views. At most five statements. */
export async function readSupervisionIn(tx: ReadTx, actor: Actor, query: SupervisionQuery, today: LegalDate): Promise<Supervision> {
  const calendar = await readWorkingCalendarIn(tx);
  return {
    today,
    query,
    counts: await readCountsIn(tx, actor),
    overdue: overdueOn(await readOverdueIn(tx, actor, today), today, calendar),
    mayOpenTrail: holdsAct(actor, "trail.view"),
    shown: await readShownIn(tx, actor, query, today),
  };
}

async function readShownIn(tx: ReadTx, actor: Actor, query: SupervisionQuery, today: LegalDate): Promise<Supervision["shown"]> {
  switch (query.view) {
    case "overview":
      return { view: "overview", ages: agesOf(await readStageDaysIn(tx, actor), today) };
    case "overdue":
      return { view: "overdue" };
    case "overrides":
      return { view: "overrides", page: await readOverridesIn(tx, actor, query) };
    case "corrections":
      return { view: "corrections", page: await readCorrectionsIn(tx, actor, query) };
    case "objections":
      return { view: "objections", page: await readObjectionsIn(tx, actor, query) };
    case "holds":
      return { view: "holds", page: await readHoldsIn(tx, actor, query) };
    case "frontLine": {
      const year = query.year ?? yearOf(today);
      const end = legalDate(`${String(year)}-12-31`);
      return { view: "frontLine", year, groups: await readPromotedIn(tx, actor, year, isBefore(end, today) ? end : today) };
    }
  }
}
