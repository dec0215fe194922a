import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import { parseFormDate, comparePartialDates } from "@/lib/formats/dates";
import type { LrmxReading } from "@/lib/formats/lrmx/types";
import type { LegalDate } from "@/lib/kernel/dates";
import type { ArchivePerson, FormFault } from "../types";

/** Somebody of the archive who may be meant by a file without ID number. */
export type Namesake = { readonly cadreId: string; readonly name: string; readonly birth: LegalDate };

/** Whom a file is about: somebody of the archive, somebody new, or nobody that can be told. */
export type Match =
  | { readonly kind: "known"; readonly cadreId: string }
  | { readonly kind: "new" }
  | { readonly kind: "fault"; readonly fault: FormFault };

/**
 * Tells whom a file is about: by its ID number; without one by name and month of birth, if that is one person and one
 * only. A number that is none is an error: nobody is guessed from a wrong number.
 *
 * @param known people of the archive by ID number
 */
export function matchPerson(
  { person, values }: LrmxReading,
  known: ReadonlyMap<string, string>,
  namesakes: readonly Namesake[],
): Match {
  if (values.idNumber !== null) {
    const cadreId = known.get(values.idNumber.number);
    return cadreId === undefined ? { kind: "new" } : { kind: "known", cadreId };
  }
  if (person.texts.idNumber !== "") return { kind: "fault", fault: "formImport.id-number" };
  const birth = parseFormDate(person.texts.birth)?.date ?? null;
  const alike = namesakes.filter(
    (one) =>
      one.name === person.texts.name &&
      birth !== null &&
      birth.precision !== "year" &&
      comparePartialDates(birth, { precision: "day", value: one.birth }) === 0,
  );
  const [only, ...others] = alike;
  if (only === undefined) return { kind: "fault", fault: "formImport.nobody-of-name" };
  return others.length > 0
    ? { kind: "fault", fault: "formImport.several-of-name" }
    : { kind: "known", cadreId: only.cadreId };
}

/** Why a file about somebody of the archive is not imported by this authority; all reasons. */
export function faultsOfKnown(actor: Actor, authorityId: string, person: ArchivePerson): readonly FormFault[] {
  const { level, cadreId, status, managedById } = person;
  const permission = may(actor, "people.import", { authorityId, level, concerns: [cadreId] });
  const closed = may(actor, "people.viewClosed", { authorityId, level, concerns: [cadreId] });
  return [
    ...(managedById === authorityId ? [] : (["formImport.not-managed-here"] as const)),
    ...(status === "retired" || status === "left" ? (["formImport.retired"] as const) : []),
    ...(permission.allowed ? (closed.allowed ? [] : [closed.reason]) : [permission.reason]),
  ];
}

/** What a new person cannot be without: name, sex, days of birth and of the beginning of work. */
export function faultsOfNew({ person, values }: LrmxReading): readonly FormFault[] {
  const complete =
    person.texts.name !== "" &&
    (values.sex?.code === "1" || values.sex?.code === "2") &&
    isKnown(values.birth) &&
    isKnown(values.workStart);
  return complete ? [] : ["formImport.missing-facts"];
}

function isKnown(date: LrmxReading["values"]["birth"]): boolean {
  return date !== null && date.precision !== "year";
}
