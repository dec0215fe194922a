import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import type { Holder, PostWithHolders } from "../types";
import { quotaShows, seatsBehind } from "./quota-seats";

function holder(name: string, outsideQuota = false): Holder {
  return {
    cadreId: name,
    name,
    from: legalDate("2022-01-01"),
    to: null,
    concurrent: false,
    outsideQuota,
    probationUntil: null,
    confirmedOn: null,
  };
}

function post(code: string, holders: readonly Holder[], countsAgainstQuota = true): PostWithHolders {
  return {
    postId: code,
    code,
    title: "副局长",
    level: "countyDeputy",
    headOrDeputy: "deputy",
    place: 1,
    inTeam: true,
    countsAgainstQuota,
    probationApplies: true,
    managedById: null,
    holders,
    formerHolders: [],
  };
}

const posts = [
  post("a", [holder("甲")]),
  post("b", [holder("乙", true)]),
  post("c", []),
  post("d", [holder("丁")], false),
  post("e", [holder("戊", true)], false),
];

describe("behind the numbers of the quota table", () => {
  it.each([
    ["approved", ["a", "b", "c"], 0],
    ["filled", ["a"], 1],
    ["vacant", ["b", "c"], 0],
    ["outside", ["b", "e"], 2],
  ] as const)("%s: posts %j, %i people", (show, codes, people) => {
    const seats = seatsBehind(posts, { level: "countyDeputy", headOrDeputy: "deputy", show });
    expect(seats.map((seat) => seat.post.code)).toEqual(codes);
    expect(seats.filter((seat) => seat.holder !== null)).toHaveLength(people);
  });

  it("0 of another kind", () => {
    for (const show of quotaShows) {
      expect(seatsBehind(posts, { level: "countyHead", headOrDeputy: "head", show })).toEqual([]);
    }
  });
});
