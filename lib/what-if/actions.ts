"use server";

import type { Answer } from "../messages/answer";
import { carryOutForm } from "../platform/action";
import { runWhatIf } from "./commands";
import { runWhatIfSchema } from "./schema";

export async function runWhatIfAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: runWhatIfSchema,
    run: runWhatIf,
    done: (run) => ({ message: "推演完成，已记入全程纪实。", href: `/what-if?run=${run}` }),
    revalidate: ["/what-if"],
  });
}
