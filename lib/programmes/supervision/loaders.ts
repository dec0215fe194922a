import "server-only";
import type { AccessRefusal } from "@/lib/access/policy";
import { holdsAct } from "@/lib/access/policy";
import { legalDateOf } from "@/lib/kernel/dates";
import { reading } from "../../platform/db/reading";
import { requireVisit } from "../../platform/session";
import type { Supervision } from "./queries/supervision";
import { readSupervisionIn } from "./queries/supervision";
import { supervisionQuerySchema } from "./schema";

/** The supervisor's page under the conditions of the address; a refusal for roles that do not supervise. */
export async function loadSupervision(
  params: Readonly<Record<string, string | string[] | undefined>>,
): Promise<Supervision | { readonly refusal: AccessRefusal }> {
  const { actor, now } = await requireVisit();
  if (!holdsAct(actor, "supervision.view")) return { refusal: "access.not-your-role" };
  return reading(actor, (tx) => readSupervisionIn(tx, actor, supervisionQuerySchema.parse(params), legalDateOf(now)));
}
