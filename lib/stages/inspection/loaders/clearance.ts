import "server-only";
import { z } from "zod";
import type { AccessRefusal, Hindrance } from "@/lib/access/policy";
import { authoritiesFor, hindrance, holdsAct, may } from "@/lib/access/policy";
import type { DocumentModel } from "@/lib/documents/model";
import { outputMark } from "@/lib/documents/output-mark";
import { renderDocumentDocx } from "@/lib/documents/render/document-docx";
import { isId } from "@/lib/formats/ids";
import { legalDateOf } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import { ok, refused } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import type { LetterDepartment } from "@/lib/law/scheme";
import { letterDepartments } from "@/lib/law/scheme";
import { reading } from "../../../platform/db/reading";
import type { Download } from "../../../platform/download";
import { requireVisit } from "../../../platform/session";
import type { RecordedRefusal } from "../../../record/recorded-refusal";
import { readWorkingCalendarIn } from "../../../settings/queries/years";
import { takeLetter } from "../commands/taken-letter";
import { buildCheckLetter } from "../document";
import type { LetterAt, LetterLine, ReviewRow } from "../queries/letters";
import { readLetterIn, readLettersIn, readReviewIn } from "../queries/letters";
import { isDisciplineBody, isHeardAsNeeded, verdictsFor } from "../rules/letters";
import type { CheckVerdict, InspectionRefusal } from "../types";

type Params = Readonly<Record<string, string | string[] | undefined>>;

export type ClearancePage = {
  readonly today: LegalDate;
  readonly motionId: string | null;
  /** batches with people under inspection, for the choice at the head */
  readonly motions: readonly { readonly id: string; readonly number: string; readonly people: number }[];
  readonly rows: readonly ReviewRow[];
  /** columns of the joint review: what everybody needs, and whoever else was asked about one of them */
  readonly columns: readonly LetterDepartment[];
  /** departments letters can go to */
  readonly departments: readonly LetterDepartment[];
  readonly letters: readonly LetterLine[];
  readonly sending: Hindrance;
};

const querySchema = z.object({ motion: z.preprocess((value): unknown => (Array.isArray(value) ? value[0] : value), z.uuid().nullable().catch(null)).default(null) });

/** The joint review of one batch or of all, with what letters can be sent; a refusal for roles that have no part in it. Three statements. */
export async function loadClearance(params: Params): Promise<ClearancePage | { readonly refusal: AccessRefusal }> {
  const { actor, now } = await requireVisit();
  if (!holdsAct(actor, "clearance.view")) return { refusal: "access.not-your-role" };
  const { motion: motionId } = querySchema.parse(params);
  return reading(actor, async (tx) => {
    const all = await readReviewIn(tx, actor, null, await readWorkingCalendarIn(tx));
    const rows = all.filter((row) => motionId === null || row.motionId === motionId);
    const letters = await readLettersIn(tx, actor, motionId);
    const asked = new Set(rows.flatMap((row) => [...row.asked.map(({ department }) => department), ...row.required]));
    const authorityId = rows[0]?.authorityId ?? authoritiesFor(actor, "clearance.view")[0] ?? null;
    return {
      today: legalDateOf(now),
      motionId,
      motions: [...new Map(all.map(({ motionId: id, number }) => [id, number]))].map(([id, number]) => ({
        id,
        number,
        people: all.filter((row) => row.motionId === id).length,
      })),
      rows,
      columns: letterDepartments.filter((department) => asked.has(department) || (!isHeardAsNeeded(department) && department !== "audit")),
      departments: letterDepartments.filter((department) => rows.every((row) => row.departments.includes(department))),
      letters,
      sending: hindrance(actor, "inspection.check", { authorityId }),
    };
  });
}

export type LetterPage = {
  readonly letter: LetterAt;
  readonly today: LegalDate;
  readonly verdicts: readonly CheckVerdict[];
  readonly document: DocumentModel;
  readonly answering: Hindrance;
  readonly taking: Hindrance;
  /** of what the department answered itself */
  readonly accepting: Hindrance;
};

/** One letter with the replies about each person; null when it does not exist or is closed to the visitor. Three statements. */
export async function loadLetter(letterId: string): Promise<LetterPage | null> {
  if (!isId(letterId)) return null;
  const { actor, now } = await requireVisit();
  return reading(actor, async (tx) => {
    const letter = await readLetterIn(tx, actor, letterId);
    if (letter === null) return null;
    const { department, authorityId } = letter;
    const answering = hindrance(actor, isDisciplineBody(department) ? "inspection.disciplineAnswer" : "inspection.check", { authorityId });
    return {
      letter,
      today: legalDateOf(now),
      verdicts: verdictsFor(department),
      document: buildCheckLetter(letter),
      answering,
      accepting: answering ?? hindrance(actor, "departmentReply.take", { authorityId }),
      taking: letter.closed > 0 ? "access.own-or-relative" : hindrance(actor, "inspection.check", { authorityId }),
    };
  });
}

/** The letter as a Word file. That it was taken out is in the record before a byte leaves. */
export async function loadLetterFile(letterId: string): Promise<Result<Download, Refusals<InspectionRefusal | AccessRefusal | RecordedRefusal>>> {
  const { actor, now } = await requireVisit();
  const letter = isId(letterId) ? await reading(actor, (tx) => readLetterIn(tx, actor, letterId)) : null;
  if (letter === null || letter.closed > 0) return refused([{ code: "inspection.letter-not-found" }]);
  const permission = may(actor, "inspection.check", { authorityId: letter.authorityId });
  if (!permission.allowed) return refused([{ code: permission.reason }]);
  const taken = await takeLetter({ letterId: letter.id, people: letter.people.length }, { actor, now });
  if (!taken.ok) return taken;
  const bytes = renderDocumentDocx(buildCheckLetter(letter), outputMark(actor.name, now));
  const mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  return ok({ bytes, fileName: `${letter.number}.docx`, mediaType });
}
