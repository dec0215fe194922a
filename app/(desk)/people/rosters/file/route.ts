import { paramsOf } from "@/lib/formats/form-fields";
import { answerFileForm, downloadAnswer } from "@/lib/platform/download";
import { loadFoundIds } from "@/lib/programmes/people-search/loaders";
import { loadRosterFile } from "@/lib/programmes/rosters/loaders";

/** A roster as a workbook. Sent by a form, not by an address: an export changes the record. */
export function POST(request: Request): Promise<Response> {
  return answerFileForm(request, (data) => loadRosterFile(paramsOf(data), loadFoundIds), (file) => downloadAnswer(file));
}
