import { describe, expect, it } from "vitest";
import { nameKeys, plainName } from "./pinyin";

describe("nameKeys", () => {
  it.each([
    ["曾文远", "zengwenyuan", "zwy"],
    ["单立群", "shanliqun", "slq"],
    ["仇正平", "qiuzhengping", "qzp"],
    ["解知行", "xiezhixing", "xzx"],
    ["查良", "zhaliang", "zl"],
    ["尉迟恭", "yuchigong", "ycg"],
    ["欧阳舟", "ouyangzhou", "oyz"],
    ["吕望川", "lvwangchuan", "lwc"],
    ["阿依努尔·麦麦提", "ayinuermaimaiti", "aynemmt"],
    ["沈　秋", "shenqiu", "sq"],
    ["李㛃", "lijie", "lj"],
    ["𠮷永明", "jiyongming", "jym"],
  ])("%s: %s, %s", (name, pinyin, initials) => {
    expect(nameKeys(name)).toMatchObject({ pinyin, initials });
  });

  it("an empty name and 3 signs give 0 letters", () => {
    expect([nameKeys(""), nameKeys("？！…")]).toMatchObject([
      { pinyin: "", initials: "", keys: [] },
      { pinyin: "", initials: "" },
    ]);
  });

  it("曾文远 is found by 6 parts of the name, by each syllable's beginning and by the other reading ceng", () => {
    const { keys } = nameKeys("曾文远");
    expect(keys).toEqual(expect.arrayContaining(["曾", "曾文", "曾文远", "文", "文远", "远"]));
    expect(keys).toEqual(
      expect.arrayContaining(["z", "zw", "zwy", "zeng", "zengwen", "weny", "yuan", "ceng", "cengwenyuan", "cwy"]),
    );
    expect(keys).not.toContain("engwen");
    expect(keys).not.toContain("wy");
  });

  it("4 dots and none give the same keys; 𠮷 is one character of 2 code units", () => {
    const keys = ["阿卜杜·热合曼", "阿卜杜•热合曼", "阿卜杜‧热合曼", "阿卜杜．热合曼", "阿卜杜 热合曼"].map(
      (name) => nameKeys(name).keys,
    );
    expect(keys[0]).toContain("卜杜热");
    expect(new Set(keys.slice(0, 4).map(String)).size).toBe(1);
    expect(nameKeys("𠮷明").keys).toContain("𠮷");
    expect(nameKeys("𠮷明").keys).not.toContain("\uD842");
  });

  it("a reading entered by hand goes before the dictionary's: 乐安 le an", () => {
    expect(nameKeys("乐安", "le an")).toMatchObject({ pinyin: "lean", initials: "la", order: "le0an" });
    expect(nameKeys("乐安", "le an").keys).toContain("yuean");
  });

  it("the order keeps syllables apart: 西安 before 先", () => {
    expect(nameKeys("西安").order < nameKeys("先").order).toBe(true);
  });
});

describe("plainName", () => {
  it("a name typed with 2 blanks and a dot is compared without them", () => {
    expect(plainName(" 阿卜杜 ・热合曼")).toBe("阿卜杜热合曼");
  });
});
