import { isElected, takesPost, traitsOf } from "@/lib/case/rules/kinds";
import { isPromotion } from "@/lib/case/rules/opinion-poll";
import type { RailStop } from "@/lib/case/rules/rail";
import type { Outcomes } from "@/lib/case/outcomes";
import type { Stage } from "@/lib/case/stage-order";
import type { CaseFrame } from "@/lib/case/types";
import { legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { CaseFileFacts, CatalogueLine, Counted, DocumentId, OpenFile } from "./types";

/** What the catalogue is made of. */
export type CatalogueInput = {
  readonly at: Pick<CaseFrame, "id" | "number" | "kind" | "rises" | "motion" | "person" | "ruleSet">;
  readonly rail: readonly Pick<RailStop, "stage" | "state">[];
  readonly outcomes: Outcomes;
  readonly facts: CaseFileFacts;
  readonly files: readonly OpenFile[];
};

/** One document as it is found. `there` null: closed to the reader. */
type Found = {
  readonly id: DocumentId;
  readonly stage: Stage | null;
  readonly there: boolean | null;
  /** must be there when its stage is over */
  readonly required?: boolean;
  readonly on?: LegalDate | null;
  readonly number?: string;
  readonly count?: Counted;
  readonly href?: string;
  /** purposes of the files that belong to it */
  readonly purposes?: readonly string[];
};

const day = (text: string | null | undefined): LegalDate | null => (text == null ? null : legalDate(text));

/**
 * The catalogue of a case file (REC-F1, 释义：全程纪实表所附材料) in the order of its stages: every document of this kind of appointment
 * with its day, number and files, and whether it is there. Stages the case does not go through are left out.
 */
export function catalogueOf(input: CatalogueInput): readonly CatalogueLine[] {
  const states = new Map(input.rail.map(({ stage, state }) => [stage, state]));
  return [...beforeInspection(input), ...inspection(input), ...decided(input), ...afterDecision(input), ...whole(input)]
    .filter(({ stage }) => stage === null || states.get(stage) !== "skipped")
    .map((found) => lineOf(found, found.stage === null ? "done" : (states.get(found.stage) ?? "locked"), input.files));
}

function lineOf(found: Found, stage: RailStop["state"], all: readonly OpenFile[]): CatalogueLine {
  const { id, there, required = true, on = null, number = "", count, href = null, purposes } = found;
  const files = purposes === undefined ? null : all.filter(({ purpose }) => purposes.includes(purpose));
  const absent = stage === "locked" ? "later" : !required ? "none" : stage === "done" ? "missing" : "pending";
  const state = there === null ? "hidden" : there ? "present" : absent;
  const shown = state === "present";
  return {
    id,
    stage: found.stage,
    state,
    on: shown ? on : null,
    number: shown ? number : "",
    count: count === undefined || state === "hidden" ? null : { done: count.done, all: count.all },
    href: state === "hidden" ? null : href,
    files: state === "hidden" ? null : files,
  };
}

/** Documents that are asked for again and again: there when one is there. */
function counted(id: DocumentId, stage: Stage | null, count: Counted | null, more: Partial<Found> = {}): Found {
  if (count === null) return { id, stage, there: null };
  return { id, stage, there: count.all > 0 && count.done === count.all, on: count.on, count, ...more };
}

function meeting({ facts }: CatalogueInput, id: DocumentId, stage: Stage, itemId: string | undefined): Found {
  const item = facts.items.find((one) => one.id === itemId);
  if (item === undefined) return { id, stage, there: false };
  return { id, stage, there: true, on: item.on, number: item.number, href: `/meetings/${item.meetingId}/print` };
}

function beforeInspection(input: CatalogueInput): readonly Found[] {
  const { at, outcomes, facts } = input;
  const { motion, recommendation } = outcomes;
  const work = `/motions/${at.motion.id}/motion`;
  const rounds = `/motions/${at.motion.id}/recommendation`;
  const { interview, meeting: round, meetingOmitted } = recommendation ?? { interview: null, meeting: null, meetingOmitted: false };
  return [
    { id: "teamAnalysis", stage: "motion", there: facts.analysed, required: at.ruleSet.values.teamAnalysisRequired, href: `${work}?part=proposal`, purposes: ["analysis"] },
    counted("priorOpinions", "motion", facts.opinions, { required: false, href: `${work}?part=opinions` }),
    meeting(input, "planMeeting", "motion", motion?.planItemId),
    { id: "workPlan", stage: "motion", there: motion !== undefined, on: day(motion?.planAdoptedOn), number: at.motion.number, href: `${work}?part=plan` },
    { id: "interviewRound", stage: "recommendation", there: interview !== null, on: day(interview?.heldOn), href: rounds },
    { id: "meetingRound", stage: "recommendation", there: round !== null, required: !meetingOmitted, on: day(round?.heldOn), href: rounds },
  ];
}

function inspection(input: CatalogueInput): readonly Found[] {
  const { at, outcomes, facts } = input;
  const here = `/cases/${at.id}/inspection`;
  const outcome = outcomes.inspection;
  const full = traitsOf(at.kind, at.ruleSet.values).inspection === "full";
  const fieldwork: readonly Found[] = [
    meeting(input, "fixMeeting", "inspection", outcome?.fixItemId),
    { id: "inspectionNotice", stage: "inspection", there: facts.notice !== null, on: facts.notice?.on ?? null, href: `/motions/${at.motion.id}/inspection` },
    { id: "assessment", stage: "inspection", there: facts.assessedOn !== null, on: facts.assessedOn, href: here },
    counted("interviews", "inspection", facts.interviews, { required: false, href: here }),
    counted("heard", "inspection", facts.closed?.heard ?? null, { href: here }),
  ];
  return [
    ...(full ? fieldwork : []),
    counted("letters", "inspection", facts.letters, { required: facts.letters.all > 0, href: "/clearance", purposes: ["checkReply"] }),
    counted("checks", "inspection", facts.closed?.checks ?? null, { href: here }),
    counted("integrity", "inspection", facts.signatures, { there: outcome?.signedOn != null, on: day(outcome?.signedOn), href: here, purposes: ["scan"] }),
    ...polled(input),
    ...(full ? [{ id: "performance", stage: "inspection", there: facts.performance?.on != null, required: false, on: facts.performance?.on ?? null, href: `${here}/performance` } as const] : []),
    ...(full ? [{ id: "report", stage: "inspection", there: facts.reported, href: here, purposes: ["report"] } as const] : []),
    meeting(input, "proposalMeeting", "inspection", outcome?.proposalItemId),
  ];
}

/** The opinion poll: must be there where the scheme has a share for who is promoted (SED-02), otherwise only where one was held. */
function polled({ at, facts }: CatalogueInput): readonly Found[] {
  const asked = isPromotion(at) && at.ruleSet.values.opinionVetoBelow !== null;
  if (!asked && facts.poll === null) return [];
  return [{ id: "opinionPoll", stage: "inspection", there: facts.poll?.on != null, required: asked, on: facts.poll?.on ?? null, href: `/cases/${at.id}/inspection#opinion-poll` }];
}

function decided(input: CatalogueInput): readonly Found[] {
  const { at, outcomes, facts } = input;
  const here = `/cases/${at.id}/deliberation`;
  const { decision } = outcomes;
  // silence of the co-managing side is consent (DEL-04): what was cleared lacks no answer
  const cleared = outcomes.deliberation !== undefined && (facts.closed?.consultations.all ?? 0) > 0;
  const form: Found = { id: "approvalForm", stage: "deliberation", there: true, href: `/people/${at.person.cadreId}/approval-form?case=${at.id}` };
  return [
    ...(takesPost(at.kind) ? [form] : []),
    counted("consultations", "deliberation", facts.closed?.consultations ?? null, { href: here, ...(cleared ? { there: true } : {}) }),
    counted("preReport", "deliberation", facts.preReports, { required: facts.preReports.all > 0, number: facts.preReports.number, href: here }),
    counted("checklist", "deliberation", facts.checklist, { href: here }),
    { ...meeting(input, "decisionMeeting", "decision", decision?.itemId), purposes: ["minutes"] },
    { id: "vote", stage: "decision", there: decision !== undefined, on: day(decision?.on), href: `/cases/${at.id}/decision` },
  ];
}

function afterDecision({ at, outcomes, facts }: CatalogueInput): readonly Found[] {
  const notice = `/cases/${at.id}/notice`;
  const appointment = `/cases/${at.id}/appointment`;
  const probation = `/cases/${at.id}/probation`;
  const paper = outcomes.appointment;
  const exempted = outcomes.notice?.exempted ?? null;
  const nomination: Found = { id: "nomination", stage: "appointment", there: facts.nomination !== null, on: facts.nomination?.on ?? null, number: facts.nomination?.number ?? "", href: appointment };
  const talkOn = facts.closed === null ? null : facts.closed.talkOn;
  return [
    { id: "notice", stage: "notice", there: facts.publicNotice !== null, required: exempted === null, on: day(outcomes.notice?.from), number: facts.publicNotice?.number ?? "", href: notice },
    counted("objections", "notice", facts.objections, { required: facts.objections.all > 0, href: notice }),
    ...(isElected(at.kind) ? [nomination] : []),
    { id: "talk", stage: "appointment", there: facts.closed === null ? null : talkOn !== null, on: talkOn, href: appointment },
    { id: "filing", stage: "appointment", there: facts.filing !== null, required: false, on: facts.filing?.on ?? null, number: facts.filing?.number ?? "", href: appointment },
    { id: "paper", stage: "appointment", there: paper !== undefined, on: day(paper?.issuedOn), number: paper?.paperNumber ?? "", href: appointment },
    { id: "probationReport", stage: "probation", there: facts.probation?.selfReport ?? false, href: probation },
    { id: "probationAssessment", stage: "probation", there: facts.probationAssessedOn !== null, on: facts.probationAssessedOn, href: probation },
    { id: "probationConclusion", stage: "probation", there: outcomes.probation !== undefined, on: day(outcomes.probation?.concludedOn), href: probation },
  ];
}

function whole({ at, facts }: CatalogueInput): readonly Found[] {
  return [
    counted("supervisors", null, facts.supervisors, { required: false, href: `/cases/${at.id}/process-record` }),
    counted("overrides", null, facts.overrides, { required: false, href: `/cases/${at.id}` }),
    counted("corrections", null, facts.corrections, { required: false, href: `/cases/${at.id}`, purposes: ["correction"] }),
    { id: "processRecord", stage: null, there: true, number: at.number, href: `/cases/${at.id}/process-record`, purposes: ["other"] },
  ];
}

/** What somebody still has to supply: of completed stages first, then of the one that is worked on. */
export function missingOf(lines: readonly CatalogueLine[]): readonly CatalogueLine[] {
  return [...lines.filter(({ state }) => state === "missing"), ...lines.filter(({ state }) => state === "pending")];
}
