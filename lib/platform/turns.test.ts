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

it("of 3 pieces of work 1 runs; the 2nd is told to stop while it waits and is never begun, the 3rd takes its place", async () => {
  const turns = new Turns(1);
  const begun: string[] = [];
  const stop = new AbortController();
  let end = (): void => undefined;
  const first = turns.take(() => new Promise<string>((resolve) => (end = () => resolve("1"))));
  const work = (name: string) => () => {
    begun.push(name);
    return Promise.resolve(name);
  };
  const second = turns.take(work("2"), { signal: stop.signal, given: "stopped" });
  const third = turns.take(work("3"));
  stop.abort();
  expect(await second).toBe("stopped");
  end();
  expect(await Promise.all([first, third])).toEqual(["1", "3"]);
  expect(await turns.take(work("4"), { signal: stop.signal, given: "stopped" })).toBe("stopped");
  expect(await turns.take(work("5"))).toBe("5");
  expect(begun).toEqual(["3", "5"]);
});
