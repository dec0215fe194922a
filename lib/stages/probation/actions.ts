"use server";

import type { Answer } from "@/lib/messages/answer";
import { carryOutForm } from "@/lib/platform/action";
import { concludeProbation } from "./commands/conclude";
import { enterReports, extendProbation, noteProgress } from "./commands/course";
import { concludeProbationSchema, enterReportsSchema, extendProbationSchema, noteProgressSchema } from "./schema";

export async function noteProgressAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: noteProgressSchema,
    run: noteProgress,
    done: () => ({ message: "整改情况已登记。" }),
    revalidate: ["/cases"],
  });
}

export async function enterReportsAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: enterReportsSchema,
    run: enterReports,
    done: () => ({ message: "述职和单位意见已保存。" }),
    revalidate: ["/cases"],
  });
}

export async function extendProbationAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: extendProbationSchema,
    run: extendProbation,
    done: () => ({ message: "试用期已按离岗天数延长，理由已记入全程纪实。" }),
    revalidate: ["/cases", "/people", "/desk"],
  });
}

export async function concludeProbationAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: concludeProbationSchema,
    run: concludeProbation,
    done: () => ({ message: "试用期已办结，本事项办结。" }),
    revalidate: ["/cases", "/motions", "/people", "/posts", "/desk"],
  });
}
