import type { Level } from "@/lib/access/actor";
import type { LegalDate } from "@/lib/kernel/dates";

export type LineKind = "appoint" | "remove";

export type AppointmentWay = "committeeDecision" | "congressElection" | "standingCommitteeOfCongress" | "governmentAppointment";

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

/** A post as far as an appointment changes it. */
export type PostAt = {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitOrder: number;
  readonly title: string;
  readonly level: Level;
  readonly headOrDeputy: "head" | "deputy";
  readonly teamOrder: number;
  readonly countsAgainstQuota: boolean;
  readonly probationApplies: boolean;
  readonly appointmentWay: AppointmentWay;
  /** management now in force; null when none is recorded */
  readonly management: Management | null;
};

export type Management = {
  readonly managedById: string;
  readonly coManagedById: string | null;
  readonly filedWithId: string | null;
};

/** A post the person holds now. */
export type OpenHolding = {
  readonly id: string;
  readonly postId: string;
  readonly from: LegalDate;
  readonly concurrent: boolean;
  readonly outsideQuota: boolean;
};

/** A seat of a committee the person has now. */
export type OpenSeat = { readonly id: string; readonly authorityId: string; readonly title: string; readonly from: LegalDate };

/** An open line of the résumé. */
export type OpenCareerRow = {
  readonly id: string;
  readonly postId: string | null;
  readonly from: LegalDate;
  readonly concurrent: boolean;
};

/** A person's place as it stands before the appointment takes effect. */
export type PlaceAt = {
  readonly cadreId: string;
  readonly name: string;
  readonly duties: string;
  readonly level: Level;
  readonly levelSince: LegalDate | null;
  readonly unitId: string;
  readonly orderKey: number;
  readonly holdings: readonly OpenHolding[];
  readonly seats: readonly OpenSeat[];
  readonly career: readonly OpenCareerRow[];
  readonly management: (Management & { readonly id: string; readonly from: LegalDate }) | null;
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

export type AppointmentRefusal =
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
  | "appointment.no-decision"
  | "appointment.act-day-missing"
  | "appointment.act-day-impossible"
  | "appointment.probation-day-missing"
  | "appointment.not-in-post"
  | "appointment.already-in-post";
