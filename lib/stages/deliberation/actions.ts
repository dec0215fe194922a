"use server";

import type { Answer } from "@/lib/messages/answer";
import { carryOutForm } from "@/lib/platform/action";
import {
  answerChecklist,
  clearDeliberation,
  recordConsultation,
  recordPreReportReply,
  recordReply,
  sendPreReport,
} from "./commands";
import {
  answerChecklistSchema,
  clearDeliberationSchema,
  recordConsultationSchema,
  recordPreReportReplySchema,
  recordReplySchema,
  sendPreReportSchema,
} from "./schema";

export async function recordConsultationAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: recordConsultationSchema,
    run: recordConsultation,
    done: () => ({ message: "征求意见情况已登记。" }),
    revalidate: ["/cases"],
  });
}

export async function recordReplyAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: recordReplySchema,
    run: recordReply,
    done: () => ({ message: "答复已登记。" }),
    revalidate: ["/cases"],
  });
}

export async function sendPreReportAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: sendPreReportSchema,
    run: sendPreReport,
    done: () => ({ message: "事先报告已登记；获得上级同意后方可上会。" }),
    revalidate: ["/cases"],
  });
}

export async function recordPreReportReplyAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: recordPreReportReplySchema,
    run: recordPreReportReply,
    done: () => ({ message: "上级答复已登记。" }),
    revalidate: ["/cases"],
  });
}

export async function answerChecklistAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: answerChecklistSchema,
    run: answerChecklist,
    done: () => ({ message: "核对结果已登记。" }),
    revalidate: ["/cases"],
  });
}

export async function clearDeliberationAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: clearDeliberationSchema,
    run: clearDeliberation,
    done: ({ caseId }) => ({ message: "酝酿已完成，可以列入会议讨论决定。", href: `/cases/${caseId}/decision` }),
    revalidate: ["/cases", "/motions", "/meetings", "/desk"],
  });
}
