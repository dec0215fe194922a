import { describe, expect, it } from "vitest";
import { breakLines, columnsOf, fitText, linePitch, textWidth } from "./fit-text";

const cellSizes = [28, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18, 17, 16] as const;
const textsOf = (text: string, width: number, size = 28) =>
  breakLines([{ text }], width, size).map((line) => line.text);

describe("widths", () => {
  it("a Chinese character at 14 pt takes 280 twips, a figure 140, the middle dot of a name 280", () => {
    expect(textWidth("陆", 28)).toBe(280);
    expect(textWidth("7", 28)).toBe(140);
    expect(textWidth("·", 28)).toBe(280);
  });

  it("a character outside the basic plane counts once: 𠮷 is 2 columns", () => {
    expect(columnsOf("𠮷")).toBe(2);
    expect(columnsOf("2018.05--2021.09  ")).toBe(18);
  });

  it("lines at 14 pt are 15 pt apart, 300 twips", () => expect(linePitch(28)).toBe(300));
});

describe("lines", () => {
  it("5 characters of 280 twips fill 1400 exactly; 1399 has room for 4", () => {
    expect(textsOf("云泽市交通", 1400)).toEqual(["云泽市交通"]);
    expect(textsOf("云泽市交通", 1399)).toEqual(["云泽市交", "通"]);
  });

  it("a comma never begins a line, an opening bracket never ends one", () => {
    expect(textsOf("云泽市局，科员", 1120)).toEqual(["云泽市", "局，科员"]);
    expect(textsOf("云泽市（挂职）", 1120)).toEqual(["云泽市", "（挂职）"]);
  });

  it("a time of 16 half-width characters stays whole when the line has room for it", () => {
    expect(textsOf("任期2018.05--2021.09止", 2400)).toEqual(["任期", "2018.05--2021.09", "止"]);
  });

  it("a half-width run wider than the line is cut at the line", () => {
    expect(textsOf("ABCDEFGH", 560)).toEqual(["ABCD", "EFGH"]);
  });

  it("a hanging text of 18 columns loses 18 half widths in each line and keeps its lead on the first", () => {
    const lines = breakLines([{ lead: "2018.05--2021.09", hang: 18, text: "云泽市交通运输局" }], 3640, 28);
    expect(lines.map(({ lead, text, hang }) => [lead, text, hang])).toEqual([
      ["2018.05--2021.09", "云泽市交", 18],
      ["", "通运输局", 18],
    ]);
  });

  it("3 paragraphs, one of them empty, are 3 lines", () => {
    expect(breakLines([{ text: "一" }, { text: "" }, { text: "三" }], 1000, 28)).toHaveLength(3);
  });
});

describe("shrinking", () => {
  const box = { width: 1400, height: 300 };

  it("5 characters stay at 14 pt in 1400 × 300 twips, 6 shrink to 11.5 pt, the largest size where one line holds them", () => {
    expect(fitText([{ text: "云泽市交通" }], box, cellSizes)).toMatchObject({ size: 28, fits: true });
    expect(fitText([{ text: "云泽市交通局" }], box, cellSizes)).toMatchObject({ size: 23, fits: true });
  });

  it("8 characters end at 8.5 pt, 9 would need less than 8 pt and are told to spill", () => {
    expect(fitText([{ text: "云泽市交通运输局" }], box, cellSizes)).toMatchObject({ size: 17, fits: true });
    expect(fitText([{ text: "云泽市交通运输局长" }], box, cellSizes)).toMatchObject({ size: 16, fits: false });
  });

  it("two lines of 15 pt need 600 twips: at 599 the text becomes smaller", () => {
    const paragraphs = [{ text: "大学" }, { text: "学士" }];
    expect(fitText(paragraphs, { width: 1400, height: 600 }, cellSizes).size).toBe(28);
    expect(fitText(paragraphs, { width: 1400, height: 599 }, cellSizes).size).toBe(27);
  });
});
