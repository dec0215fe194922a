"use server";

import { fillIn } from "@/lib/messages/fill-in";
import type { Answer } from "@/lib/messages/answer";
import { carryOutForm } from "@/lib/platform/action";
import { enterCount } from "./commands/counts";
import { chooseReference, omitMeeting } from "./commands/lists";
import { openRound, voidRound } from "./commands/rounds";
import { chooseReferenceSchema, enterCountSchema, omitMeetingSchema, openRoundSchema, voidRoundSchema } from "./schema";

const revalidate = ["/motions", "/desk"];

export async function openRoundAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: openRoundSchema,
    run: openRound,
    done: () => ({ message: "本轮推荐已设立，范围和名单已固定；举行后由两人分别录入计票结果。" }),
    revalidate,
  });
}

export async function enterCountAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: enterCountSchema,
    run: enterCount,
    done: (answer) => {
      switch (answer.kind) {
        case "first":
          return { message: "第一次录入已保存，请另一位计票人员登录后再录入一次；两次一致前不显示结果。" };
        case "different":
          return { message: fillIn("录入已保存，但与另一人的录入有 {count} 处不一致，请按下面标出的位置核对原票。", { count: answer.differences.length }) };
        case "confirmed":
          return { message: answer.closed ? "两次录入一致，结果已确认；两种方式的推荐均已完成。" : "两次录入一致，结果已确认。" };
        case "void":
          return { message: "两次录入一致，收回票数多于发出票数，本轮作废，请重新进行推荐。" };
      }
    },
    revalidate,
  });
}

export async function voidRoundAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: voidRoundSchema, run: voidRound, done: () => ({ message: "本轮已作废，理由已记录。" }), revalidate });
}

export async function chooseReferenceAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: chooseReferenceSchema, run: chooseReference, done: () => ({ message: "会议推荐参考人选已保存。" }), revalidate });
}

export async function omitMeetingAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: omitMeetingSchema, run: omitMeeting, done: () => ({ message: "已登记不再进行会议推荐。" }), revalidate });
}
