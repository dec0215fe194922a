import "server-only";
import { parseIdNumber } from "@/lib/formats/id-number";
import { isAfter, legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { DeclareKinship } from "../schema";
import type { PersonAnswer } from "./person-in-hand";
import { personEvent, personInHandIn, touchPersonIn } from "./person-in-hand";

/** Declares kinship between two cadres: one row for both directions, kept with the person whose id comes first. */
export function declareKinship(input: DeclareKinship, author: Author): PersonAnswer<{ readonly relativeId: string }> {
  return recorded(author, async (tx) => {
    const person = await personInHandIn(tx, input, author);
    if (!person.ok) return refuse(...person.refusal);
    if (isAfter(input.declaredOn, legalDateOf(author.now))) {
      return refuse({ code: "people.in-future", field: "declaredOn", params: { field: "declaredOn" } });
    }
    const number = parseIdNumber(input.relativeIdNumber);
    if (!number.ok) return refuse({ code: "people.id-number-wrong", field: "relativeIdNumber" });
    const relative = await tx.cadre.findUnique({ where: { idNumber: number.value.number }, select: { id: true } });
    if (relative === null) return refuse({ code: "people.relative-not-found", field: "relativeIdNumber" });
    if (relative.id === input.cadreId) return refuse({ code: "people.relative-is-self", field: "relativeIdNumber" });
    const [aId, bId] = relative.id < input.cadreId ? [relative.id, input.cadreId] : [input.cadreId, relative.id];
    const known = await tx.kinship.findUnique({ where: { aId_bId: { aId, bId } } });
    if (known !== null) return refuse({ code: "people.kinship-known", field: "relativeIdNumber" });
    if (!(await touchPersonIn(tx, input))) return refuse({ code: "people.stale" });
    const { relation, source, sourceOpen, declaredOn } = input;
    const { id } = await tx.kinship.create({
      data: { aId, bId, relation, source, sourceOpen, declaredOn: legalDateToDb(declaredOn) },
    });
    return worked(
      { relativeId: relative.id },
      { stream: streamOf("cadre", aId), type: "kinship.declared", data: { relativeId: bId, relation } },
      personEvent(input.cadreId, "kinship", id),
    );
  });
}
