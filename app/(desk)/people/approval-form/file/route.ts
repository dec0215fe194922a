import { foreignForm } from "@/lib/messages/zh-CN/access";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { isFromOwnPage } from "@/lib/platform/same-origin";
import { loadFormFile } from "@/lib/programmes/approval-form/loaders";
import { choicesHeader } from "@/lib/programmes/approval-form/schema";

const plain = { "Content-Type": "text/plain; charset=utf-8" };

/**
 * The appointment forms asked for, as a download, or the way back to the page that now shows one with its sanctions. Sent by a
 * form, not by an address: an export changes the record.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOwnPage(request)) return new Response(foreignForm, { status: 403, headers: plain });
  const asked = await loadFormFile(await request.formData());
  if (!asked.ok) {
    const sentences = asked.refusal.map(({ code }) => refusalSentences[code]).join("\n");
    return new Response(sentences, { status: 403, headers: plain });
  }
  const { query, file, shownAt } = asked.value;
  const remembered = { "Set-Cookie": choicesHeader(query) };
  if (file === null) return new Response(null, { status: 303, headers: { Location: shownAt, ...remembered } });
  const { bytes, fileName, mediaType } = file;
  return new Response(Buffer.from(bytes), {
    headers: {
      "Content-Type": mediaType,
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      "Cache-Control": "private, no-store",
      ...remembered,
    },
  });
}
