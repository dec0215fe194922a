"use server";

import { redirect } from "next/navigation";
import type { Answer } from "@/lib/messages/answer";
import { carryOutForm } from "@/lib/platform/action";
import { confirmImport } from "./commands/confirm";
import { answerQuestions, forgetMapping } from "./commands/mappings";
import { discardRoster, readAgain, stopRoster, uploadRoster } from "./commands/upload";
import {
  answerQuestionsSchema,
  confirmImportSchema,
  forgetMappingSchema,
  uploadRosterSchema,
  uploadSchema,
} from "./schema";

const home = "/programmes/roster-import";

/** Goes where a form leads when it was taken: the page there shows what came of it. */
function gone(answer: Answer): Answer {
  if (answer.status === "done" && answer.href !== undefined) redirect(answer.href);
  return answer;
}

/** Step 2: keeps the workbook and begins to read it; its page shows how far that is. Nothing is written. */
export async function uploadRosterAction(_: Answer, data: FormData): Promise<Answer> {
  const answer = await carryOutForm(data, {
    schema: uploadRosterSchema,
    run: async ({ authorityId, file }, author) =>
      uploadRoster({ authorityId, fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }, author),
    done: ({ uploadId }) => ({ message: "文件已上传。", href: `${home}/${uploadId}` }),
    revalidate: [home],
  });
  return gone(answer);
}

/** Stops the reading of an upload. */
export async function stopReadingAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: uploadSchema,
    run: ({ uploadId }, author) => stopRoster(uploadId, author),
    done: () => ({ message: "已停止读取，没有写入任何内容。" }),
    revalidate: [home],
  });
}

/** Reads an upload once more. */
export async function readAgainAction(_: Answer, data: FormData): Promise<Answer> {
  const answer = await carryOutForm(data, {
    schema: uploadSchema,
    run: ({ uploadId }, author) => readAgain(uploadId, author),
    done: ({ uploadId }) => ({ message: "已重新读取。", href: `${home}/${uploadId}` }),
    revalidate: [home],
  });
  return gone(answer);
}

/** Takes what the user says of unknown headings, and reads the file by it. */
export async function answerQuestionsAction(_: Answer, data: FormData): Promise<Answer> {
  const answer = await carryOutForm(data, {
    schema: answerQuestionsSchema,
    run: answerQuestions,
    done: ({ uploadId, again }) => ({
      message: "表头对应已确认。",
      href: `${home}/${uploadId}${again ? "?again=1" : ""}`,
    }),
    revalidate: [home],
  });
  return gone(answer);
}

/** Forgets how a source is read. */
export async function forgetMappingAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: forgetMappingSchema,
    run: ({ mappingId }, author) => forgetMapping(mappingId, author),
    done: () => ({ message: "已忘记，下一份同样表头的文件会重新询问。" }),
    revalidate: [home],
  });
}

/** Step 3: writes the whole file or its valid rows as one batch. */
export async function confirmImportAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: confirmImportSchema,
    run: confirmImport,
    done: ({ number, moved }) => ({
      message: `已导入，批次编号 ${number}。${moved === 0 ? "" : `核对之后档案有变动的 ${moved} 行没有导入，请重新上传核对。`}`,
      href: "/people",
    }),
    revalidate: [home, "/people", "/posts", "/desk"],
  });
}

/** Throws an upload away. */
export async function discardUploadAction(_: Answer, data: FormData): Promise<Answer> {
  const answer = await carryOutForm(data, {
    schema: uploadSchema,
    run: ({ uploadId }, author) => discardRoster(uploadId, author),
    done: () => ({ message: "已删除这次上传，没有写入任何内容。" }),
    revalidate: [home],
  });
  if (answer.status === "done") redirect(home);
  return answer;
}
