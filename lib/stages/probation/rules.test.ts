import { describe, expect, it } from "vitest";
import { addDays, legalDate } from "@/lib/kernel/dates";
import { stops, warns } from "@/lib/law/finding";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import {
  dueLater, extendedBy, judgeConclusion, judgeEarlyEnd, judgeEndAssessment, judgeExtension, judgeFailFlags, judgeProbationOver, judgeProgress,
  judgeSecondNotice, lastDayOfProbation, rejudgeProbation,
} from "./rules";
import type { ProbationAt } from "./types";

const day = legalDate;
const local = defaultRuleSetValues;
const lastDay = day("2027-03-11");

const probation: ProbationAt = {
  id: "p", caseId: "c", holdingId: "h", noticeIssuedOn: day("2026-03-12"), endsOn: lastDay, extendedUntil: null, extensionReason: "",
  selfReport: "述职", principalView: "同意转正", state: "running", concludedOn: null, conclusion: "", version: 0, deficiencies: [],
};
const flag = (gateId: string, fires: boolean, part: number, baseCount: number) => ({ gateId, fires, part, baseCount });
const assessment = { evaluationId: "e", heldOn: day("2027-03-01"), flags: [flag("low-recognition", false, 20, 30), flag("high-incompetence", false, 1, 30)] };

describe("PRB-02", () => {
  it("last day 11 March 2027: not confirmed on 10 March, confirmed on 11 and 12 March", () => {
    expect(["2027-03-10", "2027-03-11", "2027-03-12"].map((today) => judgeProbationOver(lastDay, day(today)).outcome)).toEqual(["not-met", "met", "met"]);
  });

  it("an extension moves the last day", () => {
    expect(lastDayOfProbation(probation)).toBe("2027-03-11");
    expect(lastDayOfProbation({ ...probation, extendedUntil: day("2027-10-01") })).toBe("2027-10-01");
  });
});

describe("PRB-04", () => {
  it("asks for 3 things at the end; an assessment 31 days before the last day is too early, 30 days is not", () => {
    const end = (changes: Partial<Parameters<typeof judgeEndAssessment>[0]>) =>
      judgeEndAssessment({ selfReport: "述职", principalView: "同意", assessedOn: day("2027-03-01"), lastDay, ...changes }, local);
    expect(end({}).outcome).toBe("met");
    expect(end({ selfReport: " ", principalView: "", assessedOn: null }).outputs.missing).toBe("selfReport,principalView,assessment");
    expect(end({ assessedOn: day("2027-02-09") }).outcome).toBe("met");
    expect(end({ assessedOn: day("2027-02-08") }).outputs.missing).toBe("assessmentTooEarly");
  });
});

describe("PRB-05", () => {
  it("absent for exactly 6 months: no extension; 1 day longer: extended by as many days", () => {
    const absent = (to: string) => judgeExtension({ from: day("2026-05-01"), to: day(to) }, lastDay, local);
    expect(absent("2026-10-31").outcome).toBe("not-met");
    expect(absent("2026-11-01").outcome).toBe("met");
    expect(absent("2026-11-01").outputs.extendedUntil).toBe("2027-09-12");
    expect(extendedBy({ from: day("2026-05-01"), to: day("2026-11-01") }, lastDay)).toBe("2027-09-12");
  });

  it("never where the local scheme does not allow it", () => {
    const none = { ...local, probationExtensionAllowed: false };
    expect(stops(judgeExtension({ from: day("2026-05-01"), to: day("2027-02-01") }, lastDay, none))).toBe(true);
  });

  it("ends before its last day only for a serious fault; on the last day no ground is needed", () => {
    expect(stops(judgeEarlyEnd(lastDay, day("2027-03-10"), false))).toBe(true);
    expect(judgeEarlyEnd(lastDay, day("2027-03-10"), true).outcome).toBe("met");
    expect(judgeEarlyEnd(lastDay, day("2027-03-11"), false).outcome).toBe("not-applicable");
  });
});

describe("PRB-06", () => {
  it("1 of 2 lines crossed warns and does not stop; none crossed is met; no assessment is unknown", () => {
    const one = judgeFailFlags([flag("low-recognition", false, 20, 30), flag("high-incompetence", true, 10, 30)]);
    expect([warns(one), stops(one), one.outputs.count]).toEqual([true, false, 1]);
    expect(judgeFailFlags(assessment.flags).outcome).toBe("met");
    expect(judgeFailFlags(null).outcome).toBe("unknown");
  });
});

describe("PRB-07", () => {
  it("1 of 2 named faults without a note warns, both noted is met, none named does not apply", () => {
    const noted = { id: "a", text: "", progress: [{ on: day("2026-09-01"), text: "已改" }] };
    const bare = { id: "b", text: "", progress: [] };
    expect([judgeProgress([noted, bare]).outcome, judgeProgress([noted]).outcome, judgeProgress([]).outcome]).toEqual(["not-met", "met", "not-applicable"]);
    expect(stops(judgeProgress([bare]))).toBe(false);
  });

  it("a second notice is asked for only by the local scheme: still running, 1 open report, 1 cancelling report stop", () => {
    const asked = { secondNotice: true };
    const notice = { until: day("2027-03-10"), openObjections: 0, cancelled: 0 };
    const judge = (changes: Partial<typeof notice>, today = "2027-03-11") => judgeSecondNotice({ ...notice, ...changes }, day(today), asked).outcome;
    expect(judgeSecondNotice(null, day("2027-03-11"), { secondNotice: false }).outcome).toBe("not-applicable");
    expect(stops(judgeSecondNotice(null, day("2027-03-11"), asked))).toBe(true);
    expect([judge({}), judge({}, "2027-03-10"), judge({ openObjections: 1 }), judge({ cancelled: 1 })]).toEqual(["met", "not-met", "not-met", "not-met"]);
  });
});

describe("concluding", () => {
  const facts = { probation, assessment, secondNotice: null };
  const stopping = (...args: Parameters<typeof judgeConclusion>) => judgeConclusion(...args).filter(stops).map(({ rule }) => rule);

  it("confirmed with everything there: 0 of 5 findings stop; the day before 1 stops", () => {
    expect(judgeConclusion("confirmed", facts, false, local, lastDay)).toHaveLength(5);
    expect(stopping("confirmed", facts, false, local, lastDay)).toEqual([]);
    expect(stopping("confirmed", facts, false, local, day("2027-03-10"))).toEqual(["PRB-02"]);
  });

  it("2 checks wait for the last day, 2 for the last days before it: not due is no fault, on its day it is", () => {
    const asked = { ...local, secondNotice: true };
    const empty = { ...facts, probation: { ...probation, selfReport: "" }, assessment: null };
    const waiting = (today: string) =>
      judgeConclusion("confirmed", empty, false, asked, day(today)).flatMap((finding) => {
        const from = dueLater(finding, lastDay, day(today), asked);
        return from === null ? [] : [`${finding.rule} ${from}`];
      });
    const last = [`PRB-02 ${lastDay}`, `PRB-07 ${lastDay}`];
    const first = addDays(lastDay, -local.probationReminderDays);
    expect(waiting(addDays(first, -1))).toEqual([`PRB-02 ${lastDay}`, `PRB-04 ${first}`, `PRB-06 ${first}`, `PRB-07 ${lastDay}`]);
    expect(waiting(first)).toEqual(last);
    expect(waiting(lastDay)).toEqual([]);
  });

  it("returned after the end needs the assessment, before the end a serious fault and no assessment", () => {
    expect(stopping("returned", { ...facts, assessment: null }, false, local, lastDay)).toEqual(["PRB-04"]);
    expect(stopping("returned", { ...facts, assessment: null }, true, local, day("2026-09-01"))).toEqual([]);
    expect(stopping("returned", { ...facts, assessment: null }, false, local, day("2026-09-01"))).toEqual(["PRB-05"]);
  });

  it("judged again: an appointment corrected to end on 20 March makes a confirmation of 11 March too early", () => {
    const own = { probationId: "", endedOn: "2027-03-11", concludedOn: "2027-03-11", conclusion: "confirmed" as const, evaluationId: null };
    const appointment = {
      paperId: "", paperNumber: "", issuedOn: "2026-03-12", talkOn: null, electedOn: null, holdingId: null, inPostSince: null, probationFrom: "2026-03-12", probationUntil: "2027-03-11",
    };
    expect(rejudgeProbation(own, { appointment }, local).map(({ outcome }) => outcome)).toEqual(["met"]);
    expect(rejudgeProbation(own, { appointment: { ...appointment, probationUntil: "2027-03-20" } }, local)[0]?.outcome).toBe("not-met");
    expect(rejudgeProbation({ ...own, conclusion: "returned" }, {}, local)[0]?.outcome).toBe("not-applicable");
  });
});
