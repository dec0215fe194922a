import "server-only";
import { may } from "@/lib/access/policy";
import { dateOf } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import { streamOf } from "@/lib/record/event";
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
 * Enters into the record that a list with names goes out as a workbook: whose names, which columns, why. Only for who may give
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
    const { id } = await tx.peopleExport.create({
      data: {
        userId: author.actor.userId,
        authorityId,
        address,
        selectedIds: cadreIds,
        columns: [...columns],
        reason,
        personCount,
        exportedAt: dateOf(author.now),
      },
      select: { id: true },
    });
    return worked(
      { personCount },
      {
        stream: streamOf("peopleExport", id),
        type: "people.exported",
        data: { document: list, format: "xlsx", personCount },
        reason,
      },
    );
  });
}
