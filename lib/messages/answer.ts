import type { Result } from "../kernel/result";
import type { Finding } from "../law/finding";
import { instrumentOf } from "../law/instruments/catalogue";
import type { Refusal, Refusals } from "../law/refusal";
import { fillIn } from "./fill-in";
import { fieldLabels } from "./zh-CN/fields";
import type { RefusalCode } from "./zh-CN/refusals";
import { refusalSentences } from "./zh-CN/refusals";
import { ruleSentence } from "./zh-CN/rules";

/** What a form shows after it was sent: idle, refused with every reason, or done. */
export type Answer =
  | { readonly status: "idle" }
  | { readonly status: "refused"; readonly refusals: readonly ShownRefusal[] }
  | { readonly status: "done"; readonly message: string; readonly href?: string | undefined };

export type ShownRefusal = {
  readonly code: string;
  /** first line: what to do now and whom to ask */
  readonly sentence: string;
  readonly field?: string | undefined;
  /** the word `sentence` names the field by: a form that has another label for it puts that in its place */
  readonly word?: string | undefined;
  readonly basis?: ShownBasis | undefined;
};

export type ShownBasis = {
  readonly rule: string;
  readonly clause: string;
  readonly text: string;
  readonly quoted: boolean;
  readonly provisional: boolean;
};


/** The answer to a form from the result of its command. */
export function answerOf<T, R extends RefusalCode>(
  result: Result<T, Refusals<R>>,
  done: (value: T) => { readonly message: string; readonly href?: string },
): Answer {
  if (result.ok) return { status: "done", ...done(result.value) };
  return { status: "refused", refusals: result.refusal.map(shownRefusal) };
}

/** A refusal in the user's words; a refusal by a rule carries the rule's sentence and its clause. */
export function shownRefusal(refusal: Refusal<RefusalCode>): ShownRefusal {
  const params = labelled(refusal.params ?? {});
  const sentence =
    refusal.finding === undefined ? fillIn(refusalSentences[refusal.code], params) : ruleSentence(refusal.finding);
  const named = refusal.field !== undefined && refusal.field === refusal.params?.field;
  return {
    code: refusal.code,
    sentence,
    ...(refusal.field === undefined ? {} : { field: refusal.field }),
    ...(named ? { word: String(params.field) } : {}),
    ...(refusal.finding === undefined ? {} : { basis: shownBasis(refusal.finding) }),
  };
}

/** What stands behind 依据 of a finding. */
export function shownBasis(finding: Pick<Finding, "rule" | "cite">): ShownBasis {
  const { cite } = finding;
  return {
    rule: finding.rule,
    clause: `${instrumentOf(cite.instrument).title}（${cite.edition}）${cite.article ?? ""}`,
    text: cite.text?.zh ?? "",
    quoted: cite.text?.kind === "quoted",
    provisional: cite.evidence === "C",
  };
}

function labelled(params: Readonly<Record<string, string | number>>): Record<string, string | number> {
  const field = params.field;
  return typeof field === "string" ? { ...params, field: labelOf(field) } : params;
}

function labelOf(field: string): string {
  const last = field.split(".").findLast((step) => !/^\d+$/.test(step)) ?? field;
  return fieldLabels[field] ?? fieldLabels[last] ?? "标出的一项";
}
