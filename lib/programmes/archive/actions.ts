"use server";

import type { Answer } from "@/lib/messages/answer";
import { carryOutForm } from "@/lib/platform/action";
import { markDistinct } from "./commands/mark-distinct";
import { requestItem } from "./commands/request-item";
import { markDistinctSchema, requestItemSchema } from "./schema/forms";

export async function requestItemAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: requestItemSchema,
    run: requestItem,
    done: () => ({ message: "催办已登记；补齐后自动转为“已有”。" }),
    revalidate: ["/people"],
  });
}

export async function markDistinctAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: markDistinctSchema,
    run: markDistinct,
    done: () => ({ message: "已登记为核实不同人，两人的档案保持不变。" }),
    revalidate: ["/people"],
  });
}
