import type { LegalDate } from "@/lib/kernel/dates";
import { cite } from "@/lib/law/citations";
import type { Finding } from "@/lib/law/finding";
import { met, notMet } from "@/lib/law/finding";

/** INS-01, 释义：考察对象由党委（党组）或者组织部门集体研究确定。 Evidence C: warns. Fixed as an item of a held meeting. */
export function judgeFixedAtMeeting(meetingOn: LegalDate, today: LegalDate, state: string): Finding {
  const inputs = { meetingOn, today, meetingState: state };
  return state === "held" && meetingOn <= today
    ? met("INS-01", cite("INS-01"), "warn", inputs)
    : notMet("INS-01", cite("INS-01"), "warn", inputs);
}

/** INS-02, 释义：考察对象一般应多于拟任职位数；个别提拔任职意见集中的，可以等额。 Evidence C: warns; a reason is asked. */
export function judgeMoreThanPosts(subjects: number, posts: number): Finding {
  const inputs = { subjects, posts };
  return subjects > posts ? met("INS-02", cite("INS-02"), "warn", inputs) : notMet("INS-02", cite("INS-02"), "warn", inputs);
}

/**
 * REC-10 《条例》第二十三条：votes are no election. A written reason for each subject, whether first by votes or not; the
 * software picks nobody.
 */
export function judgeReasonGiven(cadreId: string, reason: string, firstByVotes: boolean | null): Finding {
  const inputs = { cadreId, firstByVotes, characters: reason.trim().length };
  return reason.trim() === ""
    ? notMet("REC-10", cite("REC-10"), "block", inputs)
    : met("REC-10", cite("REC-10"), "block", inputs);
}
