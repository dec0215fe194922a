import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { judgeEntry, judgeLeaving, judgeStateChange } from "./entry";
import type { Entrant, MemberAt } from "../types";

const today = legalDate("2026-03-02");
const entrant: Entrant = { status: "inPost", managedByAuthority: true, alreadyMember: false };
const member: MemberAt = {
  id: "m",
  poolId: "p",
  cadreId: "c",
  state: "normal",
  enteredOn: legalDate("2025-06-01"),
  leftOn: null,
  version: 0,
};
const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code);

describe("entering a pool", () => {
  it("is open to somebody in post, today and 1 day ago, not 1 day ahead", () => {
    expect(codes(judgeEntry(entrant, today, today))).toEqual([]);
    expect(codes(judgeEntry(entrant, legalDate("2026-03-01"), today))).toEqual([]);
    expect(codes(judgeEntry(entrant, legalDate("2026-03-03"), today))).toEqual(["pool.day-in-future"]);
  });

  it("names all 4 reasons at once", () => {
    const wrong: Entrant = { status: "retired", managedByAuthority: false, alreadyMember: true };
    expect(codes(judgeEntry(wrong, legalDate("2026-03-03"), today))).toEqual([
      "pool.cadre-not-in-post",
      "pool.cadre-not-managed",
      "pool.already-member",
      "pool.day-in-future",
    ]);
  });
});

describe("changing state", () => {
  it("goes from normal to under inspection, not from normal to normal", () => {
    expect(codes(judgeStateChange(member, "underInspection"))).toEqual([]);
    expect(codes(judgeStateChange(member, "normal"))).toEqual(["pool.same-state"]);
  });

  it("is refused after leaving", () => {
    expect(codes(judgeStateChange({ ...member, leftOn: today }, "underInspection"))).toEqual(["pool.has-left"]);
  });
});

describe("leaving a pool", () => {
  it("is possible on the day of entry and today, not 1 day before entry and not 1 day ahead", () => {
    expect(codes(judgeLeaving(member, member.enteredOn, today))).toEqual([]);
    expect(codes(judgeLeaving(member, today, today))).toEqual([]);
    expect(codes(judgeLeaving(member, legalDate("2025-05-31"), today))).toEqual(["pool.left-before-entered"]);
    expect(codes(judgeLeaving(member, legalDate("2026-03-03"), today))).toEqual(["pool.day-in-future"]);
  });

  it("happens once", () => {
    expect(codes(judgeLeaving({ ...member, leftOn: today }, today, today))).toEqual(["pool.has-left"]);
  });
});
