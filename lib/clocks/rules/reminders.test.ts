import { describe, expect, test } from "vitest";
import { addDays, legalDate, type LegalDate } from "@/lib/kernel/dates";
import { workingCalendar } from "@/lib/kernel/working-days";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import type { Clock, ClockFact, ReminderAt } from "../types";
import { clockOf, clockOfEffect } from "./clocks";
import { reconcile, stageOf } from "./reminders";

const today = legalDate("2026-03-01");
const place = {
  subject: "s", authorityId: "a", level: null, cadreId: null, caseId: null, motionId: null, postId: null, unitId: null, name: null, about: "",
} as const;
const clock = (days: number, kind: Clock["kind"] = "probationEnd"): Clock => ({
  ...place, kind, rule: "PRB-04", from: null, dueOn: addDays(today, days), provisional: false,
});
const fact = (changes: Partial<ClockFact>): ClockFact => ({ ...place, kind: "noticeEnd", from: null, dueOn: null, workingDays: null, ...changes });
const reminder = (of: Clock, stage: ReminderAt["stage"]): ReminderAt => ({ id: `r${stage}`, kind: of.kind, subject: of.subject, dueOn: of.dueOn, stage });
const reconciled = (clocks: readonly Clock[], open: readonly ReminderAt[], on: LegalDate) => reconcile(clocks, open, on, defaultRuleSetValues);

describe("PRB-04: reminders at 60, 30 and 10 days", () => {
  test.each([
    [61, null], [60, 60], [31, 60], [30, 30], [11, 30], [10, 10], [0, 10], [-1, -1], [-30, -1], [-31, null],
  ] as const)("%i days left: stage %s", (days, stage) => {
    expect(stageOf(clock(days), today)).toBe(stage);
  });

  test("an effect period reminds nobody, 5 days before its end", () => {
    expect(stageOf(clock(5, "effectPeriod"), today)).toBeNull();
  });
});

describe("a sweep that may run twice", () => {
  test("1 clock without a reminder: 1 raised; with it: 0 raised, 0 settled", () => {
    const at = clock(9);
    expect(reconciled([at], [], today)).toEqual({ raise: [{ clock: at, stage: 10 }], settle: [] });
    expect(reconciled([at], [reminder(at, 10)], today)).toEqual({ raise: [], settle: [] });
  });

  test("30 days left after 60: the nearer takes the place of the farther", () => {
    const at = clock(30);
    const { raise, settle } = reconciled([at], [reminder(at, 60)], today);
    expect([raise.map(({ stage }) => stage), settle]).toEqual([[30], ["r60"]]);
  });

  test("a clock that is gone or has moved settles its reminder; a debt of 31 days keeps the one it has", () => {
    const at = clock(9);
    expect(reconciled([], [reminder(at, 10)], today).settle).toEqual(["r10"]);
    expect(reconciled([clock(40)], [reminder(at, 10)], today)).toMatchObject({ raise: [{ stage: 60 }], settle: ["r10"] });
    const debt = clock(-31, "termEnd");
    expect(reconciled([debt], [reminder(debt, -1), reminder(debt, -2)], today)).toEqual({ raise: [], settle: [] });
  });
});

describe("DEL-04, INS-14, DSQ-06: what a clock counts", () => {
  const calendar = workingCalendar([{ year: 2026, holidays: [], makeUpDays: [] }]);

  test("DEL-04: asked on 31 January, the month ends on 28 February", () => {
    expect(clockOf(fact({ kind: "assistingConsent", from: legalDate("2026-01-31") }), calendar)?.dueOn).toBe("2026-02-28");
  });

  test("INS-14: 3 working days after Friday 27 February are Wednesday 4 March; in a year without a calendar provisional", () => {
    const asked = fact({ kind: "disciplineReply", from: legalDate("2026-02-27"), workingDays: 3 });
    expect(clockOf(asked, calendar)).toMatchObject({ dueOn: "2026-03-04", provisional: false });
    expect(clockOf({ ...asked, from: legalDate("2027-02-26") }, calendar)).toMatchObject({ provisional: true });
  });

  test("nothing to count from: no clock", () => {
    expect(clockOf(fact({}), calendar)).toBeNull();
    expect(clockOf(fact({ kind: "matterDue", from: today }), calendar)).toBeNull();
  });

  test("DSQ-06: of 2 effect periods the one that ends later runs; both over: none", () => {
    const sanction = (id: string, kind: "partyWarning" | "partySeriousWarning", effectiveOn: string) => ({
      id, kind, document: id, effectiveOn: legalDate(effectiveOn), months: null, rightsRestoredOn: null, stillAffecting: false,
    });
    const sanctions = [sanction("a", "partyWarning", "2025-09-01"), sanction("b", "partySeriousWarning", "2025-09-01")];
    const person = { ...fact({ kind: "effectPeriod" }), sanctions, values: defaultRuleSetValues };
    expect(clockOfEffect(person, today)?.dueOn.slice(0, 4)).toBe("2027");
    expect(clockOfEffect(person, legalDate("2029-01-01"))).toBeNull();
  });
});
