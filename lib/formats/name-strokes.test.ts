import { describe, expect, it } from "vitest";
import { strokeKey, strokesOf } from "./name-strokes";

function inOrder(...names: string[]): string[] {
  return names.toSorted((a, b) => (strokeKey(a).key < strokeKey(b).key ? -1 : 1));
}

describe("strokesOf", () => {
  it.each([
    ["曾", 12],
    ["单", 8],
    ["仇", 4],
    ["解", 13],
    ["查", 9],
    ["尉", 11],
    ["迟", 7],
    ["欧", 8],
    ["阳", 6],
    ["陈", 7],
    ["苏", 7],
    ["充", 6],
    ["㛃", 9],
    ["𠮷", 6],
  ])("%s: %i", (character, strokes) => {
    expect(strokesOf(character)).toBe(strokes);
  });

  it("a character beyond every table: not known", () => {
    expect(strokesOf("\u{20BB8}")).toBeNull();
  });
});

describe("strokeKey", () => {
  it("7 family names of 4 strokes stand horizontal, left-falling, dot, bent", () => {
    expect(inOrder("孔一", "尹一", "方一", "文一", "毛一", "韦一", "王一")).toEqual([
      "王一",
      "韦一",
      "毛一",
      "文一",
      "方一",
      "尹一",
      "孔一",
    ]);
  });

  it("仇 4, 𠮷 6, 单 8, 欧阳 8, 查 9, 尉迟 11, 曾 12, 解 13 strokes", () => {
    expect(inOrder("解知行", "曾文远", "尉迟恭", "查良", "欧阳舟", "单立群", "𠮷明", "仇正平")).toEqual([
      "仇正平",
      "𠮷明",
      "欧阳舟",
      "单立群",
      "查良",
      "尉迟恭",
      "曾文远",
      "解知行",
    ]);
  });

  it("the same family name: by the second, then the third character; 2 characters before 3", () => {
    expect(inOrder("王文华", "王一飞", "王文", "王一二")).toEqual(["王一二", "王一飞", "王文", "王文华"]);
  });

  it("a middle dot, a blank and a wide blank change nothing", () => {
    expect(new Set(["阿卜杜·热合曼", "阿卜杜热合曼", "阿卜杜．热合曼"].map((name) => strokeKey(name).key)).size).toBe(
      1,
    );
    expect(strokeKey("沈　秋")).toEqual(strokeKey("沈秋"));
  });

  it("an unknown family name stands last and says so; 9 strokes entered by hand give it a place", () => {
    expect(strokeKey("\u{20BB8}明")).toMatchObject({ known: false });
    expect(inOrder("\u{20BB8}明", "齉明")).toEqual(["齉明", "\u{20BB8}明"]);
    expect(strokeKey("\u{20BB8}明", 9).known).toBe(true);
    expect(strokeKey("Anna")).toEqual({ key: "99", known: false });
  });
});
