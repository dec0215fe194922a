import "server-only";
import type { AccessRefusal } from "@/lib/access/policy";
import { may } from "@/lib/access/policy";
import type { Result } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import { streamOf } from "../../../record/event";
import type { Author } from "../../../record/recorded";
import { recorded, refuse, worked } from "../../../record/recorded";
import type { RecordedRefusal } from "../../../record/recorded-refusal";
import type { InspectionRefusal } from "../types";

/** Enters into the record that a letter with its names goes out as a file; asked again here whether it may, whatever the page showed. */
export function takeLetter(
  input: { readonly letterId: string; readonly people: number },
  author: Author,
): Promise<Result<null, Refusals<InspectionRefusal | AccessRefusal | RecordedRefusal>>> {
  return recorded<null, InspectionRefusal | AccessRefusal>(author, async (tx) => {
    const letter = await tx.checkLetter.findUnique({ where: { id: input.letterId }, select: { authorityId: true, number: true } });
    if (letter === null) return refuse({ code: "inspection.letter-not-found" });
    const permission = may(author.actor, "inspection.check", { authorityId: letter.authorityId });
    if (!permission.allowed) return refuse({ code: permission.reason });
    const data = { format: "docx", number: letter.number, people: input.people };
    return worked(null, { stream: streamOf("checkLetter", input.letterId), type: "letter.taken", data });
  });
}
