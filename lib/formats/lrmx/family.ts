import type { CodeBook } from "@/lib/formats/code-tables/code-table";
import { codeSubjects } from "@/lib/formats/code-tables/subjects";
import { comparePartialDates, parseFormDate, type PartialDate } from "@/lib/formats/dates";
import { ageOnForm } from "./age";
import { memberElement, memberFields } from "./elements";
import { readLabel } from "./read-label";
import type { LrmxMember, MemberValues } from "./types";
import type { WarningList } from "./warnings";

/** Rows on the printed form; the file has ten. */
const rowsOnForm = 7;
const leagueMemberAge = 28;

/** What the family items say, with the checks the usual editor makes; none of them stops anything. */
export function readFamily(
  family: readonly LrmxMember[],
  person: { readonly birth: PartialDate | null; readonly ageCountedOn: PartialDate | null },
  { warnings, book }: { readonly warnings: WarningList; readonly book: CodeBook },
): readonly MemberValues[] {
  if (family.length > rowsOnForm) warnings.add("more-family-than-form", memberElement, String(family.length));
  return family.map((member, place) => {
    const values = valuesOf(member, place + 1, { warnings, book });
    checkAges(member, values, person, place + 1, warnings);
    return values;
  });
}

function valuesOf(
  { texts }: LrmxMember,
  row: number,
  { warnings, book }: { readonly warnings: WarningList; readonly book: CodeBook },
): MemberValues {
  const read = parseFormDate(texts.birth);
  const at = (element: string) => ({ book, warnings, element, row });
  const relation = readLabel(codeSubjects.kinship, texts.relation, at(memberFields.relation.element));
  const politicalStatus = readLabel(
    codeSubjects.politicalStatus,
    texts.politicalStatus,
    at(memberFields.politicalStatus.element),
  );
  const deceased = /已去世|已故/u.test(texts.employerAndPost);
  const noted = deceased && /^(?:已故|去世|已去世)$/u.test(texts.birth);
  if (texts.birth !== "" && read === null && !noted) {
    warnings.add("date-not-understood", memberFields.birth.element, texts.birth, row);
  }
  if (texts.employerAndPost.length > (memberFields.employerAndPost.limit ?? Number.POSITIVE_INFINITY)) {
    warnings.add("too-long-for-editor", memberFields.employerAndPost.element, texts.employerAndPost, row);
  }
  return {
    relation,
    birth: read?.date ?? null,
    politicalStatus,
    deceased,
    retired: /退休/u.test(texts.employerAndPost),
  };
}

function checkAges(
  { texts }: LrmxMember,
  values: MemberValues,
  person: { readonly birth: PartialDate | null; readonly ageCountedOn: PartialDate | null },
  row: number,
  warnings: WarningList,
): void {
  const { birth } = values;
  if (birth === null) return;
  const age = person.ageCountedOn === null ? null : ageOnForm(birth, person.ageCountedOn);
  if (age !== null && !values.deceased && (age.years < 18 || age.years > 100)) {
    warnings.add("member-age-unusual", memberFields.birth.element, texts.birth, row);
  }
  if (age !== null && values.politicalStatus?.code === "03" && age.years >= leagueMemberAge) {
    warnings.add("league-member-too-old", memberFields.politicalStatus.element, texts.politicalStatus, row);
  }
  const isChild = /^(?:2[0-7]|29|3[0-7]|39)$/u.test(values.relation?.code ?? "");
  if (isChild && person.birth !== null && comparePartialDates(birth, person.birth) <= 0) {
    warnings.add("child-not-younger", memberFields.birth.element, texts.birth, row);
  }
}
