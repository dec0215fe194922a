import "server-only";
import { authoritiesFor } from "@/lib/access/policy";
import { present } from "@/lib/kernel/assert";
import { dateOf } from "@/lib/kernel/dates";
import type { WriteTx } from "@/lib/platform/db/transaction";
import type { NewEvent } from "@/lib/record/event";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";

/** Up to so many people each has the export in his own record; more are one entry that names them all. */
const enteredSingly = 100;

/** What of people's archives is given out, and why. */
export type GivenOut = {
  readonly document: "approvalForm" | "caseFile" | "formFile" | "roster" | "peopleList" | "forecast" | "due";
  /** kind of file, or `page` for the form on the screen with its sanctions */
  readonly format: "docx" | "pdf" | "xlsx" | "lrmx" | "zip" | "page";
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
  const { cadreIds } = given;
  if (cadreIds.length <= enteredSingly) return personEvents(given);
  const authorityId = present(authoritiesFor(author.actor, "people.export")[0], "an authority the author exports for");
  const list = { ...given, authorityId, address, selectedIds: cadreIds, personCount: cadreIds.length };
  const { event } = await keepListIn(tx, list, author);
  return [event];
}

/** The entry of an export in the record of each person, for up to a hundred; none for more. */
export function personEvents(given: GivenOut): readonly NewEvent[] {
  if (given.cadreIds.length > enteredSingly) return [];
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

/** A list that went out, as it is stored under an id of its own. */
export type KeptList = Omit<GivenOut, "cadreIds"> & {
  readonly authorityId: string;
  /** page the list was asked for on; it names the kind of a stored list */
  readonly address: string;
  /** the people by id; none where the address says who they are */
  readonly selectedIds: readonly string[];
  readonly personCount: number;
};

/** Stores a list that went out, and returns its id with the event for its own record. */
export async function keepListIn(
  tx: WriteTx,
  list: KeptList,
  { actor, now }: Author,
): Promise<{ readonly id: string; readonly event: NewEvent }> {
  const { document, format, authorityId, address, selectedIds, columns, reason, personCount, details } = list;
  const { id } = await tx.peopleExport.create({
    data: {
      userId: actor.userId,
      authorityId,
      address,
      selectedIds: [...selectedIds],
      columns: [...columns],
      reason,
      personCount,
      exportedAt: dateOf(now),
    },
    select: { id: true },
  });
  return {
    id,
    event: {
      stream: streamOf("peopleExport", id),
      type: "people.exported",
      data: { document, format, personCount, columns: [...columns], ...details },
      reason,
    },
  };
}
