import { describe, expect, it } from "vitest";
import type { TallyHeader } from "../types";
import { judgeGroupHeaders, judgeHeader, judgeReturns } from "./header";

const header: TallyHeader = {
  shouldAttend: 60,
  present: 58,
  issued: 58,
  returned: 56,
  valid: 54,
  invalid: 2,
  blank: 3,
};

const codes = (changed: Partial<TallyHeader>, blankCountsAsValid = true) =>
  judgeHeader({ ...header, ...changed }, blankCountsAsValid).map(({ code }) => code);

describe("REC-12: the equation of the header", () => {
  it("60 should attend, 58 present, 58 issued, 56 returned, 54 valid, 2 void: holds", () => {
    expect(codes({})).toEqual([]);
  });

  it("60 present of 60 is in order, 61 of 60 is not", () => {
    expect(codes({ present: 60 })).toEqual([]);
    expect(codes({ present: 61 })).toEqual(["present-over-should-attend"]);
  });

  it("58 issued to 58 present is in order, 59 is not", () => {
    expect(codes({ issued: 58 })).toEqual([]);
    expect(codes({ issued: 59 })).toEqual(["issued-over-present"]);
  });

  it("56 returned of 56 issued is in order, of 55 issued it is not", () => {
    expect(codes({ issued: 56 })).toEqual([]);
    expect(codes({ issued: 55 })).toEqual(["returned-over-issued"]);
  });

  it("56 returned are 54 valid and 2 void; 53 and 2, or 55 and 2, are not", () => {
    expect(codes({ valid: 53 })).toEqual(["returned-not-sum"]);
    expect(codes({ valid: 55 })).toEqual(["returned-not-sum"]);
  });

  it("where blank papers do not count as valid, 51 valid, 2 void and 3 blank make 56", () => {
    expect(codes({ valid: 51 }, false)).toEqual([]);
    expect(codes({ valid: 54 }, false)).toEqual(["returned-not-sum"]);
  });

  it("where blank papers are valid, 54 blank of 54 valid are possible and 55 are not", () => {
    expect(codes({ blank: 54 })).toEqual([]);
    expect(codes({ blank: 55 })).toEqual(["blank-over-valid"]);
  });

  it("names 3 faults at once, with the numbers that clash", () => {
    expect(judgeHeader({ ...header, shouldAttend: 50, issued: 59, valid: 50 }, true)).toEqual([
      { code: "present-over-should-attend", groupId: null, field: "present", given: 58, limit: 50 },
      { code: "issued-over-present", groupId: null, field: "issued", given: 59, limit: 58 },
      { code: "returned-not-sum", groupId: null, field: "returned", given: 56, limit: 52 },
    ]);
  });

  it("-1 and 2.5 are no counts", () => {
    expect(codes({ blank: -1, invalid: 2.5 })).toEqual(["not-a-count", "not-a-count"]);
  });
});

describe("group headers", () => {
  const small: TallyHeader = {
    shouldAttend: 20,
    present: 18,
    issued: 18,
    returned: 16,
    valid: 14,
    invalid: 2,
    blank: 0,
  };
  const large: TallyHeader = {
    shouldAttend: 40,
    present: 40,
    issued: 40,
    returned: 40,
    valid: 40,
    invalid: 0,
    blank: 3,
  };
  const groups = (first: TallyHeader, second?: TallyHeader) => [
    { id: "A", label: "A票", header: first },
    second === undefined ? { id: "B", label: "B票" } : { id: "B", label: "B票", header: second },
  ];

  it("20 and 40 entitled make 60 in every field: holds", () => {
    expect(judgeGroupHeaders(header, groups(small, large), true)).toEqual([]);
  });

  it("21 and 40 entitled do not make 60", () => {
    expect(judgeGroupHeaders(header, groups({ ...small, shouldAttend: 21 }, large), true)).toEqual([
      { code: "groups-do-not-sum", groupId: null, field: "shouldAttend", given: 61, limit: 60 },
    ]);
  });

  it("one group of 2 without a header: each header is judged alone, nothing is summed", () => {
    expect(judgeGroupHeaders(header, groups({ ...small, present: 21 }), true).map(({ code }) => code)).toEqual([
      "present-over-should-attend",
    ]);
  });
});

describe("BAL-13", () => {
  it("58 issued, 58 returned: met", () => {
    expect(judgeReturns({ ...header, returned: 58 }).outcome).toBe("met");
  });

  it("58 issued, 59 returned: not met, 1 too many, the round is void", () => {
    const finding = judgeReturns({ ...header, returned: 59 });
    expect([finding.outcome, finding.force, finding.outputs]).toEqual(["not-met", "block", { surplus: 1 }]);
  });
});
