"use server";

import type { Answer } from "@/lib/messages/answer";
import { carryOutForm } from "@/lib/platform/action";
import { undoImport } from "./commands/undo";
import { undoImportSchema } from "./schema";

/** Puts back what a batch wrote, except for what changed since. */
export async function undoImportAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: undoImportSchema,
    run: ({ batchId }, author) => undoImport(batchId, author),
    done: ({ people, units, keptCount }) => ({
      message: `已撤销 ${people} 人${units === 0 ? "" : `、${units} 个机构`}的导入内容。${keptCount === 0 ? "" : `另有 ${keptCount} 项没有撤销，原因见下表。`}`,
    }),
    revalidate: ["/programmes", "/people", "/posts"],
  });
}
