import type { FieldClass } from "@/lib/access/field-classes/field-class";
import type { LegalDate } from "@/lib/kernel/dates";
import { checkCareer } from "./consistency-career";
import type { ArchiveFacts, Inconsistency } from "./consistency-facts";
import { consistencyChecks } from "./consistency-facts";
import { checkFamily, checkIdentity } from "./consistency-identity";

/**
 * Everything in one archive that does not fit together (PA-14), in the order of the checks; only what was found in columns of the given
 * classes. Nothing here bars anybody: it says where to look.
 */
export function checkArchive(
  facts: ArchiveFacts,
  today: LegalDate,
  classes: ReadonlySet<FieldClass>,
): readonly Inconsistency[] {
  const found = [...checkIdentity(facts), ...checkCareer(facts, today), ...checkFamily(facts, today)];
  return found
    .filter(({ fieldClass }) => classes.has(fieldClass))
    .toSorted((a, b) => consistencyChecks.indexOf(a.check) - consistencyChecks.indexOf(b.check));
}
