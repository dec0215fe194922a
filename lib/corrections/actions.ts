"use server";

import type { Answer } from "../messages/answer";
import { correctionDone } from "../messages/zh-CN/corrections";
import { carryOutForm } from "../platform/action";
import { confirmCorrection, refuseCorrection, requestCorrection } from "./commands";
import { answerCorrectionSchema, requestCorrectionSchema } from "./schema";

const pages = ["/cases", "/motions", "/desk", "/supervision"];

/** Asks for a completed stage to be put right. */
export async function requestCorrectionAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: requestCorrectionSchema,
    run: requestCorrection,
    done: () => ({ message: correctionDone.requested }),
    revalidate: pages,
  });
}

/** The second person confirms or refuses. */
export async function answerCorrectionAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: answerCorrectionSchema,
    run: async (input, author) =>
      input.answer === "confirm" ? confirmCorrection(input, author) : refuseCorrection(input, author),
    done: (value) => ({
      message:
        value === null ? correctionDone.refused : value.suspended ? correctionDone.suspended : correctionDone.confirmed,
    }),
    revalidate: pages,
  });
}
