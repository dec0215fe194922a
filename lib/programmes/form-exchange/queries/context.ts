import "server-only";
import type { Actor } from "@/lib/access/actor";
import { readLocalCodesIn } from "@/lib/codes/queries";
import { codeBook } from "@/lib/formats/code-tables/code-table";
import type { LegalDate } from "@/lib/kernel/dates";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { digestOfBytes } from "@/lib/platform/storage";
import type { FormAt, FormContext } from "../rules/plan-forms";
import type { ReadForm } from "./form-files";
import { readArchivePeopleIn, readIdsByNumberIn, readNamesakesIn, readRegisterIn } from "./people";

/** The read forms with the digests of their photos. */
export function withPhotoDigests(forms: readonly ReadForm[]): readonly FormAt[] {
  return forms.map(({ fileName, reading }) => {
    const bytes = reading.ok ? (reading.value.person.photo?.bytes ?? null) : null;
    return { fileName, reading, photoDigest: bytes === null ? "" : digestOfBytes(bytes) };
  });
}

/** Everything forms are compared with: whom they may mean, and units and posts for people who are new. */
export async function readFormContextIn(
  tx: Pick<ReadTx, "cadre" | "attachment" | "unit" | "post" | "localCode">,
  forms: readonly FormAt[],
  who: { readonly actor: Actor; readonly authorityId: string; readonly today: LegalDate },
): Promise<FormContext> {
  const readings = forms.flatMap(({ reading }) => (reading.ok ? [reading.value] : []));
  const numbers = readings.flatMap(({ values }) => values.idNumber?.number ?? []);
  const unnumbered = readings.filter(({ person }) => person.texts.idNumber === "");
  const known = await readIdsByNumberIn(tx, numbers);
  const names = unnumbered.map(({ person }) => person.texts.name);
  const namesakes = await readNamesakesIn(tx, names, who.authorityId, who.today);
  const ids = [...known.values(), ...namesakes.map(({ cadreId }) => cadreId)];
  const people = await readArchivePeopleIn(tx, ids, who.today);
  const { units, posts } = await readRegisterIn(tx, who.authorityId);
  const book = codeBook(await readLocalCodesIn(tx));
  return { ...who, book, known, namesakes, people: new Map(people.map((one) => [one.cadreId, one])), units, posts };
}
