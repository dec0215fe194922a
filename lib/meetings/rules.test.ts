import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { bodiesOf, decides, judgeClose, judgeMeetingDay, meetingNumber, quorumOf, rosterBodyOf } from "./rules";
import type { MeetingAt } from "./types";

const on = legalDate("2026-03-02");

describe("meetings", () => {
  it("11 members: 8 must be present; 41 of a plenary: 28", () => {
    expect(quorumOf("standingCommittee", 11, on)).toBe(8);
    expect(quorumOf("plenaryCommittee", 41, on)).toBe(28);
  });

  it("3 of 5 bodies decide; a department meeting and the secretary's meeting do not", () => {
    const all = ["deptMeeting", "secretarySpecialMeeting", "standingCommittee", "plenaryCommittee", "partyGroup"] as const;
    expect(all.filter(decides)).toEqual(["standingCommittee", "plenaryCommittee", "partyGroup"]);
    expect(bodiesOf.reconsideration).toEqual(bodiesOf.decision);
  });

  it("numbers a meeting by committee, year, kind and place in the year", () => {
    expect(meetingNumber("中共云泽市委员会", "standingCommittee", on, 3)).toBe("云泽市委〔2026〕常委会第3次");
    expect(meetingNumber("中共澜石县委员会", "deptMeeting", on, 12)).toBe("澜石县委〔2026〕部务会第12次");
  });

  it("takes the roster of the department for its meeting, of the committee for the 4 others", () => {
    expect(rosterBodyOf("deptMeeting")).toBe("deptMeeting");
    expect(rosterBodyOf("plenaryCommittee")).toBe("standingCommittee");
  });

  it("a meeting of 1 year ago may still be entered, of a day more not", () => {
    expect(judgeMeetingDay(legalDate("2025-03-02"), on)).toEqual([]);
    expect(judgeMeetingDay(legalDate("2025-03-01"), on)).toMatchObject([{ code: "meeting.too-old" }]);
  });

  it("closes with 1 concluded item, not with none, not with 1 open, not before it was held", () => {
    const held: MeetingAt = {
      id: "m", number: "1", kind: "deptMeeting", authorityId: "a", on, place: "", chairName: "", state: "held", shouldAttend: 0, present: 0,
      version: 0, members: [],
    };
    expect(judgeClose(held, [{ state: "decided" }])).toEqual([]);
    expect(judgeClose(held, [])).toMatchObject([{ code: "meeting.no-items" }]);
    expect(judgeClose(held, [{ state: "decided" }, { state: "open" }])).toMatchObject([{ code: "meeting.items-open", params: { open: 1 } }]);
    expect(judgeClose({ ...held, state: "planned" }, [{ state: "decided" }])).toMatchObject([{ code: "meeting.not-held" }]);
  });
});
