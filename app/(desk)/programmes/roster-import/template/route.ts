import { loadRosterTemplate } from "@/lib/programmes/roster-import/loaders";

/** The empty roster workbook: instructions, headings, sample rows, drop-down lists. */
export async function GET(): Promise<Response> {
  const bytes = await loadRosterTemplate();
  if (bytes === null)
    return new Response("您的岗位没有导入权限，请联系干部科。", {
      status: 403,
      headers: { "Content-Type": "text/plain; charset=utf-8" },
    });
  return new Response(Buffer.from(bytes), {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent("干部名册导入模板.xlsx")}`,
      "Cache-Control": "private, no-store",
    },
  });
}
