"use server";

import type { Answer } from "@/lib/messages/answer";
import { notPassedChoiceNames } from "@/lib/messages/zh-CN/decision";
import { carryOutForm } from "@/lib/platform/action";
import { putOnAgenda, suspendVote } from "./commands/agenda";
import { recordReconsideration } from "./commands/reconsideration";
import { recordDecision } from "./commands/vote";
import { putOnAgendaSchema, recordDecisionSchema, recordReconsiderationSchema, suspendVoteSchema } from "./schema";

export async function recordDecisionAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: recordDecisionSchema,
    run: recordDecision,
    done: ({ passed, choice }) => ({
      message: passed
        ? "表决结果已登记：通过，本事项进入下一环节。"
        : `表决结果已登记：未通过${choice === null ? "" : `，${notPassedChoiceNames[choice]}`}。`,
    }),
    revalidate: ["/cases", "/meetings", "/motions", "/desk"],
  });
}

export async function suspendVoteAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: suspendVoteSchema,
    run: suspendVote,
    done: () => ({ message: "已登记暂缓表决，请在期限前再次提交会议。" }),
    revalidate: ["/cases", "/meetings", "/motions", "/desk"],
  });
}

export async function putOnAgendaAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: putOnAgendaSchema,
    run: putOnAgenda,
    done: ({ meetingId }) => ({ message: "已列入会议议程。", href: `/meetings/${meetingId}` }),
    revalidate: ["/cases", "/meetings", "/desk"],
  });
}

export async function recordReconsiderationAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: recordReconsiderationSchema,
    run: recordReconsideration,
    done: ({ allowed }) => ({
      message: allowed ? "同意复议：原决定不再执行，本事项回到讨论决定，请重新列入会议。" : "不予复议：原决定不变。",
    }),
    revalidate: ["/cases", "/meetings", "/motions", "/desk"],
  });
}
