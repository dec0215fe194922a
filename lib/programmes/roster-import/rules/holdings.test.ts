import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import type { ArchiveHolding, FactsIn } from "../types";
import { holdingChanges } from "./holdings";

const held: ArchiveHolding = {
  id: "h1",
  postCode: "P1",
  from: legalDate("2020-05-08"),
  to: null,
  concurrent: false,
};
const withHoldings = (...holdings: ArchiveHolding[]) => ({ holdings });
const present = (code: string, since: string) => ({
  currentPostCode: code,
  currentPostSince: { precision: "month", value: since } as const,
});
const none = { currentPostCode: null, currentPostSince: null };
const career = (changes: Partial<FactsIn<"career">>): FactsIn<"career"> => ({
  idNumber: "990102198104160281",
  from: { precision: "month", value: "2016-09" },
  to: { precision: "month", value: "2019-03" },
  unitText: "云溪镇",
  postText: "书记",
  level: "sectionHead",
  concurrent: false,
  postCode: "P9",
  ...changes,
});

describe("posts that follow from the file", () => {
  it("begins the present post of somebody new on the 1st of its month", () => {
    expect(holdingChanges(present("P1", "2021-05"), [], undefined)).toEqual({
      begun: [{ postCode: "P1", from: "2021-05-01", to: null, concurrent: false }],
      ended: [],
      corrected: [],
    });
  });

  it("ends the post before on the day before another one begins", () => {
    const changes = holdingChanges(present("P2", "2021-05"), [], withHoldings(held));
    expect(changes.ended).toEqual([{ id: "h1", to: "2021-04-30" }]);
    expect(changes.begun.map(({ postCode }) => postCode)).toEqual(["P2"]);
  });

  it("never ends a post before it began", () => {
    expect(holdingChanges(present("P2", "2019-01"), [], withHoldings(held)).ended).toEqual([
      { id: "h1", to: "2020-05-08" },
    ]);
  });

  it("leaves the holding alone when the file says nothing of a present post", () => {
    expect(holdingChanges(none, [], withHoldings(held))).toEqual({ begun: [], ended: [], corrected: [] });
  });

  it("adds a past post named by a career row once, not when the archive has it from the same month", () => {
    expect(holdingChanges(none, [career({}), career({})], undefined).begun).toEqual([
      { postCode: "P9", from: "2016-09-01", to: "2019-03-01", concurrent: false },
    ]);
    const past = { ...held, id: "h9", postCode: "P9", from: legalDate("2016-09-20"), to: legalDate("2019-03-02") };
    expect(holdingChanges(none, [career({})], withHoldings(past)).begun).toEqual([]);
  });

  it("ends a post held at the same time when its career row now has an end", () => {
    const concurrent = { ...held, postCode: "P9", concurrent: true, from: legalDate("2016-09-01") };
    expect(holdingChanges(none, [career({ concurrent: true })], withHoldings(concurrent)).ended).toEqual([
      { id: "h1", to: "2019-03-01" },
    ]);
  });
});
