import { describe, expect, it } from "vitest";
import type { Outcome } from "@/lib/case/outcomes";
import type { PreReportAt } from "@/lib/case/rules/pre-reports";
import { stagesOf } from "@/lib/case/stage-order";
import { legalDate } from "@/lib/kernel/dates";
import { workingCalendar } from "@/lib/kernel/working-days";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import { judged } from "@/tests/support/judged";
import type { ConsultationAt, DeliberationFacts } from "../types";
import { deliberationOutcomeOf, judgeConsultation, judgeDeliberation, judgeReplyDay, rejudgeDeliberation } from "./clearing";

const day = legalDate;
const on = day("2026-03-02");
const id = "00000000-0000-7000-8000-000000000009";

function inspection(...checks: readonly (readonly [string, string])[]): Outcome<"inspection"> {
  const musts = ["file", "personalMatters", "discipline", "letters"].map((kind) => [kind, "nothingFound"] as const);
  return {
    fixedOn: "2026-01-05", fixItemId: id, reason: "", firstByVotes: false, taskId: id, extent: "full", teamSize: 3, noticeOn: null, startsOn: "2026-01-08",
    evaluationId: null, checks: [...musts, ...checks].map(([kind, answer]) => ({ kind, answer, repliedOn: "2026-01-20" })),
    signers: ["a", "b"], signedOn: "2026-01-21", deficiencies: 1, proposalItemId: id, proposedOn: "2026-01-25",
  };
}

const recommendation: Outcome<"recommendation"> = { interview: null, meeting: null, meetingOmitted: true, validUntil: "2026-12-19" };
const leader: ConsultationAt = {
  id, kind: "leader", who: "甲", title: "", way: "talk", askedOn: day("2026-02-01"), repliedOn: null, stance: null, words: "", letterNumber: "",
};

function facts(rest: Partial<DeliberationFacts> = {}): DeliberationFacts {
  return {
    stages: stagesOf.promotion, on, partyMember: true, departmentPost: false, headPost: true, dualManaged: false, auditRequired: false,
    outcomes: { recommendation, inspection: inspection() }, consultations: [leader], reports: [], replies: [], grounds: [],
    answers: [1, 6, 8].map((item) => ({ item, clear: true, note: "", on })), calendar: workingCalendar([{ year: 2026, holidays: [], makeUpDays: [] }]),
    replyWorkingDays: 15, ...rest,
  };
}

function report(reportId: string, approved: boolean | null): PreReportAt {
  const repliedOn = approved === null ? null : day("2026-02-20");
  return { id: reportId, caseId: id, ground: "exceptional", sentOn: day("2026-02-02"), number: "", repliedOn, approved, reply: "", version: 0 };
}

const checklist = [
  "DEL-05 warn met", "DEL-05 warn met", "CHK-3 block met", "CHK-6 block met", "CHK-2 block met", "CHK-4 block met", "CHK-1 block met",
  "CHK-5 gate not-applicable", "DEL-05 warn met",
];

describe("DEL-01 to DEL-05, RPT-01 to RPT-03: a matter before its meeting", () => {
  const judge = (rest: Partial<DeliberationFacts> = {}) => {
    const { verdict, findings } = judgeDeliberation(facts(rest));
    return { verdict, heads: findings.map((finding) => judged(finding)[0]) };
  };
  const consultations = ["DEL-01 gate met", "DEL-02 gate not-applicable", "DEL-03 gate not-applicable", "DEL-04 gate not-applicable"];

  it("all in order: 17 findings, cleared", () => {
    expect(judge()).toEqual({
      verdict: true,
      heads: [
        ...consultations, "RPT-01 warn not-applicable", ...checklist, "EXC-06 block not-applicable", "RPT-03 block not-applicable", "DEL-05 warn met",
      ],
    });
  });

  it("2 reports bring 2 findings on their time; 1 not answered on its 20th working day keeps the matter back", () => {
    expect(judge({ grounds: ["exceptional"], reports: [report("r1", true), report("r2", null)] })).toEqual({
      verdict: false,
      heads: [
        ...consultations, "RPT-01 warn met", "RPT-02 warn computed", "RPT-02 warn not-met", ...checklist, "EXC-06 block met", "RPT-03 block not-met",
        "DEL-05 warn met",
      ],
    });
  });

  it("0 leaders asked keep it back, 3 unanswered items of the checklist only warn", () => {
    expect(judge({ consultations: [] }).verdict).toBe(false);
    expect(judge({ answers: [] }).verdict).toBe(true);
  });
});

describe("what a deliberation leaves behind", () => {
  const outcome = (rest: Partial<DeliberationFacts> = {}) => deliberationOutcomeOf(facts(rest), judgeDeliberation(facts(rest)).findings);
  const plain = { consulted: 1, clearedOn: "2026-03-02", dualConsent: "notNeeded", preReportId: null, checklistOpen: 0 };

  it("0 reports and 0 open items; 3 open items of the checklist are counted, an unreported ground (RPT-01) is not", () => {
    expect(outcome()).toEqual(plain);
    expect(outcome({ answers: [], grounds: ["overQuota"] })).toEqual({ ...plain, checklistOpen: 3 });
  });

  it("of 4 reports the last approved one; none of 2 that were refused or not answered", () => {
    const reports = [report("r1", true), report("r2", true), report("r3", false), report("r4", null)];
    expect(outcome({ reports })).toEqual({ ...plain, preReportId: "r2" });
    expect(outcome({ reports: reports.slice(2) })).toEqual(plain);
  });

  it("2 consulted, the assisting side's month passed; without its consent there is none to keep", () => {
    const letter: ConsultationAt = { ...leader, kind: "dualManagement", way: "letter", askedOn: day("2026-02-02") };
    expect(outcome({ dualManaged: true, consultations: [leader, letter] })).toEqual({ ...plain, consulted: 2, dualConsent: "deemed" });
    expect(() => outcome({ dualManaged: true })).toThrow("the assisting side's consent");
  });
});

describe("CHK-1 to CHK-6, DEL-05: judged again after a correction", () => {
  const own = { consulted: 1, clearedOn: "2026-03-02", dualConsent: "notNeeded", preReportId: null, checklistOpen: 0 } as const;
  const again = (...checks: readonly (readonly [string, string])[]) =>
    rejudgeDeliberation(own, { recommendation, inspection: inspection(...checks) }, defaultRuleSetValues, stagesOf.promotion).map((finding) => judged(finding)[0]);
  const heads = (audit: string) => ["DEL-05 warn met", "CHK-1 block met", "CHK-2 block met", "CHK-3 block met", "CHK-4 block met", audit, "CHK-6 block met"];

  it("7 findings; an audit is asked for where the inspection held 1, whatever it said", () => {
    expect(again()).toEqual(heads("CHK-5 gate not-applicable"));
    expect(again(["audit", "nothingFound"])).toEqual(heads("CHK-5 gate met"));
    expect(again(["audit", "suspend"])).toEqual(heads("CHK-5 gate not-met"));
  });

  it("0 inspections: the 4 checks and the signatures are unknown", () => {
    expect(rejudgeDeliberation(own, {}, defaultRuleSetValues, stagesOf.promotion).map((finding) => judged(finding)[0])).toEqual([
      "DEL-05 warn not-met", "CHK-1 block unknown", "CHK-2 block unknown", "CHK-3 block unknown", "CHK-4 block unknown", "CHK-5 gate not-applicable",
      "CHK-6 block unknown",
    ]);
  });
});

describe("a consultation entered on 2 March 2026 for a case opened on 1 January", () => {
  const opened = day("2026-01-01");
  type Entry = Parameters<typeof judgeConsultation>[0];
  const entry: Entry = { kind: "leader", way: "talk", askedOn: on, repliedOn: null, stance: null, letterNumber: "" };
  const judge = (rest: Partial<Entry>) => judgeConsultation({ ...entry, ...rest }, opened, on);
  const future = { code: "deliberation.asked-in-future", field: "askedOn" };
  const early = { code: "deliberation.asked-before-case", field: "askedOn", params: { openedOn: "2026-01-01" } };

  it.each([
    ["asked today", {}, []],
    ["asked tomorrow", { askedOn: day("2026-03-03") }, [future]],
    ["asked on the day of the case", { askedOn: opened }, []],
    ["asked 1 day before the case", { askedOn: day("2025-12-31") }, [early]],
    ["a letter with its number", { way: "letter", letterNumber: "1号" }, []],
    ["a letter without number", { way: "letter" }, [{ code: "deliberation.letter-number-missing", field: "letterNumber" }]],
    ["answered today", { repliedOn: on, stance: "agree" }, []],
    ["a day without a stance", { repliedOn: on }, [{ code: "deliberation.stance-missing", field: "stance" }]],
    ["a stance without a day", { stance: "agree" }, [{ code: "deliberation.day-missing", field: "repliedOn" }]],
    ["answered tomorrow", { repliedOn: day("2026-03-03"), stance: "agree" }, [{ code: "deliberation.replied-in-future", field: "repliedOn" }]],
    [
      "asked tomorrow by letter without number and answered today without a stance",
      { askedOn: day("2026-03-03"), way: "letter", repliedOn: on },
      [
        future,
        { code: "deliberation.letter-number-missing", field: "letterNumber" },
        { code: "deliberation.stance-missing", field: "stance" },
        { code: "deliberation.replied-before-asked", field: "repliedOn", params: { askedOn: "2026-03-03" } },
      ],
    ],
  ] as const)("%s", (_, rest, refusals) => {
    expect(judge(rest)).toEqual(refusals);
  });

  it.each([
    ["2026-02-20", []],
    ["2026-03-02", []],
    ["2026-02-19", [{ code: "deliberation.replied-before-asked", field: "repliedOn", params: { askedOn: "2026-02-20" } }]],
    ["2026-03-03", [{ code: "deliberation.replied-in-future", field: "repliedOn" }]],
  ] as const)("asked on 20 February, an answer of %s: %j", (repliedOn, refusals) => {
    expect(judgeReplyDay(day("2026-02-20"), day(repliedOn), on)).toEqual(refusals);
  });
});
