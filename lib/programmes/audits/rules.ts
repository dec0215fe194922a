import { addYears, isAfter, isBefore, type LegalDate } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import { met, notApplicable, notMet } from "@/lib/law/finding";
import type { RuleSetValues } from "@/lib/law/scheme";
import type { AuditAt, AuditTiming, TenureAt } from "./types";

/** Years after leaving in which an audit that was not made stands on the list. */
const leavingListedYears = 1;

/**
 * AUD-01, 释义：列入审计范围的职务，任职满规定年限安排任中审计，任前和离任安排审计。 Whether a time in post needs an audit on the day that has not been asked for.
 * Moving: before the appointment (CHK-5 asks for the result); left: on leaving; else so many years after the start or the last audit.
 */
export function judgeAuditDue(tenure: TenureAt, audits: readonly AuditAt[], today: LegalDate, values: Pick<RuleSetValues, "auditDuringYears">): Finding {
  if (!tenure.auditRequired) return notApplicable("AUD-01", "warn", "post-not-on-audit-list");
  const own = audits.filter(({ holdingId }) => holdingId === tenure.holdingId);
  const due = dueOf(tenure, own, values);
  if (due === null || isBefore(today, due.on)) return notApplicable("AUD-01", "warn", "not-due");
  if (due.until !== null && isAfter(today, due.until)) return notApplicable("AUD-01", "warn", "left-long-ago");
  const asked = own.find((audit) => audit.timing === due.timing && !isBefore(audit.requestedOn, due.since));
  const inputs = { timing: due.timing, dueOn: due.on, years: values.auditDuringYears };
  return asked === undefined
    ? notMet("AUD-01", "warn", inputs)
    : met("AUD-01", "warn", inputs, { requestedOn: asked.requestedOn, concluded: asked.concludedOn !== null });
}

type Due = { readonly timing: AuditTiming; readonly on: LegalDate; readonly since: LegalDate; readonly until: LegalDate | null };

function dueOf(tenure: TenureAt, audits: readonly AuditAt[], { auditDuringYears }: Pick<RuleSetValues, "auditDuringYears">): Due | null {
  const { from, to } = tenure;
  if (to !== null) return { timing: "leaving", on: to, since: from, until: addYears(to, leavingListedYears) };
  if (tenure.moving) return { timing: "before", on: from, since: from, until: null };
  const last = audits.flatMap(({ timing, concludedOn }) => (timing === "during" && concludedOn !== null ? [concludedOn] : [])).toSorted().at(-1) ?? from;
  return { timing: "during", on: addYears(last, auditDuringYears), since: last, until: null };
}

/** Which audit is due and not asked for; null when none is. */
export function dueTimingOf(finding: Finding): AuditTiming | null {
  const { timing } = finding.inputs;
  if (finding.outcome !== "not-met") return null;
  return timing === "before" || timing === "during" || timing === "leaving" ? timing : null;
}
