"use server";

import type { Answer } from "@/lib/messages/answer";
import { carryOutForm } from "@/lib/platform/action";
import { decideDeparture, putDepartureOnAgenda } from "./commands/decide";
import { openDeparture } from "./commands/open";
import { recordStep } from "./commands/step";
import { decideDepartureSchema, openDepartureSchema, putDepartureSchema, recordStepSchema } from "./schema";

const revalidate = ["/programmes/departures", "/people", "/posts", "/meetings"];

const doneWords = {
  running: "已登记。请按页面提示办理下一步。",
  ended: "已落实：职务已免去，简历、职数和影响期已同步更新。",
  kept: "已登记，事项办结，职务不变。",
} as const;

export async function openDepartureAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: openDepartureSchema,
    run: openDeparture,
    done: ({ departureId }) => ({ message: "已启动，请逐步登记。", href: `/programmes/departures/${departureId}` }),
    revalidate,
  });
}

export async function recordStepAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: recordStepSchema,
    run: recordStep,
    done: ({ state }) => ({ message: doneWords[state] }),
    revalidate,
  });
}

export async function putDepartureAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: putDepartureSchema,
    run: putDepartureOnAgenda,
    done: () => ({ message: "已列入会议议程。请在会议登记到会情况后，回到本页登记表决结果。" }),
    revalidate,
  });
}

export async function decideDepartureAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: decideDepartureSchema,
    run: decideDeparture,
    done: ({ state }) => ({ message: doneWords[state] }),
    revalidate,
  });
}
