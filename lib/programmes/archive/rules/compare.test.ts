import { describe, expect, it } from "vitest";
import { differs, standAlone } from "./compare";

const line = (...values: string[]) => ({ label: "职务层次", values });

describe("a comparison (PA-17)", () => {
  it("2 alike do not differ, 2 unlike do, and nothing said differs from something", () => {
    expect(differs(line("正职", "正职"))).toBe(false);
    expect(differs(line("正职", "副职"))).toBe(true);
    expect(differs(line("正职", ""))).toBe(true);
  });

  it("of 3 the one that differs from 2 alike stands alone; of 2 or 3 that all differ nobody does", () => {
    expect(standAlone(line("正职", "副职", "正职"))).toEqual([false, true, false]);
    expect(standAlone(line("正职", "副职"))).toEqual([false, false]);
    expect(standAlone(line("a", "b", "c"))).toEqual([false, false, false]);
  });
});
