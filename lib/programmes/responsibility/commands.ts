import "server-only";
import type { AccessRefusal } from "@/lib/access/policy";
import { may } from "@/lib/access/policy";
import { dateOf, legalDateOf } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import { findTrailPersonIn } from "./queries";
import type { ViewTrailInput } from "./schema";
import type { ResponsibilityRefusal } from "./types";

type Refused = ResponsibilityRefusal | AccessRefusal;

/**
 * Opens the chain of responsibility around a person (ACC-03): who looks, at whom and why stands in the record before anything is shown.
 * Returns the id of the view, which only who asked may open.
 */
export function viewTrail(input: ViewTrailInput, author: Author): Promise<Result<string, Refusals<Refused | RecordedRefusal>>> {
  return recorded<string, Refused>(author, async (tx) => {
    const { cadreId, reason } = input;
    const person = await findTrailPersonIn(tx, cadreId, legalDateOf(author.now));
    if (person === null) return refuse({ code: "responsibility.person-not-found" });
    const permission = may(author.actor, "trail.view", { authorityId: person.authorityId, concerns: [cadreId] });
    if (!permission.allowed) return refuse({ code: permission.reason });
    const { id } = await tx.trailView.create({
      data: { authorityId: person.authorityId, cadreId, reason, userId: author.actor.userId, viewedAt: dateOf(author.now) },
      select: { id: true },
    });
    return worked(id, { stream: streamOf("trailView", id), type: "trail.viewed", data: { cadre: cadreId }, reason });
  });
}
