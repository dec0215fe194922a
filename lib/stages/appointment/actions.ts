"use server";

import type { Answer } from "@/lib/messages/answer";
import { carryOutForm } from "@/lib/platform/action";
import { draftPaper } from "./commands/draft";
import { nominate, recordElection } from "./commands/election";
import { issuePaper } from "./commands/issue";
import { recordFiling, recordTalk } from "./commands/preparation";
import { finishTask, setTask } from "./commands/tasks";
import { draftPaperSchema, finishTaskSchema, issuePaperSchema, nominateSchema, recordElectionSchema, recordFilingSchema, recordTalkSchema, setTaskSchema } from "./schema";

export async function recordTalkAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: recordTalkSchema,
    run: recordTalk,
    done: () => ({ message: "任职谈话已登记。" }),
    revalidate: ["/cases", "/motions", "/desk"],
  });
}

export async function recordFilingAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: recordFilingSchema,
    run: recordFiling,
    done: () => ({ message: "备案已登记。" }),
    revalidate: ["/cases", "/motions"],
  });
}

export async function nominateAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: nominateSchema,
    run: nominate,
    done: () => ({ message: "提名已登记，选举后请登记结果。" }),
    revalidate: ["/cases", "/motions", "/desk"],
  });
}

export async function recordElectionAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: recordElectionSchema,
    run: recordElection,
    done: ({ elected }) => ({ message: elected ? "已登记当选，可以拟任免文件；任职时间自当选之日起算。" : "已登记未当选，请研究是否再次提名或者终止。" }),
    revalidate: ["/cases", "/motions", "/desk"],
  });
}

export async function draftPaperAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: draftPaperSchema,
    run: draftPaper,
    done: ({ included, leftOut }) => ({
      message: `任免文件草稿已拟好，列入 ${included.length} 人${leftOut.length === 0 ? "" : `，${leftOut.length} 人暂不能列入，已留在名单中`}。请另一位同志核对后印发。`,
    }),
    revalidate: ["/motions", "/cases", "/desk"],
  });
}

export async function issuePaperAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: issuePaperSchema,
    run: issuePaper,
    done: () => ({ message: "任免文件已印发并生效：职务、兼职、席位、档案和职数已一并更新。" }),
    revalidate: ["/motions", "/cases", "/people", "/posts", "/desk"],
  });
}

export async function setTaskAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: setTaskSchema, run: setTask, done: () => ({ message: "任后事项已安排，办结前列在工作台上。" }), revalidate: ["/cases", "/desk"] });
}

export async function finishTaskAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: finishTaskSchema, run: finishTask, done: () => ({ message: "任后事项已办结。" }), revalidate: ["/cases", "/desk"] });
}
