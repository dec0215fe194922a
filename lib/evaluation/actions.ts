"use server";

import type { Answer } from "../messages/answer";
import { entryMessage } from "../messages/zh-CN/evaluation";
import { carryOutForm } from "../platform/action";
import { enterCount, openSheet } from "./commands";
import { enterCountSchema, openSheetSchema } from "./schema";

/** Opens a sitting of democratic assessment. */
export async function openSheetAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: openSheetSchema,
    run: openSheet,
    done: () => ({ message: "测评已登记，请由两人分别录入票数。" }),
    revalidate: ["/cases"],
  });
}

/** Enters the counts of a sitting; the second person's entry is compared with the first. */
export async function enterCountAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: enterCountSchema,
    run: enterCount,
    done: (answer) => ({ message: entryMessage(answer) }),
    revalidate: ["/cases"],
  });
}
