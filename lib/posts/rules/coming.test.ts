import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import type { SeatFacts } from "../types";
import { comingsOf, computeProbationEnd, dueBy } from "./coming";
import { countByPeriod, countByUnit, firstVacancies, periodsOf } from "./forecast";

const today = legalDate("2026-11-02");
const values = { keyPostRotationYears: 5 };

function seat(changes: Partial<SeatFacts> = {}): SeatFacts {
  return {
    postId: "p",
    title: "局长",
    unitId: "u",
    unitName: "云泽市水利局",
    level: "countyHead",
    headOrDeputy: "head",
    termScope: false,
    rotationDuty: null,
    placeId: null,
    renewalDue: null,
    cadreId: "c",
    name: "甲",
    cadreLevel: "countyHead",
    birth: legalDate("1980-01-01"),
    sex: "male",
    from: legalDate("2022-03-01"),
    concurrent: false,
    outsideQuota: false,
    probationUntil: null,
    confirmedOn: null,
    secondedUntil: null,
    times: [],
    ...changes,
  };
}

const brief = (one: SeatFacts) => comingsOf(one, today, values).map(({ cause, on, vacates }) => [cause, on, vacates]);

describe("what is due for a holder", () => {
  it("nothing but retirement for somebody of 46 without terms, duty, probation or secondment", () => {
    expect(brief(seat())).toEqual([["retirement", "2043-01-01", true]]);
  });

  it("a first term ends with a decision, a second with a vacancy", () => {
    expect(brief(seat({ termScope: true }))[0]).toEqual(["termEnd", "2027-02-28", false]);
    expect(brief(seat({ termScope: true, from: legalDate("2017-03-01") }))[0]).toEqual(["termEnd", "2027-02-28", true]);
  });

  it("probation that runs is due, a confirmed one is not: 1 and 0", () => {
    const running = seat({ from: legalDate("2026-03-02"), probationUntil: legalDate("2027-03-01") });
    expect(computeProbationEnd(running, today)).toMatchObject({
      inputs: { regular: "2027-03-01" },
      outputs: { on: "2027-03-01" },
    });
    expect(brief({ ...running, confirmedOn: legalDate("2026-10-01") }).map(([cause]) => cause)).toEqual(["retirement"]);
  });

  it("a secondment until 31 December 2026 vacates on that day, by its document and no rule", () => {
    const [first] = comingsOf(seat({ secondedUntil: legalDate("2026-12-31") }), today, values);
    expect(first).toEqual({ cause: "secondmentEnd", on: "2026-12-31", rule: null, vacates: true, mind: [] });
  });

  it("a key post is due 5 years after the first day, without vacating by itself", () => {
    const from = legalDate("2021-11-02");
    const time = { postId: "p", unitId: "u", level: "countyHead", inAreaTeam: false, from, to: null } as const;
    expect(brief(seat({ rotationDuty: "keyPost", from, times: [time] }))[0]).toEqual([
      "keyPostRotation",
      "2026-11-02",
      false,
    ]);
  });

  it("due by the day itself: 1, by the day before: 0", () => {
    const seats = [seat({ secondedUntil: legalDate("2026-12-31") })];
    expect(dueBy(seats, { today, until: legalDate("2026-12-31"), values })).toHaveLength(1);
    expect(dueBy(seats, { today, until: legalDate("2026-12-30"), values })).toHaveLength(0);
  });
});

describe("forecast", () => {
  it("quarters of 1 year from 2 November 2026: overdue, a broken first, 3 whole ones and a broken last", () => {
    const periods = periodsOf("quarter", today, legalDate("2027-11-01"));
    expect(periods.map(({ key, from, to }) => `${key} ${from ?? ""} ${to}`)).toEqual([
      "overdue  2026-11-01",
      "2026Q4 2026-11-02 2026-12-31",
      "2027Q1 2027-01-01 2027-03-31",
      "2027Q2 2027-04-01 2027-06-30",
      "2027Q3 2027-07-01 2027-09-30",
      "2027Q4 2027-10-01 2027-11-01",
    ]);
    expect(periodsOf("month", today, legalDate("2027-11-01"))).toHaveLength(14);
  });

  it("a post whose holder ends a secondment and retires later falls vacant 1 time, in the earlier period", () => {
    const until = legalDate("2027-11-01");
    const one = seat({
      secondedUntil: legalDate("2026-12-31"),
      birth: legalDate("1966-04-01"),
      cadreLevel: "sectionHead",
    });
    const probation = seat({ postId: "q", probationUntil: legalDate("2027-03-01") });
    const due = dueBy([one, probation], { today, until, values });
    const lines = countByPeriod(due, periodsOf("quarter", today, until));
    expect(due.map(({ coming }) => coming.cause)).toEqual(["retirement", "secondmentEnd", "probationEnd"]);
    expect(firstVacancies(due)).toHaveLength(1);
    expect(lines.map(({ vacant }) => vacant)).toEqual([1, 0, 0, 0, 0, 0]);
    expect(lines[1]?.byCause).toEqual({ retirement: 0, secondmentEnd: 1, termEnd: 0, probationEnd: 0 });
    expect(countByUnit(due)).toEqual({
      columns: ["countyHead"],
      lines: [{ unitId: "u", unitName: "云泽市水利局", counts: [1], vacant: 1 }],
    });
  });
});

describe("TRM-02 and ROT-03 in the lists of who is due", () => {
  const mayor = seat({ cadreId: "m", postId: "m", termScope: true, rotationDuty: "areaLeader", placeId: "county", from: legalDate("2024-03-02") });
  const secretary = { ...mayor, cadreId: "s", postId: "s" };
  const options = { today, until: legalDate("2040-01-01"), values };
  const minded = (...seats: readonly SeatFacts[]) => dueBy(seats, options).flatMap(({ seat: { cadreId }, coming }) => coming.mind.map((rule) => [cadreId, coming.cause, rule]));

  it("TRM-02: 10 years in the team reached 1 day before the first term ends are marked, on its last day not", () => {
    const since = (from: string) => ({ ...mayor, times: [{ postId: "o", unitId: "u", level: mayor.level, inAreaTeam: true, from: legalDate(from), to: null }] });
    expect(minded(since("2019-02-28"))).toEqual([["m", "rotationInTeam", "TRM-02"]]);
    expect(minded(since("2019-03-01"))).toEqual([]);
  });

  it("ROT-03: 2 heads of one place whose terms end in one month are both marked; a month apart, of 2 places or by age 0", () => {
    expect(minded(mayor, secretary)).toEqual([["m", "termEnd", "ROT-03"], ["s", "termEnd", "ROT-03"]]);
    expect(minded(mayor, { ...secretary, from: legalDate("2024-04-02") })).toEqual([]);
    expect(minded(mayor, { ...secretary, placeId: "other" })).toEqual([]);
    expect(minded({ ...mayor, termScope: false }, { ...secretary, termScope: false })).toEqual([]);
  });
});
