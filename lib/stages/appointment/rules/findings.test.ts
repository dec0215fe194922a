import { describe, expect, it } from "vitest";
import type { Outcome } from "@/lib/case/outcomes";
import type { CaseAt } from "@/lib/case/types";
import { legalDate } from "@/lib/kernel/dates";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import type { PlaceAt, PostAt } from "@/lib/people/types";
import { candidate } from "@/tests/support/builders/candidate";
import { told } from "@/tests/support/told";
import type { NominationAt } from "../types";
import type { AppointmentFacts } from "./appointment";
import {
  countsAgree, judgeAppointment, judgeFiling, judgeProbationApplies, judgePublicised, judgeQuotaAfter, judgeStartOfTimeInPost, judgeTalk, rejudgeAppointment,
} from "./appointment";
import { judgeElected, judgeNomination } from "./election";
import { linesFor, moveOf } from "./lines";

const day = legalDate;
const ruleSet = { id: "r", version: 1, exampleOnly: true, values: defaultRuleSetValues };
const notice = { noticeId: "n", from: "2026-03-02", until: "2026-03-06", workingDays: 5, provisional: false, objections: 0, exempted: null };
const on = day("2026-03-12");

const at: CaseAt = {
  id: "case", number: "1", motionId: "m", motionPostId: null, cadreId: "c", postId: "new", kind: "promotion", stage: "appointment", state: "running", version: 0,
  openedOn: day("2026-02-02"), stageSince: day("2026-03-09"), handlerId: "h", authorityId: "city", level: "countyDeputy", probationApplies: true, rises: true,
  ruleSet, ruleSetTo: null, outcomes: { notice }, overridden: [],
};

describe("what each finding of the appointment says", () => {
  it("PUB-01 closed, exempted, none; a paper of the notice's last day gives both days", () => {
    expect(told(judgePublicised(notice, null, null))).toEqual(["PUB-01", "block", "met", { noticeClosed: true, exempted: false }, {}]);
    const exempted = judgePublicised({ ...notice, until: null, exempted: "specialPost: 保密" }, null, on);
    expect(told(exempted)).toEqual(["PUB-01", "block", "met", { noticeClosed: false, exempted: true }, {}]);
    expect(told(judgePublicised(undefined, null, on))).toEqual(["PUB-01", "block", "not-met", { noticeClosed: false, exempted: false }, {}]);
    const days = { issuedOn: "2026-03-06", noticeUntil: "2026-03-06" };
    expect(told(judgePublicised(notice, null, day("2026-03-06")))).toEqual(["PUB-01", "block", "not-met", days, {}]);
    expect(told(judgePublicised(notice, "kind", on))).toEqual(["PUB-01", "block", "not-applicable", { reason: "kind-without-notice" }, {}]);
  });

  it("APT-01, APT-02, PRB-01 give the days and ways they rest on", () => {
    expect(told(judgeTalk(null, on))).toEqual(["APT-01", "gate", "not-met", { talkOn: null, effectiveOn: on }, {}]);
    expect(told(judgeTalk(on, on))).toEqual(["APT-01", "gate", "met", { talkOn: on, effectiveOn: on }, {}]);
    expect(told(judgeTalk(day("2026-03-13"), on))).toEqual(["APT-01", "gate", "not-met", { talkOn: "2026-03-13", effectiveOn: on }, {}]);
    const decided = day("2026-02-27");
    const way = { way: "committeeDecision", decidedOn: decided, actOn: null };
    expect(told(judgeStartOfTimeInPost("committeeDecision", decided, null))).toEqual(["APT-02", "calc", "computed", way, { since: decided }]);
    expect(told(judgeStartOfTimeInPost("governmentAppointment", decided, null))).toEqual(["APT-02", "calc", "unknown", { missing: "actOn" }, {}]);
    expect(told(judgeProbationApplies(at))).toEqual(["PRB-01", "calc", "computed", { kind: "promotion", probationApplies: true }, { starts: true }]);
  });

  it("PRB-02 the filing of 2 March allows a notice from 2 April on; ELG-11 after the paper", () => {
    const dates = { probationFrom: "2026-04-01", probationUntil: "2027-03-31" };
    const issued = day("2026-04-01");
    const inputs = { filingRequired: true, filedOn: "2026-03-02", noticeIssuedOn: issued };
    const filed = { required: true, filedOn: day("2026-03-02") };
    expect(told(judgeFiling(filed, issued))).toEqual(["PRB-02", "gate", "not-met", inputs, { ...dates, earliest: "2026-04-02" }]);
    expect(told(judgeFiling({ ...filed, filedOn: day("2026-03-01") }, issued))).toEqual(["PRB-02", "gate", "met", { ...inputs, filedOn: "2026-03-01" }, { ...dates, earliest: "2026-04-01" }]);
    expect(told(judgeFiling({ ...filed, filedOn: null }, issued))).toEqual(["PRB-02", "gate", "not-met", { ...inputs, filedOn: null }, { ...dates, earliest: null }]);
    expect(told(judgeFiling({ required: false, filedOn: null }, issued))).toEqual(["PRB-02", "gate", "met", { filingRequired: false, noticeIssuedOn: issued }, dates]);
    expect(told(judgeFiling(filed, null))).toEqual(["PRB-02", "gate", "not-applicable", { reason: "no-probation" }, {}]);
    const counts = { approved: 2, inPost: 2, leaving: 0, coming: 1 };
    expect(told(judgeQuotaAfter({ counts: true, ...counts }))).toEqual(["ELG-11", "block", "not-met", counts, { after: 3, over: 1 }]);
    expect(told(judgeQuotaAfter({ counts: true, ...counts, leaving: 2 }))).toEqual(["ELG-11", "block", "met", { ...counts, leaving: 2 }, { after: 1, over: 0 }]);
    expect(told(judgeQuotaAfter({ counts: true, ...counts, approved: null }))).toEqual(["ELG-11", "block", "unknown", { missing: "quota" }, {}]);
    expect(told(judgeQuotaAfter({ counts: false, ...counts }))).toEqual(["ELG-11", "block", "not-applicable", { reason: "post-outside-quota" }, {}]);
    expect([countsAgree({ appoint: 2, remove: 0 }, [{ kind: "appoint" }]), countsAgree({ appoint: 0, remove: 1 }, [{ kind: "appoint" }, { kind: "remove" }])]).toEqual([false, false]);
  });

  it("APT-03, APT-04 2 nominations, 1 lost, 1 won; a nomination before the last election, or with nothing decided, is refused", () => {
    const nomination = (number: number, result: NominationAt["result"], heldOn: string | null): NominationAt =>
      ({ id: String(number), number, nominatedOn: day("2026-03-01"), body: "人代会", documentNumber: "1", reason: "", heldOn: heldOn === null ? null : day(heldOn), result, words: "" }) as NominationAt;
    const lost = nomination(1, "notElected", "2026-03-05");
    const won = nomination(2, "elected", "2026-03-20");
    expect(told(judgeElected(true, [lost, won]))).toEqual(["APT-03", "gate", "met", { nominations: 2, lost: 1, electedOn: "2026-03-20" }, {}]);
    expect(told(judgeElected(true, [lost]))).toEqual(["APT-03", "gate", "not-met", { nominations: 1, lost: 1, electedOn: null }, {}]);
    expect(told(judgeElected(false, []))).toEqual(["APT-03", "gate", "not-applicable", { reason: "kind-without-election" }, {}]);
    const again = (nominatedOn: string, decided: string | null = "2026-02-27") =>
      judgeNomination([lost], day(nominatedOn), decided === null ? null : day(decided), on).map(({ code }) => code);
    expect([again("2026-03-05"), again("2026-03-04"), again("2026-03-13"), again("2026-03-05", null)]).toEqual([
      [], ["election.before-last"], ["appointment.in-future"], ["appointment.no-decision"],
    ]);
    expect(judgeNomination([nomination(1, null, null)], on, day("2026-02-27"), on).map(({ code }) => code)).toEqual(["election.result-missing"]);
  });
});

describe("the whole appointment", () => {
  const facts: AppointmentFacts = {
    decidedOn: day("2026-02-27"), issuedOn: on, talkOn: on, way: "committeeDecision", actOn: null, filing: { required: false, filedOn: null }, probationNoticeOn: on,
    quota: { counts: true, approved: 2, inPost: 1, leaving: 0, coming: 1 }, person: candidate(), nominations: [],
  };
  const said = (changes: Partial<AppointmentFacts>, kind: CaseAt["kind"] = "promotion") =>
    judgeAppointment({ ...at, kind }, { ...facts, ...changes }, on).map(({ rule, outcome }) => `${rule} ${outcome}`);
  const ends = ["APT-03 not-applicable", "APT-01 met", "APT-02 computed", "PRB-01 computed", "PRB-02 met", "ELG-11 met"];

  it("a promotion: the notice, the bars, 6 more; without the person's facts 7; a removal only whether it was publicised", () => {
    const all = said({});
    expect(all[0]).toBe("PUB-01 met");
    expect(all.slice(-6)).toEqual(ends);
    expect(all.slice(1, -6)).toEqual(["DSQ-03 unknown", "DSQ-06 met", "PRB-04 met"]);
    expect(said({ person: null })).toEqual(["PUB-01 met", ...ends]);
    expect(said({ quota: null, person: null }, "removal")).toEqual(["PUB-01 not-applicable"]);
  });

  it("SED-29 is judged where the scheme asks for an exam, and of nobody who leaves", () => {
    const asked = { ...at, ruleSet: { ...at.ruleSet, values: { ...defaultRuleSetValues, preAppointmentExamMonths: 12 } } };
    const exams = (kind: CaseAt["kind"], changes: Partial<AppointmentFacts> = {}) =>
      judgeAppointment({ ...asked, kind }, { ...facts, ...changes }, on).filter(({ rule }) => rule === "SED-29").map(({ outcome }) => outcome);
    expect([exams("promotion"), exams("lateralMove"), exams("removal", { quota: null, person: null })]).toEqual([["unknown"], ["unknown"], []]);
  });

  it("judged again with 1 of 3 things known: 1 finding each; nothing known: 0", () => {
    const own = { paperId: "", paperNumber: "", issuedOn: "2026-03-12", talkOn: null, electedOn: null, holdingId: null, inPostSince: null, probationFrom: null, probationUntil: null };
    const before = { notice, decision: { on: "2026-02-27" } as Outcome<"decision"> };
    const again = (changes: Partial<typeof own> | { readonly holdingId: string }, known: Parameters<typeof rejudgeAppointment>[1] = before) =>
      rejudgeAppointment({ ...own, ...changes }, known, defaultRuleSetValues).map(told);
    expect(again({})).toEqual([]);
    expect(again({ holdingId: "h" })).toEqual([["PUB-01", "block", "met", { issuedOn: "2026-03-12", noticeUntil: "2026-03-06" }, {}]]);
    expect(again({ holdingId: "h" }, { decision: before.decision })).toEqual([]);
    expect(again({ holdingId: "h" }, { notice: { ...notice, until: null } })).toEqual([["PUB-01", "block", "met", { issuedOn: "2026-03-12", noticeUntil: null }, {}]]);
    const since = { inPostSince: "2026-02-27" } as object;
    expect(again(since)).toEqual([["APT-02", "calc", "computed", { decidedOn: "2026-02-27" }, { since: "2026-02-27" }]]);
    expect(again(since, { notice })).toEqual([]);
    const trial = (probationUntil: string) => again({ probationFrom: "2026-03-12", probationUntil } as object);
    const inputs = { noticeIssuedOn: "2026-03-12", stored: "2027-03-11" };
    expect(trial("2027-03-11")).toEqual([["PRB-02", "gate", "met", inputs, { probationUntil: "2027-03-11" }]]);
    expect(trial("2027-03-12")).toEqual([["PRB-02", "gate", "not-met", { ...inputs, stored: "2027-03-12" }, { probationUntil: "2027-03-11" }]]);
  });
});

describe("lines of a paper", () => {
  const post = (id: string): PostAt => ({
    id, unitId: `unit-${id}`, unitName: "云泽市商务局", unitOrder: 11, title: `${id}职`, level: "countyDeputy", headOrDeputy: "deputy", teamOrder: 2,
    countsAgainstQuota: true, probationApplies: true, appointmentWay: "committeeDecision", management: null,
  });
  const posts = new Map(["new", "old", "side"].map((id) => [id, post(id)]));
  const place = { cadreId: "c", name: "顾云岫", holdings: ["old", "side", "new"].map((postId) => ({ postId })) } as unknown as PlaceAt;
  const choice = { keep: new Set<string>(), concurrent: false, actOn: day("2026-03-01"), removedElsewhere: new Set<string>() };
  const lines = (changes: Partial<typeof choice>, kind: CaseAt["kind"] = "promotion") => linesFor({ ...at, kind }, place, posts, { ...choice, ...changes });
  const brief = (changes: Partial<typeof choice>, kind?: CaseAt["kind"]) => lines(changes, kind).map((one) => `${one.kind} ${one.postId}`);

  it("1 post taken and the 2 others left; kept or removed elsewhere they stay; concurrent leaves 0; a removal is 1 line", () => {
    expect(brief({})).toEqual(["appoint new", "remove old", "remove side"]);
    expect(brief({ keep: new Set(["side"]) })).toEqual(["appoint new", "remove old"]);
    expect(brief({ removedElsewhere: new Set(["old"]) })).toEqual(["appoint new", "remove side"]);
    expect(brief({ concurrent: true })).toEqual(["appoint new"]);
    expect(brief({}, "removal")).toEqual(["remove new"]);
  });

  it("a line says whose, what, in which words: the probation in brackets, the day of the election for 1 elected post", () => {
    const [taken, left] = lines({});
    expect(taken).toEqual({ caseId: "case", kind: "appoint", cadreId: "c", postId: "new", concurrent: false, actOn: "2026-03-01", text: "任命顾云岫同志为云泽市商务局new职（试用期一年）" });
    expect(left).toEqual({ caseId: "case", kind: "remove", cadreId: "c", postId: "old", concurrent: false, actOn: null, text: "免去顾云岫同志的云泽市商务局old职职务" });
    expect(lines({}, "electedPost")[0]?.text).toBe("顾云岫同志于2026年3月1日当选为云泽市商务局new职");
    expect(lines({ concurrent: true })[0]?.concurrent).toBe(true);
  });

  it("taken from the start of the time in post; a pure removal leaves from the decision", () => {
    const full = lines({}).map((one, order) => ({ ...one, order }));
    const since = day("2026-03-01");
    const move = moveOf(full, posts, since, day("2026-02-27"));
    expect(move.takes).toEqual({ post: post("new"), concurrent: false, from: since });
    expect([move.leaves.map(({ id }) => id), move.leftFrom]).toEqual([["old", "side"], since]);
    expect(moveOf(full.slice(1), posts, null, day("2026-02-27"))).toEqual({ takes: null, leaves: [post("old"), post("side")], leftFrom: "2026-02-27" });
    expect(() => moveOf(full, posts, null, day("2026-02-27"))).toThrow();
    expect(() => moveOf(full, new Map(), since, since)).toThrow("post new");
  });
});
