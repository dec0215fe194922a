import "server-only";
import { legalDateOf } from "@/lib/kernel/dates";
import { reading } from "../../platform/db/reading";
import { requireVisit } from "../../platform/session";
import type { Desk } from "./queries/desk";
import { readDeskIn } from "./queries/desk";
import { deskQuerySchema } from "./schema";

/** The visitor's desk under the conditions of the address. */
export async function loadDesk(params: Readonly<Record<string, string | string[] | undefined>>): Promise<Desk> {
  const { actor, now } = await requireVisit();
  return reading(actor, (tx) => readDeskIn(tx, actor, deskQuerySchema.parse(params), legalDateOf(now)));
}
