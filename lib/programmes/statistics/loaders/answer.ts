import "server-only";
import type { AccessRefusal } from "@/lib/access/policy";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { downloadAnswer, plainAnswer } from "@/lib/platform/download";
import type { StatisticsFile } from "./tables";

/** A workbook as a download; a refusal as its sentence (403); nothing to hand out (404). */
export function answerFile(file: StatisticsFile | { readonly refusal: AccessRefusal } | null): Response {
  if (file === null) return plainAnswer("没有可以导出的内容，请先选定存档。", 404);
  if ("refusal" in file) return plainAnswer(refusalSentences[file.refusal], 403);
  return downloadAnswer(file);
}
