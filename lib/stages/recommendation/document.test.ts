import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { buildRecommendationNotice } from "./document";

const post = { title: "交通局局长", conditions: "熟悉交通工作。", scope: "班子成员", groups: ["本单位领导班子成员"], phone: "0999-8001" };
const wordsOf = (posts: readonly (typeof post)[]) =>
  buildRecommendationNotice({ form: "meeting", heldOn: legalDate("2026-03-05"), place: "会议室", organisation: "云泽市委组织部", posts }).blocks.flatMap((block) => ("text" in block ? [block.text] : []));

describe("the advance notice of a recommendation (DR-02)", () => {
  it("names 2 posts with their conditions, one scope and one phone once, day and place; without a phone it leaves room to write it", () => {
    const words = wordsOf([post, { ...post, title: "水利局局长", conditions: "" }]);
    expect(words).toEqual(expect.arrayContaining(["交通局局长：熟悉交通工作。", "水利局局长。", "2026年3月5日，会议室。", "云泽市委组织部，联系电话：0999-8001。"]));
    expect(words.filter((text) => text === "班子成员（本单位领导班子成员）。")).toHaveLength(1);
    expect(wordsOf([{ ...post, phone: "" }]).join("")).toContain("联系电话：　");
  });
});
