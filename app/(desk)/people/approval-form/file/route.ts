import { answerFileForm, downloadAnswer } from "@/lib/platform/download";
import { loadFormFile } from "@/lib/programmes/approval-form/loaders";
import { choicesHeader } from "@/lib/programmes/approval-form/schema";

/**
 * The appointment forms asked for, as a download, or the way back to the page that now shows one with its sanctions. Sent by a
 * form, not by an address: an export changes the record.
 */
export function POST(request: Request): Promise<Response> {
  return answerFileForm(request, loadFormFile, ({ query, file, shownAt }) => {
    const remembered = { "Set-Cookie": choicesHeader(query) };
    if (file === null) return new Response(null, { status: 303, headers: { Location: shownAt, ...remembered } });
    return downloadAnswer(file, remembered);
  });
}
