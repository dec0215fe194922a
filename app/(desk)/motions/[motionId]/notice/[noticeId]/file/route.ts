import { answerFileForm, downloadAnswer } from "@/lib/platform/download";
import { loadNoticeFile } from "@/lib/stages/notice/loaders";

/** The poster or the registration card of a notice as a Word file. Sent by a form: what goes out enters the record. */
export function POST(request: Request, { params }: { params: Promise<{ noticeId: string }> }): Promise<Response> {
  return answerFileForm(request, async (data) => loadNoticeFile((await params).noticeId, Object.fromEntries(data)), (file) => downloadAnswer(file));
}
