import type { LegalDate } from "@/lib/kernel/dates";

/** When in a time of office an audit is made (AUD-01): before an appointment, during the term, on leaving. */
export const auditTimings = ["before", "during", "leaving"] as const;
export type AuditTiming = (typeof auditTimings)[number];

export const auditResults = ["nothingFound", "issues", "majorIssues"] as const;
export type AuditResult = (typeof auditResults)[number];

/** A time in a post on the audit list. */
export type TenureAt = {
  readonly holdingId: string;
  readonly from: LegalDate;
  readonly to: LegalDate | null;
  readonly auditRequired: boolean;
  /** the person is under way to another post, or is to leave this one */
  readonly moving: boolean;
};

export type AuditAt = {
  readonly id: string;
  readonly holdingId: string;
  readonly timing: AuditTiming;
  readonly number: string;
  readonly requestedOn: LegalDate;
  readonly carriedOutOn: LegalDate | null;
  readonly concludedOn: LegalDate | null;
  /** null while it runs, and where the visitor may not read conclusions */
  readonly result: AuditResult | null;
  readonly summary: string | null;
  readonly rectifyBy: LegalDate | null;
  readonly rectifiedOn: LegalDate | null;
  readonly rectification: string | null;
  readonly version: number;
};

export type AuditsRefusal =
  | "audits.holding-not-found"
  | "audits.not-on-list"
  | "audits.already-open"
  | "audits.not-found"
  | "audits.stale"
  | "audits.in-future"
  | "audits.out-of-order"
  | "audits.already-concluded"
  | "audits.summary-missing"
  | "audits.nothing-to-rectify";
