import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { ruleIds, type RuleId } from "@/lib/law/rule-id";
import { ruleSentences } from "@/lib/messages/zh-CN/rules";
import type { Place, RuleEntry } from "./rule-entry";
import { ruleEntry, ruleIndex, rulesByStage } from "./rule-index";

const sections = /^(?!EVA-|BAL-)/;
const entries = Object.entries(ruleIndex) as readonly (readonly [RuleId, RuleEntry])[];
const acting = entries.flatMap(([rule, entry]) =>
  entry.kind === "acts" ? [{ rule, force: entry.force, places: entry.places }] : [],
);

const source = new Map<string, string>();
function read({ file }: Place): string {
  const text = source.get(file) ?? fs.readFileSync(file, "utf8");
  source.set(file, text);
  return text;
}

describe("index of rules", () => {
  it("lists every rule but those of the 2 families of scores, yearly assessment and ballots", () => {
    expect(entries.map(([rule]) => rule).toSorted()).toEqual(ruleIds.filter((rule) => sections.test(rule)).toSorted());
  });

  it.each(acting)("$rule acts in functions that are there", ({ places }) => {
    for (const place of places)
      expect(read(place), `${place.file} ${place.name}`).toMatch(new RegExp(`export function ${place.name}\\b`));
  });

  it("each rule that acts has a title and says what to do; 0 are without", () => {
    expect(acting.filter(({ rule }) => ruleSentences[rule] === undefined).map(({ rule }) => rule)).toEqual([]);
  });

  it("what holds the other rules is there", () => {
    const missing = entries.flatMap(([rule, entry]) =>
      entry.kind === "held" && !read(entry.place).includes(entry.place.name) ? [rule] : [],
    );
    expect(missing).toEqual([]);
  });

  it("what a stage says it judges acts somewhere", () => {
    const listed = Object.values(rulesByStage)
      .flat()
      .filter((rule) => sections.test(rule));
    expect(listed.filter((rule) => ruleEntry(rule)?.kind !== "acts")).toEqual([]);
  });
});
