import type { CodeBook } from "@/lib/formats/code-tables/code-table";
import { ok, refused, type Result } from "@/lib/kernel/result";
import { plainText } from "./clean-text";
import { lrmxFieldKeys, type LrmxField } from "./elements";
import { lrmxPersonOf, type PersonParts } from "./person";
import type { LrmxReading, LrmxRefusal, LrmxTexts } from "./types";
import { readValues } from "./read-values";
import type { WarningList } from "./warnings";

/** The form's file has ten places for the family. */
const mostFamilyMembers = 10;

/**
 * The reading of what was found in a file of either kind: texts in their one form, values, warnings.
 *
 * @param missing fields of which the file has nothing at all.
 * @returns a refusal when the family has more than ten members.
 */
export function completeReading(
  parts: PersonParts,
  missing: readonly LrmxField[],
  { warnings, book }: { readonly warnings: WarningList; readonly book: CodeBook },
): Result<LrmxReading, LrmxRefusal> {
  const person = lrmxPersonOf(parts);
  if (person.family.length > mostFamilyMembers) return refused("lrmx.too-many-family-members");
  const asRead = Object.fromEntries(
    lrmxFieldKeys
      .map((key) => [key, parts.texts[key] ?? ""] as const)
      .filter(([key, text]) => plainText(text) !== person.texts[key]),
  ) as Partial<LrmxTexts>;
  const values = readValues(person, warnings, book);
  return ok({ person, missing, asRead, values, warnings: warnings.kept });
}
