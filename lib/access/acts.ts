import type { Role } from "./actor";
import { roles } from "./actor";

/** How an act is bound: to an authority's business, to one unit, to the installation, to the actor's own archive, to the letters of one department. */
export type ActScope = "authority" | "unit" | "installation" | "self" | "department";

type ActRule = { readonly scope: ActScope; readonly roles: readonly Role[]; readonly closedToConcerned: boolean };

const department: readonly Role[] = ["cadreSection", "departmentHead"];
const departmentAll: readonly Role[] = ["cadreSection", "assessmentOffice", "supervisionSection", "departmentHead"];
const watchers: readonly Role[] = ["supervisionSection", "disciplineLiaison", "supervisor"];
const committee: readonly Role[] = ["committeeSecretary", "committeeMember"];

function authorityAct(allowed: readonly Role[]): ActRule {
  return { scope: "authority", roles: allowed, closedToConcerned: true };
}

/** Everybody whose account belongs to a cadre; an administrator or a reviewing department who wants it holds the role `cadre` in another account. */
const selfAct: ActRule = {
  scope: "self",
  roles: roles.filter((role) => role !== "systemAdministrator" && role !== "reviewingDepartment"),
  closedToConcerned: false,
};

/**
 * The closed list of acts. `closedToConcerned`: own case and declared relatives' cases are closed to the actor
 * (avoidance, AVD-04). The hand-written expectation stands in tests/access/matrix.csv.
 */
export const acts = {
  // people and posts
  "people.view": authorityAct([...departmentAll, "disciplineLiaison"]),
  "people.viewProtected": authorityAct([...department, "supervisionSection", "disciplineLiaison"]),
  "people.viewClosed": authorityAct([...department, "supervisionSection", "disciplineLiaison"]),
  "people.viewOfUnit": { scope: "unit", roles: ["unitLeader"], closedToConcerned: false },
  "people.revealIdNumber": authorityAct(department),
  "people.export": authorityAct(department),
  "people.edit": authorityAct(["cadreSection"]),
  "people.import": authorityAct(["cadreSection"]),
  "people.confirmFact": authorityAct(["cadreSection", "supervisionSection", "departmentHead"]),
  "people.enterEntry": authorityAct(["cadreSection", "supervisionSection"]),
  "people.verifyEntry": authorityAct(["cadreSection", "supervisionSection", "departmentHead"]),
  "people.answerAmendment": authorityAct(["cadreSection"]),
  "people.list": authorityAct([...departmentAll, "disciplineLiaison"]),
  "departure.view": authorityAct([...department, "supervisionSection", "disciplineLiaison"]),
  "departure.record": authorityAct(["cadreSection"]),
  "departure.carryOut": authorityAct(["departmentHead"]),
  "clearing.propose": authorityAct(["cadreSection", "supervisionSection", "disciplineLiaison"]),
  "clearing.confirm": authorityAct(["supervisionSection", "departmentHead", "disciplineLiaison"]),
  "own.view": selfAct,
  "own.requestAmendment": selfAct,
  "own.answerEntry": selfAct,
  "posts.view": authorityAct([...departmentAll, ...committee, "disciplineLiaison", "supervisor"]),
  "posts.edit": authorityAct(["cadreSection"]),
  "study.view": authorityAct([...department, "supervisionSection", "disciplineLiaison"]),
  "study.enter": authorityAct(department),
  "pool.view": authorityAct(department),
  "pool.edit": authorityAct(["cadreSection"]),
  "principalReview.view": authorityAct([...departmentAll, "disciplineLiaison", "supervisor"]),
  "principalReview.record": authorityAct(["cadreSection", "supervisionSection"]),
  "principalReview.enterCount": authorityAct(["cadreSection", "assessmentOffice", "supervisionSection"]),
  "principalReview.decide": authorityAct(["departmentHead"]),
  // motion and recommendation
  "motion.view": authorityAct([...departmentAll, "disciplineLiaison", "supervisor"]),
  "motion.open": authorityAct(department),
  "motion.edit": authorityAct(["cadreSection"]),
  "motion.freezeConditions": authorityAct(department),
  "motion.nominate": authorityAct(department),
  "motion.adoptPlan": authorityAct(department),
  "unitRecommendation.submit": { scope: "unit", roles: ["unitLeader"], closedToConcerned: true },
  "unitRecommendation.answer": authorityAct(["cadreSection"]),
  "recommendation.hold": authorityAct(["cadreSection"]),
  "recommendation.enterCount": authorityAct(["cadreSection", "assessmentOffice", "supervisionSection"]),
  // inspection
  "case.view": authorityAct([...departmentAll, "disciplineLiaison", "supervisor"]),
  "inspection.fixSubject": authorityAct(department),
  "inspection.task": authorityAct(["cadreSection"]),
  "inspection.report": authorityAct(["cadreSection"]),
  "inspection.check": authorityAct(["cadreSection", "supervisionSection"]),
  "inspection.disciplineAnswer": authorityAct(["cadreSection", "disciplineLiaison"]),
  "inspection.changeUnsuitable": authorityAct(["disciplineLiaison"]),
  "departmentReply.give": { scope: "department", roles: ["reviewingDepartment"], closedToConcerned: true },
  "departmentReply.take": authorityAct(["cadreSection", "supervisionSection"]),
  "clearance.view": authorityAct(["cadreSection", "supervisionSection", "departmentHead", "disciplineLiaison", "supervisor"]),
  "inspection.note": authorityAct([...departmentAll, "disciplineLiaison"]),
  "inspectors.view": authorityAct([...departmentAll, "disciplineLiaison", "supervisor"]),
  "inspectors.edit": authorityAct(["cadreSection", "departmentHead"]),
  "audit.view": authorityAct([...department, "supervisionSection", "disciplineLiaison", "supervisor"]),
  "audit.record": authorityAct(["cadreSection", "supervisionSection"]),
  "assessment.enterCount": authorityAct(["cadreSection", "assessmentOffice", "supervisionSection"]),
  "inspection.propose": authorityAct(department),
  // deliberation to probation
  "deliberation.record": authorityAct(department),
  "meeting.view": authorityAct([...departmentAll, ...committee, "disciplineLiaison", "supervisor"]),
  "meeting.hold": authorityAct(department),
  "decision.record": authorityAct(department),
  "notice.prepare": authorityAct(["cadreSection"]),
  "notice.publish": authorityAct(department),
  "notice.objection": authorityAct(["cadreSection", "supervisionSection", "disciplineLiaison"]),
  "appointment.prepare": authorityAct(["cadreSection"]),
  "appointment.issue": authorityAct(department),
  "probation.record": authorityAct(["cadreSection", "assessmentOffice"]),
  "probation.conclude": authorityAct(department),
  // whole case
  "case.hold": authorityAct(department),
  "case.requestOverride": authorityAct(["cadreSection"]),
  "case.approveOverride": authorityAct(["departmentHead"]),
  "case.signOffVotes": authorityAct(["committeeSecretary"]),
  "case.requestCorrection": authorityAct(department),
  "case.confirmCorrection": authorityAct(["departmentHead", "supervisionSection"]),
  "signature.enter": authorityAct(["cadreSection", "supervisionSection"]),
  "signature.check": authorityAct(["cadreSection", "supervisionSection", "departmentHead"]),
  // supervision, record, settings, accounts
  "supervision.view": authorityAct([...watchers, "departmentHead"]),
  "trail.view": authorityAct(["supervisionSection", "supervisor", "departmentHead"]),
  "record.view": authorityAct([...watchers, "departmentHead", "cadreSection"]),
  "scheme.view": authorityAct([...departmentAll, "disciplineLiaison", "supervisor"]),
  "scheme.draft": authorityAct(["cadreSection", "assessmentOffice"]),
  "scheme.confirm": authorityAct(["departmentHead"]),
  "whatIf.run": authorityAct(["assessmentOffice", "supervisionSection", "departmentHead", "supervisor"]),
  "settings.view": { scope: "installation", roles: [...departmentAll, "systemAdministrator"], closedToConcerned: false },
  "settings.calendar": { scope: "installation", roles: ["cadreSection", "departmentHead"], closedToConcerned: false },
  "settings.proposeCode": {
    scope: "installation",
    roles: ["cadreSection", "departmentHead", "systemAdministrator"],
    closedToConcerned: false,
  },
  "settings.confirmCode": {
    scope: "installation",
    roles: ["supervisionSection", "departmentHead"],
    closedToConcerned: false,
  },
  "accounts.view": { scope: "installation", roles: ["systemAdministrator"], closedToConcerned: false },
  "accounts.edit": { scope: "installation", roles: ["systemAdministrator"], closedToConcerned: false },
  "accounts.revokeSession": { scope: "installation", roles: ["systemAdministrator"], closedToConcerned: false },
} as const satisfies Record<string, ActRule>;

export type Act = keyof typeof acts;

/** The rule of an act as plain data. */
export function actRule(act: Act): ActRule {
  return acts[act];
}
