import "server-only";
import { departmentReachOf } from "@/lib/access/reach";
import { isId } from "@/lib/formats/ids";
import { legalDateOf } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { reading } from "../../../platform/db/reading";
import { requireVisit } from "../../../platform/session";
import type { DepartmentLetter, DepartmentLetterLine } from "../queries/department-letters";
import { readDepartmentLetterIn, readDepartmentLettersIn } from "../queries/department-letters";
import { verdictsFor } from "../rules/letters";
import type { CheckVerdict } from "../types";

export type DepartmentDesk = { readonly today: LegalDate; readonly letters: readonly DepartmentLetterLine[] };

/** The desk of a reviewing department: the letters addressed to it; null for everybody else. One statement. */
export async function loadDepartmentDesk(): Promise<DepartmentDesk | null> {
  const { actor, now } = await requireVisit();
  if (departmentReachOf(actor, "departmentReply.give").length === 0) return null;
  const letters = await reading(actor, (tx) => readDepartmentLettersIn(tx, actor));
  return { today: legalDateOf(now), letters };
}

export type DepartmentLetterPage = { readonly letter: DepartmentLetter; readonly today: LegalDate; readonly verdicts: readonly CheckVerdict[] };

/** A letter as its department sees and answers it; null when it is not addressed to the visitor's. Two statements. */
export async function loadDepartmentLetter(letterId: string): Promise<DepartmentLetterPage | null> {
  if (!isId(letterId)) return null;
  const { actor, now } = await requireVisit();
  const letter = await reading(actor, (tx) => readDepartmentLetterIn(tx, actor, letterId));
  return letter === null ? null : { letter, today: legalDateOf(now), verdicts: verdictsFor(letter.department) };
}
