import type { RuleSentence } from "../rules";

/** Review of heads by the full committee in the user's words. */
export const principalReviewRuleSentences = {
  "SED-03": {
    title: "全委会监督评议",
    todo: "票数或者整改情况达到本单位方案的线：{proposal}。请部长研究决定并写明理由；系统只作建议，不自动处理。",
  },
} as const satisfies Readonly<Record<string, RuleSentence>>;
