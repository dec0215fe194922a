import { schemeParameters } from "../../law/scheme-parameters";
import type { Leaf } from "../../programmes/schemes/rules/leaves";
import type { SchemeRefusal } from "../../programmes/schemes/types";
import { valueWords } from "./parameter-words";

export const schemeRefusals = {
  "scheme.not-found": "本级还没有方案参数，请联系系统管理员先完成安装。",
  "scheme.stale": "方案已经有了新的版本，请返回重新打开后再起草。",
  "scheme.draft-waiting": "已有一份草案等待确认；先由部长答复，或者由起草人撤回。",
  "scheme.draft-not-found": "这份草案已经答复或者撤回，请刷新页面。",
  "scheme.nothing-changed": "请先修改至少一个数字：现在填写的与现行方案完全相同。",
  "scheme.value-unreadable": "请改正标红的一项：数字填整数，比例填“2/3”这样的分数；测评分组须同时填写名称和权重，联审部门须填写工作日数。",
  "scheme.value-impossible": "请改正标红的一项：数字超出允许的范围，例如公示期不得少于五个工作日、比例不得大于一、至少有一个测评分组。",
  "scheme.backdated": "请把起始日改为今天或者以后，并且晚于现行方案的起始日：已经办过的事仍按当时的方案。",
  "scheme.too-far": "请核对起始日的年份：最迟为今后两年内，更晚的到时再起草。",
  "scheme.same-person": "起草人不能自己确认，请部长另行答复。",
  "scheme.not-drafter": "请由起草人撤回草案，其他人不能撤回。",
  "scheme.reason-missing": "请写明退回的理由。",
  "scheme.document-missing": "请填写制定文件的名称和文号，再确认。",
  "scheme.meeting-missing": "请选择通过方案的会议，并写明是第几项议题；没有召开的会议不能选。",
} as const satisfies Record<SchemeRefusal, string>;

/** The name of an input of a scheme: "公示期（工作日，不少于五个）", "联审部门：税务". */
export function leafName({ key, part }: Pick<Leaf, "key" | "part">): string {
  const { label } = schemeParameters[key];
  return part === null ? label : `${label}：${valueWords(part)}`;
}

/** What stands in an input, as a person reads it: "是", "2/3", "5 个工作日，每人必问"; 不设 where nothing does. */
export function leafWords({ kind }: Pick<Leaf, "kind">, text: string): string {
  if (text === "") return kind === "department" ? "不征求" : "不设";
  if (kind === "switch") return valueWords(text === "true");
  if (kind === "department") return text.replace(/^(\d+)/u, "$1 个工作日").replace(" 必问", "，每人必问");
  return kind === "choice" ? valueWords(text) : text;
}
