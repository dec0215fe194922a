import type { FieldClass } from "@/lib/access/field-classes/field-class";
import { isBefore, legalDate, yearOf } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { parseIdNumber } from "@/lib/formats/id-number";
import type { ArchiveFacts, ArchivePart } from "@/lib/people/rules/consistency-facts";

/** What a complete archive has (PA-13), in the order it is shown. */
export const archiveItems = [
  "idNumber",
  "photo",
  "birthDetermined",
  "partyEntryDetermined",
  "workStartDetermined",
  "educationDetermined",
  "careerDetermined",
  "identityDetermined",
  "health",
  "family",
  "career",
  "education",
  "grades",
] as const;

export type ArchiveItem = (typeof archiveItems)[number];

export type ItemRequest = { readonly item: string; readonly askedOf: string; readonly requestedOn: LegalDate };

/** An item that concerns the person: there, asked for, or missing. What does not concern him (Party entry of others) is left out. */
export type ItemState = {
  readonly item: ArchiveItem;
  readonly state: "yes" | "requested" | "no";
  /** the last request, where it is still missing */
  readonly request: ItemRequest | null;
  /** where it is entered on the person's page */
  readonly part: ArchivePart;
};

type ItemRule = {
  readonly fieldClass: FieldClass;
  readonly part: ArchivePart;
  readonly applies: (facts: ArchiveFacts) => boolean;
  readonly there: (facts: ArchiveFacts, today: LegalDate) => boolean;
};

const always = (): boolean => true;
const determined = (fact: string): ItemRule => ({
  fieldClass: "protected",
  part: "facts",
  applies: always,
  there: (facts) => facts.determined.includes(fact),
});

const rules: Readonly<Record<ArchiveItem, ItemRule>> = {
  idNumber: {
    fieldClass: "protected",
    part: "basics",
    applies: always,
    there: (facts) => parseIdNumber(facts.idNumber).ok,
  },
  photo: { fieldClass: "protected", part: "basics", applies: always, there: (facts) => facts.hasPhoto },
  birthDetermined: determined("birth"),
  partyEntryDetermined: { ...determined("partyEntry"), applies: (facts) => facts.partyJoined !== null },
  workStartDetermined: determined("workStart"),
  educationDetermined: determined("education"),
  careerDetermined: determined("career"),
  identityDetermined: determined("identity"),
  health: { fieldClass: "protected", part: "basics", applies: always, there: (facts) => facts.healthKnown },
  family: { fieldClass: "protected", part: "family", applies: always, there: (facts) => facts.family.length > 0 },
  career: {
    fieldClass: "internal",
    part: "career",
    applies: always,
    there: ({ career, status }) =>
      career.length > 0 && (status === "retired" || status === "left" || career.some((row) => row.to === null)),
  },
  education: {
    fieldClass: "internal",
    part: "education",
    applies: always,
    there: (facts) => facts.education.length > 0,
  },
  grades: {
    fieldClass: "internal",
    part: "grades",
    applies: always,
    there: (facts, today) =>
      gradedYears(facts.workStart, today).every((year) => facts.grades.some((row) => row.year === year)),
  },
};

/**
 * The items that concern the person and stand in columns of the given classes, each with its state. A request counts until the item is
 * there.
 */
export function completenessOf(
  facts: ArchiveFacts,
  requests: readonly ItemRequest[],
  today: LegalDate,
  classes: ReadonlySet<FieldClass>,
): readonly ItemState[] {
  return archiveItems.flatMap((item): ItemState[] => {
    const rule = rules[item];
    if (!classes.has(rule.fieldClass) || !rule.applies(facts)) return [];
    if (rule.there(facts, today)) return [{ item, state: "yes", request: null, part: rule.part }];
    const request = requests.filter((entry) => entry.item === item).at(-1) ?? null;
    return [{ item, state: request === null ? "no" : "requested", request, part: rule.part }];
  });
}

/** How many items are there of how many that concern the people: exact counts, added up, never averaged. */
export function countItems(states: readonly ItemState[]): { readonly there: number; readonly concerned: number } {
  return { there: states.filter(({ state }) => state === "yes").length, concerned: states.length };
}

/** The last three years whose grades should be in: a year's grade is expected from the July after it, and not before work began. */
function gradedYears(workStart: LegalDate, today: LegalDate): readonly number[] {
  const thisYear = yearOf(today);
  const last = isBefore(today, legalDate(`${thisYear}-07-01`)) ? thisYear - 2 : thisYear - 1;
  return [last - 2, last - 1, last].filter((year) => year > yearOf(workStart));
}
