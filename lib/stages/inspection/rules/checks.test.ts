import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { judged } from "@/tests/support/judged";
import type { Addressee, CheckAt, SignatureAt } from "../types";
import { judgeAudit, judgeDisciplineAskedBefore, judgeDualSignature, judgeFourMusts, judgeHeard, judgeSignedAfterLetters } from "./checks";

const day = legalDate;
const on = day("2026-03-20");

function check(kind: CheckAt["kind"], answer: CheckAt["answer"], rest: Partial<CheckAt> = {}): CheckAt {
  return {
    kind, letterNumber: "云组函1号", askedOn: day("2026-03-02"), repliedOn: day("2026-03-10"), responsibleName: "", answer, result: "", verdict: null,
    version: 0, ...rest,
  };
}

function signature(signer: string, rest: Partial<SignatureAt> = {}): SignatureAt {
  return { id: signer, signer, signerName: signer, capacity: "书记", signedOn: day("2026-03-12"), enteredById: "u", scanId: "s", checked: true, ...rest };
}

const replied = { askedOn: "2026-03-02", repliedOn: "2026-03-10" };

describe("CHK-1 to CHK-4: the four musts", () => {
  it("each of the 4 reads its own check: nothing found, suspend, unsuitable, not asked", () => {
    const checks = [check("discipline", "unsuitable"), check("audit", "nothingFound"), check("personalMatters", "suspend"), check("file", "nothingFound")];
    expect(judgeFourMusts(checks).map(judged)).toEqual([
      ["CHK-1 gate met", { ...replied, answer: "nothingFound" }, {}],
      ["CHK-2 gate not-met", { ...replied, answer: "suspend" }, {}],
      ["CHK-3 gate not-met", { ...replied, answer: "unsuitable" }, {}],
      ["CHK-4 gate unknown", { missing: "not-asked" }, {}],
    ]);
  });

  it.each([
    ["not asked yet", { askedOn: null, repliedOn: null }, null, "not-asked"],
    ["asked without a reply", { repliedOn: null }, null, "no-reply"],
    ["a day without an answer", {}, null, "no-reply"],
    ["an answer without a day", { repliedOn: null }, "nothingFound", "no-reply"],
  ] as const)("CHK-4 with 1 check, %s: unknown", (_, rest, answer, missing) => {
    expect(judged(judgeFourMusts([check("letters", answer, rest)])[3] ?? expect.fail())).toEqual(["CHK-4 gate unknown", { missing }, {}]);
  });
});

describe("CHK-5", () => {
  it.each([
    ["not on the list, 1 audit asked", false, [check("audit", "suspend")], "not-applicable", { reason: "post-not-on-audit-list" }],
    ["on the list, 0 audits", true, [check("file", "nothingFound")], "unknown", { missing: "not-asked" }],
    ["on the list, clear", true, [check("file", "suspend"), check("audit", "nothingFound")], "met", { ...replied, answer: "nothingFound" }],
    ["on the list, suspended", true, [check("file", "nothingFound"), check("audit", "suspend")], "not-met", { ...replied, answer: "suspend" }],
  ] as const)("a post %s", (_, required, checks, outcome, inputs) => {
    expect(judged(judgeAudit(required, checks))).toEqual([`CHK-5 gate ${outcome}`, inputs, {}]);
  });
});

describe("CHK-6", () => {
  const scanned = { scanId: "s", checked: false };
  it.each([
    ["2 people, both checked", "无问题", [signature("甲"), signature("乙")], "met", [2, 0, 2, 2]],
    ["3 people, all checked", "无问题", [signature("甲"), signature("乙"), signature("丙")], "met", [3, 0, 3, 3]],
    ["1 person twice", "无问题", [signature("甲"), signature("甲")], "not-met", [2, 0, 2, 1]],
    ["2 people, 1 scanned but not checked", "无问题", [signature("甲"), signature("乙", scanned)], "not-met", [2, 0, 1, 1]],
    ["2 people, 1 without a scan", "无问题", [signature("甲"), signature("乙", { scanId: null, checked: false })], "not-met", [2, 1, 1, 1]],
    ["2 people under a blank conclusion", " ", [signature("甲"), signature("乙")], "not-met", [2, 0, 2, 2]],
    ["0 signatures", "无问题", [], "not-met", [0, 0, 0, 0]],
  ] as const)("%s (2 needed)", (_, conclusion, signatures, outcome, [count, withoutScan, checked, signers]) => {
    const inputs = { conclusionStated: conclusion !== " ", signatures: count, withoutScan, checked, signers, needed: 2 };
    expect(judged(judgeDualSignature(conclusion, signatures, on))).toEqual([`CHK-6 block ${outcome}`, inputs, {}]);
  });

  it.each([
    ["0 letters checks", [check("file", "nothingFound")], [signature("甲", { signedOn: day("2026-03-01") })], "not-applicable", { reason: "not-both-there" }],
    ["a letters check without a reply", [check("letters", null, { repliedOn: null })], [signature("甲")], "not-applicable", { reason: "not-both-there" }],
    ["0 signatures", [check("letters", "nothingFound")], [], "not-applicable", { reason: "not-both-there" }],
    ["0 signatures and 0 checks", [], [], "not-applicable", { reason: "not-both-there" }],
    ["1 of 2 on the 9th", [check("letters", "nothingFound")], [signature("甲", { signedOn: day("2026-03-09") }), signature("乙")], "not-met", { closedOn: "2026-03-10", early: 1 }],
    ["1 on the 10th", [check("letters", "nothingFound")], [signature("甲", { signedOn: day("2026-03-10") })], "met", { closedOn: "2026-03-10", early: 0 }],
    [
      "another check closed later",
      [check("file", "nothingFound", { repliedOn: day("2026-03-18") }), check("letters", "nothingFound")],
      [signature("甲")],
      "met",
      { closedOn: "2026-03-10", early: 0 },
    ],
  ] as const)("signed after the letters closed on the 10th, with %s", (_, checks, signatures, outcome, inputs) => {
    expect(judged(judgeSignedAfterLetters(signatures, checks))).toEqual([`CHK-6 warn ${outcome}`, inputs, {}]);
  });
});

describe("INS-10", () => {
  const heard = (...addressees: readonly Addressee[]) => judged(judgeHeard(addressees.map((addressee) => ({ addressee, on, opinion: "同意" }))));

  it("hears 3: met with 3 and with 4, the missing are named with 1 and with 0", () => {
    expect(heard("officePartyBody", "disciplineBody", "unitOrganizationDept")).toEqual(["INS-10 gate met", { heard: 3, must: 3 }, {}]);
    expect(heard("officePartyBody", "disciplineBody", "unitOrganizationDept", "audit")).toEqual(["INS-10 gate met", { heard: 4, must: 3 }, {}]);
    expect(heard("disciplineBody")).toEqual(["INS-10 gate not-met", { heard: 1, must: 3 }, { missing: "unitOrganizationDept,officePartyBody" }]);
    const all = "unitOrganizationDept,disciplineBody,officePartyBody";
    expect(heard()).toEqual(["INS-10 gate not-met", { heard: 0, must: 3 }, { missing: all }]);
  });
});

describe("INS-14: asked on 2 March 2026", () => {
  const file = check("file", "nothingFound", { askedOn: day("2026-02-01") });
  it.each([
    ["2026-03-03", "met"],
    ["2026-03-02", "not-met"],
    ["2026-03-01", "not-met"],
  ] as const)("the inspection starts on %s: %s, whatever another check says", (startsOn, outcome) => {
    const inputs = { askedOn: "2026-03-02", startsOn };
    expect(judged(judgeDisciplineAskedBefore([file, check("discipline", null)], day(startsOn)))).toEqual([`INS-14 warn ${outcome}`, inputs, {}]);
  });

  it("0 discipline checks, or 1 that was not asked: unknown", () => {
    const unknown = ["INS-14 warn unknown", { missing: "not-asked" }, {}];
    expect(judged(judgeDisciplineAskedBefore([file], on))).toEqual(unknown);
    expect(judged(judgeDisciplineAskedBefore([check("discipline", null, { askedOn: null })], on))).toEqual(unknown);
  });
});
