import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { judgeRecommendation } from "./rules";
import type { AnnouncementAt, RecommendedAt } from "./types";

const announcement: AnnouncementAt = {
  openFrom: legalDate("2026-03-02"),
  openUntil: legalDate("2026-03-09"),
  forThisUnit: true,
  takesNames: true,
};
const person: RecommendedAt = { ofThisUnit: true, inPost: true, holdsPost: false, alreadyRecommended: false };
const on = (day: string) => judgeRecommendation(announcement, person, legalDate(day)).map(({ code }) => code);

describe("recommending for an announced post", () => {
  it("is open on the 1st and on the last day of the announcement", () => {
    expect(on("2026-03-02")).toEqual([]);
    expect(on("2026-03-09")).toEqual([]);
  });

  it("is closed 1 day before and 1 day after", () => {
    expect(on("2026-03-01")).toEqual(["unitRecommendation.not-open"]);
    expect(on("2026-03-10")).toEqual(["unitRecommendation.not-open"]);
  });

  it("names all 7 reasons at once", () => {
    const refusals = judgeRecommendation(
      { ...announcement, forThisUnit: false, takesNames: false },
      { ofThisUnit: false, inPost: false, holdsPost: true, alreadyRecommended: true },
      legalDate("2026-03-10"),
    );
    expect(refusals.map(({ code }) => code)).toEqual([
      "unitRecommendation.not-announced",
      "unitRecommendation.not-open",
      "unitRecommendation.post-taken",
      "unitRecommendation.not-of-unit",
      "unitRecommendation.not-in-post",
      "unitRecommendation.holds-post",
      "unitRecommendation.twice",
    ]);
  });
});
