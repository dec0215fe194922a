import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkCharacterOf, readCreditCode } from "./credit-code";

const faultsOf = (text: string) => readCreditCode(text).faults;

describe("GB 32100-2015", () => {
  it("11990102MA0000T1X1 has no fault in either check character", () => {
    expect(readCreditCode("11990102MA0000T1X1")).toEqual({ code: "11990102MA0000T1X1", faults: [] });
  });

  it("the same with its last character changed has 1 fault", () => {
    expect(faultsOf("11990102MA0000T1X2")).toEqual(["check-character"]);
  });

  it("a wrong organisation code inside a right code is a fault of its own", () => {
    const first17 = "11990102MA0000T13";
    expect(faultsOf(first17 + checkCharacterOf(first17))).toEqual(["organisation-check"]);
  });

  it("blanks, small letters and full-width characters are forgiven", () => {
    expect(readCreditCode(" １１990102 ma0000t1x1 ").code).toBe("11990102MA0000T1X1");
  });

  it("17 and 19 characters, and the letters I, O, S, V, Z, are not the shape", () => {
    const wrong = [
      "11990102MA0000T1X",
      "11990102MA0000T1X11",
      ..."IOSVZ".split("").map((letter) => `11990102MA0000T1X${letter}`),
    ];
    expect(wrong.map(faultsOf)).toEqual(wrong.map(() => ["shape"]));
  });

  it("any single changed character of the 18 is found", () => {
    const right = "11990102MA0000T1X1";
    fc.assert(
      fc.property(fc.nat(17), fc.constantFrom(..."0123456789ABCDEFGHJKLMNPQRTUWXY"), (at, character) => {
        const changed = right.slice(0, at) + character + right.slice(at + 1);
        expect(faultsOf(changed).length > 0).toBe(changed !== right);
      }),
    );
  });
});
