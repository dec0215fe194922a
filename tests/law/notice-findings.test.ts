import { describe, expect, it } from "vitest";
import type { Outcome } from "@/lib/case/outcomes";
import { legalDate } from "@/lib/kernel/dates";
import { workingCalendar } from "@/lib/kernel/working-days";
import { shippedCalendars } from "@/lib/law/calendar/shipped";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import { told } from "@/tests/support/told";
import {
  closingOpensOn, judgeClosing, judgeExceptionalGroundShown, judgeExemption, judgeNoticeAfterDecision, judgeNoticeContent, judgeNoticeLength,
  judgeNoticeRun, judgeObjectionResults, judgeObjectionsClosed, judgePublication, lastDecisionOf, publicViewOn, rejudgeNotice, rulesOf,
} from "@/lib/stages/notice/rules";
import type { NoticeAt, PublishedPerson } from "@/lib/stages/notice/types";

const day = legalDate;
const calendar = workingCalendar(shippedCalendars);
const local = defaultRuleSetValues;
const ruleSet = { id: "r", version: 1, exampleOnly: true, values: local };
const length = { from: "2026-03-02", workingDays: 5, minimum: 5, firstDayCounted: true };

const person: PublishedPerson & { readonly caseId: string } = {
  caseId: "case-1", name: "顾云岫", sex: "female", birthMonth: "1981.04", nativePlace: "云岭澜石", education: "全日制大学", politicalStatus: "中共党员",
  career: "2003.07— 澜石县科员", presentDuties: "副主任", intendedDuties: "拟任主任", exceptionalReason: "",
};
const notice = {
  id: "n", kind: "first", state: "published", from: day("2026-03-02"), until: day("2026-03-06"), workingDays: 5, people: [person, { ...person, caseId: "case-2", name: "" }],
  phone: "0000-0000000", address: "云泽市", supervisingOffice: "干部监督科",
} as unknown as NoticeAt;
const decision = (on: string) => ({ decision: { on } as Outcome<"decision"> });

describe("what each finding of the notice says", () => {
  it("PUB-01 ground and reason are told apart; a notice of the day before the decision gives both days", () => {
    expect(told(judgeExemption("specialPost", " "))).toEqual(["PUB-01", "block", "not-met", { ground: "specialPost", reasonGiven: false }, {}]);
    expect(told(judgeExemption("specialPost", "国家安全"))).toEqual(["PUB-01", "block", "met", { ground: "specialPost", reasonGiven: true }, {}]);
    const days = { decidedOn: "2026-03-02", from: "2026-03-01" };
    expect(told(judgeNoticeAfterDecision(day("2026-03-01"), day("2026-03-02")))).toEqual(["PUB-01", "block", "not-met", days, {}]);
    expect(told(judgeNoticeAfterDecision(day("2026-03-02"), day("2026-03-02")))).toEqual(["PUB-01", "block", "met", { ...days, from: "2026-03-02" }, {}]);
    expect(told(judgeNoticeAfterDecision(day("2026-03-02"), null))).toEqual(["PUB-01", "block", "unknown", { missing: "decision" }, {}]);
  });

  it("PUB-02 0 days have no last day, 1 and 4 are too few with theirs, 5 end on 6 March", () => {
    const of = (workingDays: number) => told(judgeNoticeLength({ from: day("2026-03-02"), workingDays, calendar }, local));
    expect(of(0)).toEqual(["PUB-02", "block", "not-met", { ...length, workingDays: 0 }, {}]);
    expect(of(1)).toEqual(["PUB-02", "block", "not-met", { ...length, workingDays: 1 }, { until: "2026-03-02" }]);
    expect(of(4)).toEqual(["PUB-02", "block", "not-met", { ...length, workingDays: 4 }, { until: "2026-03-05" }]);
    expect(of(5)).toEqual(["PUB-02", "block", "met", length, { until: "2026-03-06" }]);
  });

  it("PUB-02 run: on the last day not over, the day after it is; a later stated day counts", () => {
    const facts = { from: day("2026-03-02"), until: day("2026-03-06"), workingDays: 5, calendar };
    const run = (today: string, until = "2026-03-06") => told(judgeNoticeRun({ ...facts, until: day(until), today: day(today) }, local));
    expect(run("2026-03-06")).toEqual(["PUB-02", "block", "not-met", { ...length, today: "2026-03-06" }, { until: "2026-03-06" }]);
    expect(run("2026-03-07")).toEqual(["PUB-02", "block", "met", { ...length, today: "2026-03-07" }, { until: "2026-03-06" }]);
    expect(run("2026-03-09", "2026-03-09")).toEqual(["PUB-02", "block", "not-met", { ...length, today: "2026-03-09" }, { until: "2026-03-09" }]);
  });

  it("PUB-03 11 fields; EXC-07 the reason is there or not; PUB-04, PUB-05 count", () => {
    const contact = { phone: " ", address: "云泽市", supervisingOffice: "干部监督科" };
    expect(told(judgeNoticeContent(person, contact))).toEqual(["PUB-03", "gate", "not-met", { fields: 11 }, { missing: "phone" }]);
    expect(told(judgeNoticeContent(person, { ...contact, phone: "1" }))).toEqual(["PUB-03", "gate", "met", { fields: 11 }, {}]);
    expect(told(judgeExceptionalGroundShown(true, "  "))).toEqual(["EXC-07", "block", "not-met", { exceptional: true }, {}]);
    expect(told(judgeExceptionalGroundShown(true, "理由"))).toEqual(["EXC-07", "block", "met", { exceptional: true }, {}]);
    expect(told(judgeExceptionalGroundShown(false, ""))).toEqual(["EXC-07", "block", "not-applicable", { reason: "no-exceptional-promotion" }, {}]);
    expect(told(judgeObjectionsClosed([{ closed: true }, { closed: false }]))).toEqual(["PUB-04", "gate", "not-met", { registered: 2, open: 1 }, {}]);
    expect(told(judgeObjectionsClosed([]))).toEqual(["PUB-04", "gate", "met", { registered: 0, open: 0 }, {}]);
    expect(told(judgeObjectionResults(["suspend", "cancel", null]))).toEqual(["PUB-05", "block", "not-met", { registered: 3, affecting: 2 }, {}]);
    expect(told(judgeObjectionResults([null]))).toEqual(["PUB-05", "block", "met", { registered: 1, affecting: 0 }, {}]);
  });
});

describe("publishing and closing", () => {
  it("2 people, 1 without a name, 1 exceptional without its reason: 6 findings, 2 not met", () => {
    const facts = { decidedOn: day("2026-02-27"), exceptional: new Set(["case-1"]), calendar };
    const said = judgePublication(notice, facts, local).map(({ rule, outcome }) => `${rule} ${outcome}`);
    expect(said).toEqual(["PUB-01 met", "PUB-02 met", "PUB-03 met", "PUB-03 not-met", "EXC-07 not-met", "EXC-07 not-applicable"]);
  });

  it("closing after 6 March with 1 open report of 2: the open one is told; with both closed without effect 4 of 4 are met", () => {
    const at = { outcomes: decision("2026-02-27"), ruleSet };
    const closed = { closedOn: day("2026-03-05"), conclusion: "doesNotAffect" as const };
    const said = (objections: Parameters<typeof judgeClosing>[2], outcomes = at.outcomes) =>
      judgeClosing({ ...at, outcomes }, notice, objections, calendar, day("2026-03-09")).map(({ rule, outcome }) => `${rule} ${outcome}`);
    expect(said([closed, { closedOn: null, conclusion: null }])).toEqual(["PUB-01 met", "PUB-02 met", "PUB-04 not-met", "PUB-05 met"]);
    expect(said([closed, { ...closed, conclusion: "suspend" }])).toEqual(["PUB-01 met", "PUB-02 met", "PUB-04 met", "PUB-05 not-met"]);
    expect(said([closed, closed], decision("2026-03-03"))).toEqual(["PUB-01 not-met", "PUB-02 met", "PUB-04 met", "PUB-05 met"]);
  });

  it("the last of 2 decisions counts; with 1 missing, or no case at all, nobody knows", () => {
    const two = [{ outcomes: decision("2026-03-02") }, { outcomes: decision("2026-02-27") }];
    expect(lastDecisionOf(two)).toBe("2026-03-02");
    expect([lastDecisionOf([...two, { outcomes: {} }]), lastDecisionOf([])]).toEqual([null, null]);
    expect(rulesOf([{ ruleSet }])).toBe(local);
    expect(() => rulesOf([])).toThrow();
  });

  it("notices until 6 and 9 March: closing opens on the 7th, is open on the 7th, and with no notice at all", () => {
    const untils = [day("2026-03-09"), day("2026-03-06")];
    expect([closingOpensOn(untils, day("2026-03-06")), closingOpensOn(untils, day("2026-03-07")), closingOpensOn([], day("2026-03-06"))]).toEqual(["2026-03-07", null, null]);
  });

  it("never published or back in draft: unknown to the public on its 1st day", () => {
    const shown = { from: day("2026-03-02"), until: day("2026-03-06") };
    expect(publicViewOn({ ...shown, state: "published", wasPublished: false }, day("2026-03-02"))).toBe("unknown");
    expect(publicViewOn({ ...shown, state: "draft", wasPublished: true }, day("2026-03-02"))).toBe("unknown");
  });

  it("PUB-01, PUB-02 judged again: exempted 1 finding, without days unknown, with days 2, provisional stays so, 4 of 5 days too few", () => {
    const own = { noticeId: "n", from: "2026-03-02", until: "2026-03-06", workingDays: 5, provisional: false, objections: 0, exempted: null };
    const again = (changes: Partial<Outcome<"notice">>, before = decision("2026-02-27")) => rejudgeNotice({ ...own, ...changes }, before, local).map(told);
    const after = ["PUB-01", "block", "met", { decidedOn: "2026-02-27", from: "2026-03-02" }, {}];
    expect(again({ exempted: "specialPost" })).toEqual([["PUB-01", "block", "met", { exempted: true }, {}]]);
    expect(again({ from: null })).toEqual([["PUB-01", "block", "unknown", { missing: "notice" }, {}]]);
    expect(again({ until: null })).toEqual([["PUB-01", "block", "unknown", { missing: "notice" }, {}]]);
    expect(again({})).toEqual([after, ["PUB-02", "block", "met", length, { until: "2026-03-06" }]]);
    expect(again({ provisional: true })[1]?.[2]).toBe("provisional");
    expect(again({ workingDays: 4 })[1]).toEqual(["PUB-02", "block", "not-met", { ...length, workingDays: 4 }, { until: "2026-03-06" }]);
    expect(rejudgeNotice(own, {}, local).map(told)[0]).toEqual(["PUB-01", "block", "unknown", { missing: "decision" }, {}]);
  });
});
