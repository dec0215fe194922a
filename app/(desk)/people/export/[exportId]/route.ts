import { downloadAnswer, plainAnswer } from "@/lib/platform/download";
import { loadPeopleFile } from "@/lib/programmes/people-search/loaders";

/** The workbook of an export that was recorded today by who asks for it. */
export async function GET(_: Request, { params }: { params: Promise<{ exportId: string }> }): Promise<Response> {
  const file = await loadPeopleFile((await params).exportId);
  if (file === null) return plainAnswer("没有这份导出文件，或已过当天。请返回干部列表重新导出。", 404);
  return downloadAnswer(file);
}
