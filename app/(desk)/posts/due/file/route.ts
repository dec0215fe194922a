import { paramsOf } from "@/lib/formats/form-fields";
import { answerFileForm, downloadAnswer } from "@/lib/platform/download";
import { loadComingFile } from "@/lib/programmes/coming-sheets/loaders";

/** The list as a workbook. Sent by a form, not by an address: an export enters the record. */
export function POST(request: Request): Promise<Response> {
  return answerFileForm(request, (data) => loadComingFile("due", paramsOf(data)), (file) => downloadAnswer(file));
}
