import type { Stage } from "@/lib/case/stage-order";
import type { LegalDate } from "@/lib/kernel/dates";
import { isAfter } from "@/lib/kernel/dates";
import type { CountedDay, WorkingCalendar } from "@/lib/kernel/working-days";
import { addWorkingDays } from "@/lib/kernel/working-days";
import type { Finding } from "@/lib/law/finding";
import { met, notApplicable, notMet } from "@/lib/law/finding";
import type { RuleId } from "@/lib/law/rule-id";
import type { LetterDepartment, RuleSetValues } from "@/lib/law/scheme";
import { letterDepartments } from "@/lib/law/scheme";
import type { Addressee, AskedAt, CheckAnswer, CheckKind, CheckVerdict, SubjectAt } from "../types";

type Answers = { readonly check: CheckKind | null; readonly heard: Addressee | null; readonly rule: RuleId };

/**
 * What a department's reply answers. Two discipline bodies are asked (条例第三十一条): the one of the subject's place or unit is heard by the
 * team (para 1, INS-10), the one at the level of the sending department by the department (para 2, CHK-3).
 */
const answered: Readonly<Partial<Record<LetterDepartment, Answers>>> = {
  file: { check: "file", heard: null, rule: "CHK-1" },
  personalMatters: { check: "personalMatters", heard: null, rule: "CHK-2" },
  disciplineOfSender: { check: "discipline", heard: null, rule: "INS-14" },
  disciplineOfUnit: { check: null, heard: "disciplineBody", rule: "INS-14" },
  reports: { check: "letters", heard: null, rule: "CHK-4" },
  audit: { check: "audit", heard: null, rule: "CHK-5" },
};

const asNeeded: Answers = { check: null, heard: null, rule: "INS-10" };

/** Stages in which letters go out: the inspection, and until the vote to renew a reply that has a last day. */
export function lettersMayGo(stage: Stage): boolean {
  return stage === "inspection" || stage === "deliberation" || stage === "decision";
}

export function answersOf(department: LetterDepartment): Answers {
  return answered[department] ?? asNeeded;
}

/** The department whose reply closes a check. */
export function departmentOf(kind: CheckKind): LetterDepartment {
  return letterDepartments.find((department) => answersOf(department).check === kind) ?? "file";
}

export function isDisciplineBody(department: LetterDepartment): boolean {
  return department === "disciplineOfSender" || department === "disciplineOfUnit";
}

/** Departments heard as needed: no check and no addressee of INS-10 hangs on their reply. */
export function isHeardAsNeeded(department: LetterDepartment): boolean {
  return answered[department] === undefined;
}

type Scheme = Pick<RuleSetValues, "reviewDepartments" | "disciplineReplyWorkingDays">;

/** Whom letters may go to under a scheme: those who answer a check always, others when the scheme lists them. */
export function departmentsOf(values: Scheme): readonly LetterDepartment[] {
  const listed = new Set(values.reviewDepartments.map(({ department }) => department));
  return letterDepartments.filter((department) => !isHeardAsNeeded(department) || listed.has(department));
}

/** Working days for the reply (INS-14 local; others by the scheme's list, a discipline body's where it says nothing). */
export function replyDaysOf(department: LetterDepartment, values: Scheme): number {
  if (isDisciplineBody(department)) return values.disciplineReplyWorkingDays;
  const listed = values.reviewDepartments.find((one) => one.department === department);
  return listed?.workingDays ?? values.disciplineReplyWorkingDays;
}

/** The last day for the reply, the day of the letter not counted. */
export function replyDueOn(sentOn: LegalDate, workingDays: number, calendar: WorkingCalendar): CountedDay {
  return addWorkingDays(sentOn, workingDays, calendar);
}

const verdictsOf: Readonly<Partial<Record<LetterDepartment, Readonly<Partial<Record<CheckVerdict, CheckAnswer>>>>>> = {
  personalMatters: { consistent: "nothingFound", underReported: "suspend", concealed: "unsuitable" },
  file: { fileInOrder: "nothingFound", fileWithGaps: "nothingFound", fileInDoubt: "suspend" },
};

/** Verdicts a reply of the department is given in; empty where it answers in the three answers. */
export function verdictsFor(department: LetterDepartment): readonly CheckVerdict[] {
  return Object.keys(verdictsOf[department] ?? {}) as CheckVerdict[];
}

/** What a verdict means for the check (PMR-07: anything but consistent is handled first); null: not a verdict of this department. */
export function answerOfVerdict(department: LetterDepartment, verdict: CheckVerdict): CheckAnswer | null {
  return verdictsOf[department]?.[verdict] ?? null;
}

/** Light of one cell of the joint review. */
export type ReviewLight = "none" | "waiting" | "overdue" | "clear" | "notClear" | "noAnswer" | "outdated";

/** On its day a letter is not over yet, nor is a reply on its last. */
export function lightOf(asked: (Pick<AskedAt, "reply" | "dueOn"> & { readonly until?: LegalDate | null }) | undefined, today: LegalDate): ReviewLight {
  if (asked === undefined) return "none";
  if (asked.reply === null) return isAfter(today, asked.dueOn) ? "overdue" : "waiting";
  if (asked.reply === "noAnswer") return "noAnswer";
  if (asked.until != null && isAfter(today, asked.until)) return "outdated";
  return asked.reply === "nothingFound" ? "clear" : "notClear";
}

/**
 * INS-10 《条例》第三十一条第一款，释义：巡视巡察、审计以及其他部门的意见根据需要听取。 Who was asked must have answered, or their day have passed and
 * that been said; an answer that is not clear holds the proposal. A department the local scheme asks about everybody must have been asked.
 */
export function judgeJointReview({ asked, checks }: Pick<SubjectAt, "asked" | "checks">, { reviewDepartments }: Pick<RuleSetValues, "reviewDepartments">): Finding {
  const needed = asked.filter(({ department }) => isHeardAsNeeded(department));
  const wasAsked = (one: LetterDepartment) =>
    asked.some(({ department }) => department === one) || checks.some(({ kind, askedOn }) => askedOn !== null && departmentOf(kind) === one);
  const unasked = reviewDepartments.filter((one) => one.required && !wasAsked(one.department));
  if (needed.length === 0 && unasked.length === 0) return notApplicable("INS-10", "gate", "nobody-asked-as-needed");
  const waiting = needed.filter(({ reply }) => reply === null);
  const notClear = needed.filter(({ reply }) => reply === "suspend" || reply === "unsuitable");
  const inputs = { asked: needed.length, unasked: unasked.length, waiting: waiting.length, notClear: notClear.length };
  const missing = [...unasked, ...waiting, ...notClear].map(({ department }) => department).join(",");
  return missing === "" ? met("INS-10", "gate", inputs) : notMet("INS-10", "gate", inputs, { missing });
}
