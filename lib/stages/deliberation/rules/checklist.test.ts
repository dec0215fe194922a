import { describe, expect, it } from "vitest";
import type { Outcome, Outcomes } from "@/lib/case/outcomes";
import { stagesOf } from "@/lib/case/stage-order";
import { legalDate } from "@/lib/kernel/dates";
import { workingCalendar } from "@/lib/kernel/working-days";
import { judged } from "@/tests/support/judged";
import type { ChecklistAnswerAt, DeliberationFacts } from "../types";
import { judgeAudit, judgeCheckClosed, judgeChecklist, judgeDisciplineAnswer, judgeHumanItem, judgeIntegritySigned, judgeStepsDone } from "./checklist";

const on = legalDate("2026-03-02");
const id = "00000000-0000-7000-8000-000000000009";
const promotion = stagesOf.promotion;
const removal = stagesOf.removal;
const none = { reason: "kind-without-inspection" };

/** The four musts and no audit, all clear on 20 January, but for what `answers` says. */
function inspection(answers: Readonly<Record<string, string>> = {}, rest: Partial<Outcome<"inspection">> = {}): Outcome<"inspection"> {
  const clear = { file: "nothingFound", personalMatters: "nothingFound", discipline: "nothingFound", letters: "nothingFound" };
  return {
    fixedOn: "2026-01-05", fixItemId: id, reason: "", firstByVotes: false, taskId: id, extent: "full", teamSize: 3, noticeOn: null, startsOn: "2026-01-08",
    evaluationId: null,
    checks: Object.entries({ ...clear, ...answers }).map(([kind, answer]) => ({ kind, answer, repliedOn: "2026-01-20" })),
    signers: ["a", "b"], signedOn: "2026-01-21", deficiencies: 1, proposalItemId: id, proposedOn: "2026-01-25", ...rest,
  };
}

const recommendation: Outcome<"recommendation"> = { interview: null, meeting: null, meetingOmitted: true, validUntil: "2026-12-19" };
const without = (kind: string): Outcome<"inspection"> => ({ ...inspection(), checks: inspection().checks.filter((check) => check.kind !== kind) });
const answer = (item: number, clear: boolean): ChecklistAnswerAt => ({ item, clear, note: "", on });

function facts(rest: Partial<DeliberationFacts> = {}): DeliberationFacts {
  return {
    stages: promotion, on, partyMember: true, departmentPost: false, headPost: true, dualManaged: false, auditRequired: false,
    outcomes: { recommendation, inspection: inspection() }, consultations: [], reports: [], replies: [], grounds: [], answers: [1, 6, 8].map((item) => answer(item, true)),
    calendar: workingCalendar([]), replyWorkingDays: 15, ...rest,
  };
}

describe("DEL-05: the 8 items", () => {
  it("carry 12 findings, each at its item", () => {
    expect(judgeChecklist(facts()).map(({ item, findings }) => [item, findings.map((finding) => judged(finding)[0])])).toEqual([
      [1, ["DEL-05 warn met", "DEL-05 warn met"]],
      [2, ["CHK-3 block met", "CHK-6 block met"]],
      [3, ["CHK-2 block met"]],
      [4, ["CHK-4 block met"]],
      [5, ["CHK-1 block met"]],
      [6, ["CHK-5 gate not-applicable", "DEL-05 warn met"]],
      [7, ["EXC-06 block not-applicable", "RPT-03 block not-applicable"]],
      [8, ["DEL-05 warn met"]],
    ]);
  });

  it("4 checks read 4 answers: what is suspended at 1 item leaves the other 3 clear", () => {
    const open = (kind: string) =>
      judgeChecklist(facts({ outcomes: { recommendation, inspection: inspection({ [kind]: "suspend" }) } })).flatMap(({ item, findings }) =>
        findings.some(({ outcome }) => outcome === "not-met") ? [item] : [],
      );
    expect(["discipline", "personalMatters", "letters", "file", "audit"].map(open)).toEqual([[2], [3], [4], [5], []]);
  });
});

describe("DEL-05 (1): recommended and inspected", () => {
  it.each([
    ["a promotion with 2 of 2", promotion, { recommendation, inspection: inspection() }, "met", true, true],
    ["a promotion with the inspection only", promotion, { inspection: inspection() }, "not-met", false, true],
    ["a promotion with the recommendation only", promotion, { recommendation }, "not-met", true, false],
    ["a lateral move with 1 of 1", stagesOf.lateralMove, { inspection: inspection() }, "met", true, true],
    ["a lateral move with 0 of 1", stagesOf.lateralMove, {}, "not-met", true, false],
  ] as const)("%s", (_, stages, outcomes, outcome, recommended, inspected) => {
    const inputs = { item: 1, recommendation: recommended, inspection: inspected };
    expect(judged(judgeStepsDone(stages, outcomes))).toEqual([`DEL-05 warn ${outcome}`, inputs, {}]);
  });

  it("a removal has neither: not applicable", () => {
    expect(judged(judgeStepsDone(removal, {}))).toEqual(["DEL-05 warn not-applicable", none, {}]);
  });
});

describe("CHK-1, CHK-2, CHK-3, CHK-4: closed by 1 of 3 answers", () => {
  const closed = { "CHK-1": "file", "CHK-2": "personalMatters", "CHK-3": "discipline", "CHK-4": "letters" } as const;
  type Rule = keyof typeof closed;
  const judge = (rule: Rule, outcomes: Outcomes, stages: DeliberationFacts["stages"] = promotion) =>
    judged(rule === "CHK-3" ? judgeDisciplineAnswer(stages, outcomes) : judgeCheckClosed(rule, stages, outcomes));

  it.each(Object.entries(closed) as [Rule, string][])("%s reads the check %s", (rule, check) => {
    const replied = { check, repliedOn: "2026-01-20" };
    for (const [reply, outcome] of [["nothingFound", "met"], ["suspend", "not-met"], ["unsuitable", "not-met"]] as const) {
      expect(judge(rule, { inspection: inspection({ [check]: reply }) })).toEqual([`${rule} block ${outcome}`, { ...replied, answer: reply }, {}]);
    }
    expect(judge(rule, { inspection: without(check) })).toEqual([`${rule} block not-met`, { check, answer: null, repliedOn: null }, {}]);
  });

  it.each(Object.keys(closed) as Rule[])("%s without an inspection is unknown, in a removal not applicable", (rule) => {
    expect(judge(rule, {})).toEqual([`${rule} block unknown`, { missing: "inspection" }, {}]);
    expect(judge(rule, { inspection: inspection() }, removal)).toEqual([`${rule} block not-applicable`, none, {}]);
  });
});

describe("CHK-6", () => {
  const judge = (rest: Partial<Outcome<"inspection">>) => judged(judgeIntegritySigned(promotion, { inspection: inspection({}, rest) }));
  const signedOn = "2026-01-21";

  it.each([
    [["a", "b"], signedOn, "met", 2],
    [["a", "b", "c"], signedOn, "met", 3],
    [["a", "a"], signedOn, "not-met", 1],
    [["a"], signedOn, "not-met", 1],
    [[], null, "not-met", 0],
    [["a", "b"], null, "not-met", 2],
  ] as const)("signers %j on %s of 2 needed: %s", (signers, day, outcome, different) => {
    expect(judge({ signers: [...signers], signedOn: day })).toEqual([`CHK-6 block ${outcome}`, { signers: different, needed: 2, signedOn: day }, {}]);
  });

  it("0 inspections are unknown, in a removal not applicable", () => {
    expect(judged(judgeIntegritySigned(promotion, {}))).toEqual(["CHK-6 block unknown", { missing: "inspection" }, {}]);
    expect(judged(judgeIntegritySigned(removal, { inspection: inspection() }))).toEqual(["CHK-6 block not-applicable", none, {}]);
  });
});

describe("CHK-5", () => {
  const judge = (auditRequired: boolean, outcomes: Outcomes, stages: DeliberationFacts["stages"] = promotion) =>
    judged(judgeAudit({ stages, auditRequired, outcomes }));

  it.each([
    ["nothingFound", "met"],
    ["suspend", "not-met"],
    ["unsuitable", "not-met"],
  ] as const)("a post on the audit list with the answer %s: %s", (reply, outcome) => {
    const inputs = { check: "audit", answer: reply, repliedOn: "2026-01-20" };
    expect(judge(true, { inspection: inspection({ audit: reply }) })).toEqual([`CHK-5 gate ${outcome}`, inputs, {}]);
  });

  it("on the list with 0 audits, or with 0 inspections: not met", () => {
    const open = ["CHK-5 gate not-met", { check: "audit", answer: null, repliedOn: null }, {}];
    expect(judge(true, { inspection: inspection() })).toEqual(open);
    expect(judge(true, {})).toEqual(open);
  });

  it("not on the list, or 0 inspections in the kind: not applicable, each with its reason", () => {
    const suspended = { inspection: inspection({ audit: "suspend" }) };
    expect(judge(false, suspended)).toEqual(["CHK-5 gate not-applicable", { reason: "post-not-audited" }, {}]);
    expect(judge(true, suspended, removal)).toEqual(["CHK-5 gate not-applicable", none, {}]);
  });
});

describe("DEL-05 (1), (6), (8): a person's answer", () => {
  const judge = (item: 1 | 6 | 8, answers: readonly ChecklistAnswerAt[], stages: DeliberationFacts["stages"] = promotion) =>
    judged(judgeHumanItem(item, { stages, answers }));

  it.each([1, 6, 8] as const)("item %d: clear, not clear, not answered", (item) => {
    const others = [1, 6, 8].filter((other) => other !== item).map((other) => answer(other, false));
    expect(judge(item, [...others, answer(item, true)])).toEqual(["DEL-05 warn met", { item, clear: true, on: "2026-03-02" }, {}]);
    expect(judge(item, [answer(item, false)])).toEqual(["DEL-05 warn not-met", { item, clear: false, on: "2026-03-02" }, {}]);
    expect(judge(item, others)).toEqual(["DEL-05 warn unknown", { missing: "answer", item }, {}]);
  });

  it("a removal is asked item 8 only", () => {
    const clear = [1, 6, 8].map((item) => answer(item, true));
    expect([judge(1, clear, removal), judge(6, clear, removal)]).toEqual([1, 6].map(() => ["DEL-05 warn not-applicable", none, {}]));
    expect(judge(8, clear, removal)[0]).toBe("DEL-05 warn met");
    expect(judge(8, [], removal)).toEqual(["DEL-05 warn unknown", { missing: "answer", item: 8 }, {}]);
  });
});
