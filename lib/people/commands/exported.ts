import "server-only";
import { authoritiesFor } from "@/lib/access/policy";
import { present } from "@/lib/kernel/assert";
import { dateOf } from "@/lib/kernel/dates";
import type { WriteTx } from "@/lib/platform/db/transaction";
import type { NewEvent } from "@/lib/record/event";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";

/** Up to so many people each has the export in his own record; more are one entry that names them all. */
export const enteredSingly = 100;

/** What of people's archives is given out, and why. */
export type GivenOut = {
  readonly document: "approvalForm" | "formFile" | "roster" | "peopleList";
  /** kind of file, or `page` for the form on the screen with its sanctions */
  readonly format: "docx" | "pdf" | "xlsx" | "lrmx" | "page";
  readonly cadreIds: readonly string[];
  readonly reason: string;
  /** ids of the columns given out; a form has none */
  readonly columns: readonly string[];
  /** more of what went out: ids and counts */
  readonly details: NewEvent["data"];
};

/**
 * The entries of an export: one in the record of each person, or, for more than a hundred, one list that names them all with
 * its own record, since every entry of a person keeps his whole archive once more. Whether the author may give out these
 * people has been asked before, and that the reason is not empty.
 *
 * @param address - page the export was asked for on; it names the kind of a stored list
 */
export async function exportEventsIn(
  tx: WriteTx,
  given: GivenOut,
  author: Author,
  address: string,
): Promise<readonly NewEvent[]> {
  if (given.cadreIds.length > enteredSingly) return [await keptListIn(tx, given, author, address)];
  return given.cadreIds.map((cadreId) => personEvent(given, cadreId));
}

/** The entry of an export in the record of one person. */
export function personEvent({ document, format, cadreIds, reason, details }: GivenOut, cadreId: string): NewEvent {
  return {
    stream: streamOf("cadre", cadreId),
    type: "cadre.exported",
    data: { document, format, together: cadreIds.length, ...details },
    reason,
  };
}

/** One stored list of who was given out, by id, with its event. */
async function keptListIn(
  tx: WriteTx,
  { document, format, cadreIds, reason, columns, details }: GivenOut,
  { actor, now }: Author,
  address: string,
): Promise<NewEvent> {
  const { id } = await tx.peopleExport.create({
    data: {
      userId: actor.userId,
      authorityId: present(authoritiesFor(actor, "people.export")[0], "an authority the author exports for"),
      address,
      selectedIds: [...cadreIds],
      columns: [...columns],
      reason,
      personCount: cadreIds.length,
      exportedAt: dateOf(now),
    },
    select: { id: true },
  });
  return {
    stream: streamOf("peopleExport", id),
    type: "people.exported",
    data: { document, format, personCount: cadreIds.length, columns: [...columns], ...details },
    reason,
  };
}
