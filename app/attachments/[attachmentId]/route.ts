import { loadAttachment } from "@/lib/attachments/loaders";

/** A stored file, for those the object it belongs to is open to. Shown as a download: nothing in it runs here. */
export async function GET(_: Request, { params }: { params: Promise<{ attachmentId: string }> }): Promise<Response> {
  const file = await loadAttachment((await params).attachmentId);
  if (file === null) return new Response("没有找到这份材料，或您无权查看。", { status: 404, headers: { "Content-Type": "text/plain; charset=utf-8" } });
  return new Response(file.stream, {
    headers: {
      "Content-Type": file.mediaType,
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
      "Cache-Control": "private, no-store",
      "Content-Security-Policy": "sandbox",
    },
  });
}
