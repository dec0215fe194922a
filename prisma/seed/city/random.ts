import { present } from "@/lib/kernel/assert";

/** Numbers that look random and are the same in every run. */
export type Random = {
  /** a whole number from `min` to `max`, both included */
  int(min: number, max: number): number;
  /** true in `percent` of 100 cases */
  chance(percent: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** a new list in another order */
  shuffled<T>(list: readonly T[]): T[];
};

/** mulberry32: small, fast, good enough for invented data. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  return {
    int,
    chance: (percent) => next() * 100 < percent,
    pick: (list) => present(list[int(0, list.length - 1)], "an entry of a list that is not empty"),
    shuffled(list) {
      const copy = [...list];
      for (let last = copy.length - 1; last > 0; last -= 1) {
        const other = int(0, last);
        const moved = present(copy[last], "entry");
        copy[last] = present(copy[other], "entry");
        copy[other] = moved;
      }
      return copy;
    },
  };
}

/** Ids of the shape of time-ordered UUIDs, counted up from `epochMs`, the same in every run. */
export function createIds(epochMs: number, random: Random): () => string {
  let count = 0;
  return () => {
    count += 1;
    const time = (epochMs + count).toString(16).padStart(12, "0");
    const [one, two, three] = [random.int(0, 0xffff), random.int(0, 0xffff), random.int(0, 0xffffff)];
    const tail =
      [one, two].map((part) => part.toString(16).padStart(4, "0")).join("") + three.toString(16).padStart(12, "0");
    const variant = "89ab".charAt(one % 4);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${tail.slice(0, 3)}-${variant}${tail.slice(3, 6)}-${tail.slice(8)}`;
  };
}
