"use server";

import type { Answer } from "../messages/answer";
import { carryOutForm } from "../platform/action";
import { readReminders } from "./commands";
import { readRemindersSchema } from "./schema";

export async function readRemindersAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: readRemindersSchema,
    run: readReminders,
    done: (count) => ({ message: `已阅知 ${count} 条提醒，记入全程纪实。` }),
    revalidate: ["/clocks/reminders", "/desk"],
  });
}
