"use server";

import type { Answer } from "@/lib/messages/answer";
import { carryOutForm } from "@/lib/platform/action";
import { changeRank, setEstablishment } from "./commands";
import { changeRankSchema, setEstablishmentSchema } from "./schema";

export async function changeRankAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: changeRankSchema,
    run: changeRank,
    done: ({ warnings }) => ({ message: warnings.length === 0 ? "职级已更新。" : "职级已更新；级别与职级不对应，请核对。" }),
    revalidate: ["/people", "/posts"],
  });
}

export async function setEstablishmentAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: setEstablishmentSchema,
    run: setEstablishment,
    done: () => ({ message: "已登记，职级职数按新的基数计算。" }),
    revalidate: ["/posts"],
  });
}
