import { describe, expect, it } from "vitest";
import { inTreeOrder } from "./unit-tree";

const unit = (unitId: string, parentId: string | null) => ({ unitId, parentId });

describe("units in the order of the tree", () => {
  it("2 children stand below their parent, 1 grandchild below its own, siblings as given", () => {
    const placed = inTreeOrder([unit("a", null), unit("b", "a"), unit("c", "a"), unit("d", "b"), unit("e", null)]);
    expect(placed.map(({ unitId, depth }) => `${depth}${unitId}`)).toEqual(["0a", "1b", "2d", "1c", "0e"]);
  });

  it("a found unit whose parent was not found stands at depth 0", () => {
    expect(inTreeOrder([unit("d", "b")])).toEqual([{ unitId: "d", parentId: "b", depth: 0 }]);
  });
});
