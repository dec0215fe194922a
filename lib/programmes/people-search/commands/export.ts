import "server-only";
import type { AccessRefusal } from "@/lib/access/policy";
import { may } from "@/lib/access/policy";
import { legalDateOf } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import { keepListIn, personEvents } from "@/lib/people/commands/exported";
import type { GivenOut } from "@/lib/people/commands/exported";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import { MOST_EXPORTED, readExportIdsIn } from "../queries/export";
import type { ExportPeople } from "../schema";
import type { SearchRefusal } from "../types";

/**
 * Records that people are given out as a workbook: of which list, which columns, how many and why, and up to a hundred people
 * each in his own record. The workbook is made when it is fetched, only for who recorded it and only on the same day.
 */
export function exportPeople(
  input: ExportPeople,
  author: Author,
): Promise<
  Result<
    { readonly exportId: string; readonly personCount: number },
    Refusals<SearchRefusal | AccessRefusal | RecordedRefusal>
  >
> {
  return recorded(author, async (tx) => {
    const permission = may(author.actor, "people.export", { authorityId: input.authorityId });
    if (!permission.allowed) return refuse({ code: permission.reason });
    const ids = await readExportIdsIn(tx, {
      address: input.address,
      selectedIds: input.selected,
      actor: author.actor,
      today: legalDateOf(author.now),
    });
    if (ids.length === 0) return refuse({ code: "search.nobody" });
    if (ids.length > MOST_EXPORTED) return refuse({ code: "search.too-many" });
    const { authorityId, address, selected, columns, reason } = input;
    const given: GivenOut = { document: "peopleList", format: "xlsx", cadreIds: ids, reason, columns, details: {} };
    const list = { ...given, authorityId, address, selectedIds: selected, personCount: ids.length };
    const { id, event } = await keepListIn(tx, list, author);
    return worked({ exportId: id, personCount: ids.length }, event, ...personEvents(given));
  });
}
