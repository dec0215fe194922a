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
    done: ({ people, units, keptCount, corrections }) => ({
      message: `已撤销 ${people} 人${units === 0 ? "" : `、${units} 个机构`}的导入内容。${keptCount === 0 ? "" : `另有 ${keptCount} 项没有撤销，原因见下表。`}${corrections.proposed === 0 ? "" : `其中 ${corrections.proposed} 条处分已作为更正提出，由另一人确认后生效。`}${corrections.withdrawn === 0 ? "" : `撤回待确认的处分更正 ${corrections.withdrawn} 项。`}`,
    }),
    revalidate: ["/programmes", "/people", "/posts"],
  });
}
