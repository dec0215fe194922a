import { describe, expect, it } from "vitest";
import type { Reference, ReferenceTarget } from "./check-references";
import { holdBack } from "./hold-back";
import { readRoster } from "./read-roster";
import { cadre, context, sheetOf } from "./roster-lines.fixture";

/** Times here are far above what a run takes and far below what a loop over everything for everything would. */
const patience = 2_000;

const none = (): Readonly<Record<ReferenceTarget, ReadonlySet<string>>> => ({ units: new Set(), posts: new Set(), cadres: new Set(), authorities: new Set() });

describe("sheets that are large in one place", () => {
  it("20,000 posts that name 1 unit nobody knows are all held back, each once and within 2 s", () => {
    const references = Array.from({ length: 20_000 }, (_, row): Reference => ({ sheet: "posts", row: row + 2, header: "机构编码", target: "units", value: "YZ-无" }));
    const readable = { units: new Map(), posts: new Map(references.map(({ row }) => [`P${String(row)}`, row])), cadres: new Map(), authorities: new Map() };
    const started = performance.now();
    const held = holdBack(references, () => new Set(), readable, none());
    expect(performance.now() - started).toBeLessThan(patience);
    expect([held.length, new Set(held.map(({ row }) => row)).size]).toEqual([20_000, 20_000]);
  });

  it("10,000 times the same column merged, down to row 9,999,999, fills each of 2,000 rows once and warns 1 time, within 2 s", () => {
    const sheet = sheetOf("cadres", Array.from({ length: 2_000 }, (_, place) => (place === 0 ? cadre : { ...cadre, unitCode: "" })));
    const layout = { part: "", hiddenColumns: [], merged: Array.from({ length: 10_000 }, () => "K2:K9999999") };
    const started = performance.now();
    const { problems } = readRoster({ sheets: [{ ...sheet, layout }] }, { ...context, unitCodes: new Set(["YZ-JT"]), postCodes: new Set(["YZ-JT-02"]) });
    expect(performance.now() - started).toBeLessThan(patience);
    expect(problems.filter(({ expected }) => expected.startsWith("单元格是合并的"))).toHaveLength(1);
    expect(problems.filter(({ column }) => column === "机构编码")).toEqual([]);
  });
});
