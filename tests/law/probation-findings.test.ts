import { describe, expect, it } from "vitest";
import type { Outcome } from "@/lib/case/outcomes";
import { legalDate } from "@/lib/kernel/dates";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import { told } from "@/tests/support/told";
import {
  judgeConclusion, judgeEarlyEnd, judgeEndAssessment, judgeExtension, judgeFailFlags, judgeProbationOver, judgeProgress, judgeSecondNotice, rejudgeProbation,
} from "@/lib/stages/probation/rules";
import type { ProbationAt } from "@/lib/stages/probation/types";

const day = legalDate;
const local = { ...defaultRuleSetValues, secondNotice: true };
const lastDay = day("2027-03-11");
const flag = (gateId: string, fires: boolean, part: number, baseCount: number) => ({ gateId, fires, part, baseCount });

describe("what each finding of the probation says", () => {
  it("PRB-02 gives today and the last day, 11 March 2027", () => {
    const over = (today: string) => told(judgeProbationOver(lastDay, day(today)));
    expect(over("2027-03-10")).toEqual(["PRB-02", "block", "not-met", { today: "2027-03-10" }, { probationUntil: "2027-03-11" }]);
    expect(over("2027-03-11")).toEqual(["PRB-02", "block", "met", { today: "2027-03-11" }, { probationUntil: "2027-03-11" }]);
  });

  it("PRB-04 names the 3 that are missing, blanks included, and the earliest day of the assessment", () => {
    const end = (selfReport: string, principalView: string, assessedOn: string | null) =>
      told(judgeEndAssessment({ selfReport, principalView, assessedOn: assessedOn === null ? null : day(assessedOn), lastDay }, local));
    const earliest = "2027-02-09";
    expect(end("述职", " ", null)).toEqual(["PRB-04", "gate", "not-met", { assessedOn: null, earliest }, { probationUntil: lastDay, missing: "principalView,assessment" }]);
    expect(end("述职", "同意", "2027-02-09")).toEqual(["PRB-04", "gate", "met", { assessedOn: "2027-02-09", earliest }, { probationUntil: lastDay, missing: "" }]);
  });

  it("PRB-05 an extension tells the absence, the 6 months and whether the scheme allows it", () => {
    const absence = { from: day("2026-05-01"), to: day("2026-11-01") };
    const inputs = { absentFrom: "2026-05-01", absentTo: "2026-11-01", months: 6, allowed: true };
    expect(told(judgeExtension(absence, lastDay, local))).toEqual(["PRB-05", "block", "met", inputs, { extendedUntil: "2027-09-12" }]);
    const refused = judgeExtension(absence, lastDay, { ...local, probationExtensionAllowed: false });
    expect(told(refused)).toEqual(["PRB-05", "block", "not-met", { ...inputs, allowed: false }, {}]);
  });

  it("PRB-05 an early end tells the day and the fault; on the last day 0 grounds are needed", () => {
    const early = (today: string, fault: boolean) => told(judgeEarlyEnd(lastDay, day(today), fault));
    const outputs = { probationUntil: lastDay };
    expect(early("2027-03-10", false)).toEqual(["PRB-05", "block", "not-met", { today: "2027-03-10", seriousFault: false }, outputs]);
    expect(early("2027-03-10", true)).toEqual(["PRB-05", "block", "met", { today: "2027-03-10", seriousFault: true }, outputs]);
    expect(early("2027-03-11", false)).toEqual(["PRB-05", "block", "not-applicable", { reason: "probation-over" }, {}]);
  });

  it("PRB-06 every line with its part and base; 2 of 3 that fire are named", () => {
    const flags = [flag("low", true, 10, 30), flag("high", false, 1, 30), flag("third", true, 12, 30)];
    const inputs = { "low-part": 10, "low-base": 30, "high-part": 1, "high-base": 30, "third-part": 12, "third-base": 30 };
    expect(told(judgeFailFlags(flags))).toEqual(["PRB-06", "warn", "not-met", inputs, { fired: "low,third", count: 2 }]);
    expect(told(judgeFailFlags([]))).toEqual(["PRB-06", "warn", "met", {}, { fired: "", count: 0 }]);
    expect(told(judgeFailFlags(null))).toEqual(["PRB-06", "warn", "unknown", { missing: "assessment" }, {}]);
  });

  it("PRB-07 1 of 2 faults without a note; a second notice tells its days and counts", () => {
    const noted = { id: "a", text: "", progress: [{ on: day("2026-09-01"), text: "已改" }] };
    expect(told(judgeProgress([noted, { ...noted, progress: [] }]))).toEqual(["PRB-07", "warn", "not-met", { named: 2, missing: 1 }, {}]);
    expect(told(judgeProgress([noted]))).toEqual(["PRB-07", "warn", "met", { named: 1, missing: 0 }, {}]);
    expect(told(judgeProgress([]))).toEqual(["PRB-07", "warn", "not-applicable", { reason: "no-deficiency-named" }, {}]);
    const second = { until: day("2027-03-10"), openObjections: 1, cancelled: 0 };
    const inputs = { noticed: true, until: "2027-03-10", openObjections: 1, cancelled: 0 };
    expect(told(judgeSecondNotice(second, lastDay, local))).toEqual(["PRB-07", "gate", "not-met", inputs, {}]);
    expect(told(judgeSecondNotice({ ...second, openObjections: 0 }, lastDay, local))).toEqual(["PRB-07", "gate", "met", { ...inputs, openObjections: 0 }, {}]);
    expect(told(judgeSecondNotice(null, lastDay, local))).toEqual(["PRB-07", "gate", "not-met", { noticed: false }, {}]);
    expect(told(judgeSecondNotice(null, lastDay, { secondNotice: false }))).toEqual(["PRB-07", "gate", "not-applicable", { reason: "local-scheme-without" }, {}]);
  });
});

describe("concluding, finding by finding", () => {
  const probation: ProbationAt = {
    id: "p", caseId: "c", holdingId: "h", noticeIssuedOn: day("2026-03-12"), endsOn: lastDay, extendedUntil: null, extensionReason: "",
    selfReport: "述职", principalView: "同意", state: "running", concludedOn: null, conclusion: "", version: 0, deficiencies: [],
  };
  const facts = { probation, assessment: { evaluationId: "e", heldOn: day("2027-03-01"), flags: [flag("low", false, 20, 30)] }, secondNotice: null };
  const said = (conclusion: "confirmed" | "returned", today: string, assessed = true) =>
    judgeConclusion(conclusion, assessed ? facts : { ...facts, assessment: null }, true, local, day(today)).map(({ rule, outcome }) => `${rule} ${outcome}`);

  it("confirmed: 5 findings; returned after the end: 4, before it: 3 with the serious fault", () => {
    expect(said("confirmed", "2027-03-11")).toEqual(["PRB-02 met", "PRB-04 met", "PRB-06 met", "PRB-07 not-applicable", "PRB-07 not-met"]);
    expect(said("returned", "2027-03-11", false)).toEqual(["PRB-04 not-met", "PRB-05 not-applicable", "PRB-06 unknown", "PRB-07 not-applicable"]);
    expect(said("returned", "2026-09-01")).toEqual(["PRB-05 met", "PRB-06 met", "PRB-07 not-applicable"]);
  });

  it("PRB-02 judged again: returned does not apply, without an appointment unknown, the later of 2 ends counts", () => {
    const own: Outcome<"probation"> = { probationId: "p", endedOn: "2027-03-20", concludedOn: "2027-03-15", conclusion: "confirmed", evaluationId: null };
    const appointment = {
      paperId: "", paperNumber: "", issuedOn: "2026-03-12", talkOn: null, electedOn: null, holdingId: null, inPostSince: null, probationFrom: "2026-03-12", probationUntil: "2027-03-11",
    };
    const again = (changes: Partial<typeof own>, before: Parameters<typeof rejudgeProbation>[1]) =>
      rejudgeProbation({ ...own, ...changes }, before, local).map(told);
    expect(again({ conclusion: "returned" }, {})).toEqual([["PRB-02", "block", "not-applicable", { reason: "returned" }, {}]]);
    expect(again({}, {})).toEqual([["PRB-02", "block", "unknown", { missing: "appointment" }, {}]]);
    expect(again({}, { appointment: { ...appointment, probationUntil: null } })).toEqual([["PRB-02", "block", "unknown", { missing: "appointment" }, {}]]);
    expect(again({}, { appointment })).toEqual([["PRB-02", "block", "not-met", { today: "2027-03-15" }, { probationUntil: "2027-03-20" }]]);
    expect(again({ endedOn: "2027-03-11" }, { appointment })).toEqual([["PRB-02", "block", "met", { today: "2027-03-15" }, { probationUntil: "2027-03-11" }]]);
  });
});
