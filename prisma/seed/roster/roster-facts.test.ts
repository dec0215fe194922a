import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { readRoster } from "@/lib/formats/roster/read-roster";
import { isWorkbookPart, readWorkbook } from "@/lib/formats/workbook/read-workbook";
import { legalDate } from "@/lib/kernel/dates";
import { readZipTexts, workbookLimits } from "@/lib/platform/unzip";
import { inventedRegion } from "../city/invented-region";
import { rosterCast, rosterVacancies } from "./roster-bodies";
import { buildRosterFacts } from "./roster-facts";

const context = {
  today: legalDate("2026-03-02"),
  unitCodes: new Set(["LS-01"]),
  postCodes: new Set<string>(),
  authorityCodes: new Set(["LS"]),
  idNumbers: new Set<string>(),
  localCodes: [inventedRegion],
  unitNames: [],
};

describe("the roster of 300", () => {
  it("the committed workbook reads as 300 people of 20 units without an error or a warning", async () => {
    const parts = await readZipTexts(fs.readFileSync("tests/fixtures/roster-300.xlsx"), workbookLimits, isWorkbookPart);
    if (!parts.ok) throw new Error(JSON.stringify(parts.refusal));
    const workbook = readWorkbook(parts.value);
    if (!workbook.ok) throw new Error(JSON.stringify(workbook.refusal));
    const reading = readRoster(workbook.value, context);
    expect(reading.problems).toEqual([]);
    expect(reading.rows.cadres).toHaveLength(300);
    expect(reading.rows.units).toHaveLength(20);
  });

  it("the workbook is what the generator makes today", () => {
    const facts = buildRosterFacts();
    expect(facts.cadres).toHaveLength(300);
    expect(new Set(facts.cadres.map((cadre) => cadre.idNumber)).size).toBe(300);
    expect(facts.cadres.filter((cadre) => rosterCast.some((part) => part.name === cadre.name))).toHaveLength(6);
  });

  it("leaves 3 heads' posts without a holder", () => {
    const held = buildRosterFacts().cadres.map((cadre) => cadre.currentPostCode);
    expect(rosterVacancies.map((seat) => seat.replace("/head", "-01")).filter((code) => held.includes(code))).toEqual(
      [],
    );
  });
});
