import "server-only";
import type { ReadTx } from "@/lib/platform/db/transaction";

/** How a name is read and ordered now, and what of it was entered by hand. */
export type NameReading = {
  readonly namePinyin: string;
  readonly nameReading: string | null;
  readonly surnameStrokes: number | null;
};

/** The reading of one person's name; null when there is no such person. One statement. */
export function readNameReadingIn(tx: Pick<ReadTx, "cadre">, cadreId: string): Promise<NameReading | null> {
  return tx.cadre.findUnique({
    where: { id: cadreId },
    select: { namePinyin: true, nameReading: true, surnameStrokes: true },
  });
}
