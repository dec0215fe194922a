import type { Finding } from "@/lib/law/finding";
import { judged, met, notApplicable, notMet } from "@/lib/law/finding";
import type { CheckAnswer, CheckAt } from "../types";

type Verified = readonly Pick<CheckAt, "kind" | "askedOn" | "repliedOn" | "answer">[];

/** PMR-06, 释义：拟提拔人选一律查核（抽查比例未见原文）。 Every subject's report is asked for; one that was not warns beside the gate CHK-2. */
export function judgeTargetedVerification(checks: Verified): Finding {
  const check = checks.find(({ kind }) => kind === "personalMatters");
  const inputs = { askedOn: check?.askedOn ?? null };
  return judged("PMR-06", "warn", inputs.askedOn !== null, inputs);
}

/** What follows from a result of the verification: nothing, handling first, or the end of the candidacy. */
export const verificationConsequences: Readonly<Record<CheckAnswer, "none" | "handleFirst" | "endCandidacy">> = {
  nothingFound: "none",
  suspend: "handleFirst",
  unsuitable: "endCandidacy",
};

/**
 * PMR-07, 释义：查核结果分为如实报告、漏报、瞒报等，按情形批评教育、诫勉、取消人选资格等。 Only the result is known here (PMR-08). Reported too little: handled
 * first; concealed: the candidacy ends. Before a reply there is nothing to judge, CHK-2 waits for it.
 */
export function judgeVerificationResult(checks: Verified): Finding {
  const check = checks.find(({ kind }) => kind === "personalMatters");
  const answer = check?.repliedOn == null ? null : check.answer;
  if (answer === null) return notApplicable("PMR-07", "gate", "no-reply");
  const outputs = { consequence: verificationConsequences[answer] };
  return answer === "nothingFound"
    ? met("PMR-07", "gate", { answer }, outputs)
    : notMet("PMR-07", answer === "unsuitable" ? "block" : "gate", { answer }, outputs);
}
