"use server";

import { redirect } from "next/navigation";
import type { BatchAnswers } from "@/lib/messages/batch-answer";
import type { Answer } from "@/lib/messages/answer";
import { carryOutForm } from "@/lib/platform/action";
import { requireVisit } from "@/lib/platform/session";
import { revealIdNumber } from "./commands/reveal-id-number";
import { revealIdNumberSchema, selectedPeopleSchema } from "./schema";

export async function revealIdNumberAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: revealIdNumberSchema,
    run: revealIdNumber,
    done: ({ idNumber }) => ({ message: `身份证号：${idNumber}。本次查看及理由已记入全程纪实，离开本页后不再显示。` }),
  });
}

/** Opens the roster of the ticked people. Changes nothing. */
export async function openRosterAction(_: BatchAnswers, data: FormData): Promise<BatchAnswers> {
  await requireVisit();
  const selected = selectedPeopleSchema.parse(data.getAll("selected"));
  redirect(`/people/roster?${new URLSearchParams(selected.map((id) => ["selected", id])).toString()}`);
}
