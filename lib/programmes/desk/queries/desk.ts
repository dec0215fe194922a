import "server-only";
import type { Actor } from "@/lib/access/actor";
import { holdsAct } from "@/lib/access/policy";
import { reachOf } from "@/lib/access/reach";
import type { LegalDate } from "@/lib/kernel/dates";
import type { ReadTx } from "../../../platform/db/transaction";
import { readWorkingCalendarIn } from "../../../settings/queries/years";
import { missingOfCase, missingOfMotion, missingOfPost } from "../rules/missing";
import { todosOn, warningsOn } from "../rules/todos";
import type { DeskQuery } from "../schema";
import type { Matter, Missing, Todo, Warning } from "../types";
import type { MatterPage } from "./matters";
import { readMattersIn } from "./matters";
import type { Administration, ComingMeeting, UnitDesk } from "./own-desks";
import { readAdministrationIn, readComingMeetingsIn, readUnitDeskIn } from "./own-desks";
import { readCaseProgressIn, readMotionProgressIn, readPostProgressIn } from "./progress";
import { readTodosIn } from "./todos";
import { readWarningsIn } from "./warnings";

export type ListedMatter = Matter & { readonly missing: readonly Missing[] };

export type Desk = {
  readonly today: LegalDate;
  readonly query: DeskQuery;
  /** null for roles that have nothing to do by deadline here */
  readonly todos: { readonly count: number; readonly list: readonly Todo[] };
  readonly warnings: readonly Warning[];
  /** null for roles that follow no batches and cases */
  readonly matters: (Omit<MatterPage, "matters"> & { readonly list: readonly ListedMatter[] }) | null;
  readonly meetings: readonly ComingMeeting[];
  readonly unit: UnitDesk | null;
  readonly administration: Administration | null;
};

/** Everything on the actor's desk. At most ten statements, whatever the number of matters. */
export async function readDeskIn(tx: ReadTx, actor: Actor, query: DeskQuery, today: LegalDate): Promise<Desk> {
  const followsMatters = reachOf(actor, "case.view").length > 0;
  const calendar = await readWorkingCalendarIn(tx);
  const { count, todos } = await readTodosIn(tx, actor, today);
  const warnings = await readWarningsIn(tx, actor, today);
  return {
    today,
    query,
    todos: { count, list: todosOn(todos, today, calendar) },
    warnings: warningsOn(warnings, today, calendar, holdsAct(actor, "settings.calendar")),
    matters: followsMatters ? await listedMattersIn(tx, actor, query, today) : null,
    meetings: await readComingMeetingsIn(tx, actor, today),
    unit: await readUnitDeskIn(tx, actor, today),
    administration: await readAdministrationIn(tx, actor, today),
  };
}

async function listedMattersIn(tx: ReadTx, actor: Actor, query: DeskQuery, today: LegalDate): Promise<NonNullable<Desk["matters"]>> {
  const { matters, ...page } = await readMattersIn(tx, actor, query, today);
  const idsOf = (type: Matter["type"]) => matters.filter((matter) => matter.type === type).map((matter) => matter.id);
  const missing = new Map<string, readonly Missing[]>();
  for (const at of await readMotionProgressIn(tx, idsOf("motion"))) missing.set(at.id, missingOfMotion(at));
  for (const at of await readPostProgressIn(tx, idsOf("post"))) missing.set(at.id, missingOfPost(at, today));
  for (const at of await readCaseProgressIn(tx, idsOf("case"))) missing.set(at.id, missingOfCase(at, today));
  return { ...page, list: matters.map((matter) => ({ ...matter, missing: missing.get(matter.id) ?? [] })) };
}
