import "server-only";
import { readCasesIn } from "@/lib/case/queries/cases";
import type { Result } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import { readNoticeIn } from "../queries/notices";
import { isOnPaper } from "../rules";
import type { NoticePaper } from "../types";
import { judgeNoticeAccess } from "./draft";
import type { NoticeCommandRefusal } from "./draft";

/** Enters into the record that the poster or the card of a notice goes out as a file: by who prepares or publishes notices, for everybody on it. */
export function takeNoticePaper(
  input: { readonly noticeId: string; readonly paper: NoticePaper },
  author: Author,
): Promise<Result<null, Refusals<NoticeCommandRefusal | RecordedRefusal>>> {
  return recorded<null, NoticeCommandRefusal>(author, async (tx) => {
    const notice = await readNoticeIn(tx, input.noticeId);
    if (notice === null) return refuse({ code: "notice.not-found" });
    const cases = await readCasesIn(tx, notice.people.map((person) => person.caseId));
    const [first, ...rest] = judgeNoticeAccess(notice, cases, "notice.prepare", author);
    if (first !== undefined && judgeNoticeAccess(notice, cases, "notice.publish", author).length > 0) return refuse(first, ...rest);
    if (!isOnPaper(notice)) return refuse({ code: "notice.not-published" });
    const data = { format: "docx", paper: input.paper, number: notice.number, people: notice.people.length };
    return worked(null, { stream: streamOf("notice", notice.id), type: "notice.taken", data });
  });
}
