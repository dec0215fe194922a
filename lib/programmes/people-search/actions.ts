"use server";

import { redirect } from "next/navigation";
import { refused } from "@/lib/kernel/result";
import type { Answer } from "@/lib/messages/answer";
import { answerOf } from "@/lib/messages/answer";
import type { BatchAnswers } from "@/lib/messages/batch-answer";
import { selectedPeopleSchema } from "@/lib/people/schema";
import { carryOutForm } from "@/lib/platform/action";
import { requireVisit } from "@/lib/platform/session";
import { choosePeople } from "./commands/choose";
import { exportPeople } from "./commands/export";
import { changeSearch, saveSearch } from "./commands/saved";
import { changeSearchSchema, choosePeopleSchema, exportPeopleSchema, saveSearchSchema } from "./schema";

export async function saveSearchAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: saveSearchSchema,
    run: saveSearch,
    done: ({ searchId }) => ({ message: "查询已保存。", href: `/people?search=${searchId}` }),
    revalidate: ["/people"],
  });
}

export async function changeSearchAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: changeSearchSchema,
    run: changeSearch,
    done: () => ({ message: "查询已更新。" }),
    revalidate: ["/people"],
  });
}

export async function exportPeopleAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: exportPeopleSchema,
    run: exportPeople,
    done: ({ exportId, personCount }) => ({
      message: `已登记导出 ${personCount} 人及理由。文件当天有效，只供您本人下载。`,
      href: `/people/export/${exportId}`,
    }),
  });
}

/** Page each button under the list opens; the roster for any other. */
const selectionPages: Readonly<Record<string, string>> = {
  export: "export",
  approvalForm: "approval-form",
  formFiles: "form-files",
  list: "lists/add",
};

/**
 * Opens the roster, the forms, the comparison, the export or the page for putting on a list or a motion of the ticked people.
 * Changes nothing.
 */
export async function openSelectedAction(_: BatchAnswers, data: FormData): Promise<BatchAnswers> {
  const { actor, now } = await requireVisit();
  const selected = selectedPeopleSchema.parse(data.getAll("selected"));
  const intent = data.get("intent");
  if (intent === "compare") {
    if (selected.length >= 2 && selected.length <= 6) redirect(`/people/compare?ids=${selected.join(",")}`);
    const answer = answerOf(refused([{ code: "search.compare-count" }] as const), () => ({ message: "" }));
    return answer.status === "refused" ? answer : { status: "idle" };
  }
  if (intent === "motion") {
    const address = data.get("address");
    const chosen = await choosePeople(
      { address: typeof address === "string" ? address : "", selected },
      { actor, now },
    );
    if (chosen.ok) redirect("/people/put-names");
    const answer = answerOf(chosen, () => ({ message: "" }));
    return answer.status === "refused" ? answer : { status: "idle" };
  }
  const params = new URLSearchParams(selected.map((id) => ["selected", id])).toString();
  const page = typeof intent === "string" ? selectionPages[intent] : undefined;
  redirect(`/people/${page ?? "selected"}?${params}`);
}

/** Keeps everybody an address finds, at most a hundred, to be put on a motion. */
export async function chooseAllAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: choosePeopleSchema,
    run: ({ address }, author) => choosePeople({ address, selected: [] }, author),
    done: ({ chosen }) => ({ message: `已选 ${chosen} 人，请选择职位并逐人确认。`, href: "/people/put-names" }),
  });
}
