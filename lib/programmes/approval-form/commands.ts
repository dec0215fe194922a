import "server-only";
import type { AccessRefusal } from "@/lib/access/policy";
import { legalDateOf } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import { exportEventsIn } from "@/lib/people/commands/exported";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import { formHindrance, isCaseOpen } from "./policy";
import type { FormCase } from "./queries/case";
import { readFormCaseIn } from "./queries/case";
import type { FormPerson } from "./queries/people";
import { readFormPeopleIn } from "./queries/people";
import type { FormFileQuery } from "./schema";
import type { ApprovalFormRefusal } from "./types";

export type ExportedForms = { readonly people: readonly FormPerson[]; readonly proposed: FormCase | null };

/**
 * Hands out what the forms of the chosen people print and enters the export with its reason into the record. Whoever is closed
 * to the author refuses the whole export, so that no bundle is silently short. A case adds its proposal for its person.
 */
export function exportForms(
  query: Pick<FormFileQuery, "selected" | "format" | "case" | "reason">,
  author: Author,
): Promise<Result<ExportedForms, Refusals<ApprovalFormRefusal | AccessRefusal | RecordedRefusal>>> {
  return recorded(author, async (tx) => {
    if (query.reason === "") return refuse({ code: "people.no-export-reason", field: "reason" });
    if (query.selected.length === 0) return refuse({ code: "approvalForm.nobody-chosen" });
    const people = await readFormPeopleIn(tx, query.selected, legalDateOf(author.now));
    if (people.length !== new Set(query.selected).size) return refuse({ code: "approvalForm.not-found" });
    for (const { facts, level, authorityIds } of people) {
      const reason = formHindrance(author.actor, { cadreId: facts.cadreId, level, authorityIds });
      if (reason !== null) return refuse({ code: reason });
    }
    const proposed = query.case === null ? null : await readFormCaseIn(tx, query.case);
    if (
      query.case !== null &&
      (proposed === null || people.length > 1 || !isCaseOpen(author.actor, proposed, query.selected[0]))
    ) {
      return refuse({ code: "approvalForm.not-found" });
    }
    const { format, reason } = query;
    const cadreIds = people.map(({ facts }) => facts.cadreId);
    const given = { document: "approvalForm", format, cadreIds, reason, columns: [], details: { caseId: query.case } } as const;
    const events = await exportEventsIn(tx, given, author, "/people/approval-form");
    const [first, ...rest] = events;
    if (first === undefined) return refuse({ code: "approvalForm.nobody-chosen" });
    return worked({ people, proposed }, first, ...rest);
  });
}
