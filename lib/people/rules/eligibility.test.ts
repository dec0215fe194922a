import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { stops, warns, type Finding } from "@/lib/law/finding";
import type { RuleId } from "@/lib/law/rule-id";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import { candidate, career, holding, targetPost } from "@/tests/support/builders/candidate";
import type { CandidateFacts, PlacedPost } from "../types";
import { judgeEligibility } from "./eligibility";
import type { Exceptional } from "./exceptional";

const values = defaultRuleSetValues;
const countyHead = targetPost({ level: "countyHead", headOrDeputy: "head" });
const asked: Exceptional = {
  ground: "notableResults",
  text: "连续三年实绩突出",
  approvedBeforeInspection: true,
  approvedBeforeMeeting: true,
};

function judged(
  facts: CandidateFacts,
  day: string,
  options: { target?: PlacedPost; exceptional?: Exceptional; ruleSet?: typeof values } = {},
): readonly Finding[] {
  const { target = targetPost(), exceptional, ruleSet = values } = options;
  return judgeEligibility(facts, target, legalDate(day), ruleSet, exceptional);
}

function outcomeOf(findings: readonly Finding[], rule: RuleId): string | undefined {
  return findings.find((finding) => finding.rule === rule)?.outcome;
}

const stopping = (findings: readonly Finding[]) => findings.filter(stops).map((finding) => finding.rule);

describe("ELG-01", () => {
  it("example 14: 5 years of service, 2 years of grassroots work and 40 months as head on 1 July 2024: passes", () => {
    const findings = judged(candidate(), "2024-07-01");
    expect(stopping(findings)).toEqual([]);
    expect(findings.find((finding) => finding.rule === "ELG-04")?.inputs).toEqual({ months: 40 });
  });

  it("30 June 2024: 59 months of service are not enough; 1 July 2024: 60 are", () => {
    expect(outcomeOf(judged(candidate(), "2024-06-30"), "ELG-01")).toBe("not-met");
    expect(outcomeOf(judged(candidate(), "2024-07-01"), "ELG-01")).toBe("met");
  });

  it.each([
    ["2021-08-30", "not-met"],
    ["2021-08-31", "met"],
    ["2021-09-01", "met"],
  ])("grassroots work from 1 Sept 2019 to %s: %s", (to, outcome) => {
    const experience = [{ kind: "grassroots" as const, from: legalDate("2019-09-01"), to: legalDate(to) }];
    expect(outcomeOf(judged(candidate({ experience }), "2024-07-01"), "ELG-01")).toBe(outcome);
  });

  it("two times of 12 months each add up to 24, an overlap counts once", () => {
    const year = (from: string, to: string) => ({
      kind: "grassroots" as const,
      from: legalDate(from),
      to: legalDate(to),
    });
    const apart = [year("2019-09-01", "2020-08-31"), year("2022-01-01", "2022-12-31")];
    const overlapping = [year("2019-09-01", "2020-08-31"), year("2020-03-01", "2021-02-28")];
    expect(outcomeOf(judged(candidate({ experience: apart }), "2024-07-01"), "ELG-01")).toBe("met");
    expect(outcomeOf(judged(candidate({ experience: overlapping }), "2024-07-01"), "ELG-01")).toBe("not-met");
  });

  it("secondments and front-line work are not grassroots work; no experience on file is unknown", () => {
    const experience = [{ kind: "frontLine" as const, from: legalDate("2019-09-01"), to: null }];
    expect(outcomeOf(judged(candidate({ experience }), "2024-07-01"), "ELG-01")).toBe("not-met");
    expect(outcomeOf(judged(candidate({ experience: [] }), "2024-07-01"), "ELG-01")).toBe("unknown");
  });

  it("a bureau-level or a section-level post: not applicable", () => {
    const target = targetPost({ level: "sectionHead" });
    expect(outcomeOf(judged(candidate(), "2024-07-01", { target }), "ELG-01")).toBe("not-applicable");
  });
});

describe("ELG-02", () => {
  it("1 post at the next lower level warns and does not stop, 2 are enough", () => {
    const one = judged(candidate(), "2024-07-01").find((finding) => finding.rule === "ELG-02");
    expect(one && warns(one)).toBe(true);
    const two = candidate({ career: [career("2021-03-01", "2022-05-31"), career("2022-06-01", null)] });
    expect(outcomeOf(judged(two, "2024-07-01"), "ELG-02")).toBe("met");
  });

  it("a concurrent second post counts only where the rule set says so", () => {
    const facts = candidate({ career: [career("2021-03-01", null), career("2022-01-01", null, { concurrent: true })] });
    expect(outcomeOf(judged(facts, "2024-07-01"), "ELG-02")).toBe("not-met");
    expect(
      outcomeOf(judged(facts, "2024-07-01", { ruleSet: { ...values, concurrentPostsCount: true } }), "ELG-02"),
    ).toBe("met");
  });

  it("a changed portfolio in one post counts as a second post only where the rule set says so", () => {
    const facts = candidate({
      career: [career("2021-03-01", "2022-05-31", { postId: "p" }), career("2022-06-01", null, { postId: "p" })],
    });
    const strict = { ...values, changedPortfolioCounts: false };
    expect(outcomeOf(judged(facts, "2024-07-01"), "ELG-02")).toBe("met");
    expect(outcomeOf(judged(facts, "2024-07-01", { ruleSet: strict }), "ELG-02")).toBe("not-met");
  });

  it("a secondment of 6 months counts as a post, one of 5 months does not", () => {
    const seconded = (to: string) =>
      candidate({
        experience: [
          ...candidate().experience,
          { kind: "secondment", from: legalDate("2022-01-01"), to: legalDate(to) },
        ],
      });
    expect(outcomeOf(judged(seconded("2022-06-30"), "2024-07-01"), "ELG-02")).toBe("met");
    expect(outcomeOf(judged(seconded("2022-06-29"), "2024-07-01"), "ELG-02")).toBe("not-met");
  });

  it("an appointment that the résumé shows as well counts once", () => {
    const facts = candidate({ holdings: [holding("2021-03-05", null)] });
    expect(judged(facts, "2024-07-01").find((finding) => finding.rule === "ELG-02")?.inputs).toEqual({ posts: 1 });
  });
});

describe("ELG-03", () => {
  const deputy = candidate({
    workStart: legalDate("2005-07-01"),
    level: "countyDeputy",
    levelSince: legalDate("2022-05-01"),
    career: [career("2022-05-01", null, { level: "countyDeputy", headOrDeputy: "deputy" })],
  });

  it.each([
    ["2024-04-30", "not-met"],
    ["2024-05-01", "met"],
    ["2024-05-02", "met"],
  ])("example 16: deputy since 1 May 2022, checked on %s: %s", (day, outcome) => {
    expect(outcomeOf(judged(deputy, day, { target: countyHead }), "ELG-03")).toBe(outcome);
  });

  it("a rank without a leading post does not count: unknown, and it stops", () => {
    const rank = { ...deputy, career: [career("2022-05-01", null, { level: "countyDeputy", headOrDeputy: null })] };
    expect(stopping(judged(rank, "2024-05-01", { target: countyHead }))).toContain("ELG-03");
  });

  it("for a person who is a head already: not applicable", () => {
    const head = { ...deputy, level: "countyHead" as const };
    expect(outcomeOf(judged(head, "2024-05-01", { target: countyHead }), "ELG-03")).toBe("not-applicable");
  });

  it("the level of today does not change a judgement about the time before it was reached", () => {
    const promotedSince = { ...deputy, level: "countyHead" as const, levelSince: legalDate("2024-06-01") };
    expect(outcomeOf(judged(promotedSince, "2024-04-30", { target: countyHead }), "ELG-03")).toBe("not-met");
  });
});

describe("ELG-04", () => {
  const headSince = (day: string) =>
    candidate({ levelSince: legalDate(day), career: [career(day, null)], holdings: [holding(day, null)] });

  it("example 15: head since 1 Aug 2021 is 35 months on 1 July 2024: fails", () => {
    const findings = judged(headSince("2021-08-01"), "2024-07-01");
    expect(stopping(findings)).toEqual(["ELG-04"]);
    expect(findings.find((finding) => finding.rule === "ELG-04")).toMatchObject({
      inputs: { months: 35 },
      outputs: { neededMonths: 36 },
    });
  });

  it("head since 1 July 2021 is 36 months on 1 July 2024: passes; since 2 July: fails", () => {
    expect(stopping(judged(headSince("2021-07-01"), "2024-07-01"))).toEqual([]);
    expect(stopping(judged(headSince("2021-07-02"), "2024-07-01"))).toEqual(["ELG-04"]);
  });

  it("example 15: with a ground and approval before the meeting it is overridden", () => {
    const findings = judged(headSince("2021-08-01"), "2024-07-01", { exceptional: asked });
    expect(stopping(findings)).toEqual([]);
    expect(findings.find((finding) => finding.rule === "ELG-04")).toMatchObject({
      outcome: "overridden",
      outputs: { ground: "notableResults", approval: "given" },
    });
  });

  it("example 15: approval refused or missing at the meeting: still stops; not yet due: goes on, marked so", () => {
    const missing = judged(headSince("2021-08-01"), "2024-07-01", {
      exceptional: { ...asked, approvedBeforeMeeting: false },
    });
    expect(stopping(missing)).toEqual(["ELG-04"]);
    const notYet = judged(headSince("2021-08-01"), "2024-07-01", {
      exceptional: { ...asked, approvedBeforeMeeting: null },
    });
    expect(notYet.find((finding) => finding.rule === "ELG-04")?.outputs.approval).toBe("notYetDue");
  });
});

describe("ELG-05", () => {
  const bureauDeputy = targetPost({ level: "bureauDeputy" });
  const educated = (education: "bachelor" | "juniorCollege" | "secondary") =>
    candidate({
      level: "countyHead",
      levelSince: legalDate("2018-01-01"),
      career: [career("2018-01-01", null, { level: "countyHead" })],
      education: [{ mode: "inService", education, graduatedOn: legalDate("2007-07-01") }],
    });

  it("example 17: junior college for a bureau-level post warns and does not stop; a bachelor is enough", () => {
    const finding = judged(educated("juniorCollege"), "2024-07-01", { target: bureauDeputy }).find(
      ({ rule }) => rule === "ELG-05",
    );
    expect(finding && [warns(finding), stops(finding)]).toEqual([true, false]);
    expect(outcomeOf(judged(educated("bachelor"), "2024-07-01", { target: bureauDeputy }), "ELG-05")).toBe("met");
  });

  it("for a county-level post junior college is enough, secondary school warns", () => {
    expect(outcomeOf(judged(educated("juniorCollege"), "2024-07-01"), "ELG-05")).toBe("met");
    expect(outcomeOf(judged(educated("secondary"), "2024-07-01"), "ELG-05")).toBe("not-met");
  });
});

describe("ELG-06", () => {
  it("training is not kept with the person: unknown with 1 missing datum, a warning that stops nothing", () => {
    const finding = judged(candidate(), "2024-07-01").find(({ rule }) => rule === "ELG-06");
    expect(finding).toMatchObject({ outcome: "unknown", force: "warn", inputs: { missing: "trainingRecord" } });
    expect(finding && [warns(finding), stops(finding)]).toEqual([true, false]);
  });
});

describe("ELG-07", () => {
  it("fit: met; not fit: stops; not recorded: unknown and stops", () => {
    expect(stopping(judged(candidate({ healthFit: true }), "2024-07-01"))).toEqual([]);
    expect(stopping(judged(candidate({ healthFit: false }), "2024-07-01"))).toEqual(["ELG-07"]);
    expect(outcomeOf(judged(candidate({ healthFit: null }), "2024-07-01"), "ELG-07")).toBe("unknown");
  });
});

describe("ELG-08", () => {
  const partyPost = targetPost({ partyPost: true });

  it("a Party post for somebody outside the Party stops, no exception lifts it (EXC-02)", () => {
    const outside = candidate({ politicalStatus: "nonParty", partyJoined: null });
    const findings = judged(outside, "2024-07-01", { target: partyPost, exceptional: asked });
    expect(stopping(findings)).toEqual(["ELG-08", "EXC-02"]);
    expect(stopping(judged(outside, "2024-07-01"))).toEqual([]);
  });

  it.each([
    ["2021-07-02", true],
    ["2021-07-01", false],
    ["2021-06-30", false],
  ])("in the Party since %s, 3 years on 1 July 2024 for a county-level Party post: warns %s", (joined, warned) => {
    const findings = judged(candidate({ partyJoined: legalDate(joined) }), "2024-07-01", { target: partyPost });
    expect(findings.some((finding) => finding.rule === "ELG-08" && warns(finding))).toBe(warned);
    expect(stopping(findings)).toEqual([]);
  });
});

describe("ELG-09", () => {
  const sectionHead = targetPost({ level: "sectionHead", headOrDeputy: "head" });
  const sectionDeputy = targetPost({ level: "sectionDeputy" });

  it.each([
    ["2022-07-02", "not-met"],
    ["2022-07-01", "met"],
    ["2022-06-30", "met"],
  ])("section deputy since %s to section head on 1 July 2024, local 2 years: %s", (since, outcome) => {
    const facts = candidate({
      level: "sectionDeputy",
      levelSince: legalDate(since),
      career: [career(since, null, { level: "sectionDeputy", headOrDeputy: "deputy" })],
    });
    expect(outcomeOf(judged(facts, "2024-07-01", { target: sectionHead }), "ELG-09")).toBe(outcome);
  });

  it.each([
    ["2021-07-02", "not-met"],
    ["2021-07-01", "met"],
  ])("in service since %s to section deputy on 1 July 2024, local 3 years: %s", (since, outcome) => {
    const facts = candidate({ level: "staff", levelSince: null, career: [], workStart: legalDate(since) });
    expect(outcomeOf(judged(facts, "2024-07-01", { target: sectionDeputy }), "ELG-09")).toBe(outcome);
  });
});
