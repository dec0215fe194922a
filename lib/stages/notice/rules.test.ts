import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { workingCalendar } from "@/lib/kernel/working-days";
import { shippedCalendars } from "@/lib/law/calendar/shipped";
import { stops } from "@/lib/law/finding";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import {
  closingOpensOn,
  judgeExceptionalGroundShown,
  judgeExemption,
  judgeNoticeAfterDecision,
  judgeNoticeContent,
  judgeNoticeLength,
  judgeNoticeRun,
  judgeObjectionResults,
  judgeObjectionsClosed,
  lastDayOfNotice,
  publicViewOn,
  stateOn,
  rejudgeNotice,
} from "./rules";
import type { PublishedPerson } from "./types";

const calendar = workingCalendar(shippedCalendars);
const none = workingCalendar([]);
const local = defaultRuleSetValues;
const day = legalDate;

const person: PublishedPerson = {
  name: "顾云岫",
  sex: "female",
  birthMonth: "1981.04",
  nativePlace: "云岭澜石",
  education: "全日制大学",
  politicalStatus: "中共党员",
  career: "2003.07— 澜石县科员",
  presentDuties: "副主任",
  intendedDuties: "拟任主任",
  exceptionalReason: "",
};
const contact = { phone: "0000-0000000", address: "云泽市", supervisingOffice: "干部监督科" };

describe("PUB-01", () => {
  it("lets go without a notice only on a ground and with a reason: 1 of 2 given is not enough", () => {
    expect(judgeExemption("specialPost", "国家安全岗位").outcome).toBe("met");
    expect(stops(judgeExemption("specialPost", " "))).toBe(true);
    expect(stops(judgeExemption(null, "国家安全岗位"))).toBe(true);
  });

  it("decision on 2 March: a notice from 1 March is refused, from 2 and 3 March allowed", () => {
    const decided = day("2026-03-02");
    expect(judgeNoticeAfterDecision(day("2026-03-01"), decided).outcome).toBe("not-met");
    expect(judgeNoticeAfterDecision(day("2026-03-02"), decided).outcome).toBe("met");
    expect(judgeNoticeAfterDecision(day("2026-03-03"), decided).outcome).toBe("met");
    expect(judgeNoticeAfterDecision(day("2026-03-03"), null).outcome).toBe("unknown");
  });
});

describe("PUB-02", () => {
  it("4 working days are refused, 5 and 6 pass", () => {
    const length = (workingDays: number) => judgeNoticeLength({ from: day("2026-03-02"), workingDays, calendar }, local).outcome;
    expect([4, 5, 6].map(length)).toEqual(["not-met", "met", "met"]);
    expect(length(0)).toBe("not-met");
  });

  it("a local 7 makes 6 too few and 7 enough; it never lowers the national 5", () => {
    const length = (workingDays: number, noticeWorkingDays: number) =>
      judgeNoticeLength({ from: day("2026-03-02"), workingDays, calendar }, { ...local, noticeWorkingDays }).outcome;
    expect([length(6, 7), length(7, 7), length(4, 3)]).toEqual(["not-met", "met", "not-met"]);
  });

  it("example 6: 5 days from Friday 27 September 2024 end on 9 October with the calendar, provisionally on 3 October without", () => {
    const from = day("2024-09-27");
    expect(lastDayOfNotice(from, 5, calendar, local)).toEqual({ day: "2024-10-09", provisional: false });
    const without = judgeNoticeLength({ from, workingDays: 5, calendar: none }, local);
    expect(without.outputs.until).toBe("2024-10-03");
    expect(without.outcome).toBe("provisional");
    expect(stops(without)).toBe(true);
  });

  it("example 7: 5 days from Monday 2 March 2026 end on Friday 6 March, first day not counted on Monday 9 March", () => {
    const from = day("2026-03-02");
    expect(lastDayOfNotice(from, 5, calendar, local).day).toBe("2026-03-06");
    expect(lastDayOfNotice(from, 5, calendar, { firstNoticeDayCounted: false }).day).toBe("2026-03-09");
  });

  it("a notice until 6 March still runs on 6 March and is over on 7 March", () => {
    const run = (today: string) =>
      judgeNoticeRun({ from: day("2026-03-02"), until: day("2026-03-06"), workingDays: 5, calendar, today: day(today) }, local).outcome;
    expect([run("2026-03-05"), run("2026-03-06"), run("2026-03-07")]).toEqual(["not-met", "not-met", "met"]);
  });

  it("a calendar changed afterwards moves the end: published until 3 October 2024, still running on 9 October", () => {
    const run = (today: string) =>
      judgeNoticeRun({ from: day("2024-09-27"), until: day("2024-10-03"), workingDays: 5, calendar, today: day(today) }, local).outcome;
    expect([run("2024-10-04"), run("2024-10-09"), run("2024-10-10")]).toEqual(["not-met", "not-met", "met"]);
  });

  it("cannot be closed while the year has no calendar", () => {
    const facts = { from: day("2026-03-02"), until: day("2026-03-06"), workingDays: 5, calendar: none, today: day("2026-04-01") };
    expect(judgeNoticeRun(facts, local).outcome).toBe("provisional");
  });
});

describe("PUB-03", () => {
  it("all 11 fields filled: met; an empty native place and no phone: both are named", () => {
    expect(judgeNoticeContent(person, contact).outcome).toBe("met");
    const finding = judgeNoticeContent({ ...person, nativePlace: " " }, { ...contact, phone: "" });
    expect(finding.outputs.missing).toBe("nativePlace,phone");
    expect(stops(finding)).toBe(true);
  });
});

describe("EXC-07", () => {
  it("an exceptional promotion must say its ground; others need none", () => {
    expect(judgeExceptionalGroundShown(true, "").outcome).toBe("not-met");
    expect(judgeExceptionalGroundShown(true, "在重大任务中表现突出").outcome).toBe("met");
    expect(judgeExceptionalGroundShown(false, "").outcome).toBe("not-applicable");
  });
});

describe("PUB-04", () => {
  it("1 of 2 reports open: the case is held; none or all closed: it goes on", () => {
    expect(judgeObjectionsClosed([{ closed: true }, { closed: false }]).outcome).toBe("not-met");
    expect(judgeObjectionsClosed([{ closed: true }, { closed: true }]).outcome).toBe("met");
    expect(judgeObjectionsClosed([]).outcome).toBe("met");
  });
});

describe("PUB-05", () => {
  it("a conclusion to suspend or to cancel stops, 2 that do not affect pass", () => {
    expect(judgeObjectionResults(["doesNotAffect", "doesNotAffect"]).outcome).toBe("met");
    expect(judgeObjectionResults(["doesNotAffect", "suspend"]).outcome).toBe("not-met");
    expect(judgeObjectionResults(["cancel"]).outcome).toBe("not-met");
  });
});

describe("what the public sees", () => {
  const published = { state: "published", wasPublished: true, from: day("2026-03-02"), until: day("2026-03-06") } as const;

  it("from 2 to 6 March it is shown, before unknown, from 7 March gone, whether or not the sweep has run", () => {
    const view = (today: string, state: "published" | "ended" = "published") => publicViewOn({ ...published, state }, day(today));
    expect(view("2026-03-01")).toBe("unknown");
    expect(view("2026-03-02")).toBe("shown");
    expect(view("2026-03-06")).toBe("shown");
    expect(view("2026-03-07")).toBe("gone");
    expect(view("2026-03-07", "ended")).toBe("gone");
  });

  it("a draft is unknown, a published one withdrawn is gone, a draft withdrawn stays unknown", () => {
    const today = day("2026-03-03");
    expect(publicViewOn({ ...published, state: "draft", wasPublished: false }, today)).toBe("unknown");
    expect(publicViewOn({ ...published, state: "withdrawn" }, today)).toBe("gone");
    expect(publicViewOn({ ...published, state: "withdrawn", wasPublished: false }, today)).toBe("unknown");
  });
});

describe("judging a notice again", () => {
  const own = {
    noticeId: null, from: "2026-03-02", until: "2026-03-06", workingDays: 5, provisional: false, objections: 0, exempted: null,
  };
  const decision = {
    meetingId: "", itemId: "", on: "2026-02-27", shouldAttend: 9, present: 9, withdrawn: 0, principalLast: true,
    form: "oral" as const, agree: 9, disagree: 0, defer: 0, abstain: 0, passed: true,
  };

  it("a decision corrected to 3 March puts a notice of 2 March before it", () => {
    expect(rejudgeNotice(own, { decision }, local).map(({ outcome }) => outcome)).toEqual(["met", "met"]);
    expect(rejudgeNotice(own, { decision: { ...decision, on: "2026-03-03" } }, local).map(({ outcome }) => outcome)).toEqual(["not-met", "met"]);
  });

  it("5 days do not meet a local 7; an exempted case stays exempted", () => {
    expect(rejudgeNotice(own, { decision }, { ...local, noticeWorkingDays: 7 })[1]?.outcome).toBe("not-met");
    expect(rejudgeNotice({ ...own, exempted: "specialPost: 保密" }, {}, local).map(({ outcome }) => outcome)).toEqual(["met"]);
  });
});

describe("state of a notice on a day", () => {
  it("runs on 6 March, its last day, and has ended on 7 March without any sweep", () => {
    const notice = { state: "published", until: day("2026-03-06") } as const;
    expect(stateOn(notice, day("2026-03-06"))).toBe("published");
    expect(stateOn(notice, day("2026-03-07"))).toBe("ended");
    expect(stateOn({ ...notice, state: "withdrawn" }, day("2026-03-07"))).toBe("withdrawn");
  });
});

describe("closing the notices of several people", () => {
  it("opens on the 24th for notices that end on the 23rd and the 25th; from then on at once", () => {
    const untils = [legalDate("2026-09-25"), legalDate("2026-09-23")];
    expect(closingOpensOn(untils, legalDate("2026-09-23"))).toBe("2026-09-24");
    expect(closingOpensOn(untils, legalDate("2026-09-24"))).toBeNull();
    expect(closingOpensOn([], legalDate("2026-09-24"))).toBeNull();
  });
});
