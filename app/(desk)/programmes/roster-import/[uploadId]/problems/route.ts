import { loadProblemWorkbook } from "@/lib/programmes/roster-import/loaders";

/** The uploaded workbook back with a column that says what is wrong with each row; for its uploader only. */
export async function GET(_: Request, { params }: { params: Promise<{ uploadId: string }> }): Promise<Response> {
  const file = await loadProblemWorkbook((await params).uploadId);
  if (file === null) {
    return new Response("这次上传已超过 24 小时或者已被删除，请重新上传文件。", {
      status: 404,
      headers: { "Content-Type": "text/plain; charset=utf-8" },
    });
  }
  return new Response(Buffer.from(file.bytes), {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
      "Cache-Control": "private, no-store",
    },
  });
}
