"use server";

import type { Answer } from "@/lib/messages/answer";
import { carryOutForm } from "../../platform/action";
import { viewTrail } from "./commands";
import { viewTrailSchema } from "./schema";

/** Records who looks at whose chain of responsibility and why, and leads to it. */
export async function viewTrailAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: viewTrailSchema,
    run: viewTrail,
    done: (id) => ({ message: "查看已登记，可以打开责任链。", href: `/supervision/trail/${id}` }),
  });
}
