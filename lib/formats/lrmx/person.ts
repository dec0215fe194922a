import { fieldText } from "./clean-text";
import { lrmxFieldKeys, lrmxFields, memberFieldKeys, memberFields, type LrmxField, type MemberField } from "./elements";
import type { LrmxElement, LrmxMember, LrmxPerson, LrmxPhoto, LrmxTexts } from "./types";

/** Version written on files that were not made from another file. */
const ownVersion = "3.2.1.16";

/** What a person is made of; whatever is left out is empty. */
export type PersonParts = {
  readonly texts: Partial<LrmxTexts>;
  readonly family?: readonly {
    readonly texts: Partial<Readonly<Record<MemberField, string>>>;
    readonly otherElements?: readonly LrmxElement[];
  }[];
  readonly photo?: LrmxPhoto | null;
  readonly otherElements?: readonly LrmxElement[];
};

/**
 * Puts a person together for export: every text is brought into its one form, empty family items fall away, the version
 * is that of new files unless one is given.
 */
export function lrmxPersonOf(parts: PersonParts): LrmxPerson {
  const texts = Object.fromEntries(
    lrmxFieldKeys.map((key) => [
      key,
      fieldText(lrmxFields[key].kind, parts.texts[key] ?? (key === "version" ? ownVersion : "")),
    ]),
  ) as Record<LrmxField, string>;
  const family = (parts.family ?? []).map((member): LrmxMember => ({
    texts: Object.fromEntries(
      memberFieldKeys.map((key) => [key, fieldText(memberFields[key].kind, member.texts[key] ?? "")]),
    ) as Record<MemberField, string>,
    otherElements: member.otherElements ?? [],
  }));
  return {
    texts,
    family: family.filter(isFilled),
    photo: parts.photo ?? null,
    otherElements: parts.otherElements ?? [],
  };
}

function isFilled(member: LrmxMember): boolean {
  return member.otherElements.length > 0 || memberFieldKeys.some((key) => member.texts[key] !== "");
}
