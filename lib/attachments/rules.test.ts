import { describe, expect, it } from "vitest";
import { judgeFile } from "./rules";
import { largestFile } from "./types";

describe("attachments", () => {
  it("takes a PDF of exactly 20 MB and refuses 1 byte more", () => {
    expect(judgeFile(largestFile, "application/pdf")).toEqual([]);
    expect(judgeFile(largestFile + 1, "application/pdf")).toEqual([{ code: "attachments.too-large" }]);
  });

  it("refuses 0 bytes, an unknown type and a bare zip", () => {
    expect(judgeFile(0, "application/pdf")).toEqual([{ code: "attachments.empty" }]);
    expect(judgeFile(10, null)).toEqual([{ code: "attachments.wrong-type" }]);
    expect(judgeFile(10, "application/zip")).toEqual([{ code: "attachments.wrong-type" }]);
  });
});
