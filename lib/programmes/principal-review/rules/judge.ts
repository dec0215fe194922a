import { addMonths, fullMonthsBetween, isOnOrBefore, type LegalDate } from "@/lib/kernel/dates";
import { computed, type Finding, notApplicable, notMet, unknown } from "@/lib/law/finding";
import type { RuleSetValues } from "@/lib/law/scheme";
import { readGates } from "@/lib/scoring/gates";
import type { ReviewProposal } from "@/lib/scoring/schemes/principal-review";
import { principalReviewFrom, proposalAfterCorrection, reviewGroup, reviewNode } from "@/lib/scoring/schemes/principal-review";
import type { CorrectionAt, DecisionAt, OpenProposal, PaperCount } from "../types";

type Values = RuleSetValues["principalReview"];

/** Times at which the correction is looked at, by the months of the scheme. */
export const corrections = ["first", "second"] as const;
export type CorrectionTime = (typeof corrections)[number];

/**
 * SED-03, 释义：全委会评议中“不满意”票超过三分之一的建议诫勉谈话，超过二分之一的建议按规定降职或者免职；线为本单位方案的数字。 Of the valid papers, compared by
 * cross-multiplication; exactly a third or a half crosses nothing. It proposes and does nothing: `proposal` among the outputs, null where no
 * line is crossed. Not known while no count stands.
 */
export function judgeVotes(count: PaperCount | null, values: Values): Finding {
  if (count === null) return unknown("SED-03", "calc", "count");
  const { issued, returned, invalid, satisfied, basicallySatisfied, dissatisfied } = count;
  const valid = returned - invalid;
  const counts = { SATISFIED: satisfied, BASICALLY_SATISFIED: basicallySatisfied, DISSATISFIED: dissatisfied };
  const scheme = principalReviewFrom(values, { version: "of-the-day", exampleOnly: false });
  const group = { shouldAttend: issued, present: issued, returned, valid, counts, unfilled: 0 };
  const crossed = readGates(scheme.gates, { [reviewNode]: { groups: { [reviewGroup]: group } } }).filter(({ fires }) => fires);
  const effects = crossed.map(({ effect }) => effect);
  const proposal = effects.includes("removalProposal") ? "removalProposal" : effects.includes("admonition") ? "admonition" : null;
  return said({ of: "votes", valid, dissatisfied, ...linesOf(values) }, proposal);
}

/**
 * SED-03, 释义：评议后三个月整改不力的建议诫勉谈话；六个月整改效果不明显、问题仍然严重的建议按规定降职或者免职；月数为本单位方案的数字。 One finding for each of
 * the two times: of several entries made for it the last counts. `due` is the last day; not entered by then: not known.
 */
export function judgeCorrection(heldOn: LegalDate, entries: readonly CorrectionAt[], values: Values, today: LegalDate): readonly Finding[] {
  return corrections.map((time) => {
    const due = correctionDue(heldOn, time, values);
    const check = checkOf(heldOn, entries, time, values);
    if (check === null) {
      if (correctedAlready(entries)) return notApplicable("SED-03", "calc", "corrected");
      if (isOnOrBefore(today, due)) return notApplicable("SED-03", "calc", "not-due");
      return unknown("SED-03", "calc", `${time}Check`);
    }
    const months = fullMonthsBetween(heldOn, check.on);
    const found = { months, effective: check.effective === true, stillSerious: check.stillSerious === true };
    return said({ of: time, ...found, on: check.on }, proposalAfterCorrection(found, values), { due });
  });
}

/** The last day of a time at which the correction is looked at: the same day of the month so many months after the review. */
export function correctionDue(heldOn: LegalDate, time: CorrectionTime, { admonitionMonths, removalMonths }: Values): LegalDate {
  return addMonths(heldOn, time === "first" ? admonitionMonths : removalMonths);
}

/** Days by which somebody has to look at the correction; none where nothing has to be put right, or it was and was found to be so. */
export function correctionsDue(
  { heldOn, standing, entries }: { readonly heldOn: LegalDate; readonly standing: PaperCount | null; readonly entries: readonly CorrectionAt[] },
  values: Values,
): readonly { readonly time: CorrectionTime; readonly due: LegalDate }[] {
  if (standing === null || correctedAlready(entries)) return [];
  const asked = entries.some(({ kind }) => kind === "demanded") || proposalOf(judgeVotes(standing, values)) !== null;
  if (!asked) return [];
  return corrections.flatMap((time) => (checkOf(heldOn, entries, time, values) === null ? [{ time, due: correctionDue(heldOn, time, values) }] : []));
}

/** The last word on the correction is that it shows. */
function correctedAlready(entries: readonly CorrectionAt[]): boolean {
  return entries.findLast(({ kind }) => kind === "checked")?.effective === true;
}

/** The last entry made for the time: from its months on, for the first before those of the second. */
function checkOf(heldOn: LegalDate, entries: readonly CorrectionAt[], time: CorrectionTime, { admonitionMonths, removalMonths }: Values): CorrectionAt | null {
  const within = (months: number) => (time === "second" ? months >= removalMonths : months >= admonitionMonths && months < removalMonths);
  return entries.findLast(({ kind, on }) => kind === "checked" && within(fullMonthsBetween(heldOn, on))) ?? null;
}

/** What a finding of SED-03 points at; null: at nothing. */
export function proposalOf({ outputs: { proposal } }: Finding): ReviewProposal | null {
  return proposal === "admonition" || proposal === "removalProposal" ? proposal : null;
}

/**
 * The gravest thing the findings point at, and whether the head of the department has decided on all of it: on the count that stands and
 * on the corrections entered so far that point at something.
 */
export function openProposal(findings: readonly Finding[], standing: number | null, entries: readonly CorrectionAt[], decisions: readonly DecisionAt[]): OpenProposal {
  const proposals = findings.flatMap((finding) => proposalOf(finding) ?? []);
  const proposal = proposals.includes("removalProposal") ? "removalProposal" : (proposals[0] ?? null);
  const last = decisions.at(-1);
  const votes = findings.some((finding) => finding.inputs["of"] === "votes" && proposalOf(finding) !== null);
  const bearing = findings.flatMap(({ inputs, outputs }) => {
    if (inputs["of"] === "votes" || outputs["proposal"] === null) return [];
    return entries.findLast(({ kind, on }) => kind === "checked" && on === inputs["on"])?.order ?? [];
  });
  const decided = last !== undefined && (!votes || last.standing === standing) && bearing.every((order) => order <= last.corrections);
  return { proposal, decided };
}

function said(inputs: Finding["inputs"], proposal: ReviewProposal | null, outputs: Finding["outputs"] = {}): Finding {
  const make = proposal === null ? computed : notMet;
  return make("SED-03", "calc", inputs, { ...outputs, proposal });
}

function linesOf({ admonitionAbove, removalAbove }: Values): Finding["inputs"] {
  const share = ({ num, den }: Values["admonitionAbove"]): string => `${num}/${den}`;
  return { admonitionAbove: share(admonitionAbove), removalAbove: share(removalAbove) };
}
