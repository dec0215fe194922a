"use server";

import type { Answer } from "@/lib/messages/answer";
import { carryOutForm } from "@/lib/platform/action";
import { confirmCode, endCode, proposeCode } from "./commands";
import { confirmCodeSchema, endCodeSchema, proposeCodeSchema } from "./schema";

export async function proposeCodeAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: proposeCodeSchema,
    run: proposeCode,
    done: () => ({ message: "已提出，待另一人确认后生效；确认之前导入时仍不认识。" }),
    revalidate: ["/system/codes"],
  });
}

export async function confirmCodeAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: confirmCodeSchema,
    run: confirmCode,
    done: () => ({ message: "已确认生效，导入名册和任免审批表时即按此理解，并逐份提示。" }),
    revalidate: ["/system/codes"],
  });
}

export async function endCodeAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: endCodeSchema,
    run: endCode,
    done: () => ({ message: "已停用，原文和经过仍可查；已经导入的数据不变。" }),
    revalidate: ["/system/codes"],
  });
}
