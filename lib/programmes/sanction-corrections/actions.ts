"use server";

import type { Answer } from "@/lib/messages/answer";
import { answerCorrection, proposeCorrection } from "@/lib/people/commands/sanction-corrections";
import { answerCorrectionSchema, correctSanctionSchema, strikeSanctionSchema } from "@/lib/people/schema";
import { carryOutForm } from "@/lib/platform/action";
import { uploadedFile } from "@/lib/platform/uploaded-file";

const revalidate = ["/people", "/cases", "/motions", "/desk"];
const proposed = { message: "更正已提出，等待第二人确认；确认以前原处分照旧有效，影响期不变。" };

export async function correctSanctionAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: correctSanctionSchema,
    run: async ({ cadreId, version, sanctionId, correctionReason, evidence, ...after }, author) =>
      proposeCorrection(
        { cadreId, version, sanctionId, after, reason: correctionReason },
        await uploadedFile(evidence),
        author,
      ),
    done: () => proposed,
    revalidate,
  });
}

export async function strikeSanctionAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: strikeSanctionSchema,
    run: async ({ correctionReason, evidence, ...input }, author) =>
      proposeCorrection({ ...input, after: null, reason: correctionReason }, await uploadedFile(evidence), author),
    done: () => proposed,
    revalidate,
  });
}

const answered = {
  confirmed: "更正已确认，影响期按更正后的内容计算；在办的选任事项会据此重新审核。",
  refused: "已退回，原处分不变。",
  withdrawn: "更正已撤回，原处分不变。",
} as const;

export async function answerCorrectionAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: answerCorrectionSchema,
    run: answerCorrection,
    done: ({ answer }) => ({ message: answered[answer] }),
    revalidate,
  });
}
