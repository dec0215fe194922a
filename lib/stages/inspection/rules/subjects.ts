import type { LegalDate } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import { judged } from "@/lib/law/finding";

/** INS-01, 释义：考察对象由党委（党组）或者组织部门集体研究确定。 Evidence C: warns. Fixed as an item of a held meeting. */
export function judgeFixedAtMeeting(meetingOn: LegalDate, today: LegalDate, state: string): Finding {
  const inputs = { meetingOn, today, meetingState: state };
  return judged("INS-01", "warn", state === "held" && meetingOn <= today, inputs);
}

/** INS-02, 释义：考察对象一般应多于拟任职位数；个别提拔任职意见集中的，可以等额。 Evidence C: warns; a reason is asked. */
export function judgeMoreThanPosts(subjects: number, posts: number): Finding {
  const inputs = { subjects, posts };
  return judged("INS-02", "warn", subjects > posts, inputs);
}

/**
 * REC-10 《条例》第二十三条：votes are no election. A written reason for each subject, whether first by votes or not; the
 * software picks nobody.
 */
export function judgeReasonGiven(cadreId: string, reason: string, firstByVotes: boolean | null): Finding {
  const inputs = { cadreId, firstByVotes, characters: reason.trim().length };
  return judged("REC-10", "block", reason.trim() !== "", inputs);
}
