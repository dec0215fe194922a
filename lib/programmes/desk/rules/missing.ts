import { isElected, takesPost } from "@/lib/case/rules/kinds";
import { formatDots, isAfter } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { parameter } from "@/lib/law/parameters";
import type { CaseProgress, InspectionProgress, Missing, MissingCode, MotionProgress, PostProgress } from "../types";

/*
 * What a line of the desk says is missing: a short answer to "where is it, what is lacking", read for a whole page at once. It decides
 * nothing: whether a step may be done is judged by the rules of its stage, with their findings, when it is opened and when it is done.
 */

const of = (code: MissingCode, params: Missing["params"] = {}): Missing => ({ code, params });
const when = (condition: boolean, code: MissingCode, params: Missing["params"] = {}): readonly Missing[] => (condition ? [of(code, params)] : []);

/** What a batch lacks before its work plan is adopted. */
export function missingOfMotion(at: MotionProgress): readonly Missing[] {
  const missing = [
    ...when(at.analysisRequired && !at.analysed, "motion.analysis"),
    ...when(at.emptyFields > 0, "motion.fields", { n: at.emptyFields }),
    ...when(at.posts + at.leavers === 0, "motion.posts"),
    ...when(at.postsWithoutConditions > 0, "motion.conditions", { n: at.postsWithoutConditions }),
    ...when(at.state === "draft" && at.posts > 0, "motion.freeze"),
    ...when(!at.planWritten, "motion.plan"),
  ];
  if (at.planMeetingOn !== null) return [...missing, of("motion.meeting", { on: formatDots(at.planMeetingOn) })];
  return missing.length > 0 ? missing : [of("motion.agenda")];
}

/** What a post lacks before its subjects are fixed. */
export function missingOfPost(at: PostProgress, today: LegalDate): readonly Missing[] {
  const missing = [
    ...when(at.nominees === 0, "post.names"),
    ...when(at.uncounted > 0, "post.uncounted", { n: at.uncounted }),
    ...when(at.countedOnce > 0, "post.second-count", { n: at.countedOnce }),
    ...when(at.recommendationTakesPlace && !at.interviewConfirmed, "post.interview"),
    ...when(at.recommendationTakesPlace && !at.meetingConfirmed && !at.meetingOmitted, "post.meeting"),
    ...(at.validUntil !== null && isAfter(today, at.validUntil) ? [of("post.expired", { on: formatDots(at.validUntil) })] : []),
  ];
  if (missing.length > 0) return missing;
  return [at.fixMeetingOn === null ? of("post.agenda") : of("post.fix", { on: formatDots(at.fixMeetingOn) })];
}

/** What a case lacks in the stage where it stands; a case that is held says so and nothing else. */
export function missingOfCase(at: CaseProgress, today: LegalDate): readonly Missing[] {
  if (at.state === "finished" || at.state === "stopped") return [];
  if (at.state !== "running") return [of("held")];
  switch (at.stage) {
    case "motion":
    case "recommendation":
      return [];
    case "inspection":
      return inspectionMissing(at, today);
    case "deliberation":
      return deliberationMissing(at);
    case "decision":
      return [at.meetingOn === null ? of("decision.agenda") : of("decision.meeting", { on: formatDots(at.meetingOn) })];
    case "notice":
      return noticeMissing(at, today);
    case "appointment":
      return appointmentMissing(at);
    case "probation":
      return probationMissing(at, today);
  }
}

function inspectionMissing(at: CaseProgress, today: LegalDate): readonly Missing[] {
  if (at.inspection === null) return [of("inspection.task")];
  const { fieldwork } = at.inspection;
  const missing = [
    ...(fieldwork ? fieldworkMissing(at.inspection) : []),
    ...checksMissing(at.inspection, today),
    ...(fieldwork ? reportMissing(at.inspection) : []),
  ];
  if (missing.length > 0) return missing;
  return [of("inspection.proposal", { on: at.meetingOn === null ? "" : `（${formatDots(at.meetingOn)} 会议）` })];
}

function fieldworkMissing(at: InspectionProgress): readonly Missing[] {
  return [
    ...when(!at.noticed, "inspection.notice"),
    ...when(!at.assessed, "inspection.assessment"),
    ...when(!at.talked, "inspection.interviews"),
    ...when(!at.subjectTalked, "inspection.subject-talk"),
    ...when(at.unheard > 0, "inspection.heard", { n: at.unheard }),
  ];
}

function checksMissing(at: InspectionProgress, today: LegalDate): readonly Missing[] {
  const needed = parameter("integritySignatures", today);
  return [
    ...when(at.unasked > 0, "inspection.unasked", { n: at.unasked }),
    ...when(at.unanswered > 0, "inspection.unanswered", { n: at.unanswered }),
    ...when(at.adverse > 0, "inspection.adverse", { n: at.adverse }),
    ...when(at.auditOpen, "inspection.audit"),
    ...when(at.pollOpen, "inspection.poll"),
    ...when(!at.integrityConcluded, "inspection.conclusion"),
    ...when(at.signers < needed, "inspection.signatures", { n: at.signers, needed }),
  ];
}

function reportMissing(at: InspectionProgress): readonly Missing[] {
  return [
    ...when(at.emptySections > 0, "inspection.sections", { n: at.emptySections }),
    ...when(at.deficiencies === 0, "inspection.deficiencies"),
  ];
}

function deliberationMissing(at: CaseProgress): readonly Missing[] {
  const missing = [
    ...when(at.consultations === 0, "deliberation.leaders"),
    ...when(at.consultationsOpen > 0, "deliberation.replies", { n: at.consultationsOpen }),
    ...when(at.preReportsOpen > 0, "deliberation.pre-report", { n: at.preReportsOpen }),
    ...when(at.checklistOpen > 0, "deliberation.checklist", { n: at.checklistOpen }),
  ];
  return missing.length > 0 ? missing : [of("deliberation.clear")];
}

function noticeMissing(at: CaseProgress, today: LegalDate): readonly Missing[] {
  const open = when(at.objectionsOpen > 0, "notice.objections", { n: at.objectionsOpen });
  if (at.notice === null) return [...open, of("notice.draft")];
  if (at.notice.state === "draft") return [...open, of("notice.publish", { on: formatDots(at.notice.from) })];
  if (!isAfter(today, at.notice.until)) return [...open, of("notice.runs", { on: formatDots(at.notice.until) })];
  return open.length > 0 ? open : [of("notice.close")];
}

function appointmentMissing(at: CaseProgress): readonly Missing[] {
  return [
    ...when(isElected(at.kind) && (at.election === null || at.election === "notElected"), "appointment.nominate"),
    ...when(at.election === "open", "appointment.election"),
    ...when(!at.talked && takesPost(at.kind), "appointment.talk"),
    ...when(at.paper === null && (!isElected(at.kind) || at.election === "elected"), "appointment.paper"),
    ...when(at.paper === "draft", "appointment.issue"),
  ];
}

function probationMissing(at: CaseProgress, today: LegalDate): readonly Missing[] {
  const { probation } = at;
  if (probation === null) return [of("probation.not-started")];
  const left = probation.deficiencies - probation.progressNoted;
  if (!isAfter(today, probation.endsOn)) {
    return [of("probation.runs", { on: formatDots(probation.endsOn) }), ...when(left > 0, "probation.progress", { n: left })];
  }
  const missing = [
    ...when(!probation.reported, "probation.report"),
    ...when(left > 0, "probation.progress", { n: left }),
    ...when(!probation.assessed, "probation.assessment"),
  ];
  return missing.length > 0 ? missing : [of("probation.conclude")];
}
