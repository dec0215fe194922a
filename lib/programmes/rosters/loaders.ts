import "server-only";
import { authoritiesFor, holdsAct, may } from "@/lib/access/policy";
import type { AccessRefusal } from "@/lib/access/policy";
import type { SheetModel } from "@/lib/documents/model-sheet";
import { outputMark } from "@/lib/documents/output-mark";
import { renderSheetWorkbook } from "@/lib/documents/render/sheet-workbook";
import { legalDateOf } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import { ok, refused } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import { peopleScopeOf } from "@/lib/people/queries/within-reach";
import { exportReasonSchema } from "@/lib/people/schema";
import { reading } from "@/lib/platform/db/reading";
import type { Download } from "@/lib/platform/download";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { requireVisit } from "@/lib/platform/session";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import { exportRoster } from "./commands";
import type { RosterLayout } from "./document/layouts";
import { standardLayouts, standardLayoutIds } from "./document/layouts";
import { buildRoster } from "./document/roster";
import type { SavedLayout } from "./queries/layouts";
import { readLayoutsIn } from "./queries/layouts";
import type { MotionProposals } from "./queries/motion";
import { readMotionProposalsIn } from "./queries/motion";
import type { RosterPerson } from "./queries/people";
import { readRosterPeopleIn } from "./queries/people";
import type { RosterQuery } from "./schema";
import { rosterQuerySchema } from "./schema";
import type { RosterFacts, RosterRefusal } from "./types";
import { rosterLimit } from "./types";

type Params = Readonly<Record<string, string | string[] | undefined>>;
type Actor = Awaited<ReturnType<typeof requireVisit>>["actor"];
/** Finds the people of the list's own conditions; handed in by the page, since the list is another programme's. */
export type FindPeople = (params: Params, limit: number) => Promise<readonly string[]>;

export type RosterPreview = {
  readonly model: SheetModel;
  readonly layout: RosterLayout;
  readonly layoutId: string;
  readonly saved: readonly SavedLayout[];
  /** people chosen; those closed to the visitor are not in the model */
  readonly chosen: number;
  readonly shown: number;
  /** more were found than a roster takes */
  readonly tooMany: boolean;
  readonly motionTitle: string | null;
  /** who prints it and when, for the foot of every sheet */
  readonly mark: string;
};

/** A roster as it prints; a refusal for roles that export nobody. Three to thirteen statements, by the number of people. */
export async function loadRosterPreview(
  params: Params,
  findPeople: FindPeople,
): Promise<RosterPreview | { readonly refusal: AccessRefusal }> {
  const { actor, now } = await requireVisit();
  if (!holdsAct(actor, "people.export")) return { refusal: "access.not-your-role" };
  const today = legalDateOf(now);
  const query = rosterQuerySchema.parse(params);
  const found = await foundFor(query, params, findPeople);
  return reading(actor, async (tx) => {
    const saved = await readLayoutsIn(tx, visitorOf(actor));
    const { layout, layoutId } = layoutFor(query, saved);
    const motion = await openMotionIn(tx, actor, query.motion);
    const ids = (motion?.people.map(({ cadreId }) => cadreId) ?? found).slice(0, rosterLimit);
    const scope = peopleScopeOf(actor, "people.export");
    const people = await readRosterPeopleIn(tx, ids, { scope, today });
    return {
      model: buildRoster(withProposals(people, motion), layout, today),
      layout,
      layoutId,
      saved,
      chosen: ids.length,
      shown: people.length,
      tooMany: found.length > rosterLimit,
      motionTitle: motion?.title ?? null,
      mark: outputMark(actor.name, now),
    };
  });
}

export type LayoutPage = { readonly layout: RosterLayout; readonly layoutId: string; readonly own: SavedLayout | null };

/** The layout to change, or to make a new one from; a refusal for roles that export nobody. One statement. */
export async function loadLayout(params: Params): Promise<LayoutPage | { readonly refusal: AccessRefusal }> {
  const { actor } = await requireVisit();
  if (!holdsAct(actor, "people.export")) return { refusal: "access.not-your-role" };
  const saved = await reading(actor, (tx) => readLayoutsIn(tx, visitorOf(actor)));
  const { layout, layoutId } = layoutFor(rosterQuerySchema.parse(params), saved);
  return { layout, layoutId, own: saved.find(({ id, own }) => own && id === layoutId) ?? null };
}

/** A roster as a workbook. The export with its reason is in the record of everybody on it before a byte leaves. */
export async function loadRosterFile(
  params: Params,
  findPeople: FindPeople,
): Promise<Result<Download, Refusals<RosterRefusal | RecordedRefusal>>> {
  const { actor, now } = await requireVisit();
  const today = legalDateOf(now);
  const query = rosterQuerySchema.parse(params);
  const found = await foundFor(query, params, findPeople);
  const { saved, motion } = await reading(actor, async (tx) => ({
    saved: await readLayoutsIn(tx, visitorOf(actor)),
    motion: await openMotionIn(tx, actor, query.motion),
  }));
  if (query.motion !== null && motion === null) return refused([{ code: "roster.not-found" }]);
  const { layout, layoutId } = layoutFor(query, saved);
  const cadreIds = motion?.people.map(({ cadreId }) => cadreId) ?? found;
  const reason = exportReasonSchema.parse(params.reason);
  const wanted = { cadreIds, layout: layoutId, columns: layout.columns, reason, motionId: query.motion };
  const exported = await exportRoster(wanted, { actor, now });
  if (!exported.ok) return exported;
  const model = buildRoster(withProposals(exported.value, motion), layout, today);
  const bytes = await renderSheetWorkbook([{ name: "名册", model }], outputMark(actor.name, now));
  return ok({ bytes, fileName: `${layout.title}（${exported.value.length}人）${today.replaceAll("-", "")}.xlsx` });
}

function foundFor(
  query: RosterQuery,
  params: Params,
  findPeople: FindPeople,
): Promise<readonly string[]> | readonly string[] {
  if (query.motion !== null) return [];
  return query.selected.length > 0 ? query.selected : findPeople(params, rosterLimit + 1);
}

function visitorOf(actor: Actor) {
  return { userId: actor.userId, authorityIds: authoritiesFor(actor, "people.export") };
}

/** The layout asked for; a batch without a word about it prints 拟任免名册, anything unknown 干部名册. */
function layoutFor(query: RosterQuery, saved: readonly SavedLayout[]): { layout: RosterLayout; layoutId: string } {
  const own = saved.find(({ id }) => id === query.layout);
  if (own !== undefined) return { layout: own, layoutId: own.id };
  const layoutId =
    standardLayoutIds.find((id) => id === query.layout) ?? (query.motion === null ? "short" : "proposal");
  return { layout: standardLayouts[layoutId], layoutId };
}

async function openMotionIn(tx: ReadTx, actor: Actor, motionId: string | null): Promise<MotionProposals | null> {
  if (motionId === null) return null;
  const motion = await readMotionProposalsIn(tx, motionId);
  return motion !== null && may(actor, "motion.view", { authorityId: motion.authorityId }).allowed ? motion : null;
}

function withProposals(people: readonly RosterPerson[], motion: MotionProposals | null): readonly RosterFacts[] {
  const proposals = new Map(motion?.people.map(({ cadreId, takes, leaves }) => [cadreId, { takes, leaves }]));
  return people.map((person) => ({ ...person, proposal: proposals.get(person.cadreId) ?? null }));
}
