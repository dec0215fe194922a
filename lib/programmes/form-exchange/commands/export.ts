import "server-only";
import { distinctFileNames } from "@/lib/formats/lrmx/batch";
import { writeLrmx } from "@/lib/formats/lrmx/write-lrmx";
import { legalDateOf } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import { personEvent } from "@/lib/people/commands/exported";
import { readBytes } from "@/lib/platform/storage";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import { derivedValues, shownValues } from "@/lib/people/document/form-values";
import { fileStem, personOf } from "../document/person-of";
import { exportHindrance } from "../policy";
import { readArchivePeopleIn } from "../queries/people";
import type { ExportForms } from "../schema";
import type { FormExchangeRefusal } from "../types";
import { keepExchangesIn } from "./exchanges";

export type ExportedFile = { readonly name: string; readonly bytes: Uint8Array };

/**
 * Writes the chosen people as files of the appointment form's editor, in official order, each name once. What goes out is
 * kept for the comparison when a file comes back, and the export with its reason enters the record of each person. Whoever is closed to
 * the author refuses the whole export, so that no bundle is silently short.
 */
export function exportForms(
  { selected, naming, reason }: ExportForms,
  author: Author,
): Promise<Result<readonly ExportedFile[], Refusals<FormExchangeRefusal | RecordedRefusal>>> {
  return recorded<readonly ExportedFile[], FormExchangeRefusal>(author, async (tx) => {
    if (reason === "") return refuse({ code: "people.no-export-reason", field: "reason" });
    const today = legalDateOf(author.now);
    const people = await readArchivePeopleIn(tx, selected, today);
    if (people.length !== new Set(selected).size) return refuse({ code: "formExport.not-found" });
    for (const person of people) {
      const reason = exportHindrance(author.actor, person);
      if (reason !== null) return refuse({ code: reason });
    }
    const names = distinctFileNames(
      people.map(({ facts, idNumber }) => fileStem(facts.name, idNumber, naming)),
      "lrmx",
    );
    const files = people.map(({ facts, exchanged, idNumber, photo }, place) => {
      const values = shownValues(derivedValues(facts, today), exchanged?.kept ?? {});
      const version = exchanged?.kept.version?.text ?? "";
      const picture = photo === null ? null : readBytes(photo.digest);
      const person = personOf(values, { idNumber, today, version, photo: picture });
      return { values, file: { name: names[place] ?? `${place}.lrmx`, bytes: writeLrmx(person) } };
    });
    const exchanges = people.flatMap(({ cadreId }, place) => {
      const values = files[place]?.values;
      return values === undefined ? [] : [{ cadreId, values, taken: [], version: "" }];
    });
    await keepExchangesIn(tx, exchanges, { kind: "export", now: author.now, today });
    const cadreIds = people.map(({ cadreId }) => cadreId);
    const given = { document: "formFile", format: "lrmx", cadreIds, reason, columns: [], details: {} } as const;
    const [first, ...rest] = cadreIds.map((cadreId) => personEvent(given, cadreId));
    if (first === undefined) return refuse({ code: "formExport.nobody-chosen" });
    return worked(
      files.map(({ file }) => file),
      first,
      ...rest,
    );
  });
}
