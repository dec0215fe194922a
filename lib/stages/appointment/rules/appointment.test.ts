import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { stops } from "@/lib/law/finding";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import {
  countsAgree, judgeFiling, judgeProbationApplies, judgePublicised, judgeQuotaAfter, judgeStartOfTimeInPost, judgeTalk, probationDates,
  rejudgeAppointment, startOfTimeInPost, startsProbation,
} from "./appointment";

const day = legalDate;
const ruleSet = { id: "", version: 1, exampleOnly: true, values: defaultRuleSetValues };
const notice = { noticeId: null, from: "2026-03-02", until: "2026-03-06", workingDays: 5, provisional: false, objections: 0, exempted: null };

describe("PUB-01", () => {
  it("no closed notice: refused; closed or exempted: met; a removal needs none", () => {
    expect(stops(judgePublicised(undefined, null, null))).toBe(true);
    expect(judgePublicised(notice, null, null).outcome).toBe("met");
    expect(judgePublicised({ ...notice, exempted: "specialPost: 保密" }, null, null).inputs).toEqual({ noticeClosed: false, exempted: true });
    expect(judgePublicised(undefined, "kind", null).inputs).toEqual({ reason: "kind-without-notice" });
    expect(judgePublicised(undefined, "rises", null)).toMatchObject({ outcome: "not-applicable", inputs: { reason: "rises" } });
  });

  it("a notice until 6 March: a paper of the 5th and 6th is not issued, one of the 7th is", () => {
    const outcomes = ["2026-03-05", "2026-03-06", "2026-03-07"].map((on) => judgePublicised(notice, null, day(on)).outcome);
    expect(outcomes).toEqual(["not-met", "not-met", "met"]);
  });
});

describe("APT-01", () => {
  it("talk on the day before and on the day of taking effect: met; the day after or never: not", () => {
    const on = (talk: string | null) => judgeTalk(talk === null ? null : day(talk), day("2026-03-12"));
    expect(["2026-03-11", "2026-03-12", "2026-03-13", null].map((talk) => on(talk).outcome)).toEqual(["met", "met", "not-met", "not-met"]);
    expect(stops(on(null))).toBe(true);
  });
});

describe("APT-02", () => {
  it("example 11: decision on 20 February 2024, time in post from 20 February whatever the day of the notice", () => {
    expect(startOfTimeInPost("committeeDecision", day("2024-02-20"), null)).toBe("2024-02-20");
  });

  it("the 3 other ways count from the other organ's act, unknown while its day is", () => {
    for (const way of ["congressElection", "standingCommitteeOfCongress", "governmentAppointment"] as const) {
      expect(startOfTimeInPost(way, day("2024-02-20"), day("2024-03-01"))).toBe("2024-03-01");
      expect(judgeStartOfTimeInPost(way, day("2024-02-20"), null).outcome).toBe("unknown");
    }
  });
});

describe("PRB-01", () => {
  it("a promotion to a post with probation starts one; without the flag, or as a lateral move, none", () => {
    const at = { kind: "promotion", probationApplies: true, rises: true, ruleSet } as const;
    expect(startsProbation(at)).toBe(true);
    expect(startsProbation({ ...at, probationApplies: false })).toBe(false);
    expect(startsProbation({ ...at, kind: "lateralMove" })).toBe(false);
    expect(startsProbation({ ...at, kind: "electedPost" })).toBe(false);
    expect(startsProbation({ ...at, kind: "advancement" })).toBe(false);
    const local = { ...ruleSet, values: { ...defaultRuleSetValues, probationForAdvancement: true } };
    expect(startsProbation({ ...at, kind: "advancement", ruleSet: local })).toBe(true);
    expect(judgeProbationApplies(at).outputs).toEqual({ starts: true });
  });
});

describe("PRB-02", () => {
  it("example 11: notice of 29 February 2024, 1 year, ends on 28 February 2025; of 12 March 2026 on 11 March 2027", () => {
    expect(probationDates(day("2024-02-29"))).toEqual({ from: "2024-02-29", until: "2025-02-28" });
    expect(probationDates(day("2026-03-12")).until).toBe("2027-03-11");
  });

  it("filed on 2 March: a notice of 1 April is 1 day too early, of 2 and 3 April in time; not filed: refused", () => {
    const filed = { required: true, filedOn: day("2026-03-02") };
    expect(["2026-04-01", "2026-04-02", "2026-04-03"].map((on) => judgeFiling(filed, day(on)).outcome)).toEqual(["not-met", "met", "met"]);
    expect(stops(judgeFiling({ required: true, filedOn: null }, day("2026-04-02")))).toBe(true);
  });

  it("no filing required: met without one; no probation: not applicable", () => {
    expect(judgeFiling({ required: false, filedOn: null }, day("2026-04-02")).outcome).toBe("met");
    expect(judgeFiling({ required: true, filedOn: null }, null).outcome).toBe("not-applicable");
  });
});

describe("ELG-11", () => {
  const line = { counts: true, approved: 2, inPost: 1, leaving: 0, coming: 1 };

  it("approved 2: 1 in post and 1 coming fits, 2 and 1 is 1 over, 2 with 1 leaving fits", () => {
    expect(judgeQuotaAfter(line).outcome).toBe("met");
    const over = judgeQuotaAfter({ ...line, inPost: 2 });
    expect([over.outcome, over.outputs.over]).toEqual(["not-met", 1]);
    expect(judgeQuotaAfter({ ...line, inPost: 2, leaving: 1 }).outcome).toBe("met");
  });

  it("no approved number stops; a post outside the quota is not judged", () => {
    expect(stops(judgeQuotaAfter({ ...line, approved: null }))).toBe(true);
    expect(judgeQuotaAfter({ ...line, counts: false, inPost: 9 }).outcome).toBe("not-applicable");
  });
});

describe("count stated and count entered", () => {
  it("1 appointed and 2 removed agree with 3 lines; any other count does not", () => {
    const lines = [{ kind: "appoint" }, { kind: "remove" }, { kind: "remove" }] as const;
    expect(countsAgree({ appoint: 1, remove: 2 }, lines)).toBe(true);
    expect(countsAgree({ appoint: 1, remove: 1 }, lines)).toBe(false);
    expect(countsAgree({ appoint: 2, remove: 1 }, lines)).toBe(false);
  });
});

describe("judging an appointment again", () => {
  const own = {
    paperId: "", paperNumber: "", issuedOn: "2026-03-12", talkOn: "2026-03-11", electedOn: null, holdingId: "x", inPostSince: "2026-02-27",
    probationFrom: "2026-03-12", probationUntil: "2027-03-11",
  };
  const decision = {
    meetingId: "", itemId: "", on: "2026-02-27", shouldAttend: 9, present: 9, withdrawn: 0, principalLast: true, form: "oral" as const,
    agree: 9, disagree: 0, defer: 0, abstain: 0, passed: true,
  };

  it("a notice corrected to end on 12 March makes a paper of 12 March too early; a decision of 3 March contradicts the time in post", () => {
    const outcomes = (until: string, on: string) =>
      rejudgeAppointment(own, { notice: { ...notice, until }, decision: { ...decision, on } }, defaultRuleSetValues).map(({ outcome }) => outcome);
    expect(outcomes("2026-03-06", "2026-02-27")).toEqual(["met", "computed", "met"]);
    expect(outcomes("2026-03-12", "2026-02-27")).toEqual(["not-met", "computed", "met"]);
    expect(outcomes("2026-03-06", "2026-03-03")).toEqual(["met", "not-met", "met"]);
  });
});
