import { describe, expect, test } from "vitest";
import { formObject } from "./form-fields";

describe("the fields of a form as an object", () => {
  test("2 rows of a list with 2 fields each, a list of 2 ticks, a name that reaches a prototype is ignored", () => {
    const fields: [string, string][] = [["rows.0.id", "a"], ["rows.1.id", "b"], ["rows.1.to", "c"], ["ticked[]", "x"], ["ticked[]", "y"], ["__proto__.z", "1"]];
    expect(formObject(fields)).toEqual({ rows: [{ id: "a" }, { id: "b", to: "c" }], ticked: ["x", "y"] });
  });

  test("place 4294967294 of a list is ignored: the list stays 1 long, and no schema looks at four thousand million places", () => {
    const { rows } = formObject([["rows.0.id", "a"], ["rows.4294967294.id", "b"], ["rows.length", "7"]]);
    expect(rows).toEqual([{ id: "a" }]);
  });
});
