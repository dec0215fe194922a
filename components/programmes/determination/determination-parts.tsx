import { Badge, type Tone } from "@/components/ui/badge";
import type { FormAction } from "@/components/ui/form-state";
import { factVerdictNames } from "@/lib/messages/zh-CN/people-words";
import type { ListedDetermination } from "@/lib/people/queries/determinations";

export type FactActions = { readonly enter: FormAction; readonly confirm: FormAction; readonly giveBack: FormAction };

const tones: Readonly<Record<"pass" | "fail" | "deferred", Tone>> = { pass: "green", fail: "red", deferred: "amber" };

/** A verdict in words, 未认定 where there is none. */
export function Verdict({ verdict }: { verdict: "pass" | "fail" | "deferred" | null }) {
  return verdict === null ? "未认定" : <Badge tone={tones[verdict]}>{factVerdictNames[verdict]}</Badge>;
}

/** The scan behind a determination; nothing where there is none. */
export function Evidence({ evidenceId, evidenceName }: Pick<ListedDetermination, "evidenceId" | "evidenceName">) {
  return evidenceId === null ? null : <a href={`/attachments/${evidenceId}`}>{evidenceName ?? "依据材料"}</a>;
}
