import { describe, expect, test } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import type { CaseProgress, Missing, MotionProgress, PostProgress } from "../types";
import { missingOfCase, missingOfMotion, missingOfPost } from "./missing";

const day = legalDate;
const today = day("2026-03-02");
const codes = (missing: readonly Missing[]) => missing.map(({ code }) => code);

const motion = (changes: Partial<MotionProgress> = {}): MotionProgress => ({
  id: "m", state: "conditionsFrozen", analysed: true, analysisRequired: true, emptyFields: 0, posts: 1, leavers: 0, postsWithoutConditions: 0,
  planWritten: true, planMeetingOn: null, ...changes,
});
const post = (changes: Partial<PostProgress> = {}): PostProgress => ({
  id: "p", state: "recommendation", kind: "promotion", recommendationTakesPlace: true, nominees: 2, interviewConfirmed: true, meetingConfirmed: true,
  meetingOmitted: false, uncounted: 0, countedOnce: 0, validUntil: day("2027-02-28"), fixMeetingOn: null, ...changes,
});
const complete = {
  fieldwork: true, noticed: true, assessed: true, talked: true, subjectTalked: true, unheard: 0, unasked: 0, unanswered: 0, adverse: 0, auditOpen: false, pollOpen: false,
  integrityConcluded: true, signers: 2, emptySections: 0, deficiencies: 1,
} as const;
const one = (changes: Partial<CaseProgress> = {}): CaseProgress => ({
  id: "c", kind: "promotion", stage: "inspection", state: "running", inspection: complete, consultations: 1, consultationsOpen: 0, preReportsOpen: 0,
  checklistOpen: 0, meetingOn: null, notice: null, objectionsOpen: 0, talked: true, election: null, paper: null, probation: null, ...changes,
});

describe("a batch", () => {
  test("with everything there it waits for an agenda, then for the meeting's day", () => {
    expect(codes(missingOfMotion(motion()))).toEqual(["motion.agenda"]);
    expect(missingOfMotion(motion({ planMeetingOn: day("2026-03-05") }))).toEqual([{ code: "motion.meeting", params: { on: "2026.03.05" } }]);
  });

  test("a draft without posts and with 2 empty fields names both; a batch of leavers alone has nothing to freeze", () => {
    expect(codes(missingOfMotion(motion({ state: "draft", posts: 0, emptyFields: 2 })))).toEqual(["motion.fields", "motion.posts"]);
    expect(codes(missingOfMotion(motion({ state: "draft", posts: 0, leavers: 1 })))).toEqual(["motion.agenda"]);
  });
});

describe("a post in recommendation", () => {
  test("both rounds or an omitted meeting round: it waits for the subjects to be fixed", () => {
    expect(codes(missingOfPost(post(), today))).toEqual(["post.agenda"]);
    expect(codes(missingOfPost(post({ meetingConfirmed: false, meetingOmitted: true }), today))).toEqual(["post.agenda"]);
    expect(codes(missingOfPost(post({ meetingConfirmed: false }), today))).toEqual(["post.meeting"]);
  });

  test("a result is good on its last day and expired on the next", () => {
    expect(codes(missingOfPost(post({ validUntil: today }), today))).toEqual(["post.agenda"]);
    expect(codes(missingOfPost(post({ validUntil: day("2026-03-01") }), today))).toEqual(["post.expired"]);
  });
});

describe("a case", () => {
  test("1 of 2 signatures is missing 1; with both the proposal is next", () => {
    expect(missingOfCase(one({ inspection: { ...complete, signers: 1 } }), today)).toEqual([{ code: "inspection.signatures", params: { n: 1, needed: 2 } }]);
    expect(codes(missingOfCase(one(), today))).toEqual(["inspection.proposal"]);
  });

  test("a lateral move with checks only misses neither notice, assessment nor report", () => {
    const bare = { ...complete, fieldwork: false, noticed: false, assessed: false, talked: false, subjectTalked: false, unheard: 3, emptySections: 8, deficiencies: 0 };
    expect(codes(missingOfCase(one({ kind: "lateralMove", inspection: bare }), today))).toEqual(["inspection.proposal"]);
    expect(codes(missingOfCase(one({ kind: "lateralMove", inspection: { ...bare, unanswered: 2 } }), today))).toEqual(["inspection.unanswered"]);
  });

  test("an elected post misses the nomination, then the election, then the paper; not elected, the nomination again", () => {
    const at = (election: CaseProgress["election"]) => codes(missingOfCase(one({ kind: "electedPost", stage: "appointment", election }), today));
    expect(at(null)).toEqual(["appointment.nominate"]);
    expect(at("open")).toEqual(["appointment.election"]);
    expect(at("notElected")).toEqual(["appointment.nominate"]);
    expect(at("elected")).toEqual(["appointment.paper"]);
  });

  test("a held case says only that it is held, a finished one nothing", () => {
    expect(codes(missingOfCase(one({ state: "suspended", inspection: null }), today))).toEqual(["held"]);
    expect(missingOfCase(one({ state: "finished" }), today)).toEqual([]);
  });

  test("a notice runs on its last day and may be closed on the next, unless 1 report is open", () => {
    const notice = { state: "published", from: day("2026-02-24"), until: today } as const;
    expect(codes(missingOfCase(one({ stage: "notice", notice }), today))).toEqual(["notice.runs"]);
    expect(codes(missingOfCase(one({ stage: "notice", notice }), day("2026-03-03")))).toEqual(["notice.close"]);
    expect(codes(missingOfCase(one({ stage: "notice", notice, objectionsOpen: 1 }), day("2026-03-03")))).toEqual(["notice.objections"]);
    expect(codes(missingOfCase(one({ stage: "notice" }), today))).toEqual(["notice.draft"]);
  });

  test("an appointment wants talk and paper, a removal the paper alone", () => {
    expect(codes(missingOfCase(one({ stage: "appointment", talked: false }), today))).toEqual(["appointment.talk", "appointment.paper"]);
    expect(codes(missingOfCase(one({ kind: "removal", stage: "appointment", talked: false, paper: "draft" }), today))).toEqual(["appointment.issue"]);
  });

  test("a probation runs on its last day; the day after it wants report, progress on 1 fault and assessment", () => {
    const probation = { endsOn: today, reported: false, assessed: false, deficiencies: 2, progressNoted: 1 };
    expect(codes(missingOfCase(one({ stage: "probation", probation }), today))).toEqual(["probation.runs", "probation.progress"]);
    expect(codes(missingOfCase(one({ stage: "probation", probation }), day("2026-03-03")))).toEqual(["probation.report", "probation.progress", "probation.assessment"]);
    const whole = { ...probation, reported: true, assessed: true, progressNoted: 2 };
    expect(codes(missingOfCase(one({ stage: "probation", probation: whole }), day("2026-03-03")))).toEqual(["probation.conclude"]);
  });
});
