"use server";

import type { Answer } from "../messages/answer";
import { carryOutForm } from "../platform/action";
import { addItem, reorderItems, withdrawItem } from "./commands/items";
import { closeMeeting, fixAttendance, planMeeting } from "./commands/meetings";
import {
  addItemSchema,
  addMatterSchema,
  closeMeetingSchema,
  fixAttendanceSchema,
  planMeetingSchema,
  reorderSchema,
  withdrawItemSchema,
} from "./schema";

export async function planMeetingAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: planMeetingSchema,
    run: planMeeting,
    done: ({ meetingId }) => ({ message: "会议已安排，应到人员已按名册列入。请继续列入议题。", href: `/meetings/${meetingId}` }),
    revalidate: ["/meetings"],
  });
}

export async function fixAttendanceAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: fixAttendanceSchema,
    run: fixAttendance,
    done: () => ({ message: "到会情况已登记，可以逐项办理议题。" }),
    revalidate: ["/meetings", "/cases"],
  });
}

/** From a stage's page: the matter is fixed, the meeting is chosen. */
export async function addItemAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: addItemSchema,
    run: addItem,
    done: () => ({ message: "已列入会议议程。" }),
    revalidate: ["/meetings", "/cases", "/motions"],
  });
}

/** From the meeting's page: the meeting is fixed, the matter is chosen. */
export async function addMatterAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: addMatterSchema,
    run: addItem,
    done: () => ({ message: "已列入会议议程。" }),
    revalidate: ["/meetings", "/cases", "/motions"],
  });
}

export async function withdrawItemAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: withdrawItemSchema,
    run: withdrawItem,
    done: () => ({ message: "已注明未上会，可以另列其他会议。" }),
    revalidate: ["/meetings", "/cases", "/motions"],
  });
}

export async function reorderItemsAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: reorderSchema,
    run: reorderItems,
    done: () => ({ message: "议题顺序已调整。" }),
    revalidate: ["/meetings"],
  });
}

export async function closeMeetingAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: closeMeetingSchema,
    run: closeMeeting,
    done: () => ({ message: "会议已办结，可以打印会议纪实。" }),
    revalidate: ["/meetings", "/cases"],
  });
}
