import { isAfter, lastDayOfPeriod } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import { judged, notApplicable, notMet } from "@/lib/law/finding";
import { parameter } from "@/lib/law/parameters";
import type { ConsultationAt, DeliberationFacts, DualConsent } from "../types";

/** DEL-01 《条例》第三十四条（条号为推定），释义：讨论决定前，按职位和人选情况在有关领导成员中酝酿。 At least one leader, asked and on record. */
export function judgeLeadersConsulted(facts: DeliberationFacts): Finding {
  const asked = ofKind(facts, "leader");
  const inputs = { asked: asked.length, agree: asked.filter((row) => row.stance === "agree").length };
  return judged("DEL-01", "gate", asked.length > 0, inputs);
}

/** DEL-02 《条例》第三十四条（条号为推定），释义：工作部门领导成员人选，应听取上级分管领导的意见。 */
export function judgeSuperiorHeard(facts: DeliberationFacts): Finding {
  if (!facts.departmentPost) return notApplicable("DEL-02", "gate", "no-department-post");
  return heard("DEL-02", ofKind(facts, "superiorInCharge"));
}

/** DEL-03 《条例》第三十四条（条号为推定），释义：非中共党员人选，应听取统战部门和民主党派、工商联主要领导成员、无党派代表人士的意见。 */
export function judgeUnitedFrontHeard(facts: DeliberationFacts): Finding {
  if (facts.partyMember) return notApplicable("DEL-03", "gate", "party-member");
  return heard("DEL-03", ofKind(facts, "unitedFront"));
}

/**
 * DEL-04 《条例》第三十四条（条号为推定），释义：双重管理干部的任免，主管方书面征求协管方意见；自收到之日起一个月内不答复的视为同意；意见不一致时正职报上级
 * 协调，副职由主管方决定。 Silence is consent here, the opposite of a pre-report (RPT-02).
 */
export function judgeDualManagement(facts: DeliberationFacts): Finding {
  if (!facts.dualManaged) return notApplicable("DEL-04", "gate", "not-dual-managed");
  const letter = lastLetter(facts);
  if (letter === undefined) return notMet("DEL-04", "gate", { asked: false, headPost: facts.headPost });
  const until = consentDeemedAfter(letter.askedOn);
  const consent = dualConsentOf(facts);
  const inputs = { asked: true, askedOn: letter.askedOn, repliedOn: letter.repliedOn, stance: letter.stance, headPost: facts.headPost, on: facts.on };
  const outputs = { consentDeemedAfter: until, consent };
  return judged("DEL-04", "gate", consent !== null, inputs, outputs);
}

/** How the assisting side's consent stands; null while it is asked and its month runs, or a head waits for mediation. */
export function dualConsentOf(facts: DeliberationFacts): DualConsent | null {
  if (!facts.dualManaged) return "notNeeded";
  const letter = lastLetter(facts);
  if (letter === undefined) return null;
  if (letter.stance === "agree") return "agreed";
  if (letter.stance === null) return isAfter(facts.on, consentDeemedAfter(letter.askedOn)) ? "deemed" : null;
  if (!facts.headPost) return "mainSideDecided";
  const mediated = ofKind(facts, "dualManagement").some((row) => row.way === "mediation" && row.stance === "agree");
  return mediated ? "headMediated" : null;
}

/** Last day on which the assisting side may still answer; the day after, silence counts as consent. */
export function consentDeemedAfter(received: LegalDate): LegalDate {
  return lastDayOfPeriod(received, parameter("deemedConsent", received));
}

function heard(rule: "DEL-02" | "DEL-03", rows: readonly ConsultationAt[]): Finding {
  const answered = rows.filter((row) => row.stance !== null);
  const inputs = { asked: rows.length, answered: answered.length };
  return judged(rule, "gate", answered.length > 0, inputs);
}

function ofKind(facts: DeliberationFacts, kind: ConsultationAt["kind"]): readonly ConsultationAt[] {
  return facts.consultations.filter((row) => row.kind === kind);
}

function lastLetter(facts: DeliberationFacts): ConsultationAt | undefined {
  return ofKind(facts, "dualManagement").findLast((row) => row.way === "letter");
}
