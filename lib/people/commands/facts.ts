import "server-only";
import { formatMonthDots, isAfter, isBefore, legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Refusal } from "@/lib/law/refusal";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { PersonHead } from "../queries/person";
import type { DetermineFact } from "../schema";
import type { PeopleRefusal } from "../types";
import type { PersonAnswer } from "./person-in-hand";
import { personEvent, personInHandIn, touchPersonIn } from "./person-in-hand";

/** Facts that are days: the determined day becomes the one the rules use. */
const dayColumns = { birth: "birth", partyEntry: "partyJoined", workStart: "workStart" } as const;

function isDayFact(fact: DetermineFact["fact"]): fact is keyof typeof dayColumns {
  return fact in dayColumns;
}

/** Enters what was determined about one of the three ages, two records and identity; a determined day is used by the rules at once. */
export function determineFact(
  input: DetermineFact,
  author: Author,
): PersonAnswer<{ readonly fact: DetermineFact["fact"] }> {
  return recorded(author, async (tx) => {
    const person = await personInHandIn(tx, input, author);
    if (!person.ok) return refuse(...person.refusal);
    const [first, ...rest] = refusalsOfFact(input, person.value, legalDateOf(author.now));
    if (first !== undefined) return refuse(first, ...rest);
    if (!(await touchPersonIn(tx, input))) return refuse({ code: "people.stale" });
    const { cadreId, fact, stated, verdict, reviewer, determinedDay } = input;
    const determined =
      verdict === "deferred" ? null : determinedDay === null ? input.determined : formatMonthDots(determinedDay);
    const values = { stated, determined, verdict, reviewer, determinedOn: legalDateToDb(input.determinedOn) };
    const { id } = await tx.cadreFact.upsert({
      where: { cadreId_fact: { cadreId, fact } },
      create: { cadreId, fact, ...values },
      update: values,
    });
    if (isDayFact(fact) && verdict === "pass" && determinedDay !== null) {
      await tx.cadre.update({ where: { id: cadreId }, data: { [dayColumns[fact]]: legalDateToDb(determinedDay) } });
    }
    return worked({ fact }, personEvent(cadreId, "fact", id));
  });
}

function refusalsOfFact(input: DetermineFact, person: PersonHead, today: LegalDate): readonly Refusal<PeopleRefusal>[] {
  const refusals: Refusal<PeopleRefusal>[] = [];
  if (isAfter(input.determinedOn, today)) {
    refusals.push({ code: "people.in-future", field: "determinedOn", params: { field: "determinedOn" } });
  }
  if (input.determinedDay !== null && isAfter(input.determinedDay, today)) {
    refusals.push({ code: "people.in-future", field: "determinedDay", params: { field: "determinedDay" } });
  }
  if (input.verdict === "deferred") return refusals;
  if (isDayFact(input.fact) && input.determinedDay === null) {
    refusals.push({ code: "people.fact-needs-day", field: "determinedDay" });
  }
  if (!isDayFact(input.fact) && input.determined === "") {
    refusals.push({ code: "people.fact-needs-text", field: "determined" });
  }
  if (input.determinedDay !== null && !birthBeforeWork(input.fact, input.determinedDay, person)) {
    refusals.push({ code: "people.birth-after-work", field: "determinedDay" });
  }
  return refusals;
}

function birthBeforeWork(fact: DetermineFact["fact"], day: LegalDate, person: PersonHead): boolean {
  if (fact === "birth") return isBefore(day, person.workStart);
  if (fact === "workStart") return isBefore(person.birth, day);
  return true;
}
