import type { LrmxField } from "@/lib/formats/lrmx/elements";
import { lrmxFieldKeys } from "@/lib/formats/lrmx/elements";
import type { LegalDate } from "@/lib/kernel/dates";
import type { EducationRow, PoliticalStatus } from "../types";
import type { Graded, Rewarded } from "./archive-texts";

/** What the appointment form and its files say of a person: the archive's own words, or a text that was taken from a file. */

/** Fields of the file that say when and by which program it was made, and the number that says whose it is. */
const notCompared = ["version", "ageCountedOn", "filledInOn", "idNumber"] as const;

/** What of a person goes out with a file and is compared when one comes in. Every value is a text; "" is empty. */
export type ExchangeKey = Exclude<LrmxField, (typeof notCompared)[number]> | "family" | "photo" | "otherElements";

/** All keys in the order of the file, then family, photo and unknown elements. */
export const exchangeKeys: readonly ExchangeKey[] = [
  ...lrmxFieldKeys.filter((key): key is Exclude<LrmxField, (typeof notCompared)[number]> => !isNotCompared(key)),
  "family",
  "photo",
  "otherElements",
];

function isNotCompared(key: LrmxField): boolean {
  return (notCompared as readonly string[]).includes(key);
}

/**
 * The person as a file says him: texts as `LrmxPerson` has them; family and unknown elements as canonical JSON; the photo
 * as the SHA-256 of its bytes.
 */
export type FormValues = Readonly<Record<ExchangeKey, string>>;

/** A text taken from a file, and what the archive itself said then: written out again while the archive says the same. */
export type KeptText = { readonly text: string; readonly basis: string };

/** Texts taken from files, by field. */
export type KeptTexts = Readonly<Record<string, KeptText>>;

export type RelativeFacts = {
  readonly relation: string;
  readonly name: string | null;
  readonly birth: LegalDate | null;
  readonly politicalStatus: string | null;
  readonly employerAndPost: string | null;
};

/** A line of the résumé; `to` null: to the present, otherwise the last day. */
export type CareerFacts = {
  readonly from: LegalDate;
  readonly to: LegalDate | null;
  readonly unitText: string;
  readonly postText: string;
};

/** What of the archive the form's fields are written from. */
export type FormSource = Rewarded & {
  readonly name: string;
  readonly sex: "male" | "female";
  readonly birth: LegalDate;
  readonly ethnicity: string;
  readonly nativePlace: string;
  readonly birthPlace: string;
  readonly politicalStatus: PoliticalStatus;
  readonly partyJoined: LegalDate | null;
  readonly workStart: LegalDate;
  readonly healthFit: boolean | null;
  readonly duties: string;
  readonly career: readonly CareerFacts[];
  readonly education: readonly EducationRow[];
  readonly grades: readonly Graded[];
  readonly family: readonly RelativeFacts[];
  /** SHA-256 of the portrait, "": none */
  readonly photoDigest: string;
};
