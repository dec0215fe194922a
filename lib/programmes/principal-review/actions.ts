"use server";

import type { Answer } from "@/lib/messages/answer";
import { paperFieldNames } from "@/lib/messages/zh-CN/principal-review";
import { carryOutForm } from "@/lib/platform/action";
import { enterReviewCount, giveUpCount } from "./commands/counts";
import { checkCorrection, decideReview, demandCorrection } from "./commands/follow-up";
import { addPrincipals, openRound, withdrawReview } from "./commands/rounds";
import { addPrincipalsSchema, checkSchema, decideSchema, demandSchema, enterCountSchema, giveUpCountSchema, openRoundSchema, withdrawReviewSchema } from "./schema";

const changed = ["/supervision/principal-reviews", "/clocks"];

/** Enters a round and leads to it. */
export async function openRoundAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: openRoundSchema,
    run: openRound,
    done: ({ roundId }) => ({ message: "已登记，请加入评议对象。", href: `/supervision/principal-reviews/rounds/${roundId}` }),
    revalidate: changed,
  });
}

export async function addPrincipalsAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: addPrincipalsSchema, run: addPrincipals, done: ({ added }) => ({ message: `已加入 ${added} 人。` }), revalidate: changed });
}

export async function withdrawReviewAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: withdrawReviewSchema, run: withdrawReview, done: () => ({ message: "已从本次评议中撤回，理由仍可查。" }), revalidate: changed });
}

export async function enterCountAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: enterCountSchema,
    run: enterReviewCount,
    done: ({ state, differedIn }) => ({
      message: {
        first: "已录入。请另一人独立清点后录入，两人一致才有结果。",
        differs: `已录入，与另一人不一致（${differedIn.map((field) => paperFieldNames[field]).join("、")}），这一轮不作数；请两人分别重新清点。`,
        stands: "两人计票一致，评议结果成立。",
      }[state],
    }),
    revalidate: changed,
  });
}

export async function giveUpCountAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: giveUpCountSchema, run: giveUpCount, done: () => ({ message: "已停止重新清点，原计票结果继续有效，可以作出决定。" }), revalidate: changed });
}

export async function demandAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: demandSchema, run: demandCorrection, done: () => ({ message: "整改要求已登记，评估日已列入期限。" }), revalidate: changed });
}

export async function checkAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: checkSchema, run: checkCorrection, done: () => ({ message: "整改评估已登记。" }), revalidate: changed });
}

export async function decideAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: decideSchema, run: decideReview, done: () => ({ message: "决定已登记；诫勉、降职、免职请按各自的程序办理。" }), revalidate: changed });
}
