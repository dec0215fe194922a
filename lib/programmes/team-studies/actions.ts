"use server";

import type { Answer } from "@/lib/messages/answer";
import { carryOutForm } from "@/lib/platform/action";
import { enterStudy, withdrawStudy } from "./commands";
import { enterStudySchema, withdrawStudySchema } from "./schema";

export async function enterStudyAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: enterStudySchema,
    run: enterStudy,
    done: () => ({ message: "已登记；动议这个班子的职务时可以对照。" }),
    revalidate: ["/posts"],
  });
}

export async function withdrawStudyAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: withdrawStudySchema,
    run: withdrawStudy,
    done: () => ({ message: "已撤回，原文和理由仍可查。" }),
    revalidate: ["/posts"],
  });
}
