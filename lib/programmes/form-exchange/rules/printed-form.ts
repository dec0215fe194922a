import { monthNumber, parseFormDate } from "@/lib/formats/dates";
import { cleanedText } from "@/lib/formats/form-document/values";
import { lrmxFieldKeys, memberFields, type LrmxField } from "@/lib/formats/lrmx/elements";
import type { LrmxMember, LrmxReading, LrmxTexts, LrmxWarning, PrintedForm } from "@/lib/formats/lrmx/types";
import type { LegalDate } from "@/lib/kernel/dates";
import { wholeQuotient } from "@/lib/kernel/ratio";
import { educationCells } from "@/lib/people/document/education-cells";
import { exchangeKeys, type ExchangeKey, type FormValues } from "@/lib/people/document/exchanged";
import { ageText, membersIn, type Member } from "@/lib/people/document/family-values";
import { derivedValues, shownValues, standingTexts } from "@/lib/people/document/form-values";
import type { ArchivePerson } from "../types";

/**
 * A printed form (Word) as a file of the form would say the same. It prints ages where the files have months of birth, merges
 * the lines of education, sorts relatives and breaks texts: where it prints what the archive's own form would, the archive's own
 * text is meant. An age never changes a date of birth; one that contradicts it is a warning. Other readings stay as they are.
 *
 * @param person whom the form is about, null: somebody new
 */
export function readAgainst(reading: LrmxReading, person: ArchivePerson | null, today: LegalDate): LrmxReading {
  const { printed } = reading;
  if (printed === undefined) return reading;
  const shown = person === null ? null : archiveOf(person, today);
  const relatives = relativesOf(reading, printed, membersIn(shown?.values.family ?? ""));
  const texts = { ...reading.person.texts, ...(shown === null ? {} : meantTexts(reading, printed, shown)) };
  return {
    ...reading,
    person: { ...reading.person, texts, family: relatives.family },
    warnings: [...reading.warnings, ...relatives.warnings],
  };
}

type Shown = { readonly values: FormValues; readonly education: PrintedForm["education"] };

function archiveOf({ facts, exchanged }: ArchivePerson, today: LegalDate): Shown {
  const derived = derivedValues(facts, today);
  const kept = exchanged?.kept ?? {};
  const source = { education: facts.education, stated: standingTexts(derived, kept) };
  return {
    values: shownValues(derived, kept),
    education: { fullTime: educationCells(source, "fullTime"), inService: educationCells(source, "inService") },
  };
}

const educationKeys = {
  fullTime: { degrees: ["fullTimeEducation", "fullTimeDegree"], schools: ["fullTimeEducationSchool", "fullTimeDegreeSchool"] },
  inService: { degrees: ["inServiceEducation", "inServiceDegree"], schools: ["inServiceEducationSchool", "inServiceDegreeSchool"] },
} as const;

/** The archive's own texts where the form prints them in its way. */
function meantTexts({ person }: LrmxReading, printed: PrintedForm, shown: Shown): Partial<LrmxTexts> {
  const keys = lrmxFieldKeys.filter((key) => isExchanged(key) && isMeant(key, person.texts[key], shown.values[key as ExchangeKey]));
  const education = (["fullTime", "inService"] as const).flatMap((mode) =>
    (["degrees", "schools"] as const).flatMap((cell) =>
      sameLines(printed.education[mode][cell], shown.education[mode][cell]) ? educationKeys[mode][cell] : [],
    ),
  );
  return Object.fromEntries([...keys, ...education].map((key) => [key, shown.values[key as ExchangeKey]]));
}

function isExchanged(key: LrmxField): boolean {
  return (exchangeKeys as readonly string[]).includes(key);
}

function isMeant(key: LrmxField, printed: string, archive: string): boolean {
  if (printed === "" || archive === "") return false;
  if (key === "honoursAndSanctions") return sameLines(entriesIn(printed), entriesIn(archive));
  return compact(printed) === compact(cleanedText(key, archive));
}

/** Entries of 奖惩情况, which run on parted by ； where lines have no room. */
function entriesIn(text: string): readonly string[] {
  return text.split(/[\n；;。]/u);
}

function sameLines(first: readonly string[], second: readonly string[]): boolean {
  return compact(first.join("")) === compact(second.join(""));
}

function compact(text: string): string {
  return text.replace(/[\s\u3000]+/gu, "");
}

type Relatives = { readonly family: readonly LrmxMember[]; readonly warnings: readonly LrmxWarning[] };

/** Rows the form prints at most; the archive may have more. */
const mostPrinted = 10;

/** Relatives with the birth the archive knows of them and in its order, those it does not know behind with their age in words. */
function relativesOf({ person, values }: LrmxReading, printed: PrintedForm, known: readonly Member[]): Relatives {
  const free = new Set(known);
  const warnings: LrmxWarning[] = [];
  const placed = person.family.map((member, place) => {
    const age = printed.memberAges[place] ?? null;
    const partner = partnerOf(member, age, free);
    if (partner !== undefined) free.delete(partner);
    const { texts } = member;
    const birth = birthOf(texts.birth, age, partner);
    const row = place + 1;
    const words = `${texts.relation}${age === null ? "" : ageText(age)}`;
    if (partner !== undefined && age !== null && !agesAgree(age, partner.birth, { own: printed.age, birth: values.birth })) {
      warnings.push({ code: "age-differs", element: memberFields.birth.element, row, read: words });
    } else if (partner === undefined && age !== null && texts.birth === "") {
      warnings.push({ code: "age-only", element: memberFields.birth.element, row, read: words });
    }
    const at = partner === undefined ? known.length + place : known.indexOf(partner);
    return { at, member: { ...member, texts: { ...texts, birth } } };
  });
  const cutOff = person.family.length === mostPrinted && placed.every(({ at }) => at < known.length) ? [...free] : [];
  const others = cutOff.map((one) => ({ at: known.indexOf(one), member: memberAsRead(one) }));
  return { family: [...placed, ...others].toSorted((a, b) => a.at - b.at).map(({ member }) => member), warnings };
}

function birthOf(stated: string, age: number | null, partner: Member | undefined): string {
  if (stated !== "") return stated;
  if (partner !== undefined) return partner.birth;
  return age === null ? "" : ageText(age);
}

function memberAsRead({ otherElements, ...texts }: Member): LrmxMember {
  return { texts, otherElements };
}

/** Of relatives of one 称谓 the one of the same name; of a minor, whose name is not kept, the one of that age first. */
function partnerOf({ texts }: LrmxMember, age: number | null, free: ReadonlySet<Member>): Member | undefined {
  const alike = [...free].filter(({ relation }) => relation === texts.relation);
  const named = alike.find(({ name }) => name !== "" && name === texts.name);
  const unnamed = alike.filter(({ name }) => name === "");
  return named ?? (texts.name === "" || (age !== null && age < adult) ? unnamed[0] : undefined);
}

const adult = 18;

/** Whether an age fits a month of birth on any day on which the person himself had the age printed beside his own. */
function agesAgree(age: number, birth: string, person: { readonly own: number | null; readonly birth: LrmxReading["values"]["birth"] }): boolean {
  const read = parseFormDate(birth);
  if (read === null || read.date.precision === "year" || person.own === null || person.birth === null) return true;
  const first = monthNumber(person.birth) + person.own * 12 - monthNumber(read.date);
  return age >= wholeQuotient(first, 12) && age <= wholeQuotient(first + 11, 12);
}
