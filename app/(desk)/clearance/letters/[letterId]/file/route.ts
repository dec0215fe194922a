import { answerFileForm, downloadAnswer } from "@/lib/platform/download";
import { loadLetterFile } from "@/lib/stages/inspection/loaders/clearance";

/** The letter as a Word file. Sent by a form, not by an address: what goes out enters the record. */
export function POST(request: Request, { params }: { params: Promise<{ letterId: string }> }): Promise<Response> {
  return answerFileForm(request, async () => loadLetterFile((await params).letterId), (file) => downloadAnswer(file));
}
