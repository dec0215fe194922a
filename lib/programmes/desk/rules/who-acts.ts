import type { Act } from "@/lib/access/acts";
import { actRule } from "@/lib/access/acts";
import type { Role } from "@/lib/access/actor";
import type { Missing, MissingCode } from "../types";

/** The act that brings what a case lacks; a line about what is only waited for has none. */
const acts: Readonly<Partial<Record<MissingCode, Act>>> = {
  "inspection.task": "inspection.task",
  "inspection.notice": "inspection.task",
  "inspection.assessment": "assessment.enterCount",
  "inspection.interviews": "inspection.report",
  "inspection.subject-talk": "inspection.report",
  "inspection.heard": "inspection.report",
  "inspection.unasked": "inspection.check",
  "inspection.unanswered": "inspection.check",
  "inspection.adverse": "inspection.check",
  "inspection.audit": "inspection.check",
  "inspection.poll": "assessment.enterCount",
  "inspection.conclusion": "inspection.report",
  "inspection.signatures": "signature.check",
  "inspection.sections": "inspection.report",
  "inspection.deficiencies": "inspection.report",
  "inspection.proposal": "inspection.propose",
  "deliberation.leaders": "deliberation.record",
  "deliberation.replies": "deliberation.record",
  "deliberation.pre-report": "deliberation.record",
  "deliberation.checklist": "deliberation.record",
  "deliberation.clear": "deliberation.record",
  "decision.agenda": "meeting.hold",
  "decision.meeting": "decision.record",
  "notice.draft": "notice.prepare",
  "notice.publish": "notice.publish",
  "notice.objections": "notice.objection",
  "notice.close": "notice.publish",
  "appointment.talk": "appointment.prepare",
  "appointment.paper": "appointment.prepare",
  "appointment.issue": "appointment.issue",
  "probation.not-started": "probation.record",
  "probation.report": "probation.record",
  "probation.progress": "probation.record",
  "probation.assessment": "assessment.enterCount",
  "probation.conclude": "probation.conclude",
  held: "case.hold",
};

/** Offices that may bring what is missing, as the policy has them; none for what is only waited for. */
export function whoActs({ code }: Missing): readonly Role[] {
  const act = acts[code];
  return act === undefined ? [] : actRule(act).roles;
}
