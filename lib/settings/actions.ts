"use server";

import type { Answer } from "../messages/answer";
import { carryOutForm } from "../platform/action";
import { addCalendar, changeCalendar } from "./commands";
import { addCalendarSchema, changeCalendarSchema } from "./schema";
import type { AffectedNotice } from "./types";

export async function changeCalendarAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: changeCalendarSchema, run: changeCalendar, done: saved, revalidate: ["/system/calendar", "/desk"] });
}

export async function addCalendarAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: addCalendarSchema, run: addCalendar, done: saved, revalidate: ["/system/calendar", "/desk"] });
}

function saved(affected: readonly AffectedNotice[]): { readonly message: string } {
  const also = affected.length === 0 ? "" : `有 ${affected.length} 个进行中的公示，其最后一日按新日历不同，办结时以较晚的一日为准。`;
  return { message: `日历已保存，修改内容已记入全程纪实。${also}` };
}
