import type { LrmxReading } from "@/lib/formats/lrmx/types";
import type { LegalDate } from "@/lib/kernel/dates";
import { familyOfFile } from "@/lib/people/document/family-values";
import type { ExchangeKey } from "@/lib/people/document/exchanged";
import { exchangeKeys } from "@/lib/people/document/exchanged";

/** Every printed form names whoever printed it: that says nothing of the person. */
const ofThePaper: readonly ExchangeKey[] = ["reportingUnit", "filledInBy"];

/**
 * What a file says in each field it has. A field without an element says nothing and is left out; so are an empty family,
 * an absent photo and no unknown elements, which many programs leave out. Of a printed form (Word) no
 * empty field says anything, nor who reported and filled it in.
 *
 * @param photoDigest SHA-256 of the photo's bytes, "" when there is none
 */
export function valuesOfFile(
  { person, missing, printed }: LrmxReading,
  photoDigest: string,
  today: LegalDate,
): Readonly<Partial<Record<ExchangeKey, string>>> {
  const values = exchangeKeys.flatMap((key): (readonly [ExchangeKey, string])[] => {
    if (key === "family") return [[key, familyOfFile(person.family, today)]];
    if (key === "photo") return [[key, photoDigest]];
    if (key === "otherElements") {
      return [[key, person.otherElements.length === 0 ? "" : JSON.stringify(person.otherElements)]];
    }
    return missing.includes(key) ? [] : [[key, person.texts[key]]];
  });
  return Object.fromEntries(printed === undefined ? values : values.filter(([key, text]) => text !== "" && !ofThePaper.includes(key)));
}
