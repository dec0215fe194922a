import { downloadAnswer, plainAnswer } from "@/lib/platform/download";
import { loadRosterTemplate } from "@/lib/programmes/roster-import/loaders";

/** The empty roster workbook: instructions, headings, sample rows, drop-down lists. */
export async function GET(): Promise<Response> {
  const bytes = await loadRosterTemplate();
  if (bytes === null) return plainAnswer("您的岗位没有导入权限，请联系干部科。", 403);
  return downloadAnswer({ bytes, fileName: "干部名册导入模板.xlsx" });
}
