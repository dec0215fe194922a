import { describe, expect, test } from "vitest";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import { changedKeys, leafText, leaves, readValues } from "./leaves";

const texts = Object.fromEntries(leaves.map((leaf) => [leaf.path, leafText(leaf, defaultRuleSetValues)]));

describe("inputs of a scheme", () => {
  test("every number of the example goes into its input and comes back: 0 changed", () => {
    const read = readValues(texts, defaultRuleSetValues);
    expect(read.ok && changedKeys(defaultRuleSetValues, read.values)).toEqual([]);
  });

  test("1 part of a group changes 1 parameter and keeps its other part; an order of parts is no change", () => {
    const read = readValues({ "sectionLevelYears.toDeputy": "4" }, defaultRuleSetValues);
    expect(read.ok && read.values.sectionLevelYears).toEqual({ toDeputy: 4, deputyToHead: 2 });
    expect(read.ok && changedKeys(defaultRuleSetValues, read.values)).toEqual(["sectionLevelYears"]);
    const turned = { ...defaultRuleSetValues, sectionLevelYears: { deputyToHead: 2, toDeputy: 3 } };
    expect(changedKeys(defaultRuleSetValues, turned)).toEqual([]);
  });

  test("shares of a pool, an age and departments: set, taken away, refused in another form", () => {
    const set = readValues({ reservePoolShares: "1/5 1/10", reservePoolAgeAtMost: "45", reviewDepartments: "税务 7 必须\n法院 5" }, defaultRuleSetValues);
    expect(set.ok && [set.values.reservePoolShares, set.values.reservePoolAgeAtMost]).toEqual([{ women: { num: 1, den: 5 }, nonParty: { num: 1, den: 10 } }, 45]);
    expect(set.ok && set.values.reviewDepartments).toEqual([
      { department: "tax", workingDays: 7, required: true },
      { department: "court", workingDays: 5, required: false },
    ]);
    const none = readValues({ reservePoolShares: "", reservePoolAgeAtMost: "" }, set.ok ? set.values : defaultRuleSetValues);
    expect(none.ok && [none.values.reservePoolShares, none.values.reservePoolAgeAtMost]).toEqual([null, null]);
    const wrong = readValues({ reservePoolShares: "1/5", reservePoolAgeAtMost: "老", reviewDepartments: "税务局 7" }, defaultRuleSetValues);
    expect(wrong).toMatchObject({ ok: false, unreadable: ["reservePoolAgeAtMost", "reservePoolShares", "reviewDepartments"] });
  });

  test("10/3 sets a limit of 10 persons in 3 months, empty takes it away; 3 groups of voters are 3 lines, a line without a weight none", () => {
    const set = readValues({ manyAtOnce: "10/3" }, defaultRuleSetValues);
    expect(set.ok && set.values.manyAtOnce).toEqual({ persons: 10, withinMonths: 3 });
    const none = readValues({ manyAtOnce: "" }, set.ok ? set.values : defaultRuleSetValues);
    expect(none.ok && none.values.manyAtOnce).toBeNull();
    expect(readValues({ manyAtOnce: "十人" }, defaultRuleSetValues)).toMatchObject({ ok: false, unreadable: ["manyAtOnce"] });
    expect(readValues({ voterGroups: "A 甲 50\nB 乙" }, defaultRuleSetValues)).toMatchObject({ ok: false, unreadable: ["voterGroups"] });
    const groups = readValues({ voterGroups: "A 甲 50\nB 乙 丙 30\n\nC 丁 20" }, defaultRuleSetValues);
    expect(groups.ok && groups.values.voterGroups.map(({ label }) => label)).toEqual(["甲", "乙 丙", "丁"]);
  });
});
