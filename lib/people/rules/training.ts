import { addYears, isAfter, isOnOrBefore, yearOf, type LegalDate } from "@/lib/kernel/dates";
import { moreThan } from "@/lib/kernel/ratio";
import { computed, type Finding, judged, met, notApplicable, notMet, ruleOfTheDay, unknown } from "@/lib/law/finding";
import { parameter, parameterOrNull } from "@/lib/law/parameters";
import type { CandidateFacts, TrainingFact } from "../types";
import { levelOn } from "./ages";
import { isCountyLevelOrAbove } from "./level-groups";
import { fullMonthsOf } from "./spans";

type Facts = Pick<CandidateFacts, "training" | "level" | "levelSince" | "career" | "holdings">;

/**
 * ELG-06, 释义：提任前应完成规定的培训，确有特殊情况的提任后一年内完成。 With what it rests on: the hours of five years (TRN-01) or of the last
 * whole year (TRN-02) by the person's level, the courses that had to be left (TRN-04), and by when what is missing is to be made up (TRN-03).
 * Nothing on file is unknown, never "no training"; so is everything before the regulations of 2023, whose older edition is not kept.
 */
export function judgeTraining(facts: Facts, on: LegalDate): readonly Finding[] {
  const { training } = facts;
  if (training.every(({ to }) => isAfter(to, on))) return [unknown("ELG-06", "warn", "trainingRecord")];
  const leave = judgeLeave(training, on);
  const online = judgeOnline(training, on);
  const hours = isCountyLevelOrAbove(levelOn(facts, on).level) ? judgeFiveYears(training, on) : judgeYear(training, on);
  if (hours.outcome === "unknown") return [unknown("ELG-06", "warn", ruleOfTheDay), hours, leave, online];
  const inputs = { rule: hours.rule, ...hours.inputs };
  if (hours.outcome === "met") return [met("ELG-06", "warn", inputs, hours.outputs), hours, leave, online];
  return [notMet("ELG-06", "warn", inputs, hours.outputs), hours, leave, online, computeCatchUp(on)];
}

/** TRN-01, 释义：县处级以上领导干部五年累计参加培训三个月或者五百五十学时以上。 `missingHours`: what is short of the hours. */
export function judgeFiveYears(training: readonly TrainingFact[], on: LegalDate): Finding {
  const needed = parameterOrNull("trainingInFiveYears", on);
  if (needed === null) return unknown("TRN-01", "warn", ruleOfTheDay);
  const since = addYears(on, -5);
  const counted = countedOf(training, on).filter(({ to }) => isAfter(to, since));
  const hours = sumOf(counted, "hours");
  const months = fullMonthsOf(counted.filter(({ mode }) => mode === "fullTime"), on);
  const inputs = { since, hours, months };
  const outputs = { neededHours: needed.hours, neededMonths: needed.months, missingHours: Math.max(0, needed.hours - hours) };
  return judged("TRN-01", "warn", hours >= needed.hours || months >= needed.months, inputs, outputs);
}

/** TRN-02, 释义：乡科级和一级主任科员以下每年参加培训十二天或者九十学时以上。 The last whole year before the day counts. */
export function judgeYear(training: readonly TrainingFact[], on: LegalDate): Finding {
  const needed = parameterOrNull("trainingInYear", on);
  if (needed === null) return unknown("TRN-02", "warn", ruleOfTheDay);
  const year = yearOf(on) - 1;
  const counted = countedOf(training, on).filter(({ to }) => yearOf(to) === year);
  const [hours, days] = [sumOf(counted, "hours"), sumOf(counted, "days")];
  const inputs = { year, hours, days };
  const outputs = { neededHours: needed.hours, neededDays: needed.days, missingHours: Math.max(0, needed.hours - hours) };
  return judged("TRN-02", "warn", hours >= needed.hours || days >= needed.days, inputs, outputs);
}

/** TRN-03, 释义：提任前未达到培训要求的，提任后一年内完成。 Counted from the day judged: the appointment follows it. */
export function computeCatchUp(on: LegalDate): Finding {
  const { years } = parameter("trainingCatchUp", on);
  return computed("TRN-03", "calc", { on }, { years, due: addYears(on, years) });
}

/** TRN-04, 释义：脱产培训请假累计超过总学时七分之一的，按退学处理。 Exactly a seventh is allowed; a course that had to be left counts nothing. */
export function judgeLeave(training: readonly TrainingFact[], on: LegalDate): Finding {
  const courses = training.filter(({ mode, to }) => mode === "fullTime" && isOnOrBefore(to, on));
  if (courses.length === 0) return notApplicable("TRN-04", "warn", "noFullTimeCourse");
  if (parameterOrNull("trainingLeave", on) === null) return unknown("TRN-04", "warn", ruleOfTheDay);
  const left = courses.filter((course) => mustLeave(course, on)).length;
  const inputs = { courses: courses.length, left };
  return judged("TRN-04", "warn", left === 0, inputs);
}

/** Whether so many hours were missed that the course had to be left (TRN-04); never where the share of the day is not known. */
export function mustLeave({ mode, hours, absentHours }: TrainingFact, on: LegalDate): boolean {
  const share = parameterOrNull("trainingLeave", on);
  return share !== null && mode === "fullTime" && moreThan(absentHours, hours, share);
}

/** TRN-05, 释义：网络培训按规定计学时；个人自选的社会化培训费用自理，不计入规定学时。 Says how many hours of each kind there are. */
export function judgeOnline(training: readonly TrainingFact[], on: LegalDate): Finding {
  const taken = training.filter(({ to }) => isOnOrBefore(to, on));
  const of = (mode: TrainingFact["mode"]): number => sumOf(taken.filter((row) => row.mode === mode), "hours");
  return computed("TRN-05", "calc", { onlineHours: of("online"), selfChosenHours: of("selfChosen") });
}

/** Courses that count on the day: over, not left, not chosen and paid by oneself. */
function countedOf(training: readonly TrainingFact[], on: LegalDate): readonly TrainingFact[] {
  return training.filter((row) => row.mode !== "selfChosen" && isOnOrBefore(row.to, on) && !mustLeave(row, on));
}

function sumOf(rows: readonly TrainingFact[], key: "hours" | "days"): number {
  return rows.reduce((sum, row) => sum + row[key], 0);
}
