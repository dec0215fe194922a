import { loadPeopleFile } from "@/lib/programmes/people-search/loaders";

/** The workbook of an export that was recorded today by who asks for it. */
export async function GET(_: Request, { params }: { params: Promise<{ exportId: string }> }): Promise<Response> {
  const file = await loadPeopleFile((await params).exportId);
  if (file === null)
    return new Response("没有这份导出文件，或已过当天。请返回干部列表重新导出。", {
      status: 404,
      headers: { "Content-Type": "text/plain; charset=utf-8" },
    });
  return new Response(Buffer.from(file.bytes), {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
      "Cache-Control": "private, no-store",
    },
  });
}
