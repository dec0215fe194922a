"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { Answer } from "@/lib/messages/answer";
import { shownRefusal } from "@/lib/messages/answer";
import type { BatchAnswers } from "@/lib/messages/batch-answer";
import { carryOutForm } from "@/lib/platform/action";
import { requireVisit } from "@/lib/platform/session";
import type { Added } from "./commands";
import { addToList, changeList, chooseFromList, createList, endShare, mergeList, removeFromList, shareList } from "./commands";
import { loadTicked } from "./loaders";
import {
  addToListSchema,
  changeListSchema,
  createListSchema,
  memberIdsSchema,
  mergeListSchema,
  shareListSchema,
} from "./schema";

const revalidate = ["/people/lists"];

export async function createListAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: createListSchema, run: createList, done: answerOfAdded, revalidate });
}

export async function addToListAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: addToListSchema, run: addToList, done: answerOfAdded, revalidate });
}

function answerOfAdded({ listId, added, already, outOfReach }: Added): { message: string; href: string } {
  const parts = [
    `已加入 ${added} 人`,
    ...(already === 0 ? [] : [`${already} 人已在名单中`]),
    ...(outOfReach === 0 ? [] : [`${outOfReach} 人不在管理范围，没有加入`]),
  ];
  return { message: `名单已保存：${parts.join("，")}。`, href: `/people/lists/${listId}` };
}

export async function changeListAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: changeListSchema,
    run: changeList,
    done: () => ({ message: "名单已更新。" }),
    revalidate,
  });
}

export async function mergeListAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: mergeListSchema,
    run: mergeList,
    done: ({ intoId, added }) => ({ message: `已合并，新并入 ${added} 人。`, href: `/people/lists/${intoId}` }),
    revalidate,
  });
}

export async function shareListAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: shareListSchema,
    run: shareList,
    done: () => ({ message: "已共享；对方只能看到其管理范围内的人员。" }),
    revalidate,
  });
}

export async function endShareAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: shareListSchema,
    run: endShare,
    done: () => ({ message: "已停止共享。" }),
    revalidate,
  });
}

/** Page each button under a list opens with the ticked people. */
const selectionPages: Readonly<Record<string, string>> = {
  roster: "/people/selected",
  export: "/people/export",
  list: "/people/lists/add",
};

/** Takes the ticked rows off the list, or opens the comparison, roster, export, other list or motion of the ticked people. */
export async function listSelectionAction(_: BatchAnswers, data: FormData): Promise<BatchAnswers> {
  const { actor, now } = await requireVisit();
  const text = (name: string): string => {
    const value = data.get(name);
    return typeof value === "string" ? value : "";
  };
  const listId = text("listId");
  const memberIds = memberIdsSchema.parse(data.getAll("selected"));
  if (text("intent") === "remove") {
    const result = await removeFromList({ listId, memberIds }, { actor, now });
    if (!result.ok) return { status: "refused", refusals: result.refusal.map((refusal) => shownRefusal(refusal)) };
    revalidatePath("/people/lists", "layout");
    const sentence = "已移出名单。";
    return { status: "answered", answers: [{ id: listId, label: `${result.value.removed} 人`, outcome: "done", sentence }] };
  }
  if (text("intent") === "motion") {
    const chosen = await chooseFromList({ listId, memberIds }, { actor, now });
    if (chosen.ok) redirect("/people/put-names");
    return { status: "refused", refusals: chosen.refusal.map((refusal) => shownRefusal(refusal)) };
  }
  const ids = await loadTicked(listId, memberIds);
  const page = selectionPages[text("intent")];
  if (page !== undefined) redirect(`${page}?${new URLSearchParams(ids.map((id) => ["selected", id])).toString()}`);
  if (ids.length < 2 || ids.length > 6) {
    return { status: "refused", refusals: [shownRefusal({ code: "list.compare-two-to-six" })] };
  }
  redirect(`/people/compare?ids=${ids.join(",")}`);
}
