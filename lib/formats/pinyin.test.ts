import { describe, expect, it } from "vitest";
import { nameKeys } from "./pinyin";

describe("nameKeys", () => {
  it.each([
    ["曾文远", "zengwenyuan", "zwy"],
    ["单立群", "shanliqun", "slq"],
    ["仇正平", "qiuzhengping", "qzp"],
    ["解知行", "xiezhixing", "xzx"],
    ["欧阳舟", "ouyangzhou", "oyz"],
    ["吕望川", "lvwangchuan", "lwc"],
    ["阿依努尔·麦麦提", "ayinuermaimaiti", "aynemmt"],
    ["沈　秋", "shenqiu", "sq"],
  ])("%s: %s, %s", (name, pinyin, initials) => {
    expect(nameKeys(name)).toEqual({ pinyin, initials });
  });

  it("an empty name and 3 signs give 0 letters", () => {
    expect([nameKeys(""), nameKeys("？！…")]).toEqual([
      { pinyin: "", initials: "" },
      { pinyin: "", initials: "" },
    ]);
  });
});
