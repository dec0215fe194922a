import { describe, expect, test } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { workingCalendar } from "@/lib/kernel/working-days";
import type { TodoFact } from "../types";
import { todoKinds } from "../types";
import { todosOn, urgencyOf, warningsOn } from "./todos";

const day = legalDate;
const calendar = workingCalendar([{ year: 2026, holidays: [day("2026-03-04")], makeUpDays: [] }]);
const fact = (changes: Partial<TodoFact>): TodoFact => ({
  kind: "check.reply", id: "1", motionId: "m", caseId: "c", meetingId: "g", about: "甲", stage: "inspection", count: 1, dueOn: null, asOf: null,
  workingDays: null, ...changes,
});

describe("deadlines", () => {
  test("over by 1 day is overdue, the day itself and 10 days are soon, 11 days later, no day open", () => {
    expect([-1, 0, 10, 11, null].map(urgencyOf)).toEqual(["overdue", "soon", "soon", "later", "open"]);
  });

  test("3 working days after Monday 2 March with Wednesday off: Friday 6 March", () => {
    const [todo] = todosOn([fact({ asOf: day("2026-03-02"), workingDays: 3 })], day("2026-03-02"), calendar);
    expect(todo).toMatchObject({ dueOn: "2026-03-06", daysLeft: 4, urgency: "soon", href: "/cases/c/inspection" });
  });

  test("3 working days from Wednesday 30 December 2026 run into 2027, which has no calendar: Monday 4 January, provisional; a day of its own is not", () => {
    const facts = [fact({ asOf: day("2026-12-30"), workingDays: 3 }), fact({ id: "2", dueOn: day("2027-02-01") })];
    expect(todosOn(facts, day("2026-12-30"), calendar).map(({ dueOn, provisional }) => [dueOn, provisional])).toEqual([["2027-01-04", true], ["2027-02-01", false]]);
  });

  test("the earliest deadline stands first, what has none last, oldest first", () => {
    const facts = [
      fact({ id: "none, new", asOf: day("2026-03-01") }),
      fact({ id: "none, old", asOf: day("2026-01-01") }),
      fact({ id: "late", dueOn: day("2026-04-01") }),
      fact({ id: "counted", asOf: day("2026-03-02"), workingDays: 3 }),
    ];
    expect(todosOn(facts, day("2026-03-02"), calendar).map(({ id }) => id)).toEqual(["counted", "late", "none, old", "none, new"]);
  });

  test("every one of the 34 kinds leads to a page", () => {
    const hrefs = todoKinds.map((kind) => todosOn([fact({ kind })], day("2026-03-02"), calendar)[0]?.href ?? "");
    expect(hrefs).toHaveLength(34);
    expect(hrefs.every((href) => /^\/(?:sign-offs|cases|clearance|motions|meetings|people|programmes|supervision|system)/.test(href) && !href.includes("null"))).toBe(true);
  });
});

describe("warnings", () => {
  test("the next year's calendar is missed from 1 October on, by those who keep it", () => {
    const kinds = (on: string, keeps: boolean) => warningsOn([], day(on), calendar, keeps).map(({ kind, id }) => [kind, id]);
    expect(kinds("2026-09-30", true)).toEqual([]);
    expect(kinds("2026-10-01", true)).toEqual([["calendar.missing", "2027"]]);
    expect(kinds("2026-10-01", false)).toEqual([]);
  });
});
