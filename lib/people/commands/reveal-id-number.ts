import "server-only";
import { mayOnOne } from "@/lib/access/policy";
import type { AccessRefusal } from "@/lib/access/policy";
import { legalDateOf } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import { policyObjectsOf, readPersonHeadIn } from "../queries/person";
import type { RevealIdNumber } from "../schema";
import type { PeopleRefusal } from "../types";

/** Gives out a whole ID number, once, for a reason that enters the person's record. */
export function revealIdNumber(
  input: RevealIdNumber,
  author: Author,
): Promise<Result<{ readonly idNumber: string }, Refusals<PeopleRefusal | AccessRefusal | RecordedRefusal>>> {
  return recorded(author, async (tx) => {
    const person = await readPersonHeadIn(tx, input.cadreId, legalDateOf(author.now));
    if (person === null) return refuse({ code: "people.not-found" });
    const permission = mayOnOne(author.actor, "people.revealIdNumber", policyObjectsOf(person));
    if (!permission.allowed) return refuse({ code: permission.reason });
    const { idNumber } = await tx.cadre.findUniqueOrThrow({ where: { id: input.cadreId }, select: { idNumber: true } });
    return worked(
      { idNumber },
      { stream: streamOf("cadre", input.cadreId), type: "cadre.idNumberRevealed", data: {}, reason: input.reason },
    );
  });
}
