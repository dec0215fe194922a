import "server-only";
import type { AccessRefusal } from "@/lib/access/policy";
import { mayOnOne } from "@/lib/access/policy";
import { legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import { writingHindrance } from "@/lib/people/queries/open-person";
import { policyObjectsOf, readPersonHeadIn } from "@/lib/people/queries/person";
import type { PersonHead } from "@/lib/people/queries/person";
import type { PeopleRefusal } from "@/lib/people/types";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import type { MarkDistinct } from "../schema/forms";
import type { ArchiveRefusal } from "../types";

type Answer = Result<
  { readonly firstId: string },
  Refusals<ArchiveRefusal | PeopleRefusal | AccessRefusal | RecordedRefusal>
>;

/**
 * Notes that two cadres that look like one are two (PA-16), for a basis that enters the record. The author edits one of them and may see
 * the protected columns of both. Nothing is merged.
 */
export function markDistinct(input: MarkDistinct, author: Author): Promise<Answer> {
  return recorded(author, async (tx) => {
    if (input.firstId === input.secondId) return refuse({ code: "archive.same-person" });
    const today = legalDateOf(author.now);
    const first = await readPersonHeadIn(tx, input.firstId, today);
    const second = await readPersonHeadIn(tx, input.secondId, today);
    if (first === null || second === null) return refuse({ code: "people.not-found" });
    const writes = (person: PersonHead) => writingHindrance(author.actor, "people.edit", person) === null;
    const sees = (person: PersonHead) => mayOnOne(author.actor, "people.viewProtected", policyObjectsOf(person)).allowed;
    if (!(writes(first) || writes(second)) || !sees(first) || !sees(second)) {
      return refuse({ code: "access.not-your-authority" });
    }
    const [aId, bId] =
      first.cadreId < second.cadreId ? [first.cadreId, second.cadreId] : [second.cadreId, first.cadreId];
    const known = await tx.cadreDistinct.findUnique({ where: { aId_bId: { aId, bId } }, select: { id: true } });
    if (known !== null) return refuse({ code: "archive.distinct-known" });
    const { id } = await tx.cadreDistinct.create({
      data: { aId, bId, basis: input.basis, decidedOn: legalDateToDb(today) },
    });
    return worked(
      { firstId: input.firstId },
      { stream: streamOf("cadre", aId), type: "cadre.foundDistinct", data: { otherId: bId, distinctId: id } },
      { stream: streamOf("cadre", bId), type: "cadre.foundDistinct", data: { otherId: aId, distinctId: id } },
    );
  });
}
