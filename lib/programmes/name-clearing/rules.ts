import type { LegalDate } from "@/lib/kernel/dates";
import { isAfter, isBefore } from "@/lib/kernel/dates";
import type { Refusal } from "@/lib/law/refusal";
import type { ClearingRefusal, ClearingValues, ProposalAnswer, ProposalState, ReportAt, ToleranceValues } from "./types";

type Refused = readonly Refusal<ClearingRefusal>[];

/** Words that judge a person as a whole: a clearing says what one report got wrong and nothing else (SED-24). */
const generalVerdicts =
  /一贯|清正廉洁|廉洁自律|作风(?:正派|优良)|(?:没有|不存在|未发现|无)任何|政治(?:上)?(?:可靠|过硬)|放心使用|好(?:干部|同志)|(?:所有|全部)(?:举报|反映|问题)|表现优秀/u;

/**
 * Whether a false report may be cleared so, all reasons at once. SED-24 (待核), 释义：谁查核谁澄清，只澄清具体问题，不作笼统评价。 Who
 * verified clears: there is one body. The reporter is named nowhere.
 */
export function judgeClearing(values: ClearingValues, report: ReportAt, today: LegalDate): Refused {
  const refusals: Refusal<ClearingRefusal>[] = [];
  const { allegation, finding, verifiedOn, clearedOn, scope, circle } = values;
  if (!report.settled) refusals.push({ code: "clearing.report-open", field: "report" });
  if (report.taken) refusals.push({ code: "clearing.already", field: "report" });
  if (isBefore(verifiedOn, report.receivedOn)) refusals.push({ code: "clearing.before-report", field: "verifiedOn" });
  if (isAfter(clearedOn, today)) refusals.push({ code: "clearing.in-future", field: "clearedOn" });
  if (isBefore(clearedOn, verifiedOn)) refusals.push({ code: "clearing.out-of-order", field: "clearedOn" });
  if (scope === "circle" && circle === "") refusals.push({ code: "clearing.circle-missing", field: "circle" });
  for (const [field, text] of Object.entries({ allegation, finding, verifiedBy: values.verifiedBy, circle })) {
    if (generalVerdicts.test(text)) refusals.push({ code: "clearing.general-verdict", field });
    if (names(text, report.reporter)) refusals.push({ code: "clearing.names-reporter", field });
  }
  return refusals;
}

/** Whether the text names the reporter, with blanks between the signs or without. */
function names(text: string, reporter: string): boolean {
  const bare = (words: string) => words.replaceAll(/\s/gu, "");
  return bare(reporter) !== "" && bare(text).includes(bare(reporter));
}

/** Whether a tolerance decision may stand so: decided already; whoever is let off is let off for something, whoever is not for nothing. */
export function judgeTolerance({ conclusion, decidedOn, countsFor }: ToleranceValues, today: LegalDate): Refused {
  const refusals: Refusal<ClearingRefusal>[] = [];
  if (isAfter(decidedOn, today)) refusals.push({ code: "clearing.in-future", field: "decidedOn" });
  if (conclusion === "notTolerated" && countsFor.length > 0) refusals.push({ code: "tolerance.use-too-many", field: "countsFor[]" });
  if (conclusion !== "notTolerated" && countsFor.length === 0) refusals.push({ code: "tolerance.use-missing", field: "countsFor[]" });
  return refusals;
}

/** Confirmed or refused by another than who proposed it, taken back by him alone, refused with a reason; answered once. */
export function judgeProposalAnswer(
  proposal: { readonly state: ProposalState; readonly proposedById: string },
  { answer, reason, userId }: { readonly answer: ProposalAnswer; readonly reason: string; readonly userId: string },
): Refused {
  if (proposal.state !== "waiting") return [{ code: "clearing.answered" }];
  const own = proposal.proposedById === userId;
  if (answer === "withdrawn") return own ? [] : [{ code: "clearing.not-proposer" }];
  if (own) return [{ code: "clearing.same-person" }];
  return answer === "refused" && reason === "" ? [{ code: "clearing.needs-reason", field: "reason" }] : [];
}
