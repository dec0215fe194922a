import "server-only";
import { legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import { personInHandIn, touchPersonIn } from "@/lib/people/commands/person-in-hand";
import type { PersonWorkRefusal } from "@/lib/people/commands/person-in-hand";
import type { FieldClass } from "@/lib/access/field-classes/field-class";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import type { Result } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import { readArchivesIn } from "../queries/facts";
import { completenessOf } from "../rules/completeness";
import type { RequestItem } from "../schema/forms";
import type { ArchiveRefusal } from "../types";

const everyClass: ReadonlySet<FieldClass> = new Set<FieldClass>(["open", "internal", "protected", "closed"]);

/** Notes that something missing from the archive was asked for (PA-13); refused when it is there or does not concern the person. */
export function requestItem(
  input: RequestItem,
  author: Author,
): Promise<
  Result<{ readonly item: RequestItem["item"] }, Refusals<ArchiveRefusal | PersonWorkRefusal | RecordedRefusal>>
> {
  return recorded(author, async (tx) => {
    const person = await personInHandIn(tx, input, author);
    if (!person.ok) return refuse(...person.refusal);
    const { cadreId, item, askedOf } = input;
    const today = legalDateOf(author.now);
    const [archive] = await readArchivesIn(tx, [cadreId], today);
    const items = archive === undefined ? [] : completenessOf(archive.facts, archive.requests, today, everyClass);
    const state = items.find((entry) => entry.item === item)?.state ?? "yes";
    if (state === "yes") return refuse({ code: "archive.item-there", field: "item" });
    if (!(await touchPersonIn(tx, input))) return refuse({ code: "people.stale" });
    const { id } = await tx.archiveRequest.create({
      data: { cadreId, item, askedOf, requestedOn: legalDateToDb(today) },
    });
    return worked(
      { item },
      { stream: streamOf("cadre", cadreId), type: "archive.itemRequested", data: { item, requestId: id } },
    );
  });
}
