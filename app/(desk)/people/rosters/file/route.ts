import { foreignForm } from "@/lib/messages/zh-CN/access";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { isFromOwnPage } from "@/lib/platform/same-origin";
import { loadFoundIds } from "@/lib/programmes/people-search/loaders";
import { loadRosterFile } from "@/lib/programmes/rosters/loaders";
import { paramsOf } from "@/lib/programmes/rosters/schema";

/** A roster as a workbook. Sent by a form, not by an address: an export changes the record. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOwnPage(request)) return new Response(foreignForm, { status: 403, headers: { "Content-Type": "text/plain; charset=utf-8" } });
  const file = await loadRosterFile(paramsOf(await request.formData()), loadFoundIds);
  if (!file.ok) {
    return new Response(file.refusal.map(({ code }) => refusalSentences[code]).join("\n"), {
      status: 403,
      headers: { "Content-Type": "text/plain; charset=utf-8" },
    });
  }
  const { bytes, fileName } = file.value;
  return new Response(Buffer.from(bytes), {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      "Cache-Control": "private, no-store",
    },
  });
}
