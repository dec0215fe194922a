import type { LegalDate } from "@/lib/kernel/dates";
import { addMonths, isAfter, isBefore } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import { met, notMet, unknown } from "@/lib/law/finding";
import type { ExamFact } from "@/lib/people/types";

/**
 * SED-29, 释义：领导干部能力测试。 The scheme may ask for a passed exam (任前考试) of the months before the day; the anniversary itself still counts. Passed or not is all that
 * is looked at. Nothing on file is unknown and stops as well: `passedOn` is the newest pass, null where there is none.
 */
export function judgeExam(exams: readonly ExamFact[], months: number, on: LegalDate): Finding {
  const taken = exams.filter((exam) => !isAfter(exam.on, on));
  if (taken.length === 0) {
    const nothing = unknown("SED-29", "gate", "exam");
    return { ...nothing, inputs: { ...nothing.inputs, months, passedOn: null } };
  }
  const passedOn = taken.filter(({ passed }) => passed).reduce<LegalDate | null>((newest, exam) => (newest === null || isBefore(newest, exam.on) ? exam.on : newest), null);
  const inputs = { months, passedOn };
  if (passedOn === null) return notMet("SED-29", "gate", inputs);
  const until = addMonths(passedOn, months);
  return (isAfter(on, until) ? notMet : met)("SED-29", "gate", inputs, { until });
}
