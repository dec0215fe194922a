import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { cumulativeClock, unbrokenClock } from "./tenure";

const span = (from: string, to: string | null) => ({ from: legalDate(from), to: to === null ? null : legalDate(to) });

describe("time in a post or unit", () => {
  it("since 10 March 2020: 71 months on 9 March 2026, 72 on 10 March", () => {
    expect(unbrokenClock([span("2020-03-10", null)], legalDate("2026-03-09"))).toEqual({
      since: "2020-03-10",
      months: 71,
    });
    expect(unbrokenClock([span("2020-03-10", null)], legalDate("2026-03-10"))?.months).toBe(72);
  });

  it("two posts of one unit without a day between are 1 time, with 1 day between the later one counts", () => {
    const later = span("2022-05-01", null);
    expect(unbrokenClock([span("2018-05-01", "2022-04-30"), later], legalDate("2026-05-01"))).toEqual({
      since: "2018-05-01",
      months: 96,
    });
    expect(unbrokenClock([span("2018-05-01", "2022-04-29"), later], legalDate("2026-05-01"))).toEqual({
      since: "2022-05-01",
      months: 48,
    });
  });

  it("a time that ended the day before counts 0: there is no clock", () => {
    expect(unbrokenClock([span("2020-01-01", "2025-12-31")], legalDate("2026-01-01"))).toBeNull();
    expect(unbrokenClock([span("2020-01-01", "2025-12-31")], legalDate("2025-12-31"))?.months).toBe(71);
  });
});

describe("time altogether", () => {
  it("12 months were reached on 1 January 2016, in a time long over; 1 month on 1 February 2015; 36 on the day after its last", () => {
    const spans = [span("2015-01-01", "2017-12-31"), span("2024-01-01", null)];
    const reached = [1, 12, 36, 37].map((months) => cumulativeClock(spans, months, legalDate("2026-01-01"))?.reachedOn);
    expect(reached).toEqual(["2015-02-01", "2016-01-01", "2018-01-01", "2024-02-01"]);
  });

  it("36 months before a break and 24 now are 60; 180 are reached 144 months after the present beginning", () => {
    const spans = [span("2015-01-01", "2017-12-31"), span("2024-01-01", null)];
    expect(cumulativeClock(spans, 180, legalDate("2026-01-01"))).toEqual({
      since: "2024-01-01",
      months: 60,
      reachedOn: "2036-01-01",
    });
  });

  it("20 and 11 days left over make a month with each other: 24 months on 12 Jan 2024, not on 1 Feb", () => {
    const spans = [
      { from: legalDate("2020-01-01"), to: legalDate("2020-12-20") },
      { from: legalDate("2023-01-01"), to: null },
    ];
    expect(cumulativeClock(spans, 24, legalDate("2024-01-11"))).toMatchObject({ months: 23, reachedOn: "2024-01-12" });
    expect(cumulativeClock(spans, 24, legalDate("2024-01-12"))).toMatchObject({ months: 24, reachedOn: "2024-01-12" });
  });
});
