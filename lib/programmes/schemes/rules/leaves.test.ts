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

  test("shares of a pool and an age: set, taken away, refused in another form", () => {
    const set = readValues({ reservePoolShares: "1/5 1/10", reservePoolAgeAtMost: "45" }, defaultRuleSetValues);
    expect(set.ok && [set.values.reservePoolShares, set.values.reservePoolAgeAtMost]).toEqual([{ women: { num: 1, den: 5 }, nonParty: { num: 1, den: 10 } }, 45]);
    const none = readValues({ reservePoolShares: "", reservePoolAgeAtMost: "" }, set.ok ? set.values : defaultRuleSetValues);
    expect(none.ok && [none.values.reservePoolShares, none.values.reservePoolAgeAtMost]).toEqual([null, null]);
    const wrong = readValues({ reservePoolShares: "1/5", reservePoolAgeAtMost: "老" }, defaultRuleSetValues);
    expect(wrong).toMatchObject({ ok: false, unreadable: ["reservePoolAgeAtMost", "reservePoolShares"] });
  });

  test("10/3 sets a limit of 10 persons in 3 months, empty takes it away", () => {
    const set = readValues({ manyAtOnce: "10/3" }, defaultRuleSetValues);
    expect(set.ok && set.values.manyAtOnce).toEqual({ persons: 10, withinMonths: 3 });
    const none = readValues({ manyAtOnce: "" }, set.ok ? set.values : defaultRuleSetValues);
    expect(none.ok && none.values.manyAtOnce).toBeNull();
    expect(readValues({ manyAtOnce: "十人" }, defaultRuleSetValues)).toMatchObject({ ok: false, unreadable: ["manyAtOnce"] });
  });

  test("INS-10: of 16 departments 1 is asked of everybody within 7 days, 1 no more, 1 is new: 16 stay, in the order they had", () => {
    const before = defaultRuleSetValues.reviewDepartments;
    const lines = { "reviewDepartments.tax": "7 必问", "reviewDepartments.court": "", "reviewDepartments.disciplineOfUnit": "3" };
    const read = readValues(lines, defaultRuleSetValues);
    const kept = before.filter(({ department }) => department !== "court").map((one) => (one.department === "tax" ? { ...one, workingDays: 7, required: true } : one));
    expect(read.ok && read.values.reviewDepartments).toEqual([...kept, { department: "disciplineOfUnit", workingDays: 3, required: false }]);
    expect(before).toHaveLength(16);
    expect(readValues({ "reviewDepartments.tax": "必问", "reviewDepartments.health": "五" }, defaultRuleSetValues)).toMatchObject({
      ok: false, unreadable: ["reviewDepartments.tax", "reviewDepartments.health"],
    });
    expect(readValues({ "reviewDepartments.tax": "0" }, defaultRuleSetValues)).toMatchObject({ ok: false, impossible: ["reviewDepartments.tax"] });
  });

  test("a part that no scheme may have is named by its own input: 3/2 of the assessment line, a weight of 0", () => {
    const read = readValues({ "assessmentFlags.incompetentAbove": "3/2", "voterGroups.B": "班子成员 0" }, defaultRuleSetValues);
    expect(read).toEqual({ ok: false, unreadable: [], impossible: ["voterGroups.B", "assessmentFlags.incompetentAbove"] });
  });

  test("3 groups of voters: a 4th is added, the 1st is renamed, a name without a weight is unreadable, none at all is impossible", () => {
    const read = readValues({ "voterGroups.A": "上级 领导 40", "voterGroups.D": "服务对象 10" }, defaultRuleSetValues);
    expect(read.ok && read.values.voterGroups.map(({ code, label, weight }) => `${code} ${label} ${weight}`)).toEqual([
      "A 上级 领导 40", "B 班子成员和中层干部 30", "C 干部职工代表 20", "D 服务对象 10",
    ]);
    expect(readValues({ "voterGroups.B": "班子成员" }, defaultRuleSetValues)).toMatchObject({ ok: false, unreadable: ["voterGroups.B"] });
    const none = { "voterGroups.A": "", "voterGroups.B": "", "voterGroups.C": "" };
    expect(readValues(none, defaultRuleSetValues)).toMatchObject({ ok: false, impossible: ["voterGroups.A"] });
  });
});
