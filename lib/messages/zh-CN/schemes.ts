import type { SchemeRefusal } from "../../programmes/schemes/types";

export const schemeRefusals = {
  "scheme.not-found": "本级还没有方案参数，请联系系统管理员先完成安装。",
  "scheme.stale": "方案已经有了新的版本，请返回重新打开后再起草。",
  "scheme.draft-waiting": "已有一份草案等待确认；先由部长答复，或者由起草人撤回。",
  "scheme.draft-not-found": "这份草案已经答复或者撤回，请刷新页面。",
  "scheme.nothing-changed": "与现行方案相同，没有需要确认的修改。",
  "scheme.value-unreadable": "有一项看不懂：数字填整数，比例填“2/3”，测评分组每行填“A 名称 权重”。",
  "scheme.value-impossible": "有一项超出允许的范围，例如公示期不得少于五个工作日、比例不得大于一。",
  "scheme.backdated": "起始日不能早于今天，也不能早于现行方案的起始日：已经办过的事按当时的方案。",
  "scheme.same-person": "起草人不能自己确认，请部长另行答复。",
  "scheme.not-drafter": "只有起草人可以撤回草案。",
  "scheme.reason-missing": "退回须写明理由。",
  "scheme.document-missing": "确认须填写制定文件的名称和文号。",
  "scheme.meeting-missing": "确认须选择通过方案的会议，并写明是第几项议题；会议须已召开。",
} as const satisfies Record<SchemeRefusal, string>;
