import { shippedBook } from "@/lib/formats/code-tables/code-table";
import { isKnownRegion } from "@/lib/formats/code-tables/region";
import { parseIdNumber } from "@/lib/formats/id-number";
import { addYears, isAfter, isBefore } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { ArchiveFacts, ConcernedRow, ConsistencyCheck, Inconsistency } from "./consistency-facts";

/** 释义：禁止招用未满十六周岁的未成年人（劳动法第十五条）。 */
const WORKING_AGE = 16;
/** 释义：年满十八岁的中国公民可以申请加入中国共产党（党章第一条）。 */
const PARTY_AGE = 18;

/** ID number, birth, sex, start of work and entry into the Party against each other. */
export function checkIdentity(facts: ArchiveFacts): readonly Inconsistency[] {
  return [...checkIdNumber(facts), ...checkAges(facts), ...checkPartyEntry(facts)];
}

/** A day of birth that was determined (认定) against the number is no fault: the number stays as it was issued. */
function checkIdNumber(facts: ArchiveFacts): readonly Inconsistency[] {
  const number = parseIdNumber(facts.idNumber);
  if (!number.ok) return [wrong("id-number-unreadable", basic("身份证号", null))];
  const found: Inconsistency[] = [];
  if (number.value.birth !== facts.birth && !facts.determined.includes("birth")) {
    found.push(
      ask("birth-differs-from-id-number", basic("出生日期", facts.birth), basic("身份证号所载", number.value.birth)),
    );
  }
  if (number.value.sex !== facts.sex) found.push(wrong("sex-differs-from-id-number", basic("性别", null)));
  if (!facts.regionAddedHere && !isKnownRegion(number.value.region, shippedBook)) {
    found.push(ask("region-of-id-number-unknown", basic("身份证号", null)));
  }
  return found;
}

function checkAges({ birth, workStart, partyJoined }: ArchiveFacts): readonly Inconsistency[] {
  const found: Inconsistency[] = [];
  if (isBefore(workStart, addYears(birth, WORKING_AGE))) {
    found.push({
      ...ask("work-start-before-16", basic("参加工作时间", workStart), basic("出生日期", birth)),
      fieldClass: "internal",
    });
  }
  if (partyJoined !== null && isBefore(partyJoined, addYears(birth, PARTY_AGE))) {
    found.push(ask("party-entry-before-18", basic("入党时间", partyJoined), basic("出生日期", birth)));
  }
  return found;
}

function checkPartyEntry({ politicalStatus, partyJoined }: ArchiveFacts): readonly Inconsistency[] {
  const member = politicalStatus === "partyMember" || politicalStatus === "probationaryPartyMember";
  if (member && partyJoined === null) return [ask("party-entry-missing", basic("入党时间", null))];
  if (!member && partyJoined !== null) return [ask("party-entry-without-party", basic("入党时间", partyJoined))];
  return [];
}

/** Relatives against the person: by relation and month of birth only. */
export function checkFamily({ family, birth }: ArchiveFacts, today: LegalDate): readonly Inconsistency[] {
  return family.flatMap((relative): Inconsistency[] => {
    if (relative.birth === null) return [];
    const row: ConcernedRow = { part: "family", text: relative.relation, from: relative.birth, to: null };
    if (isChild(relative.relation) && !isAfter(relative.birth, birth)) return [wrong("child-not-younger", row)];
    if (isParent(relative.relation) && !isBefore(relative.birth, birth)) return [wrong("parent-not-older", row)];
    const grownUp = isBefore(relative.birth, addYears(today, -28));
    return relative.politicalStatus === "共青团员" && grownUp ? [ask("league-member-too-old", row)] : [];
  });
}

/** 儿子、女儿、长子、次女、独生子 and the like; a child's spouse is no child. */
function isChild(relation: string): boolean {
  return /^(?:儿子|女儿|独生子|独生女|[长次三四五]子|[长次三四五]女)$/u.test(relation);
}

function isParent(relation: string): boolean {
  return relation === "父亲" || relation === "母亲";
}

function basic(text: string, from: LegalDate | null): ConcernedRow {
  return { part: "basics", text, from, to: null };
}

function ask(check: ConsistencyCheck, ...rows: Inconsistency["rows"]): Inconsistency {
  return { check, weight: "ask", fieldClass: "protected", rows };
}

function wrong(check: ConsistencyCheck, ...rows: Inconsistency["rows"]): Inconsistency {
  return { check, weight: "wrong", fieldClass: "protected", rows };
}
