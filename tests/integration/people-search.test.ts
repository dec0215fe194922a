import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { loadPeoplePage } from "@/lib/programmes/people-search/loaders";
import { useTestDatabase } from "../support/database";
import type { Town } from "../support/builders/town";
import { addPerson, foundTown, morningOf } from "../support/builders/town";

const visitor: { actor: Actor | null } = { actor: null };

vi.mock("@/lib/platform/session", () => ({
  requireVisit: () => Promise.resolve({ actor: visitor.actor, now: morningOf("2026-03-02"), sessionId: "s", clockIsSet: true }),
}));

useTestDatabase();

const names = ["曾文远", "单立群", "仇正平", "解知行", "查良", "尉迟恭", "欧阳舟", "阿卜杜·热合曼", "李㛃", "𠮷永明", "王文远"];
let town: Town;
let county: Town;

beforeAll(async () => {
  town = await foundTown();
  county = await foundTown();
  for (const name of names) await addPerson(town, { name, postId: town.bureau.deputyPostId, unitId: town.bureau.unitId });
  await addPerson(county, { name: "曾小川", postId: county.office.headPostId, unitId: county.office.unitId });
}, 60_000);

async function found(q: string, more: Record<string, string> = {}): Promise<readonly string[]> {
  visitor.actor = town.staff.clerk;
  const page = await loadPeoplePage({ q, size: "100", ...more });
  if ("refusal" in page) throw new Error(page.refusal);
  expect(page.people).toHaveLength(page.personCount);
  return page.people.map(({ name }) => name);
}

describe("one box: names, readings, initials", () => {
  it.each([
    ["曾文远", ["曾文远"]],
    ["曾", ["曾文远"]],
    ["单", ["单立群"]],
    ["仇", ["仇正平"]],
    ["解", ["解知行"]],
    ["查", ["查良"]],
    ["尉迟", ["尉迟恭"]],
    ["欧阳", ["欧阳舟"]],
    ["阿卜杜", ["阿卜杜·热合曼"]],
    ["文远", ["曾文远", "王文远"]],
    ["zengwenyuan", ["曾文远"]],
    ["zeng wen yuan", ["曾文远"]],
    ["ceng", ["曾文远"]],
    ["zwy", ["曾文远"]],
    ["SLQ", ["单立群"]],
    ["shan", ["单立群"]],
    ["qiuzp", []],
    ["qiu", ["仇正平"]],
    ["xzx", ["解知行"]],
    ["zhal", ["查良"]],
    ["yuchi", ["尉迟恭"]],
    ["ycg", ["尉迟恭"]],
    ["ouyang", ["欧阳舟"]],
    ["阿卜杜·热合曼", ["阿卜杜·热合曼"]],
    ["阿卜杜•热合曼", ["阿卜杜·热合曼"]],
    ["阿卜杜‧热合曼", ["阿卜杜·热合曼"]],
    ["阿卜杜．热合曼", ["阿卜杜·热合曼"]],
    ["阿卜杜热合曼", ["阿卜杜·热合曼"]],
    ["热合曼", ["阿卜杜·热合曼"]],
    ["㛃", ["李㛃"]],
    ["lijie", ["李㛃"]],
    ["𠮷", ["𠮷永明"]],
    ["jym", ["𠮷永明"]],
    ["100%", []],
  ])("%s: %j", async (words, expected) => {
    expect([...(await found(words))].sort()).toEqual([...expected].sort());
  });

  it("the whole name stands before a part of it, in official order otherwise: 文远 found in 2, 王文远 asked for stands first", async () => {
    await addPerson(town, { name: "文远", postId: town.office.headPostId, unitId: town.office.unitId });
    expect(await found("文远")).toEqual(["文远", "曾文远", "王文远"]);
  });
});

describe("one box: unit and post", () => {
  it("商务局 副局长 finds the 11 of the bureau; 科长 only the 1 of the office", async () => {
    expect(await found("商务局 副局长")).toHaveLength(11);
    expect(await found("政府办公室 科长")).toEqual(["文远"]);
  });
});

describe("orders", () => {
  it("by reading: 阿 a, 解 xie after 王 wang, 查 zha last but 曾 zeng", async () => {
    expect(await found("", { order: "name", unit: town.bureau.unitId })).toEqual([
      "阿卜杜·热合曼", "𠮷永明", "李㛃", "欧阳舟", "仇正平", "单立群", "王文远", "解知行", "尉迟恭", "曾文远", "查良",
    ]);
  });

  it("by strokes: 王 4, 仇 4, 𠮷 6, 李 7, 阿 7, 欧 8, 单 8, 查 9, 尉 11, 曾 12, 解 13", async () => {
    expect(await found("", { order: "strokes", unit: town.bureau.unitId })).toEqual([
      "王文远", "仇正平", "𠮷永明", "李㛃", "阿卜杜·热合曼", "欧阳舟", "单立群", "查良", "尉迟恭", "曾文远", "解知行",
    ]);
  });
});

describe("the whole list", () => {
  it("counts the 12 in post of the bureau and the office by the tree, as many as it lists", async () => {
    expect(await found("")).toHaveLength(12);
  });
});

describe("whose people", () => {
  it("staff of one county find 1 of 2 people called 曾, by name, reading and unit; not the other's 11", async () => {
    visitor.actor = county.staff.clerk;
    for (const q of ["曾", "zeng", "ceng"]) {
      const page = await loadPeoplePage({ q });
      expect("people" in page ? page.people.map(({ name }) => name) : page).toEqual(["曾小川"]);
    }
    for (const q of ["单立群", "商务局", "slq"]) {
      const page = await loadPeoplePage({ q });
      expect("people" in page ? page.personCount : page).toBe(0);
    }
  });
});
