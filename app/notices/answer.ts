import type { DocumentModel } from "@/lib/documents/model";
import { renderHtml } from "@/lib/documents/render/html";
import { isId } from "@/lib/formats/ids";
import { buildGoneNotice, buildUnknownNotice } from "@/lib/stages/notice/document";
import { loadPublicNotice } from "@/lib/stages/notice/loaders";

/** Never stored, never indexed: a notice is gone the day after its end, also from caches. */
const headers = {
  "Content-Type": "text/html; charset=utf-8",
  "Cache-Control": "no-store",
  "X-Robots-Tag": "noindex, nofollow, noarchive",
};

/** A document as a page of its own, without script. */
export function htmlAnswer(model: DocumentModel, status: number, more: Readonly<Record<string, string>> = {}): Response {
  return new Response(renderHtml(model), { status, headers: { ...headers, ...more } });
}

/** The notice while it runs (200), a page without any name after its end (410), and one for addresses that carry nothing (404). */
export async function noticeAnswer(noticeId: string, more: Readonly<Record<string, string>> = {}): Promise<Response> {
  if (!isId(noticeId)) return htmlAnswer(buildUnknownNotice(), 404);
  const { view, document } = await loadPublicNotice(noticeId);
  if (document !== null) return htmlAnswer(document, 200, more);
  return view === "gone" ? htmlAnswer(buildGoneNotice(), 410) : htmlAnswer(buildUnknownNotice(), 404);
}
