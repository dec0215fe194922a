import "server-only";
import type { AccessRefusal } from "@/lib/access/policy";
import { holdsAct, may } from "@/lib/access/policy";
import { outputMark } from "@/lib/documents/output-mark";
import { isId } from "@/lib/formats/ids";
import { legalDateOf } from "@/lib/kernel/dates";
import { reading } from "../../platform/db/reading";
import { requireVisit } from "../../platform/session";
import type { TrailPerson, TrailSearched } from "./queries";
import { readNamesakesIn, readTrailIn } from "./queries";
import { trailQuerySchema } from "./schema";
import type { TrailLine } from "./types";

type Params = Readonly<Record<string, string | string[] | undefined>>;

export type TrailSearch = TrailSearched & { readonly people: readonly TrailPerson[] };

/** The search for whom a chain of responsibility is to be opened; a refusal for roles that do not supervise. One statement. */
export async function loadTrailSearch(params: Params): Promise<TrailSearch | { readonly refusal: AccessRefusal }> {
  const { actor, now } = await requireVisit();
  if (!holdsAct(actor, "trail.view")) return { refusal: "access.not-your-role" };
  const searched = trailQuerySchema.parse(params);
  return reading(actor, async (tx) => ({ ...searched, people: await readNamesakesIn(tx, actor, searched, legalDateOf(now)) }));
}

export type Trail = {
  readonly name: string;
  readonly reason: string;
  readonly mark: string;
  readonly of: readonly TrailLine[];
  readonly by: readonly TrailLine[];
  /** acts that only a name connects with the person, and how many in the archive bear it */
  readonly named: readonly TrailLine[];
  readonly namesakes: number;
};

/** A chain of responsibility that was asked for; null for everybody but who asked. Four statements. */
export async function loadTrail(viewId: string): Promise<Trail | null> {
  if (!isId(viewId)) return null;
  const { actor, now } = await requireVisit();
  return reading(actor, async (tx) => {
    const view = await tx.trailView.findUnique({ where: { id: viewId } });
    if (view === null || view.userId !== actor.userId) return null;
    const { authorityId, cadreId, reason } = view;
    if (!may(actor, "trail.view", { authorityId, concerns: [cadreId] }).allowed) return null;
    const person = await tx.cadre.findUnique({ where: { id: cadreId }, select: { name: true } });
    if (person === null) return null;
    const namesakes = await tx.cadre.count({ where: { name: person.name } });
    return { name: person.name, namesakes, reason, mark: outputMark(actor.name, now), ...(await readTrailIn(tx, actor, cadreId)) };
  });
}
