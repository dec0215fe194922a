import "server-only";
import type { AccessRefusal } from "@/lib/access/policy";
import { holdsAct } from "@/lib/access/policy";
import { legalDateOf } from "@/lib/kernel/dates";
import { reading } from "../../platform/db/reading";
import { requireVisit } from "../../platform/session";
import type { RecordPage } from "./queries/record";
import { readRecordIn } from "./queries/record";
import { recordQuerySchema } from "./schema";

/** The record under the conditions of the address; a refusal for roles that do not read it. */
export async function loadRecord(
  params: Readonly<Record<string, string | string[] | undefined>>,
): Promise<RecordPage | { readonly refusal: AccessRefusal }> {
  const { actor, now } = await requireVisit();
  if (!holdsAct(actor, "record.view")) return { refusal: "access.not-your-role" };
  return reading(actor, (tx) => readRecordIn(tx, actor, recordQuerySchema.parse(params), legalDateOf(now)));
}
