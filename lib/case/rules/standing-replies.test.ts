import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import type { StandingReply } from "./standing-replies";
import { judgeStandingReplies, lastDayOf } from "./standing-replies";

const day = legalDate;

function reply(rest: Partial<StandingReply> = {}): StandingReply {
  return { department: "disciplineOfSender", reply: "nothingFound", repliedOn: day("2026-03-02"), until: day("2026-06-30"), renews: false, ...rest };
}

const said = (one: StandingReply, on: string) =>
  judgeStandingReplies([one], day(on)).map(({ rule, outcome, outputs }) => `${rule} ${outcome} ${String(outputs["standing"] ?? "")}`.trim());

describe("CHK-1, CHK-2, CHK-3, CHK-4, CHK-5 and INS-10: a reply and its last day", () => {
  it("until 30 June: counts on the 29th and the 30th, is outdated on 1 July", () => {
    expect([said(reply(), "2026-06-29"), said(reply(), "2026-06-30"), said(reply(), "2026-07-01")]).toEqual([["CHK-3 met"], ["CHK-3 met"], ["CHK-3 not-met outdated"]]);
  });

  it("a reply without a last day says nothing in 10 years", () => {
    expect(said(reply({ until: null }), "2036-03-02")).toEqual([]);
  });

  it.each([
    ["file", "CHK-1"],
    ["personalMatters", "CHK-2"],
    ["reports", "CHK-4"],
    ["audit", "CHK-5"],
    ["disciplineOfUnit", "INS-10"],
    ["tax", "INS-10"],
  ] as const)("the reply of %s is judged under %s", (department, rule) => {
    expect(said(reply({ department }), "2026-07-01")).toEqual([`${rule} not-met outdated`]);
  });

  it("asked again: 0 replies wait, 1 of nothing found counts, 1 of another kind holds; the silence of 1 heard as needed does not", () => {
    const again = (rest: Partial<StandingReply>) => said(reply({ renews: true, until: null, ...rest }), "2026-07-01");
    expect(again({ reply: null, repliedOn: null })).toEqual(["CHK-3 not-met waiting"]);
    expect(again({})).toEqual(["CHK-3 met"]);
    for (const other of ["suspend", "unsuitable", "noAnswer"]) expect(again({ reply: other })).toEqual(["CHK-3 not-met notClear"]);
    expect(again({ department: "tax", reply: "noAnswer" })).toEqual(["INS-10 met"]);
    expect(again({ department: "disciplineOfUnit", reply: "noAnswer" })).toEqual(["INS-10 not-met notClear"]);
  });

  it("90 days of the scheme after 2 March end on 31 May; the day a reply names goes before; silence has no last day", () => {
    const given = { reply: "nothingFound", repliedOn: day("2026-03-02"), validUntil: null };
    expect(lastDayOf(given, { checkReplyValidDays: null })).toBeNull();
    expect(lastDayOf(given, { checkReplyValidDays: 90 })).toBe("2026-05-31");
    expect(lastDayOf({ ...given, validUntil: day("2026-04-01") }, { checkReplyValidDays: 90 })).toBe("2026-04-01");
    expect(lastDayOf({ ...given, reply: "noAnswer" }, { checkReplyValidDays: 90 })).toBeNull();
    expect(lastDayOf({ ...given, reply: null, repliedOn: null }, { checkReplyValidDays: 90 })).toBeNull();
  });
});
