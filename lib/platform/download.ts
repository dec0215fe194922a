import "server-only";
import type { Result } from "../kernel/result";
import type { Refusals } from "../law/refusal";
import { foreignForm } from "../messages/zh-CN/access";
import type { RefusalCode } from "../messages/zh-CN/refusals";
import { refusalSentences } from "../messages/zh-CN/refusals";
import { isFromOwnPage } from "./same-origin";

/** A file to be handed out; without a media type it is an .xlsx workbook. `Bytes`: whole, or a stream of a file that is made while it is taken. */
export type Download<Bytes = Uint8Array> = { readonly bytes: Bytes; readonly fileName: string; readonly mediaType?: string };

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A file as the answer to a request: saved under its name, kept by no cache. */
export function downloadAnswer(
  { bytes, fileName, mediaType = workbookType }: Download<Uint8Array | ReadableStream<Uint8Array>>,
  more: Readonly<Record<string, string>> = {},
): Response {
  return new Response(bytes instanceof ReadableStream ? bytes : Buffer.from(bytes), {
    headers: {
      "Content-Type": mediaType,
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      "Cache-Control": "private, no-store",
      ...more,
    },
  });
}

/** A sentence in place of a file. */
export function plainAnswer(sentence: string, status: 403 | 404): Response {
  return new Response(sentence, { status, headers: { "Content-Type": "text/plain; charset=utf-8" } });
}

/**
 * The answer to a form that asks for a file: what `answer` makes of what was found, or every reason why nothing goes out (403), one
 * a line. A form of another site is not read at all (403).
 */
export async function answerFileForm<T>(
  request: Request,
  load: (data: FormData) => Promise<Result<T, Refusals<RefusalCode>>>,
  answer: (found: T) => Response,
): Promise<Response> {
  if (!isFromOwnPage(request)) return plainAnswer(foreignForm, 403);
  const found = await load(await request.formData());
  return found.ok ? answer(found.value) : plainAnswer(found.refusal.map(({ code }) => refusalSentences[code]).join("\n"), 403);
}
