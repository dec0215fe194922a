import { answerFileForm, downloadAnswer } from "@/lib/platform/download";
import { loadExportFile } from "@/lib/programmes/form-exchange/loaders";

/** The files asked for, as a download. Sent by a form, not by an address: an export changes the record. */
export function POST(request: Request): Promise<Response> {
  return answerFileForm(request, loadExportFile, (file) => downloadAnswer(file));
}
