"use server";

import type { Answer } from "@/lib/messages/answer";
import { carryOutForm } from "@/lib/platform/action";
import { removeLayout, saveLayout } from "./commands";
import { removeLayoutSchema, rosterHref, saveLayoutSchema } from "./schema";

const revalidate = ["/people/rosters"];

export async function saveLayoutAction(_: Answer, data: FormData): Promise<Answer> {
  const back = data.get("back");
  return carryOutForm(data, {
    schema: saveLayoutSchema,
    run: saveLayout,
    done: ({ layoutId }) => ({
      message: "名册格式已保存。",
      href: rosterHref(typeof back === "string" ? back : "", layoutId),
    }),
    revalidate,
  });
}

export async function removeLayoutAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: removeLayoutSchema,
    run: removeLayout,
    done: () => ({ message: "名册格式已删除，已输出的名册不受影响。" }),
    revalidate,
  });
}
