import "server-only";
import type { LrmxReading } from "@/lib/formats/lrmx/types";
import { nameColumns } from "@/lib/formats/name-columns";
import { present } from "@/lib/kernel/assert";
import { legalDateToDb } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { WriteTx } from "@/lib/platform/db/transaction";
import { newId } from "@/lib/platform/db/bulk";
import type { NewEvent } from "@/lib/record/event";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { readArchivePeopleIn } from "../queries/people";
import { valuesOfFile } from "../rules/file-values";
import { dayOf } from "../rules/person-plan";
import { choiceOf } from "../rules/plan-forms";
import type { ArchivePerson, ReadFile } from "../types";
import type { Exchange } from "./exchanges";
import { openQuestionsIn } from "./questions";
import { writeFieldsIn } from "./write-fields";

/** A file of the dry run with what it says; `person` null: somebody new. */
export type FormToWrite = {
  readonly file: ReadFile;
  readonly reading: LrmxReading;
  readonly photoDigest: string;
  readonly person: ArchivePerson | null;
};

export type FormWork = {
  readonly author: Author;
  readonly authorityId: string;
  readonly batch: { readonly id: string; readonly number: string };
  readonly today: LegalDate;
  readonly unitNames: readonly string[];
};

export type FormWritten = {
  readonly events: readonly NewEvent[];
  readonly exchange: Exchange;
  readonly questions: number;
};

/** Writes one file into the archive: the fields whose value is taken, and questions for those that are left for later. */
export async function writeFormIn(tx: WriteTx, form: FormToWrite, work: FormWork): Promise<FormWritten> {
  const { file, reading, photoDigest } = form;
  const { author, batch, today, unitNames } = work;
  const person = form.person ?? (await createPersonIn(tx, form, work));
  const { cadreId } = person;
  const keys = file.differences.map(({ key }) => key);
  const taken = keys.filter((key) => choiceOf(file, key) === "file");
  const later = keys.filter((key) => choiceOf(file, key) === "later");
  const values = valuesOfFile(reading, photoDigest, today);
  const written = await writeFieldsIn(tx, { person, taken, values, reading, unitNames }, author);
  await tx.formQuestion.updateMany({
    where: { cadreId, answer: null, kind: "differs", field: { in: taken } },
    data: { answer: "file", answeredAt: new Date(author.now.epochMs) },
  });
  const asked = { cadreId, fileName: file.fileName, differences: file.differences, later, byHand: written.byHand };
  const questions = await openQuestionsIn(tx, asked, author.now);
  const event: NewEvent = {
    stream: streamOf("cadre", cadreId),
    type: form.person === null ? "cadre.imported" : "cadre.changed",
    data: { batch: batch.id, number: batch.number, fields: taken, questions },
  };
  const exchange: Exchange = { cadreId, values, taken, version: reading.person.texts.version };
  return { events: [...written.events, event], exchange, questions };
}

/** Places of people without a post in the official order of their unit. */
const withoutPost = 950;

/** A new person: what the file says of name, sex and days, and where the user says he belongs; the rest follows field by field. */
async function createPersonIn(
  tx: WriteTx,
  { file, reading }: FormToWrite,
  { author, authorityId, batch, today }: FormWork,
): Promise<ArchivePerson> {
  const { texts } = reading.person;
  const { values } = reading;
  const unitId = present(file.placement?.unitId, "the unit of a new person");
  const level = present(file.placement?.level, "the level of a new person");
  const unit = await tx.unit.findFirstOrThrow({ where: { id: unitId, authorityId }, select: { order: true } });
  const id = newId(author.now);
  await tx.cadre.create({
    data: {
      id,
      idNumber: present(values.idNumber, "the number of a new person").number,
      ...nameColumns(texts.name),
      sex: values.sex?.code === "2" ? "female" : "male",
      ethnicity: values.ethnicity?.label ?? texts.ethnicity,
      nativePlace: texts.nativePlace,
      birthPlace: texts.birthPlace,
      politicalStatus: "nonParty",
      birth: legalDateToDb(present(dayOf(values.birth), "the birth of a new person")),
      workStart: legalDateToDb(present(dayOf(values.workStart), "the work start of a new person")),
      cadreIdentity: present(file.placement?.identity, "the identity of a new person"),
      unitId,
      duties: texts.duties,
      level,
      orderKey: unit.order * 1000 + withoutPost,
      importBatchId: batch.id,
      management: { create: { managedById: authorityId, from: legalDateToDb(today) } },
    },
  });
  const [person] = await readArchivePeopleIn(tx, [id], today);
  return present(person, "the person that was just created");
}
