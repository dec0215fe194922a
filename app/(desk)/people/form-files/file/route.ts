import { foreignForm } from "@/lib/messages/zh-CN/access";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { isFromOwnPage } from "@/lib/platform/same-origin";
import { loadExportFile } from "@/lib/programmes/form-exchange/loaders";

/** The files asked for, as a download. Sent by a form, not by an address: an export changes the record. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOwnPage(request)) return new Response(foreignForm, { status: 403, headers: { "Content-Type": "text/plain; charset=utf-8" } });
  const file = await loadExportFile(await request.formData());
  if (!file.ok) {
    return new Response(file.refusal.map(({ code }) => refusalSentences[code]).join("\n"), {
      status: 403,
      headers: { "Content-Type": "text/plain; charset=utf-8" },
    });
  }
  const { bytes, fileName, mediaType } = file.value;
  return new Response(Buffer.from(bytes), {
    headers: {
      "Content-Type": mediaType,
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      "Cache-Control": "private, no-store",
    },
  });
}
