import "server-only";
import { isAfter, legalDateOf, legalDateToDb, yearOf } from "@/lib/kernel/dates";
import type { Refusal } from "@/lib/law/refusal";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { FixGrade, RecordSanction } from "../schema";
import type { PeopleRefusal } from "../types";
import type { PersonAnswer } from "./person-in-hand";
import { personEvent, personInHandIn, touchPersonIn } from "./person-in-hand";

/** Enters a sanction, admonition or measure; its period follows from kind and day, or from the months the decision names. */
export function recordSanction(input: RecordSanction, author: Author): PersonAnswer<{ readonly sanctionId: string }> {
  return recorded(author, async (tx) => {
    const person = await personInHandIn(tx, input, author);
    if (!person.ok) return refuse(...person.refusal);
    if (isAfter(input.effectiveOn, legalDateOf(author.now))) {
      return refuse({ code: "people.in-future", field: "effectiveOn", params: { field: "effectiveOn" } });
    }
    if (!(await touchPersonIn(tx, input))) return refuse({ code: "people.stale" });
    const { kind, body, document, reason, months } = input;
    const { id } = await tx.sanction.create({
      data: {
        cadreId: input.cadreId,
        kind,
        body,
        document,
        reason,
        months,
        effectiveOn: legalDateToDb(input.effectiveOn),
      },
    });
    return worked({ sanctionId: id }, personEvent(input.cadreId, "sanction", id));
  });
}

/** Enters the grade of a year once: after the year has ended, on a day that has come. */
export function fixGrade(input: FixGrade, author: Author): PersonAnswer<{ readonly year: number }> {
  return recorded(author, async (tx) => {
    const person = await personInHandIn(tx, input, author);
    if (!person.ok) return refuse(...person.refusal);
    const { cadreId, year, grade, fixedOn } = input;
    const known = await tx.yearlyGrade.findUnique({ where: { cadreId_year: { cadreId, year } } });
    const refusals: Refusal<PeopleRefusal>[] = [];
    if (year < 1980 || year >= yearOf(fixedOn)) {
      refusals.push({ code: "people.grade-before-year-end", field: "fixedOn" });
    }
    if (isAfter(fixedOn, legalDateOf(author.now))) {
      refusals.push({ code: "people.in-future", field: "fixedOn", params: { field: "fixedOn" } });
    }
    if (known !== null) refusals.push({ code: "people.grade-known", field: "year", params: { year } });
    const [first, ...rest] = refusals;
    if (first !== undefined) return refuse(first, ...rest);
    if (!(await touchPersonIn(tx, input))) return refuse({ code: "people.stale" });
    const { id } = await tx.yearlyGrade.create({ data: { cadreId, year, grade, fixedOn: legalDateToDb(fixedOn) } });
    return worked({ year }, personEvent(cadreId, "grade", id));
  });
}
