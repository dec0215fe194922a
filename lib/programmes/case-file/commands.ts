import "server-only";
import type { AccessRefusal } from "@/lib/access/policy";
import { may } from "@/lib/access/policy";
import { readCaseIn } from "@/lib/case/queries/cases";
import { policyObjectOf } from "@/lib/case/rules/step";
import type { Result } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import { personEvent } from "@/lib/people/commands/exported";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import type { CaseFileRefusal } from "./types";

/** Enters into the record of the person that the file of his case was taken out, with which files, and why. */
export function takeCaseFile(
  input: { readonly caseId: string; readonly fileIds: readonly string[]; readonly reason: string },
  author: Author,
): Promise<Result<null, Refusals<CaseFileRefusal | AccessRefusal | RecordedRefusal | "people.no-export-reason">>> {
  return recorded(author, async (tx) => {
    if (input.reason === "") return refuse({ code: "people.no-export-reason", field: "reason" });
    const at = await readCaseIn(tx, input.caseId);
    if (at === null) return refuse({ code: "caseFile.not-found" });
    for (const act of ["case.view", "people.export"] as const) {
      const permission = may(author.actor, act, policyObjectOf(at));
      if (!permission.allowed) return refuse({ code: permission.reason });
    }
    const details = { caseId: at.id, files: input.fileIds };
    const given = { document: "caseFile", format: "zip", cadreIds: [at.cadreId], reason: input.reason, columns: [], details } as const;
    return worked(null, personEvent(given, at.cadreId));
  });
}
