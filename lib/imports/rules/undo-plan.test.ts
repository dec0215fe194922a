import { describe, expect, it } from "vitest";
import { planUndo, type NotedRow } from "./undo-plan";

const row = (rowId: string, owner: string, pointsAt: readonly string[] = [], isNew = true): NotedRow => ({
  table: "t",
  rowId,
  owner: { kind: owner.startsWith("u") ? "unit" : "cadre", id: owner },
  isNew,
  pointsAt,
});
const rows = [
  row("u1", "u1"),
  row("c1", "c1", ["u1"]),
  row("c2", "c2", ["u2"]),
  row("u2", "u2"),
  row("c3", "c3", [], false),
];

describe("undo of a batch", () => {
  it("nothing changed: all 5 items go back", () => {
    expect(planUndo(rows, new Set(), new Set(), new Set()).undone.map(({ id }) => id)).toEqual(["u1", "c1", "c2", "u2", "c3"]);
  });

  it("1 person edited since stays, and so does the unit he is in; 3 others go back", () => {
    const plan = planUndo(rows, new Set(["t c1"]), new Set(), new Set());
    expect([...plan.kept]).toEqual([
      ["cadre:c1", "changed-since"],
      ["unit:u1", "needed-by-kept"],
    ]);
    expect(plan.undone.map(({ id }) => id)).toEqual(["c2", "u2", "c3"]);
  });

  it("a new unit that something outside points at stays alone", () => {
    expect([...planUndo(rows, new Set(), new Set(["u2", "c3"]), new Set()).kept]).toEqual([["unit:u2", "used-since"]]);
  });

  it("1 person closed to who undoes stays, whatever else there is to say of him", () => {
    const { kept } = planUndo(rows, new Set(["t c1"]), new Set(), new Set(["c1"]));
    expect(kept.get("cadre:c1")).toBe("closed-to-you");
  });
});
