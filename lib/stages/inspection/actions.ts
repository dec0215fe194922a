"use server";

import type { Answer } from "@/lib/messages/answer";
import { pollMessage } from "@/lib/messages/zh-CN/opinion-poll";
import { carryOutForm } from "../../platform/action";
import { uploadedFile } from "../../platform/uploaded-file";
import { fixSubjects } from "./commands/fix-subjects";
import { proposeCase } from "./commands/propose";
import { enterPoll, giveUpPoll, openPoll } from "./commands/opinion-polls";
import { askChecks, sendLetters } from "./commands/letters";
import { giveReplies, takeReplies } from "./commands/department-replies";
import { answerCheck, enterReplies } from "./commands/replies";
import { recordHeard, recordTalks, stateIntegrity, writeReport } from "./commands/subjects";
import { endInspector, enterInspector } from "./commands/inspectors";
import { signAnalysis, writeAnalysis } from "./commands/performance";
import { enterExtendedVisit, noteInterview, planInterviews } from "./commands/interviews";
import { endTask, noticeTask, planTask, reopenTask, startTask } from "./commands/tasks";
import {
  answerCheckSchema,
  askCheckSchema,
  endTaskSchema,
  enterRepliesSchema,
  fixSubjectsSchema,
  heardSchema,
  integritySchema,
  noticeTaskSchema,
  planTaskSchema,
  proposeSchema,
  reopenTaskSchema,
  reportSchema,
  sendLettersSchema,
  startTaskSchema,
  talksSchema,
} from "./schema/forms";
import { giveRepliesSchema, takeRepliesSchema } from "./schema/department-reply";
import { enterPollSchema, giveUpPollSchema, openPollSchema } from "./schema/opinion-poll";
import {
  endInspectorSchema,
  enterInspectorSchema,
  extendedVisitSchema,
  noteInterviewSchema,
  planInterviewsSchema,
  signAnalysisSchema,
  writeAnalysisSchema,
} from "./schema/fieldwork";

const registered = ["/clearance/inspectors"];
const changed = ["/motions", "/cases", "/desk", "/clearance"];

/** Fixes the subjects of a post and opens their cases. */
export async function fixSubjectsAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: fixSubjectsSchema,
    run: fixSubjects,
    done: (ids) => ({ message: `已确定 ${String(ids.length)} 名考察对象，每人一事项，可安排考察。` }),
    revalidate: changed,
  });
}

/** Plans an inspection task. */
export async function planTaskAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: planTaskSchema,
    run: planTask,
    done: () => ({ message: "考察任务已建立，请发布考察预告。" }),
    revalidate: changed,
  });
}

export async function noticeTaskAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: noticeTaskSchema, run: noticeTask, done: () => ({ message: "考察预告已登记。" }), revalidate: changed });
}

export async function startTaskAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: startTaskSchema, run: startTask, done: () => ({ message: "考察已开始。" }), revalidate: changed });
}

/** Ends an inspection task and with it the rights of its team. */
export async function endTaskAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: endTaskSchema, run: endTask, done: () => ({ message: "考察任务已结束，考察组成员的权限同时终止。" }), revalidate: changed });
}

/** Takes up an ended inspection task again. */
export async function reopenTaskAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: reopenTaskSchema, run: reopenTask, done: () => ({ message: "考察已重新开展，考察组成员可以继续办理。" }), revalidate: changed });
}

export async function recordTalksAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: talksSchema, run: recordTalks, done: () => ({ message: "谈话情况已保存。" }), revalidate: changed });
}

export async function recordHeardAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: heardSchema, run: recordHeard, done: () => ({ message: "意见已登记。" }), revalidate: changed });
}

export async function askChecksAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: askCheckSchema, run: askChecks, done: () => ({ message: "函件已登记，等待回复。" }), revalidate: changed });
}

export async function answerCheckAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: answerCheckSchema, run: answerCheck, done: () => ({ message: "回复已登记。" }), revalidate: changed });
}

/** Sends a batch of letters. */
export async function sendLettersAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: sendLettersSchema,
    run: sendLetters,
    done: (ids) => ({ message: `已登记 ${String(ids.length)} 份函件，请打印用印后送出。` }),
    revalidate: changed,
  });
}

/** Enters replies to a letter. */
export async function enterRepliesAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: enterRepliesSchema,
    run: enterReplies,
    done: ({ waiting }) => ({ message: waiting === 0 ? "回复已登记，本函全部办结。" : `回复已登记，还有 ${String(waiting)} 人待回复。` }),
    revalidate: changed,
  });
}

export async function stateIntegrityAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: integritySchema,
    run: stateIntegrity,
    done: () => ({ message: "结论性意见已保存，请录入两名签字人并由另一人核对。" }),
    revalidate: changed,
  });
}

export async function writeReportAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: reportSchema, run: writeReport, done: () => ({ message: "考察材料已保存。" }), revalidate: changed });
}

export async function proposeCaseAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: proposeSchema,
    run: proposeCase,
    done: () => ({ message: "已形成任用建议，本事项进入酝酿环节。" }),
    revalidate: changed,
  });
}

export async function openPollAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: openPollSchema, run: openPoll, done: () => ({ message: "民意征询已登记，请由两人分别录入票数。" }), revalidate: changed });
}

/** Enters the papers of an opinion poll; the second person's entry is compared with the first, neither sees the other's. */
export async function enterPollAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: enterPollSchema, run: enterPoll, done: (answer) => ({ message: pollMessage(answer) }), revalidate: changed });
}

export async function giveUpPollAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: giveUpPollSchema, run: giveUpPoll, done: () => ({ message: "本次登记已作废，请重新登记。" }), revalidate: changed });
}

/** Puts an inspector on the register, or enters a newer training. */
export async function enterInspectorAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: enterInspectorSchema, run: enterInspector, done: () => ({ message: "考察员名录已更新。" }), revalidate: registered });
}

export async function endInspectorAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: endInspectorSchema, run: endInspector, done: () => ({ message: "已退出考察员名录。" }), revalidate: registered });
}

export async function planInterviewsAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: planInterviewsSchema, run: planInterviews, done: () => ({ message: "谈话已安排，按编号登记。" }), revalidate: changed });
}

export async function noteInterviewAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: noteInterviewSchema, run: noteInterview, done: () => ({ message: "谈话记录已登记，只有考察组可以查看。" }), revalidate: changed });
}

export async function extendedVisitAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: extendedVisitSchema, run: enterExtendedVisit, done: () => ({ message: "延伸考察已登记。" }), revalidate: changed });
}

/** Writes the analysis of results and signs it first. */
export async function writeAnalysisAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: writeAnalysisSchema,
    run: writeAnalysis,
    done: () => ({ message: "实绩分析已保存，您为第一签署人；请考察组另一名成员核对签署。" }),
    revalidate: changed,
  });
}

/** The second of the team signs the analysis of results. */
export async function signAnalysisAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: signAnalysisSchema, run: signAnalysis, done: () => ({ message: "已签署，考察材料“绩”可以引用。" }), revalidate: changed });
}

/** A reviewing department answers about people of a letter, or puts right what has not been taken over. */
export async function giveRepliesAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: giveRepliesSchema,
    run: async ({ common, lines, ...input }, author) => {
      const withFiles = await Promise.all(lines.map(async (line) => ({ ...line, file: await uploadedFile(line.file) })));
      return giveReplies({ ...input, common: { ...common, file: await uploadedFile(common.file) }, lines: withFiles }, author);
    },
    done: ({ written, waiting }) => ({
      message: `已提交 ${String(written)} 人的答复，${waiting === 0 ? "没有待答复的人" : `还有 ${String(waiting)} 人待答复`}；组织部门接收之前可以更正。`,
    }),
    revalidate: changed,
  });
}

/** The organisation department takes replies of a reviewing department over. */
export async function takeRepliesAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: takeRepliesSchema,
    run: takeReplies,
    done: ({ waiting }) => ({ message: `已接收，作为正式答复登记；${waiting === 0 ? "没有待答复的人" : `还有 ${String(waiting)} 人待答复`}。` }),
    revalidate: changed,
  });
}
