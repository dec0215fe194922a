import "server-only";
import { may } from "@/lib/access/policy";
import type { Result } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import type { GivenOut } from "@/lib/people/commands/exported";
import { keepListIn, personEvents } from "@/lib/people/commands/exported";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import type { ComingList, ComingRefusal } from "./types";

export type ComingExport = {
  readonly list: ComingList;
  readonly authorityId: string;
  /** everybody named in the workbook */
  readonly cadreIds: readonly string[];
  readonly address: string;
  readonly columns: readonly string[];
  readonly reason: string;
};

/**
 * Enters into the record that a list with names goes out as a workbook: whose names, which columns, why, and for up to a hundred people each in his own record. Only for who may give
 * people of the authority out; asked again here, whatever the page showed.
 */
export function exportComing(
  input: ComingExport,
  author: Author,
): Promise<Result<{ readonly personCount: number }, Refusals<ComingRefusal | RecordedRefusal>>> {
  return recorded<{ personCount: number }, ComingRefusal>(author, async (tx) => {
    const { list, authorityId, address, columns, reason } = input;
    const cadreIds = [...new Set(input.cadreIds)];
    const permission = may(author.actor, "people.export", { authorityId, concerns: cadreIds });
    if (!permission.allowed) return refuse({ code: permission.reason });
    if (reason === "") return refuse({ code: "coming.no-reason", field: "reason" });
    if (cadreIds.length === 0) return refuse({ code: "coming.nobody" });
    const personCount = cadreIds.length;
    const given: GivenOut = { document: list, format: "xlsx", cadreIds, reason, columns, details: {} };
    const kept = { ...given, authorityId, address, selectedIds: cadreIds, personCount };
    const { event } = await keepListIn(tx, kept, author);
    return worked({ personCount }, event, ...personEvents(given));
  });
}
