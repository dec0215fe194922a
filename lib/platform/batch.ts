import "server-only";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { Result } from "../kernel/result";
import type { Refusals } from "../law/refusal";
import { answerOf } from "../messages/answer";
import type { BatchAnswers, ItemAnswer } from "../messages/batch-answer";
import { refusedItem } from "../messages/batch-answer";
import type { RefusalCode } from "../messages/zh-CN/refusals";
import { refused } from "../kernel/result";
import type { Author } from "../record/recorded";
import { requireVisit } from "./session";

/** A ticked row: its id and the version it was shown with, sent as "id:version". */
export type Selected = { readonly id: string; readonly version: number };

const selectedField = z
  .string()
  .regex(/^[0-9a-f-]{36}:\d{1,9}$/)
  .transform((text): Selected => ({ id: text.slice(0, 36), version: Number(text.slice(37)) }));

type Batch<R extends RefusalCode> = {
  /** names of the rows for the answers, by id */
  readonly labels: (ids: readonly string[], author: Author) => Promise<ReadonlyMap<string, string>>;
  readonly run: (item: Selected, author: Author) => Promise<Result<unknown, Refusals<R>>>;
  readonly done: string;
  readonly revalidate: readonly string[];
};

/** Carries a command out for each ticked row, one after the other, each in a transaction of its own; an answer for each row. */
export async function carryOutBatch<R extends RefusalCode>(data: FormData, batch: Batch<R>): Promise<BatchAnswers> {
  const { actor, now } = await requireVisit();
  const author: Author = { actor, now };
  const parsed = z.array(selectedField).min(1).max(200).safeParse(data.getAll("selected"));
  if (!parsed.success) {
    const answer = answerOf(refused([{ code: "form.not-chosen", field: "selected" }] as const), () => ({ message: "" }));
    return answer.status === "refused" ? answer : { status: "idle" };
  }
  const labels = await batch.labels(parsed.data.map((item) => item.id), author);
  const answers: ItemAnswer[] = [];
  for (const item of parsed.data) {
    const label = labels.get(item.id) ?? "—";
    const result = await batch.run(item, author);
    answers.push(result.ok ? { id: item.id, label, outcome: "done", sentence: batch.done } : refusedItem(item.id, label, result.refusal));
  }
  for (const path of batch.revalidate) revalidatePath(path, "layout");
  return { status: "answered", answers };
}
