import { describe, expect, it } from "vitest";
import type { PreReportAt, PreReportGround } from "@/lib/case/rules/pre-reports";
import { stagesOf } from "@/lib/case/stage-order";
import { legalDate } from "@/lib/kernel/dates";
import { workingCalendar } from "@/lib/kernel/working-days";
import { judged } from "@/tests/support/judged";
import type { ConsultationAt, ConsultationKind, DeliberationFacts } from "../types";
import { dualConsentOf, judgeDualManagement, judgeLeadersConsulted, judgeSuperiorHeard, judgeUnitedFrontHeard } from "./consultations";
import { judgeReplyTime, judgeReportDue } from "./pre-reports";

const day = legalDate;
const on = day("2026-03-02");
const calendar = workingCalendar([{ year: 2026, holidays: [], makeUpDays: [] }]);

function facts(rest: Partial<DeliberationFacts> = {}): DeliberationFacts {
  return {
    stages: stagesOf.promotion, on, partyMember: true, departmentPost: false, headPost: true, dualManaged: false, auditRequired: false, outcomes: {},
    consultations: [], reports: [], replies: [], grounds: [], answers: [], calendar, replyWorkingDays: 15, ...rest,
  };
}

function row(kind: ConsultationKind, rest: Partial<ConsultationAt> = {}): ConsultationAt {
  return { id: "r", kind, who: "甲", title: "", way: "talk", askedOn: day("2026-02-02"), repliedOn: null, stance: null, words: "", letterNumber: "", ...rest };
}

describe("DEL-01", () => {
  it.each([
    ["0 leaders, 1 superior", [row("superiorInCharge", { stance: "agree" })], "not-met", 0, 0],
    ["1 leader without an answer", [row("leader")], "met", 1, 0],
    ["3 leaders: 1 agrees, 1 disagrees, 1 defers", [row("leader", { stance: "agree" }), row("leader", { stance: "disagree" }), row("leader", { stance: "defer" })], "met", 3, 1],
    ["2 leaders who agree, 1 other who does", [row("leader", { stance: "agree" }), row("leader", { stance: "agree" }), row("unitedFront", { stance: "agree" })], "met", 2, 2],
  ] as const)("%s", (_, consultations, outcome, asked, agree) => {
    expect(judged(judgeLeadersConsulted(facts({ consultations })))).toEqual([`DEL-01 gate ${outcome}`, { asked, agree }, {}]);
  });
});

describe("DEL-02 and DEL-03: who must have answered", () => {
  const judges = { "DEL-02": judgeSuperiorHeard, "DEL-03": judgeUnitedFrontHeard } as const;
  const concerned = { departmentPost: true, partyMember: false } as const;

  it.each([
    ["DEL-02", "superiorInCharge"],
    ["DEL-03", "unitedFront"],
  ] as const)("%s: 2 asked and 1 answered is met, 1 asked and 0 answered is not, nor are 2 others who answered", (rule, kind) => {
    const judge = (...consultations: readonly ConsultationAt[]) => judged(judges[rule](facts({ ...concerned, consultations })));
    const answered = row(kind, { stance: "defer", repliedOn: on });
    expect(judge(row(kind), answered)).toEqual([`${rule} gate met`, { asked: 2, answered: 1 }, {}]);
    expect(judge(row(kind))).toEqual([`${rule} gate not-met`, { asked: 1, answered: 0 }, {}]);
    const other = kind === "unitedFront" ? "superiorInCharge" : "unitedFront";
    expect(judge(row("leader", { stance: "agree" }), row(other, { stance: "agree" }))).toEqual([`${rule} gate not-met`, { asked: 0, answered: 0 }, {}]);
  });

  it("0 asked: a post that is none of a department, a member of the Party", () => {
    expect(judged(judgeSuperiorHeard(facts({ partyMember: false })))).toEqual(["DEL-02 gate not-applicable", { reason: "no-department-post" }, {}]);
    expect(judged(judgeUnitedFrontHeard(facts({ departmentPost: true })))).toEqual(["DEL-03 gate not-applicable", { reason: "party-member" }, {}]);
  });
});

describe("DEL-04: a letter received on 2 February 2026, silence is consent from 2 March", () => {
  const letter = (rest: Partial<ConsultationAt> = {}) => row("dualManagement", { way: "letter", letterNumber: "1号", ...rest });
  const mediation = (stance: ConsultationAt["stance"]) => row("dualManagement", { way: "mediation", stance, repliedOn: on });
  const refused = letter({ stance: "disagree", repliedOn: day("2026-02-20") });
  const dual = (consultations: readonly ConsultationAt[], rest: Partial<DeliberationFacts> = {}) => facts({ dualManaged: true, consultations, ...rest });

  it.each([
    ["agreement", [letter({ stance: "agree" })], true, "2026-02-10", "agreed"],
    ["silence on the last day", [letter()], true, "2026-03-01", null],
    ["silence 1 day after it", [letter()], true, "2026-03-02", "deemed"],
    ["disagreement about a deputy", [refused], false, "2026-03-02", "mainSideDecided"],
    ["deferral about a deputy", [letter({ stance: "defer" })], false, "2026-03-02", "mainSideDecided"],
    ["disagreement about a head", [refused], true, "2026-03-02", null],
    ["disagreement about a head, mediated with agreement", [refused, mediation("agree")], true, "2026-03-02", "headMediated"],
    ["disagreement about a head, mediated without agreement", [refused, mediation("disagree")], true, "2026-03-02", null],
    ["disagreement about a head, agreement by telephone", [refused, row("dualManagement", { way: "phone", stance: "agree" })], true, "2026-03-02", null],
    ["disagreement about a head, mediation of another matter", [refused, row("leader", { way: "mediation", stance: "agree" })], true, "2026-03-02", null],
    ["disagreement, then a second letter agreed to", [refused, letter({ stance: "agree" })], true, "2026-03-02", "agreed"],
    ["agreement, then a second letter refused", [letter({ stance: "agree" }), refused], true, "2026-03-02", null],
    ["agreement by talk only", [row("dualManagement", { stance: "agree" })], true, "2026-03-02", null],
    ["a letter to a leader only", [row("leader", { way: "letter", stance: "agree" })], true, "2026-03-02", null],
  ] as const)("%s", (_, consultations, headPost, today, consent) => {
    expect(dualConsentOf(dual(consultations, { headPost, on: day(today) }))).toBe(consent);
  });

  it("says when silence counts (1 March is the last day) and what stands", () => {
    const inputs = { asked: true, askedOn: "2026-02-02", repliedOn: null, stance: null, headPost: true };
    expect(judged(judgeDualManagement(dual([letter()], { on: day("2026-03-01") })))).toEqual([
      "DEL-04 gate not-met",
      { ...inputs, on: "2026-03-01" },
      { consentDeemedAfter: "2026-03-01", consent: null },
    ]);
    expect(judged(judgeDualManagement(dual([letter()])))).toEqual([
      "DEL-04 gate met",
      { ...inputs, on: "2026-03-02" },
      { consentDeemedAfter: "2026-03-01", consent: "deemed" },
    ]);
    expect(judged(judgeDualManagement(dual([refused], { headPost: false })))).toEqual([
      "DEL-04 gate met",
      { asked: true, askedOn: "2026-02-02", repliedOn: "2026-02-20", stance: "disagree", headPost: false, on: "2026-03-02" },
      { consentDeemedAfter: "2026-03-01", consent: "mainSideDecided" },
    ]);
  });

  it("0 letters: not met; not dual-managed: not applicable and not needed, even with 1 letter refused", () => {
    expect(judged(judgeDualManagement(dual([])))).toEqual(["DEL-04 gate not-met", { asked: false, headPost: true }, {}]);
    expect(judged(judgeDualManagement(dual([row("dualManagement")], { headPost: false })))).toEqual(["DEL-04 gate not-met", { asked: false, headPost: false }, {}]);
    expect(judged(judgeDualManagement(facts({ consultations: [refused] })))).toEqual(["DEL-04 gate not-applicable", { reason: "not-dual-managed" }, {}]);
    expect(dualConsentOf(facts({ consultations: [refused] }))).toBe("notNeeded");
  });
});

function report(ground: PreReportGround, rest: Partial<PreReportAt> = {}): PreReportAt {
  return { id: "report", caseId: "c", ground, sentOn: day("2026-02-02"), number: "1号", repliedOn: null, approved: null, reply: "", version: 0, ...rest };
}

describe("RPT-01", () => {
  const judge = (grounds: readonly PreReportGround[], ...reports: readonly PreReportAt[]) => judged(judgeReportDue(facts({ grounds, reports })));

  it("0 grounds: not applicable, also with 1 report", () => {
    expect(judge([], report("exceptional"))).toEqual(["RPT-01 warn not-applicable", { reason: "no-ground-found" }, {}]);
  });

  it("3 grounds: 3 reports are met whatever was answered, the 2 unreported are named", () => {
    const grounds = ["exceptional", "skipLevel", "overQuota"] as const;
    const inputs = { grounds: "exceptional,skipLevel,overQuota" };
    expect(judge(grounds, ...grounds.map((ground) => report(ground)))).toEqual(["RPT-01 warn met", { ...inputs, open: 0 }, {}]);
    expect(judge(grounds, report("skipLevel"))).toEqual(["RPT-01 warn not-met", { ...inputs, open: 2 }, { missing: "exceptional,overQuota" }]);
  });
});

describe("RPT-02: sent on Monday 2 February 2026, 15 working days", () => {
  const judge = (today: string, rest: Partial<PreReportAt> = {}) =>
    judged(judgeReplyTime(report("exceptional", rest), { calendar, replyWorkingDays: 15, on: day(today) }));
  const inputs = { reportId: "report", sentOn: "2026-02-02", workingDays: 15, repliedOn: null };
  const due = { due: "2026-02-23", provisional: false };

  it("due on 23 February: counted on the day, overdue 1 day later, and with a reply never overdue", () => {
    expect(judge("2026-02-23")).toEqual(["RPT-02 warn computed", inputs, due]);
    expect(judge("2026-02-24")).toEqual(["RPT-02 warn not-met", inputs, due]);
    expect(judge("2026-02-24", { repliedOn: day("2026-02-24") })).toEqual(["RPT-02 warn computed", { ...inputs, repliedOn: "2026-02-24" }, due]);
  });

  it("through 2027 without a calendar: due 11 January, on the 12th only provisionally overdue, with a reply counted", () => {
    const sent = { sentOn: day("2026-12-21") };
    const early = { ...inputs, sentOn: "2026-12-21" };
    const outputs = { due: "2027-01-11", provisional: true };
    expect(judge("2027-01-11", sent)).toEqual(["RPT-02 warn computed", early, outputs]);
    expect(judge("2027-01-12", sent)).toEqual(["RPT-02 warn provisional", early, outputs]);
    expect(judge("2027-01-12", { ...sent, repliedOn: day("2027-01-12") })).toEqual(["RPT-02 warn computed", { ...early, repliedOn: "2027-01-12" }, outputs]);
  });
});
