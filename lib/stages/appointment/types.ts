import type { LegalDate } from "@/lib/kernel/dates";

export type LineKind = "appoint" | "remove";

/** One line of a paper: a person and a post taken or left. `actOn`: day of the election or of the other organ's act (APT-02). */
export type PaperLineAt = {
  readonly caseId: string;
  readonly order: number;
  readonly kind: LineKind;
  readonly cadreId: string;
  readonly postId: string;
  readonly concurrent: boolean;
  readonly actOn: LegalDate | null;
  readonly text: string;
};

/** An appointment paper (任免文件). `appointStated`, `removeStated`: lines the paper says it has, counted by hand. */
export type PaperAt = {
  readonly id: string;
  readonly number: string;
  readonly authorityId: string;
  readonly title: string;
  readonly issuedOn: LegalDate;
  readonly appointStated: number;
  readonly removeStated: number;
  /** day on which the probation notices were issued (PRB-02); null when nobody starts a probation */
  readonly probationNoticeOn: LegalDate | null;
  readonly state: "draft" | "issued";
  readonly preparedById: string;
  readonly checkedById: string | null;
  readonly version: number;
  readonly lines: readonly PaperLineAt[];
};

/** The talk before taking office (APT-01). */
export type TalkAt = { readonly on: LegalDate; readonly talker: string; readonly points: string };

/** The filing before a probation notice (PRB-02). */
export type FilingAt = { readonly number: string; readonly filedOn: LegalDate };

/** One nomination for an elected post, with the election's result once it is known (APT-04). */
export type NominationAt = {
  /** 1 for the first of the case */
  readonly number: number;
  readonly nominatedOn: LegalDate;
  /** the assembly that elects */
  readonly body: string;
  readonly documentNumber: string;
  readonly reason: string;
  readonly heldOn: LegalDate | null;
  readonly result: "elected" | "notElected" | null;
  readonly words: string;
};

/** What is left to do after an appointment took effect. */
export const taskKinds = ["pay", "passportFiling", "exitControl", "filingAbove", "accounts"] as const;
export type TaskKind = (typeof taskKinds)[number];

/** A task with the office or person that does it; `doneOn` null: open, `ownerId` null: nobody with an account. */
export type TaskAt = {
  readonly id: string;
  readonly kind: TaskKind;
  readonly owner: string;
  readonly ownerId: string | null;
  readonly dueOn: LegalDate;
  readonly doneOn: LegalDate | null;
  readonly doneNote: string;
  readonly version: number;
};

/** Somebody a task may be given to. */
export type TaskOwner = { readonly id: string; readonly name: string };

export type AppointmentRefusal =
  | "appointment.task-too-early"
  | "appointment.task-before-effect"
  | "appointment.task-done"
  | "appointment.task-stale"
  | "appointment.task-owner-unknown"
  | "appointment.task-not-found"
  | "election.kind-without"
  | "election.already-elected"
  | "election.result-missing"
  | "election.not-nominated"
  | "election.not-elected"
  | "election.reason-missing"
  | "election.before-last"
  | "election.before-nomination"
  | "election.paper-before"
  | "appointment.paper-not-found"
  | "appointment.paper-stale"
  | "appointment.already-issued"
  | "appointment.number-taken"
  | "appointment.nobody-left"
  | "appointment.on-another-paper"
  | "appointment.count-differs"
  | "appointment.same-person"
  | "appointment.in-future"
  | "appointment.before-decision"
  | "appointment.before-notice-end"
  | "appointment.no-decision"
  | "appointment.act-day-missing"
  | "appointment.act-day-impossible"
  | "appointment.probation-day-missing"
  | "appointment.not-in-post"
  | "appointment.already-in-post";
