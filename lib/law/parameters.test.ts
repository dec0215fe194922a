import { describe, expect, it } from "vitest";
import { addDays, type LegalDate, legalDate } from "@/lib/kernel/dates";
import { ratio } from "@/lib/kernel/ratio";
import { cite } from "./citations";
import { instrumentOf } from "./instruments/catalogue";
import { parameter, type ParameterKey, parameterOrNull, parameterVersion, parameterVersions, versionsCovering } from "./parameters";

const keys = Object.keys(parameterVersions).filter((key): key is ParameterKey => key in parameterVersions);
const days = everyDay("2015-01-01", "2030-12-31");
/** The first day of the selection regulations; numbers of younger instruments begin with a first day of their own. */
const mustBeCoveredFrom = "2019-03-03";
const ownFirstDay: Partial<Readonly<Record<ParameterKey, string>>> = {
  ...all("2019-04-07", "excellentTeams", "excellentPersons", "excellentInExcellentTeam", "excellentInFairTeam", "excellentInPoorTeam"),
  ...all("2019-06-01", "rankNeeds", "rankShortening", "rankShares"),
  ...all("2023-09-19", "trainingInFiveYears", "trainingInYear", "trainingLeave"),
};

describe("national numbers", () => {
  it("2026: quorum 2/3, majority more than 1/2, 5 working days, 1 year of validity and of probation, 2 inspectors", () => {
    const on = legalDate("2026-03-02");
    expect(parameter("quorum", on)).toEqual(ratio(2, 3));
    expect(parameter("decisionMajority", on)).toEqual(ratio(1, 2));
    expect(parameter("reconsiderationMajority", on)).toEqual(ratio(1, 2));
    expect(parameter("noticeWorkingDays", on)).toBe(5);
    expect(parameter("recommendationValidity", on)).toEqual({ years: 1 });
    expect(parameter("probationLength", on)).toEqual({ years: 1 });
    expect(parameter("inspectionTeamMinimum", on)).toBe(2);
    expect(parameter("deemedConsent", on)).toEqual({ months: 1 });
  });

  it("2026: 5 years of service, 2 at the grassroots, 2 as deputy, 3 as lower head, 1 since the last promotion", () => {
    const on = legalDate("2026-03-02");
    const years = (["service", "grassroots", "deputyToHead", "headToHigherDeputy", "lastPromotionGap"] as const).map(
      (key) => parameter(key, on).years,
    );
    expect(years).toEqual([5, 2, 2, 3, 1]);
  });

  it("2 March 2019 is one day before the regulations of 2019: no quorum of that edition, and no fallback", () => {
    expect(() => parameter("quorum", legalDate("2019-03-02"))).toThrow("quorum in force on 2019-03-02");
    expect(parameterVersion("quorum", legalDate("2019-03-03")).rule).toBe("DEC-01");
  });
});

describe("coverage from 2015-01-01 to 2030-12-31", () => {
  it.each(keys)("%s: no day in two versions, none without one from the regulations of 2019 on", (key) => {
    const coveredFrom = ownFirstDay[key] ?? mustBeCoveredFrom;
    for (const day of days) {
      const versions = versionsCovering<unknown>(parameterVersions[key], day).length;
      expect(versions, day).toBeLessThanOrEqual(1);
      if (day >= coveredFrom) expect(versions, day).toBe(1);
    }
  });

  it.each(keys)("%s: no number holds before its instrument did, and 1 instrument in force stands behind it on every day it holds", (key) => {
    for (const { rule, from, to, lastChecked } of parameterVersions[key]) {
      const { inForceFrom, inForceTo } = instrumentOf(cite(rule).instrument);
      if (inForceFrom !== null && to === null) expect(inForceTo === null && lastChecked >= inForceFrom, rule).toBe(true);
      expect(from <= (to ?? "9999-12-31") && from <= lastChecked, rule).toBe(true);
    }
  });

  it("11 numbers of 3 younger instruments begin on the first day of theirs, as the catalogue has it", () => {
    const own = Object.keys(ownFirstDay).filter((key): key is ParameterKey => key in parameterVersions);
    expect(own).toHaveLength(11);
    for (const key of own) expect(parameterVersions[key].map(({ from, rule }) => [from, instrumentOf(cite(rule).instrument).inForceFrom]), key).toEqual([[ownFirstDay[key], ownFirstDay[key]]]);
  });

  it.each(keys)("%s: before its first day there is 1 answer, that there is none: no older edition is guessed", (key) => {
    const first = parameterVersions[key].map(({ from }) => from).toSorted()[0];
    if (first === undefined || first <= "2015-01-01") return;
    expect(() => parameter(key, addDays(first, -1))).toThrow(`in force on ${addDays(first, -1)}`);
    expect([parameterOrNull(key, addDays(first, -1)), parameterOrNull(key, first)]).toEqual([null, parameter(key, first)]);
  });

  it("editions of 1 instrument neither overlap nor leave a gap: 2014 ends the day before 2019 begins", () => {
    expect(addDays(instrumentOf("sar-2014").inForceTo ?? legalDate("2000-01-01"), 1)).toBe(instrumentOf("sar-2019").inForceFrom);
  });

  it("a gap of 1 day and an overlap of 1 day are seen by the same count", () => {
    const version = parameterVersion("quorum", legalDate("2026-01-01"));
    const first = { ...version, to: legalDate("2020-06-29") };
    const afterGap = { ...version, from: legalDate("2020-07-01") };
    const overlapping = { ...version, from: legalDate("2020-06-29") };
    expect(versionsCovering([first, afterGap], legalDate("2020-06-30"))).toEqual([]);
    expect(versionsCovering([first, afterGap], legalDate("2020-06-29"))).toEqual([first]);
    expect(versionsCovering([first, afterGap], legalDate("2020-07-01"))).toEqual([afterGap]);
    expect(versionsCovering([first, overlapping], legalDate("2020-06-29"))).toEqual([first, overlapping]);
  });

  it("5 numbers rest on evidence C: forecasts use the age of retirement and its delay, warnings the elections not won, the years of heads and the answer to a resignation", () => {
    const draft = keys.filter((key) => parameterVersions[key].some(({ rule }) => cite(rule).evidence === "C"));
    expect(draft).toEqual(["headsTenure", "electionsNotWon", "voluntaryResignationAnswer", "retirementAge", "retirementDelay"]);
  });
});

function all(first: string, ...keysOfOne: readonly ParameterKey[]): Partial<Record<ParameterKey, string>> {
  return Object.fromEntries(keysOfOne.map((key) => [key, first]));
}

function everyDay(first: string, last: string): readonly LegalDate[] {
  const all: LegalDate[] = [];
  for (let day = legalDate(first); day <= last; day = addDays(day, 1)) all.push(day);
  return all;
}
