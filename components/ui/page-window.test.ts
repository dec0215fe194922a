import { describe, expect, it } from "vitest";
import { pageWindow } from "./page-window";

describe("page window", () => {
  it("1 of 1 page: the one page", () => {
    expect(pageWindow(1, 1)).toEqual([1]);
  });
  it("1 of 0 pages: no page", () => {
    expect(pageWindow(1, 0)).toEqual([]);
  });
  it("1 of 7 pages: one gap before the end", () => {
    expect(pageWindow(1, 7)).toEqual([1, 2, 3, null, 6, 7]);
  });
  it("4 of 7 pages: all seven, a gap of one page is filled", () => {
    expect(pageWindow(4, 7)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
  it("50 of 100 pages: gaps on both sides", () => {
    expect(pageWindow(50, 100)).toEqual([1, 2, null, 48, 49, 50, 51, 52, null, 99, 100]);
  });
});
