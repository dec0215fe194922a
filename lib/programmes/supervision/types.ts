import type { Stage } from "@/lib/case/stage-order";
import type { LegalDate } from "@/lib/kernel/dates";

/** What is over its day. */
export const overdueKinds = ["matter", "vote", "check", "notice", "probation"] as const;
export type OverdueKind = (typeof overdueKinds)[number];

/** A matter that may be over its day. Letters count working days from `asOf`; everything else is due on `dueOn`. */
export type OverdueFact = {
  readonly kind: OverdueKind;
  readonly id: string;
  readonly motionId: string;
  readonly caseId: string | null;
  readonly name: string | null;
  readonly title: string;
  readonly number: string;
  readonly stage: Stage;
  readonly count: number;
  readonly dueOn: LegalDate | null;
  readonly asOf: LegalDate | null;
  readonly workingDays: number | null;
  readonly handler: string | null;
};

export type Overdue = Omit<OverdueFact, "asOf" | "workingDays" | "dueOn" | "motionId" | "caseId"> & {
  readonly dueOn: LegalDate;
  /** counted through a year without its calendar */
  readonly provisional: boolean;
  readonly days: number;
  readonly href: string;
};

/** Matters of one stage, one count for each band of days. */
export type StageAges = { readonly stage: Stage; readonly counts: readonly number[] };
