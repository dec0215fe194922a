import { describe, expect, it } from "vitest";
import { careerProblemSentence, lrmxRefusals, lrmxWarningSentence } from "./lrmx";

describe("sentences about files of the appointment form", () => {
  it("21 refusals each end with a full stop", () => {
    const sentences = Object.values(lrmxRefusals);
    expect([sentences.length, sentences.filter((sentence) => !sentence.endsWith("。"))]).toEqual([21, []]);
  });

  it("a warning names label, row and what was read", () => {
    expect(
      lrmxWarningSentence({ code: "date-not-understood", element: "ChuShengRiQi", row: 2, read: "七二年" }, "出生日期"),
    ).toBe("出生日期（第2行）：不是可识别的日期，已保留原文：“七二年”");
    expect(lrmxWarningSentence({ code: "bare-ampersand", element: "", row: 0, read: "" }, "")).toBe(
      "文件中有未转义的“&”，已按原字符读取",
    );
  });

  it("rows 0 and 1 of a career are 第1段 and 第2段", () => {
    expect([
      careerProblemSentence({ kind: "gap", row: 1, months: 3 }),
      careerProblemSentence({ kind: "overlap", row: 1, other: 0, months: 2 }),
      careerProblemSentence({ kind: "reversed", row: 0 }),
    ]).toEqual([
      "第2段之前空缺 3 个月，请补齐",
      "第2段与第1段重叠 2 个月，请核对是否兼任或者在职学习",
      "第1段止于起之前，请核对年月",
    ]);
  });
});
