import type { LegalDate } from "@/lib/kernel/dates";
import { addDays, isAfter } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import { met, notMet } from "@/lib/law/finding";
import type { RuleId } from "@/lib/law/rule-id";
import type { LetterDepartment, RuleSetValues } from "@/lib/law/scheme";

/** The reply that counts of a department about the person of a case; `until`: its last day, null: none. */
export type StandingReply = {
  readonly department: LetterDepartment;
  readonly reply: string | null;
  readonly repliedOn: LegalDate | null;
  readonly until: LegalDate | null;
  /** asked again after the inspection: takes the place of the answer the inspection rested on */
  readonly renews: boolean;
};

const ruleOf: Readonly<Partial<Record<LetterDepartment, RuleId>>> = {
  file: "CHK-1",
  personalMatters: "CHK-2",
  disciplineOfSender: "CHK-3",
  reports: "CHK-4",
  audit: "CHK-5",
};

/** Last day of a reply: the one it names, else so many days after it by the scheme (示例: none), the day of the reply not counted. */
export function lastDayOf(
  { reply, repliedOn, validUntil }: { readonly reply: string | null; readonly repliedOn: LegalDate | null; readonly validUntil: LegalDate | null },
  { checkReplyValidDays: days }: Pick<RuleSetValues, "checkReplyValidDays">,
): LegalDate | null {
  if (repliedOn === null || reply === "noAnswer") return null;
  return validUntil ?? (days === null ? null : addDays(repliedOn, days));
}

/**
 * CHK-1 to CHK-5, INS-10 《条例》第三十一条，释义：凡提四必和听取意见的结果应当在办理时有效。 A reply counts through its last day; from the next day on it is
 * outdated and the department is asked again. A reply asked for again holds until it has come and nothing was found; who is only heard as needed
 * may stay silent. Nothing is said of replies without a last day.
 */
export function judgeStandingReplies(replies: readonly StandingReply[], on: LegalDate): readonly Finding[] {
  return replies.flatMap((one) => {
    if (one.until === null && !one.renews) return [];
    const rule = ruleOf[one.department] ?? "INS-10";
    const inputs = { department: one.department, repliedOn: one.repliedOn, until: one.until, on };
    const standing = standingOf(one, on);
    return [standing === "valid" ? met(rule, "gate", inputs) : notMet(rule, "gate", inputs, { standing })];
  });
}

function standingOf({ department, reply, until, renews }: StandingReply, on: LegalDate): "valid" | "outdated" | "waiting" | "notClear" {
  if (until !== null && isAfter(on, until)) return "outdated";
  if (!renews || reply === "nothingFound") return "valid";
  if (reply === null) return "waiting";
  return reply === "noAnswer" && ruleOf[department] === undefined && department !== "disciplineOfUnit" ? "valid" : "notClear";
}
