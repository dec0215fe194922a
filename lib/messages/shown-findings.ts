import { stops } from "../law/finding";
import type { Finding } from "../law/finding";
import { shownBasis } from "./answer";
import type { ShownBasis } from "./answer";
import { ruleSentence, ruleTitle } from "./zh-CN/rules";
import { provisionalDay } from "./zh-CN/settings";

/** The clause of a finding, without its text: that stands on the page of rules. */
type ClauseText = Pick<ShownBasis, "rule" | "clause"> & { readonly provisional?: boolean };

/** A finding as `FindingList` shows it. */
export type ShownFindingText = {
  readonly id: string;
  readonly light: "red" | "amber" | "later" | "grey" | "green";
  readonly word?: string;
  readonly title: string;
  readonly sentence: string;
  readonly basis: ClauseText;
};

/** A finding as `GateList` shows it. */
export type ShownGateText = {
  readonly id: string;
  readonly label: string;
  readonly state: "open" | "shut" | "unknown" | "overridden";
  readonly missing?: string;
  readonly basis: ClauseText;
};

/**
 * Findings in the user's words, in their order. Red is a real block; what is not known is amber, what does not apply grey.
 *
 * @param notYet - what is said of a finding that is open only because its day has not come; null for every other
 */
export function shownFindings(
  findings: readonly Finding[],
  notYet: (finding: Finding) => string | null = () => null,
): readonly ShownFindingText[] {
  return findings.map((finding, index) => ({
    id: `${finding.rule}-${index}`,
    title: ruleTitle(finding.rule),
    basis: clauseOf(finding),
    ...laterOr(notYet(finding), finding),
  }));
}

/** Findings as gates between this step and the next; those that do not apply are left out. */
export function shownGates(findings: readonly Finding[]): readonly ShownGateText[] {
  return findings
    .filter((finding) => finding.outcome !== "not-applicable")
    .map((finding, index) => ({
      id: `${finding.rule}-${index}`,
      label: ruleTitle(finding.rule),
      basis: clauseOf(finding),
      ...gateOf(finding),
    }));
}

function clauseOf(finding: Finding): ClauseText {
  const { rule, clause, provisional } = shownBasis(finding);
  return { rule, clause, ...(provisional ? { provisional } : {}) };
}

function laterOr(sentence: string | null, finding: Finding): Pick<ShownFindingText, "light" | "word" | "sentence"> {
  return sentence === null ? lightOf(finding) : { light: "later", sentence };
}

function lightOf(finding: Finding): Pick<ShownFindingText, "light" | "word" | "sentence"> {
  switch (finding.outcome) {
    case "met":
    case "computed":
      return { light: "green", sentence: "" };
    case "not-applicable":
      return { light: "grey", sentence: "" };
    case "overridden":
      return { light: "amber", word: "特批", sentence: "已按特批办理。" };
    case "unknown":
      return { light: "amber", sentence: ruleSentence(finding) };
    case "provisional":
      return { light: "amber", word: "暂定", sentence: `暂定：${provisionalDay}。${ruleSentence(finding)}` };
    case "not-met":
      return stops(finding)
        ? { light: "red", sentence: ruleSentence(finding) }
        : { light: "amber", word: "提示", sentence: ruleSentence(finding) };
  }
}

function gateOf(finding: Finding): Pick<ShownGateText, "state" | "missing"> {
  if (finding.outcome === "overridden") return { state: "overridden" };
  if (!stops(finding)) return { state: "open" };
  const state = finding.outcome === "not-met" ? "shut" : "unknown";
  const reason = finding.outcome === "provisional" ? `暂定：${provisionalDay}。` : "";
  return { state, missing: `${reason}${ruleSentence(finding)}` };
}
