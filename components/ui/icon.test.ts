import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { iconNames } from "./icon-names";

describe("icons", () => {
  it("every icon name has exactly one symbol in the sprite and no symbol is without a name", () => {
    const sprite = readFileSync(new URL("./icons.svg", import.meta.url), "utf8");
    const symbols = [...sprite.matchAll(/<symbol id="([^"]+)"/g)].map((match) => match[1]);
    expect(symbols.toSorted()).toEqual(iconNames.toSorted());
  });
});
