import { describe, expect, it } from "vitest";
import type { Condition } from "../types";
import { changedDraft, conditionOfDraft, draftOf, draftOfCondition, paramsOfDraft } from "./draft";

const condition: Condition = {
  kind: "group",
  match: "all",
  items: [
    { kind: "age", not: false, from: 35, to: 45, on: null },
    {
      kind: "group",
      match: "any",
      items: [
        { kind: "level", not: true, levels: ["sectionHead", "sectionDeputy"] },
        { kind: "grade", not: false, year: 2025, grades: ["EXCELLENT"] },
      ],
    },
  ],
};

/** The fields as the request gives them: one text, or a list where a name repeats. */
function fieldsOf(params: URLSearchParams): Record<string, string | string[]> {
  return Object.fromEntries(
    [...new Set(params.keys())].map((name) => {
      const values = params.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? "") : values];
    }),
  );
}

describe("a draft of conditions", () => {
  it("2 groups with 3 lines go through the form and come back the same", () => {
    const fields = fieldsOf(paramsOfDraft(draftOfCondition(condition)));
    expect(conditionOfDraft(draftOf(fields))).toEqual({ condition, unfinished: [] });
  });

  it("a line added to the second group is unfinished until it is filled in; 3 lines count", () => {
    const draft = draftOfCondition(condition);
    const changed = changedDraft(draft, "add@r.1", { "r.1:add": "post" });
    expect(conditionOfDraft(changed)).toEqual({ condition, unfinished: ["r.1.2"] });
  });

  it("removing the line of age leaves 1 group of 2 lines; removing the root does nothing", () => {
    const draft = draftOfCondition(condition);
    const left = conditionOfDraft(changedDraft(draft, "remove@r.0", {})).condition;
    expect(left?.kind === "group" ? left.items : []).toEqual([condition.items[1]]);
    expect(changedDraft(draft, "remove@r", {})).toEqual(draft);
  });

  it("a fourth group inside three is not made; a kind that does not exist is not added", () => {
    let draft = draftOf({});
    draft = changedDraft(draft, "group@r", {});
    draft = changedDraft(draft, "group@r.0", {});
    const deepest = changedDraft(draft, "group@r.0.0", {});
    expect(deepest).toEqual(draft);
    expect(changedDraft(draft, "add@r", { "r:add": "faith" })).toEqual(draft);
  });

  it("names that are no places, and 200 gaps in the numbers, are passed over", () => {
    expect(
      conditionOfDraft(draftOf({ "x:kind": "age", "r.99:kind": "post", "r.99:post": "head", "r.200:kind": "post" }))
        .condition,
    ).toEqual({
      kind: "group",
      match: "all",
      items: [{ kind: "post", not: false, post: "head" }],
    });
  });
});
