import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  atLeast,
  compareRatio,
  divide,
  formatHundredths,
  formatPercent,
  moreThan,
  multiply,
  percentsSummingTo100,
  ratio,
  smallestAtLeast,
  smallestMoreThan,
  subtract,
  sumRatios,
  toHundredths,
  wholeQuotient,
} from "./ratio";

const twoThirds = ratio(2, 3);
const half = ratio(1, 2);
const third = ratio(1, 3);

const count = fc.integer({ min: 0, max: 100_000 });
const share = fc
  .record({ num: fc.integer({ min: 0, max: 1000 }), den: fc.integer({ min: 1, max: 1000 }) })
  .map(({ num, den }) => ratio(num, den));

describe("exact fractions", () => {
  it("6/8 is stored as 3/4, and 3/-4 as -3/4", () => {
    expect(ratio(6, 8)).toEqual({ num: 3n, den: 4n });
    expect(ratio(3, -4)).toEqual({ num: -3n, den: 4n });
  });

  it("1/3 + 1/6 = 1/2, 1/2 - 1/3 = 1/6, 2/3 x 3/4 = 1/2, 1/2 : 1/4 = 2", () => {
    expect(add(third, ratio(1, 6))).toEqual(half);
    expect(subtract(half, third)).toEqual(ratio(1, 6));
    expect(multiply(twoThirds, ratio(3, 4))).toEqual(half);
    expect(divide(half, ratio(1, 4))).toEqual(ratio(2));
  });

  it("ten tenths add to exactly 1, and an empty sum is 0", () => {
    expect(sumRatios(Array.from({ length: 10 }, () => ratio(1, 10)))).toEqual(ratio(1));
    expect(sumRatios([])).toEqual(ratio(0));
  });

  it("a denominator of 0, a division by 0 and 1.5 as an integer are refused", () => {
    expect(() => ratio(1, 0)).toThrow("denominator 0");
    expect(() => divide(half, ratio(0))).toThrow("denominator 0");
    expect(() => ratio(1.5)).toThrow("safe integer");
  });

  it("compares 2/3 and 3/5 as the fractions they are", () => {
    expect(compareRatio(twoThirds, ratio(3, 5))).toBe(1);
    expect(compareRatio(ratio(3, 5), twoThirds)).toBe(-1);
    expect(compareRatio(ratio(4, 6), twoThirds)).toBe(0);
  });
});

describe("bounds of votes", () => {
  const table = [
    { members: 5, quorum: 4, needed: 3 },
    { members: 7, quorum: 5, needed: 4 },
    { members: 8, quorum: 6, needed: 5 },
    { members: 9, quorum: 6, needed: 5 },
    { members: 10, quorum: 7, needed: 6 },
    { members: 11, quorum: 8, needed: 6 },
    { members: 12, quorum: 8, needed: 7 },
    { members: 13, quorum: 9, needed: 7 },
    { members: 15, quorum: 10, needed: 8 },
    { members: 41, quorum: 28, needed: 21 },
  ];

  it.each(table)("$members members: quorum $quorum, needed $needed", ({ members, quorum, needed }) => {
    expect(smallestAtLeast(members, twoThirds)).toBe(quorum);
    expect(smallestMoreThan(members, half)).toBe(needed);
    expect(atLeast(quorum, members, twoThirds)).toBe(true);
    expect(atLeast(quorum - 1, members, twoThirds)).toBe(false);
    expect(moreThan(needed, members, half)).toBe(true);
    expect(moreThan(needed - 1, members, half)).toBe(false);
  });

  it("6 of 12 is not more than half, 7 is", () => {
    expect(moreThan(6, 12, half)).toBe(false);
    expect(moreThan(7, 12, half)).toBe(true);
  });

  it("40 of 60 reaches two thirds, 39 does not; 20 of 60 does not exceed one third, 21 does", () => {
    expect(atLeast(40, 60, twoThirds)).toBe(true);
    expect(atLeast(39, 60, twoThirds)).toBe(false);
    expect(moreThan(20, 60, third)).toBe(false);
    expect(moreThan(21, 60, third)).toBe(true);
  });

  it("atLeast and moreThan agree with cross-multiplied big integers for 0 to 100,000", () => {
    fc.assert(
      fc.property(count, count, share, (part, of, r) => {
        const left = BigInt(part) * r.den;
        const right = BigInt(of) * r.num;
        expect(atLeast(part, of, r)).toBe(left >= right);
        expect(moreThan(part, of, r)).toBe(left > right);
      }),
    );
  });

  it("the smallest count reaches its bound and one less does not, for 0 to 100,000", () => {
    fc.assert(
      fc.property(count, share, (of, r) => {
        const reached = smallestAtLeast(of, r);
        expect(atLeast(reached, of, r)).toBe(true);
        expect(atLeast(reached - 1, of, r)).toBe(false);
        const exceeded = smallestMoreThan(of, r);
        expect(moreThan(exceeded, of, r)).toBe(true);
        expect(moreThan(exceeded - 1, of, r)).toBe(false);
      }),
    );
  });
});

describe("rounding for display", () => {
  it("(9200 + 5920 + 720) / 181 is 87.51 in hundredths, half up", () => {
    expect(toHundredths(ratio(9200 + 5920 + 720, 181))).toBe(8751);
  });

  it("91.285 rounds up to 91.29 and 91.2849 down to 91.28", () => {
    expect(toHundredths(ratio(91_285, 1000))).toBe(9129);
    expect(toHundredths(ratio(912_849, 10_000))).toBe(9128);
  });

  it("9129 prints 91.29, 5 prints 0.05, -5 prints -0.05, 0 prints 0.00", () => {
    expect(formatHundredths(0)).toBe("0.00");
    expect(formatHundredths(9129)).toBe("91.29");
    expect(formatHundredths(5)).toBe("0.05");
    expect(formatHundredths(-5)).toBe("-0.05");
  });

  it("166 of 187 prints 88.8%, 2 of 3 without decimals 67%, a share of nothing a dash", () => {
    expect(formatPercent(166, 187)).toBe("88.8%");
    expect(formatPercent(2, 3, 0)).toBe("67%");
    expect(formatPercent(0, 0)).toBe("—");
  });

  it("wholeQuotient floors: 7 by 2 is 3, -7 by 2 is -4", () => {
    expect(wholeQuotient(7, 2)).toBe(3);
    expect(wholeQuotient(-7, 2)).toBe(-4);
    expect(() => wholeQuotient(1, 0)).toThrow("positive divisor");
  });
});

describe("percentages that add to 100.0 (BAL-10)", () => {
  it("187 expected, 92/74/12/3 and 6 missing: 49.2, 39.6, 6.4, 1.6, 3.2", () => {
    expect(percentsSummingTo100([92, 74, 12, 3, 6], 187)).toEqual([492, 396, 64, 16, 32]);
  });

  it("30 expected, 7/11/3/1 and 8 abstain: 23.3, 36.7, 10.0, 3.3, 26.7", () => {
    expect(percentsSummingTo100([7, 11, 3, 1, 8], 30)).toEqual([233, 367, 100, 33, 267]);
  });

  it("60 expected, 18/21/11/10: 30.0, 35.0, 18.3, 16.7", () => {
    expect(percentsSummingTo100([18, 21, 11, 10], 60)).toEqual([300, 350, 183, 167]);
  });

  it("three equal parts: the first takes the tenth left over, 33.4, 33.3, 33.3", () => {
    expect(percentsSummingTo100([1, 1, 1], 3)).toEqual([334, 333, 333]);
  });

  it("parts that add to 9 of 10 are refused; 0 expected gives zeros", () => {
    expect(() => percentsSummingTo100([4, 5], 10)).toThrow("add to 9");
    expect(percentsSummingTo100([0, 0], 0)).toEqual([0, 0]);
  });

  it("any parts give tenths that add to 1000, each less than one tenth from its exact share", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 8 }), (parts) => {
        const of = parts.reduce((sum, part) => sum + part, 0);
        fc.pre(of > 0);
        const tenths = percentsSummingTo100(parts, of);
        expect(tenths.reduce((sum, tenth) => sum + tenth, 0)).toBe(1000);
        tenths.forEach((tenth, index) => {
          const exact = ratio((parts[index] ?? 0) * 1000, of);
          expect(compareRatio(ratio(tenth), subtract(exact, ratio(1)))).toBe(1);
          expect(compareRatio(ratio(tenth), add(exact, ratio(1)))).toBe(-1);
        });
      }),
    );
  });
});

describe("SED-10: worked example 36", () => {
  it("19, 5 and 3 of 27 people are 70.4, 18.5 and 11.1 percent", () => {
    expect(percentsSummingTo100([19, 5, 3], 27)).toEqual([704, 185, 111]);
  });
});

describe("SED-15: worked example 37", () => {
  it("165 to 86 posts -47.88%, 138 to 37 institutions -73.19%, 83 to 37 offices -55.42% and not the printed 55.43%", () => {
    const change = (before: number, after: number) => formatPercent(after - before, before, 2);
    expect([change(165, 86), change(138, 37), change(83, 37)]).toEqual(["-47.88%", "-73.19%", "-55.42%"]);
  });
});
