import type { LegalDate } from "@/lib/kernel/dates";

/** An analysis of a team (分析研判), or a research visit that no appointment waits for (无任用调研). */
export const studyKinds = ["analysis", "visit"] as const;
export type StudyKind = (typeof studyKinds)[number];

/** What the department learned about a team on a day. */
export type Study = {
  readonly id: string;
  readonly kind: StudyKind;
  readonly on: LegalDate;
  readonly participants: string;
  /** who took part for the discipline body; empty: not a joint session */
  readonly disciplineBody: string;
  /** people talked to; null for an analysis */
  readonly talked: number | null;
  readonly situation: string;
  readonly problems: string;
  readonly worthWatching: string;
  readonly nextStep: string;
  readonly enteredBy: string;
  readonly enteredOn: LegalDate;
  readonly withdrawnOn: LegalDate | null;
  readonly withdrawnReason: string;
};

/** A team in the list of what was studied this year. */
export type StudiedTeam = {
  readonly unitId: string;
  readonly unitName: string;
  readonly teamName: string;
  readonly lastAnalysis: LegalDate | null;
  readonly lastVisit: LegalDate | null;
};

/** Teams, and how many of them have an analysis and a visit in the year. */
export type StudyCoverage = { readonly teamCount: number; readonly analysed: number; readonly visited: number };

export type StudyRefusal = "study.not-found" | "study.in-future" | "study.visit-needs-talked" | "study.withdrawn";
