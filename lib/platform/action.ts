import "server-only";
import { revalidatePath } from "next/cache";
import type { z } from "zod";
import { formObject } from "../formats/form-fields";
import type { Result } from "../kernel/result";
import { refused } from "../kernel/result";
import type { Refusal, Refusals } from "../law/refusal";
import type { Answer } from "../messages/answer";
import { answerOf } from "../messages/answer";
import type { RefusalCode } from "../messages/zh-CN/refusals";
import type { Author } from "../record/recorded";
import { requireVisit } from "./session";

type Carry<S extends z.ZodType, T, R extends RefusalCode> = {
  readonly schema: S;
  readonly run: (input: z.output<S>, author: Author) => Promise<Result<T, Refusals<R>>>;
  readonly done: (value: T) => { readonly message: string; readonly href?: string };
  /** paths whose pages change */
  readonly revalidate?: readonly string[];
};

/**
 * The one way of a form to a command: who is asking and when (once), parse everything, run, revalidate, answer.
 * All problems of the form come back at once; what was typed stays with the page.
 */
export async function carryOutForm<S extends z.ZodType, T, R extends RefusalCode>(
  data: FormData,
  { schema, run, done, revalidate = [] }: Carry<S, T, R>,
): Promise<Answer> {
  const visit = await requireVisit();
  const fields = formObject(data.entries());
  const parsed = schema.safeParse(fields);
  if (!parsed.success) return answerOf(refused(formRefusals(parsed.error)), () => ({ message: "" }));
  const token = typeof fields.token === "string" && fields.token.length <= 64 ? fields.token : undefined;
  const result = await run(parsed.data, { actor: visit.actor, now: visit.now, requestToken: token });
  if (result.ok) for (const path of revalidate) revalidatePath(path, "layout");
  return answerOf(result, done);
}

type FormRefusal = Extract<RefusalCode, `form.${string}`>;

const known: readonly FormRefusal[] = [
  "form.missing",
  "form.too-long",
  "form.not-a-day",
  "form.not-a-count",
  "form.not-chosen",
  "form.outdated",
];

/** Every problem of a form, one refusal a field. */
export function formRefusals(error: z.ZodError): Refusals<FormRefusal> {
  const refusals = error.issues.map((issue): Refusal<FormRefusal> => {
    const field = issue.path.join(".");
    return { code: known.find((code) => code === issue.message) ?? "form.invalid", field, params: { field } };
  });
  const [first, ...rest] = refusals;
  return first === undefined ? [{ code: "form.invalid" }] : [first, ...rest];
}
