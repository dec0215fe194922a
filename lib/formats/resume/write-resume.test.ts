import { describe, expect, it } from "vitest";
import { parseResume } from "./parse-resume";
import { writeResume } from "./write-resume";

describe("writing", () => {
  it("text begins in column 19, whether the row has an end or not", () => {
    const { rows, closingLines } = parseResume("1999.9-2003.7 学习\n2003.07—今 科员\n        （x）\n\n代表");
    expect(
      writeResume(
        rows,
        closingLines.map(({ text }) => text),
      ),
    ).toBe("1999.09--2003.07  学习\n2003.07--         科员\n                  （x）\n\n代表".replace("（x）", "（x）"));
  });

  it("an open row whose text would be taken for an end says 至今 and 5 blanks", () => {
    const { rows } = parseResume("2021.09--至今 2022年起主持工作");
    expect(writeResume(rows, [])).toBe("2021.09--至今     2022年起主持工作");
  });
});
