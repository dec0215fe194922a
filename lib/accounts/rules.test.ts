import { describe, expect, test } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import type { WantedGrant } from "./rules";
import { boundGrant, classesOf, isSessionLive, judgeGrant, judgePassword, judgeRoleEnd } from "./rules";
import type { GrantAt } from "./types";

const minute = 60_000;
const started = 1_000_000_000_000;
const session = (lastSeenAfter: number, revokedAt: number | null = null) => ({
  revokedAt, lastSeenAt: started + lastSeenAfter, expiresAt: started + 480 * minute,
});

describe("a session", () => {
  test("opens pages 29 minutes 59 seconds after the last page, not after 30 minutes", () => {
    expect(isSessionLive(session(0), started + 30 * minute - 1)).toBe(true);
    expect(isSessionLive(session(0), started + 30 * minute)).toBe(false);
  });

  test("ends after 8 hours, also for who was active a second before", () => {
    const active = session(479 * minute);
    expect(isSessionLive(active, started + 480 * minute - 1)).toBe(true);
    expect(isSessionLive(active, started + 480 * minute)).toBe(false);
  });

  test("is over when revoked, at once", () => {
    expect(isSessionLive(session(0, started + 1), started + 2)).toBe(false);
  });
});

describe("a password", () => {
  const codes = (password: string, signIn = "yu.jingqiu") => judgePassword(password, signIn).map(({ code }) => code);

  test("11 characters are refused, 12 of 3 classes pass", () => {
    expect(codes("Abcdefgh-12")).toEqual(["accounts.password-short"]);
    expect(codes("Abcdefghi-12")).toEqual([]);
  });

  test("2 of the 4 classes are refused, 3 pass; a Chinese character counts as the fourth", () => {
    expect(classesOf("abcdefgh1234")).toBe(2);
    expect(codes("abcdefgh1234")).toEqual(["accounts.password-simple"]);
    expect(codes("abcdefgh123云")).toEqual([]);
    expect(codes("ABCDEFGHIJKL")).toEqual(["accounts.password-simple"]);
  });

  test("12 characters are counted as a reader counts them: a rare character of two units is one", () => {
    expect(codes("𠮷Abcdefgh1")).toEqual(["accounts.password-short"]);
  });

  test("the sign-in name may not stand in it, whatever the case", () => {
    expect(codes("1-YU.JINGQIU-x")).toEqual(["accounts.password-names-account"]);
  });
});

const today = legalDate("2026-11-02");
const grant = (changes: Partial<GrantAt> = {}): GrantAt => ({
  id: "g", role: "cadreSection", authorityId: "a", unitId: null, department: null, upToLevel: null, from: legalDate("2026-01-01"), to: null, reason: "", ...changes,
});
const wanted = (changes: Partial<WantedGrant> = {}): WantedGrant => ({
  role: "assessmentOffice", authorityId: "a", unitId: null, department: null, upToLevel: null, from: today, to: null, ...changes,
});
const codesOf = (asked: WantedGrant, held: readonly GrantAt[] = []) => judgeGrant(asked, held, today).map(({ code }) => code);

describe("granting a role", () => {
  test("from today on passes, from yesterday does not", () => {
    expect(codesOf(wanted())).toEqual([]);
    expect(codesOf(wanted({ from: legalDate("2026-11-01") }))).toEqual(["accounts.role-in-past"]);
  });

  test("a last day before the first is refused; the same day passes", () => {
    expect(codesOf(wanted({ to: legalDate("2026-11-01") }))).toEqual(["accounts.role-days-reversed"]);
    expect(codesOf(wanted({ to: today }))).toEqual([]);
  });

  test("department roles need a committee, heads of units a unit, the administrator neither", () => {
    expect(codesOf(wanted({ authorityId: null }))).toEqual(["accounts.role-needs-authority"]);
    expect(codesOf(wanted({ role: "unitLeader", authorityId: null }))).toEqual(["accounts.role-needs-unit"]);
    expect(codesOf(wanted({ role: "systemAdministrator", authorityId: null }))).toEqual([]);
    expect(boundGrant(wanted({ role: "systemAdministrator", upToLevel: "sectionHead" }))).toMatchObject({ authorityId: null, upToLevel: null });
  });

  test("the same role at the same place twice is refused while the first runs, not after it ended or elsewhere", () => {
    const same = wanted({ role: "cadreSection" });
    expect(codesOf(same, [grant()])).toEqual(["accounts.role-twice"]);
    expect(codesOf(same, [grant({ to: legalDate("2026-11-01") })])).toEqual([]);
    expect(codesOf(same, [grant({ to: today })])).toEqual(["accounts.role-twice"]);
    expect(codesOf({ ...same, authorityId: "b" }, [grant()])).toEqual([]);
  });

  test("administration and business are kept apart in both directions", () => {
    expect(codesOf(wanted({ role: "systemAdministrator", authorityId: null }), [grant()])).toEqual(["accounts.administrator-apart"]);
    expect(codesOf(wanted(), [grant({ role: "systemAdministrator", authorityId: null })])).toEqual(["accounts.administrator-apart"]);
  });

  test("a reviewing department needs its letters, keeps no level, and is kept apart from every other role in both directions", () => {
    const reviewer = wanted({ role: "reviewingDepartment", department: "tax" });
    expect(codesOf(reviewer)).toEqual([]);
    expect(codesOf({ ...reviewer, department: null, authorityId: null })).toEqual(["accounts.role-needs-authority", "accounts.role-needs-department"]);
    expect(boundGrant({ ...reviewer, upToLevel: "sectionHead" })).toMatchObject({ department: "tax", upToLevel: null });
    expect(boundGrant(wanted({ department: "tax" }))).toMatchObject({ role: "assessmentOffice", department: null });
    expect(codesOf(reviewer, [grant()])).toEqual(["accounts.department-apart"]);
    expect(codesOf(wanted(), [grant({ role: "reviewingDepartment", department: "tax" })])).toEqual(["accounts.department-apart"]);
    expect(codesOf(reviewer, [grant({ role: "reviewingDepartment", department: "tax" })])).toEqual(["accounts.role-twice"]);
    expect(codesOf(reviewer, [grant({ role: "reviewingDepartment", department: "court" })])).toEqual([]);
  });

  test("a role ends yesterday at the earliest; one that ended before is over", () => {
    expect(judgeRoleEnd(grant(), legalDate("2026-11-01"), today)).toEqual([]);
    expect(judgeRoleEnd(grant(), legalDate("2026-10-31"), today).map(({ code }) => code)).toEqual(["accounts.role-in-past"]);
    expect(judgeRoleEnd(grant({ to: legalDate("2026-11-01") }), today, today).map(({ code }) => code)).toEqual(["accounts.role-over"]);
  });
});
