import { describe, expect, it } from "vitest";
import { assert, assertNever, present } from "./assert";
import { ok, refused } from "./result";

describe("assertions", () => {
  it("present hands over 0 and an empty text, and throws for null and undefined with the name", () => {
    expect(present(0, "count")).toBe(0);
    expect(present("", "text")).toBe("");
    expect(() => present(null, "unit 7")).toThrow("missing: unit 7");
    expect(() => present(undefined, "unit 8")).toThrow("missing: unit 8");
  });

  it("assert throws its message for 0 and lets 1 pass", () => {
    expect(() => assert(0, "count is 0")).toThrow("count is 0");
    expect(() => assert(1, "count is 1")).not.toThrow();
  });

  it("assertNever names the 1 value that should not exist", () => {
    expect(() => assertNever("fourth" as never)).toThrow("fourth");
  });

  it("a result is 1 of 2 shapes", () => {
    expect(ok(3)).toEqual({ ok: true, value: 3 });
    expect(refused(["too-early"])).toEqual({ ok: false, refusal: ["too-early"] });
  });
});
