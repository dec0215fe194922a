import type { PreReportAt, PreReportGround } from "@/lib/case/rules/pre-reports";
import type { StandingReply } from "@/lib/case/rules/standing-replies";
import type { Stage } from "@/lib/case/stage-order";
import type { Outcomes } from "@/lib/case/outcomes";
import type { LegalDate } from "@/lib/kernel/dates";
import type { WorkingCalendar } from "@/lib/kernel/working-days";

export const consultationKinds = ["leader", "superiorInCharge", "unitedFront", "dualManagement"] as const;
export type ConsultationKind = (typeof consultationKinds)[number];

/** How somebody was asked. `mediation`: the superior department brought the two sides of dual management together (DEL-04). */
export const consultationWays = ["talk", "meeting", "letter", "phone", "mediation"] as const;
export type ConsultationWay = (typeof consultationWays)[number];

export const stances = ["agree", "disagree", "defer"] as const;
export type Stance = (typeof stances)[number];

export type ConsultationAt = {
  readonly id: string;
  readonly kind: ConsultationKind;
  readonly who: string;
  readonly title: string;
  readonly way: ConsultationWay;
  /** for dual management: the day the other side received the letter */
  readonly askedOn: LegalDate;
  readonly repliedOn: LegalDate | null;
  readonly stance: Stance | null;
  readonly words: string;
  readonly letterNumber: string;
};

/** Items of the pre-meeting checklist (DEL-05) in the order of the list; 1, 6 and 8 are answered by a person. */
export const checklistItems = [1, 2, 3, 4, 5, 6, 7, 8] as const;
export type ChecklistItem = (typeof checklistItems)[number];
export const humanItems = [1, 6, 8] as const satisfies readonly ChecklistItem[];

export type ChecklistAnswerAt = { readonly item: number; readonly clear: boolean; readonly note: string; readonly on: LegalDate };

/** What the rules of deliberation look at. */
export type DeliberationFacts = {
  /** the stages this case goes through */
  readonly stages: readonly Stage[];
  /** the day it is judged on */
  readonly on: LegalDate;
  readonly partyMember: boolean;
  /** the post belongs to the leaders of a department (工作部门), DEL-02 */
  readonly departmentPost: boolean;
  readonly headPost: boolean;
  readonly dualManaged: boolean;
  readonly auditRequired: boolean;
  readonly outcomes: Outcomes;
  readonly consultations: readonly ConsultationAt[];
  readonly reports: readonly PreReportAt[];
  /** grounds for a pre-report found in the data */
  readonly grounds: readonly PreReportGround[];
  readonly answers: readonly ChecklistAnswerAt[];
  /** what departments answered, as it counts on the day */
  readonly replies: readonly StandingReply[];
  readonly calendar: WorkingCalendar;
  readonly replyWorkingDays: number;
};

export type DualConsent = "notNeeded" | "agreed" | "deemed" | "headMediated" | "mainSideDecided";

export type DeliberationRefusal =
  | "deliberation.stance-missing"
  | "deliberation.day-missing"
  | "deliberation.asked-in-future"
  | "deliberation.asked-before-case"
  | "deliberation.replied-before-asked"
  | "deliberation.replied-in-future"
  | "deliberation.letter-number-missing"
  | "deliberation.not-needed"
  | "deliberation.not-found"
  | "deliberation.already-replied"
  | "deliberation.report-not-found"
  | "deliberation.report-stale"
  | "deliberation.report-answered"
  | "deliberation.nothing-answered"
  | "deliberation.note-missing"
  | "deliberation.warnings-need-reason";
