import type { FieldClass } from "@/lib/access/field-classes/field-class";
import { maskedIdNumber } from "@/lib/formats/id-number";
import { present } from "@/lib/kernel/assert";
import { addYears, isAfter, legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { covers } from "@/lib/people/rules/spans";
import type { ContentRow, VersionContent } from "../schema/version-content";
import type { HeldPost, PastArchive, PastPersonal } from "../types";

/** What a kept version said, for one day, as far as the classes reach. Rows in the order of their days. */
export function pastArchiveOf(content: VersionContent, asOf: LegalDate, classes: ReadonlySet<FieldClass>): PastArchive {
  const cadre = present(content.cadre[0], "the cadre of the version");
  return {
    name: cadre.name,
    duties: cadre.duties,
    level: cadre.level,
    levelSince: cadre.levelSince,
    birth: cadre.birth,
    workStart: cadre.workStart,
    status: cadre.status,
    work: {
      career: inOrder(content.career_row, (row) => row.from),
      education: inOrder(content.education_row, (row) => row.graduatedOn),
      grades: inOrder(content.yearly_grade, (row) => String(row.year)),
      training: inOrder(content.training_row, (row) => row.to).toReversed(),
      experience: inOrder(content.experience_row, (row) => row.from),
      honours: inOrder(content.honour, (row) => row.on),
      statusChanges: inOrder(content.cadre_status_change, (row) => row.on),
    },
    held: content.post_holding.filter((row) => covers(row, asOf)).map(({ postId, from }) => ({ postId, from })),
    personal: classes.has("protected") ? personalOf(content, cadre, asOf) : null,
    sanctions: classes.has("closed") ? inOrder(content.sanction, (row) => row.effectiveOn) : null,
  };
}

/** Whether the register of today and the version name the same posts for the day: a later correction makes them differ. */
export function holdsTheSame(held: readonly HeldPost[], archive: PastArchive): boolean {
  const key = (row: { readonly postId: string; readonly from: LegalDate }) => `${row.postId} ${row.from}`;
  const now = new Set(held.map(key));
  return now.size === archive.held.length && archive.held.every((row) => now.has(key(row)));
}

function personalOf(content: VersionContent, cadre: ContentRow<"cadre">, asOf: LegalDate): PastPersonal {
  return {
    maskedIdNumber: maskedIdNumber(cadre.idNumber),
    sex: cadre.sex,
    ethnicity: cadre.ethnicity,
    nativePlace: cadre.nativePlace,
    birthPlace: cadre.birthPlace,
    politicalStatus: cadre.politicalStatus,
    partyJoined: cadre.partyJoined,
    cadreIdentity: cadre.cadreIdentity,
    facts: content.cadre_fact.map(({ fact, stated, determined, verdict, determinedOn }) => ({
      fact,
      stated,
      determined,
      verdict,
      determinedOn,
    })),
    family: inOrder(content.family_member, (row) => String(row.order).padStart(3, "0")).map((row) =>
      relative(row, asOf),
    ),
  };
}

/** Of who was a minor on the day only the relation and the month of birth leave the version. */
function relative(row: ContentRow<"family_member">, asOf: LegalDate): PastPersonal["family"][number] {
  const minor = row.birth !== null && isAfter(row.birth, addYears(asOf, -18));
  if (!minor || row.birth === null) {
    const { relation, name, birth, politicalStatus, employerAndPost } = row;
    return { relation, minor: false, name, birth, politicalStatus, employerAndPost };
  }
  const birth = legalDate(`${row.birth.slice(0, 7)}-01`);
  return { relation: row.relation, minor: true, name: null, birth, politicalStatus: null, employerAndPost: null };
}

function inOrder<T>(rows: readonly T[], key: (row: T) => string): T[] {
  return rows.toSorted((a, b) => {
    if (key(a) === key(b)) return 0;
    return key(a) < key(b) ? -1 : 1;
  });
}
