import "server-only";
import type { AccessRefusal } from "@/lib/access/policy";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import type { StatisticsFile } from "./tables";

const plain = { "Content-Type": "text/plain; charset=utf-8" } as const;

/** A workbook as a download; a refusal as its sentence (403); nothing to hand out (404). */
export function answerFile(file: StatisticsFile | { readonly refusal: AccessRefusal } | null): Response {
  if (file === null) return new Response("没有可以导出的内容，请先选定存档。", { status: 404, headers: plain });
  if ("refusal" in file) return new Response(refusalSentences[file.refusal], { status: 403, headers: plain });
  return new Response(Buffer.from(file.bytes), {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
      "Cache-Control": "private, no-store",
    },
  });
}
