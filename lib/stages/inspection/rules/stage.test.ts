import { describe, expect, it } from "vitest";
import type { Outcome, Outcomes } from "@/lib/case/outcomes";
import { legalDate } from "@/lib/kernel/dates";
import { workingCalendar } from "@/lib/kernel/working-days";
import { calendar2026 } from "@/lib/law/calendar/2026";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import { judged } from "@/tests/support/judged";
import type { CheckAt, CheckKind, SignatureAt, SubjectAt } from "../types";
import { mustBeHeard } from "../types";
import type { InspectionFacts } from "./stage";
import { extentOf, inspectionOutcomeOf, judgeAssessed, judgeInspection, rejudgeInspection } from "./stage";

const day = legalDate;
const values = defaultRuleSetValues;

function check(kind: CheckKind, rest: Partial<CheckAt> = {}): CheckAt {
  return {
    kind, letterNumber: "", askedOn: day("2026-03-02"), repliedOn: day("2026-03-10"), responsibleName: "", answer: "nothingFound", result: "", verdict: null,
    version: 0, ...rest,
  };
}

function signature(signer: string, signedOn: string, checked = true): SignatureAt {
  return { id: signer, signer, signerName: signer, capacity: "书记", signedOn: day(signedOn), enteredById: "u", scanId: "s", checked };
}

const interviews = [{ label: "班子成员", talked: 6, agree: 6, disagree: 0, reserve: 0 }, { label: "干部职工", talked: 5, agree: 4, disagree: 1, reserve: 0 }];

/** A subject against whom nothing stands: team of 2, noticed on Friday 6 March, inspected from Monday 9 March 2026. */
function subject(rest: Partial<SubjectAt> = {}, task: Partial<SubjectAt["task"]> = {}): SubjectAt {
  return {
    id: "s", caseId: "case", version: 1,
    task: {
      id: "task", title: "", startsOn: day("2026-03-09"), noticeOn: day("2026-03-06"), state: "running", version: 1, memberCadreIds: ["a", "b"], leaders: 1,
      ...task,
    },
    sections: { virtue: "德", ability: "能", diligence: "勤", achievement: "绩", integrity: "廉", strengths: "优", figures: "数", conclusions: "结" },
    deficiencies: ["有时急躁", "下基层少"],
    interviews,
    unitPrincipalTalkOn: null,
    subjectTalkOn: day("2026-03-11"),
    feedbackOn: null,
    integrityConclusion: "未发现问题",
    checks: (["file", "personalMatters", "discipline", "letters"] as const).map((kind) => check(kind)),
    asked: [],
    heard: mustBeHeard.map((addressee) => ({ addressee, on: day("2026-03-10"), opinion: "同意" })),
    signatures: [signature("甲", "2026-03-13"), signature("乙", "2026-03-12")],
    evaluationId: "evaluation",
    ...rest,
  };
}

function facts(own: SubjectAt, rest: Partial<InspectionFacts> = {}): InspectionFacts {
  return { at: { kind: "promotion", rises: true }, subject: own, poll: null, replies: [], auditRequired: false, calendar: workingCalendar([calendar2026]), values, on: day("2026-03-20"), extent: "full", ...rest };
}

const checksAndConclusion = [
  "CHK-1 gate met",
  "CHK-2 gate met",
  "CHK-3 gate met",
  "CHK-4 gate met",
  "PMR-06 warn met",
  "PMR-07 gate met",
  "CHK-5 gate not-applicable",
  "CHK-6 block met",
  "CHK-6 warn met",
  "SED-02 block not-applicable",
];

describe("INS-04 to INS-14, CHK-1 to CHK-6: an inspection as a whole", () => {
  const said = (judgedFacts: InspectionFacts) => judgeInspection(judgedFacts).map((finding) => judged(finding)[0]);

  it("in full, 19 findings in order: the team's work, the checks, the report", () => {
    expect(said(facts(subject()))).toEqual([
      "INS-04 block met",
      "INS-09 warn met",
      "INS-06 gate met",
      "INS-10 gate met",
      "INS-10 gate not-applicable",
      "INS-14 warn met",
      ...checksAndConclusion,
      "INS-07 block met",
      "INS-11 block met",
      "INS-11 warn met",
    ]);
  });

  it("checks only, 17 findings: 7 rules of the team's work and the report are named as not asked", () => {
    const all = judgeInspection(facts(subject(), { extent: "checks" })).map(judged);
    const left = ["INS-04 block", "INS-06 gate", "INS-07 block", "INS-09 warn", "INS-10 gate", "INS-11 block", "INS-14 warn"];
    expect(all.slice(0, 7)).toEqual(left.map((rule) => [`${rule} not-applicable`, { reason: "checksOnly" }, {}]));
    expect(all.slice(7).map(([head]) => head)).toEqual(checksAndConclusion);
  });

  it("SED-02: where the scheme sets a half, a promotion with 0 polls waits and a move at its level is not asked", () => {
    const scheme = { ...values, opinionVetoBelow: { num: 1, den: 2 } };
    const poll = (kind: "promotion" | "lateralMove") =>
      judgeInspection(facts(subject(), { values: scheme, at: { kind, rises: false } })).map(judged).filter(([head]) => head.startsWith("SED-02"));
    expect(poll("promotion")).toEqual([["SED-02 gate unknown", { missing: "no-poll" }, {}]]);
    expect(poll("lateralMove")).toEqual([["SED-02 block not-applicable", { reason: "not-a-promotion" }, {}]]);
  });

  it("0 notices are unknown (INS-09), a team of 1 stops (INS-04), an audit on the list is asked for (CHK-5)", () => {
    const all = judgeInspection(facts(subject({}, { noticeOn: null, memberCadreIds: ["a"] }), { auditRequired: true })).map(judged);
    expect(all.filter(([head]) => !/ met$|not-applicable$/u.test(head))).toEqual([
      ["INS-04 block not-met", { members: 1, minimum: 2 }, {}],
      ["INS-09 warn unknown", { missing: "notice" }, {}],
      ["CHK-5 gate unknown", { missing: "not-asked" }, {}],
    ]);
  });
});

describe("INS-06", () => {
  it.each([
    ["all 3", {}, "met", { assessed: true, talked: 11, subjectTalked: true }],
    ["no assessment", { evaluationId: null }, "not-met", { assessed: false, talked: 11, subjectTalked: true }],
    ["0 groups", { interviews: [] }, "not-met", { assessed: true, talked: 0, subjectTalked: true }],
    ["2 groups of 0", { interviews: interviews.map((group) => ({ ...group, talked: 0 })) }, "not-met", { assessed: true, talked: 0, subjectTalked: true }],
    ["no talk with the subject", { subjectTalkOn: null }, "not-met", { assessed: true, talked: 11, subjectTalked: false }],
  ] as const)("with %s", (_, rest, outcome, inputs) => {
    expect(judged(judgeAssessed(subject(rest)))).toEqual([`INS-06 gate ${outcome}`, inputs, {}]);
  });
});

describe("how far a case is inspected", () => {
  it.each([
    ["promotion", "checks", "full"],
    ["advancement", "checks", "full"],
    ["electedPost", "checks", "full"],
    ["lateralMove", "checks", "checks"],
    ["lateralMove", "full", "full"],
    ["removal", "full", "checks"],
  ] as const)("%s under the local parameter %s: %s", (kind, lateralMoveInspection, extent) => {
    const ruleSet = { id: "r", version: 1, exampleOnly: true, values: { ...values, lateralMoveInspection } };
    expect(extentOf({ kind, ruleSet })).toBe(extent);
  });
});

const fixed = { fixedOn: day("2026-03-03"), fixItemId: "fix", reason: "人岗相适", firstByVotes: true };
const proposal = { itemId: "proposal", on: day("2026-03-20") };

describe("what an inspection leaves behind", () => {
  it("2 checked signers of 3, the later day, 4 answered checks of 6, 2 deficiencies", () => {
    const open = [check("audit", { repliedOn: null }), check("audit", { answer: null })];
    const own = subject({
      checks: [...subject().checks, ...open],
      signatures: [signature("甲", "2026-03-13"), signature("乙", "2026-03-12"), signature("甲", "2026-03-11"), signature("丙", "2026-03-19", false)],
    });
    expect(inspectionOutcomeOf(own, fixed, proposal, "full")).toEqual({
      fixedOn: "2026-03-03",
      fixItemId: "fix",
      reason: "人岗相适",
      firstByVotes: true,
      extent: "full",
      taskId: "task",
      teamSize: 2,
      noticeOn: "2026-03-06",
      startsOn: "2026-03-09",
      evaluationId: "evaluation",
      checks: ["file", "personalMatters", "discipline", "letters"].map((kind) => ({ kind, answer: "nothingFound", repliedOn: "2026-03-10" })),
      signers: ["甲", "乙"],
      signedOn: "2026-03-13",
      deficiencies: 2,
      proposalItemId: "proposal",
      proposedOn: "2026-03-20",
    });
  });

  it("0 checked signatures and 0 replies: no signer, no day, no check", () => {
    const own = subject({ checks: [check("file", { repliedOn: null, answer: null })], signatures: [signature("丙", "2026-03-19", false)] });
    expect(inspectionOutcomeOf(own, fixed, proposal, "checks")).toMatchObject({ extent: "checks", checks: [], signers: [], signedOn: null });
  });
});

describe("REC-02 and INS-04: an inspection judged again after a correction", () => {
  const own = (rest: Partial<Outcome<"inspection">> = {}): Outcome<"inspection"> => ({ ...inspectionOutcomeOf(subject(), fixed, proposal, "full"), ...rest });
  const recommended = (validUntil: string | null): Outcomes => ({ recommendation: { interview: null, meeting: null, meetingOmitted: true, validUntil } });
  const again = (outcome: Outcome<"inspection">, before: Outcomes) => rejudgeInspection(outcome, before, values).map(judged);
  const inputs = { on: "2026-03-03", inclusive: false };
  const team = ["INS-04 block met", { members: 2, minimum: 2 }, {}];

  it.each([
    ["2026-03-04", "met"],
    ["2026-03-03", "met"],
    ["2026-03-02", "not-met"],
  ] as const)("fixed on 3 March 2026 on a recommendation valid until %s: %s", (validUntil, outcome) => {
    expect(again(own(), recommended(validUntil))).toEqual([[`REC-02 block ${outcome}`, inputs, { validUntil }], team]);
  });

  it("0 recommendations, or 1 without an end, are not judged; the team of 2 is", () => {
    expect(again(own(), {})).toEqual([team]);
    expect(again(own(), recommended(null))).toEqual([team]);
  });

  it("a team of 1 stops; a move with checks only has none, and an unread day leaves 0 findings", () => {
    expect(again(own({ teamSize: 1 }), {})).toEqual([["INS-04 block not-met", { members: 1, minimum: 2 }, {}]]);
    expect(again(own({ extent: "checks", teamSize: 0 }), {})).toEqual([]);
    expect(again(own({ fixedOn: "2026-02-30" }), recommended("2026-03-03"))).toEqual([]);
  });
});
