"use server";

import type { Answer } from "@/lib/messages/answer";
import { notPassedChoiceNames } from "@/lib/messages/zh-CN/decision";
import { carryOutForm } from "@/lib/platform/action";
import { putOnAgenda, suspendVote } from "./commands/agenda";
import { putContestedOnAgenda, recordContestedDecision, suspendContested } from "./commands/contested";
import { recordReconsideration } from "./commands/reconsideration";
import { recordDecision } from "./commands/vote";
import {
  putContestedSchema,
  putOnAgendaSchema,
  recordContestedSchema,
  recordDecisionSchema,
  recordReconsiderationSchema,
  suspendContestedSchema,
  suspendVoteSchema,
} from "./schema";

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

export async function putContestedAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: putContestedSchema,
    run: putContestedOnAgenda,
    done: ({ meetingId, group }) => ({ message: "已按差额票决列入会议议程。", href: `/meetings/${meetingId}/contested/${group}` }),
    revalidate: ["/cases", "/meetings", "/desk"],
  });
}

export async function recordContestedAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: recordContestedSchema,
    run: recordContestedDecision,
    done: ({ passed, subjects }) => ({
      message: passed === 0 ? `表决结果已登记：${subjects} 人均未通过，未形成决定。` : `表决结果已登记：${subjects} 人中 ${passed} 人通过，进入下一环节。`,
    }),
    revalidate: ["/cases", "/meetings", "/motions", "/desk"],
  });
}

export async function suspendContestedAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: suspendContestedSchema,
    run: suspendContested,
    done: () => ({ message: "已登记本组暂缓表决，请在期限前再次提交会议。" }),
    revalidate: ["/cases", "/meetings", "/motions", "/desk"],
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
