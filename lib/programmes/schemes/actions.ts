"use server";

import type { Answer } from "../../messages/answer";
import { carryOutForm } from "../../platform/action";
import { answerScheme, draftScheme } from "./commands";
import { answerSchemeSchema, draftSchemeSchema } from "./schema";

const revalidate = ["/system/schemes", "/rules", "/desk"];

export async function draftSchemeAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: draftSchemeSchema,
    run: draftScheme,
    done: () => ({ message: "草案已提交，由部长确认后生效；确认之前仍按现行方案办理。" }),
    revalidate,
  });
}

export async function answerSchemeAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: answerSchemeSchema,
    run: answerScheme,
    done: (version) => ({ message: version === null ? "已答复，内容已记入全程纪实。" : `第 ${version} 版已确认；已启动的批次仍按各自启动时的版本办理。` }),
    revalidate,
  });
}
