import { describe, expect, it } from "vitest";
import type { PreReportAt } from "@/lib/case/rules/pre-reports";
import { groundsOf, judgeExceptionalApproval, judgePreReports } from "@/lib/case/rules/pre-reports";
import type { Outcome, Outcomes } from "@/lib/case/outcomes";
import type { Kind, Stage } from "@/lib/case/stage-order";
import { stagesOf } from "@/lib/case/stage-order";
import { legalDate } from "@/lib/kernel/dates";
import { workingCalendar } from "@/lib/kernel/working-days";
import { stops, warns } from "@/lib/law/finding";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import type { ConsultationAt, DeliberationFacts } from "../types";
import { judgeChecklist, judgeDisciplineAnswer, judgeHumanItem, judgeIntegritySigned, judgeStepsDone } from "./checklist";
import { deliberationOutcomeOf, judgeConsultation, judgeDeliberation, rejudgeDeliberation } from "./clearing";
import { dualConsentOf, judgeDualManagement, judgeLeadersConsulted, judgeSuperiorHeard, judgeUnitedFrontHeard } from "./consultations";
import { judgeReplyTime, judgeReportDue } from "./pre-reports";

const on = legalDate("2026-03-02");
const id = "00000000-0000-7000-8000-000000000009";

const inspection: Outcome<"inspection"> = {
  fixedOn: "2026-01-05", fixItemId: id, reason: "人岗相适", firstByVotes: false, taskId: id, extent: "full", teamSize: 3, noticeOn: "2026-01-06",
  startsOn: "2026-01-08", evaluationId: null,
  checks: ["file", "personalMatters", "discipline", "letters"].map((kind) => ({ kind, answer: "nothingFound", repliedOn: "2026-01-20" })),
  signers: ["signer-a", "signer-b"], signedOn: "2026-01-21", deficiencies: 1, proposalItemId: id, proposedOn: "2026-01-25",
};
const recommendation: Outcome<"recommendation"> = {
  interview: { roundId: id, heldOn: "2025-12-20", shouldAttend: 30, present: 28, valid: 28, agree: 20 },
  meeting: null, meetingOmitted: true, validUntil: "2026-12-19",
};

function facts(rest: Partial<DeliberationFacts> = {}): DeliberationFacts {
  return {
    stages: stagesOf.promotion,
    on,
    partyMember: true,
    departmentPost: false,
    headPost: true,
    dualManaged: false,
    auditRequired: false,
    outcomes: { recommendation, inspection },
    consultations: [asked({})],
    reports: [],
    replies: [],
    grounds: [],
    answers: [1, 6, 8].map((item) => ({ item, clear: true, note: "", on })),
    calendar: workingCalendar([{ year: 2026, holidays: [], makeUpDays: [] }]),
    replyWorkingDays: 15,
    ...rest,
  };
}

function asked(rest: Partial<ConsultationAt>): ConsultationAt {
  return { id, kind: "leader", who: "甲", title: "副书记", way: "talk", askedOn: legalDate("2026-02-01"), repliedOn: null, stance: null, words: "", letterNumber: "", ...rest };
}

function report(rest: Partial<PreReportAt> = {}): PreReportAt {
  return { id, caseId: id, ground: "exceptional", sentOn: legalDate("2026-02-02"), number: "〔2026〕1号", repliedOn: null, approved: null, reply: "", version: 0, ...rest };
}

describe("DEL-01", () => {
  it("1 leader asked: met; 0: not met", () => {
    expect(judgeLeadersConsulted(facts()).outcome).toBe("met");
    expect(judgeLeadersConsulted(facts({ consultations: [] })).outcome).toBe("not-met");
  });
});

describe("DEL-02", () => {
  it("a department post needs an answer of the superior in charge, 1 question without an answer is not enough", () => {
    const open = asked({ kind: "superiorInCharge" });
    expect(judgeSuperiorHeard(facts({ departmentPost: false })).outcome).toBe("not-applicable");
    expect(judgeSuperiorHeard(facts({ departmentPost: true, consultations: [open] })).outcome).toBe("not-met");
    expect(judgeSuperiorHeard(facts({ departmentPost: true, consultations: [{ ...open, stance: "agree", repliedOn: on }] })).outcome).toBe("met");
  });
});

describe("DEL-03", () => {
  it("only people outside the Party", () => {
    expect(judgeUnitedFrontHeard(facts()).outcome).toBe("not-applicable");
    expect(judgeUnitedFrontHeard(facts({ partyMember: false })).outcome).toBe("not-met");
    const heard = asked({ kind: "unitedFront", stance: "agree", repliedOn: on });
    expect(judgeUnitedFrontHeard(facts({ partyMember: false, consultations: [heard] })).outcome).toBe("met");
  });
});

describe("DEL-04", () => {
  const letter = asked({ kind: "dualManagement", way: "letter", askedOn: legalDate("2026-02-02"), letterNumber: "1号" });
  const dual = (rest: Partial<DeliberationFacts>) => facts({ dualManaged: true, consultations: [letter], ...rest });

  it("example 41: received on 2 February 2026 and not answered: consent from 2 March on, not on 1 March", () => {
    expect(dualConsentOf(dual({ on: legalDate("2026-03-01") }))).toBeNull();
    expect(dualConsentOf(dual({ on: legalDate("2026-03-02") }))).toBe("deemed");
    expect(judgeDualManagement(dual({ on: legalDate("2026-03-01") })).outputs.consentDeemedAfter).toBe("2026-03-01");
  });

  it("received on 31 January 2026: the last day of the month is 28 February, consent from 1 March on", () => {
    const consultations = [{ ...letter, askedOn: legalDate("2026-01-31") }];
    expect(dualConsentOf(dual({ consultations, on: legalDate("2026-02-28") }))).toBeNull();
    expect(dualConsentOf(dual({ consultations, on: legalDate("2026-03-01") }))).toBe("deemed");
  });

  it("example 12: received on 31 January 2025: silent to 28 February, consent from 1 March 2025", () => {
    const consultations = [{ ...letter, askedOn: legalDate("2025-01-31") }];
    expect(dualConsentOf(dual({ consultations, on: legalDate("2025-02-28") }))).toBeNull();
    expect(dualConsentOf(dual({ consultations, on: legalDate("2025-03-01") }))).toBe("deemed");
    expect(judgeDualManagement(dual({ consultations, on: legalDate("2025-02-28") })).outputs.consentDeemedAfter).toBe("2025-02-28");
  });

  it("disagreement on a head waits for mediation; on a deputy the main side decides", () => {
    const no: ConsultationAt = { ...letter, stance: "disagree", repliedOn: on };
    expect(judgeDualManagement(dual({ consultations: [no] })).outcome).toBe("not-met");
    expect(dualConsentOf(dual({ consultations: [no], headPost: false }))).toBe("mainSideDecided");
    const mediated = asked({ kind: "dualManagement", way: "mediation", stance: "agree", repliedOn: on });
    expect(dualConsentOf(dual({ consultations: [no, mediated] }))).toBe("headMediated");
  });

  it("nobody asked in writing: not met; not dual-managed: not applicable", () => {
    expect(judgeDualManagement(dual({ consultations: [] })).outcome).toBe("not-met");
    expect(judgeDualManagement(facts()).outcome).toBe("not-applicable");
  });
});

describe("DEL-05", () => {
  it("has 8 items; 1, 6 and 8 ask a person and only warn", () => {
    const checklist = judgeChecklist(facts({ answers: [] }));
    expect(checklist.map((row) => row.item)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const open = checklist.filter((row) => row.findings.some(warns)).map((row) => row.item);
    expect(open).toEqual([1, 6, 8]);
    expect(checklist.flatMap((row) => row.findings).filter(stops)).toEqual([]);
  });

  it("an answer that there is such a situation warns, it does not stop", () => {
    const finding = judgeHumanItem(8, { stages: stagesOf.promotion, answers: [{ item: 8, clear: false, note: "有反映", on }] });
    expect([warns(finding), stops(finding)]).toEqual([true, false]);
  });

  it("item 1 asks for the stages of the case: a lateral move has no recommendation, an advancement only where the parameter says so", () => {
    const onlyInspected = { inspection };
    const outcomeOf = (stages: readonly Stage[], outcomes: Outcomes) => judgeStepsDone(stages, outcomes).outcome;
    expect(outcomeOf(stagesOf.lateralMove, onlyInspected)).toBe("met");
    expect(outcomeOf(stagesOf.lateralMove, {})).toBe("not-met");
    expect(outcomeOf(stagesOf.advancement, onlyInspected)).toBe("not-met");
    expect(outcomeOf(stagesOf.advancement.filter((stage) => stage !== "recommendation"), onlyInspected)).toBe("met");
    expect(outcomeOf(stagesOf.electedPost, onlyInspected)).toBe("not-met");
  });

  it("a removal: items 1 to 6 are not applicable because it has no inspection", () => {
    const checklist = judgeChecklist(facts({ stages: stagesOf.removal, outcomes: {} }));
    const six = checklist.slice(0, 6).flatMap((row) => row.findings);
    expect(six.every((finding) => finding.outcome === "not-applicable")).toBe(true);
    expect(six[0]?.inputs.reason).toBe("kind-without-inspection");
  });
});

describe("CHK-3", () => {
  it("only 1 of the 3 answers closes it", () => {
    for (const [answer, outcome] of [["nothingFound", "met"], ["suspend", "not-met"], ["unsuitable", "not-met"]] as const) {
      const checks = inspection.checks.map((check) => (check.kind === "discipline" ? { ...check, answer } : check));
      expect(judgeDisciplineAnswer(stagesOf.promotion, { inspection: { ...inspection, checks } }).outcome).toBe(outcome);
    }
  });
});

describe("CHK-6", () => {
  it("example 42: 2 different signers: met; the same signer twice: not met; 1 signer: not met", () => {
    const signed = (signers: string[]) => judgeIntegritySigned(stagesOf.promotion, { inspection: { ...inspection, signers } }).outcome;
    expect(signed(["a", "b"])).toBe("met");
    expect(signed(["a", "a"])).toBe("not-met");
    expect(signed(["a"])).toBe("not-met");
  });
});

describe("EXC-06", () => {
  it("an exceptional promotion needs an approval of the meeting's day or before", () => {
    const judged = (reports: readonly PreReportAt[]) => judgeExceptionalApproval(["exceptional"], reports, on).outcome;
    expect(judgeExceptionalApproval([], [], on).outcome).toBe("not-applicable");
    expect(judged([])).toBe("not-met");
    expect(judged([report()])).toBe("not-met");
    expect(judged([report({ approved: false, repliedOn: on })])).toBe("not-met");
    expect(judged([report({ approved: true, repliedOn: legalDate("2026-03-03") })])).toBe("not-met");
    expect(judged([report({ approved: true, repliedOn: on })])).toBe("met");
    expect(judged([report({ ground: "skipLevel", approved: true, repliedOn: on })])).toBe("not-met");
  });
});

describe("RPT-01", () => {
  const none = {
    kind: "promotion", exceptionalGround: null, presentLevel: "countyDeputy", level: "countyHead", relativeLeads: false, hadBar: false,
    motionCases: 3, manyAtOnce: null, headSince: null, retiresOn: null, on, outcomes: { recommendation },
  } as const;

  it("reads the grounds from the data: 2 levels up is a skip, 1 is not; more than 3 at once, not 3", () => {
    expect(groundsOf(none)).toEqual([]);
    expect(groundsOf({ ...none, presentLevel: "sectionHead" })).toEqual(["skipLevel"]);
    expect(groundsOf({ ...none, manyAtOnce: 3 })).toEqual([]);
    expect(groundsOf({ ...none, motionCases: 4, manyAtOnce: 3 })).toEqual(["manyAtOnce"]);
    expect(groundsOf({ ...none, outcomes: {} })).toEqual(["noRecommendation"]);
    expect(groundsOf({ ...none, kind: "removal", exceptionalGround: "teamNeed" })).toEqual([]);
  });

  it("a county or township head is moved before 3 years: 1 day short is a ground, the anniversary is none; his removal for work need is, too", () => {
    expect(groundsOf({ ...none, headSince: legalDate("2023-03-03") })).toEqual(["shortTenureHead"]);
    expect(groundsOf({ ...none, headSince: legalDate("2023-03-02") })).toEqual([]);
    expect(groundsOf({ ...none, kind: "removal", headSince: legalDate("2023-03-03") })).toEqual(["shortTenureHead"]);
  });

  it("a post for somebody who reaches his retirement on the day is a ground, 1 day before it is none", () => {
    expect(groundsOf({ ...none, retiresOn: on })).toEqual(["beyondAge"]);
    expect(groundsOf({ ...none, retiresOn: legalDate("2026-03-03") })).toEqual([]);
    expect(groundsOf({ ...none, kind: "removal", retiresOn: on })).toEqual([]);
  });

  it("no recommendation and a leader's relative are grounds of 2 kinds, promotion and elected post, not of advancement and lateral move", () => {
    const bare = { ...none, outcomes: {}, relativeLeads: true } as const;
    const found = (kind: Kind) => groundsOf({ ...bare, kind });
    expect(found("electedPost")).toEqual(["leaderRelative", "noRecommendation"]);
    expect(found("promotion")).toEqual(found("electedPost"));
    for (const kind of ["advancement", "lateralMove", "removal"] as const) expect(found(kind)).toEqual([]);
  });

  it("a ground without its report warns and does not stop", () => {
    const finding = judgeReportDue(facts({ grounds: ["reuseAfterBar"] }));
    expect([warns(finding), stops(finding)]).toEqual([true, false]);
    expect(judgeReportDue(facts({ grounds: ["exceptional"], reports: [report()] })).outcome).toBe("met");
  });
});

describe("RPT-02", () => {
  it("sent on Monday 2 February 2026, 15 working days: due 23 February, overdue on the 24th, and still no consent", () => {
    expect(judgeReplyTime(report(), facts({ on: legalDate("2026-02-23") }))).toMatchObject({ outcome: "computed", outputs: { due: "2026-02-23" } });
    expect(warns(judgeReplyTime(report(), facts({ on: legalDate("2026-02-24") })))).toBe(true);
  });

  it("sent on 21 December 2026, 15 working days into 2027 without a calendar: overdue on 12 January is provisional, on 11 January only counted", () => {
    const sent = report({ sentOn: legalDate("2026-12-21") });
    const judge = (on: string) => judgeReplyTime(sent, facts({ on: legalDate(on), calendar: workingCalendar([{ year: 2026, holidays: [], makeUpDays: [] }]) }));
    expect(judge("2027-01-12")).toMatchObject({ outcome: "provisional", force: "warn", outputs: { due: "2027-01-11", provisional: true } });
    expect(judge("2027-01-11").outcome).toBe("computed");
  });
});

describe("RPT-03", () => {
  it("example 41: 1 report not answered stops; approved does not", () => {
    expect(stops(judgePreReports([report()], on))).toBe(true);
    expect(stops(judgePreReports([report({ approved: true, repliedOn: on })], on))).toBe(false);
    expect(judgePreReports([], on).outcome).toBe("not-applicable");
  });
});

describe("the deliberation as a whole", () => {
  it("all asked and clear: nothing stops, nothing warns, 1 person consulted", () => {
    const judged = judgeDeliberation(facts());
    expect(judged.findings.filter(stops)).toEqual([]);
    expect(judged.findings.filter(warns)).toEqual([]);
    expect(deliberationOutcomeOf(facts(), judged.findings)).toEqual({
      consulted: 1, clearedOn: "2026-03-02", dualConsent: "notNeeded", preReportId: null, checklistOpen: 0,
    });
  });

  it("a removal with 1 leader asked passes with 1 answer of the checklist", () => {
    const removal = facts({ stages: stagesOf.removal, outcomes: {}, answers: [{ item: 8, clear: true, note: "", on }] });
    expect(judgeDeliberation(removal).findings.filter((finding) => stops(finding) || warns(finding))).toEqual([]);
  });

  it("judged again: a corrected inspection with 1 signer stops by CHK-6", () => {
    const own = { consulted: 1, clearedOn: "2026-03-02", dualConsent: "notNeeded", preReportId: null, checklistOpen: 0 } as const;
    const before = { recommendation, inspection: { ...inspection, signers: ["a"] } };
    expect(rejudgeDeliberation(own, before, defaultRuleSetValues, stagesOf.promotion).filter(stops).map((finding) => finding.rule)).toEqual(["CHK-6"]);
    expect(rejudgeDeliberation(own, {}, defaultRuleSetValues, stagesOf.removal).filter(stops)).toEqual([]);
  });

  it("a consultation asked tomorrow, before the case, by letter without number, or answered before it was asked is refused", () => {
    const entry = { kind: "leader", way: "talk", askedOn: on, repliedOn: null, stance: null, letterNumber: "" } as const;
    const opened = legalDate("2026-01-01");
    const codes = (input: Parameters<typeof judgeConsultation>[0]) => judgeConsultation(input, opened, on).map((refusal) => refusal.code);
    expect(codes(entry)).toEqual([]);
    expect(codes({ ...entry, askedOn: legalDate("2026-03-03") })).toEqual(["deliberation.asked-in-future"]);
    expect(codes({ ...entry, askedOn: legalDate("2025-12-31") })).toEqual(["deliberation.asked-before-case"]);
    expect(codes({ ...entry, way: "letter" })).toEqual(["deliberation.letter-number-missing"]);
    expect(codes({ ...entry, repliedOn: legalDate("2026-03-01"), stance: "agree" })).toEqual(["deliberation.replied-before-asked"]);
    expect(codes({ ...entry, repliedOn: on })).toEqual(["deliberation.stance-missing"]);
    expect(codes({ ...entry, stance: "agree" })).toEqual(["deliberation.day-missing"]);
  });
});
