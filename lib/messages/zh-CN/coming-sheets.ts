import type { AccessRefusal } from "../../access/policy";
import type { ComingRefusal } from "../../programmes/coming-sheets/types";

export const comingRefusals = {
  "coming.no-reason": "请写明输出事由，导出和事由列入全程纪实。",
  "coming.nobody": "这些条件下没有可以输出的人员，请返回列表核对条件。",
} as const satisfies Record<Exclude<ComingRefusal, AccessRefusal>, string>;
