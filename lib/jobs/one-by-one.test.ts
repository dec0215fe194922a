import { describe, expect, test } from "vitest";
import { oneByOne } from "./one-by-one";

describe("a sweep over items", () => {
  test("the 1st of 3 fails: the other 2 are done, and the sweep says at its end that 1 failed", async () => {
    const done: number[] = [];
    const sweep = oneByOne([1, 2, 3], () => false, (item) => {
      if (item === 1) return Promise.reject(new TypeError("1"));
      done.push(item);
      return Promise.resolve(item);
    });
    await expect(sweep).rejects.toThrow("1 of 3 items failed");
    expect(done).toEqual([2, 3]);
  });

  test("asked to stop after the 2nd of 3: 2 are done and counted", async () => {
    let asked = 0;
    expect(await oneByOne([1, 2, 3], () => (asked += 1) > 2, () => Promise.resolve(1))).toBe(2);
  });
});
