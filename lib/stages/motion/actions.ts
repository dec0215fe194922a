"use server";

import { fillIn } from "@/lib/messages/fill-in";
import { revalidatePath } from "next/cache";
import { formObject } from "@/lib/formats/form-fields";
import type { Answer } from "@/lib/messages/answer";
import { shownRefusal } from "@/lib/messages/answer";
import type { BatchAnswers, ItemAnswer } from "@/lib/messages/batch-answer";
import { refusedItem } from "@/lib/messages/batch-answer";
import { postAlsoClaimed } from "@/lib/messages/zh-CN/motion";
import { addItem } from "@/lib/meetings/commands/items";
import { carryOutForm, formRefusals } from "@/lib/platform/action";
import { requireVisit } from "@/lib/platform/session";
import { announcePost, answerRecommendation } from "./commands/announcements";
import { addLeaver, removeLeaver } from "./commands/leavers";
import { barNominee, putNominee, withdrawNominee } from "./commands/nominees";
import { attachAnalysis, editMotion, openMotion } from "./commands/open";
import { answerMotionOverride, requestMotionOverride } from "./commands/overrides";
import { adoptPlan } from "./commands/plan";
import { enterOpinion, withdrawOpinion } from "./commands/prior-opinions";
import { putNames } from "./commands/put-names";
import { addPost, closeMotion, editConditions, freezeConditions, removePost, stopPost } from "./commands/posts";
import {
  addLeaverSchema,
  addPostSchema,
  adoptPlanSchema,
  announcePostSchema,
  answerMotionOverrideSchema,
  answerRecommendationSchema,
  attachAnalysisSchema,
  barNomineeSchema,
  closeMotionSchema,
  editConditionsSchema,
  editMotionSchema,
  enterOpinionSchema,
  freezeConditionsSchema,
  openMotionSchema,
  placePlanSchema,
  putNamesSchema,
  putNomineeSchema,
  removeLeaverSchema,
  removePostSchema,
  requestMotionOverrideSchema,
  stopPostSchema,
  withdrawNomineeSchema,
  withdrawOpinionSchema,
} from "./schema";

const revalidate = ["/motions", "/desk"];

export async function openMotionAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: openMotionSchema,
    run: openMotion,
    done: ({ id, number }) => ({ message: fillIn("动议批次 {number} 已启动，请继续写明初步建议。", { number }), href: `/motions/${id}/motion` }),
    revalidate,
  });
}

export async function editMotionAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: editMotionSchema, run: editMotion, done: () => ({ message: "初步建议已保存。" }), revalidate });
}

export async function attachAnalysisAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: attachAnalysisSchema,
    run: async ({ motionId, version, file }, author) =>
      attachAnalysis({ motionId, version, bytes: new Uint8Array(await file.arrayBuffer()), fileName: file.name }, author),
    done: () => ({ message: "分析研判材料已上传。" }),
    revalidate,
  });
}

export async function addPostAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: addPostSchema,
    run: addPost,
    done: ({ claimedBy }) => ({ message: claimedBy.length === 0 ? "职位已加入批次。" : postAlsoClaimed(claimedBy) }),
    revalidate,
  });
}

export async function editConditionsAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: editConditionsSchema, run: editConditions, done: () => ({ message: "资格条件已保存。" }), revalidate });
}

export async function removePostAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: removePostSchema, run: removePost, done: () => ({ message: "职位已移出批次。" }), revalidate });
}

export async function addLeaverAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: addLeaverSchema, run: addLeaver, done: () => ({ message: "离任人员已加入批次。" }), revalidate });
}

export async function removeLeaverAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: removeLeaverSchema, run: removeLeaver, done: () => ({ message: "离任人员已移出批次。" }), revalidate });
}

export async function enterOpinionAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: enterOpinionSchema, run: enterOpinion, done: () => ({ message: "意见已登记，纪实表上同时载明。" }), revalidate });
}

export async function withdrawOpinionAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: withdrawOpinionSchema, run: withdrawOpinion, done: () => ({ message: "意见已撤回，原文和理由仍可查。" }), revalidate });
}

export async function freezeConditionsAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: freezeConditionsSchema,
    run: freezeConditions,
    done: () => ({ message: "资格条件已冻结，可以提出人选。" }),
    revalidate,
  });
}

export async function stopPostAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: stopPostSchema, run: stopPost, done: () => ({ message: "职位已终止，职数已重新核对。" }), revalidate });
}

export async function closeMotionAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: closeMotionSchema, run: closeMotion, done: () => ({ message: "批次已办结。" }), revalidate });
}

export async function putNomineeAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: putNomineeSchema, run: putNominee, done: () => ({ message: "人选已列入，按规范顺序排列。" }), revalidate });
}

/** Puts the ticked people of the visitor's selection for a post; an answer for each of them. */
export async function putNamesAction(_: BatchAnswers, data: FormData): Promise<BatchAnswers> {
  const { actor, now } = await requireVisit();
  const fields = { ...formObject(data.entries()), selected: data.getAll("selected") };
  const parsed = putNamesSchema.safeParse(fields);
  if (!parsed.success) {
    return { status: "refused", refusals: formRefusals(parsed.error).map((refusal) => shownRefusal(refusal)) };
  }
  const put = await putNames(parsed.data, { actor, now });
  if (!put.ok) return { status: "refused", refusals: put.refusal.map((refusal) => shownRefusal(refusal)) };
  for (const path of revalidate) revalidatePath(path, "layout");
  const answers = put.value.map(({ cadreId, name, result }): ItemAnswer => {
    const label = name === "" ? "不在管理范围的一人" : name;
    return result.ok
      ? { id: cadreId, label, outcome: "done", sentence: "已列为人选，按规范顺序排列。" }
      : refusedItem(cadreId, label, result.refusal);
  });
  return { status: "answered", answers };
}

export async function withdrawNomineeAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: withdrawNomineeSchema, run: withdrawNominee, done: () => ({ message: "人选已撤回，理由已记录。" }), revalidate });
}

export async function barNomineeAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: barNomineeSchema, run: barNominee, done: () => ({ message: "核查认定已保存。" }), revalidate });
}

export async function announcePostAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: announcePostSchema, run: announcePost, done: () => ({ message: "推荐通知已发给各单位。" }), revalidate });
}

export async function answerRecommendationAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: answerRecommendationSchema, run: answerRecommendation, done: () => ({ message: "已答复推荐单位。" }), revalidate });
}

export async function placePlanAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: placePlanSchema,
    run: ({ motionId, meetingId }, author) => addItem({ meetingId, kind: "adoptPlan", objectId: motionId }, author),
    done: () => ({ message: "已列入会议议题；会议召开、登记到会情况后，在此登记审定结果。" }),
    revalidate: [...revalidate, "/meetings"],
  });
}

export async function adoptPlanAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: adoptPlanSchema,
    run: adoptPlan,
    done: ({ cases }) => ({
      message: fillIn(cases === 0 ? "工作方案已审定，请组织民主推荐。" : "工作方案已审定，免职事项已立 {cases} 项，请组织民主推荐。", { cases }),
    }),
    revalidate: [...revalidate, "/meetings", "/cases"],
  });
}

export async function requestMotionOverrideAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: requestMotionOverrideSchema,
    run: requestMotionOverride,
    done: () => ({ message: "特批申请已提交，请部长审批。" }),
    revalidate,
  });
}

export async function answerMotionOverrideAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: answerMotionOverrideSchema, run: answerMotionOverride, done: () => ({ message: "特批申请已答复。" }), revalidate });
}
