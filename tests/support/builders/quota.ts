import { recorded, worked } from "@/lib/record/recorded";
import { streamOf } from "@/lib/record/event";
import type { LegalDate } from "@/lib/kernel/dates";
import type { City } from "@/prisma/seed/city/city";
import { authorOn, done } from "@/prisma/seed/steps/motion";

/** Approves 50 further deputies for a unit, so that the batches of many tests can stand side by side. */
export async function withManySeats(city: City, unitId: string, on: LegalDate): Promise<void> {
  const changed = await recorded<null, never>(authorOn(city, "cadreSection", on), async (tx) => {
    await tx.quota.updateMany({ where: { unitId, headOrDeputy: "deputy" }, data: { approved: { increment: 50 } } });
    return worked(null, { stream: streamOf("unit", unitId), type: "quota.changed", data: { further: 50 } });
  });
  done(changed);
}
