"use server";

import { requiredText } from "@/lib/formats/form-fields";
import { refused } from "@/lib/kernel/result";
import { addItem } from "@/lib/meetings/commands/items";
import type { Answer } from "@/lib/messages/answer";
import type { BatchAnswers } from "@/lib/messages/batch-answer";
import { carryOutForm } from "@/lib/platform/action";
import { carryOutBatch } from "@/lib/platform/batch";
import { concludeProbation } from "./commands/conclude";
import { enterReports, extendProbation, noteProgress } from "./commands/course";
import { loadMeetingProbations } from "./loaders";
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

/** Puts all that are ticked on the agenda of the meeting, one item each. */
export async function listProbationsAction(_: BatchAnswers, data: FormData): Promise<BatchAnswers> {
  const listed = await listedOf(data);
  return carryOutBatch(data, {
    labels: () => Promise.resolve(listed.names),
    run: ({ id }, author) =>
      listed.meetingId === null
        ? Promise.resolve(refused([{ code: "meeting.not-found" }] as const))
        : addItem({ meetingId: listed.meetingId, kind: "confirmation", objectId: id }, author),
    done: "已列入会议议程。",
    revalidate: ["/meetings", "/cases", "/desk"],
  });
}

/** Confirms all that are ticked by the meeting's conclusion on their items, each judged for itself; the archive changes with each. */
export async function confirmProbationsAction(_: BatchAnswers, data: FormData): Promise<BatchAnswers> {
  const listed = await listedOf(data);
  const words = requiredText(1000).safeParse(data.get("words"));
  return carryOutBatch(data, {
    labels: () => Promise.resolve(listed.names),
    run: ({ id, version }, author) => {
      const itemId = listed.items.get(id);
      if (itemId === undefined) return Promise.resolve(refused([{ code: "meeting.item-not-found" }] as const));
      if (!words.success) return Promise.resolve(refused([{ code: "form.missing", field: "words" }] as const));
      return concludeProbation({ caseId: id, version, conclusion: "confirmed", words: words.data, itemId, seriousFault: false, placement: "" }, author);
    },
    done: "试用期满，正式任职，档案已更新。",
    revalidate: ["/meetings", "/cases", "/motions", "/people", "/posts", "/desk"],
  });
}

/** The list of the meeting the form names, as it stands now; null and empty for one the visitor holds no list for. */
async function listedOf(data: FormData) {
  const given = data.get("meetingId");
  const page = typeof given === "string" ? await loadMeetingProbations(given) : null;
  const lines = page?.lines ?? [];
  return {
    meetingId: page?.meetingId ?? null,
    names: new Map(lines.map(({ caseId, name }) => [caseId, name])),
    items: new Map(lines.flatMap(({ caseId, itemId }) => (itemId === null ? [] : [[caseId, itemId] as const]))),
  };
}
