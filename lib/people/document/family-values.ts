import { inWordsOf } from "@/lib/formats/code-tables/code-table";
import { codeSubjects } from "@/lib/formats/code-tables/subjects";
import { comparePartialDates, digitsOfDate, parseFormDate } from "@/lib/formats/dates";
import { fieldText } from "@/lib/formats/lrmx/clean-text";
import type { LrmxElement, LrmxMember } from "@/lib/formats/lrmx/types";
import { legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { membersSchema, otherElementsSchema } from "../schema";
import { isMinorOn } from "../rules/ages";
import type { RelativeFacts } from "./exchanged";

/** A relative as a file says him. */
export type Member = {
  readonly relation: string;
  readonly name: string;
  /** digits: yyyyMM, yyyyMMdd or yyyy; or words */
  readonly birth: string;
  readonly politicalStatus: string;
  readonly employerAndPost: string;
  readonly otherElements: readonly LrmxElement[];
};

/** The family of a file as canonical JSON, "" for none. Of minors only the relation and the month of birth are left. */
export function familyOfFile(family: readonly LrmxMember[], today: LegalDate): string {
  return familyText(
    family.map(({ texts, otherElements }) => ({ ...texts, otherElements })),
    today,
  );
}

/** The family of the archive in the same shape. */
export function familyOfArchive(family: readonly RelativeFacts[], today: LegalDate): string {
  return familyText(
    family.map((one) => ({
      relation: fieldText("name", one.relation),
      name: fieldText("name", one.name ?? ""),
      birth: one.birth?.replaceAll("-", "") ?? "",
      politicalStatus: fieldText("text", one.politicalStatus ?? ""),
      employerAndPost: fieldText("text", one.employerAndPost ?? ""),
      otherElements: [],
    })),
    today,
  );
}

/** The members behind a text made by the functions above. */
export function membersIn(text: string): readonly Member[] {
  return text === "" ? [] : membersSchema.parse(JSON.parse(text));
}

/** The elements a form does not define, behind the text they are compared by; "" for none. */
export function otherElementsIn(text: string): readonly LrmxElement[] {
  return text === "" ? [] : otherElementsSchema.parse(JSON.parse(text));
}

/** Whether two families say the same; days of birth are compared as far as both are known. */
export function sameFamily(first: string, second: string): boolean {
  const [a, b] = [membersIn(first), membersIn(second)];
  return (
    a.length === b.length &&
    a.every((one, place) => {
      const other = b[place];
      return (
        other !== undefined &&
        one.relation === other.relation &&
        one.name === other.name &&
        sameStatus(one.politicalStatus, other.politicalStatus) &&
        one.employerAndPost === other.employerAndPost &&
        sameDate(one.birth, other.birth)
      );
    })
  );
}

/** 九三, 九三学社 and 九三学社社员 are one; words the table does not know must be the same words. */
function sameStatus(first: string, second: string): boolean {
  const inOneForm = (text: string) => inWordsOf(codeSubjects.politicalStatus, text, "standard");
  return first === second || inOneForm(first) === inOneForm(second);
}

/** Whether two dates of a form agree as far as both are known; words that are no date must be the same words. */
export function sameDate(first: string, second: string): boolean {
  if (first === second) return true;
  const [a, b] = [parseFormDate(first), parseFormDate(second)];
  return a !== null && b !== null && a.exact && b.exact && comparePartialDates(a.date, b.date) === 0;
}

function familyText(members: readonly Member[], today: LegalDate): string {
  const kept = members
    .map((member) => withoutMinorsDetails(member, today))
    .map(({ relation, name, birth, politicalStatus, employerAndPost, otherElements }) => ({
      relation,
      name,
      birth: kept6(birth),
      politicalStatus,
      employerAndPost,
      otherElements,
    }));
  return kept.length === 0 ? "" : JSON.stringify(kept);
}

/** Digits of a month where a day is known, as the form's files write it; other texts as they are. */
function kept6(birth: string): string {
  return /^\d{8}$/u.test(birth) ? birth.slice(0, 6) : birth;
}

const adultAge = 18;

/** A printed form states an age where the form's files have a month of birth: "12岁". */
export function ageText(age: number): string {
  return `${age}岁`;
}

function ageStated(birth: string): number | null {
  const found = /^(\d{1,3})岁$/u.exec(birth);
  return found === null ? null : Number(found[1]);
}

function withoutMinorsDetails(member: Member, today: LegalDate): Member {
  return isBirthOfMinor(member.birth, today)
    ? { ...member, name: "", politicalStatus: "", employerAndPost: "", otherElements: [] }
    : member;
}

function isBirthOfMinor(birth: string, today: LegalDate): boolean {
  const stated = ageStated(birth);
  if (stated !== null) return stated < adultAge;
  const read = parseFormDate(birth);
  if (read === null || read.date.precision === "year") return false;
  const digits = digitsOfDate(read.date).padEnd(8, "01").slice(0, 8);
  return isMinorOn(legalDate(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`), today);
}
