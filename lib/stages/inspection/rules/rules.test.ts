import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { workingCalendar } from "@/lib/kernel/working-days";
import { calendar2026 } from "@/lib/law/calendar/2026";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import type { CheckAt, SignatureAt } from "../types";
import { judgeAudit, judgeDisciplineAskedBefore, judgeDualSignature, judgeFourMusts, judgeHeard, judgeSignedAfterLetters, signersOf } from "./checks";
import { judgeDimensions, judgeFaultsNamed, judgeReportComplete } from "./report";
import { judgeAssessed } from "./stage";
import { judgeFixedAtMeeting, judgeMoreThanPosts, judgeReasonGiven } from "./subjects";
import { judgeNoticeTiming, judgeTeamSize } from "./team";

const on = legalDate("2026-03-20");
const calendar = workingCalendar([calendar2026]);
const day = legalDate;

function check(kind: CheckAt["kind"], answer: CheckAt["answer"], repliedOn = "2026-03-10"): CheckAt {
  return {
    kind,
    letterNumber: "云组函1号",
    askedOn: day("2026-03-02"),
    repliedOn: answer === null ? null : day(repliedOn),
    responsibleName: "经办",
    answer,
    result: "",
    verdict: null,
    version: 0,
  };
}

function signature(signer: string, checked: boolean, signedOn = "2026-03-12"): SignatureAt {
  return { id: signer, signer, signerName: signer, capacity: "书记", signedOn: day(signedOn), enteredById: "u", scanId: checked ? "s" : null, checked };
}

const sections = {
  virtue: "a",
  ability: "a",
  diligence: "a",
  achievement: "a",
  integrity: "a",
  strengths: "a",
  figures: "a",
  conclusions: "a",
};

describe("INS-04", () => {
  it("stops a team of 1 and lets a team of 2 start", () => {
    expect(judgeTeamSize(1, on).outcome).toBe("not-met");
    expect(judgeTeamSize(2, on).outcome).toBe("met");
  });
});

describe("INS-01", () => {
  it("fixed at a meeting held on the 9th: met on the 9th, a warning on the 8th and while the meeting is only planned", () => {
    expect(judgeFixedAtMeeting(day("2026-03-09"), day("2026-03-09"), "held").outcome).toBe("met");
    expect(judgeFixedAtMeeting(day("2026-03-09"), day("2026-03-08"), "held")).toMatchObject({ outcome: "not-met", force: "warn" });
    expect(judgeFixedAtMeeting(day("2026-03-09"), day("2026-03-09"), "planned").outcome).toBe("not-met");
  });
});

describe("INS-02", () => {
  it("warns at 1 subject for 1 post, is met at 2 for 1", () => {
    expect(judgeMoreThanPosts(1, 1)).toMatchObject({ outcome: "not-met", force: "warn" });
    expect(judgeMoreThanPosts(2, 1).outcome).toBe("met");
  });
});

describe("REC-10", () => {
  it("asks a reason for the one first by votes as well: 0 characters stop", () => {
    expect(judgeReasonGiven("c", "  ", true)).toMatchObject({ outcome: "not-met", force: "block" });
    expect(judgeReasonGiven("c", "岗位匹配", false).outcome).toBe("met");
  });
});

describe("INS-06", () => {
  const interviews = [{ label: "班子成员", talked: 1, agree: 1, disagree: 0, reserve: 0 }];
  it("an assessment, 1 interview and the talk with the subject: met; without any 1 of the 3 it holds the stage", () => {
    const all = { evaluationId: "e", interviews, subjectTalkOn: on };
    expect(judgeAssessed(all).outcome).toBe("met");
    for (const lacking of [{ evaluationId: null }, { interviews: [] }, { subjectTalkOn: null }]) {
      expect(judgeAssessed({ ...all, ...lacking })).toMatchObject({ outcome: "not-met", force: "gate" });
    }
  });
});

describe("INS-09", () => {
  it("counts 1 to 3 working days before Monday 9 March 2026: notice on Friday 6 is 1, on Wednesday 4 is 3, on Tuesday 3 is 4", () => {
    const judge = (noticeOn: string) => judgeNoticeTiming(day(noticeOn), day("2026-03-09"), calendar, defaultRuleSetValues);
    expect(judge("2026-03-09")).toMatchObject({ outcome: "not-met", outputs: { workingDays: 0 } });
    expect(judge("2026-03-06")).toMatchObject({ outcome: "met", outputs: { workingDays: 1 } });
    expect(judge("2026-03-04")).toMatchObject({ outcome: "met", outputs: { workingDays: 3 } });
    expect(judge("2026-03-03")).toMatchObject({ outcome: "not-met", outputs: { workingDays: 4 } });
  });

  it("is provisional in a year without its calendar", () => {
    expect(judgeNoticeTiming(day("2031-03-06"), day("2031-03-10"), calendar, defaultRuleSetValues).outcome).toBe("provisional");
  });
});

describe("CHK-1 to CHK-4", () => {
  it("closes 4 of 4 when nothing was found, leaves a suspended and an unanswered one open", () => {
    const all = (["file", "personalMatters", "discipline", "letters"] as const).map((kind) => check(kind, "nothingFound"));
    expect(judgeFourMusts(all).map((finding) => finding.outcome)).toEqual(["met", "met", "met", "met"]);
    const some = [check("file", "nothingFound"), check("personalMatters", "suspend"), check("discipline", null)];
    expect(judgeFourMusts(some).map((finding) => finding.outcome)).toEqual(["met", "not-met", "unknown", "unknown"]);
  });
});

describe("CHK-5", () => {
  it("asks for an audit only where the post is on the list", () => {
    expect(judgeAudit(false, []).outcome).toBe("not-applicable");
    expect(judgeAudit(true, []).outcome).toBe("unknown");
    expect(judgeAudit(true, [check("audit", "nothingFound")]).outcome).toBe("met");
  });
});

describe("CHK-6", () => {
  it("example 42: the same person twice stops, 2 persons checked by another are enough, 1 checked of 2 is not", () => {
    expect(judgeDualSignature("无问题", [signature("甲", true), signature("甲", true)], on).outcome).toBe("not-met");
    expect(judgeDualSignature("无问题", [signature("甲", true), signature("乙", true)], on).outcome).toBe("met");
    expect(judgeDualSignature("无问题", [signature("甲", true), signature("乙", false)], on).outcome).toBe("not-met");
    expect(judgeDualSignature("无问题", [signature("甲", true), signature("乙", false)], on).inputs).toMatchObject({ withoutScan: 1, checked: 1 });
    expect(judgeDualSignature(" ", [signature("甲", true), signature("乙", true)], on).outcome).toBe("not-met");
  });

  it("1 person is 1 signer, with a blank in his name, and once as a cadre and once as a name; 2 namesakes who are known are 2", () => {
    const by = (signerName: string, signerCadreId: string | null = null) => ({ signerName, signerCadreId });
    const signers = (...signatures: ReturnType<typeof by>[]) => new Set(signersOf(signatures)).size;
    expect([signers(by("水清源"), by("水 清源")), signers(by("水清源"), by("水清源", "c1")), signers(by("水清源", "c1"), by("水清源", "c2"))]).toEqual([1, 1, 2]);
    expect(signers(by("水清源"), by("石守廉"))).toBe(2);
  });

  it("example 42: signed on the 9th before the letters closed on the 10th warns, on the 10th does not", () => {
    const checks = [check("letters", "nothingFound")];
    expect(judgeSignedAfterLetters([signature("甲", true, "2026-03-09")], checks)).toMatchObject({ outcome: "not-met", force: "warn" });
    expect(judgeSignedAfterLetters([signature("甲", true, "2026-03-10")], checks).outcome).toBe("met");
  });
});

describe("INS-10", () => {
  it("stops with 2 of the 3 who must be heard and names the missing one", () => {
    const heard = (["unitOrganizationDept", "disciplineBody"] as const).map((addressee) => ({ addressee, on, opinion: "同意" }));
    expect(judgeHeard(heard)).toMatchObject({ outcome: "not-met", outputs: { missing: "officePartyBody" } });
    expect(judgeHeard([...heard, { addressee: "officePartyBody", on, opinion: "同意" }]).outcome).toBe("met");
  });
});

describe("INS-14", () => {
  it("warns when the discipline body is asked on the first day of the inspection instead of before", () => {
    const asked = [check("discipline", null)];
    expect(judgeDisciplineAskedBefore(asked, day("2026-03-02")).outcome).toBe("not-met");
    expect(judgeDisciplineAskedBefore(asked, day("2026-03-03")).outcome).toBe("met");
  });
});

describe("INS-07 and INS-11", () => {
  it("stops at 4 of 5 dimensions and at 0 deficiencies", () => {
    expect(judgeDimensions({ sections: { ...sections, virtue: " " }, deficiencies: ["急躁"] })).toMatchObject({
      outcome: "not-met",
      outputs: { missing: "virtue" },
    });
    expect(judgeReportComplete({ sections, deficiencies: [] })).toMatchObject({ outcome: "not-met", outputs: { missing: "deficiencies" } });
    expect(judgeReportComplete({ sections, deficiencies: ["急躁"] }).outcome).toBe("met");
  });

  it("warns when the only deficiency is that there is none", () => {
    expect(judgeFaultsNamed({ sections, deficiencies: ["无明显不足。"] })).toMatchObject({ outcome: "not-met", force: "warn" });
    expect(judgeFaultsNamed({ sections, deficiencies: ["有时急躁"] }).outcome).toBe("met");
  });
});
