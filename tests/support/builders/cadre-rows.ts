import type { LegalDate } from "@/lib/kernel/dates";
import type { WriteTx } from "@/lib/platform/db/transaction";
import { streamOf } from "@/lib/record/event";
import { recorded, worked } from "@/lib/record/recorded";
import type { City } from "@/prisma/seed/city/city";
import { authorOn, done } from "@/prisma/seed/steps/motion";

/** A recorded change of one cadre's rows by the cadre section. */
export async function changeCadre(
  city: City,
  cadreId: string,
  on: LegalDate,
  work: (tx: WriteTx) => Promise<unknown>,
): Promise<void> {
  const result = await recorded<null, never>(authorOn(city, "cadreSection", on), async (tx) => {
    await work(tx);
    return worked(null, { stream: streamOf("cadre", cadreId), type: "cadre.changed", data: {} });
  });
  done(result);
}
