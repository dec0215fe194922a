import { downloadAnswer, plainAnswer } from "@/lib/platform/download";
import { loadProblemWorkbook } from "@/lib/programmes/roster-import/loaders";

/** The uploaded workbook back with a column that says what is wrong with each row; for its uploader only. */
export async function GET(_: Request, { params }: { params: Promise<{ uploadId: string }> }): Promise<Response> {
  const file = await loadProblemWorkbook((await params).uploadId);
  if (file === null) return plainAnswer("这次上传已超过 24 小时或者已被删除，请重新上传文件。", 404);
  return downloadAnswer(file);
}
