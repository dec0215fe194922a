import type { WhatIfRefusal } from "../../what-if/types";

export const whatIfRefusals = {
  "whatIf.nothing-asked": "请选择另一版方案，或者选择要改的一个数字并填写改成多少。",
  "whatIf.version-not-found": "没有这一版方案，请刷新页面后重新选择。",
  "whatIf.value-impossible": "填写的数字看不懂或者超出允许的范围；比例写“2/3”，是否类的写“是”或“否”。",
  "whatIf.nothing-changed": "与现行方案相同，推演不出变化；请换一个数字。",
  "whatIf.too-few-closed": "请等办结满五件再推演：现在您可以推演的办结事项不足五件，列出结果会认出是谁。",
} as const satisfies Record<WhatIfRefusal, string>;

export const whatIfOutcomes = {
  met: "通过",
  "not-met": "不通过",
  computed: "已计算",
  provisional: "暂定",
  overridden: "特批",
  "not-applicable": "不适用",
  unknown: "待核",
} as const;
