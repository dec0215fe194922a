import type { RuleSentence } from "./sentence";

/** Review of heads by the full committee in the user's words. */
export const principalReviewRuleSentences = {
  "SED-03": {
    title: "全委会监督评议",
    todo: "请部长研究决定并写明理由；系统只作建议（{proposal}），不自动处理。",
  },
} as const satisfies Readonly<Record<string, RuleSentence>>;
