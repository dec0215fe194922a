import "server-only";
import { storeFileIn } from "@/lib/attachments/commands";
import type { LrmxReading } from "@/lib/formats/lrmx/types";
import { nameColumns } from "@/lib/formats/name-columns";
import { formatMonthDots, legalDateToDb } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { WriteTx } from "@/lib/platform/db/transaction";
import type { NewEvent } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { planPerson, type ColumnChanges, type PersonPlan } from "../rules/person-plan";
import type { ExchangeKey } from "@/lib/people/document/exchanged";
import type { ArchivePerson } from "../types";

/** Fields of one file to be written into the archive of one person. */
export type FieldsToWrite = {
  readonly person: ArchivePerson;
  readonly taken: readonly ExchangeKey[];
  readonly values: Readonly<Partial<Record<ExchangeKey, string>>>;
  readonly reading: LrmxReading;
  readonly unitNames: readonly string[];
};

export type FieldsWritten = { readonly byHand: readonly ExchangeKey[]; readonly events: readonly NewEvent[] };

/** Writes what the file says in the taken fields: columns, résumé, education, grades, family, photo. */
export async function writeFieldsIn(tx: WriteTx, fields: FieldsToWrite, author: Author): Promise<FieldsWritten> {
  const { person, taken, values, reading, unitNames } = fields;
  const { cadreId, facts, level } = person;
  const plan = planPerson(taken, values, reading, { facts, level, unitNames });
  const photo = taken.includes("photo") ? await storePhotoIn(tx, cadreId, reading, author) : null;
  await tx.cadre.update({
    where: { id: cadreId },
    data: {
      ...columnData(plan.columns),
      ...(photo === null || photo.id === null ? {} : { photoId: photo.id }),
      version: { increment: 1 },
    },
  });
  await putStatedIn(tx, cadreId, plan.columns);
  await writeRowsIn(tx, cadreId, plan);
  const byHand = photo?.refused === true ? [...plan.byHand, "photo" as const] : plan.byHand;
  return { byHand, events: photo?.event === undefined ? [] : [photo.event] };
}

function columnData(columns: ColumnChanges) {
  const { name, birth, workStart, partyJoined, ...rest } = columns;
  return {
    ...rest,
    ...(name === undefined ? {} : nameColumns(name)),
    ...(birth === undefined ? {} : { birth: legalDateToDb(birth) }),
    ...(workStart === undefined ? {} : { workStart: legalDateToDb(workStart) }),
    ...(partyJoined === undefined ? {} : { partyJoined: dbOrNull(partyJoined) }),
  };
}

/** What is stated of the three ages; what was determined from the dossier stays. */
async function putStatedIn(tx: WriteTx, cadreId: string, columns: ColumnChanges): Promise<void> {
  const { birth, workStart, partyJoined } = columns;
  const stated = {
    ...(birth === undefined ? {} : { birth: formatMonthDots(birth) }),
    ...(workStart === undefined ? {} : { workStart: formatMonthDots(workStart) }),
    ...(partyJoined === undefined ? {} : { partyEntry: partyJoined === null ? "无" : formatMonthDots(partyJoined) }),
  };
  for (const fact of ["birth", "workStart", "partyEntry"] as const) {
    const words = stated[fact];
    if (words === undefined) continue;
    await tx.cadreFact.upsert({
      where: { cadreId_fact: { cadreId, fact } },
      create: { cadreId, fact, stated: words },
      update: { stated: words },
    });
  }
}

async function writeRowsIn(tx: WriteTx, cadreId: string, plan: PersonPlan): Promise<void> {
  if (plan.career !== null) await writeCareerIn(tx, cadreId, plan.career);
  for (const { id, ...row } of plan.education?.changed ?? [])
    await tx.educationRow.update({ where: { id }, data: row });
  for (const row of plan.education?.added ?? []) {
    await tx.educationRow.create({ data: { ...row, cadreId, graduatedOn: legalDateToDb(row.graduatedOn) } });
  }
  for (const { year, grade } of plan.grades) {
    await tx.yearlyGrade.upsert({
      where: { cadreId_year: { cadreId, year } },
      create: { cadreId, year, grade },
      update: { grade },
    });
  }
  if (plan.family !== null) {
    await tx.familyMember.deleteMany({ where: { cadreId } });
    await tx.familyMember.createMany({
      data: plan.family.map((member, place) => ({
        ...member,
        cadreId,
        order: place + 1,
        birth: dbOrNull(member.birth),
      })),
    });
  }
}

async function writeCareerIn(
  tx: WriteTx,
  cadreId: string,
  { removed, changed, added }: NonNullable<PersonPlan["career"]>,
): Promise<void> {
  if (removed.length > 0) await tx.careerRow.deleteMany({ where: { cadreId, id: { in: [...removed] } } });
  for (const { id, from, to, ...words } of changed) {
    await tx.careerRow.update({
      where: { id },
      data: { ...words, from: legalDateToDb(from), to: dbOrNull(to) },
    });
  }
  await tx.careerRow.createMany({
    data: added.map(({ from, to, ...row }) => ({ ...row, cadreId, from: legalDateToDb(from), to: dbOrNull(to) })),
  });
}

type StoredPhoto = { readonly id: string | null; readonly event?: NewEvent; readonly refused: boolean };

/** Stores the photo with its bytes untouched; what is neither JPEG nor PNG is left for somebody to look at. */
async function storePhotoIn(
  tx: WriteTx,
  cadreId: string,
  { person }: LrmxReading,
  author: Author,
): Promise<StoredPhoto | null> {
  const { photo } = person;
  if (photo === null) return null;
  if (photo.bytes === null || (photo.kind !== "image/jpeg" && photo.kind !== "image/png")) {
    return { id: null, refused: true };
  }
  const fileName = `照片.${photo.kind === "image/jpeg" ? "jpg" : "png"}`;
  const file = { bytes: photo.bytes, fileName, objectKind: "cadre", objectId: cadreId } as const;
  const stored = await storeFileIn(tx, { ...file, purpose: "photo", fieldClass: "protected" }, author);
  return stored.ok ? { id: stored.id, event: stored.event, refused: false } : { id: null, refused: true };
}

function dbOrNull(day: LegalDate | null): Date | null {
  return day === null ? null : legalDateToDb(day);
}
