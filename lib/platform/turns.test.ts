import { expect, it } from "vitest";
import { Turns } from "./turns";

it("of 5 pieces of work 2 run at a time, in the order they came; one that fails hands its turn on", async () => {
  const turns = new Turns(2);
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  let running = 0;
  let most = 0;
  const works = Array.from({ length: 5 }, (_, place) =>
    turns.take(async () => {
      begun.push(place);
      running += 1;
      most = Math.max(most, running);
      await new Promise<void>((resolve) => ends.push(resolve));
      running -= 1;
      if (place === 1) throw new Error("fails");
    }),
  );
  const settled = Promise.allSettled(works);
  for (let place = 0; place < 5; place += 1) {
    await expect.poll(() => ends.length).toBeGreaterThan(place);
    ends[place]?.();
  }
  expect((await settled).map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled", "fulfilled", "fulfilled"]);
  expect([begun, most]).toEqual([[0, 1, 2, 3, 4], 2]);
});
