import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { workingCalendar } from "@/lib/kernel/working-days";
import { calendar2026 } from "@/lib/law/calendar/2026";
import { judged } from "@/tests/support/judged";
import type { CheckAt } from "../types";
import { judgeFixedAtMeeting, judgeMoreThanPosts, judgeReasonGiven } from "./subjects";
import { judgeNoticeTiming, judgeTeamSize } from "./team";
import { judgeTargetedVerification, judgeVerificationResult } from "./verification";

const day = legalDate;

describe("INS-01: fixed by a meeting on 9 March 2026", () => {
  it.each([
    ["2026-03-09", "held", "met"],
    ["2026-03-10", "held", "met"],
    ["2026-03-08", "held", "not-met"],
    ["2026-03-10", "planned", "not-met"],
  ] as const)("seen on %s, the meeting is %s: %s", (today, meetingState, outcome) => {
    const inputs = { meetingOn: "2026-03-09", today, meetingState };
    expect(judged(judgeFixedAtMeeting(day("2026-03-09"), day(today), meetingState))).toEqual([`INS-01 warn ${outcome}`, inputs, {}]);
  });
});

describe("INS-02", () => {
  it.each([
    [0, 1, "not-met"],
    [1, 1, "not-met"],
    [2, 1, "met"],
    [2, 2, "not-met"],
    [3, 2, "met"],
  ] as const)("%d subjects for %d posts: %s", (subjects, posts, outcome) => {
    expect(judged(judgeMoreThanPosts(subjects, posts))).toEqual([`INS-02 warn ${outcome}`, { subjects, posts }, {}]);
  });
});

describe("REC-10", () => {
  it.each([
    ["岗位匹配", true, 4, "met"],
    [" 岗位匹配 ", false, 4, "met"],
    ["", null, 0, "not-met"],
    ["  \n", true, 0, "not-met"],
  ] as const)("the reason %j, first by votes %s: %d characters, %s", (reason, firstByVotes, characters, outcome) => {
    expect(judged(judgeReasonGiven("c", reason, firstByVotes))).toEqual([`REC-10 block ${outcome}`, { cadreId: "c", firstByVotes, characters }, {}]);
  });
});

describe("INS-04", () => {
  it.each([
    [0, "not-met"],
    [1, "not-met"],
    [2, "met"],
    [3, "met"],
  ] as const)("a team of %d of at least 2: %s", (members, outcome) => {
    expect(judged(judgeTeamSize(members, day("2026-03-20")))).toEqual([`INS-04 block ${outcome}`, { members, minimum: 2 }, {}]);
  });
});

describe("INS-09: 1 to 3 working days before the inspection starts", () => {
  const calendar = workingCalendar([calendar2026]);
  const judge = (noticeOn: string, startsOn: string, min = 1, max = 3) =>
    judged(judgeNoticeTiming(day(noticeOn), day(startsOn), calendar, { inspectionNoticeWorkingDays: { min, max } }));

  it.each([
    ["2026-03-10", 0, "not-met"],
    ["2026-03-09", 0, "not-met"],
    ["2026-03-07", 0, "not-met"],
    ["2026-03-06", 1, "met"],
    ["2026-03-04", 3, "met"],
    ["2026-03-03", 4, "not-met"],
  ] as const)("noticed on %s, starting on Monday 9 March 2026: %d working days, %s", (noticeOn, workingDays, outcome) => {
    const inputs = { noticeOn, startsOn: "2026-03-09", min: 1, max: 3 };
    expect(judge(noticeOn, "2026-03-09")).toEqual([`INS-09 warn ${outcome}`, inputs, { workingDays }]);
  });

  it("a scheme of 2 to 2 days takes exactly 2, and one of 0 takes the day itself", () => {
    expect(["2026-03-11", "2026-03-10", "2026-03-09"].map((noticeOn) => judge(noticeOn, "2026-03-12", 2, 2)[0])).toEqual([
      "INS-09 warn not-met",
      "INS-09 warn met",
      "INS-09 warn not-met",
    ]);
    expect(judge("2026-03-12", "2026-03-12", 0, 2)[0]).toBe("INS-09 warn met");
  });

  it("2 days of a year without its calendar are provisional", () => {
    const inputs = { noticeOn: "2031-03-06", startsOn: "2031-03-10", min: 1, max: 3 };
    expect(judge("2031-03-06", "2031-03-10")).toEqual(["INS-09 warn provisional", inputs, { workingDays: 2 }]);
  });
});

describe("PMR-06 and PMR-07", () => {
  type Verified = Pick<CheckAt, "kind" | "askedOn" | "repliedOn" | "answer">;
  const asked = day("2026-03-02");
  const file: Verified = { kind: "file", askedOn: asked, repliedOn: asked, answer: "unsuitable" };
  const own = (rest: Partial<Verified>): readonly Verified[] => [file, { kind: "personalMatters", askedOn: asked, repliedOn: asked, answer: "nothingFound", ...rest }];

  it("1 verification asked for is met with its day; not asked for, or 0 of them beside a file check, warns", () => {
    expect(judged(judgeTargetedVerification(own({})))).toEqual(["PMR-06 warn met", { askedOn: "2026-03-02" }, {}]);
    for (const checks of [own({ askedOn: null }), [file], []]) {
      expect(judged(judgeTargetedVerification(checks))).toEqual(["PMR-06 warn not-met", { askedOn: null }, {}]);
    }
  });

  it.each([
    ["nothingFound", "gate met", "none"],
    ["suspend", "gate not-met", "handleFirst"],
    ["unsuitable", "block not-met", "endCandidacy"],
  ] as const)("a result of %s: %s, %s", (answer, outcome, consequence) => {
    expect(judged(judgeVerificationResult(own({ answer })))).toEqual([`PMR-07 ${outcome}`, { answer }, { consequence }]);
  });

  it("0 replies (no check, no day, or a day without an answer): not judged, CHK-2 waits", () => {
    const waits = ["PMR-07 gate not-applicable", { reason: "no-reply" }, {}];
    for (const checks of [[file], [], own({ repliedOn: null }), own({ answer: null })]) expect(judged(judgeVerificationResult(checks))).toEqual(waits);
  });
});
