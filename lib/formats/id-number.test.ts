import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, legalDate } from "@/lib/kernel/dates";
import { makeIdNumber, parseIdNumber } from "./id-number";

const faultsOf = (text: string) => {
  const parsed = parseIdNumber(text);
  return parsed.ok ? [] : parsed.refusal;
};

describe("GB 11643", () => {
  it("990102198104160281 is valid: 16 April 1981, even 17th digit, female", () => {
    expect(parseIdNumber("990102198104160281")).toEqual({
      ok: true,
      value: { number: "990102198104160281", region: "990102", birth: "1981-04-16", sex: "female" },
    });
  });

  it("990102198104160282 has a wrong check digit", () => {
    expect(faultsOf("990102198104160282")).toEqual(["check-digit"]);
  });

  it("30 February and a wrong check digit are 2 faults at once", () => {
    expect(faultsOf("990102198102300281")).toEqual(["birth", "check-digit"]);
  });

  it("17 and 19 characters are not the shape", () => {
    expect([faultsOf("99010219810416028"), faultsOf("9901021981041602811")]).toEqual([["shape"], ["shape"]]);
  });

  it("a small x, full-width digits and blanks are forgiven", () => {
    const number = makeIdNumber("990101", legalDate("1975-06-01"), 2);
    const withX = Array.from({ length: 1000 }, (_, sequence) =>
      makeIdNumber("990101", legalDate("1975-06-01"), sequence),
    ).find((one) => one.endsWith("X"));
    expect(faultsOf(` ${number.slice(0, 6)} ${number.slice(6)}`)).toEqual([]);
    expect(faultsOf(withX?.toLowerCase() ?? "")).toEqual([]);
    expect(faultsOf("９９０１０２１９８１０４１６０２８１")).toEqual([]);
  });

  it("15 digits become 18 with the century 19", () => {
    const parsed = parseIdNumber("990102810416028");
    expect(parsed.ok && parsed.value.number).toBe("990102198104160281");
  });

  it("every number made is valid; every other last character of the 11 is not", () => {
    const days = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays(legalDate("1940-01-01"), days));
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 999 }), (birth, sequence) => {
        const number = makeIdNumber("990203", birth, sequence);
        const valid = [..."0123456789X"].filter((last) => parseIdNumber(number.slice(0, 17) + last).ok);
        expect(valid).toEqual([number.slice(17)]);
      }),
    );
  });
});
