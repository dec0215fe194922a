import type { Hindrance } from "@/lib/access/policy";
import type { LegalDate } from "@/lib/kernel/dates";

/** What an invited supervisor attends: a meeting, the consultations of a case before its decision, the inspection of a case. */
export const attendedActs = ["meeting", "consultation", "inspection"] as const;
export type AttendedAct = (typeof attendedActs)[number];

export const supervisorCapacities = ["partyDelegate", "peoplesDeputy", "consultativeMember", "massRepresentative", "other"] as const;
export type SupervisorCapacity = (typeof supervisorCapacities)[number];

/** One who attended. `namesake`: bears the name of a person concerned or a relative and was checked to be somebody else. */
export type InvitedSupervisor = {
  readonly id: string;
  readonly who: string;
  readonly capacity: SupervisorCapacity;
  readonly on: LegalDate;
  readonly remark: string;
  readonly namesake: boolean;
  readonly enteredBy: string;
  readonly enteredOn: LegalDate;
  readonly withdrawnOn: LegalDate | null;
  readonly withdrawnReason: string;
};

/** Where attendance is entered, and whether it may be. */
export type AttendancePlace = {
  readonly act: AttendedAct;
  /** the meeting or the case */
  readonly targetId: string;
  readonly version: number;
  /** the day of the meeting; null: the day is asked for */
  readonly fixedOn: LegalDate | null;
  /** earliest day that can be entered */
  readonly from: LegalDate;
  /** the act is going on: something may be added or withdrawn */
  readonly open: boolean;
  readonly hindrance: Hindrance;
};

export type SupervisorRefusal =
  | "supervisor.not-found"
  | "supervisor.stale"
  | "supervisor.not-open"
  | "supervisor.in-future"
  | "supervisor.too-early"
  | "supervisor.other-day"
  | "supervisor.capacity-words"
  | "supervisor.already"
  | "supervisor.is-member"
  | "supervisor.concerned"
  | "supervisor.entry-not-found"
  | "supervisor.withdrawn";
