"use server";

import type { Answer } from "../messages/answer";
import { carryOutForm } from "../platform/action";
import { holdCase, resumeCase } from "./commands/holds";
import { answerOverride, requestOverride } from "./commands/overrides";
import { answerOverrideSchema, holdSchema, requestOverrideSchema, resumeSchema } from "./schema";

export async function holdCaseAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: holdSchema,
    run: holdCase,
    done: () => ({ message: "已登记，理由已记入全程纪实。" }),
    revalidate: ["/cases", "/motions", "/desk"],
  });
}

export async function resumeCaseAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: resumeSchema,
    run: resumeCase,
    done: () => ({ message: "已恢复办理。" }),
    revalidate: ["/cases", "/motions", "/desk"],
  });
}

export async function requestOverrideAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: requestOverrideSchema,
    run: requestOverride,
    done: () => ({ message: "特批申请已提交，请部长办理。" }),
    revalidate: ["/cases"],
  });
}

/** The same for votes below the line of an opinion poll: the committee's secretary answers. */
export async function overrideVotesAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: requestOverrideSchema,
    run: requestOverride,
    done: () => ({ message: "已报党委书记签批，签批前本事项停在考察环节。" }),
    revalidate: ["/cases", "/desk"],
  });
}

export async function answerOverrideAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: answerOverrideSchema,
    run: answerOverride,
    done: () => ({ message: "已答复特批申请，双方姓名和理由已记入全程纪实。" }),
    revalidate: ["/cases", "/supervision"],
  });
}
