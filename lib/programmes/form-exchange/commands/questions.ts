import "server-only";
import { readLocalCodesIn } from "@/lib/codes/queries";
import { codeBook, type CodeBook } from "@/lib/formats/code-tables/code-table";
import { completeReading } from "@/lib/formats/lrmx/complete-reading";
import { lrmxFieldKeys } from "@/lib/formats/lrmx/elements";
import { photoOf } from "@/lib/formats/lrmx/photo";
import type { LrmxReading } from "@/lib/formats/lrmx/types";
import { WarningList } from "@/lib/formats/lrmx/warnings";
import { dateOf, legalDateOf } from "@/lib/kernel/dates";
import type { Instant } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import { may } from "@/lib/access/policy";
import type { WriteTx } from "@/lib/platform/db/transaction";
import { readBytes } from "@/lib/platform/storage";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import { membersIn, otherElementsIn } from "@/lib/people/document/family-values";
import { readArchivePeopleIn } from "../queries/people";
import type { AnswerQuestion } from "../schema";
import type { ExchangeKey } from "@/lib/people/document/exchanged";
import type { FieldDifference, FormExchangeRefusal } from "../types";
import { exchangeKeys } from "@/lib/people/document/exchanged";
import { keepExchangesIn } from "./exchanges";
import { writeFieldsIn } from "./write-fields";

export type NewQuestions = {
  readonly cadreId: string;
  readonly fileName: string;
  readonly differences: readonly FieldDifference[];
  /** fields left for later */
  readonly later: readonly ExchangeKey[];
  /** fields taken as words whose rows somebody has to enter */
  readonly byHand: readonly ExchangeKey[];
};

/** Opens the questions a file leaves behind; one that is open already with the same text is not asked twice. Returns how many. */
export async function openQuestionsIn(
  tx: WriteTx,
  { cadreId, fileName, differences, later, byHand }: NewQuestions,
  now: Instant,
): Promise<number> {
  const open = await tx.formQuestion.findMany({
    where: { cadreId, answer: null },
    select: { field: true, fileValue: true },
  });
  const asked = new Set(open.map(({ field, fileValue }) => `${field} ${fileValue}`));
  const wanted = [
    ...later.map((key) => ({ key, kind: "differs" })),
    ...byHand.map((key) => ({ key, kind: "byHand" })),
  ].flatMap(({ key, kind }) => {
    const difference = differences.find((one) => one.key === key);
    if (difference === undefined || asked.has(`${key} ${difference.file}`)) return [];
    return [{ field: key, kind, fileValue: difference.file, archiveValue: difference.archive }];
  });
  await tx.formQuestion.createMany({
    data: wanted.map((question) => ({ ...question, cadreId, fileName: fileName.slice(0, 200), raisedAt: dateOf(now) })),
  });
  return wanted.length;
}

/** Answers an open question: takes the file's value after all, keeps the archive's, or says it was entered by hand. */
export function answerQuestion(
  { questionId, answer }: AnswerQuestion,
  author: Author,
): Promise<Result<{ readonly cadreId: string }, Refusals<FormExchangeRefusal | RecordedRefusal>>> {
  return recorded<{ readonly cadreId: string }, FormExchangeRefusal>(author, async (tx) => {
    const question = await tx.formQuestion.findUnique({ where: { id: questionId } });
    const key = exchangeKeys.find((one) => one === question?.field);
    if (question === null || key === undefined || question.answer !== null) {
      return refuse({ code: "formImport.question-gone" });
    }
    const { cadreId, fileValue, kind } = question;
    const today = legalDateOf(author.now);
    const [person] = await readArchivePeopleIn(tx, [cadreId], today);
    if (person === undefined) return refuse({ code: "formImport.question-gone" });
    const object = { authorityId: person.managedById, level: person.level, concerns: [cadreId] };
    const permission = may(author.actor, "people.edit", object);
    if (!permission.allowed) return refuse({ code: permission.reason });
    if (answer === "file") {
      if (kind !== "differs" || person.determined.includes(key)) return refuse({ code: "formImport.question-locked" });
      const values = { [key]: fileValue };
      const units = await tx.unit.findMany({ select: { name: true } });
      const unitNames = units.map(({ name }) => name);
      const reading = readingOf(key, fileValue, codeBook(await readLocalCodesIn(tx)));
      await writeFieldsIn(tx, { person, taken: [key], values, reading, unitNames }, author);
      await keepExchangesIn(tx, [{ cadreId, values, taken: [key], version: "" }], {
        kind: "import",
        now: author.now,
        today,
      });
    } else await tx.cadre.update({ where: { id: cadreId }, data: { version: { increment: 1 } } });
    await tx.formQuestion.update({ where: { id: questionId }, data: { answer, answeredAt: dateOf(author.now) } });
    const data = { part: "formQuestion", rowId: questionId, answer };
    return worked({ cadreId }, { stream: streamOf("cadre", cadreId), type: "cadre.changed", data });
  });
}

/** One field of a file, read again. */
function readingOf(key: ExchangeKey, value: string, book: CodeBook): LrmxReading {
  const isText = key !== "family" && key !== "photo" && key !== "otherElements";
  const parts = {
    texts: isText ? { [key]: value } : {},
    family: key === "family" ? membersIn(value).map(({ otherElements, ...texts }) => ({ texts, otherElements })) : [],
    photo: key === "photo" && value !== "" ? photoOf(readBytes(value)) : null,
    otherElements: key === "otherElements" ? otherElementsIn(value) : [],
  };
  const missing = lrmxFieldKeys.filter((one) => one !== key);
  const reading = completeReading(parts, missing, { warnings: new WarningList(), book });
  if (!reading.ok) throw new Error(`a value that was read before is refused: ${reading.refusal}`);
  return reading.value;
}
