import "server-only";
import { legalDateOf, legalDateToDb, yearOf } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import { permissionOn } from "@/lib/people/commands/person-in-hand";
import { readPersonHeadIn } from "@/lib/people/queries/person";
import type { WriteTx } from "@/lib/platform/db/transaction";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import { groundsOf } from "../rules/grounds";
import type { OpenDeparture } from "../schema";
import type { DepartureRefusal } from "../types";

export type DepartureAnswer<T> = Promise<Result<T, Refusals<DepartureRefusal | RecordedRefusal>>>;

/** Opens the departure of a person from a post he holds: kind, ground, facts and the document it begins with. Returns its id. */
export function openDeparture(input: OpenDeparture, author: Author): DepartureAnswer<{ readonly departureId: string }> {
  return recorded<{ departureId: string }, DepartureRefusal>(author, async (tx) => {
    const today = legalDateOf(author.now);
    const person = await readPersonHeadIn(tx, input.cadreId, today);
    if (person === null) return refuse({ code: "departure.person-not-found" });
    const permission = permissionOn(person, "departure.record", author);
    if (!permission.allowed) return refuse({ code: permission.reason });
    const management = await tx.cadreManagement.findFirst({ where: { cadreId: input.cadreId, to: null }, orderBy: { from: "desc" } });
    if (management === null) return refuse({ code: "access.not-your-authority" });
    const holding = await tx.postHolding.findFirst({ where: { id: input.holdingId, cadreId: input.cadreId, to: null } });
    if (holding === null) return refuse({ code: "departure.not-in-post", field: "holdingId" });
    const running = await tx.departure.count({ where: { holdingId: holding.id, state: "running" } });
    if (running > 0) return refuse({ code: "departure.already-running", field: "holdingId" });
    const grounds = groundsOf(input.kind);
    if (grounds.length > 0 && !grounds.includes(input.ground)) return refuse({ code: "departure.ground-missing", field: "ground" });
    const { id } = await tx.departure.create({
      data: {
        ...input,
        ground: grounds.length > 0 ? input.ground : "",
        remindedBefore: input.kind === "stepDown" && input.remindedBefore,
        number: await nextNumberIn(tx, today),
        authorityId: management.managedById,
        openedOn: legalDateToDb(today),
        openedById: author.actor.userId,
      },
      select: { id: true },
    });
    return worked({ departureId: id }, {
      stream: streamOf("cadre", input.cadreId),
      type: "departure.opened",
      data: { departure: id, kind: input.kind, holding: holding.id },
    });
  });
}

async function nextNumberIn(tx: WriteTx, today: LegalDate): Promise<string> {
  const prefix = `辞调${yearOf(today)}-`;
  const inYear = await tx.departure.count({ where: { number: { startsWith: prefix } } });
  return `${prefix}${String(inYear + 1).padStart(3, "0")}`;
}
