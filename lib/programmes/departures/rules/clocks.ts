import { addDays, addMonths, isAfter, type LegalDate } from "@/lib/kernel/dates";
import type { EvidenceClass } from "@/lib/law/citation";
import { computed, type Finding, judged, notApplicable, notMet, onEvidence } from "@/lib/law/finding";
import { parameter } from "@/lib/law/parameters";
import type { DepartureAt, StepKind } from "../types";
import { stepAt } from "./course";

type Course = Pick<DepartureAt, "kind" | "steps">;

/** What is awaited: the outputs of a finding name it under `clock`, with the last day under `due`. */
export const clocks = ["officialApplication", "voluntaryAnswer", "orderedApplication", "orderedAppeal", "appealDecision", "applicationAfterUpheld"] as const;
export type ClockKey = (typeof clocks)[number];

type Timer = { readonly clock: ClockKey; readonly from: LegalDate; readonly due: LegalDate; readonly doneOn: LegalDate | null };

/**
 * RSG-01 《党政领导干部辞职暂行规定》第六条 “领导干部因公辞职，应当在接到党委（党组）通知后7日内，向任免机关提出辞去现任职务的书面申请。”
 * The day of receipt is not counted; an application after the last day warns.
 */
export function judgeOfficialApplication(at: Course, today: LegalDate): Finding {
  const notified = at.kind === "officialResignation" ? stepAt(at, "notified") : null;
  if (notified === null) return notApplicable("RSG-01", "warn", "notNotified");
  const due = addDays(notified.on, parameter("officialResignationDays", notified.on));
  return timed("RSG-01", { clock: "officialApplication", from: notified.on, due, doneOn: stepAt(at, "applied")?.on ?? null }, today);
}

/** RSG-02, 释义：自愿辞职的申请应当在三个月内答复（期限未见原文，只作提示）。 A decision to put it off is no answer. */
export function judgeVoluntaryAnswer(at: Course, today: LegalDate): Finding {
  const applied = at.kind === "voluntaryResignation" ? stepAt(at, "applied") : null;
  if (applied === null) return notApplicable("RSG-02", "warn", "notApplied");
  const due = addMonths(applied.on, parameter("voluntaryResignationAnswer", applied.on).months);
  return timed("RSG-02", { clock: "voluntaryAnswer", from: applied.on, due, doneOn: stepAt(at, "answered")?.on ?? null }, today);
}

/**
 * RSG-04 “被责令辞职的干部应当在接到责令辞职通知后15日内向任免机关提出书面辞职申请。” One finding for each period that has begun: application,
 * appeal, its decision, application after it was upheld. Of the last three the text was not read (evidence B). An appeal puts off the
 * application; who refuses to apply is removed once the days of his appeal are over.
 */
export function judgeOrderedResignation(at: Course, today: LegalDate): readonly Finding[] {
  const notified = at.kind === "orderedResignation" ? stepAt(at, "notified") : null;
  if (notified === null) return [notApplicable("RSG-04", "warn", "notNotified")];
  const [applied, appealed, decided, upheld] = [stepAt(at, "applied"), stepAt(at, "appealed"), stepAt(at, "appealDecided"), stepAt(at, "upheldNotified")];
  const refused = stepAt(at, "refusedToApply");
  const apply: Timer = {
    clock: "orderedApplication",
    from: notified.on,
    due: addDays(notified.on, parameter("orderedResignationDays", notified.on)),
    doneOn: applied?.on ?? refused?.on ?? null,
  };
  const appealDue = addDays(notified.on, parameter("orderedResignationAppealDays", notified.on));
  if (appealed === null) return [timed("RSG-04", apply, today), ...awaitedAppeal(at, notified.on, appealDue, today)];
  const appeal: Timer = { clock: "orderedAppeal", from: notified.on, due: appealDue, doneOn: appealed.on };
  const decision: Timer = {
    clock: "appealDecision",
    from: appealed.on,
    due: addMonths(appealed.on, parameter("orderedResignationAppealDecision", appealed.on).months),
    doneOn: decided?.on ?? null,
  };
  const after = upheld === null ? [] : [{
    clock: "applicationAfterUpheld" as const,
    from: upheld.on,
    due: addDays(upheld.on, parameter("orderedResignationAfterUpheldDays", upheld.on)),
    doneOn: applied?.on ?? refused?.on ?? null,
  }];
  return [appeal, decision, ...after].map((timer) => timed("RSG-04", timer, today, "B"));
}

/**
 * The days in which the person may still appeal: nothing once he applied, or once they passed. A removal decided before they passed cuts
 * them off and warns.
 */
function awaitedAppeal(at: Course, from: LegalDate, due: LegalDate, today: LegalDate): readonly Finding[] {
  const removed = stepAt(at, "removalDecided");
  const inputs = { clock: "orderedAppeal", from, doneOn: removed?.on ?? null };
  if (removed !== null) return isAfter(removed.on, due) ? [] : [onEvidence(notMet("RSG-04", "warn", inputs, { due }), "B")];
  if (stepAt(at, "applied") !== null || isAfter(today, due)) return [];
  return [onEvidence(computed("RSG-04", "warn", inputs, { due }), "B")];
}

/** Running, kept or missed: a finding that says by which day something is due and when it was done. */
function timed(rule: "RSG-01" | "RSG-02" | "RSG-04", { clock, from, due, doneOn }: Timer, today: LegalDate, evidence?: EvidenceClass): Finding {
  const inputs = { clock, from, doneOn };
  const outputs = { due };
  const running = doneOn === null && !isAfter(today, due);
  const finding = running ? computed(rule, "warn", inputs, outputs) : judged(rule, "warn", !isAfter(doneOn ?? today, due), inputs, outputs);
  return evidence === undefined ? finding : onEvidence(finding, evidence);
}

/** Every period of the departure that has begun, as findings. */
export function judgeClocks(at: Course, today: LegalDate): readonly Finding[] {
  return [judgeOfficialApplication(at, today), judgeVoluntaryAnswer(at, today), ...judgeOrderedResignation(at, today)].filter(
    ({ outcome }) => outcome !== "not-applicable",
  );
}

const stepOfClock: Readonly<Record<ClockKey, StepKind>> = {
  officialApplication: "applied",
  voluntaryAnswer: "answered",
  orderedApplication: "applied",
  orderedAppeal: "appealed",
  appealDecision: "appealDecided",
  applicationAfterUpheld: "applied",
};

/** The step the period with the earliest last day waits for, or null. */
export function stepDue(findings: readonly Finding[]): StepKind | null {
  const due = nextDue(findings);
  const clock = findings.find(({ inputs, outputs }) => inputs["doneOn"] === null && outputs["due"] === due)?.inputs["clock"];
  return due === null ? null : stepOfClock[clock as ClockKey];
}

/** The earliest last day that is still awaited, or null. */
export function nextDue(findings: readonly Finding[]): LegalDate | null {
  const open = findings.flatMap(({ inputs, outputs }) => (inputs["doneOn"] === null && typeof outputs["due"] === "string" ? [outputs["due"] as LegalDate] : []));
  return open.toSorted()[0] ?? null;
}
