"use server";

import { redirect } from "next/navigation";
import type { Answer } from "@/lib/messages/answer";
import { carryOutForm } from "@/lib/platform/action";
import { confirmImport } from "./commands/confirm";
import { discardRoster, uploadRoster } from "./commands/upload";
import { confirmImportSchema, discardUploadSchema, uploadRosterSchema } from "./schema";

const home = "/programmes/roster-import";

/** Step 2: reads and compares the workbook, then shows the dry run. Nothing is written. */
export async function uploadRosterAction(_: Answer, data: FormData): Promise<Answer> {
  const answer = await carryOutForm(data, {
    schema: uploadRosterSchema,
    run: async ({ authorityId, file }, author) =>
      uploadRoster({ authorityId, fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }, author),
    done: ({ uploadId }) => ({ message: "文件已读取，请核对。", href: `${home}/${uploadId}` }),
    revalidate: [home],
  });
  if (answer.status === "done" && answer.href !== undefined) redirect(answer.href);
  return answer;
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
    schema: discardUploadSchema,
    run: ({ uploadId }, author) => discardRoster(uploadId, author),
    done: () => ({ message: "已删除这次上传，没有写入任何内容。" }),
    revalidate: [home],
  });
  if (answer.status === "done") redirect(home);
  return answer;
}
