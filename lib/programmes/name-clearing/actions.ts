"use server";

import type { Answer } from "@/lib/messages/answer";
import { carryOutForm } from "@/lib/platform/action";
import { answerClearing, answerTolerance, proposeClearing, proposeTolerance } from "./commands";
import { answerProposalSchema, proposeClearingSchema, proposeToleranceSchema } from "./schema";

const revalidate = ["/people", "/cases", "/motions", "/supervision", "/desk"];

/** Proposes to clear a false report. */
export async function proposeClearingAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: proposeClearingSchema,
    run: proposeClearing,
    done: () => ({ message: "已提出澄清，等待另一人确认；确认以前原反映照旧提示。" }),
    revalidate,
  });
}

/** Proposes a tolerance decision for the record. */
export async function proposeToleranceAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: proposeToleranceSchema,
    run: proposeTolerance,
    done: () => ({ message: "已登记容错决定，等待另一人对照原件确认。" }),
    revalidate,
  });
}

/** The second person's answer to a clearing, or its proposer's second thought. */
export async function answerClearingAction(_: Answer, data: FormData): Promise<Answer> {
  const answered = {
    confirmed: "澄清已确认，今后审核人选时该反映显示为已澄清，不再亮灯。",
    refused: "已退回，原反映照旧提示。",
    withdrawn: "已撤回，原反映照旧提示。",
  } as const;
  return carryOutForm(data, { schema: answerProposalSchema, run: answerClearing, done: ({ answer }) => ({ message: answered[answer] }), revalidate });
}

/** The second person's answer to a tolerance decision, or its proposer's second thought. */
export async function answerToleranceAction(_: Answer, data: FormData): Promise<Answer> {
  const answered = { confirmed: "容错决定已确认，核查时可以对照。", refused: "已退回。", withdrawn: "已撤回。" } as const;
  return carryOutForm(data, { schema: answerProposalSchema, run: answerTolerance, done: ({ answer }) => ({ message: answered[answer] }), revalidate });
}
