"use server";

import type { Answer } from "../messages/answer";
import { carryOutForm } from "../platform/action";
import { addCalendar, answerCalendar, changeCalendar } from "./commands";
import { addCalendarSchema, answerCalendarSchema, changeCalendarSchema } from "./schema";
import type { AffectedNotice } from "./types";

export async function changeCalendarAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: changeCalendarSchema, run: changeCalendar, done: saved, revalidate: ["/system/calendar", "/desk"] });
}

export async function addCalendarAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: addCalendarSchema, run: addCalendar, done: saved, revalidate: ["/system/calendar", "/desk"] });
}

export async function answerCalendarAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: answerCalendarSchema, run: answerCalendar, done: answered, revalidate: ["/system/calendar", "/desk"] });
}

function saved(affected: readonly AffectedNotice[]): { readonly message: string } {
  return { message: `修改建议已提交，由另一位同事确认后生效；确认之前仍按原日历计算。${alsoAffected(affected)}` };
}

function answered(affected: readonly AffectedNotice[]): { readonly message: string } {
  return { message: `已答复，内容已记入全程纪实。${alsoAffected(affected)}` };
}

function alsoAffected(affected: readonly AffectedNotice[]): string {
  return affected.length === 0 ? "" : `有 ${affected.length} 个进行中的公示，其最后一日按新日历不同，办结时以较晚的一日为准。`;
}
