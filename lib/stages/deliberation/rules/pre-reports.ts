import type { PreReportAt } from "@/lib/case/rules/pre-reports";
import { isAfter } from "@/lib/kernel/dates";
import { addWorkingDays } from "@/lib/kernel/working-days";
import type { Finding } from "@/lib/law/finding";
import { computed, met, notApplicable, notMet, provisional } from "@/lib/law/finding";
import type { DeliberationFacts } from "../types";

/**
 * RPT-01, 释义：集中调整、机构变动或主要负责人即将离任时提拔、破格或越级、领导近亲属和秘书、影响期满重新使用等情形，事先报告上级组织部门。 The national list was not
 * read: a ground found in the data without a report only warns (待核).
 */
export function judgeReportDue(facts: DeliberationFacts): Finding {
  if (facts.grounds.length === 0) return notApplicable("RPT-01", "warn", "no-ground-found");
  const open = facts.grounds.filter((ground) => !facts.reports.some((report) => report.ground === ground));
  const inputs = { grounds: facts.grounds.join(","), open: open.length };
  return open.length === 0
    ? met("RPT-01", "warn", inputs)
    : notMet("RPT-01", "warn", inputs, { missing: open.join(",") });
}

/**
 * RPT-02, 释义：上级组织部门在规定期限内答复；未答复不等于同意。 The days are local; an overdue answer warns and stays a no. Counted
 * through a year without its calendar, that it is overdue is provisional.
 */
export function judgeReplyTime(report: PreReportAt, facts: Pick<DeliberationFacts, "calendar" | "replyWorkingDays" | "on">): Finding {
  const due = addWorkingDays(report.sentOn, facts.replyWorkingDays, facts.calendar);
  const inputs = { reportId: report.id, sentOn: report.sentOn, workingDays: facts.replyWorkingDays, repliedOn: report.repliedOn };
  const outputs = { due: due.day, provisional: due.provisional };
  if (report.repliedOn !== null) return computed("RPT-02", "warn", inputs, outputs);
  if (isAfter(facts.on, due.day) && due.provisional) return provisional("RPT-02", "warn", inputs, outputs);
  return isAfter(facts.on, due.day)
    ? notMet("RPT-02", "warn", inputs, outputs)
    : computed("RPT-02", "warn", inputs, outputs);
}
